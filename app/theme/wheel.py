"""The wheel over a value: it scrolls what lies around, until the value was pressed and holds the keyboard.

One guard for every list, number and slider of the application. It does not know what they are for.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit, QScrollBar, QWidget

Value = QComboBox | QAbstractSpinBox | QAbstractSlider
PASSING = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
"""The keyboard comes back by itself after these."""


class WheelGuard(QObject):
    """Knows which value the pointer pressed last, and keeps the wheel from all others."""

    def __init__(self) -> None:
        super().__init__()
        self._pressed: QWidget | None = None

    def take(self, widget: QWidget) -> None:
        """Guard a widget, if the wheel could change a value in it."""
        if isinstance(widget, Value) and not isinstance(widget, QScrollBar):
            if widget.focusPolicy() == Qt.FocusPolicy.WheelFocus:
                widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            widget.installEventFilter(self)
        elif isinstance(widget, QLineEdit) and isinstance(widget.parent(), Value):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.Wheel:
            box = value_of(watched)
            if box is not None and not (box is self._pressed and box.hasFocus()):
                event.ignore()
                return True
        elif kind == QEvent.Type.MouseButtonPress:
            self._pressed = value_of(watched)
        elif isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in PASSING:
            self._pressed = None if value_of(watched) is self._pressed else self._pressed
        return False


def value_of(watched: QObject) -> QWidget | None:
    """The value that a widget is, or is the field of."""
    if isinstance(watched, QLineEdit):
        watched = watched.parent()
    return watched if isinstance(watched, Value) else None
