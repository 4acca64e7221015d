"""The painted figures of the summary strip: hours by split, and the histogram of lengths."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app import formatting
from app.corpus.question import ASIDE
from app.corpus.splits.split_marks import SPLITS, paint_split
from app.corpus.table.list_answers import BINS, Lengths
from app.i18n import localised, tr
from app.theme import theme
from app.widgets.mirrored import left_to_right
from core.project.queries import SplitSummary


class SplitBar(QWidget):
    """Hours of train, dev and test as one bar: solid, tint, hatch, with a legend below. A part is a filter."""

    chosen = Signal(str)
    """A split was clicked, or chosen with the arrows and Enter; "" for what has none, or `ASIDE`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("split_bar")
        self._splits: Mapping[str, SplitSummary] = {}
        self._at = -1
        self._spots: list[tuple[float, float]] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip(tr("Click a split to see only its utterances"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def show_splits(self, splits: Mapping[str, SplitSummary]) -> None:
        self._splits = splits
        parts = (f"{self._named(n)} {formatting.length(s)}" for n, s in self._parts())
        self.setAccessibleName(", ".join([self._total(), *parts]))
        self.setAccessibleDescription(tr("Left and Right choose a split, Enter shows only its utterances"))
        self.update()

    def _parts(self) -> list[tuple[str, float]]:
        known = [(name, self._splits[name].seconds) for name in SPLITS if name in self._splits]
        rest = [(name, s.seconds) for name, s in self._splits.items() if name not in SPLITS and s.seconds]
        return [part for part in known if part[1]] + rest if rest else known

    def _named(self, part: str) -> str:
        return {"": tr("no split"), ASIDE: tr("not transcribed")}.get(part, part)

    def _total(self) -> str:
        return tr("{hours} in all", hours=formatting.length(sum(s.seconds for s in self._splits.values())))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(320), theme.px(36))

    def least_width(self) -> int:
        """What the legend needs."""
        metrics = QFontMetrics(theme.font("small", 600))
        parts = [
            self._total(),
            *(f"{self._named(name)} {formatting.length(seconds)}" for name, seconds in self._parts()),
        ]
        return sum(metrics.horizontalAdvance(text) for text in parts) + (len(parts) - 1) * theme.px(8 + 6 + 14)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        left_to_right(painter)
        total = sum(seconds for _, seconds in self._parts())
        bar = QRectF(0, theme.px(3), self.width(), theme.px(10))
        self._spots = []
        if self.hasFocus():
            painter.setPen(QPen(theme.color("act"), 1))
            painter.drawRect(QRectF(0.5, 0.5, self.width() - 1, self.height() - 1))
        if not total:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("sunken"))
            painter.drawRoundedRect(bar, 2, 2)
            return
        parts = [(name, seconds) for name, seconds in self._parts() if seconds]
        room = bar.width() - 2 * (len(parts) - 1)
        left = 0.0
        for name, seconds in parts:
            width = max(4.0, room * seconds / total)
            paint_split(painter, QRectF(left, bar.top(), width, bar.height()), name, 2)
            left += width + 2
        self._legend(painter, bar.bottom() + theme.px(4))

    def _legend(self, painter: QPainter, top: float) -> None:
        height = self.height() - top
        x = 0.0
        total, words = self._total().split(" ", 2)[:2], self._total().split(" ", 2)[2:]
        for text, weight in ((" ".join(total), 600), (" " + " ".join(words), 400)):
            x = self._word(painter, x, top, height, text, weight, "ink")
        side = theme.px(8)
        for number, (name, seconds) in enumerate(self._parts()):
            x += theme.px(14)
            left, middle = x, top + height / 2
            paint_split(painter, QRectF(x, middle - side / 2, side, side), name)
            weight = 600 if self.hasFocus() and number == self._at else 400
            one = f"{self._named(name)} {formatting.length(seconds)}"
            x = self._word(painter, x + side + 6, top, height, one, weight, "ink2")
            self._spots.append((left, x))

    def _word(self, painter: QPainter, x: float, top: float, height: float, text: str, weight: int, role: str) -> float:
        font = theme.font("small", weight)
        painter.setFont(font)
        painter.setPen(theme.color(role))
        width = QFontMetrics(font).horizontalAdvance(text)
        painter.drawText(QRectF(x, top, width + 2, height), int(Qt.AlignmentFlag.AlignVCenter), text)
        return x + width

    # Choosing

    def part_at(self, at: QPointF) -> int:
        """The split under a point of the bar or the legend, or -1."""
        parts = self._parts()
        total = sum(seconds for _, seconds in parts)
        if at.y() > theme.px(15):
            return next((i for i, (left, right) in enumerate(self._spots) if left <= at.x() <= right), -1)
        reached = 0.0
        for i, (_, seconds) in enumerate(parts):
            reached += self.width() * seconds / total if total else 0.0
            if seconds and at.x() <= reached:
                return i
        return -1

    def _choose(self, part: int) -> None:
        parts = self._parts()
        if 0 <= part < len(parts):
            self._at = part
            self.update()
            self.chosen.emit(parts[part][0])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._choose(self.part_at(event.position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step:
            self._at = min(max(self._at + step, 0), len(self._parts()) - 1)
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self._at)
        else:
            super().keyPressEvent(event)


class LengthHistogram(QWidget):
    """Drag over the bars to see only utterances of these lengths; arrows do the same from the keyboard."""

    range_chosen = Signal(object)
    """(longer than, shorter than) in seconds, or None for all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("length_histogram")
        self.setAccessibleName(tr("Utterance lengths. Left and Right choose a range, Shift widens it, Esc clears"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setToolTip(tr("Drag to see only utterances of these lengths"))
        self._counts = np.zeros(BINS)
        self._top_s = 15.0
        self._bins: tuple[int, int] | None = None
        self._anchor = -1
        theme.changed.connect(self.update)

    def show_lengths(self, lengths: Lengths) -> None:
        """Another histogram."""
        self._top_s, self._counts = lengths.top_s, lengths.counts
        self.update()

    def show_range(self, chosen: tuple[float | None, float | None] | None) -> None:
        """Show a range without telling."""
        if chosen is None:
            self._bins = None
        else:
            low, high = chosen
            each = self._top_s / BINS
            self._bins = (round((low or 0) / each), BINS if high is None else round(high / each))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(290), theme.px(46))

    def _area(self) -> QRectF:
        return QRectF(0, 2, self.width(), self.height() - theme.line("caption") - 5)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        left_to_right(painter)
        area = self._area()
        each = area.width() / BINS
        most = max(1, int(self._counts.max()))
        base = area.bottom()
        painter.fillRect(QRectF(0, base, area.width(), 1), theme.color("line2"))
        for i, count in enumerate(self._counts):
            if count:
                tall = max(1.0, area.height() * count / most)
                chosen = self._bins is None or self._bins[0] <= i < self._bins[1]
                left, right = round(i * each), round((i + 1) * each)
                box = QRectF(left, base - tall, max(1, right - left - 1), tall)
                painter.fillRect(box, theme.color("tgt" if chosen else "line2"))
        if self._bins is not None:
            for i in self._bins:
                painter.fillRect(QRectF(round(i * each) - 1, area.top(), 1, area.height()), theme.color("act"))
        self._labels(painter, area)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("act"), 1))
            painter.drawRect(QRectF(0.5, 0.5, self.width() - 1, self.height() - 1))

    def _labels(self, painter: QPainter, area: QRectF) -> None:
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("ink3"))
        top, height = area.bottom() + 3, theme.line("caption")
        parts = 3 if self._top_s in (15.0, 30.0, 60.0, 300.0) else 4 if self._top_s == 20.0 else 2
        for i in range(parts + 1):
            seconds = self._top_s * i / parts
            text = tr("{seconds:g} s", seconds=seconds) if i == parts else localised(seconds, "g")
            x = area.width() * i / parts
            box = QRectF(x - 40, top, 80, height)
            where = Qt.AlignmentFlag.AlignHCenter
            if i == 0:
                box, where = QRectF(0, top, 80, height), Qt.AlignmentFlag.AlignLeft
            elif i == parts:
                box, where = QRectF(x - 80, top, 80, height), Qt.AlignmentFlag.AlignRight
            painter.drawText(box, int(where | Qt.AlignmentFlag.AlignVCenter), text)

    def _bin_at(self, at: QPointF) -> int:
        return min(max(int(at.x() / self.width() * BINS), 0), BINS - 1)

    def _choose(self, first: int, last: int) -> None:
        self._bins = (min(first, last), max(first, last) + 1)
        self.update()

    def _tell(self) -> None:
        if self._bins is None:
            self.range_chosen.emit(None)
            return
        each = self._top_s / BINS
        low, high = self._bins
        self.range_chosen.emit((round(low * each, 3), None if high >= BINS else round(high * each, 3)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._anchor = self._bin_at(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._anchor >= 0:
            self._choose(self._anchor, self._bin_at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._anchor >= 0:
            if self._bin_at(event.position()) == self._anchor and self._bins is not None:
                self._bins = None
                self.update()
            else:
                self._choose(self._anchor, self._bin_at(event.position()))
            self._anchor = -1
            self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left.value: -1, Qt.Key.Key_Right.value: 1}.get(event.key(), 0)
        if event.key() == Qt.Key.Key_Escape and self._bins is not None:
            self._bins = None
        elif step and event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self._bins is not None:
            low, high = self._bins
            self._bins = (low, min(BINS, max(low + 1, high + step)))
        elif step:
            low, high = self._bins or (0, 5)
            move = min(max(step, -low), BINS - high) if self._bins is not None else 0
            self._bins = (low + move, high + move)
        else:
            super().keyPressEvent(event)
            return
        self.update()
        self._tell()
