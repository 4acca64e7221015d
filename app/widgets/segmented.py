"""A segmented choice: a few exclusive buttons in one trough (Words, Letters, Both)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from app.theme import theme


class _Segment(QAbstractButton):
    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setCheckable(True)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        self.setFont(theme.font("small", 500))
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 24, theme.line("small") + theme.px(6))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        if self.isChecked():
            painter.setPen(QPen(theme.color("line2"), 1))
            painter.setBrush(theme.color("raised"))
            painter.drawRoundedRect(box, 4, 4)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("act"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(theme.font("small", 500))
        role = "dis" if not self.isEnabled() else "ink" if self.isChecked() or self.underMouse() else "ink2"
        painter.setPen(theme.color(role))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class Segmented(QWidget):
    """`options` are (key, text) pairs. `chosen` tells the key a person picked; arrows move the choice."""

    chosen = Signal(str)

    def __init__(
        self,
        options: Sequence[tuple[str, str]],
        *,
        name: str = "segmented",
        label: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, _Segment] = {}
        for key, text in options:
            button = _Segment(text, self)
            button.setObjectName(f"{name}_{key}")
            self._group.addButton(button)
            row.addWidget(button)
            self._buttons[key] = button
            button.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
        if options:
            self._buttons[options[0][0]].setChecked(True)
        theme.changed.connect(self._on_theme_changed)

    def _on_theme_changed(self) -> None:
        for button in self._buttons.values():
            button.updateGeometry()
        self.updateGeometry()
        self.update()

    @property
    def value(self) -> str:
        """The chosen key, or ""."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def set_value(self, key: str) -> None:
        """Choose without a signal."""
        self._buttons[key].setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = list(self._buttons)
        step = {Qt.Key.Key_Left.value: -1, Qt.Key.Key_Right.value: 1}.get(event.key(), 0)
        if step and keys:
            key = keys[(keys.index(self.value) + step) % len(keys)]
            self._buttons[key].setFocus(Qt.FocusReason.OtherFocusReason)
            self._buttons[key].click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("line2"), 1))
        painter.setBrush(theme.color("sunken"))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.end()
