"""How large windows are: none larger than the screen has room for, no dialog larger than the window it belongs to."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QMainWindow, QWidget

FRAME = QSize(16, 48)
"""What the desktop puts around a window, at most."""
WANTED = QSize(1440, 900)
SMALLEST = QSize(1000, 640)
"""Of the main window, so that it fits a screen of 1024 x 700 with its frame."""


def fitting(wanted: QSize, available: QSize) -> QSize:
    """The size of a main window: as wanted, as far as a screen has room for it and its frame."""
    return wanted.boundedTo(available - FRAME).expandedTo(SMALLEST)


def room_for(window: QWidget) -> QSize:
    """What a screen offers a window."""
    return window.screen().availableGeometry().size()


def settle_dialog(widget: QWidget) -> None:
    """Before a dialog is first seen: not larger than its window, as far as its content allows."""
    parent = widget.parentWidget()
    if isinstance(widget, QDialog) and widget.isWindow() and parent is not None:
        window = parent.window()
        if isinstance(window, QMainWindow) and window.isVisible():
            most = window.size().boundedTo(room_for(widget) - FRAME)
            if widget.testAttribute(Qt.WidgetAttribute.WA_Resized):
                widget.resize(widget.size().boundedTo(most))
