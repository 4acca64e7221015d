"""Everything of a `Chart` that is not a curve: grid, ticks, stages, labels at the ends, rings, reading line, focus.

Painter coordinates are the chart's own pixels.
"""

from __future__ import annotations

from typing import Protocol

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from app.theme import theme
from app.widgets.curve import ChartFrame, Curve
from app.widgets.mirrored import left_to_right
from app.widgets.scales import log_ticks, nudge, tick_text, ticks


class Plotted(Protocol):
    """What is asked of a chart: its curves and axes, and where a value lies in its pixels."""

    frame: ChartFrame
    curves: tuple[Curve, ...]
    reading: float | None
    drag: tuple[float, float] | None
    x_ticks: bool

    def area(self) -> QRectF: ...

    def hours(self) -> tuple[float, float]: ...

    def values(self) -> tuple[float, float]: ...

    def to_pixel(self, x: float, y: float) -> QPointF: ...

    def hasFocus(self) -> bool: ...

    def viewport(self) -> QWidget: ...


def margins(chart: Plotted) -> tuple[float, float, float, float]:
    """Left, top, right, bottom of the plot within the widget."""
    metrics = QFontMetricsF(theme.font("caption"))
    left = metrics.horizontalAdvance("100%") + 22
    top = metrics.height() + 4 if chart.frame.stages else 8.0
    bottom = metrics.height() + 10 if chart.x_ticks else 8.0
    return left, top, 18.0, bottom


def _y_ticks(chart: Plotted) -> list[float]:
    height = chart.area().height()
    line = QFontMetricsF(theme.font("caption")).height()
    return (log_ticks if chart.frame.log else ticks)(*chart.values(), max(2, min(5, int(height / (line * 1.8)))))


def _x_ticks(chart: Plotted) -> list[float]:
    return ticks(*chart.hours(), max(2, min(8, int(chart.area().width() / 110))))


def paint_below(painter: QPainter, chart: Plotted) -> None:
    left_to_right(painter)
    area = chart.area()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setFont(theme.font("caption"))
    metrics = QFontMetricsF(painter.font())
    values = _y_ticks(chart)
    step = values[1] - values[0] if len(values) > 1 else 1.0
    for value in values:
        y = chart.to_pixel(0, value).y()
        painter.setPen(theme.color("line2") if value == 0 else theme.color("grid"))
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        text = tick_text(value, value if chart.frame.log else step) + chart.frame.unit
        painter.setPen(theme.color("ink3"))
        box = QRectF(0, y - metrics.height() / 2, area.left() - 8, metrics.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
    _paint_x_ticks(painter, chart, metrics)
    _paint_stages(painter, chart, metrics)


def _paint_x_ticks(painter: QPainter, chart: Plotted, metrics: QFontMetricsF) -> None:
    area = chart.area()
    title = chart.frame.x_title
    title_left = area.right() - metrics.horizontalAdvance(title) if title else area.right() + 99
    values = _x_ticks(chart)
    step = values[1] - values[0] if len(values) > 1 else 1.0
    for value in values:
        x = chart.to_pixel(value, 0).x()
        painter.setPen(theme.color("line2"))
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + 4))
        text = tick_text(value, step)
        half = metrics.horizontalAdvance(text) / 2
        if chart.x_ticks and x + half < title_left - 8:
            painter.setPen(theme.color("ink3"))
            painter.drawText(QPointF(x - half, area.bottom() + 6 + metrics.ascent()), text)
    if chart.x_ticks and title:
        painter.setPen(theme.color("ink3"))
        painter.drawText(QPointF(title_left, area.bottom() + 6 + metrics.ascent()), title)


def _paint_stages(painter: QPainter, chart: Plotted, metrics: QFontMetricsF) -> None:
    area = chart.area()
    pen = QPen(theme.color("line2"), 1.0, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([2.0, 3.0])
    taken = area.left() - 1
    for hours, title in chart.frame.stages:
        if not _seen(chart, hours):
            continue
        x = chart.to_pixel(hours, 0).x()
        painter.setPen(pen)
        painter.drawLine(QPointF(x, area.top() - metrics.height()), QPointF(x, area.bottom()))
        wide = metrics.horizontalAdvance(title)
        left = next((at for at in (x + 5, x - 5 - wide) if at > taken and at + wide < area.right()), None)
        if title and left is not None:
            painter.setPen(theme.color("ink3"))
            painter.drawText(QPointF(left, area.top() - metrics.descent() - 1), title)
            taken = max(x, left + wide) + 5


def paint_above(painter: QPainter, chart: Plotted) -> None:
    left_to_right(painter)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    _paint_reading(painter, chart)
    for curve in chart.curves:
        if curve.ring and len(curve.x) and _seen(chart, float(curve.x[-1])):
            end = chart.to_pixel(float(curve.x[-1]), float(curve.y[-1]))
            painter.setPen(QPen(theme.color(curve.role), 2.0))
            painter.setBrush(theme.color("surface"))
            painter.drawEllipse(end, 4.0, 4.0)
    _paint_labels(painter, chart)
    _paint_drag(painter, chart)
    if chart.hasFocus():
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("act"), 2.0))
        painter.drawRect(QRectF(chart.viewport().rect()).adjusted(1, 1, -1, -1))


def _paint_reading(painter: QPainter, chart: Plotted) -> None:
    if chart.reading is None:
        return
    area = chart.area()
    x = chart.to_pixel(chart.reading, 0).x()
    painter.setPen(QPen(theme.color("ink"), 1.0))
    painter.drawLine(QPointF(x, area.top() - (10 if chart.frame.stages else 6)), QPointF(x, area.bottom() + 6))
    for curve in chart.curves:
        point = curve.near(chart.reading) if curve.read else None
        if point is not None and _seen(chart, point[0]):
            painter.setPen(QPen(theme.color("surface"), 1.5))
            painter.setBrush(theme.color(curve.role))
            painter.drawEllipse(chart.to_pixel(*point), 3.5, 3.5)


def _seen(chart: Plotted, hours: float) -> bool:
    """Whether an hour is inside what is shown."""
    left, right = chart.hours()
    return left - 1e-9 <= hours <= right + 1e-9


def _paint_drag(painter: QPainter, chart: Plotted) -> None:
    if chart.drag is None or chart.drag[0] == chart.drag[1]:
        return
    area = chart.area()
    left, right = (chart.to_pixel(x, 0).x() for x in sorted(chart.drag))
    tint = theme.color("act")
    tint.setAlpha(36)
    painter.fillRect(QRectF(left, area.top(), right - left, area.height()), tint)


RING_ROOM = 9
"""What labels at the right edge leave free where rings stand there."""


def _paint_labels(painter: QPainter, chart: Plotted) -> None:
    area = chart.area()
    places: list[tuple[Curve, float, float, float]] = []
    rings = [chart.to_pixel(float(c.x[-1]), 0).x() for c in chart.curves if c.ring and len(c.x)]
    beside_rings = area.right() - (RING_ROOM if any(x > area.right() - RING_ROOM for x in rings) else 0)
    for curve in chart.curves:
        last = int(np.searchsorted(curve.x, chart.hours()[1] + 1e-9)) - 1
        if not curve.label or last < 0 or not _seen(chart, float(curve.x[last])):
            continue
        font = theme.font("caption", 600 if curve.strong else 400)
        width = QFontMetricsF(font).horizontalAdvance(curve.label)
        end = chart.to_pixel(float(curve.x[last]), float(curve.y[last]))
        beside = end.x() + 12 + width <= area.right()
        x = end.x() + 11 if beside else beside_rings - width
        y = end.y() + (9 if curve.ring else 0) if beside else end.y() - 11
        if y < area.top() + 4:
            y = end.y() + 11
        places.append((curve, x, y, width))
    line = QFontMetricsF(theme.font("caption")).height()
    room = int(area.height() / (line + 1))
    for together in _neighbours(places):
        group = most_told(together, room)
        placed = nudge([y for _, _, y, _ in group], line + 1, area.top() + line / 2, area.bottom() - line / 2)
        for (curve, x, _, _), y in zip(group, placed, strict=True):
            painter.setFont(theme.font("caption", 600 if curve.strong else 400))
            metrics = QFontMetricsF(painter.font())
            halo = theme.color("surface")
            halo.setAlpha(200)
            painter.fillRect(
                QRectF(x - 2, y - line / 2 + 1, metrics.horizontalAdvance(curve.label) + 4, line - 2), halo
            )
            painter.setPen(theme.color(curve.ink))
            painter.drawText(QPointF(x, y + (metrics.ascent() - metrics.descent()) / 2), curve.label)


def most_told(group: list[tuple[Curve, float, float, float]], room: int) -> list[tuple[Curve, float, float, float]]:
    """As many labels as there is room for: those of rings before the others, of strong curves before weak ones."""
    if len(group) <= room:
        return group
    first = sorted(group, key=lambda place: (not place[0].ring, not place[0].strong))[:room]
    return [place for place in group if any(place is one for one in first)]


def _neighbours(places: list[tuple[Curve, float, float, float]]) -> list[list[tuple[Curve, float, float, float]]]:
    """Labels that share some width, which therefore have to stand above each other."""
    groups: list[list[tuple[Curve, float, float, float]]] = []
    for place in sorted(places, key=lambda p: p[1]):
        _, left, _, _ = place
        for group in groups:
            if any(left < x + width + 6 for _, x, _, width in group):
                group.append(place)
                break
        else:
            groups.append([place])
    return groups
