"""Words or letters wrong by what utterances have in common: a bar each with the whiskers of its interval, and the other
model.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from app.evaluate.charts.across import PERCENT, Across, axis_room, paint_mark, paint_whisker
from app.evaluate.evaluation_words import by_words, group_words, rate_words
from app.formatting import length, number, percent, utterances
from app.i18n import tr
from app.theme import theme
from app.widgets.figure import NOWHERE, RowFigure
from core.evaluation.analysis import Group, GroupKind
from core.evaluation.compare import Interval

LOWEST, HIGHEST = 32, 46
"""Of a row, in px at 100%."""
NOTED = 24
"""Groups whose notes are measured, beside the largest one's: to word those of hundreds takes a while."""


class GroupBars(RowFigure):
    """Rows of groups; a click filters by one."""

    def __init__(self) -> None:
        super().__init__("evaluate_groups_chart", tr("By speaker"), "page")
        self._kind: GroupKind = "speaker"
        self.groups: tuple[Group, ...] = ()
        self._all: Interval | None = None
        self._other, self._other_role = "", "cmp"
        self._widest = 0.0
        theme.changed.connect(self._measure)

    def show_groups(
        self, kind: GroupKind, groups: Sequence[Group], whole: Interval | None, other: str, role: str = "cmp"
    ) -> None:
        """`whole` is the rate of all, `other` the name of the model that the marks are of, "" without."""
        self._kind, self.groups, self._all, self._other, self._other_role = kind, tuple(groups), whole, other, role
        self.at = self.marked = NOWHERE
        self._measure()
        title = by_words(kind)
        by_letters = self._by_letters
        self.setAccessibleName(
            tr("{title}: letters wrong", title=title) if by_letters else tr("{title}: words wrong", title=title)
        )
        self.setAccessibleDescription(". ".join(self.reading(row) for row in range(min(12, len(self.groups)))))
        self.updateGeometry()
        self.update()

    @property
    def _by_letters(self) -> bool:
        """Whether letters decide, and not words."""
        return any(group.by_letters for group in self.groups)

    def count(self) -> int:
        return len(self.groups)

    def reading(self, row: int) -> str:
        group = self.groups[row]
        facts = {"name": group_words(group), "rate": rate_words(group.lead), "count": utterances(len(group.keys))}
        if group.lead_other is None:
            return tr("{name}: {rate}, {count}", **facts)
        return tr("{name}: {rate}, {count}; {other} {other_rate}", other=self._other,
                  other_rate=percent(group.lead_other), **facts)  # fmt: skip

    def cells(self, *, plain: bool = False) -> list[list[str]]:
        def rate(value: float | None) -> str:
            return "" if value is None else f"{value:.6g}" if plain else percent(value)

        def count(value: float) -> str:
            return f"{value:.6g}" if plain else number(value)

        first, second = tr("Words wrong"), tr("Letters wrong")
        if self._by_letters:
            first, second = second, first
        head = [by_words(self._kind), tr("Utterances"), tr("Seconds"), tr("Words"), first, tr("from"), tr("to"), second,
                self._other or tr("Other")]  # fmt: skip
        return [head] + [
            [group_words(group), *(count(v) for v in (len(group.keys), group.seconds, group.words)),
             *(rate(v) for v in (group.lead.value, group.lead.low, group.lead.high, _beside(group), group.lead_other))]
            for group in self.groups
        ]  # fmt: skip

    # Geometry

    def sizeHint(self) -> QSize:
        return QSize(theme.px(420), round(theme.px(HIGHEST) * len(self.groups) + axis_room() + 12))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(185), round(theme.px(LOWEST) * max(1, len(self.groups)) + axis_room() + 12))

    def _measure(self) -> None:
        """How wide the widest name is."""
        metrics, small = QFontMetricsF(theme.font("small", 500)), QFontMetricsF(theme.font("caption"))
        names = (metrics.horizontalAdvance(group_words(group)) for group in self.groups)
        most = [max(self.groups, key=lambda g: (len(g.keys), g.seconds))] if self.groups else []
        notes = (small.horizontalAdvance(self._note(group)) for group in (*self.groups[:NOTED], *most))
        self._widest = max((*names, *notes), default=0.0)

    @property
    def _names(self) -> float:
        """Where the bars begin."""
        return min(self._widest + 24, 0.42 * self.width())

    @property
    def _area(self) -> QRectF:
        left = self._names
        high = min(theme.px(HIGHEST) * len(self.groups), self.height() - axis_room() - 8)
        return QRectF(left, 4, max(20.0, self.width() - left - 22), max(1.0, high))

    def row_box(self, row: int) -> QRectF:
        area = self._area
        high = area.height() / max(1, len(self.groups))
        return QRectF(0, area.top() + high * row, self.width(), high)

    def row_at(self, point: QPointF) -> int:
        area = self._area
        row = math.floor((point.y() - area.top()) / area.height() * len(self.groups))
        return row if 0 <= row < len(self.groups) and 0 <= point.x() < self.width() else NOWHERE

    # Painting

    def _note(self, group: Group) -> str:
        return f"{number(len(group.keys))} · {length(group.seconds)}"

    def paint(self, painter: QPainter) -> None:
        if not self.groups:
            painter.setPen(theme.color("ink3"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, tr("Nothing is known about this"))
            return
        highest = max(max(g.lead.high, g.lead_other or 0.0) for g in self.groups)
        axis = Across.from_zero(self._area, PERCENT * highest, 5)
        for row in {self.at, self.marked} - {NOWHERE}:
            self._paint_ground(painter, row)
        axis.paint(painter)
        self._paint_all(painter, axis)
        area = axis.area
        high = area.height() / len(self.groups)
        first, end = (math.floor((y - area.top()) / high) for y in (self.exposed.top(), self.exposed.bottom() + high))
        for row in range(max(0, first), min(end, len(self.groups))):
            self._paint_row(painter, axis, self.row_box(row), self.groups[row])

    def _paint_ground(self, painter: QPainter, row: int) -> None:
        box = self.row_box(row)
        painter.fillRect(box, theme.color("acttint" if row == self.marked else "hover"))
        if row == self.marked:
            painter.fillRect(QRectF(0, box.top(), 3, box.height()), theme.color("act"))

    def _paint_all(self, painter: QPainter, axis: Across) -> None:
        if self._all is not None:
            x = axis.x(PERCENT * self._all.value)
            pen = QPen(theme.color("tgt"), 1.2)
            pen.setDashPattern([3.0, 2.0])
            painter.setPen(pen)
            painter.drawLine(QPointF(x, axis.area.top()), QPointF(x, axis.area.bottom()))

    def _paint_row(self, painter: QPainter, axis: Across, box: QRectF, group: Group) -> None:
        middle, bar = box.center().y(), theme.px(14)
        self._paint_name(painter, QRectF(8, box.top(), axis.area.left() - 16, box.height()), group)
        low, high = axis.x(PERCENT * group.lead.low), axis.x(PERCENT * group.lead.high)
        end = axis.x(PERCENT * group.lead.value)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("tgt"))
        painter.drawRoundedRect(QRectF(axis.area.left(), middle - bar / 2, end - axis.area.left(), bar), 2, 2)
        paint_whisker(painter, low, high, middle, "ink", 4.5)
        other = axis.x(PERCENT * group.lead_other) if group.lead_other is not None else -1.0
        if group.lead_other is not None:
            paint_mark(painter, QPointF(other, middle), self._other_role, 4.0)
        font = theme.font("small", 600)
        words, metrics = number(PERCENT * group.lead.value, 1), QFontMetricsF(font)
        wide, left = metrics.horizontalAdvance(words), high + 8
        if left - 6 < other < left + wide + 8:
            left = other + 10
        if left + wide > self.width():
            left = low - 8 - wide
        painter.setFont(font)
        halo = QRectF(left - 1, middle - metrics.height() / 2 + 2, wide + 2, metrics.height() - 4)
        if left > high:
            painter.fillRect(halo, theme.color("page"))
        painter.setPen(theme.color("tgtink" if left > high else "surface"))
        painter.drawText(QPointF(left, middle + (metrics.ascent() - metrics.descent()) / 2), words)

    def _paint_name(self, painter: QPainter, area: QRectF, group: Group) -> None:
        name, note = theme.font("small", 500), theme.font("caption")
        lines = theme.line("small"), theme.line("caption")
        top = area.center().y() - sum(lines) / 2
        for font, line, words, ink in (
            (name, lines[0], group_words(group), "ink"),
            (note, lines[1], self._note(group), "ink3"),
        ):
            painter.setFont(font)
            painter.setPen(theme.color(ink))
            shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
            box = QRectF(area.left(), top, area.width(), line)
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
            top += line


def _beside(group: Group) -> float:
    """The rate that does not decide."""
    return (group.wer if group.by_letters else group.cer).value
