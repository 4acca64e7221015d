"""A checkable filter that carries its count: "Needs review 184"."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.i18n import localised
from app.theme import theme

WIDEST = 200
"""Names of saved filters are shortened to so many px."""


class CountButton(QAbstractButton):
    """Painted in the theme's words and colours; its accessible name says the count."""

    def __init__(self, text: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setText(text)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.count = 0
        self._count = ""
        self.set_count(0)
        theme.changed.connect(self.updateGeometry)

    def set_count(self, count: int | None) -> None:
        """Another count; None while nobody knows. With the same one nothing is laid out anew."""
        self.count = count or 0
        shown = "" if count is None else localised(count, ",")
        name = f"{self.text()}, {shown}" if shown else self.text()
        if (shown, name) != (self._count, self.accessibleName()):
            self._count = shown
            self.setAccessibleName(name)
            self.updateGeometry()
            self.update()

    @property
    def words(self) -> str:
        """Name and count as a menu shows them."""
        return f"{self.text()}  {self._count}".rstrip()

    def _words(self, weight: int) -> str:
        metrics = QFontMetrics(theme.font("small", weight))
        return metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, theme.px(WIDEST))

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme.font("small", 600))
        width = metrics.horizontalAdvance(self._words(600)) + metrics.horizontalAdvance(self._count) + 6 + 20
        return QSize(width, theme.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if on or self.underMouse():
            painter.setPen(QPen(theme.color("actline" if on else "hover"), 1))
            painter.setBrush(theme.color("acttint" if on else "hover"))
            painter.drawRoundedRect(box, theme.radius("control"), theme.radius("control"))
        if self.hasFocus():
            painter.setPen(QPen(theme.color("act"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(
                box.adjusted(0.5, 0.5, -0.5, -0.5), theme.radius("control"), theme.radius("control")
            )
        font = theme.font("small", 600 if on else 400)
        text = self._words(600 if on else 400)
        words = QFontMetrics(font).horizontalAdvance(text)
        whole = words + 6 + QFontMetrics(font).horizontalAdvance(self._count)
        left = (self.width() - whole) / 2
        painter.setFont(font)
        painter.setPen(theme.color("actink" if on else "ink2"))
        flags = int(Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(QRectF(left, 0, words + 2, self.height()), flags, text)
        painter.setPen(theme.color("actink" if on else "ink3"))
        painter.drawText(QRectF(left + words + 6, 0, whole - words, self.height()), flags, self._count)
