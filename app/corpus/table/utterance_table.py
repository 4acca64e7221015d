"""The table of utterances: a view that stays quick on a million rows and is worked by keys."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from app.corpus.table.columns import NUMBERS, TableColumn
from app.corpus.table.utterance_delegate import PLAY_WIDTH, UtteranceDelegate
from app.corpus.table.utterance_model import SORT_KEYS, UtteranceModel
from app.i18n import tr
from app.theme import theme
from app.widgets.cell_editing import CellEditing
from app.widgets.row_painting import rows_in
from app.widgets.sort_header import SortHeader

COLUMNS = ("play", "key", "length", "speaker", "split", "text", "pace", "flags")
"""The columns that are shown until somebody chooses others."""
LEAST_TEXT = 200
"""A transcript's column is never narrower."""


class UtteranceHeader(SortHeader):
    """Its columns can be dragged to other places, but for the first."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("utterance_header", tr("Columns of the utterance table"), NUMBERS, (TableColumn.PLAY,), parent)
        self.setSectionsMovable(True)
        self.setFirstSectionMovable(False)


class UtteranceTable(CellEditing, QTableView):
    """Tells which utterance is current and what should happen to the chosen ones."""

    current_changed = Signal(int)
    """The id of the current utterance, 0 for none."""
    play_clicked = Signal(int)
    entered = Signal()
    """Enter on a row: its transcript is to be worked on."""
    menu_asked = Signal(QPoint)
    columns_moved = Signal()
    """A column was dragged to another place."""

    def __init__(self, model: UtteranceModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("utterance_table")
        self.setAccessibleName(tr("Utterances"))
        self._model = model
        self.setModel(model)
        header = UtteranceHeader(self)
        self.setHorizontalHeader(header)
        header.setSelectionModel(QItemSelectionModel(model, self))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        triggers = QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
        self.setEditTriggers(triggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self._delegate = UtteranceDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setMinimumHeight(140)
        header.setSortIndicator(TableColumn.KEY, Qt.SortOrder.AscendingOrder)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(TableColumn.TEXT, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(TableColumn.PLAY, QHeaderView.ResizeMode.Fixed)
        self.show_columns(list(COLUMNS))
        header.sectionMoved.connect(lambda *_: self.columns_moved.emit())
        header.sortIndicatorChanged.connect(self._on_sort_changed)
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)
        self.dress()
        theme.changed.connect(self.dress)

    def dress(self) -> None:
        """Row height and column widths by text size."""
        self.verticalHeader().setDefaultSectionSize(theme.row_height())
        header = self.horizontalHeader()
        header.setFixedHeight(theme.px(26))
        widths = {
            TableColumn.PLAY: PLAY_WIDTH,
            TableColumn.KEY: 126,
            TableColumn.LENGTH: 76,
            TableColumn.SPLIT: 76,
            TableColumn.PACE: 80,
            TableColumn.CER: 84,
            TableColumn.LEVEL: 84,
            TableColumn.SNR: 76,
            TableColumn.RECORDING: 140,
            TableColumn.TAGS: 120,
            TableColumn.READING: 260,
            TableColumn.DRAFT: 300,
        }
        for column, width in widths.items():
            header.resizeSection(column, theme.px(width))
        self._share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """Speaker and flags give way to the transcript when the table is narrow; where even that leaves it too little,
        the table scrolls sideways."""
        header, width = self.horizontalHeader(), self.viewport().width()
        for column, share, least, most in ((TableColumn.SPEAKER, 0.08, 70, 108), (TableColumn.FLAGS, 0.17, 130, 232)):
            wanted = min(max(int(width * share), theme.px(least)), theme.px(most))
            if header.sectionSize(column) != wanted:
                header.resizeSection(column, wanted)
        others = sum(
            header.sectionSize(c) for c in TableColumn if c != TableColumn.TEXT and not header.isSectionHidden(c)
        )
        cramped = width - others < theme.px(LEAST_TEXT)
        modes = QHeaderView.ResizeMode
        if cramped != (header.sectionResizeMode(TableColumn.TEXT) == modes.Interactive):
            header.setSectionResizeMode(TableColumn.TEXT, modes.Interactive if cramped else modes.Stretch)
        if cramped:
            header.resizeSection(TableColumn.TEXT, theme.px(LEAST_TEXT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A row at a time, by the delegate: a table that asks for each cell takes twice as long to scroll."""
        painter = QPainter(self.viewport())
        header, model, area = self.horizontalHeader(), self._model, event.rect()
        painter.fillRect(area, theme.color("surface"))
        shown = [c for c in TableColumn if not header.isSectionHidden(c)]
        columns = [(int(c), header.sectionViewportPosition(c), header.sectionSize(c)) for c in shown]
        for number, rect, selected in rows_in(self, area):
            self._delegate.paint_row(painter, rect, model, number, columns, selected)

    # Columns

    @property
    def columns(self) -> list[str]:
        """Names of the shown columns, in the order in which they stand."""
        header = self.horizontalHeader()
        order = sorted(TableColumn, key=header.visualIndex)
        return [column.name.lower() for column in order if not header.isSectionHidden(column)]

    def show_columns(self, names: list[str]) -> None:
        """Show these columns in this order; play and transcript are always there."""
        header = self.horizontalHeader()
        wanted = [TableColumn[name.upper()] for name in names if name.upper() in TableColumn.__members__]
        wanted = [TableColumn.PLAY, *(c for c in dict.fromkeys(wanted) if c != TableColumn.PLAY)]
        wanted += [TableColumn.TEXT] if TableColumn.TEXT not in wanted else []
        header.blockSignals(True)
        for column in TableColumn:
            header.setSectionHidden(column, column not in wanted)
        for place, column in enumerate([*wanted, *(c for c in TableColumn if c not in wanted)]):
            header.moveSection(header.visualIndex(column), place)
        header.blockSignals(False)
        self.dress()
        self.viewport().update()
        header.viewport().update()

    # Choosing

    def chosen_rows(self) -> list[tuple[int, int]]:
        """First and last row of each selected stretch, from top to bottom."""
        selection = self.selectionModel().selection()
        pieces = (selection.at(i) for i in range(selection.size()))
        return sorted({(piece.top(), piece.bottom()) for piece in pieces})

    def current_id(self) -> int:
        return self._model.id_at(self.currentIndex().row())

    def go_to_row(self, row: int) -> None:
        """Make a row current and the only one selected."""
        if 0 <= row < self._model.rowCount():
            column = max(self.currentIndex().column(), TableColumn.TEXT)
            index = self._model.index(row, column)
            self.selectionModel().setCurrentIndex(
                index,
                QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows,
            )
            self.scrollTo(self._model.index(row, TableColumn.KEY))

    def select_ids(self, ids: Sequence[int]) -> None:
        """Select these utterances, as far as they are listed. The current one is always one of the chosen: where it is
        not among them, the first of them becomes current; where none is listed, the current one stays chosen."""
        rows = np.flatnonzero(np.isin(self._model.ids, ids))
        if not len(rows):
            return
        if self.currentIndex().row() not in rows:
            self.go_to_row(int(rows[0]))
        selection = QItemSelection()
        last = len(TableColumn) - 1
        for run in np.split(rows, np.flatnonzero(np.diff(rows) > 1) + 1) if len(rows) else ():
            selection.select(self._model.index(int(run[0]), 0), self._model.index(int(run[-1]), last))
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def show_rows(self, ids: Sequence[int]) -> None:
        """Scroll so that these rows are seen, the first of them above all."""
        for row in reversed(np.flatnonzero(np.isin(self._model.ids, ids)).tolist()):
            self.scrollTo(self._model.index(row, TableColumn.KEY))

    def edit_current(self) -> None:
        """Type the transcript in place."""
        row = self.currentIndex().row()
        if row >= 0:
            index = self._model.index(row, TableColumn.TEXT)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.edit(index)

    def edit(self, index: QModelIndex, *how: object) -> object:  # type: ignore[override]
        """Open the editor with the caret behind the text, not with all of it selected."""
        result: object = super().edit(index, *how)
        if self.cell_editor is not None:
            self.cell_editor.end(False)
        return result

    def show_sort(self, key: str, descending: bool) -> None:
        """Show an order without asking for it."""
        header = self.horizontalHeader()
        shown = TableColumn(header.sortIndicatorSection())
        fits = SORT_KEYS.get(shown) == key
        column = shown if fits else next((c for c, k in SORT_KEYS.items() if k == key), TableColumn.KEY)
        header.blockSignals(True)
        header.setSortIndicator(column, Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder)
        header.blockSignals(False)

    def _on_sort_changed(self, column: int, order: Qt.SortOrder) -> None:
        if column in SORT_KEYS:
            self._model.sort(column, order)

    def _on_current_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        self.current_changed.emit(self._model.id_at(current.row()))

    # Events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and index.column() == TableColumn.PLAY:
            if index.row() != self.currentIndex().row():
                self.go_to_row(index.row())
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.play_clicked.emit(self._model.id_at(index.row()))
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() not in (TableColumn.PLAY, TableColumn.TEXT):
            self.edit_current()
            return
        super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            spot = self.visualRect(self.currentIndex()).center()
        else:
            spot = event.pos()
            index = self.indexAt(spot)
            if index.isValid() and not self.selectionModel().isSelected(index):
                self.go_to_row(index.row())
        self.menu_asked.emit(self.viewport().mapToGlobal(spot))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if self.state() != QAbstractItemView.State.EditingState:
                self.entered.emit()
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here, not a search for the first column."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()
