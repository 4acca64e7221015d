"""Takes on disk: listing, playing, correcting and keeping them as test utterances, and reading those without a text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject

from app.audio_io.take_files import recover_takes
from app.background.latest import Latest
from app.context import Context
from app.i18n import tr
from app.live.recogniser_thread import RecogniserThread
from app.live.result_panel import ResultPanel
from app.live.take_state import SOUND_RATE, TakeState
from app.live.takes_panel import TakesPanel
from app.widgets.error_strip import ErrorStrip
from core import audio
from core.decoding.transcript import Transcript
from core.errors import WorkbenchError
from core.project.queries import Query
from core.project.records import Changes
from core.project.store import Project
from core.project.take_to_utterance import keep_take
from core.project.takes import Take, list_takes, missing_words, save_take
from core.project.tiers.learnt import as_far, read_by


class TakeController(QObject):
    """Connects the list of takes and the result with the project and the player."""

    def __init__(
        self,
        context: Context,
        state: TakeState,
        recogniser: RecogniserThread,
        takes: TakesPanel,
        result: ResultPanel,
        strip: ErrorStrip,
    ) -> None:
        super().__init__(state)
        self._context, self._state, self._recogniser = context, state, recogniser
        self._takes, self._result, self._strip = takes, result, strip
        self._read: Path | None = None
        self._playing = self._play_when_read = False
        self._unread: dict[int, Path] = {}
        self._sound = Latest(context.tasks, self)
        takes.play.connect(self._on_play_take)
        takes.add.connect(self.add_to_test)
        result.play.connect(self.play)
        result.corrected.connect(self.correct)
        result.keep.connect(self.keep)
        state.take_ended.connect(self._on_ended)
        state.chosen_changed.connect(self._on_chosen)
        state.loaded_changed.connect(self._on_loaded)
        context.session.changed.connect(self._on_changed)
        recogniser.file_done.connect(self._on_read_again)
        recogniser.file_failed.connect(self._on_unreadable)

    def read(self) -> None:
        """List the takes on disk; those that a crash cut off are mended first."""
        project, reader = self._context.session.project, self._context.session.reader
        if project is None or reader is None:
            return
        self._state.takes.normaliser = read_by(as_far(reader, self._state.learnt))
        self._takes.set_speakers([s.name for s in reader.speakers()])
        folder, mend = project.takes, not project.read_only

        def work() -> list[Take]:
            if mend:
                recover_takes(folder)
            return list_takes(folder)

        self._context.tasks.ask(work, self._on_listed)

    def _on_listed(self, takes: list[Take]) -> None:
        current = self._state.chosen
        self._state.takes.set_takes(takes)
        self._on_changed(None)
        if takes:
            self._state.choose(next((t for t in takes if current and t.path == current.path), takes[0]))

    def _on_ended(self, take: Take) -> None:
        """A take that has just ended: note it, show it."""
        self._note(take)
        self._state.put(take)
        self._state.choose(take)

    def _on_chosen(self) -> None:
        """Another take is shown: its sound is read beside the window, and its text where it has none."""
        take = self._state.chosen
        if take is None or self._read == take.path:
            return
        self._read = take.path
        self._play_when_read = False
        path = take.path
        self._sound.ask(
            lambda _progress, _cancelled: audio.load(path, rate=SOUND_RATE),
            lambda samples: self._on_sound(path, samples),
            self._on_refused,
        )
        self._read_again(take)

    def _on_sound(self, path: Path, samples: np.ndarray) -> None:
        self._state.set_sound(path, samples)
        if self._play_when_read and self._read == path:
            self._play_when_read = False
            self.play()

    # Takes without a text

    def _on_loaded(self) -> None:
        reader = self._context.session.reader
        if reader is not None:  # a tier that the model has learnt is cleaned up in its own way
            self._state.takes.normaliser = read_by(as_far(reader, self._state.learnt))
        if self._state.chosen is not None:
            self._read_again(self._state.chosen)

    def _read_again(self, take: Take) -> None:
        """Transcribe a take that has no text: one that was cut off, or whose recogniser died."""
        if self._state.loaded and take.transcript is None and take.path not in self._unread.values():
            self._unread[self._recogniser.transcribe(take.path)] = take.path

    def _on_read_again(self, number: int, transcript: Transcript) -> None:
        path = self._unread.pop(number, None)
        take = self._state.takes.find(path) if path is not None else None
        if take is not None:
            self._change(replace(take, transcript=transcript, seconds=transcript.seconds, lost=""))

    def _on_unreadable(self, number: int, error: WorkbenchError) -> None:
        path = self._unread.pop(number, None)
        take = self._state.takes.find(path) if path is not None else None
        if take is not None:
            self._state.put(replace(take, lost=str(error)))

    # Playing

    def play(self, start_s: float = 0.0, end_s: float = -1.0) -> None:
        """Play the shown take, or a stretch of it; `end_s` below zero plays to the end."""
        if not len(self._state.sound) or self._state.phase == "recording":
            return
        player = self._context.player
        player.stop()
        if not self._playing:
            player.position_changed.connect(self._on_position)
            player.finished.connect(self._on_played)
            player.failed.connect(self._strip.show_error)
            self._playing = True
        player.play(self._state.sound, SOUND_RATE, start_s=start_s, end_s=end_s if end_s >= 0 else None)

    def toggle_play(self) -> None:
        """Play the take from its start; while it plays, stop."""
        if self._playing:
            self._context.player.stop()
            self._on_played()
        else:
            self.play()

    def _on_position(self, seconds: float) -> None:
        if self._playing:
            self._result.wave.set_playhead(seconds)

    def _on_played(self) -> None:
        if self._playing:
            player = self._context.player
            player.position_changed.disconnect(self._on_position)
            player.finished.disconnect(self._on_played)
            player.failed.disconnect(self._strip.show_error)
            self._playing = False
            self._result.wave.set_playhead(None)

    def _on_play_take(self, take: Take) -> None:
        """Play a take of the list, once its sound is there."""
        self._state.choose(take)
        if len(self._state.sound):
            self.play()
        else:
            self._play_when_read = self._read == take.path

    # Correcting and keeping

    def correct(self, take: Take, text: str) -> None:
        """Note what was really said in a take."""
        self._change(replace(take, corrected=text))

    def keep(self, take: Take) -> None:
        """Mark a take to be kept; with a speaker and a text it goes into the test set at once."""
        if take.speaker:
            self._strip.show_text(
                tr("This take was fed in from {origin}, which is in the test set already.", origin=take.origin)
            )
            return
        if self._state.learnt:
            self._strip.show_text(
                tr(
                    "The model writes on the tier {tier}, and a take is kept with a transcript.",
                    tier=self._state.learnt,
                ),
                tr("Load a model that writes transcripts, and correct the take's text."),
            )
            return
        self._state.takes.mark(take)
        speaker = self._takes.speaker.currentText().strip()
        if not take.reference:
            self._strip.show_text(
                tr("Nobody has said what is spoken in this take."),
                tr("Correct its text, then keep it: a test needs what was really said."),
                action=tr("Correct…"),
                do=self._result.correct,
            )
        elif not speaker:
            self._takes.speaker.setFocus()
            self._context.status(tr("Say who speaks, then press Add to test set."))
        else:
            self.add_to_test([take], speaker)

    def keep_chosen(self) -> None:
        """Keep the take that is shown."""
        if (take := self._state.chosen) is not None and take.utterance_id is None:
            self.keep(take)

    def add_to_test(self, takes: list[Take], speaker: str) -> None:
        """Put takes into the test set, one step each; those without a text stay marked."""
        reader = self._context.session.reader
        if reader is None or self._context.session.read_only:
            self._strip.show_text(tr("This project is open for reading only."), tr("Nothing was kept."))
            return
        for take in takes:
            if not take.reference:
                self._strip.show_text(
                    tr("Take {number} has no text to test against.", number=take.number),
                    tr("Choose it and correct its text."),
                )
                continue
            self._add(take, speaker)

    def _add(self, take: Take, speaker: str) -> None:
        def keep(project: Project) -> int:
            return keep_take(project, take.path, take.reference, speaker, prompt=take.prompt, voices=take.voices)

        self._context.session.edit(keep, lambda kept: self._on_kept(take, kept, speaker), self._on_refused)

    def _on_kept(self, take: Take, utterance_id: int, speaker: str) -> None:
        self._state.takes.mark(take, False)
        self._change(replace(take, utterance_id=utterance_id))
        reader = self._context.session.reader
        if take.missing:
            self._strip.show_text(
                missing_words(take.missing), tr("It is a test utterance now. Undo takes it out of the test set again.")
            )
        elif reader is not None and len(reader.some(Query(split="train", speaker=speaker), 1)):
            self._strip.show_text(
                tr("{speaker} also speaks in the training set.", speaker=speaker),
                tr("A test with a voice that the model knows looks better than it is."),
            )

    def _on_refused(self, error: BaseException) -> None:
        if isinstance(error, WorkbenchError):
            self._strip.show_error(error)
        else:
            self._context.show_error(error)

    def _on_changed(self, changes: Changes | None) -> None:
        """An undo may have taken a kept take out of the test set again."""
        reader = self._context.session.reader
        if reader is None or (changes is not None and not changes.of("utterances")):
            return
        for take in list(self._state.takes.takes):
            if take.utterance_id is not None and reader.utterance(take.utterance_id) is None:
                self._change(replace(take, utterance_id=None))

    def _change(self, take: Take) -> None:
        self._note(take)
        self._state.put(take)

    def _note(self, take: Take) -> None:
        try:
            save_take(take)
        except OSError as error:
            self._strip.show_text(
                tr("Take {number} could not be noted.", number=take.number),
                tr("Its sound is kept. Free some room on the disk."),
                str(error),
            )
