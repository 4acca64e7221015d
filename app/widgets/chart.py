"""`Chart`: curves over hours heard with labels at their ends, and a reading line that mouse and arrow keys move.

Curves are pyqtgraph's; grid, ticks, labels, rings and the reading line are painted over them in widget pixels,
so that their sizes follow the theme.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from app.theme import theme
from app.widgets import chart_paint
from app.widgets.curve import Array, ChartFrame, Curve
from app.widgets.plain_plot import make_plain

LEAST_SPAN = 0.01
"""The smallest part of the hours that zooming shows."""
ZOOM_STEP = 1.5
DRAG_PX = 6


class Chart(pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph carries no types
    """Read-only curves. All of them are shown whole, until a person zooms into a part of the hours."""

    reading_moved = Signal(object)  # hours, or None
    zoomed = Signal(object)  # (from hour, to hour), or None for everything
    menu_asked = Signal(object)  # global QPoint

    def __init__(self, name: str, title: str, parent: QWidget | None = None, x_ticks: bool = True) -> None:
        super().__init__(parent, enableMenu=False)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.frame = ChartFrame()
        self.curves: tuple[Curve, ...] = ()
        self.reading: float | None = None
        self.span: tuple[float, float] | None = None
        self._values = (0.0, self.frame.top)
        self.drag: tuple[float, float] | None = None  # hours under a drag that chooses what to look at
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

    def show_curves(self, curves: tuple[Curve, ...], frame: ChartFrame) -> None:
        """Replace everything that is drawn; nothing happens when it is what is drawn already."""
        before = self.curves
        if frame == self.frame and len(curves) == len(before) and all(map(Curve.same, curves, before)):
            return
        if (frame.right, frame.axis) != (self.frame.right, self.frame.axis):
            self.span = None
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
            item.setData(curve.x, frame.scaled(curve.y))
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
        for curve in (*(c for c in self.curves if c.ring and c.read), *(c for c in self.curves if c.read)):
            if len(curve.x):
                return np.asarray(curve.x, float)
        return np.empty(0)

    # geometry

    def area(self) -> QRectF:
        """The plot itself, in widget pixels: without the ticks' margins."""
        left, top, right, bottom = chart_paint.margins(self)
        return QRectF(left, top, self.viewport().width() - left - right, self.viewport().height() - top - bottom)

    def hours(self) -> tuple[float, float]:
        """The hours at the left and the right edge."""
        return self.span or (0.0, self.frame.right)

    def values(self) -> tuple[float, float]:
        """The values at the bottom and the top: from 0, or as high as what is seen of the curves needs."""
        return self._values

    def _fitted(self) -> tuple[float, float]:
        frame = self.frame
        if self.span is None:
            return frame.bottom, frame.top
        left, right = self.span
        seen = [c.y[(c.x >= left) & (c.x <= right) & np.isfinite(c.y)] for c in self.curves]
        seen = [y for y in seen if len(y)]
        if not seen:
            return frame.bottom, frame.top
        low, high = min(float(y.min()) for y in seen), max(float(y.max()) for y in seen)
        if frame.log:
            return max(frame.bottom, low * 0.9), max(high, frame.bottom) * 1.1
        room = 0.08 * max(high - low, 0.02 * frame.top)
        return max(0.0, low - room), high + room

    def to_pixel(self, x: float, y: float) -> QPointF:
        area, (left, right) = self.area(), self.hours()
        low, high, at = (self.frame.scaled(value) for value in (*self.values(), y))
        return QPointF(
            area.left() + area.width() * (x - left) / (right - left),
            area.bottom() - area.height() * (at - low) / (high - low),
        )

    def to_hours(self, pixel: float) -> float:
        """The hours at a pixel of the widget, kept inside the plot."""
        area, (left, right) = self.area(), self.hours()
        share = min(max((pixel - area.left()) / max(area.width(), 1.0), 0.0), 1.0)
        return left + share * (right - left)

    def show_span(self, span: tuple[float, float] | None) -> None:
        """Look at a part of the hours, None for all, without telling anyone."""
        if span is not None:
            left, right = max(0.0, span[0]), min(self.frame.right, span[1])
            least = LEAST_SPAN * self.frame.right
            if right - left < least:
                left = max(0.0, min((left + right - least) / 2, self.frame.right - least))
                right = left + least
            span = None if right - left > 0.999 * self.frame.right else (left, right)
        if span != self.span:
            self.span = span
            self._layout()

    def zoom(self, factor: float, around: float | None = None) -> None:
        """Show `factor` times fewer hours (more below 1), keeping the hour `around` where it is."""
        left, right = self.hours()
        centre = around if around is not None else self.reading if self.reading is not None else (left + right) / 2
        self._zoom_to((centre - (centre - left) / factor, centre + (right - centre) / factor))

    def show_all(self) -> None:
        """Everything again."""
        self._zoom_to(None)

    def _zoom_to(self, span: tuple[float, float] | None) -> None:
        self.show_span(span)
        self.zoomed.emit(self.span)

    def _layout(self) -> None:
        self._values = self._fitted()
        left, top, right, bottom = chart_paint.margins(self)
        plot = self.getPlotItem()
        plot.layout.setContentsMargins(left, top, right, bottom)
        low, high = (self.frame.scaled(value) for value in self.values())
        plot.getViewBox().setRange(xRange=self.hours(), yRange=(low, high), padding=0.0)
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
        return QPen(pen)

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
        if self.drag is not None:
            self.drag = (self.drag[0], self.to_hours(at.x()))
            self.viewport().update()
        if area.left() - 4 <= at.x() <= area.right() + 4 and self.curves:
            self.set_reading(self.to_hours(at.x()))
            self.reading_moved.emit(self.reading)
        super().mouseMoveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.curves:
            here = self.to_hours(event.position().x())
            self.drag = (here, here)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag, self.drag = self.drag, None
        if drag is not None:
            left, right = min(drag), max(drag)
            if self.to_pixel(right, 0).x() - self.to_pixel(left, 0).x() >= DRAG_PX:
                self._zoom_to((left, right))
            self.viewport().update()
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.drag = None
        self.show_all()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel zoom at the pointer; the wheel alone is for whoever scrolls."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.zoom(ZOOM_STEP if event.angleDelta().y() > 0 else 1 / ZOOM_STEP, self.to_hours(event.position().x()))
            event.accept()
        else:
            event.ignore()

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
        zooms: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Plus: lambda: self.zoom(ZOOM_STEP),
            Qt.Key.Key_Equal: lambda: self.zoom(ZOOM_STEP),
            Qt.Key.Key_Minus: lambda: self.zoom(1 / ZOOM_STEP),
            Qt.Key.Key_0: self.show_all,
        }
        zoom = zooms.get(event.key())
        if zoom is not None and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            zoom()
            return
        by = moves.get(Qt.Key(event.key()))
        if by is not None:
            self.move_reading(by)
            return
        event.ignore()
