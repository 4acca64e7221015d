"""`PlayTable` and `PlayModel`: what the tables of the Evaluate page have in common: a mark that plays at the beginning
of each row, and Enter or a double press on the rest of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QItemSelectionModel, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemDelegate, QWidget

from app.i18n import tr
from app.theme import theme
from app.widgets.fitted_table import Columns, FittedTable
from app.widgets.mirrored import mirrored
from app.widgets.row_model import Index, RowModel
from app.widgets.sort_header import SortHeader

Thing = TypeVar("Thing")
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


class PlayModel(RowModel, Generic[Thing]):
    """Rows of things, each of which can be heard. Its own are `text`, `heard_as`, and `titles`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.things: Sequence[Thing] = ()

    def list_things(self, things: Sequence[Thing]) -> None:
        """These and no others, in this order."""
        self.beginResetModel()
        self.things = things
        self.endResetModel()

    def count(self) -> int:
        return len(self.things)

    def thing(self, row: int) -> Thing | None:
        """What stands in a row; None for none."""
        return self.things[row] if 0 <= row < self.count() else None

    def text(self, thing: Thing, column: int) -> str:
        """A cell in words."""
        raise NotImplementedError

    def heard_as(self, thing: Thing) -> str:
        """How the one is called that its row's mark plays."""
        raise NotImplementedError

    def hint(self, thing: Thing, column: int) -> str:
        """More about a cell, "" for nothing."""
        return ""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        thing, column = self.thing(index.row()), index.column()
        if thing is None:
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole and column == PLAY:
            return tr("Play {name}", name=self.heard_as(thing))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.text(thing, column) if column != PLAY else ""
        return self.hint(thing, column) or None if role == Qt.ItemDataRole.ToolTipRole else None


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
