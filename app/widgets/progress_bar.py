"""A thin progress bar of 4 px, in a role's colour."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app import formatting
from app.theme import theme


def paint_progress(painter: QPainter, rect: QRectF, share: float, role: str = "tgt") -> None:
    """A track with the first `share` (0..1) filled."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    track = rect.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(QPen(theme.color("line"), 1))
    painter.setBrush(theme.color("sunken"))
    painter.drawRoundedRect(track, 2, 2)
    if share > 0:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(role))
        painter.drawRoundedRect(QRectF(rect.left(), rect.top(), rect.width() * min(1.0, share), rect.height()), 2, 2)
    painter.restore()


class ProgressBar(QWidget):
    """The bar as a widget; `width` 0 lets it stretch."""

    def __init__(self, width: int = 0, role: str = "tgt", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._width, self._role, self._share = width, role, 0.0
        across = QSizePolicy.Policy.Fixed if width else QSizePolicy.Policy.Expanding
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)

    @property
    def value(self) -> float:
        return self._share

    def set_value(self, share: float) -> None:
        """How much is filled, 0..1."""
        self._share = share
        self.setAccessibleName(formatting.percent(share, 0))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._width or theme.px(80), 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_progress(painter, QRectF(self.rect()), self._share, self._role)
        painter.end()
