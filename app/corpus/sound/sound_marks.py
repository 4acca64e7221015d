"""What lies over the lanes: trim handles with their veil, the playhead, a selection, and the window in the overview."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from app.theme import Theme
from app.widgets.sound_lanes import SoundLane, WaveformLane, fading, tinted
from app.widgets.time_axis import TimeAxis

FLAG_WIDTH, FLAG_HEIGHT = 9.0, 17.0


class TrimMarks(SoundLane):
    """The kept stretch between two handles; what is outside is veiled."""

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
        if left > area.left():
            painter.fillRect(QRectF(area.left(), area.top(), left - area.left(), area.height()), veil)
        if right < area.right():
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
    """The whole recording in small, and the stretch that the lanes below show."""

    def __init__(self, axis: TimeAxis, shown: TimeAxis, theme: Theme) -> None:
        super().__init__(axis, theme)
        self.shown = shown
        self.empty = False
        shown.changed.connect(self.update)

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
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.color("act"))
        for x in (window.left(), window.right()):
            painter.drawRoundedRect(QRectF(x - 2, window.center().y() - 6, 4, 12), 1.5, 1.5)
