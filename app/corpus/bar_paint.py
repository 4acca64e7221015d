"""Everything of a `BarChart` that is not a plain bar: grid, ticks, hatches of the test split, the bar that is read.

Painter coordinates are the chart's own pixels.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from app.theme import theme

if TYPE_CHECKING:
    from app.corpus.bar_chart import BarChart

TEST = 2
HATCH = 3.5


def margins() -> tuple[float, float, float, float]:
    """Left, top, right, bottom of the plot within the widget."""
    line = QFontMetricsF(theme.font("caption")).height()
    return 12.0, 6.0, 12.0, line + 8.0


def paint_below(painter: QPainter, chart: BarChart) -> None:
    """Grid and the axis."""
    area = chart.area()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setFont(theme.font("caption"))
    metrics = QFontMetricsF(painter.font())
    if not chart.bars.count:
        painter.setPen(theme.color("ink3"))
        flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        painter.drawText(area, flags, chart.bars.empty)
        return
    painter.setPen(theme.color("grid"))
    for share in (1 / 3, 2 / 3, 1.0):
        y = round(area.bottom() - area.height() * share / 1.08) + 0.5
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
    painter.setPen(theme.color("line2"))
    painter.drawLine(area.bottomLeft(), area.bottomRight())
    taken = -1e9
    for place, words in chart.bars.ticks:
        x = chart.to_pixel(place, 0).x()
        width = metrics.horizontalAdvance(words)
        left = min(max(x - width / 2, 0.0), chart.viewport().width() - width)
        if left < taken + 8:
            continue
        taken = left + width
        painter.setPen(theme.color("line2"))
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + 3))
        painter.setPen(theme.color("ink3"))
        painter.drawText(QPointF(left, area.bottom() + 5 + metrics.ascent()), words)


def paint_above(painter: QPainter, chart: BarChart) -> None:
    """Hatches and the mark under the bar that is read."""
    if len(chart.bars.stacks) > TEST:
        _hatch(painter, chart)
    if 0 <= chart.at < chart.bars.count:
        area = chart.area()
        left, right = chart.to_pixel(chart.at, 0).x(), chart.to_pixel(chart.at + 1, 0).x()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(QRectF(left, area.bottom() + 1, max(2.0, right - left), 2), theme.color("ink"))


def _hatch(painter: QPainter, chart: BarChart) -> None:
    stacks = chart.bars.stacks
    base = stacks[:TEST].sum(axis=0)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    for bar in range(chart.bars.count):
        if stacks[TEST, bar] <= 0:
            continue
        low, high = chart.to_pixel(bar + 0.07, base[bar]), chart.to_pixel(bar + 0.93, base[bar] + stacks[TEST, bar])
        box = QRectF(QPointF(low.x(), high.y()), QPointF(high.x(), low.y()))
        painter.save()
        painter.setClipRect(box)
        painter.setPen(QPen(theme.color("tgt" if chart.is_chosen(bar) else "line2"), 1))
        x = box.left() - box.height()
        while x < box.right():
            painter.drawLine(QPointF(x, box.top()), QPointF(x + box.height(), box.bottom()))
            x += HATCH
        painter.restore()
