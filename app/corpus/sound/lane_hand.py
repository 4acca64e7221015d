"""What the mouse does in the lanes of utterances: choose, move edges, select an empty stretch, ask to edit."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent

from app import formatting
from app.corpus.sound.sound_canvas import SoundCanvas
from app.corpus.sound.utterance_lanes import EDGE_PX
from app.i18n import tr
from core.project.recording.edges import SHORTEST_S
from core.wording import say

APART = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier
"""Held, a shared edge moves alone. Some desktops keep Alt and the mouse for themselves, so Ctrl does it, too."""
SNAP_PX = 7


class View(Protocol):
    """What the hand asks of the view beside what is drawn there."""

    editable: bool
    apart: bool

    def choose(self, chosen: tuple[float, float] | None) -> None: ...

    def put_cursor(self, seconds: float) -> None: ...

    def follow_edges(self, start: float, end: float) -> None: ...


class LaneHand(QObject):
    """Signals carry ids and seconds of the recording; nothing is written here."""

    chosen = Signal(int)
    edit_asked = Signal(int)
    edges_moved = Signal(int, float, float, bool)
    """Id, new start and end, and whether neighbours that share the edge move with it."""
    stretch_asked = Signal(int, float)
    """A double click on nothing: the lane, and where."""

    def __init__(self, view: View, canvas: SoundCanvas) -> None:
        super().__init__(canvas)
        self._view, self._canvas = view, canvas
        self._lanes = canvas.utterances
        self._edge: tuple[int, str] | None = None
        self._grabbed = 0.0
        self._moved = False
        self._anchor: float | None = None
        self.lane = -1
        """The lane in which the selection was dragged; -1 for none."""

    def over(self, at: QPointF) -> bool:
        """Whether a point is in the lanes, where utterances lie."""
        lanes = self._lanes
        inside = lanes.shown and lanes.rect.contains(at) and at.x() >= lanes.axis.left - EDGE_PX
        return inside and lanes.row_at(at.y()).tier < 0

    @property
    def busy(self) -> bool:
        """Whether something is held."""
        return self._edge is not None or self._anchor is not None

    def over_edge(self, at: QPointF) -> bool:
        return self._view.editable and self.over(at) and self._lanes.edge_under(at) is not None

    def press(self, event: QMouseEvent) -> None:
        """Take hold of an edge, choose a box, or begin to select."""
        at, view, lanes = event.position(), self._view, self._lanes
        second = lanes.axis.seconds(at.x())
        self._moved = False
        edge = lanes.edge_under(at) if view.editable else None
        box = edge[0] if edge is not None else lanes.under(at)
        if box >= 0:
            id = int(lanes.boxes.ids[box])
            if edge is not None:
                self._edge = (id, edge[1])
                self._grabbed = second
            if id != lanes.current:
                self.chosen.emit(id)
            if edge is None:
                view.put_cursor(second)
        else:
            view.choose(None)
            self._anchor, self.lane = second, lanes.lane_at(at.y())
            view.put_cursor(second)

    def move(self, event: QMouseEvent) -> None:
        lanes, view = self._lanes, self._view
        second = lanes.axis.seconds(event.position().x())
        if self._edge is not None:
            self._move_edge(second, event.modifiers())
        elif self._anchor is not None:
            if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                second = self.snapped(second)
            view.choose((min(self._anchor, second), max(self._anchor, second)))

    def _move_edge(self, second: float, held: Qt.KeyboardModifier) -> None:
        assert self._edge is not None
        lanes, (id, edge) = self._lanes, self._edge
        at = lanes.boxes.at(id)
        if at < 0 or (not self._moved and abs(second - self._grabbed) * lanes.axis.width / lanes.axis.span < 2):
            return
        self._moved = True
        if not held & Qt.KeyboardModifier.ShiftModifier:
            second = self.snapped(second, at, edge)
        start, end = float(lanes.boxes.starts[at]), float(lanes.boxes.ends[at])
        if edge == "start":
            start = min(max(0.0, second), end - SHORTEST_S)
        else:
            end = max(min(second, lanes.axis.duration), start + SHORTEST_S)
        start, end = lanes.move(at, start, end, together=not held & APART)
        self._view.apart = bool(held & APART)
        self._tell(at, edge)
        if id == lanes.current:
            self._view.follow_edges(start, end)

    def _tell(self, at: int, edge: str) -> None:
        """Where the edge is now, and that another one moves with it."""
        lanes = self._lanes
        second = float(lanes.starts[at] if edge == "start" else lanes.ends[at])
        text = formatting.position(second)
        if lanes.sharing(at, edge):
            both = say("{at}, shared with the neighbour; Alt or Ctrl moves it alone")
            text = tr(say("{at}, the neighbour's stays") if self._view.apart else both, at=text)
        self._canvas.tip.tell(second, text)

    def release(self) -> None:
        """What was moved is told."""
        self._canvas.tip.hush()
        edge, self._edge, self._anchor = self._edge, None, None
        lanes = self._lanes
        if edge is not None and self._moved:
            at = lanes.boxes.at(edge[0])
            if at >= 0:
                apart = self._view.apart
                self.edges_moved.emit(edge[0], float(lanes.starts[at]), float(lanes.ends[at]), not apart)
                self._view.apart = False
        self._moved = False

    def double_click(self, event: QMouseEvent) -> None:
        """Edit a box, or ask for the speech of an empty stretch."""
        box = self._lanes.under(event.position())
        if box >= 0:
            self.edit_asked.emit(int(self._lanes.boxes.ids[box]))
        elif self._view.editable:
            at = event.position()
            self.stretch_asked.emit(self._lanes.lane_at(at.y()), self._lanes.axis.seconds(at.x()))

    def snapped(self, second: float, at: int = -1, edge: str = "") -> float:
        """The nearest pause, edge of another utterance, or the playhead, where one is near; else the second itself.
        The own edge `at` and those that move with it are none."""
        lanes, canvas = self._lanes, self._canvas
        slack = SNAP_PX / lanes.axis.width * lanes.axis.span
        first, last = lanes.between(second - slack, second + slack)
        own = {at, *(lanes.sharing(at, edge) if at >= 0 else ())}
        marks = [
            float(place)
            for n in range(first, last)
            if n not in own
            for place in (lanes.boxes.starts[n], lanes.boxes.ends[n])
        ]
        marks += [place for region in canvas.speech.regions for place in region]
        marks.append(canvas.playhead.at)
        near = min(marks, key=lambda mark: abs(mark - second))
        return near if abs(near - second) <= slack else second
