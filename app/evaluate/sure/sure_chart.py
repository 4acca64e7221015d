"""How often words are right against how sure the model was of them: a mark for each stretch of sureness, on the dashed
line where both agree. With a temperature that was fitted on dev, a second row of marks shows what it puts right.
"""

from __future__ import annotations

import math
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from app.evaluate.charts.across import PERCENT, Across, axis_room
from app.formatting import number, percent
from app.i18n import tr, tr_n
from app.theme import theme
from app.widgets.figure import NOWHERE, RowFigure
from core.evaluation.analysis import Calibration, SureBin

SMALLEST, LARGEST = 3.5, 9.0
NEAR = 10.0
TICKS = (0.0, 25.0, 50.0, 75.0, PERCENT)


class SureChart(RowFigure):
    """Its rows are the stretches of sureness, from left to right; a click lists what is wrong in one."""

    across = True

    def __init__(self) -> None:
        super().__init__("evaluate_sure", tr("How sure the model was, and how often it was right"))
        self.found: Calibration | None = None

    def show_calibration(self, found: Calibration | None) -> None:
        self.found = found
        self.at = self.marked = NOWHERE
        readings = [self.reading(row) for row in range(self.count())]
        self.setAccessibleDescription(". ".join(readings) or tr("This model does not tell how sure it is"))
        self.update()

    @property
    def bins(self) -> tuple[SureBin, ...]:
        return self.found.bins if self.found is not None else ()

    @property
    def after(self) -> tuple[SureBin, ...]:
        """The same with the temperature; empty without one."""
        return self.found.bins_after if self.found is not None else ()

    def count(self) -> int:
        return len(self.bins)

    def reading(self, row: int) -> str:
        one = self.bins[row]
        return tr_n("one word, {sure} sure, {right} right", "%n words, {sure} sure, {right} right", one.words,
                    sure=percent(one.sure, 0), right=percent(one.right, 0))  # fmt: skip

    def cells(self, *, plain: bool = False) -> list[list[str]]:
        def rate(value: float) -> str:
            return f"{value:.6g}" if plain else percent(value)

        head = [tr("Confidences"), tr("Sure"), tr("Right"), tr("Words")]
        rows = [(tr("as heard"), self.bins), (tr("put right"), self.after)]
        return [head] + [
            [name, rate(one.sure), rate(one.right), str(one.words) if plain else number(one.words)]
            for name, bins in rows
            for one in bins
        ]

    # Geometry

    def sizeHint(self) -> QSize:
        return QSize(theme.px(420), theme.px(240))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(260), theme.px(130))

    @property
    def _area(self) -> QRectF:
        metrics = QFontMetricsF(theme.font("caption"))
        left, below = metrics.horizontalAdvance("100%") + 20, axis_room() + metrics.height() + 2
        return QRectF(left, 12, max(20.0, self.width() - left - 26), max(20.0, self.height() - below - 14))

    def _spot(self, one: SureBin) -> QPointF:
        area = self._area
        return QPointF(area.left() + area.width() * one.sure, area.bottom() - area.height() * one.right)

    def _radius(self, one: SureBin) -> float:
        most = max(b.words for b in self.bins)
        return theme.scale * (SMALLEST + (LARGEST - SMALLEST) * math.sqrt(one.words / max(1, most)))

    def row_box(self, row: int) -> QRectF:
        one = self.bins[row]
        radius = max(self._radius(one), NEAR)
        at = self._spot(one)
        return QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius)

    # Painting

    def paint(self, painter: QPainter) -> None:
        if not self.bins:
            painter.setPen(theme.color("ink3"))
            flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
            painter.drawText(self.rect().adjusted(16, 8, -16, -8), flags, tr("This model does not tell how sure it is"))
            return
        self._paint_axes(painter, self._area)
        self._paint_line(painter, self.after, dotted=True)
        self._paint_line(painter, self.bins, dotted=False)
        for one in self.after:
            painter.setPen(QPen(theme.color("tgt"), 1.5))
            painter.setBrush(theme.color("surface"))
            painter.drawEllipse(self._spot(one), theme.scale * SMALLEST, theme.scale * SMALLEST)
        for row, one in enumerate(self.bins):
            painter.setPen(QPen(theme.color("surface"), 1.0))
            painter.setBrush(theme.color("tgt"))
            painter.drawEllipse(self._spot(one), self._radius(one), self._radius(one))
            if row in (self.at, self.marked):
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(theme.color("act" if row == self.marked or self.hasFocus() else "field"), 2.0))
                painter.drawEllipse(self._spot(one), self._radius(one) + 3.5, self._radius(one) + 3.5)

    def _paint_axes(self, painter: QPainter, area: QRectF) -> None:
        Across(area, 0.0, PERCENT, TICKS).paint(painter)
        painter.setFont(theme.font("caption"))
        metrics = QFontMetricsF(painter.font())
        for value in TICKS:
            y = round(area.bottom() - area.height() * value / PERCENT) + 0.5
            painter.setPen(theme.color("grid" if value else "line2"))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            words = percent(value / PERCENT, 0) if value == PERCENT else number(value)
            painter.setPen(theme.color("ink3"))
            box = QRectF(0, y - metrics.height() / 2, area.left() - 7, metrics.height())
            painter.drawText(box, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), words)
        pen = QPen(theme.color("line2"), 1.2)
        pen.setDashPattern([4.0, 3.0])
        painter.setPen(pen)
        painter.drawLine(area.bottomLeft(), area.topRight())
        painter.setPen(theme.color("ink3"))
        painter.drawText(QPointF(area.left() + 8, area.top() + metrics.ascent() + 2), tr("right"))
        below = QRectF(area.left(), self.height() - metrics.height() - 4, area.width(), metrics.height())
        painter.drawText(below, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), tr("sure"))

    def _paint_line(self, painter: QPainter, bins: tuple[SureBin, ...], *, dotted: bool) -> None:
        pen = QPen(theme.color("tgt"), 1.25 if dotted else 1.75)
        if dotted:
            pen.setDashPattern([2.0, 2.5])
        painter.setPen(pen)
        for one, other in pairwise(bins):
            painter.drawLine(self._spot(one), self._spot(other))
