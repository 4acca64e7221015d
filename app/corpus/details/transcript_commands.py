"""Typing transcripts, in the details or in the table's cell: keeping what was typed, going on to the next utterance."""

from __future__ import annotations

from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit

from app.context import Context
from app.corpus.corpus_actions import CorpusActions
from app.corpus.details.details import Details
from app.corpus.drafts.correcting_clock import CorrectingClock
from app.corpus.edit_steps import EditSteps
from app.corpus.selection import Selection
from app.corpus.table.utterance_model import UtteranceModel
from app.corpus.table.utterance_table import UtteranceTable
from app.i18n import tr
from core.project.bulk.accept_hypotheses import Written
from core.project.records import UtteranceRow
from core.text.vocabulary import clusters


class TypedInLane(Protocol):
    """Typing in the lanes of a recording. `field` is where something is typed now, if it is."""

    @property
    def field(self) -> QLineEdit | None: ...

    @property
    def drafted(self) -> int: ...

    def accept(self) -> None: ...

    def edit_here(self) -> bool: ...

    def edit_current(self) -> None: ...


class TranscriptCommands(QObject):
    """Writes the draft when it is due: text, speaker and tag of the utterance they were typed for. `ended` follows when
    the last one that is listed was saved."""

    ended = Signal()

    def __init__(
        self,
        context: Context,
        selection: Selection,
        actions: CorpusActions,
        editing: EditSteps,
        table: UtteranceTable,
        model: UtteranceModel,
        details: Details,
        clock: CorrectingClock,
    ) -> None:
        super().__init__(details)
        self._context, self._selection, self._editing = context, selection, editing
        self._table, self._model, self._details, self._clock = table, model, details, clock
        self.lane: TypedInLane | None = None
        """Where a transcript may be typed in its box, too."""
        actions.bind(
            edit=self.edit_in_place,
            save_next=self.save_and_next,
            previous=partial(selection.step, -1),
            next=partial(selection.step, 1),
            accent=self.cycle_accent,
        )
        model.edited.connect(self._on_cell_edited)
        table.entered.connect(self.edit_transcript)
        details.editor.left.connect(self._on_left)
        details.discarded.connect(details.discard_draft)
        selection.draft_due.connect(self._on_draft_due)

    def _on_draft_due(self) -> None:
        row, draft = self._selection.row, self._selection.draft
        if row is None:
            return
        if draft.text is not None:
            self._editing.set_text(row, draft.text, self._written(row))
        if draft.speaker is not None:
            self._editing.set_speaker(row, draft.speaker)
        if draft.tag:
            self._editing.add_tag(row, draft.tag)
        self._details.take_typed()

    def _written(self, row: UtteranceRow) -> Written:
        """How the person came to the text in the editor."""
        return Written(self._clock.seconds, self._details.offered.id == row.id)

    def save_and_next(self) -> None:
        """Keep what was typed and go to the next utterance, staying in the same field. A draft that stands in the
        editor is accepted by that."""
        typing, cell = self._details.editor.hasFocus(), self._table.cell_editor
        in_lane = self.lane is not None and self.lane.field is not None
        if cell is not None:
            self._table.setFocus()
        elif in_lane and self.lane is not None:
            self.lane.accept()
        elif self._details.offers_draft:
            self._selection.put_draft(text=self._details.draft)
        self._selection.keep_draft()
        if self._selection.at + 1 >= len(self._selection.ids):
            self._context.status(tr("Saved. This was the last one that is listed"))
            self.ended.emit()
        self._selection.step(1)
        if typing:
            self._details.editor.setFocus()
        elif cell is not None:
            self._table.edit_current()
        elif in_lane and self.lane is not None:
            self.lane.edit_current()

    def edit_in_place(self) -> None:
        """Type the transcript where the keyboard is: in its lane or its cell, if not in the details already."""
        if not self._details.editor.hasFocus() and not (self.lane is not None and self.lane.edit_here()):
            self._table.edit_current()

    def edit_transcript(self) -> None:
        """From the table into the transcript, with the caret behind it."""
        if self._selection.row is not None:
            self._details.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            self._details.reveal(self._details.editor)
            if not self._details.offers_draft:  # there Tab goes through the unsure words from the beginning
                self._details.editor.moveCursor(QTextCursor.MoveOperation.End)

    def cycle_accent(self) -> None:
        """The next accent on the letter before the caret, wherever a transcript is typed."""
        cell, editor, spelling = self._table.cell_editor, self._details.editor, self._selection.spelling
        cell = self.lane.field if cell is None and self.lane is not None else cell
        if cell is None:
            editor.cycle_accent()
        elif spelling is not None:
            letter = (clusters(cell.text()[: cell.cursorPosition()]) or [""])[-1]
            following = spelling.next_variant(letter) if letter else letter
            if following != letter:
                cell.setSelection(cell.cursorPosition() - len(letter), len(letter))
                cell.insert(following)

    def _on_left(self) -> None:
        """Focus leaves the transcript: what was typed is kept, unless it goes to what belongs to it."""
        focus = QApplication.focusWidget()
        if focus is None or not self._details.isAncestorOf(focus):
            self._selection.keep_draft()

    def _on_cell_edited(self, utterance: int, text: str) -> None:
        reader, model = self._context.session.reader, self._model
        row = reader.row(utterance) if reader is not None else None
        if row is None:
            return
        if self._selection.row is not None and self._selection.row.id == utterance:
            self._details.discard_draft()
        model.set_typed(utterance, text, written=False)
        here = self._selection.row is not None and self._selection.row.id == utterance
        drafted = self.lane is not None and self.lane.drafted == utterance
        how = Written(self._clock.seconds if here else None, drafted)
        self._editing.set_text(row, text, how, lambda: model.set_typed(utterance, text, written=True))
