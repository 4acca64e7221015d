"""A plain bar of the page's colour with hairlines: toolbars, filter rows and feet of panes."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.theme import theme


class Strip(QFrame):
    """`lines` holds "top" and "bottom"; `role` is the background."""

    def __init__(self, lines: tuple[str, ...] = ("bottom",), role: str = "page", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self._role = role
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color(self._role))
        for line in self._lines:
            y = 0 if line == "top" else self.height() - 1
            painter.fillRect(0, y, self.width(), 1, theme.color("line"))

    def line_up(self, *parts: QWidget, stretch: int = 1, around: int = 6) -> None:
        """Stand parts side by side, with room `around` them above and below; the first `stretch` share what is over."""
        row = QHBoxLayout(self)
        row.setContentsMargins(16, around, 16, around)
        row.setSpacing(12)
        for number, part in enumerate(parts):
            row.addWidget(part, int(number < stretch))
