"""`BarChart`: bars that are filters. Bars are pyqtgraph's; grid, ticks, hatches and marks are painted in widget pixels.

A click or Enter chooses the bar, Shift extends the choice, Esc gives it up.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.i18n import tr
from app.theme import theme
from app.widgets.mirrored import left_to_right
from app.widgets.plain_plot import make_plain

Array = np.ndarray
SPLITS = ("train", "dev", "test", "")
TEST = 2
HATCH = 3.5


@dataclass(frozen=True)
class Bars:
    """What a chart shows: `stacks` is (S, N), one row of heights, or one for each of `SPLITS`; `names` says what each
    bar stands for and `ticks` which places of the axis are marked (place, words). `unit` follows the heights."""

    title: str
    stacks: Array = field(default_factory=lambda: np.zeros((1, 0)))
    names: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    ticks: tuple[tuple[float, str], ...] = ()
    note: str = ""
    empty: str = ""

    @property
    def count(self) -> int:
        return int(self.stacks.shape[1])

    @property
    def heights(self) -> Array:
        return np.asarray(self.stacks.sum(axis=0), np.float64)


class BarChart(pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph carries no types
    """Shows `Bars`. `chosen` tells the first and last bar chosen, or None."""

    chosen = Signal(object)
    read = Signal(str)
    """What the bar under the pointer, or the one that the keys stand on, is; "" for none."""
    menu_asked = Signal(object)

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, enableMenu=False)
        self.setObjectName(name)
        self.bars = Bars(title)
        self.choice: tuple[int, int] | None = None
        self.at = -1
        self._anchor = -1
        self._items: list[pg.BarGraphItem] = []
        self._build()
        self._say()
        theme.changed.connect(self._on_theme)

    def _build(self) -> None:
        make_plain(self)
        self.customContextMenuRequested.connect(lambda at: self.menu_asked.emit(self.mapToGlobal(at)))
        self._on_theme()

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 80)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(150))

    # What is shown

    def show_bars(self, bars: Bars) -> None:
        """Other bars; the choice stays where there are as many."""
        if bars.count != self.bars.count:
            self.choice, self.at = None, -1
        self.bars = bars
        self._draw()
        self._say()

    def show_choice(self, choice: tuple[int, int] | None) -> None:
        """Mark bars without telling."""
        if choice != self.choice:
            self.choice = choice
            self._draw()
            self._say()

    def _say(self) -> None:
        parts = [self.bars.title, self.bars.note or self.bars.empty]
        if self.choice is not None:
            parts.append(tr("chosen: {span}", span=self._span(*self.choice)))
        self.setAccessibleName(self.bars.title)
        keys = tr("Left and Right read the bars, Enter filters by one, Shift extends, Esc clears")
        self.setAccessibleDescription(". ".join([*(part for part in parts if part), keys]))

    def _span(self, first: int, last: int) -> str:
        names = self.bars.names
        return names[first] if first == last else tr("{name} to {name_2}", name=names[first], name_2=names[last])

    def reading(self) -> str:
        """The bar that is read, in words."""
        if 0 <= self.at < self.bars.count:
            return f"{self.bars.names[self.at]}: {self.bars.values[self.at]}"
        return ""

    # Geometry

    def area(self) -> QRectF:
        """The plot itself, in widget pixels."""
        left, top, right, bottom = margins()
        return QRectF(left, top, self.viewport().width() - left - right, self.viewport().height() - top - bottom)

    @property
    def top(self) -> float:
        """The height of the axis."""
        return float(self.bars.heights.max()) * 1.08 if self.bars.count and self.bars.heights.max() > 0 else 1.0

    def to_pixel(self, x: float, y: float) -> QPointF:
        area = self.area()
        return QPointF(
            area.left() + area.width() * x / max(1, self.bars.count), area.bottom() - area.height() * y / self.top
        )

    def bar_at(self, at: QPointF) -> int:
        """The bar under a point, or -1."""
        area = self.area()
        if not self.bars.count or not area.left() <= at.x() < area.right():
            return -1
        return min(int((at.x() - area.left()) / area.width() * self.bars.count), self.bars.count - 1)

    def is_chosen(self, bar: int) -> bool:
        return self.choice is None or self.choice[0] <= bar <= self.choice[1]

    # Drawing

    def _draw(self) -> None:
        plot = self.getPlotItem()
        for item in self._items:
            plot.removeItem(item)
        self._items.clear()
        base = np.zeros(self.bars.count)
        x = np.arange(self.bars.count) + 0.5
        for number, heights in enumerate(self.bars.stacks):
            split = SPLITS[number] if len(self.bars.stacks) > 1 else "train"
            for on in (True, False):
                here = np.array([self.is_chosen(i) == on for i in range(self.bars.count)], bool) & (heights > 0)
                if here.any():
                    item = pg.BarGraphItem(
                        x=x[here], y0=base[here], height=heights[here], width=0.86, **self._look(split, on)
                    )
                    plot.addItem(item)
                    self._items.append(item)
            base = base + heights
        self._layout()

    @staticmethod
    def _look(split: str, on: bool) -> dict[str, object]:
        ink = theme.color("tgt" if on else "line2")
        if split == "train":
            return {"pen": pg.mkPen(None), "brush": pg.mkBrush(ink)}
        fill = "tgttint" if split == "dev" and on else "surface"
        return {"pen": pg.mkPen(ink if split else theme.color("field"), width=1), "brush": theme.color(fill)}

    def _layout(self) -> None:
        left, top, right, bottom = margins()
        plot = self.getPlotItem()
        plot.layout.setContentsMargins(left, top, right, bottom)
        plot.getViewBox().setRange(xRange=(0, max(1, self.bars.count)), yRange=(0, self.top), padding=0.0)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_items"):
            self._layout()

    def _on_theme(self) -> None:
        self.setBackground(theme.color("surface"))
        self._draw()

    def drawBackground(self, painter: QPainter, rect: QRectF) -> None:
        super().drawBackground(painter, rect)
        painter.save()
        painter.resetTransform()
        paint_below(painter, self)
        painter.restore()

    def drawForeground(self, painter: QPainter, rect: QRectF) -> None:
        super().drawForeground(painter, rect)
        painter.save()
        painter.resetTransform()
        paint_above(painter, self)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("act"), 2.0))
            painter.drawRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1))
        painter.restore()

    # Choosing

    def _read(self, bar: int) -> None:
        if bar != self.at:
            self.at = bar
            self.viewport().update()
            self.read.emit(self.reading())

    def choose(self, bar: int, extend: bool = False) -> None:
        """Choose a bar, or everything from the last one to it; the only chosen one again gives the choice up."""
        if not 0 <= bar < self.bars.count:
            return
        if extend and self._anchor >= 0 and self.choice is not None:
            wanted: tuple[int, int] | None = (min(self._anchor, bar), max(self._anchor, bar))
        else:
            self._anchor = bar
            wanted = None if self.choice == (bar, bar) else (bar, bar)
        self.show_choice(wanted)
        self.chosen.emit(wanted)

    def clear_choice(self) -> None:
        """Give the choice up, and tell."""
        if self.choice is not None:
            self.show_choice(None)
            self.chosen.emit(None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._read(self.bar_at(event.position()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasFocus():
            self._read(-1)
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            bar = self.bar_at(event.position())
            self._read(bar)
            self.choose(bar, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            return
        super().mousePressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._read(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        last = self.bars.count - 1
        moves = {
            Qt.Key.Key_Left: max(self.at - 1, 0) if self.at >= 0 else last,
            Qt.Key.Key_Right: min(self.at + 1, last),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        key = Qt.Key(event.key())
        if key in moves and last >= 0:
            self._read(moves[key])
            if shift and self.choice is not None:
                self.choose(self.at, extend=True)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.choose(self.at, shift)
        elif key == Qt.Key.Key_Escape and self.choice is not None:
            self.clear_choice()
        else:
            event.ignore()


# Painting: everything of the chart that is not a plain bar, in its own pixels


def margins() -> tuple[float, float, float, float]:
    """Left, top, right, bottom of the plot within the widget."""
    line = QFontMetricsF(theme.font("caption")).height()
    return 12.0, 6.0, 12.0, line + 8.0


def paint_below(painter: QPainter, chart: BarChart) -> None:
    """Grid and the axis."""
    left_to_right(painter)
    area = chart.area()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setFont(theme.font("caption"))
    metrics = QFontMetricsF(painter.font())
    if not chart.bars.count:
        painter.setPen(theme.color("ink3"))
        flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        painter.drawText(area, flags, chart.bars.empty)
        return
    painter.setPen(theme.color("grid"))
    for share in (1 / 3, 2 / 3, 1.0):
        y = round(area.bottom() - area.height() * share / 1.08) + 0.5
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
    painter.setPen(theme.color("line2"))
    painter.drawLine(area.bottomLeft(), area.bottomRight())
    taken = -1e9
    for place, words in chart.bars.ticks:
        x = chart.to_pixel(place, 0).x()
        width = metrics.horizontalAdvance(words)
        left = min(max(x - width / 2, 0.0), chart.viewport().width() - width)
        if left < taken + 8:
            continue
        taken = left + width
        painter.setPen(theme.color("line2"))
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + 3))
        painter.setPen(theme.color("ink3"))
        painter.drawText(QPointF(left, area.bottom() + 5 + metrics.ascent()), words)


def paint_above(painter: QPainter, chart: BarChart) -> None:
    """Hatches and the mark under the bar that is read."""
    left_to_right(painter)
    if len(chart.bars.stacks) > TEST:
        _hatch(painter, chart)
    if 0 <= chart.at < chart.bars.count:
        area = chart.area()
        left, right = chart.to_pixel(chart.at, 0).x(), chart.to_pixel(chart.at + 1, 0).x()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(QRectF(left, area.bottom() + 1, max(2.0, right - left), 2), theme.color("ink"))


def _hatch(painter: QPainter, chart: BarChart) -> None:
    stacks = chart.bars.stacks
    base = stacks[:TEST].sum(axis=0)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    for bar in range(chart.bars.count):
        if stacks[TEST, bar] <= 0:
            continue
        low, high = chart.to_pixel(bar + 0.07, base[bar]), chart.to_pixel(bar + 0.93, base[bar] + stacks[TEST, bar])
        box = QRectF(QPointF(low.x(), high.y()), QPointF(high.x(), low.y()))
        painter.save()
        painter.setClipRect(box)
        painter.setPen(QPen(theme.color("tgt" if chart.is_chosen(bar) else "line2"), 1))
        x = box.left() - box.height()
        while x < box.right():
            painter.drawLine(QPointF(x, box.top()), QPointF(x + box.height(), box.bottom()))
            x += HATCH
        painter.restore()
