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

from app.corpus.table.columns import NUMBERS, TIERS_FROM, TableColumn, column_name, column_named
from app.corpus.table.utterance_delegate import PLAY_WIDTH, UtteranceDelegate
from app.corpus.table.utterance_model import UtteranceModel
from app.i18n import tr
from app.theme import theme
from app.widgets.cell_editing import CellEditing
from app.widgets.marked_text import line_height
from app.widgets.row_painting import rows_in
from app.widgets.sort_header import SortHeader

COLUMNS = ("play", "key", "length", "speaker", "split", "text", "pace", "flags")
"""The columns that are shown until somebody chooses others."""
OF_RECORDING = ("play", "start", "end", "speaker", "text", "flags")
"""The same where recordings are looked at one by one."""
MEASURED = 500
"""So many signs of an alphabet are looked at for the height of rows."""
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
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # scrolled, only what is new is painted
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
        model.respelled.connect(self.fit_rows)

    def dress(self) -> None:
        """Row height and column widths by text size."""
        self.verticalHeader().setDefaultSectionSize(self._row_height())
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
            TableColumn.START: 74,
            TableColumn.END: 74,
            TableColumn.NOTES: 220,
        }
        widths |= dict.fromkeys(range(TIERS_FROM, header.count()), 220)  # type: ignore[arg-type]
        for column, width in widths.items():
            header.resizeSection(column, theme.px(width))
        self._share_width()

    def _row_height(self) -> int:
        """As transcripts need: letters of some scripts are higher than the font that was chosen."""
        spelling = self._model.spelling
        letters = "".join(spelling.vocabulary.letters)[:MEASURED] if spelling is not None else ""
        own = round(line_height(letters, "written") * theme.written.spacing) if letters else 0
        return max(theme.row_height("written"), own + 8)

    def fit_rows(self) -> None:
        """Other letters may be higher."""
        self.verticalHeader().setDefaultSectionSize(self._row_height())

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
            header.sectionSize(c)
            for c in range(header.count())
            if c != TableColumn.TEXT and not header.isSectionHidden(c)
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
        shown = [c for c in range(header.count()) if not header.isSectionHidden(c)]
        columns = [(c, header.sectionViewportPosition(c), header.sectionSize(c)) for c in shown]
        for number, rect, selected in rows_in(self, area):
            self._delegate.paint_row(painter, rect, model, number, columns, selected)

    # Columns

    @property
    def columns(self) -> list[str]:
        """Names of the shown columns, in the order in which they stand."""
        header = self.horizontalHeader()
        order = sorted(range(header.count()), key=header.visualIndex)
        tiers = self._model.beside.tiers
        return [column_name(column, tiers) for column in order if not header.isSectionHidden(column)]

    def show_columns(self, names: list[str]) -> None:
        """Show these columns in this order; play and transcript are always there."""
        header = self.horizontalHeader()
        named = [column_named(name, self._model.beside.tiers) for name in names]
        wanted = [int(TableColumn.PLAY), *(c for c in dict.fromkeys(named) if c is not None and c != TableColumn.PLAY)]
        wanted += [int(TableColumn.TEXT)] if TableColumn.TEXT not in wanted else []
        header.blockSignals(True)
        every = range(header.count())
        for column in every:
            header.setSectionHidden(column, column not in wanted)
        self._model.hidden_tiers = tuple(column for column in every if column >= TIERS_FROM and column not in wanted)
        for place, column in enumerate([*wanted, *(c for c in every if c not in wanted)]):
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
            flags = QItemSelectionModel.SelectionFlag
            self.setAutoScroll(False)  # sideways to the cell and back, all would be painted anew
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.setAutoScroll(True)
            self.scrollTo(self._model.index(row, TableColumn.PLAY))

    def select_ids(self, ids: Sequence[int]) -> None:
        """Select these utterances, as far as they are listed. The current one is always one of the chosen: where it is
        not among them, the first of them becomes current; where none is listed, the current one stays chosen."""
        rows = np.flatnonzero(np.isin(self._model.ids, ids))
        if not len(rows):
            return
        if self.currentIndex().row() not in rows:
            self.go_to_row(int(rows[0]))
        selection = QItemSelection()
        last = self._model.columns - 1
        for run in np.split(rows, np.flatnonzero(np.diff(rows) > 1) + 1) if len(rows) else ():
            selection.select(self._model.index(int(run[0]), 0), self._model.index(int(run[-1]), last))
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def show_rows(self, ids: Sequence[int]) -> None:
        """Scroll so that these rows are seen, the first of them above all."""
        for row in reversed(np.flatnonzero(np.isin(self._model.ids, ids)).tolist()):
            self.scrollTo(self._model.index(row, TableColumn.PLAY))

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
        shown, sort_key = header.sortIndicatorSection(), self._model.sort_key
        every = range(self._model.columns)
        column = shown if sort_key(shown) == key else next((c for c in every if sort_key(c) == key), TableColumn.KEY)
        header.blockSignals(True)
        header.setSortIndicator(column, Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder)
        header.blockSignals(False)

    def _on_sort_changed(self, column: int, order: Qt.SortOrder) -> None:
        if self._model.sort_key(column) is not None:
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
