"""What the actions of the marks do: set an end, split and merge the current utterance, and move handles."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from app.corpus.corpus_actions import CorpusActions
from app.corpus.details.details import Details
from app.corpus.edit_steps import EditSteps
from app.corpus.selection import Selection
from app.corpus.sound.audio_pane import AudioPane
from app.i18n import tr
from app.widgets.error_strip import ErrorStrip


class MarkCommands(QObject):
    """Each is one step of the history. What is out of place is said in the strip."""

    def __init__(
        self,
        selection: Selection,
        actions: CorpusActions,
        editing: EditSteps,
        audio: AudioPane,
        details: Details,
        strip: ErrorStrip,
    ) -> None:
        super().__init__(audio)
        self._selection, self._editing = selection, editing
        self._audio, self._details, self._strip = audio, details, strip
        actions.bind(
            split=self.split,
            merge=self.merge,
            set_start=partial(self.set_edge, "start"),
            set_end=partial(self.set_edge, "end"),
        )
        self.part_edge: Callable[[str], bool] = lambda _: False
        """Moves an end of a tier's part, where the keyboard is at one."""
        audio.trimmed.connect(editing.trim)

    def set_edge(self, handle: str) -> None:
        """Move one end of the utterance, or of the part of a tier that was chosen, to the playhead."""
        if not self.part_edge(handle):
            self._audio.set_edge(handle)

    def split(self) -> None:
        """Cut at the playhead; the words before the caret go into the first half."""
        row, details = self._selection.row, self._details
        if row is None:
            return
        caret = details.caret if details.editor.hasFocus() or details.caret < len(details.draft) else None
        frame = self._audio.cursor_frame
        if not row.start < frame < row.end:
            text = tr("The playhead is outside the utterance.")
            self._strip.show_text(text, tr("Put it where the first half ends."))
            return
        self._selection.keep_draft()
        self._editing.split(row, frame, caret, lambda halves: self._selection.keep_together([halves]))

    def merge(self) -> None:
        """Join the utterance with the next one of its recording."""
        row = self._selection.row
        if row is not None:
            self._selection.keep_draft()
            self._editing.merge(row)
