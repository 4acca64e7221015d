"""The program's mark: a voice that begins in the source's colour and ends in the target's."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.theme import theme

_BARS = ((0.24, "src"), (0.62, "src"), (0.38, "src"), (0.38, "tgt"), (0.62, "tgt"), (0.24, "tgt"))


def paint_logo(painter: QPainter, rect: QRectF) -> None:
    """The mark on its tile."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("line2"), 1))
    painter.setBrush(theme.color("surface"))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), rect.width() * 0.2, rect.width() * 0.2)
    step = rect.width() * 0.108
    left = rect.center().x() - step * 2.5
    for number, (height, role) in enumerate(_BARS):
        pen = QPen(theme.color(role), rect.width() * 0.058)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        half = rect.height() * height / 2
        x = left + number * step
        painter.drawLine(QPointF(x, rect.center().y() - half), QPointF(x, rect.center().y() + half))
    painter.restore()


def app_icon() -> QIcon:
    """The mark as the window's icon."""
    icon = QIcon()
    for side in (16, 32, 64, 128):
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        paint_logo(painter, QRectF(pixmap.rect()))
        painter.end()
        icon.addPixmap(pixmap)
    return icon


class Logo(QWidget):
    """The mark as a widget."""

    def __init__(self, side: int = 40, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(self._side), theme.px(self._side))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_logo(painter, QRectF(self.rect()))
        painter.end()
