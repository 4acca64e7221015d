"""The focus ring: 2 px in the action colour with a gap of 2 px, around buttons that the keyboard has reached."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QFocusFrame, QPushButton, QToolButton, QWidget

from app.theme.roles import Roles


class FocusRing(QFocusFrame):
    """Follows the application's focus; shows itself only for buttons, and only after a key moved it there."""

    def __init__(self, theme: Roles, app: QApplication) -> None:
        super().__init__()
        self._theme = theme
        app.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        by_key = now is not None and now.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        self.setWidget(now if by_key and isinstance(now, QPushButton | QToolButton) else None)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("act"), 2))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), 7, 7)
        painter.end()
