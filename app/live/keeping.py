"""Looks after takes on disk for the Live page: lists, plays, corrects and keeps them, and reads the ones cut off."""

from __future__ import annotations

import itertools
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject

from app.audio_io.takes import recover_takes
from core import audio
from core.decoding.transcript import Transcript
from core.errors import WorkbenchError
from core.project.keeping import keep_take
from core.project.queries import Query
from core.project.records import Changes
from core.project.takes import Take, list_takes, save_take

if TYPE_CHECKING:
    from app.live.page import LivePage

RATE = 16_000


class Keeping(QObject):
    """Connects the takes' list and the result panel with the project and the player."""

    def __init__(self, page: LivePage) -> None:
        super().__init__(page)
        self._page = page
        self._context = page.context
        self._samples = np.zeros(0, np.float32)
        self._shown: Path | None = None
        self._playing = False
        self._numbers = itertools.count(1_000_000)
        self._unread: dict[int, Take] = {}
        page.takes.chosen.connect(self.show)
        page.takes.play.connect(self._on_play_take)
        page.takes.add.connect(self.add_to_test)
        page.result.play.connect(self.play)
        page.result.corrected.connect(self.correct)
        page.result.keep.connect(self.keep)
        page.context.session.changed.connect(self._on_changed)
        recogniser = page.desk.recogniser
        recogniser.file_done.connect(self._on_read_again)
        recogniser.file_failed.connect(self._on_unreadable)

    def read(self) -> None:
        """List the takes on disk; those that a crash cut off are mended first."""
        session = self._context.session
        project = session.project
        reader = session.reader
        if project is None or reader is None:
            return
        self._page.takes.model.normaliser = self._page.result.normaliser = reader.normaliser
        self._page.takes.set_speakers([s.name for s in reader.speakers()])
        folder, mend = project.takes, not project.read_only

        def work(*_: object) -> list[Take]:
            if mend:
                recover_takes(folder)
            return list_takes(folder)

        self._context.tasks.run(self.tr("List takes"), work, self._on_listed, quiet=True)

    def _on_listed(self, takes: list[Take]) -> None:
        current = self._page.result.take
        self._page.takes.model.set_takes(takes)
        self._on_changed(None)
        if takes:
            wanted = next((t for t in takes if current and t.path == current.path), takes[0])
            self._page.takes.show_take(wanted)

    def put(self, take: Take) -> None:
        """A take that has just ended: note it, show it."""
        self._note(take)
        self._page.takes.show_take(take)

    def show(self, take: Take) -> None:
        """Show a take in the result panel; its sound is read beside the window."""
        if self._page.desk.state == "recording":
            return
        self._page.result.show_take(take)
        if self._shown == take.path:
            return
        self._shown = take.path
        self._context.tasks.run(
            self.tr("Read a take"),
            lambda *_: (take.path, audio.load(take.path, rate=RATE)),
            self._on_sound,
            self._on_no_sound,
            quiet=True,
        )
        if take.transcript is None:
            self.read_again(take)

    def read_again(self, take: Take) -> None:
        """Transcribe a take that has no text: one that was cut off, or whose recogniser died."""
        if self._page.desk.loaded and take not in self._unread.values():
            number = next(self._numbers)
            self._unread[number] = take
            self._page.desk.recogniser.transcribe(number, take.path)

    def _on_read_again(self, number: int, transcript: Transcript) -> None:
        take = self._unread.pop(number, None)
        if take is not None:
            known = self._find(take.path) or take
            self._change(replace(known, transcript=transcript, seconds=transcript.seconds, lost=""))

    def _on_unreadable(self, number: int, error: WorkbenchError) -> None:
        take = self._unread.pop(number, None)
        if take is not None:
            self._change(replace(take, lost=str(error)), note=False)

    def _on_sound(self, answer: tuple[Path, np.ndarray]) -> None:
        path, samples = answer
        take = self._page.result.take
        if take is not None and take.path == path:
            self._samples = samples
            self._page.result.show_take(take, samples, RATE)

    def _on_no_sound(self, error: BaseException) -> None:
        self._samples = np.zeros(0, np.float32)
        if isinstance(error, WorkbenchError):
            self._page.strip.show_error(error)
        else:
            self._context.show_error(error)

    def play(self, start_s: float = 0.0, end_s: float = -1.0) -> None:
        """Play the shown take, or a stretch of it; `end_s` below zero plays to the end."""
        if not len(self._samples) or self._page.desk.state == "recording":
            return
        player = self._context.player
        player.stop()
        if not self._playing:
            player.position_changed.connect(self._on_position)
            player.finished.connect(self._on_played)
            player.failed.connect(self._page.strip.show_error)
            self._playing = True
        player.play(self._samples, RATE, start_s=start_s, end_s=end_s if end_s >= 0 else None)

    def toggle_play(self) -> None:
        """Play the take from its start; while it plays, stop."""
        if self._playing:
            self._context.player.stop()
            self._on_played()
        else:
            self.play()

    def _on_position(self, seconds: float) -> None:
        if self._playing:
            self._page.result.wave.set_playhead(seconds)

    def _on_played(self) -> None:
        if self._playing:
            player = self._context.player
            player.position_changed.disconnect(self._on_position)
            player.finished.disconnect(self._on_played)
            player.failed.disconnect(self._page.strip.show_error)
            self._playing = False
            self._page.result.wave.set_playhead(None)

    def _on_play_take(self, take: Take) -> None:
        if self._shown == take.path:
            self.play()
            return
        self._page.takes.show_take(take)
        self._context.tasks.run(
            self.tr("Read a take"),
            lambda *_: (take.path, audio.load(take.path, rate=RATE)),
            lambda answer: (self._on_sound(answer), self.play()),
            self._on_no_sound,
            quiet=True,
        )

    def correct(self, take: Take, text: str) -> None:
        """Note what was really said in a take."""
        self._change(replace(take, corrected=text))

    def keep(self, take: Take) -> None:
        """Mark a take to be kept; with a speaker and a text it goes into the test set at once."""
        if take.speaker:
            self._page.strip.show_text(
                self.tr("This take was fed in from {0}, which is in the test set already.").format(take.origin)
            )
            return
        self._page.takes.mark(take)
        speaker = self._page.takes.speaker.currentText().strip()
        if not take.said:
            self._page.strip.show_text(
                self.tr("Nobody has said what is spoken in this take."),
                self.tr("Correct its text, then keep it: a test needs what was really said."),
                action=self.tr("Correct…"),
                do=self._page.result.correct,
            )
        elif not speaker:
            self._page.takes.speaker.setFocus()
            self._context.status(self.tr("Say who speaks, then press Add to test set."))
        else:
            self.add_to_test([take], speaker)

    def keep_current(self) -> None:
        if (take := self._page.result.take) is not None and take.utterance_id is None:
            self.keep(take)

    def add_to_test(self, takes: list[Take], speaker: str) -> None:
        """Put takes into the test set, one step each; those without a text stay marked."""
        reader = self._context.session.reader
        if reader is None or self._context.session.read_only:
            self._page.strip.show_text(self.tr("This project is open for reading only."), self.tr("Nothing was kept."))
            return
        for take in takes:
            if not take.said:
                self._page.strip.show_text(
                    self.tr("Take {0} has no text to test against.").format(take.number),
                    self.tr("Choose it and correct its text."),
                )
                continue
            self._context.session.edit(
                lambda project, take=take, said=take.said: keep_take(
                    project, take.path, said, speaker, prompt=take.prompt, voices=take.voices
                ),
                lambda kept, take=take: self._on_kept(take, kept, speaker),
                self._on_refused,
            )

    def _on_kept(self, take: Take, utterance_id: int, speaker: str) -> None:
        self._change(self._page.takes.mark_added(take, utterance_id))
        reader = self._context.session.reader
        if reader is not None and any(row.split == "train" for row in self._rows_of(speaker)):
            self._page.strip.show_text(
                self.tr("{0} also speaks in the training set.").format(speaker),
                self.tr("A test with a voice that the model knows looks better than it is."),
            )

    def _rows_of(self, speaker: str) -> list[object]:
        reader = self._context.session.reader
        return [] if reader is None else list(reader.rows(reader.some(Query(split="train", speaker=speaker), 1)))

    def _on_refused(self, error: BaseException) -> None:
        if isinstance(error, WorkbenchError):
            self._page.strip.show_error(error)
        else:
            self._context.show_error(error)

    def _on_changed(self, changes: Changes | None) -> None:
        """An undo may have taken a kept take out of the test set again."""
        reader = self._context.session.reader
        if reader is None or (changes is not None and not changes.of("utterances")):
            return
        for take in list(self._page.takes.model.takes):
            if take.utterance_id is not None and reader.utterance(take.utterance_id) is None:
                self._change(replace(take, utterance_id=None))

    def _find(self, path: Path) -> Take | None:
        return next((t for t in self._page.takes.model.takes if t.path == path), None)

    def _change(self, take: Take, *, note: bool = True) -> None:
        if note:
            self._note(take)
        self._page.takes.model.put(take)
        shown = self._page.result.take
        if shown is not None and shown.path == take.path:
            self._page.result.show_take(take)

    def _note(self, take: Take) -> None:
        try:
            save_take(take)
        except OSError as error:
            self._page.strip.show_text(
                self.tr("Take {0} could not be noted.").format(take.number),
                self.tr("Its sound is kept. Free some room on the disk."),
                str(error),
            )
