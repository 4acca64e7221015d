"""The share of words that is right, by how often a word stands in the training texts: each bar is a filter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from app import formatting
from app.evaluate.charts.across import PERCENT, Across, axis_room, paint_mark
from app.formatting import number, percent
from app.i18n import tr, tr_n
from app.theme import theme
from app.widgets.figure import NOWHERE, RowFigure
from core.evaluation.analysis import Band
from core.evaluation.words import BandRate
from core.wording import Said, say

TITLES: dict[Band, Said] = {
    "never": say("Never"), "few": say("1 to 5 times"), "some": say("6 to 50 times"), "many": say("More than 50 times"),
}  # fmt: skip
PAD = 16
HIGHEST = 44
"""Of a row, in px at 100%."""


class BandChart(RowFigure):
    """Rows of bands; a click lists the words of one."""

    def __init__(self) -> None:
        super().__init__("evaluate_bands", tr("Words right by how often they stand in training"))
        self.bands: tuple[BandRate, ...] = ()
        self._other, self._role_of_other = "", "cmp"

    def show_bands(self, bands: Sequence[BandRate], other: str, role: str = "cmp") -> None:
        """Other bars; `other` is the name of the model that the marks are of, "" without, and `role` its colour."""
        self.bands, self._other, self._role_of_other = tuple(bands), other, role
        self.at = NOWHERE
        self.setAccessibleDescription(". ".join(self.reading(row) for row in range(len(self.bands))) or _unknown())
        self.update()

    def count(self) -> int:
        return len(self.bands)

    def reading(self, row: int) -> str:
        band = self.bands[row]
        title = tr(TITLES[band.band])
        if not band.said:
            return tr("{band}: no word", band=title)
        facts = {
            "band": title, "right": percent(band.right), "words": formatting.words(band.words),
            "said": tr_n("said once", "said %n times", band.said),
        }  # fmt: skip
        if band.other is None:
            return tr("{band}: {right} right, {words}, {said}", **facts)
        return tr("{band}: {right} right, {words}, {said}; {other} {other_right}", other=self._other,
                  other_right=percent(band.other), **facts)  # fmt: skip

    def cells(self, *, plain: bool = False) -> list[list[str]]:
        def count(value: int) -> str:
            return str(value) if plain else number(value)

        def rate(value: float | None) -> str:
            return "" if value is None else f"{value:.6g}" if plain else percent(value)

        head = [tr("In training"), tr("Words"), tr("Times said"), tr("Right"), self._other or tr("Other")]
        return [head] + [
            [tr(TITLES[band.band]), count(band.words), count(band.said), rate(band.right), rate(band.other)]
            for band in self.bands
        ]

    # Geometry

    def sizeHint(self) -> QSize:
        return QSize(theme.px(380), theme.px(190))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(260), theme.px(110))

    @property
    def _area(self) -> QRectF:
        metrics = QFontMetricsF(theme.font("small", 600))
        left = PAD + max(metrics.horizontalAdvance(tr(text)) for text in TITLES.values()) + 12
        high = min(theme.px(HIGHEST) * max(1, len(self.bands)), self.height() - axis_room() - 12)
        return QRectF(left, 6, max(20.0, self.width() - left - PAD - 14), max(1.0, high))

    def row_box(self, row: int) -> QRectF:
        area = self._area
        high = area.height() / max(1, len(self.bands))
        return QRectF(0, area.top() + high * row, self.width(), high)

    # Painting

    def paint(self, painter: QPainter) -> None:
        if not self.bands:
            painter.setPen(theme.color("ink3"))
            flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
            painter.drawText(QRectF(self.rect()).adjusted(PAD, 8, -PAD, -8), flags, _unknown())
            return
        for row in {self.at, self.marked} - {NOWHERE}:
            box = self.row_box(row)
            painter.fillRect(box, theme.color("acttint" if row == self.marked else "hover"))
            if row == self.marked:
                painter.fillRect(QRectF(0, box.top(), 3, box.height()), theme.color("act"))
        axis = Across(self._area, 0.0, PERCENT, (0.0, 25.0, 50.0, 75.0, PERCENT))
        axis.paint(painter)
        for row, band in enumerate(self.bands):
            self._paint_row(painter, axis, row, band)

    def _paint_row(self, painter: QPainter, axis: Across, row: int, band: BandRate) -> None:
        box, chosen = self.row_box(row), row == self.marked
        middle = box.center().y()
        painter.setFont(theme.font("small", 600 if chosen else 400))
        painter.setPen(theme.color("ink"))
        name = QRectF(PAD, box.top(), axis.area.left() - PAD - 10, box.height())
        painter.drawText(name, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), tr(TITLES[band.band]))
        high, end = theme.px(14), axis.x(PERCENT * band.right)
        if band.said:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("tgt"))
            bar = QRectF(axis.area.left(), middle - high / 2, end - axis.area.left(), high)
            painter.drawRoundedRect(bar, 2, 2)
        text = percent(band.right) if band.said else tr("no word")
        mark = axis.x(PERCENT * band.other) if band.other is not None and band.said else None
        if mark is not None:
            paint_mark(painter, QPointF(mark, middle), self._role_of_other, 4.0)
        self._paint_value(painter, axis, text, end if band.said else axis.area.left(), middle, mark)

    @staticmethod
    def _paint_value(painter: QPainter, axis: Across, text: str, end: float, middle: float, mark: float | None) -> None:
        """The rate, behind the bar and the other model's mark; inside the bar's end where there is no room."""
        painter.setFont(theme.font("caption", 600))
        metrics = QFontMetricsF(painter.font())
        wide, left = metrics.horizontalAdvance(text), end + 8
        if mark is not None and left - 8 < mark < left + wide + 8:
            left = mark + 10
        inside = left + wide > axis.area.right() + PAD
        left = end - wide - 8 if inside else left
        painter.setPen(theme.color("surface" if inside else "tgtink"))
        painter.drawText(QPointF(left, middle + (metrics.ascent() - metrics.descent()) / 2), text)


def _unknown() -> str:
    return tr("Which words stand in the training of this model is not known")
