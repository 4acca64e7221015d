"""A list of choices that says when the pointer has picked one: the keyboard may go back to work then."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QComboBox, QWidget


class ChoiceBox(QComboBox):
    """`picked` follows `activated` where the list was opened by a press; walking on with arrow keys is no pick."""

    picked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opened_by_pointer = False
        self.activated.connect(self._on_activated)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._opened_by_pointer = True
        super().mousePressEvent(event)

    def _on_activated(self) -> None:
        if self._opened_by_pointer:
            self._opened_by_pointer = False
            QTimer.singleShot(0, self, self.picked.emit)  # the list gives the keyboard back to the box as it closes
