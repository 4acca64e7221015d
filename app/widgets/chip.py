"""Chips: a word in a rounded frame. `paint_chip` serves delegates, `Chip` is the same as a widget.

Roles: "plain" (grey outline), "bad", "src", "tgt", "act", "cmp". A chip says its fact in words.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.theme import theme

_COLOURS: dict[str, tuple[str, str, str]] = {
    "plain": ("surface", "line2", "ink2"),
    "bad": ("badtint", "badline", "badink"),
    "src": ("srctint", "srcline", "srcink"),
    "tgt": ("tgttint", "tgtline", "tgtink"),
    "act": ("acttint", "actline", "actink"),
    "cmp": ("cmptint", "line2", "ink2"),
}
PADDING = 6


def chip_size(text: str, icon: str = "", *, weight: int = 500) -> QSize:
    """The room that a chip needs, in px."""
    metrics = QFontMetrics(theme.font("caption", weight))
    mark = theme.px(12) + 4 if icon else 0
    return QSize(metrics.horizontalAdvance(text) + 2 * PADDING + mark + 1, theme.line("caption") + theme.px(4))


def paint_chip(
    painter: QPainter, rect: QRect, text: str, role: str = "plain", icon: str = "", *, weight: int = 500
) -> int:
    """Paint a chip at the left of `rect`, centred upright; returns its width. Longer text is shortened."""
    fill, line, ink = _COLOURS[role]
    size = chip_size(text, icon, weight=weight)
    width = min(size.width(), rect.width())
    frame = QRectF(rect.left() + 0.5, rect.center().y() - size.height() / 2 + 1, width - 1, size.height() - 1)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color(line), 1))
    painter.setBrush(theme.color(fill))
    radius = theme.radius("chip")
    painter.drawRoundedRect(frame, radius, radius)
    left = frame.left() + PADDING
    if icon:
        side = theme.px(12)
        ratio = painter.device().devicePixelRatioF()
        spot = QPointF(round(left), round(frame.center().y() - side / 2))
        painter.drawPixmap(spot, theme.pixmap(icon, ink, side, ratio))
        left += side + 4
    font = theme.font("caption", weight)
    painter.setFont(font)
    painter.setPen(theme.color(ink))
    room = QRectF(left, frame.top(), frame.right() - left - PADDING + 2, frame.height())
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()) + 2)
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
    painter.restore()
    return width


class Chip(QWidget):
    """A chip as a widget of its own."""

    def __init__(self, text: str, role: str = "plain", icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._role, self._icon = text, role, icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        theme.changed.connect(self._on_theme_changed)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    @property
    def text(self) -> str:
        return self._text

    def set(self, text: str, role: str | None = None, icon: str | None = None) -> None:
        """Show something else."""
        self._text = text
        self._role = self._role if role is None else role
        self._icon = self._icon if icon is None else icon
        self.setAccessibleName(text)
        self._on_theme_changed()

    def sizeHint(self) -> QSize:
        return chip_size(self._text, self._icon)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_chip(painter, self.rect(), self._text, self._role, self._icon)
        painter.end()
