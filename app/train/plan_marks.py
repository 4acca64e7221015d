"""Small drawings of the plan: letters carried and new, which layers learn when, and the learning rate."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.i18n import tr
from app.theme import theme
from app.widgets.mirrored import left_to_right


class PlanMark(QWidget):
    """A drawing that takes the width it is given."""

    def __init__(self, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._height = height
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme)

    def _on_theme(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, theme.px(self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, theme.px(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        left_to_right(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter)
        painter.end()

    def draw(self, painter: QPainter) -> None:
        raise NotImplementedError


class LetterBar(PlanMark):
    """Amber over teal: letters both know; outlined teal: new letters."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(9, parent)
        self._carried, self._new = 0, 0

    def show_counts(self, carried: int, new: int) -> None:
        if (carried, new) != (self._carried, self._new):
            self._carried, self._new = carried, new
            self.update()

    def draw(self, painter: QPainter) -> None:
        total = self._carried + self._new
        if not total:
            return
        height = float(self.height() - 2)
        width = self.width() * self._carried / total
        painter.setPen(Qt.PenStyle.NoPen)
        if self._carried:
            painter.setBrush(theme.color("src"))
            painter.drawRect(QRectF(0, 1, width - 1, height / 2))
            painter.setBrush(theme.color("tgt"))
            painter.drawRect(QRectF(0, 1 + height / 2, width - 1, height / 2))
        if self._new:
            painter.setPen(QPen(theme.color("tgt"), 1))
            painter.setBrush(theme.color("tgttint"))
            painter.drawRect(QRectF(width + 1.5, 1.5, self.width() - width - 2, height - 1))


class Timetable(PlanMark):
    """One bar a part of the model: filled where it learnt, tinted where it will, hatched where it is fixed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(80, parent)
        self._rows: list[tuple[str, list[tuple[float, float]]]] = []
        self._now = 0.0
        self._right = ""
        self._is_now = False
        self._rates: list[str] = []

    def show_rows(
        self,
        rows: Sequence[tuple[str, list[tuple[float, float]]]],
        now: float,
        right: str,
        live: bool,
        rates: Sequence[str] = (),
    ) -> None:
        """`rows`: group titles with the shares [from, to) in which they learn; `now` is the share done. `rates` stand
        behind the bars, where the groups learn at different ones."""
        shown = (list(rows), now, right, live, list(rates))
        if shown == (self._rows, self._now, self._right, self._is_now, self._rates):
            return
        self._rows, self._now, self._right, self._is_now, self._rates = shown
        height = 17 * len(self._rows) + 18
        if height != self._height:
            self._height = height
            self.updateGeometry()
        self.update()
        words = [
            tr("{group} from {start:.0%}", group=title, start=spans[0][0])
            if spans
            else tr("{group} fixed", group=title)
            for title, spans in self._rows
        ]
        if self._rates:
            pairs = zip(words, self._rates, strict=True)
            words = [tr("{group}, rate {rate}", group=word, rate=rate) if rate else word for word, rate in pairs]
        self.setAccessibleName(tr("Layers that learn: {list}", list=", ".join(words)))

    def draw(self, painter: QPainter) -> None:
        painter.setFont(theme.font("caption"))
        metrics = painter.fontMetrics()
        left = max((metrics.horizontalAdvance(title) for title, _ in self._rows), default=0) + 10
        behind = max((metrics.horizontalAdvance(rate) + 8 for rate in self._rates), default=0)
        width = self.width() - left - 1 - behind
        step = theme.px(17)
        bar = theme.px(11)
        for i, (title, spans) in enumerate(self._rows):
            top = i * step + 1
            painter.setPen(theme.color("ink2"))
            line = QRectF(0, top - (step - bar) / 2, left, step)  # letters reach below the bar
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, title)
            if self._rates:
                painter.setPen(theme.color("ink3"))
                painter.drawText(
                    line.translated(left + width, 0).adjusted(0, 0, behind - left, 0),
                    Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
                    self._rates[i],
                )
            fixed = QRectF(left + 0.5, top + 0.5, width - 1, bar - 1)
            painter.fillRect(fixed, theme.color("sunken"))
            painter.setPen(QPen(theme.color("line2"), 1))
            painter.setBrush(QBrush(theme.color("line2"), Qt.BrushStyle.BDiagPattern))
            painter.drawRect(fixed)
            painter.setPen(Qt.PenStyle.NoPen)
            for start, end in spans:
                learns = QRectF(left + width * start, top, width * (end - start), bar)
                painter.fillRect(learns, theme.color("surface"))
                painter.fillRect(learns, theme.color("tgttint"))
                learnt = min(end, self._now)
                if learnt > start:
                    painter.fillRect(
                        QRectF(left + width * start, top, width * (learnt - start), bar), theme.color("tgt")
                    )
        bottom = len(self._rows) * step
        x = left + width * self._now
        painter.setPen(QPen(theme.color("ink"), 1))
        if self._is_now:
            painter.drawLine(QPointF(x, 0), QPointF(x, bottom + 1))
        painter.setPen(theme.color("ink3"))
        line = QRectF(left, bottom, width, metrics.height() + 2)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, "0")
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._right)
        text = tr("now")
        half = metrics.horizontalAdvance(text) / 2
        if (
            self._is_now
            and left + 14 < x - half
            and x + half < left + width - metrics.horizontalAdvance(self._right) - 4
        ):
            painter.setPen(theme.color("ink"))
            painter.drawText(QRectF(x - half, bottom, 2 * half + 1, line.height()), Qt.AlignmentFlag.AlignVCenter, text)


ONE_RATE = ((0.0, 1.0),)


class RateThumb(PlanMark):
    """The learning rate over the whole run: what is past in teal with a dot at its end, what is planned in grey. Where
    layer groups learn at different rates each has a curve of its own, from where it begins."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(28, parent)
        self._rates: list[float] = []
        self._now = 0.0
        self._groups: tuple[tuple[float, float], ...] = ONE_RATE

    def show_rates(self, rates: Sequence[float], now: float, groups: Sequence[tuple[float, float]] = ONE_RATE) -> None:
        """`rates` evenly spread over the run; `now` is the share done. `groups`: from which share of the run on each
        curve goes, and which share of the rate it is."""
        shown = (list(rates), now, tuple(groups))
        if shown != (self._rates, self._now, self._groups):
            self._rates, self._now, self._groups = shown
            height = 28 if len(groups) == 1 else 52
            if height != self._height:
                self._height = height
                self.updateGeometry()
            self.update()

    def draw(self, painter: QPainter) -> None:
        if len(self._rates) < 2:
            return
        for begins, share in reversed(self._groups):
            self._draw_curve(painter, begins, share)

    def _draw_curve(self, painter: QPainter, begins: float, share: float) -> None:
        peak = max(self._rates) or 1.0
        room = QRectF(3, 4, self.width() - 6, self.height() - 8)
        last = len(self._rates) - 1
        first = min(last, round(begins * last))
        points = [
            QPointF(room.left() + room.width() * i / last, room.bottom() - room.height() * share * rate / peak)
            for i, rate in enumerate(self._rates)
        ]
        split = max(first, round(self._now * last))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("line2"), 1.5))
        painter.drawPolyline(QPolygonF(points[split:]))
        if split > first:
            painter.setPen(QPen(theme.color("tgt"), 1.75))
            painter.drawPolyline(QPolygonF(points[first : split + 1]))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QBrush(theme.color("tgt")))
            painter.drawEllipse(points[split], 3.0, 3.0)
