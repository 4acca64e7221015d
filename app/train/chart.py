"""`Chart`: curves over hours heard with labels at their ends, and a reading line that mouse and arrow keys move.

Curves are pyqtgraph's; grid, ticks, labels, rings and the reading line are painted over them in widget pixels,
so that their sizes follow the theme.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.theme import theme
from app.train import chart_paint
from app.widgets.plain_plot import make_plain

Array = np.ndarray


@dataclass(frozen=True)
class Curve:
    """What one line of a chart shows. `y` is in the unit of the axis; `label` stands at its end, empty for none."""

    key: str
    title: str
    x: Array
    y: Array
    role: str = "cmp"
    width: float = 1.75
    dash: tuple[float, ...] = ()
    alpha: float = 1.0
    label: str = ""
    ink: str = "ink2"
    strong: bool = True
    ring: bool = False
    read: bool = True
    above: bool = False

    def same(self, other: Curve) -> bool:
        """Whether both look alike."""
        facts = [name for name in self.__dataclass_fields__ if name not in ("x", "y")]
        return (
            all(getattr(self, name) == getattr(other, name) for name in facts)
            and np.array_equal(self.x, other.x)
            and np.array_equal(self.y, other.y)
        )

    def at(self, x: float) -> float | None:
        """The value of the last point at or before `x`; None before the curve begins."""
        i = int(np.searchsorted(self.x, x + 1e-9, side="right")) - 1
        return float(self.y[i]) if i >= 0 and len(self.y) else None


@dataclass(frozen=True)
class Frame:
    """The axes: x from 0 to `right` hours, y from 0 to `top`; `unit` follows every tick of y."""

    right: float = 1.0
    top: float = 100.0
    unit: str = "%"
    x_title: str = ""
    stages: tuple[tuple[float, str], ...] = field(default_factory=tuple)


class Chart(pg.PlotWidget):
    """Read-only curves; the range always shows everything."""

    reading_moved = Signal(object)  # hours, or None
    menu_asked = Signal(object)  # global QPoint

    def __init__(self, name: str, title: str, parent: QWidget | None = None, x_ticks: bool = True) -> None:
        super().__init__(parent, enableMenu=False)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.frame = Frame()
        self.curves: tuple[Curve, ...] = ()
        self.reading: float | None = None
        self.x_ticks = x_ticks
        self._items: dict[str, pg.PlotDataItem] = {}
        self._build()
        theme.changed.connect(self._on_theme)

    def _build(self) -> None:
        make_plain(self)
        self.setAntialiasing(True)
        self.customContextMenuRequested.connect(lambda at: self.menu_asked.emit(self.mapToGlobal(at)))
        self._on_theme()

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 100)

    def sizeHint(self) -> QSize:
        return QSize(640, 220)

    # what is shown

    def show_curves(self, curves: tuple[Curve, ...], frame: Frame) -> None:
        """Replace everything that is drawn; nothing happens when it is what is drawn already."""
        before = self.curves
        if frame == self.frame and len(curves) == len(before) and all(map(Curve.same, curves, before)):
            return
        self.frame, self.curves = frame, curves
        plot = self.getPlotItem()
        keys = {curve.key for curve in curves}
        for key in set(self._items) - keys:
            plot.removeItem(self._items.pop(key))
        for curve in curves:
            item = self._items.get(curve.key)
            if item is None:
                item = self._items[curve.key] = pg.PlotDataItem(antialias=True)
                plot.addItem(item)
                item.setDownsampling(auto=True, method="peak")
                item.setClipToView(True)
            item.setPen(self._pen(curve))
            item.setZValue(2 if curve.ring else 1 if curve.alpha == 1.0 else 0)
            item.setData(curve.x, curve.y)
        self._layout()

    def set_reading(self, x: float | None) -> None:
        """Move the reading line without telling anyone."""
        if x != self.reading:
            self.reading = x
            self.viewport().update()

    def move_reading(self, by: int) -> None:
        """Move the reading line `by` checks; from nowhere it starts at the last."""
        stops = self.stops()
        if not len(stops):
            return
        if self.reading is None:
            i = len(stops) - 1
        else:
            i = int(np.argmin(np.abs(stops - self.reading))) + by
        self.set_reading(float(stops[min(max(i, 0), len(stops) - 1)]))
        self.reading_moved.emit(self.reading)

    def stops(self) -> Array:
        """Where the arrow keys stop: the points of the curve with a ring, else of the first that is read."""
        for curve in (*(c for c in self.curves if c.ring), *(c for c in self.curves if c.read)):
            if len(curve.x):
                return np.asarray(curve.x, float)
        return np.empty(0)

    # geometry

    def area(self) -> QRectF:
        """The plot itself, in widget pixels: without the ticks' margins."""
        left, top, right, bottom = chart_paint.margins(self)
        return QRectF(left, top, self.viewport().width() - left - right, self.viewport().height() - top - bottom)

    def to_pixel(self, x: float, y: float) -> QPointF:
        area = self.area()
        return QPointF(
            area.left() + area.width() * x / self.frame.right,
            area.bottom() - area.height() * y / self.frame.top,
        )

    def _layout(self) -> None:
        left, top, right, bottom = chart_paint.margins(self)
        plot = self.getPlotItem()
        plot.layout.setContentsMargins(left, top, right, bottom)
        plot.getViewBox().setRange(xRange=(0, self.frame.right), yRange=(0, self.frame.top), padding=0.0)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_items"):
            self._layout()

    # painting

    def _pen(self, curve: Curve) -> QPen:
        color = QColor(theme.color(curve.role))
        color.setAlphaF(curve.alpha)
        pen = pg.mkPen(color, width=curve.width * theme.scale)
        if curve.dash:
            pen.setDashPattern([d / max(curve.width, 0.1) for d in curve.dash])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        return pen

    def _on_theme(self) -> None:
        self.setBackground(theme.color("surface"))
        for curve in self.curves:
            self._items[curve.key].setPen(self._pen(curve))
        self._layout()

    def drawBackground(self, painter: QPainter, rect: QRectF) -> None:
        super().drawBackground(painter, rect)
        painter.save()
        painter.resetTransform()
        chart_paint.paint_below(painter, self)
        painter.restore()

    def drawForeground(self, painter: QPainter, rect: QRectF) -> None:
        super().drawForeground(painter, rect)
        painter.save()
        painter.resetTransform()
        chart_paint.paint_above(painter, self)
        painter.restore()

    # input

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        area = self.area()
        at = event.position()
        if area.left() - 4 <= at.x() <= area.right() + 4 and self.curves:
            share = min(max((at.x() - area.left()) / max(area.width(), 1.0), 0.0), 1.0)
            self.set_reading(share * self.frame.right)
            self.reading_moved.emit(self.reading)
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasFocus():
            self.set_reading(None)
            self.reading_moved.emit(None)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        many = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        moves = {
            Qt.Key.Key_Left: -many,
            Qt.Key.Key_Right: many,
            Qt.Key.Key_Home: -1_000_000,
            Qt.Key.Key_End: 1_000_000,
        }
        by = moves.get(Qt.Key(event.key()))
        if by is not None:
            self.move_reading(by)
            return
        event.ignore()
