"""`PlayTable`: what the tables of the Evaluate page have in common: a mark that plays at the beginning of each row, and
Enter or a double press on the rest of it.
"""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemDelegate, QWidget

from app.theme import theme
from app.widgets.fitted_table import Columns, FittedTable
from app.widgets.mirrored import mirrored
from app.widgets.row_model import RowModel
from app.widgets.sort_header import SortHeader

PLAY = 0
"""The column of the mark."""
PLAY_WIDTH, ICON = 36, 12


def paint_icon(painter: QPainter, cell: QRect, name: str) -> None:
    """An icon in the middle of a cell."""
    side = theme.px(ICON)
    spot = QRect(0, 0, side, side)
    spot.moveCenter(cell.center())
    shown = theme.pixmap(name, "ink2", side, painter.device().devicePixelRatioF())
    painter.drawPixmap(mirrored(spot, cell).topLeft(), shown)


def paint_play(painter: QPainter, cell: QRect, *, playing: bool = False) -> None:
    """The mark that plays, or stops what it has begun."""
    paint_icon(painter, cell, "stop" if playing else "play")


class PlayTable(FittedTable):
    """`entered` follows Enter, `played` a press on the mark, `moved` another current row. The first row is current
    whenever there are others."""

    entered = Signal()
    played = Signal()
    moved = Signal()

    def __init__(
        self, name: str, spoken: str, model: RowModel, delegate: QAbstractItemDelegate, columns: Columns,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(name, spoken, model, delegate, columns, several=True, parent=parent)
        model.modelReset.connect(self.on_reset)
        self.selectionModel().currentRowChanged.connect(lambda *_: self.moved.emit())

    def on_reset(self) -> None:
        """Other rows."""
        self.fit_columns()
        self.go_to_row(0)

    def use_header(self, header: SortHeader, wide: int) -> None:
        """Let a click on a title put the rows in order; the column `wide` takes what is left."""
        self.setHorizontalHeader(header)
        header.setSelectionModel(QItemSelectionModel(self.model(), self))  # else it would clear the table's when reset
        modes = SortHeader.ResizeMode
        for column in range(self.model().columnCount()):
            header.setSectionResizeMode(column, modes.Stretch if column == wide else modes.Fixed)

    def go_to_row(self, row: int) -> None:
        """Make a row current, and the only one that is selected."""
        if 0 <= row < self.model().rowCount():
            index = self.model().index(row, PLAY + 1)
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.scrollTo(index)

    @property
    def chosen_rows(self) -> list[int]:
        """From top to bottom; the current one where none is selected."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return rows or [row for row in (self.currentIndex().row(),) if row >= 0]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not held and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and index.column() == PLAY:
            self.played.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and index.column() != PLAY:
            self.entered.emit()
