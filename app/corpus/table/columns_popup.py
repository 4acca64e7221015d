"""Which columns the table shows, and in which order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.i18n import tr
from app.theme import theme
from app.widgets.dialog_frame import button_row
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label

NAME = int(Qt.ItemDataRole.UserRole)
FIXED = ("play", "text")
"""Columns that cannot go."""


class ColumnList(QListWidget):
    """Space ticks; Alt+Up and Alt+Down move, and so does the mouse."""

    moved = Signal()
    entered = Signal(str)
    """Enter on a column: its name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("columns_list")
        self.setAccessibleName(tr("Columns, in their order"))
        self.setSpacing(2)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.model().rowsMoved.connect(lambda *_: self.moved.emit())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_current(step)
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem() is not None:
            self.entered.emit(str(self.currentItem().data(NAME)))
            return
        super().keyPressEvent(event)

    def move_current(self, step: int) -> None:
        """Move the current column up or down."""
        row = self.currentRow()
        if 0 <= row + step < self.count():
            item = self.takeItem(row)
            self.insertItem(row + step, item)
            self.setCurrentRow(row + step)
            self.moved.emit()


class ColumnsPopup(QDialog):
    """`chosen` follows every tick and move with the names of the shown columns, in order; `sort_asked` names one."""

    chosen = Signal(list)
    sort_asked = Signal(str)

    def __init__(
        self, titles: dict[str, str], shown: Sequence[str], usual: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("columns_popup")
        self.setWindowTitle(tr("Columns"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._titles, self._usual = titles, usual
        self.list = ColumnList()
        self.reset = KeyButton(tr("As at first"), role="plain", name="columns_reset", dense=True)
        self.reset.setAutoDefault(False)
        self.reset.clicked.connect(self._on_reset)
        close = KeyButton(tr("Close"), "Esc", name="columns_close", dense=True)
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        foot = button_row(close, before=(self.reset,))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(
            Label(tr("Space shows or hides, Alt Up and Down move, Enter sorts"), "small", 400, "ink2", wrap=True)
        )
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        self._fill(shown)
        self.list.itemChanged.connect(lambda _: self._tell())
        self.list.moved.connect(self._tell)
        self.list.entered.connect(self.sort_asked)
        self.resize(theme.px(300), theme.px(420))

    def _fill(self, shown: Sequence[str]) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for name in (*shown, *(name for name in self._titles if name not in shown)):
            if name == "play" or name not in self._titles:
                continue
            item = QListWidgetItem(self._titles[name])
            item.setData(NAME, name)
            flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
            if name not in FIXED:
                flags |= Qt.ItemFlag.ItemIsUserCheckable
            item.setFlags(flags)
            item.setCheckState(Qt.CheckState.Checked if name in shown else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.blockSignals(False)

    @property
    def shown(self) -> list[str]:
        """Names of the ticked columns, in order."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return ["play", *(str(i.data(NAME)) for i in items if i.checkState() == Qt.CheckState.Checked)]

    def _tell(self) -> None:
        self.chosen.emit(self.shown)

    def _on_reset(self) -> None:
        self._fill(self._usual)
        self._tell()

    def open_below(self, button: QWidget) -> None:
        """Show it under the button that asked for it."""
        spot = button.mapToGlobal(QPoint(button.width() - self.width(), button.height() + 6))
        self.move(max(spot.x(), 0), spot.y())
        self.open()
        self.list.setFocus()
