"""The scatter of two models: words or letters wrong by one against those wrong by the other, a mark for all alike.

Below the dashed line the model that is looked at is better. A mark's area tells how much stands there; discs are where
it is better, diamonds where it is worse, rings where both are alike.
"""

from __future__ import annotations

import math
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen, QPolygonF

from app.evaluate.charts.across import PERCENT, Across, axis_room
from app.evaluate.scatter.points import Point
from app.formatting import number, percent
from app.i18n import tr, tr_n
from app.theme import theme
from app.widgets.figure import NOWHERE, Figure
from app.widgets.scales import tick_text, ticks

SMALLEST, LARGEST = 3.0, 13.0
"""Radius of a mark, in px at 100%."""
ROOM = 12.0
"""Between the axes and marks at 0, in px at 100%."""
NEAR = 7.0
"""How far beside a mark a press still means it."""
TOPS = (20.0, 50.0, 100.0, 150.0, 200.0, 300.0)


class ScatterChart(Figure):
    """`chosen` tells the point that was pressed, `played` another press on it, `entered` Enter, `cleared` Esc."""

    chosen = Signal(int)
    played = Signal()
    entered = Signal()
    cleared = Signal()

    def __init__(self) -> None:
        super().__init__("evaluate_scatter", tr("Errors of both models"))
        self.points: tuple[Point, ...] = ()
        self.marked = NOWHERE
        self._dimmed: frozenset[int] = frozenset()
        self._names = ("", "")
        self._words = self._letters = False
        self._sizes: list[float] = []
        """The radius of each point, in px at 100%."""
        self._order: list[int] = []
        """The largest points first: they are painted below the others."""
        self._highest = PERCENT
        """Both axes go from 0 to the same round rate."""

    def show_points(self, points: tuple[Point, ...], names: tuple[str, str], *, words: bool, letters: bool) -> None:
        """`names` are those of this model and of the other; `words`, else utterances, these by their words or by their
        `letters`."""
        self.points, self._names, self._words, self._letters = points, names, words, letters and not words
        self._sizes = [min(LARGEST, SMALLEST + 1.2 * (math.sqrt(len(one.marks)) - 1)) for one in points]
        self._order = sorted(range(len(points)), key=lambda point: (-self._sizes[point], points[point].side))
        most = PERCENT * max((max(one.x, one.y) for one in points), default=1.0)
        self._highest = next((top for top in TOPS if most <= top), most)
        self.marked, self._dimmed = NOWHERE, frozenset()
        self.setAccessibleName(self._title())
        self._say()
        self.update()

    def _title(self) -> str:
        name, other = self._names
        if self._words:
            return tr("Words wrong, word by word: {name} against {other}", name=name, other=other)
        if self._letters:
            return tr("Letters wrong, utterance by utterance: {name} against {other}", name=name, other=other)
        return tr("Words wrong, utterance by utterance: {name} against {other}", name=name, other=other)

    def mark(self, point: int) -> None:
        """Show a point as chosen, without telling."""
        if point != self.marked:
            self.marked = point
            self._say()
            self.update()

    def dim(self, points: frozenset[int]) -> None:
        """Show these as no matter of the moment."""
        self._dimmed = points
        self.update()

    def reading(self, point: int) -> str:
        """A point in words."""
        one = self.points[point]
        facts = {"name": self._names[0], "rate": percent(one.y), "other": self._names[1], "other_rate": percent(one.x)}
        if len(one.marks) == 1:
            return tr("{what}: {name} {rate} wrong, {other} {other_rate}", what=one.marks[0].name, **facts)
        if self._words:
            return tr_n("one word: {name} {rate} wrong, {other} {other_rate}",
                        "%n words: {name} {rate} wrong, {other} {other_rate}", len(one.marks), **facts)  # fmt: skip
        return tr_n("one utterance: {name} {rate} wrong, {other} {other_rate}",
                    "%n utterances: {name} {rate} wrong, {other} {other_rate}", len(one.marks), **facts)  # fmt: skip

    def _say(self) -> None:
        if self.marked != NOWHERE:
            self.setAccessibleDescription(self.reading(self.marked))
            return
        counts = [sum(len(p.marks) for p in self.points if p.side == side) for side in ("better", "equal", "worse")]
        self.setAccessibleDescription(
            tr("{name} has fewer errors in {better:,}, as many in {equal:,}, more in {worse:,}", name=self._names[0],
               better=counts[0], equal=counts[1], worse=counts[2])
        )  # fmt: skip

    def cells(self, *, plain: bool = False) -> list[list[str]]:
        def rate(value: float) -> str:
            return f"{value:.6g}" if plain else percent(value)

        what = tr("Word") if self._words else tr("Utterance")
        size = tr("Times said") if self._words else tr("Letters") if self._letters else tr("Words")
        marks = sorted(
            (mark for point in self.points for mark in point.marks), key=lambda mark: (-mark.gain, mark.name)
        )
        head = [what, size, *(tr("Wrong by {name}", name=name) for name in self._names)]
        return [head, *([m.name, str(m.weight) if plain else number(m.weight), rate(m.y), rate(m.x)] for m in marks)]

    # Geometry

    def sizeHint(self) -> QSize:
        return QSize(theme.px(480), theme.px(240))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(280), theme.px(130))

    @property
    def _area(self) -> QRectF:
        metrics = QFontMetricsF(theme.font("caption"))
        left, below = metrics.horizontalAdvance("100%") + 20, axis_room() + metrics.height() + 2
        top = 1.5 * metrics.height() + 8
        return QRectF(left, top, max(40.0, self.width() - left - 26), max(40.0, self.height() - below - top - 4))

    @property
    def _plot(self) -> QRectF:
        """From 0 to the highest rate: inside the area, so that marks at 0 leave the ticks free."""
        room = theme.px(ROOM)
        return self._area.adjusted(room, 0, 0, -room)

    def spot(self, point: int) -> QPointF:
        """Where a point stands."""
        return self._spots()[point]

    def _spots(self) -> list[QPointF]:
        """Where the points stand."""
        area, high = self._plot, self._highest / PERCENT
        wide, tall = area.width() / high, area.height() / high
        return [QPointF(area.left() + wide * one.x, area.bottom() - tall * one.y) for one in self.points]

    def _radius(self, point: int) -> float:
        return theme.scale * self._sizes[point]

    def point_at(self, at: QPointF) -> int:
        """The point under a place, the smallest where several lie over each other; or `NOWHERE`."""
        near = []
        for point, spot in enumerate(self._spots()):
            distance, radius = math.hypot(spot.x() - at.x(), spot.y() - at.y()), self._radius(point)
            if distance <= max(radius, NEAR):
                near.append((radius, distance, point))
        return min(near)[2] if near else NOWHERE

    # Painting

    def paint(self, painter: QPainter) -> None:
        self._paint_axes(painter, self._area)
        self._paint_halves(painter, self._plot)
        spots = self._spots()
        self._paint_points(painter, spots)
        self._paint_sides(painter, self._plot)
        if self.marked != NOWHERE:
            radius = self._radius(self.marked) + 4
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("act"), 2.0))
            painter.drawEllipse(spots[self.marked], radius, radius)

    def _paint_axes(self, painter: QPainter, area: QRectF) -> None:
        painter.setFont(theme.font("caption"))
        metrics, high, plot = QFontMetricsF(painter.font()), self._highest, self._plot
        across = QRectF(plot.left(), area.top(), plot.width(), area.height())
        Across(across, 0.0, high, tuple(ticks(0.0, high, 5))).paint(painter)
        values = ticks(0.0, high, max(2, min(5, int(area.height() / (metrics.height() * 1.9)))))
        step = values[1] - values[0] if len(values) > 1 else 1.0
        for value in values:
            y = round(plot.bottom() - plot.height() * value / high) + 0.5
            painter.setPen(theme.color("grid"))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            words = tick_text(value, step)
            words = tr("{number}%", number=words) if value == values[-1] else words
            painter.setPen(theme.color("ink3"))
            box = QRectF(0, y - metrics.height() / 2, area.left() - 7, metrics.height())
            painter.drawText(box, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), words)
        painter.setPen(theme.color("ink2"))
        below = QRectF(area.left(), self.height() - metrics.height() - 4, area.width(), metrics.height())
        title = self._axis(self._names[1])
        painter.drawText(below, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), title)
        above = QRectF(10, 3, self.width() - 20, metrics.height())
        title = self._axis(self._names[0])
        painter.drawText(above, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), title)

    def _axis(self, name: str) -> str:
        return tr("letters wrong by {name}", name=name) if self._letters else tr("wrong by {name}", name=name)

    def _paint_halves(self, painter: QPainter, area: QRectF) -> None:
        """The line on which both are alike."""
        pen = QPen(theme.color("line2"), 1.2)
        pen.setDashPattern([4.0, 3.0])
        painter.setPen(pen)
        painter.drawLine(area.bottomLeft(), area.topRight())

    def _paint_sides(self, painter: QPainter, area: QRectF) -> None:
        """Who is better on which side, over the marks that lie there."""
        painter.setFont(theme.font("caption", 600))
        metrics = QFontMetricsF(painter.font())
        high, halo = metrics.height(), theme.color("surface")
        halo.setAlpha(200)
        for number_, role in ((1, "ink2"), (0, "tgtink")):
            text = tr("{name} better", name=self._names[number_])
            words = metrics.elidedText(text, Qt.TextElideMode.ElideRight, 0.46 * area.width())
            wide = metrics.horizontalAdvance(words)
            left = area.left() + 8 if number_ else area.right() - 8 - wide
            top = area.top() + 2 if number_ else area.bottom() - 1.6 * high
            painter.fillRect(QRectF(left - 2, top, wide + 4, high), halo)
            painter.setPen(theme.color(role))
            painter.drawText(QPointF(left, top + metrics.ascent()), words)

    def _paint_points(self, painter: QPainter, spots: list[QPointF]) -> None:
        """The largest first. There may be a thousand."""
        before = ""
        for point in self._order:
            side, radius = "dimmed" if point in self._dimmed else self.points[point].side, self._radius(point)
            if side != before:
                before, (pen, brush) = side, look(side)
                painter.setPen(pen)
                painter.setBrush(brush)
            if side == "worse":
                painter.drawPolygon(diamond(radius).translated(spots[point]))
            else:
                painter.drawEllipse(spots[point], radius, radius)

    # Choosing

    def choose(self, point: int) -> None:
        """Choose a point, and tell."""
        if 0 <= point < len(self.points):
            self.mark(point)
            self.chosen.emit(point)

    def beside(self, right: int, up: int) -> int:
        """The nearest point in a direction from the chosen one; that itself where there is none."""
        if self.marked == NOWHERE:
            return 0 if self.points else NOWHERE
        spots = self._spots()
        here, best, least = spots[self.marked], self.marked, math.inf
        for point, spot in enumerate(spots):
            away = spot - here
            along, aside = away.x() * right - away.y() * up, abs(away.y() if right else away.x())
            distance = along + 2 * aside
            if point != self.marked and along > 0.5 and aside <= 2 * along and distance < least:
                best, least = point, distance
        return best

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = self.point_at(event.position())
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if point != NOWHERE and point == self.marked:
            self.played.emit()
        elif point != NOWHERE:
            self.choose(point)
        elif self.marked != NOWHERE:
            self.cleared.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.point_at(event.position()) != NOWHERE:
            self.entered.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = self.point_at(event.position())
        reading = self.reading(point) if point != NOWHERE else ""
        self.setToolTip(
            tr("{reading}. Press again to hear it.", reading=reading) if point == self.marked != NOWHERE else reading
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {
            Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1),
        }  # fmt: skip
        key = Qt.Key(event.key())
        if key in ways:
            self.choose(self.beside(*ways[key]))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.marked != NOWHERE:
            self.entered.emit()
        elif key == Qt.Key.Key_Escape and self.marked != NOWHERE:
            self.cleared.emit()
        else:
            event.ignore()


def look(side: str) -> tuple[QPen, QBrush]:
    """How the points of a side are painted, and those that are no matter of the moment ("dimmed")."""
    if side == "dimmed":
        return QPen(theme.color("line2"), 1.0), QBrush(Qt.BrushStyle.NoBrush)
    fill = theme.color({"better": "tgt", "worse": "cmp", "equal": "surface"}[side])
    fill.setAlphaF(0.82)
    return QPen(theme.color("field" if side == "equal" else "surface"), 1.0), QBrush(fill)


@lru_cache(maxsize=256)
def diamond(radius: float) -> QPolygonF:
    """About as large as a disc of this radius, around 0."""
    wide = radius * 1.15
    return QPolygonF([QPointF(0, -wide), QPointF(wide, 0), QPointF(0, wide), QPointF(-wide, 0)])
