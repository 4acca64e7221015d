"""Looking at recordings one by one: the switch in the header, the list, and what is asked of the chosen one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.background.latest import Later
from app.background.questions import Questions
from app.context import Context
from app.corpus.aligning.align_commands import AlignCommands
from app.corpus.corpus_actions import CorpusActions
from app.corpus.diarising.who_commands import WhoCommands
from app.corpus.printing.print_commands import PrintCommands
from app.corpus.question import Question
from app.corpus.recording.lane_commands import LaneCommands
from app.corpus.recording.recording_list import RecordingList
from app.corpus.selection import Selection
from app.corpus.sound.audio_pane import AudioPane
from app.i18n import tr
from app.widgets.segmented import Segmented
from core.project.recording.listed import Recordings, first_recording, recordings_of

RENEW_MS = 300
UTTERANCES, RECORDINGS = "utterances", "recordings"


class RecordingsRoom(QObject):
    """`switched` tells whether recordings are looked at one by one."""

    switched = Signal(bool)

    def __init__(
        self,
        context: Context,
        selection: Selection,
        actions: CorpusActions,
        listed: RecordingList,
        audio: AudioPane,
        lanes: LaneCommands,
    ) -> None:
        super().__init__(listed)
        self._context, self._selection = context, selection
        self._questions = Questions("corpus recordings", self)
        self._asks: Path | None = None
        self._questions.failed.connect(self._on_failed)
        self._list, self._audio, self._lanes = listed, audio, lanes
        self.aligning = AlignCommands(context, selection, actions, audio, lanes, self.show_recording)
        self.printing = PrintCommands(context, selection, actions, audio)
        self.who = WhoCommands(context, selection, actions, audio)
        self._action = actions["recordings"]
        self._before = ("key", False)
        self.on = False
        self.switch = Segmented(
            [(UTTERANCES, tr("Utterances")), (RECORDINGS, tr("Recordings"))],
            name="corpus_rooms",
            label=tr("What is listed"),
        )
        self._renew = Later(RENEW_MS, self._ask, self)
        self.switch.chosen.connect(lambda key: self._action.setChecked(key == RECORDINGS))
        self._action.toggled.connect(self.show_recordings)
        listed.view.chosen.connect(self.look_at)
        selection.question_changed.connect(self._on_question)
        context.session.changed.connect(lambda _: self._renew.start() if self.on else None)
        context.session.closed.connect(self.close)

    def show_recordings(self, on: bool) -> None:
        """Look at recordings one by one, beginning with that of the current utterance; or at all utterances again."""
        selection, question, reader = self._selection, self._selection.question, self._context.session.reader
        if on == self.on or reader is None:
            return
        row = selection.row
        here = row.recording_id if row is not None else first_recording(reader)
        if on and not here:
            self._action.setChecked(False)
            self.switch.set_value(UTTERANCES)
            return
        selection.keep_draft()
        if row is not None:
            selection.to_show = row.id
        if on:
            self._before = (question.sort, question.descending)
            selection.ask(replace(question, recording=here, sort="recording", descending=False))
        else:
            sort, descending = self._before
            selection.ask(replace(question, recording=0, sort=sort, descending=descending))

    def look_at(self, recording: int) -> None:
        """The utterances of another recording."""
        question = self._selection.question
        if self.on and recording and recording != question.recording:
            self._selection.keep_draft()
            self._selection.ask(replace(question, recording=recording, sort="recording", descending=False))

    def show_recording(self, recording: int) -> None:
        """Look at this one, whatever is listed."""
        if self.on:
            self.look_at(recording)
            return
        selection, question = self._selection, self._selection.question
        selection.keep_draft()
        self._before = (question.sort, question.descending)
        selection.ask(replace(question, recording=recording, sort="recording", descending=False))

    def _on_question(self, question: Question) -> None:
        """Whether recordings are looked at follows what is asked, whoever asks it."""
        on = question.recording != 0
        if on != self.on:
            self.on = on
            self._action.setChecked(on)
            self.switch.set_value(RECORDINGS if on else UTTERANCES)
            self._audio.follows = self._audio.stays = self._lanes.always = on
            self.switched.emit(on)
            self._lanes.renew()
            if on:
                self._ask()
            else:
                self._renew.stop()
                self._list.show_listed(None, 0)
        elif on:
            self._list.go_to(question.recording)

    def close(self) -> None:
        """Another project, or none: nothing is asked of this one any more."""
        self._renew.stop()
        self._questions.close()
        self._asks = None

    def _ask(self) -> None:
        """On a thread of its own: where there are a million recordings, what is current need not wait for it."""
        folder = self._context.session.project_folder
        if folder is not None and folder != self._asks:
            self._asks = folder
            self._questions.open(folder)
        self._questions.ask("recordings", recordings_of, self._on_listed)

    def _on_failed(self, error: BaseException) -> None:
        """Nothing is said of reading in a folder that is gone: that is said once, elsewhere."""
        if self._context.session.in_place:
            self._context.show_error(error)

    def _on_listed(self, listed: Recordings) -> None:
        if self.on:
            self._list.show_listed(listed, self._selection.question.recording)
