"""The table of utterances: what was said and written, worked by keys; Left and Right walk the errors of a row."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.evaluate import error_places
from app.evaluate.error_places import Span
from app.evaluate.evaluation_state import NONE, EvaluationState
from app.evaluate.play_table import PLAY, PLAY_WIDTH, PlayTable, paint_icon, paint_play
from app.evaluate.table.error_line import LineError, place_of_word
from app.evaluate.table.evaluated_model import (
    ERRORS,
    KEY,
    OPEN,
    OTHER,
    SORTED,
    SPEAKER,
    TEXT,
    EvaluatedModel,
)
from app.i18n import tr
from app.theme import theme
from app.widgets.cells import PAD, paint_ground, paint_text
from app.widgets.diff import paint_line
from app.widgets.fitted_table import Columns
from app.widgets.row_model import Index
from app.widgets.sort_header import SortHeader
from core.delimited import clipboard_line

WIDTHS = {PLAY: PLAY_WIDTH, KEY: 124, SPEAKER: 120, ERRORS: 92, OTHER: 116, OPEN: 30}
LEAST_TEXT = 260
COPIED = (KEY, SPEAKER, ERRORS, OTHER)


class EvaluatedDelegate(QStyledItemDelegate):
    """Paints differences; the error that is marked in the current row has a ring."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, table = index.model(), option.widget
        assert isinstance(model, EvaluatedModel)
        row, column = index.row(), index.column()
        painter.save()
        paint_ground(painter, option, column == PLAY)
        cell = QRect(option.rect).adjusted(PAD, 0, -PAD, -1)
        match column:
            case 0:
                paint_play(painter, option.rect, playing=model.is_playing(row))
            case 1:
                paint_text(painter, cell, model.text(row, column), "ink2", size="mono")
            case 2:
                paint_text(painter, cell, model.text(row, column), "ink2", size="small")
            case 3:
                marked = table.marked_pieces(row) if isinstance(table, EvaluatedTable) else None
                paint_line(painter, cell, model.line(row).pieces, marked=marked)
            case 4:
                paint_text(painter, cell, model.text(row, column), size="small", weight=500, right=True)
            case 5:
                paint_text(painter, cell, model.text(row, column), "ink2", size="small", right=True)
            case _:
                paint_icon(painter, option.rect, "right")
        painter.restore()


class EvaluatedTable(PlayTable):
    """The current row is the state's current utterance."""

    marked_changed = Signal()

    def __init__(self, state: EvaluationState, parent: QWidget | None = None) -> None:
        self._state = state
        self._marked = 0
        self.listed = EvaluatedModel(state)
        columns = Columns(TEXT, WIDTHS, (SPEAKER, KEY), LEAST_TEXT)
        super().__init__(
            "evaluated_table", tr("Utterances, what was said and written"), self.listed, EvaluatedDelegate(), columns,
            parent,
        )  # fmt: skip
        self.setMinimumHeight(theme.px(90))
        header = SortHeader("evaluated_header", tr("Columns of the utterances"), (ERRORS, OTHER), (PLAY, OPEN), self)
        self.use_header(header, TEXT)
        header.setSortIndicator(ERRORS, Qt.SortOrder.DescendingOrder)
        header.sortIndicatorChanged.connect(self._on_sort)
        self.selectionModel().currentRowChanged.connect(self._on_current)
        state.current_changed.connect(self._show_current)
        self._dress()
        self.on_reset()

    # Current row and marked error

    @property
    def error(self) -> LineError | None:
        """The marked error of the current row; None where there is none."""
        errors = self.listed.line(self.currentIndex().row()).errors
        return errors[min(self._marked, len(errors) - 1)] if errors and self._marked >= 0 else None

    @property
    def place(self) -> Span:
        """Where the marked error of the current row is heard, in seconds of the utterance; without one the word that is
        looked for, else all of it."""
        error, item = self.error, self.listed.item(self.currentIndex().row())
        if error is not None:
            return error.start_s, error.end_s
        return place_of_word(item, self._state.filter.word) if item is not None else error_places.WHOLE

    def _mark_first(self) -> None:
        """Mark the first error that the filter asks for."""
        row = self.currentIndex().row()
        item, errors = self.listed.item(row), self.listed.line(row).errors
        if item is None:
            self._marked = 0
            return
        wanted, split = self._state.filter, self._state.split
        self._marked = error_places.first_error(item, errors, wanted, self.listed.is_habit, split)

    def marked_pieces(self, row: int) -> tuple[int, int] | None:
        """The pieces of the marked error of a row, where it is the one that the keyboard is on."""
        if row != self.currentIndex().row() or not self.hasFocus():
            return None
        error = self.error
        return (error.first, error.last) if error is not None else None

    def walk(self, step: int) -> None:
        """Mark the next error of the row, or with -1 the one before."""
        errors = self.listed.line(self.currentIndex().row()).errors
        wanted = min(max(self._marked + step, 0), max(0, len(errors) - 1))
        if wanted != self._marked:
            self._marked = wanted
            self.listed.touched(TEXT, TEXT)
            self.marked_changed.emit()

    def copied(self) -> str:
        """The chosen rows as lines with tabs, under their heads: key, speaker, said, written, errors."""
        titles = self.listed.titles()
        columns = [column for column in COPIED if titles[column]]
        heads = [titles[column] for column in columns]
        lines = [clipboard_line([*heads[:2], tr("Said"), tr("Written"), *heads[2:]])]
        for row in self.chosen_rows:
            item = self.listed.item(row)
            if item is not None:
                cells = [self.listed.text(row, column) for column in columns]
                lines.append(clipboard_line([*cells[:2], item.said, item.written, *cells[2:]]))
        return "\n".join(lines) + "\n"

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        self._mark_first()
        place = self.listed.place(current.row())
        if place != NONE:
            self._state.set_current(place)
        self.marked_changed.emit()

    def _show_current(self) -> None:
        """Another utterance was made current elsewhere."""
        row = self.listed.row_of(self._state.current)
        if row >= 0 and row != self.currentIndex().row():
            self.go_to_row(row)

    def on_reset(self) -> None:
        """Other rows: the current utterance stays it where it is listed, else the first one is."""
        header = self.horizontalHeader()
        shown = Qt.SortOrder.DescendingOrder if self.listed.descending else Qt.SortOrder.AscendingOrder
        if (header.sortIndicatorSection(), header.sortIndicatorOrder()) != (self.listed.sorted_by, shown):
            header.blockSignals(True)
            header.setSortIndicator(self.listed.sorted_by, shown)
            header.blockSignals(False)
        self.fit_columns()
        self.go_to_row(max(0, self.listed.row_of(self._state.current)))
        self._mark_first()

    def _on_sort(self, column: int, order: Qt.SortOrder) -> None:
        """Numbers begin with the largest; a column without an order leaves the one that is."""
        if column not in SORTED:
            self.on_reset()
            return
        if column in (ERRORS, OTHER) and column != self.listed.sorted_by:
            order = Qt.SortOrder.DescendingOrder
        self.listed.sort(column, order)

    # Look

    def fit_columns(self) -> None:
        super().fit_columns()
        self.setColumnHidden(OTHER, self._state.other is None)

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        step = {Qt.Key.Key_Left.value: -1, Qt.Key.Key_Right.value: 1}.get(event.key(), 0)
        if plain and step:
            self.walk(-step if self.isRightToLeft() else step)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and index.column() == OPEN:
            self.entered.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()
