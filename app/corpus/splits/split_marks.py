"""How train, dev and test look, never by colour alone: solid, tint with outline, hatch."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.theme import theme

SPLITS = ("train", "dev", "test")


def paint_split(painter: QPainter, box: QRectF, split: str, radius: float = 1.5) -> None:
    """Fill `box` with a split's pattern; utterances without a split are an empty grey outline, those that can have
    none (any other name) a broken one."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    frame = box.adjusted(0.5, 0.5, -0.5, -0.5)
    if split == "train":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("tgt"))
        painter.drawRoundedRect(box, radius, radius)
        painter.restore()
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("tgttint" if split == "dev" else "surface"))
    painter.drawRoundedRect(frame, radius, radius)
    if split == "test":
        painter.save()
        painter.setClipRect(frame)
        painter.setPen(QPen(theme.color("tgt"), 1))
        height = frame.height()
        x = frame.left() - height
        while x < frame.right():
            painter.drawLine(QPointF(x, frame.top()), QPointF(x + height, frame.bottom()))
            x += 3.5
        painter.restore()
    known = split in SPLITS
    style = Qt.PenStyle.SolidLine if known or not split else Qt.PenStyle.DotLine
    painter.setPen(QPen(theme.color("tgt" if known else "field"), 1, style))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(frame, radius, radius)
    painter.restore()
