"""A plain list of names at the left of a page or dialog: one is shown, arrows move."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.theme import theme
from app.widgets.mirrored import mirrored, paint_edge
from app.widgets.row_model import Index


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, theme.row_height() + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect = option.rect
        painter.save()
        selected = QStyle.StateFlag.State_Selected in option.state
        if selected:
            painter.fillRect(rect, theme.color("acttint"))
            focused = option.widget is not None and option.widget.hasFocus()
            paint_edge(painter, rect, theme.color("act" if focused else "field"))
        elif QStyle.StateFlag.State_MouseOver in option.state:
            painter.fillRect(rect, theme.color("hover"))
        painter.setFont(theme.font("body", 500 if selected else 400))
        painter.setPen(theme.color("ink"))
        text = str(index.data(Qt.ItemDataRole.DisplayRole))
        painter.drawText(mirrored(rect.adjusted(16, 0, -8, 0), rect), Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()


class NameList(QListWidget):
    """Names in rows of the table's height; `currentRowChanged` tells the choice."""

    def __init__(self, names: Sequence[str], *, name: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setProperty("role", "names")
        self.setItemDelegate(_Delegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.addItems(list(names))
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self.setFixedWidth(theme.px(190))
        self.scheduleDelayedItemsLayout()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()
