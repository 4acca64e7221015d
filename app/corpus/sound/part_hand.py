"""What the mouse does in the rows of tiers: choose a part, move its edges, ask to write it or to mark a new one."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent

from app import formatting
from app.corpus.sound.lane_hand import SNAP_PX, View
from app.corpus.sound.lane_rows import LaneRow
from app.corpus.sound.sound_canvas import SoundCanvas
from app.corpus.sound.utterance_lanes import EDGE_PX


class PartHand(QObject):
    """Signals carry `PartKey`s, rows, and seconds of the recording; nothing is written here."""

    chosen = Signal(object)
    """A part, or None: the keyboard is at an utterance again."""
    edit_asked = Signal(object)
    edges_moved = Signal(object, float, float)
    stretch_asked = Signal(object, float)
    """A double click on nothing: the row, and where."""

    def __init__(self, view: View, canvas: SoundCanvas) -> None:
        super().__init__(canvas)
        self._view, self._canvas = view, canvas
        self._lanes, self._tiers = canvas.utterances, canvas.utterances.tiers
        self._edge: tuple[LaneRow, int, str] | None = None
        self._grabbed = 0.0
        self._moved = False
        self._anchor: float | None = None
        self.row: LaneRow | None = None
        """The row in which the selection was dragged."""

    def over(self, at: QPointF) -> bool:
        """Whether a point is in the row of a tier."""
        lanes = self._lanes
        inside = lanes.shown and lanes.rect.contains(at) and at.x() >= lanes.axis.left - EDGE_PX
        return inside and lanes.row_at(at.y()).tier >= 0

    @property
    def busy(self) -> bool:
        """Whether something is held."""
        return self._edge is not None or self._anchor is not None

    def over_edge(self, at: QPointF) -> bool:
        return self._view.editable and self.over(at) and self._edge_at(at) is not None

    def _edge_at(self, at: QPointF) -> tuple[int, str] | None:
        return self._tiers.edge_under(self._lanes.row_at(at.y()), self._lanes.axis.seconds(at.x()))

    def press(self, event: QMouseEvent) -> None:
        """Take hold of an edge, choose a part, or begin to select."""
        at, view, lanes = event.position(), self._view, self._lanes
        row, second = lanes.row_at(at.y()), lanes.axis.seconds(at.x())
        self._moved, self._anchor = False, None
        edge = self._edge_at(at) if view.editable else None
        part = edge[0] if edge is not None else self._tiers.under(row, second)
        if edge is not None:
            self._edge, self._grabbed = (row, *edge), second
        if part >= 0:
            self.chosen.emit(self._tiers.key(row.tier, part))
            if edge is None:
                view.put_cursor(second)
        else:
            self.chosen.emit(None)
            view.choose(None)
            self._anchor, self.row = second, row
            view.put_cursor(second)

    def move(self, event: QMouseEvent) -> None:
        axis = self._lanes.axis
        second = axis.seconds(event.position().x())
        loose = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if self._edge is not None:
            row, part, edge = self._edge
            if not self._moved and abs(second - self._grabbed) * axis.width / axis.span < 2:
                return
            self._moved = True
            second = second if loose else self.snapped(second, row, part)
            start, end = self._tiers.move(row.tier, part, edge, second)
            at = start if edge == "start" else end
            self._canvas.tip.tell(at, formatting.position(at))
            self._lanes.update()
        elif self._anchor is not None:
            second = second if loose else self.snapped(second)
            self._view.choose((min(self._anchor, second), max(self._anchor, second)))

    def release(self) -> None:
        """What was moved is told."""
        if not self.busy:
            return
        self._canvas.tip.hush()
        held, self._edge, self._anchor = self._edge, None, None
        if held is not None and self._moved:
            row, part, _ = held
            ends = float(self._tiers.starts[row.tier][part]), float(self._tiers.ends[row.tier][part])
            self.edges_moved.emit(self._tiers.key(row.tier, part), *ends)
        self._moved = False

    def double_click(self, event: QMouseEvent) -> None:
        """Write a part, or ask for a new one on an empty stretch."""
        at = event.position()
        row, second = self._lanes.row_at(at.y()), self._lanes.axis.seconds(at.x())
        part = self._tiers.under(row, second)
        if part >= 0:
            self.edit_asked.emit(self._tiers.key(row.tier, part))
        elif self._view.editable:
            self.stretch_asked.emit(row, second)

    def snapped(self, second: float, row: LaneRow | None = None, part: int = -1) -> float:
        """The nearest pause, edge of an utterance or of another part of the row, or the playhead, where one is near."""
        lanes, canvas = self._lanes, self._canvas
        slack = SNAP_PX / lanes.axis.width * lanes.axis.span
        first, last = lanes.between(second - slack, second + slack)
        marks = [float(place) for n in range(first, last) for place in (lanes.starts[n], lanes.ends[n])]
        if row is not None:
            tier = self._tiers.tiers[row.tier]
            marks += [float(x) for n in row.places if n != part for x in (tier.starts[n], tier.ends[n])
                      if abs(float(x) - second) <= slack]  # fmt: skip
        marks += [place for region in canvas.speech.regions for place in region]
        marks.append(canvas.playhead.at)
        near = min(marks, key=lambda mark: abs(mark - second))
        return near if abs(near - second) <= slack else second
