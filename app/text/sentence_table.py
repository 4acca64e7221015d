"""The sentences of the current text in a windowed table: however many there are, a page of rows is read at a time."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyledItemDelegate, QWidget

from app.formatting import number
from app.i18n import tr
from app.session import Session
from app.text.text_state import TextState
from app.text.text_words import verdict_words
from app.theme import theme
from app.widgets.cells import PAD
from app.widgets.chip import paint_chip
from app.widgets.fitted_table import Columns, FittedTable
from app.widgets.fix_words import fix_text
from app.widgets.marked_text import Spans, paint_marked
from app.widgets.mirrored import paint_edge
from app.widgets.row_model import Index, RowModel
from app.widgets.row_painting import LEFT, RIGHT, RowPaint, rows_in
from app.widgets.spelling import Spelling
from core.project.brought_texts import StoredSentence, at_places
from core.text.direction import runs_right_to_left
from core.texts import FORMATS
from core.texts.figures import Verdicts
from core.texts.passages import Unit, place_of
from core.texts.usable import Reading, Verdict
from core.wording import say

WHERE, SENTENCE, TIMES, BECOMES = range(4)
WIDTHS = {WHERE: 104, TIMES: 58}
VERDICTS = tuple(Verdict)
BARE, NOTED = 0.22, 0.45
"""The share of the room for what becomes of sentences: a chip alone, and with what is to be said of each."""
PAGE, PAGES_KEPT = 64, 64
SPLITS = {"dev": say("dev"), "test": say("test")}
FIRST = 16
"""Room before the first column."""
BAD = frozenset((Verdict.SAME, Verdict.NEAR, Verdict.MISFIT))
FITTING = frozenset((Verdict.KEPT, Verdict.AGAIN))
"""What becomes of sentences that the alphabet can spell."""


class SentenceModel(RowModel):
    """The places that the state lists, and pages of sentences read when they are looked at."""

    columns = 4
    right = frozenset((TIMES,))

    def __init__(self, session: Session, state: TextState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._state = session, state
        self.places = np.zeros(0, np.int64)
        self.spelling: Spelling | None = None
        self._verdicts: Verdicts | None = None
        self._unit: Unit = "line"
        self._pages: OrderedDict[int, list[StoredSentence]] = OrderedDict()

    def show(self) -> None:
        """What the state lists now."""
        self.beginResetModel()
        self.places, self._verdicts = self._state.places(), self._state.verdicts
        self._pages.clear()
        text, meta = self._state.text, self._state.shown.meta
        self.spelling = None
        if text is not None and meta is not None:
            self._unit = FORMATS[text.format].unit if text.format in FORMATS else "line"
            reading = Reading.of(meta, text.language)
            if reading.letters is not None:
                self.spelling = Spelling(reading.rules, reading.letters, meta.source_language)
        self.endResetModel()

    def sentence(self, row: int) -> StoredSentence | None:
        """A row's sentence; its page is read when it is not at hand."""
        if not 0 <= row < len(self.places):
            return None
        number_ = row // PAGE
        if number_ not in self._pages:
            reader, text = self._session.reader, self._state.text
            if reader is None or text is None:
                return None
            places = self.places[number_ * PAGE : (number_ + 1) * PAGE]
            self._pages[number_] = at_places(reader, text, places)
            while len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        page = self._pages[number_]
        return page[row % PAGE] if row % PAGE < len(page) else None

    def place(self, row: int) -> int:
        """Where a row's sentence stands in its text; 0 for a row that there is not."""
        return int(self.places[row]) if 0 <= row < len(self.places) else 0

    def verdict(self, one: StoredSentence) -> Verdict | None:
        """What becomes of a sentence; None while nobody knows."""
        found = self._verdicts
        return VERDICTS[found[one.place]] if found is not None and one.place < len(found) else None

    def marks(self, text: str) -> Spans:
        """Where a sentence holds what the alphabet lacks, in Qt's positions."""
        return self.spelling.marks(text) if self.spelling is not None else ()

    def titles(self) -> tuple[str, ...]:
        return tr("Where"), tr("Sentence"), tr("Times"), tr("What becomes of it")

    def count(self) -> int:
        return len(self.places)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one = self.sentence(index.row())
        if one is None:
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == WHERE:
            words = self.words(one, BECOMES) or tr("used")
            return f"{self.words(one, WHERE)}: {one.text}. {words}. {self.note(one)}".removesuffix(" ")
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.words(one, index.column())
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == SENTENCE:
            return one.text
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == BECOMES:
            return self.note(one) or None
        return None

    def words(self, one: StoredSentence, column: int) -> str:
        match column:
            case 0:
                return tr(place_of(self._unit, one.line))
            case 1:
                return one.text or tr("left out")
            case 2:
                return number(one.times) if one.times > 1 else ""
            case _:
                return verdict_words(self.verdict(one))

    def note(self, one: StoredSentence) -> str:
        """Of a sentence that leaks where it stands; of one that does not fit what can be done, and what would become of
        it; "" for others."""
        if self.verdict(one) in (Verdict.SAME, Verdict.NEAR):
            found = self._state.leak(one.place)
            if found is None:
                return ""
            return tr("{split}, {key}: {text}", split=tr(SPLITS[found.split]), key=found.key, text=found.text)
        return self._fix(one)

    def _fix(self, one: StoredSentence) -> str:
        text = self._state.text
        found = self._state.fixes.get((text.id, one.place)) if text is not None else None
        if found is None or found.fix.kind == "none":
            return ""
        return tr("{fix}: {becomes}", fix=fix_text(found.fix), becomes=found.fix.becomes)


class SentencePainter:
    """Paints rows whole: odd letters on a tint, what becomes of a sentence as a chip."""

    def __init__(self, view: SentenceTable, model: SentenceModel) -> None:
        self._view, self._model = view, model
        self._paint = RowPaint(view)

    def row(self, painter: QPainter, rect: QRect, number_: int, chosen: bool) -> None:
        """One row in `rect`, in px of the view."""
        paint, view, model = self._paint, self._view, self._model
        paint.ground(painter, rect, chosen)
        if chosen:
            bar = paint.colour("act" if view.hasFocus() else "field")
            paint_edge(painter, rect.adjusted(0, 0, 0, -1), bar)
        one = model.sentence(number_)
        if one is None:
            return
        verdict = model.verdict(one)
        for column in range(model.columns):
            if (width := view.columnWidth(column)) > 0:
                left = view.columnViewportPosition(column) + (FIRST if column == WHERE else PAD)
                cell = QRect(left, rect.top(), width - PAD - (FIRST if column == WHERE else PAD), rect.height() - 1)
                self._cell(painter, cell, one, column, verdict)

    def _cell(
        self, painter: QPainter, cell: QRect, one: StoredSentence, column: int, verdict: Verdict | None
    ) -> None:  # fmt: skip
        paint, model = self._paint, self._model
        match column:
            case 1 if one.text:
                marks = () if verdict in FITTING else model.marks(one.text)
                if marks or runs_right_to_left(one.text):
                    paint_marked(painter, cell, one.text, marks)
                else:
                    paint.text(painter, cell, one.text, "ink")
            case 3:
                if verdict in (Verdict.KEPT, None):
                    return
                wide = paint_chip(painter, cell, verdict_words(verdict), "bad" if verdict in BAD else "plain")
                if note := model.note(one):
                    paint.text(painter, cell.adjusted(wide + PAD, 0, 0, 0), note, "ink2", size="small")
            case _:
                where = RIGHT if column == TIMES else LEFT
                paint.text(painter, cell, model.words(one, column), "ink2", where, size="small")


class SentenceTable(FittedTable):
    """`mended` follows Enter on a sentence that does not fit."""

    mended = Signal()

    def __init__(self, session: Session, state: TextState, parent: QWidget | None = None) -> None:
        sentences, columns = SentenceModel(session, state), Columns(SENTENCE, WIDTHS)
        self._state, self._text = state, 0
        super().__init__(
            "sentences_table", tr("Sentences"), sentences, QStyledItemDelegate(), columns, several=True, parent=parent
        )
        self.sentences = sentences
        self._painter = SentencePainter(self, sentences)
        state.current_changed.connect(self._show)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme.color("surface"))
        for row, rect, chosen in rows_in(self, event.rect()):
            self._painter.row(painter, rect, row, chosen)

    def fit_columns(self) -> None:
        """What becomes of sentences has room for as much as is said of those that are listed."""
        room = self.viewport().width()
        said = self._state.which in ("leaks", "misfits")
        self.setColumnWidth(BECOMES, max(theme.px(150), round(room * (NOTED if said else BARE))))
        self.setColumnHidden(TIMES, room < theme.px(620))

    def _show(self) -> None:
        """What is listed now, at the sentence that was looked at, or the next that is listed."""
        text = self._state.text
        place = self.sentences.place(self.currentIndex().row()) if text is not None and text.id == self._text else 0
        self._text = text.id if text is not None else 0
        self.sentences.show()
        self.fit_columns()
        if self.sentences.count():
            row = min(int(np.searchsorted(self.sentences.places, place)), self.sentences.count() - 1)
            self.setCurrentIndex(self.sentences.index(row, WHERE))

    def chosen(self) -> list[StoredSentence]:
        """The sentences whose rows are chosen, else that of the current row."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()} or {self.currentIndex().row()})
        return [one for row in rows if (one := self.sentences.sentence(row)) is not None]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.mended.emit()
            return
        super().keyPressEvent(event)
