"""Rows in sunken colour where content will be in a moment."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.i18n import tr
from app.theme import theme

_SHARES = (0.62, 0.78, 0.5, 0.7, 0.56)


class Skeleton(QWidget):
    """Empty rows; `rows` 0 fills the height there is."""

    def __init__(self, rows: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self.setAccessibleName(tr("Loading"))
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("sunken"))
        height = theme.row_height()
        count = self._rows or self.height() // height
        for row in range(count):
            width = (self.width() - 32) * _SHARES[row % len(_SHARES)]
            painter.drawRoundedRect(QRectF(16, row * height + height * 0.3, width, height * 0.4), 3, 3)
        painter.end()
