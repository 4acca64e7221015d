"""A choice whose text may be longer than it is wide: it ends with "…" there, and is told whole by its tip."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

ROOM = 8
"""Pixels that styles leave at the sides of the text."""


class ElidedCombo(QComboBox):
    """`explain` sets what its tip says below a text that does not fit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = ""
        self.currentIndexChanged.connect(lambda _: self._tell())

    def explain(self, hint: str) -> None:
        """What it is for."""
        self._hint = hint
        self._tell()

    def _tell(self) -> None:
        self.setToolTip("\n".join(part for part in (self.currentText(), self._hint) if part))

    def shown_text(self) -> str:
        """What can be read of the text that is chosen."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        return self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, field.width() - ROOM)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self.shown_text()
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
