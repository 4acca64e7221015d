"""What the pointer may do to widgets beside pressing them, for the whole application.

The wheel over a value scrolls what lies around, until the value was pressed and holds the keyboard. A button that is
pressed leaves the keyboard where it is. Keys in what popped up are its own. It does not know what widgets are for.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QRadioButton,
    QScrollBar,
    QWidget,
)

Value = QComboBox | QAbstractSpinBox | QAbstractSlider
PASSING = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
"""The keyboard comes back by itself after these."""


class PointerRules(QObject):
    """Knows which value the pointer pressed last, and keeps the wheel from all others."""

    def __init__(self) -> None:
        super().__init__()
        self._pressed: QWidget | None = None

    def take(self, widget: QWidget) -> None:
        """Settle a widget's ways before it is first seen."""
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.window().windowType() == Qt.WindowType.Popup:
            widget.installEventFilter(self)
        if isinstance(widget, QAbstractButton) and not isinstance(widget, QCheckBox | QRadioButton):
            if widget.focusPolicy() == Qt.FocusPolicy.StrongFocus:
                widget.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        elif isinstance(widget, Value) and not isinstance(widget, QScrollBar):
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
        elif kind == QEvent.Type.ShortcutOverride and in_popup(watched):
            event.accept()
        elif kind == QEvent.Type.MouseButtonPress:
            self._pressed = value_of(watched)
        elif isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in PASSING:
            self._pressed = None if value_of(watched) is self._pressed else self._pressed
        return False


def value_of(watched: QObject) -> QWidget | None:
    """The value that a widget is, or is the field of."""
    if isinstance(watched, QLineEdit):
        parent = watched.parent()
        return parent if isinstance(parent, Value) else None
    return watched if isinstance(watched, Value) else None


def in_popup(watched: QObject) -> bool:
    """Whether a widget is in an open list or the like: Qt would let the page behind it have its keys."""
    return isinstance(watched, QWidget) and watched.window().windowType() == Qt.WindowType.Popup
