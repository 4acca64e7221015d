"""What the page's charts have in common: an axis of values from left to right, marks of models, whiskers."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF

from app.i18n import tr
from app.theme import theme
from app.widgets.scales import tick_text, ticks

PERCENT = 100.0
INKS = {"tgt": "tgtink", "src": "srcink", "cmp": "ink2"}
"""In which ink the words about a model stand."""


@dataclass(frozen=True)
class Across:
    """Values from `low` at the left of `area` to `high` at its right, marked at `at`."""

    area: QRectF
    low: float
    high: float
    at: tuple[float, ...]

    @classmethod
    def from_zero(cls, area: QRectF, highest: float, wanted: int = 4) -> Across:
        """From 0 to the first round value above the highest."""
        step = _step(ticks(0.0, max(highest, 1e-6) * 1.02, wanted))
        count = 1
        while step * count < highest * 1.02:
            count += 1
        return cls(area, 0.0, step * count, tuple(step * i for i in range(count + 1)))

    @classmethod
    def around_zero(cls, area: QRectF, lowest: float, highest: float, wanted: int = 5) -> Across:
        """Round values around all of these and 0, with some room at both ends."""
        low, high = min(lowest, 0.0), max(highest, 0.0)
        room = 0.18 * max(high - low, 1e-3)
        low, high = low - room, high + room
        return cls(area, low, high, tuple(ticks(low, high, wanted)))

    def x(self, value: float) -> float:
        return self.area.left() + self.area.width() * (value - self.low) / (self.high - self.low)

    def paint(self, painter: QPainter, *, percent: bool = True, skip: tuple[float, ...] = ()) -> None:
        """Upright lines, and below them what they stand for; the last with the sign. `skip` are marked elsewhere."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setFont(theme.font("caption"))
        metrics = QFontMetricsF(painter.font())
        step = _step(self.at)
        for value in self.at:
            x = round(self.x(value)) + 0.5
            painter.setPen(theme.color("grid"))
            painter.drawLine(QPointF(x, self.area.top()), QPointF(x, self.area.bottom()))
            if value in skip:
                continue
            words = tick_text(value, step).replace("-", "−")
            words = tr("{number}%", number=words) if percent and value == self.at[-1] else words
            painter.setPen(theme.color("ink3"))
            wide = metrics.horizontalAdvance(words)
            painter.drawText(QPointF(x - wide / 2, self.area.bottom() + 4 + metrics.ascent()), words)
        painter.setPen(theme.color("line2"))
        painter.drawLine(self.area.bottomLeft(), self.area.bottomRight())
        painter.restore()


def _step(values: tuple[float, ...] | list[float]) -> float:
    return values[1] - values[0] if len(values) > 1 else max(values[0] if values else 0.0, 1.0)


def axis_room() -> float:
    """What stands below an axis."""
    return QFontMetricsF(theme.font("caption")).height() + 6


def paint_mark(painter: QPainter, at: QPointF, role: str, size: float = 4.5) -> None:
    """A model's mark: a disc for the taught one, a diamond for what it is compared with, a square for the source."""
    size *= theme.scale
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(role))
    if role == "src":
        painter.drawRect(QRectF(at.x() - size, at.y() - size, 2 * size, 2 * size))
    elif role == "cmp":
        wide = size * 1.2
        corners = [QPointF(0, -wide), QPointF(wide, 0), QPointF(0, wide), QPointF(-wide, 0)]
        painter.drawPolygon(QPolygonF([at + corner for corner in corners]))
    else:
        painter.drawEllipse(at, size, size)
    painter.restore()


def paint_whisker(painter: QPainter, low: float, high: float, y: float, role: str, height: float = 5.0) -> None:
    """An interval from `low` to `high`, in pixels."""
    height *= theme.scale
    painter.save()
    painter.setPen(QPen(theme.color(role), 1.5 * theme.scale))
    painter.drawLine(QPointF(low, y), QPointF(high, y))
    for x in (low, high):
        painter.drawLine(QPointF(x, y - height), QPointF(x, y + height))
    painter.restore()
