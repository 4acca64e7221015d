"""Words that are written for others: written and said, a bar of how often, those that are the source's habits amber."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter

from app.evaluate.evaluation_words import mixup_words
from app.formatting import number
from app.i18n import tr, tr_n
from app.theme import theme
from app.widgets.diff import DiffPiece, paint_line
from app.widgets.figure import NOWHERE, RowFigure
from core.evaluation.analysis import Mixup

BAR, COUNT = 88, 40
"""Room for the bar and for the count, in px at 100%."""
LISTED = 500
"""Mix-ups that have rows; the rest stand in the table of the chart, and a line says so."""


class MixupList(RowFigure):
    """Rows of mix-ups, the most frequent first; a click filters by one."""

    def __init__(self) -> None:
        super().__init__("evaluate_mixups_chart", tr("Most frequent mix-ups"), "page")
        self.mixups: tuple[Mixup, ...] = ()
        self._source = ""

    def show_mixups(self, mixups: Sequence[Mixup], source: str) -> None:
        """`source` is the code of the language whose habits are marked."""
        self.mixups, self._source = tuple(mixups), source
        self.at = self.marked = NOWHERE
        told = [self.reading(row) for row in range(min(10, len(self.mixups)))]
        self.setAccessibleDescription(". ".join([*told, *filter(None, [self.rest])]))
        self.updateGeometry()
        self.update_soon()

    def count(self) -> int:
        return min(LISTED, len(self.mixups))

    @property
    def rest(self) -> str:
        """How many have no row, and where they stand; "" for none."""
        more = len(self.mixups) - self.count()
        if not more:
            return ""
        return tr_n("One more: show the chart as a table", "%n more: show the chart as a table", more)

    def reading(self, row: int) -> str:
        return mixup_words(self.mixups[row], self._source)

    def cells(self, *, plain: bool = False) -> list[list[str]]:
        def count(value: int) -> str:
            return str(value) if plain else number(value)

        head = [tr("Written"), tr("Said"), tr("Count"), tr("Source habit")]
        yes, no = tr("yes"), tr("no")
        return [head, *([m.written, m.said, count(m.count), yes if m.habit else no] for m in self.mixups)]

    @property
    def _row(self) -> int:
        return theme.line("body") + theme.px(4)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(320), self._row * max(1, self.count() + bool(self.rest)) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(155), self.sizeHint().height())

    def row_box(self, row: int) -> QRectF:
        return QRectF(0, 1 + self._row * row, self.width(), self._row)

    def paint(self, painter: QPainter) -> None:
        if not self.mixups:
            painter.setPen(theme.color("ink3"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, tr("No mix-ups"))
        first, end = math.floor(self.exposed.top() / self._row), math.ceil(self.exposed.bottom() / self._row)
        for row in range(max(0, first - 1), min(end, self.count())):
            self._paint_row(painter, row, self.mixups[row])
        if self.rest:
            painter.setFont(theme.font("small"))
            painter.setPen(theme.color("ink2"))
            box = self.row_box(self.count()).adjusted(4, 0, -4, 0)
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.rest)

    def _paint_row(self, painter: QPainter, row: int, mixup: Mixup) -> None:
        box = self.row_box(row)
        if row in (self.at, self.marked):
            painter.fillRect(box, theme.color("acttint" if row == self.marked else "hover"))
        if row == self.marked:
            painter.fillRect(QRectF(0, box.top(), 3, box.height()), theme.color("act"))
        right = box.right() - theme.px(COUNT)
        left = right - theme.px(BAR)
        paint_line(painter, QRect(4, round(box.top()), max(10, round(left - 16)), self._row), pieces_of(mixup), "small")
        track = QRectF(left, box.center().y() - theme.px(3), theme.px(BAR), theme.px(6))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("sunken"))
        painter.drawRoundedRect(track, 3, 3)
        most = max(1, self.mixups[0].count)
        painter.setBrush(theme.color("src" if mixup.habit else "bad"))
        painter.drawRoundedRect(
            QRectF(track.left(), track.top(), track.width() * mixup.count / most, track.height()), 3, 3
        )
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("ink"))
        words = number(mixup.count)
        place = QRectF(right, box.top(), box.right() - right - 6, box.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)


def pieces_of(mixup: Mixup) -> list[DiffPiece]:
    """A mix-up as a line of a diff."""
    if not mixup.written:
        return [DiffPiece(mixup.said, "left_out")]
    written = DiffPiece(mixup.written, "habit" if mixup.habit else "wrong")
    return [written, DiffPiece(mixup.said, "reference")] if mixup.said else [written]
