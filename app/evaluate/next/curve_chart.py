"""The word error rate over hours of speech: what runs came to, the curve through them with its interval, and hatched
what nobody can say."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from app import formatting
from app.i18n import tr
from app.theme import theme
from app.widgets.chart import Chart
from app.widgets.curve import Array, ChartFrame, Curve
from app.widgets.mirrored import left_to_right
from core.evaluation.learning_curve import CurvePoint, Foretold, LearningCurve

WHOLE = 100.0
ROOM, LEAST_TOP = 1.15, 10.0
BEYOND = 1.2
"""So far to the right of the last hours that anybody could speak of the chart goes."""
BAND, DOT = 46, 3.5
EDGES = ("low", "high")


def curves(curve: LearningCurve, band: Sequence[Foretold]) -> tuple[Curve, ...]:
    """A curve for the runs of each seed, drawn as dots; that through them, and the two edges of its interval."""
    found = [
        _dots(f"seed.{seed}", tr("Runs with seed {seed}", seed=seed), [p for p in curve.points if p.seed == seed])
        for seed in sorted({point.seed for point in curve.points})
    ]
    if curve.aside:
        found.append(_dots("aside", tr("Too many errors to tell"), curve.aside, "cmp"))
    if band:
        x = np.array([one.hours for one in band])
        middle, low, high = (WHOLE * np.array([getattr(one, n) for one in band]) for n in ("rate", "low", "high"))
        label = formatting.percent(float(middle[-1]) / WHOLE)
        found.append(Curve("fit", tr("Foretold"), x, middle, "tgt", 2.25, (), 1.0, label, "tgtink"))
        found.append(Curve("low", tr("80% interval from"), x, low, "tgt", 1.0, (2.0, 3.0), 0.6, read=False))
        found.append(Curve("high", tr("80% interval to"), x, high, "tgt", 1.0, (2.0, 3.0), 0.6, read=False))
    return tuple(found)


def _dots(key: str, title: str, points: Sequence[CurvePoint], role: str = "tgt") -> Curve:
    x, y = np.array([p.hours for p in points]), WHOLE * np.array([p.rate for p in points])
    return Curve(key, title, x, y, role, 1.0, (), 0.0, read=False)


def frame(curve: LearningCurve, shown: Sequence[Curve], now_hours: float) -> ChartFrame:
    """From no speech to three times what was tried."""
    highest = max((float(one.y.max()) for one in shown if len(one.y)), default=WHOLE / ROOM)
    right = BEYOND * max(curve.horizon, now_hours, 1e-3)
    stages = ((now_hours, tr("What there is now")),) if now_hours > 0 else ()
    head = tr("hours of speech learnt from")
    return ChartFrame(right, max(LEAST_TOP, min(WHOLE, ROOM * highest)), "%", head, stages=stages, head=head)


class CurveChart(Chart):
    """`show` takes a curve with the stretch of it that can be told, and the rate to aim at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("learning_curve_chart", tr("Word error rate over hours of speech"), parent)
        self._goal: float | None = None
        self._told_to = 0.0

    def show_curve(
        self, curve: LearningCurve, band: Sequence[Foretold], now_hours: float, goal: float | None, words: str
    ) -> None:
        """Show it; `words` say the same to who does not see it."""
        self._goal = goal
        self._told_to = band[-1].hours if band else curve.most
        shown = curves(curve, band)
        self.show_curves(shown, frame(curve, shown, now_hours))
        self.setAccessibleName(
            tr("Letter error rate over hours of speech")
            if curve.letters
            else tr("Word error rate over hours of speech")
        )
        self.setAccessibleDescription(words)
        self.viewport().update()

    def stops(self) -> Array:
        """The hours at which the arrow keys stop: those of which something is told."""
        return next((np.asarray(curve.x, float) for curve in self.curves if curve.key == "fit"), np.empty(0))

    def drawBackground(self, painter: QPainter, rect: QRectF) -> None:
        super().drawBackground(painter, rect)
        painter.save()
        painter.resetTransform()
        left_to_right(painter)
        self._paint_unknown(painter)
        self._paint_band(painter)
        painter.restore()

    def drawForeground(self, painter: QPainter, rect: QRectF) -> None:
        super().drawForeground(painter, rect)
        painter.save()
        painter.resetTransform()
        left_to_right(painter)
        self._paint_goal(painter)
        self._paint_dots(painter)
        painter.restore()

    def _paint_unknown(self, painter: QPainter) -> None:
        """Hatched from where nobody can say."""
        area = self.area()
        left = max(area.left(), self.to_pixel(self._told_to, 0).x())
        if left >= area.right():
            return
        painter.fillRect(
            QRectF(left, area.top(), area.right() - left, area.height()),
            QBrush(theme.color("line2"), Qt.BrushStyle.BDiagPattern),
        )
        text = tr("nobody can say")
        painter.setFont(theme.font("caption"))
        metrics = QFontMetricsF(painter.font())
        width = metrics.horizontalAdvance(text)
        if width + 12 < area.right() - left:
            box = QRectF((left + area.right() - width) / 2 - 5, area.top() + 6, width + 10, metrics.height() + 4)
            painter.fillRect(box, theme.color("surface"))
            painter.setPen(theme.color("ink2"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_band(self, painter: QPainter) -> None:
        edges = [next((curve for curve in self.curves if curve.key == key), None) for key in EDGES]
        low, high = edges
        if low is None or high is None:
            return
        corners = [self.to_pixel(x, y) for x, y in zip(high.x, high.y, strict=True)]
        corners += [self.to_pixel(x, y) for x, y in zip(low.x[::-1], low.y[::-1], strict=True)]
        color = theme.color("tgt")
        color.setAlpha(BAND)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawPolygon(QPolygonF(corners))

    def _paint_goal(self, painter: QPainter) -> None:
        low, high = self.values()
        if self._goal is None or not low < WHOLE * self._goal < high:
            return
        area, y = self.area(), self.to_pixel(0, WHOLE * self._goal).y()
        pen = QPen(theme.color("ink2"), 1.25, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([6.0, 4.0])
        painter.setPen(pen)
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        text = tr("goal {rate}", rate=formatting.percent(self._goal, 0))
        painter.setFont(theme.font("caption", 600))
        metrics = QFontMetricsF(painter.font())
        box = QRectF(area.left() + 4, y - metrics.height() - 2, metrics.horizontalAdvance(text) + 6, metrics.height())
        painter.fillRect(box, theme.color("surface"))
        painter.setPen(theme.color("ink2"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_dots(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for curve in self.curves:
            if curve.alpha:
                continue
            painter.setPen(QPen(theme.color(curve.role), 1.5))
            painter.setBrush(theme.color("surface"))
            for x, y in zip(curve.x, curve.y, strict=True):
                painter.drawEllipse(self.to_pixel(float(x), float(y)), DOT, DOT)
