"""Errors by what they are: one bar of wrong, left out and extra words, and below it what more can be said of them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QResizeEvent

from app.evaluate.evaluation_words import kind_words
from app.formatting import number, percent
from app.i18n import tr
from app.theme import theme
from app.widgets.figure import NOWHERE, RowFigure
from core.evaluation.analysis import Kinds

BAR = ("substituted", "left_out", "extra")
FINER = ("accents", "capitals", "joined", "divided")
GAP = 18.0


class KindsBar(RowFigure):
    """A kind is chosen in the bar or by its words; `kinds` are the names of the rows."""

    across = True

    def __init__(self) -> None:
        super().__init__("evaluate_kinds_chart", tr("Kinds of error"), "page")
        self.kinds: tuple[str, ...] = BAR
        self._counts: dict[str, int] = dict.fromkeys(BAR, 0)
        self._blind: tuple[float, float] = (0.0, 0.0)

    def show_kinds(self, found: Kinds | None) -> None:
        """Of the finer kinds those that there are."""
        self._counts = {kind: getattr(found, kind) if found is not None else 0 for kind in (*BAR, *FINER)}
        self.kinds = (*BAR, *(kind for kind in FINER if self._counts[kind]))
        self._blind = (found.blind_accents, found.blind_borders) if found is not None else (0.0, 0.0)
        self.at = self.marked = NOWHERE
        self.setAccessibleDescription(", ".join(self.reading(row) for row in range(self.count())))
        self.updateGeometry()
        self.update()

    def count(self) -> int:
        return len(self.kinds)

    def reading(self, row: int) -> str:
        kind = self.kinds[row]
        return f"{number(self._counts[kind])} {kind_words(kind)}"

    def cells(self, *, plain: bool = False) -> list[list[str]]:
        def rate(value: float) -> str:
            return f"{value:.6g}" if plain else percent(value)

        rows = [
            [kind_words(kind), str(self._counts[kind]) if plain else number(self._counts[kind])]
            for kind in (*BAR, *FINER)
        ]
        rows += [[tr("rate of words wrong, blind to accents"), rate(self._blind[0])],
                 [tr("rate of words wrong, blind to word borders"), rate(self._blind[1])]]  # fmt: skip
        return [[tr("Kind of error"), tr("Count")], *rows]

    # Geometry

    @property
    def _bar(self) -> QRectF:
        return QRectF(1, 3, max(10.0, self.width() - 2.0), theme.px(14))

    def _segment(self, row: int) -> QRectF:
        """The part of the bar that a kind has."""
        bar, whole = self._bar, max(1, sum(self._counts[kind] for kind in BAR))
        before = sum(self._counts[kind] for kind in BAR[:row])
        wide = bar.width() * self._counts[BAR[row]] / whole
        return QRectF(bar.left() + bar.width() * before / whole, bar.top(), wide, bar.height())

    @property
    def _line(self) -> float:
        return theme.line("small") + 4.0

    def row_box(self, row: int) -> QRectF:
        """The words of a kind, which stand in as many lines as they need."""
        metrics = QFontMetricsF(theme.font("small", 600))
        widths = [metrics.horizontalAdvance(self.reading(place)) + 4 for place in range(self.count())]
        parted = sum(widths[: len(BAR)]) + GAP * (len(BAR) - 1) <= self.width()  # else finer ones go on in the line
        left, top = 0.0, self._bar.bottom() + 4
        for place in range(row + 1):
            wide = widths[place]
            if (parted and place == len(BAR)) or (left > 0 and left + wide > self.width()):
                left, top = 0.0, top + self._line
            if place == row:
                return QRectF(left, top, wide, self._line)
            left += wide + GAP
        return QRectF()

    def row_at(self, point: QPointF) -> int:
        in_bar = (row for row in range(len(BAR)) if self._segment(row).contains(point))
        return next(in_bar, super().row_at(point))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(320), round(self.row_box(self.count() - 1).bottom()) + 3)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(155), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    # Painting

    def paint(self, painter: QPainter) -> None:
        for row in range(len(BAR)):
            self._paint_segment(painter, row)
        for row in range(self.count()):
            self._paint_words(painter, row)

    def _paint_segment(self, painter: QPainter, row: int) -> None:
        box = self._segment(row).adjusted(0.75, 0.75, -0.75, -0.75)
        if box.width() <= 0:
            return
        looks = {
            "substituted": ("bad", "bad", Qt.PenStyle.SolidLine),
            "left_out": ("tgt", "page", Qt.PenStyle.DashLine),
            "extra": ("bad", "badtint", Qt.PenStyle.SolidLine),
        }
        line, fill, style = looks[BAR[row]]
        painter.setPen(QPen(theme.color(line), 1.2, style))
        painter.setBrush(theme.color(fill))
        painter.drawRoundedRect(box, 2, 2)

    def _paint_words(self, painter: QPainter, row: int) -> None:
        box, kind = self.row_box(row), self.kinds[row]
        if row in (self.at, self.marked):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("acttint" if row == self.marked else "hover"))
            painter.drawRoundedRect(box.adjusted(-3, 0, 3, 0), 3, 3)
        left = box.left()
        for words, weight, ink in ((number(self._counts[kind]), 600, "ink"), (kind_words(kind), 400, "ink2")):
            font = theme.font("small", weight)
            painter.setFont(font)
            painter.setPen(theme.color("actink" if row == self.marked else ink))
            painter.drawText(QRectF(left, box.top(), self.width(), box.height()), Qt.AlignmentFlag.AlignVCenter, words)
            left += QFontMetricsF(font).horizontalAdvance(words + " ")
