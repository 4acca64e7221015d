"""What lies over the lanes: trim handles with their veil, the playhead, a selection, and the window in the overview."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from app.corpus.sound.utterance_lanes import UtteranceLanes
from app.theme import Theme
from app.widgets.sound_lanes import SoundLane, WaveformLane, fading, tinted
from app.widgets.time_axis import TimeAxis

FLAG_WIDTH, FLAG_HEIGHT = 9.0, 17.0


class TrimMarks(SoundLane):
    """The kept stretch between two handles; what is outside is veiled, unless there is more to be seen there."""

    veiled = True
    """Whether what is outside is veiled; else what is inside is tinted."""

    def __init__(self, axis: TimeAxis, theme: Theme) -> None:
        super().__init__(axis, theme)
        self.kept = (0.0, 0.0)
        self.focused = ""
        self.enabled = True

    def set_kept(self, start: float, end: float) -> None:
        self.kept = (start, end)
        self.update()

    def set_focused(self, handle: str) -> None:
        """Which handle the arrow keys move: "start", "end" or "" for the playhead."""
        self.focused = handle
        self.update()

    def paint_lane(self, painter: QPainter, exposed: QRectF) -> None:
        area = self.content
        left, right = (min(max(self.axis.x(s), area.left() - 20), area.right() + 20) for s in self.kept)
        veil = QColor(self.theme.color("page"))
        veil.setAlpha(205)
        if not self.veiled:
            tint = QColor(self.theme.color("act"))
            tint.setAlpha(22)
            inside = QRectF(left, area.top(), right - left, area.height())
            painter.fillRect(inside.intersected(area), tint)
        elif left > area.left():
            painter.fillRect(QRectF(area.left(), area.top(), left - area.left(), area.height()), veil)
        if self.veiled and right < area.right():
            painter.fillRect(QRectF(right, area.top(), area.right() - right, area.height()), veil)
        for handle, x in (("start", left), ("end", right)):
            if area.left() - 1 <= x <= area.right() + 1:
                self._handle(painter, handle, x)

    def _handle(self, painter: QPainter, handle: str, x: float) -> None:
        colour = self.theme.color("act" if self.enabled else "dis")
        painter.fillRect(QRectF(round(x) - 0.75, self.rect.top(), 1.5, self.rect.height()), colour)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        flag = flag_shape(round(x), self.rect.top(), 1 if handle == "start" else -1)
        painter.drawPath(flag)
        if self.focused == handle:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.theme.color("act"), 1.5))
            painter.drawRoundedRect(flag.boundingRect().adjusted(-3, -1, 3, 3), 3, 3)


def flag_shape(x: float, top: float, side: int) -> QPainterPath:
    """The grip at the top of a handle, to the right (1) or left (-1) of its line."""
    path = QPainterPath(QPointF(x - side * 0.75, top))
    path.lineTo(x + side * FLAG_WIDTH, top)
    path.lineTo(x + side * FLAG_WIDTH, top + FLAG_HEIGHT - 4)
    path.lineTo(x + side * (FLAG_WIDTH - 4), top + FLAG_HEIGHT)
    path.lineTo(x - side * 0.75, top + FLAG_HEIGHT)
    path.closeSubpath()
    return path


class SoundSelection(SoundLane):
    """A stretch to listen to, dragged with Shift."""

    chosen: tuple[float, float] | None = None

    def choose(self, chosen: tuple[float, float] | None) -> None:
        self.chosen = chosen
        self.update()

    def paint_lane(self, painter: QPainter, exposed: QRectF) -> None:
        if self.chosen is None:
            return
        left, right = (min(max(self.axis.x(s), self.axis.left), self.axis.right) for s in self.chosen)
        fill = QColor(self.theme.color("act"))
        fill.setAlpha(40)
        painter.fillRect(QRectF(left, self.rect.top(), right - left, self.rect.height()), fill)
        for x in (self.axis.x(s) for s in self.chosen):
            if self.axis.left <= x <= self.axis.right:
                line = QRectF(round(x), self.rect.top(), 1, self.rect.height())
                painter.fillRect(line, self.theme.color("act"))


class EdgeTip(SoundLane):
    """Where an edge is while it is moved, and what moves with it, in a small box above the lanes."""

    def __init__(self, axis: TimeAxis, theme: Theme) -> None:
        super().__init__(axis, theme)
        self._told: tuple[float, str] | None = None

    @property
    def text(self) -> str:
        """What it says; "" while nothing is moved."""
        return self._told[1] if self._told is not None else ""

    def tell(self, second: float, text: str) -> None:
        self._told = (second, text)
        self.update()

    def hush(self) -> None:
        """Nothing is moved any more."""
        if self._told is not None:
            self._told = None
            self.update()

    def paint_lane(self, painter: QPainter, exposed: QRectF) -> None:
        if self._told is None:
            return
        second, text = self._told
        painter.setFont(self.theme.font("caption"))
        width = painter.fontMetrics().horizontalAdvance(text) + 12.0
        left = min(max(self.axis.x(second) - width / 2, self.axis.left), self.axis.right - width)
        box = QRectF(left, self.rect.top(), width, self.rect.height() - 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(QPen(self.theme.color("line2"), 1))
        painter.setBrush(self.theme.color("raised"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setPen(self.theme.color("ink"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)


class Playhead(SoundLane):
    """The line that moves while sound plays; only its own strip is painted again."""

    def __init__(self, axis: TimeAxis, theme: Theme) -> None:
        super().__init__(axis, theme)
        self.at = 0.0
        self._full = QRectF()
        axis.changed.connect(self._settle)

    def place(self, rect: QRectF) -> None:
        self._full = rect
        self._settle()

    def move_to(self, seconds: float) -> None:
        self.at = seconds
        self._settle()

    def _settle(self) -> None:
        x = round(self.axis.x(self.at))
        strip = QRectF(x - 6, self._full.top(), 13, self._full.height())
        if not self.axis.left - 1 <= x <= self.axis.right + 1:
            strip = QRectF(-20, -20, 1, 1)
        if strip != self.rect:
            self.prepareGeometryChange()
            self.rect = strip

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        colour = self.theme.color("ink")
        x = self.rect.left() + 6
        painter.fillRect(QRectF(x, self.rect.top(), 1, self.rect.height()), colour)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        top = self.rect.top()
        painter.drawPolygon([QPointF(x - 4.5, top), QPointF(x + 5.5, top), QPointF(x + 0.5, top + 7)])


class Overview(WaveformLane):
    """The whole recording in small, where its utterances lie, and the stretch that the lanes below show."""

    def __init__(self, axis: TimeAxis, shown: TimeAxis, utterances: UtteranceLanes, theme: Theme) -> None:
        super().__init__(axis, theme)
        self.shown = shown
        self._utterances = utterances
        self._marked: tuple[object, QImage] | None = None
        self.empty = False
        shown.changed.connect(self.update)

    def forget(self) -> None:
        self._marked = None
        super().forget()

    def _paint_marked(self, painter: QPainter, area: QRectF) -> None:
        """Where utterances lie, a thin strip for each lane."""
        lanes, ratio = self._utterances, painter.device().devicePixelRatioF()
        key = (self.axis.start, self.axis.end, area.width(), ratio)
        if self._marked is None or self._marked[0] != key:
            columns, every = max(1, round(area.width() * ratio)), np.ones(len(lanes.boxes.ids), np.bool_)
            rows = [
                lanes.density(lane, self.axis.start, self.axis.end, columns, every)
                for lane in range(len(lanes.boxes.speakers))
            ]
            cells = np.array(rows)
            shades = np.where(cells > 0, 70 + 150 * cells, 0).astype(np.uint8)
            strips = np.ascontiguousarray(np.insert(shades, range(len(rows)), 0, axis=0))
            self._marked = key, tinted(strips, fading(self.theme.color("actink")), ratio)
        painter.drawImage(area, self._marked[1])

    def shown_box(self) -> QRectF:
        """The shown stretch, in scene pixels."""
        left, right = self.axis.x(self.shown.start), self.axis.x(self.shown.end)
        return QRectF(left, self.rect.top() + 1, max(8.0, right - left), self.rect.height() - 2)

    def paint_lane(self, painter: QPainter, exposed: QRectF) -> None:
        painter.fillRect(self.rect, self.theme.color("sunken"))
        self.hairline(painter, self.rect.bottom() - 0.5)
        area = self.content.adjusted(0, 3, 0, -3)
        ratio = painter.device().devicePixelRatioF()
        key = (self.axis.start, self.axis.end, area.width(), area.height(), ratio)
        window = self.shown_box()
        if self.empty:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        fill = QColor(self.theme.color("act"))
        fill.setAlpha(24)
        painter.setPen(QPen(self.theme.color("act"), 1))
        painter.setBrush(fill)
        painter.drawRoundedRect(window.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
        if self._picture is None or self._picture[0] != key:
            found = self.columns(self.axis.start, self.axis.end, max(1, round(area.width() * ratio)))
            if found is not None:
                cells = self.cells(found, max(2, round(area.height() * ratio)))
                self._picture = (key, tinted(cells, fading(self.theme.color("cmp")), ratio))
        if self._picture is not None:
            painter.drawImage(area.topLeft(), self._picture[1])
        if self._utterances.shown and len(self._utterances.boxes.ids):
            tall = min(area.height() / 2, 5.0 * len(self._utterances.boxes.speakers))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            self._paint_marked(painter, QRectF(area.left(), area.bottom() - tall, area.width(), tall))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.color("act"))
        for x in (window.left(), window.right()):
            painter.drawRoundedRect(QRectF(x - 2, window.center().y() - 6, 4, 12), 1.5, 1.5)
