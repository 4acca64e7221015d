"""The rate of wrong words over the weight of a text model, as tuning found it: every pair of weights that was tried,
the best at each weight, the one that was chosen, and the rate without any text model.
"""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from app.formatting import number, percent
from app.i18n import tr
from app.theme import theme
from app.widgets.chart import Chart
from app.widgets.chart_copies import offer_copies
from app.widgets.curve import ChartFrame, Curve
from core.lm.note import Tried, Tuned

WHOLE = 100.0
ROOM, LEAST_TOP = 1.15, 5.0
DASHED = (6.0, 4.0)
DOT = 2.5


def weighs_again(tuned: Tuned) -> bool:
    """Whether it was tuned to weigh texts again that were found without it."""
    return any(one.weights.rescore > 0 for one in tuned.tried)


def weight(tuned: Tuned, one: Tried) -> float:
    """That of the text model which is tuned."""
    return one.weights.rescore if weighs_again(tuned) else one.weights.lm


def best_by_weight(tuned: Tuned) -> list[Tried]:
    """At each weight of the text model what came of the best of the other weights, by weight."""
    found: dict[float, Tried] = {}
    for one in tuned.tried:
        at = weight(tuned, one)
        before = found.get(at)
        if before is None or (one.wer, one.cer) < (before.wer, before.cer):
            found[at] = one
    return [found[at] for at in sorted(found)]


def curves(tuned: Tuned) -> tuple[Curve, ...]:
    """The best at each weight, what is without, and a ring at what was chosen."""
    best, without = best_by_weight(tuned), WHOLE * tuned.without.wer
    x, y = (np.array(values, float) for values in ([weight(tuned, t) for t in best], [WHOLE * t.wer for t in best]))
    right = float(x[-1]) if len(x) else 1.0
    rate_of = percent(tuned.without.wer)
    alone = tr("the sound alone {rate}", rate=rate_of)
    if tuned.hot_words:
        alone = tr("the sound and hot words {rate}", rate=rate_of)
    chosen = tr("chosen: {rate}", rate=percent(tuned.best.wer)) if tuned.helps else tr("chosen: 0")
    if tuned.unsure:
        chosen = tr("chosen: 0, less may be chance")
    at = np.array([weight(tuned, tuned.best) if tuned.helps else 0.0])
    rate = np.array([WHOLE * tuned.best.wer])
    return (
        Curve("without", tr("The sound alone"), np.array([0.0, right]), np.array([without, without]), "cmp", 1.75,
              DASHED, 1.0, alone, "ink2", read=False),
        Curve("lm", tr("With the text model"), x, y, "tgt", 2.25, ink="tgtink"),
        Curve("chosen", tr("Chosen"), at, rate, "tgt", 2.25, label=chosen, ink="tgtink", ring=True, read=False),
    )  # fmt: skip


def frame(tuned: Tuned) -> ChartFrame:
    """Weights from 0; rates from 0 up to a little above the highest of the best ones."""
    best = best_by_weight(tuned)
    highest = WHOLE * max([tuned.without.wer, *(one.wer for one in best)])
    right = 1.04 * max([1.0, *(weight(tuned, one) for one in best)])
    title = tr("weight of the text model")
    return ChartFrame(right, max(LEAST_TOP, ROOM * highest), "%", title, head=tr("Weight"))


def told(one: Tried) -> str:
    """What came of some weights."""
    weights = one.weights
    if weights.rescore:
        return tr(
            "Weight {again}: {words} of words, {letters} of letters wrong (a word more counts {insertion}; the search "
            "had the weight {lm})",
            again=number(weights.rescore, 2), words=percent(one.wer), letters=percent(one.cer),
            insertion=number(weights.rescore_insertion, 2), lm=number(weights.lm, 2),
        )  # fmt: skip
    return tr(
        "Weight {lm}: {words} of words, {letters} of letters wrong (a word more counts {insertion}, one not known "
        "{unknown})",
        lm=number(weights.lm, 2), words=percent(one.wer), letters=percent(one.cer),
        insertion=number(weights.insertion, 2), unknown=number(weights.unknown, 2),
    )  # fmt: skip


class TuningChart(Chart):
    """Shown whole. `reading_moved` tells at which weight one reads."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._tuned: Tuned | None = None
        super().__init__("tuning_chart", tr("Words wrong over the weight of the text model"), parent)
        offer_copies(self)

    def show_tuned(self, tuned: Tuned | None, words: str) -> None:
        """Draw this; `words` say the same."""
        self._tuned = tuned
        self.set_reading(None)
        if tuned is not None:
            self.show_curves(curves(tuned), frame(tuned))
        self.setAccessibleDescription(words)

    def read_at(self, x: float | None) -> Tried | None:
        """What came of the weight nearest to a place; None without one."""
        tuned = self._tuned
        if x is None or tuned is None:
            return None
        return min(best_by_weight(tuned), key=lambda one: abs(weight(tuned, one) - x), default=None)

    def drawForeground(self, painter: QPainter, rect: QRectF) -> None:
        if self._tuned is not None:
            self._paint_dots(painter, self._tuned)
        super().drawForeground(painter, rect)

    def _paint_dots(self, painter: QPainter, tuned: Tuned) -> None:
        """Every pair of weights that was tried."""
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = theme.color("tgt")
        colour.setAlphaF(0.4)
        painter.setPen(QPen(Qt.PenStyle.NoPen))
        painter.setBrush(colour)
        area = self.area()
        for one in tuned.tried:
            point = self.to_pixel(weight(tuned, one), WHOLE * one.wer)
            if area.contains(point):
                painter.drawEllipse(point, theme.scale * DOT, theme.scale * DOT)
        painter.restore()
