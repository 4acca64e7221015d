"""Sparklines: how a rate fell, in a few px, with a dot at its end."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from app.theme import theme


def paint_sparkline(
    painter: QPainter, rect: QRectF, values: Sequence[float], role: str = "tgt", *, highest: float | None = None
) -> None:
    """Paint `values` from left to right, largest (or `highest`) on top. One value is a dot."""
    if not values:
        return
    top = max(values) if highest is None else highest
    bottom = min(values)
    span = (top - bottom) or 1.0
    inner = rect.adjusted(2, 2.5, -3, -2.5)
    step = inner.width() / max(1, len(values) - 1)
    points = [
        QPointF(inner.left() + i * step, inner.bottom() - (min(v, top) - bottom) / span * inner.height())
        for i, v in enumerate(values)
    ]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(theme.color(role), 1.5)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    if len(points) > 1:
        painter.drawPolyline(QPolygonF(points))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(role))
    painter.drawEllipse(points[-1], 2.0, 2.0)
    painter.restore()
