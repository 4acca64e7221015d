"""The difference of two models' word error rates with its interval, and where no difference would be."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from app.evaluate.charts.across import PERCENT, Across, axis_room, paint_mark, paint_whisker
from app.evaluate.evaluation_words import difference_words, judgement_words, p_words
from app.formatting import signed
from app.i18n import tr
from app.theme import theme
from app.widgets.figure import Figure
from core.evaluation.analysis import Difference


class DifferenceChart(Figure):
    """Left of "no difference" the model that is looked at is better."""

    def __init__(self) -> None:
        super().__init__("evaluate_difference_chart", tr("Difference in word error rate"))
        self._found: Difference | None = None

    def show_difference(self, found: Difference | None, other: str) -> None:
        self._found = found
        by_letters = found is not None and found.by_letters
        self.setAccessibleName(
            tr("Difference in letter error rate") if by_letters else tr("Difference in word error rate")
        )
        if found is None:
            self.setAccessibleDescription(tr("Nothing to compare with"))
        else:
            self.setAccessibleDescription(
                tr("{difference}: {points} points, 95% interval {low} to {high}, {p}. {judgement}",
                   difference=difference_words(found, other), points=signed(PERCENT * found.lead, 1),
                   low=signed(PERCENT * found.lead_low, 1), high=signed(PERCENT * found.lead_high, 1),
                   p=p_words(found.lead_p),
                   judgement=judgement_words(found.judgement))
            )  # fmt: skip
        self.update()

    def cells(self, *, plain: bool = False) -> list[list[str]]:
        head = ["", tr("Difference"), tr("from"), tr("to"), tr("p of the bootstrap"), tr("p of matched pairs")]
        if (found := self._found) is None:
            return [head]

        def points(value: float) -> str:
            return f"{value:.6g}" if plain else tr("{number} points", number=signed(PERCENT * value, 1))

        def chance(p: float | None) -> str:
            return "" if p is None else f"{p:.6g}" if plain else p_words(p)

        return [
            head,
            [tr("Words wrong"), *(points(v) for v in (found.wer, found.low, found.high)), chance(found.p),
             chance(None if found.by_letters else found.matched_pairs_p)],
            [tr("Letters wrong"), *(points(v) for v in (found.cer, found.cer_low, found.cer_high)), chance(found.cer_p),
             chance(found.matched_pairs_p if found.by_letters else None)],
        ]  # fmt: skip

    def sizeHint(self) -> QSize:
        return QSize(theme.px(420), theme.px(46))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(180), theme.px(46))

    def paint(self, painter: QPainter) -> None:
        found = self._found
        if found is None:
            return
        area = QRectF(8, 4, max(20, self.width() - 30), max(10.0, self.height() - axis_room() - 5))
        low, high, value = (PERCENT * part for part in (found.lead_low, found.lead_high, found.lead))
        axis = Across.around_zero(area, min(low, value), max(high, value), 5 if area.width() > theme.px(260) else 3)
        axis.paint(painter, percent=False, skip=(0.0,))
        self._paint_zero(painter, axis)
        y = area.center().y()
        paint_whisker(painter, axis.x(low), axis.x(high), y, "tgt", 6.0)
        paint_mark(painter, QPointF(axis.x(value), y), "tgt", 5.5)

    def _paint_zero(self, painter: QPainter, axis: Across) -> None:
        area, x = axis.area, axis.x(0.0)
        painter.setPen(QPen(theme.color("ink"), 1.2))
        painter.drawLine(QPointF(x, area.top() - 3), QPointF(x, area.bottom()))
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("ink3"))
        words, metrics = tr("no difference"), QFontMetricsF(painter.font())
        wide = metrics.horizontalAdvance(words) + 8
        left = min(max(0.0, x - wide / 2), self.width() - wide)
        box = QRectF(left, area.bottom() + 3, wide, metrics.height() + 1)
        painter.fillRect(box, theme.color("surface"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
