"""Rates of the models beside each other, words and letters, each a mark with the whiskers of its interval."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from app.evaluate.charts.across import INKS, PERCENT, Across, axis_room, paint_mark, paint_whisker
from app.evaluate.evaluation_state import Rated
from app.evaluate.evaluation_words import rate_words
from app.formatting import number
from app.i18n import tr
from app.theme import theme
from app.widgets.figure import Figure
from core.evaluation.compare import Interval

WORDS_SHARE = 0.58
"""Of the room for both plots."""
GAP, NAME_SHARE = 36, 0.36


class RateChart(Figure):
    """Shows `Rated` models, the one that is looked at below the others."""

    def __init__(self) -> None:
        super().__init__("evaluate_rates_chart", tr("Words and letters wrong, by model"))
        self._rated: tuple[Rated, ...] = ()

    def show_rated(self, rated: Sequence[Rated]) -> None:
        self._rated = tuple(rated)
        told = [
            tr("{name}: {words} of words wrong; {letters} of letters wrong", name=_name(one), words=rate_words(one.wer),
               letters=rate_words(one.cer))
            for one in self._rated
        ]  # fmt: skip
        self.setAccessibleDescription(". ".join(told))
        self.update()

    def cells(self, *, plain: bool = False) -> list[list[str]]:
        def shown(value: float) -> str:
            return f"{value:.6g}" if plain else tr("{number}%", number=number(PERCENT * value, 1))

        head = [tr("Model"), tr("Words wrong"), tr("from"), tr("to"), tr("Letters wrong"), tr("from"), tr("to")]
        rows = [
            [_name(one), *(shown(v) for r in (one.wer, one.cer) for v in (r.value, r.low, r.high))]
            for one in self._rated
        ]
        return [head, *rows]

    def sizeHint(self) -> QSize:
        return QSize(theme.px(520), theme.px(104))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(190), theme.px(104))

    def paint(self, painter: QPainter) -> None:
        metrics = QFontMetricsF(theme.font("small", 600))
        names = max((metrics.horizontalAdvance(_name(one)) for one in self._rated), default=0.0)
        left = min(names + 16, NAME_SHARE * self.width())
        top, bottom = theme.line("small") + 8.0, self.height() - axis_room()
        room = max(20.0, self.width() - left - theme.px(GAP) - 16)
        words = QRectF(left, top, room * WORDS_SHARE, bottom - top)
        letters = QRectF(words.right() + theme.px(GAP), top, room - words.width(), bottom - top)
        self._paint_names(painter, QRectF(0, top, left - 12, bottom - top))
        self._paint_plot(painter, words, tr("Words wrong"), lambda one: one.wer)
        self._paint_plot(painter, letters, tr("Letters wrong"), lambda one: one.cer)

    def _y(self, area: QRectF, row: int) -> float:
        return area.top() + area.height() * (row + 0.5) / max(1, len(self._rated))

    def _paint_names(self, painter: QPainter, area: QRectF) -> None:
        for row, one in enumerate(self._rated):
            font = theme.font("small", 600 if one.part == "report" else 500)
            painter.setFont(font)
            painter.setPen(theme.color(INKS[one.role]))
            metrics, place = QFontMetricsF(font), area.height() / max(1, len(self._rated))
            box = QRectF(area.left(), self._y(area, row) - place / 2, area.width(), place)
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            wrapped = metrics.boundingRect(box, flags | Qt.TextFlag.TextWordWrap, _name(one))
            if wrapped.height() <= place and wrapped.width() <= area.width():
                painter.drawText(box, flags | Qt.TextFlag.TextWordWrap, _name(one))
            else:
                painter.drawText(box, flags, metrics.elidedText(_name(one), Qt.TextElideMode.ElideRight, area.width()))

    def _paint_plot(self, painter: QPainter, area: QRectF, title: str, of: Callable[[Rated], Interval]) -> None:
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("ink2"))
        painter.drawText(QPointF(area.left(), QFontMetricsF(painter.font()).ascent() + 2), title)
        highest = max((PERCENT * of(one).high for one in self._rated), default=PERCENT)
        axis = Across.from_zero(area, highest, 4 if area.width() > theme.px(150) else 2)
        axis.paint(painter)
        for row, one in enumerate(self._rated):
            rate, y = of(one), self._y(area, row)
            low, high = axis.x(PERCENT * rate.low), axis.x(PERCENT * rate.high)
            paint_whisker(painter, low, high, y, one.role)
            paint_mark(painter, QPointF(axis.x(PERCENT * rate.value), y), one.role)
            font = theme.font("small", 600)
            painter.setFont(font)
            painter.setPen(theme.color(INKS[one.role]))
            words, metrics = number(PERCENT * rate.value, 1), QFontMetricsF(font)
            wide = metrics.horizontalAdvance(words)
            x = high + 9 if high + 9 + wide <= area.right() + 10 else low - 9 - wide
            painter.drawText(QPointF(x, y + (metrics.ascent() - metrics.descent()) / 2), words)


def _name(one: Rated) -> str:
    """A model by its name; the source of the one that is looked at as what it is compared with before any teaching."""
    return tr("Zero-shot baseline") if one.part == "baseline" else one.name
