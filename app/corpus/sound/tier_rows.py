"""Parts of tiers below the utterances of the lanes: painted from arrays, as one picture where they are narrow, and
found under the pointer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QPen

from app.corpus.sound.lane_rows import FittedTexts, Floats, LaneRow, density
from app.theme import Theme
from app.widgets.sound_lanes import fading, tinted
from app.widgets.time_axis import TimeAxis
from core.project.recording.edges import SHARED_S, SHORTEST_S
from core.project.recording.tier_parts import Parts

NEAR_PX = 6
TEXT_PX = 16
EDGE_PX = 4


@dataclass(frozen=True)
class PartKey:
    """A part, whatever else comes and goes: its tier, and the annotation (0 for one that could be written), the
    utterance and the annotation that it explains."""

    tier: int
    id: int
    utterance: int
    parent: int


class TierRows:
    """`tiers` are as the project has them; `starts` and `ends` by tier as they are drawn, also while an edge moves."""

    def __init__(self, axis: TimeAxis, theme: Theme) -> None:
        self._axis, self._theme = axis, theme
        self.tiers: tuple[Parts, ...] = ()
        self.starts: list[Floats] = []
        self.ends: list[Floats] = []
        self.chosen: PartKey | None = None
        self._fitted = FittedTexts()
        self._reach: dict[tuple[int, int], Floats] = {}
        self._far: dict[tuple[int, int], tuple[object, QImage | None]] = {}

    def show(self, tiers: Sequence[Parts]) -> None:
        """Other tiers, or the same after a change."""
        self.tiers = tuple(tiers)
        self.put_back()
        if self.chosen is not None and self.place_of(self.chosen) is None:
            chosen = self.chosen  # a text that was written has an annotation now
            self.chosen = self._again(chosen)

    def put_back(self) -> None:
        """Draw all edges where the project has them."""
        self.starts = [parts.starts.copy() for parts in self.tiers]
        self.ends = [parts.ends.copy() for parts in self.tiers]
        self.forget()

    def forget(self) -> None:
        self._reach.clear()
        self._far.clear()
        self._fitted.clear()

    def _again(self, key: PartKey) -> PartKey | None:
        for at, parts in enumerate(self.tiers):
            if parts.tier.id == key.tier and parts.tier.constraint == "association":
                same = (parts.utterances == key.utterance) & (parts.parents == key.parent)
                return self.key(at, int(np.flatnonzero(same)[0])) if same.any() else None
        return None

    # Parts

    def key(self, tier: int, place: int) -> PartKey:
        """By which a part is known again."""
        parts = self.tiers[tier]
        return PartKey(parts.tier.id, int(parts.ids[place]), int(parts.utterances[place]), int(parts.parents[place]))

    def place_of(self, key: PartKey) -> tuple[int, int] | None:
        """Where a part is: the tier's place, and its own there."""
        for at, parts in enumerate(self.tiers):
            if parts.tier.id == key.tier:
                same = parts.ids == key.id
                if not key.id:
                    same &= (parts.utterances == key.utterance) & (parts.parents == key.parent)
                found = np.flatnonzero(same)
                return (at, int(found[0])) if len(found) else None
        return None

    def _between(self, row: LaneRow, start: float, end: float) -> tuple[int, int]:
        """The places [first, last) in a row among which all are that touch these seconds."""
        reach = self._reach.get((row.lane, row.tier))
        if reach is None:
            reach = np.maximum.accumulate(self.ends[row.tier][row.places]) if len(row.places) else np.zeros(0)
            self._reach[row.lane, row.tier] = reach
        first = int(np.searchsorted(reach, start, "left"))
        return first, int(np.searchsorted(self.tiers[row.tier].starts[row.places], end, "right"))

    def under(self, row: LaneRow, second: float) -> int:
        """The part of a row at a second, or -1."""
        first, last = self._between(row, second, second)
        starts, ends = self.starts[row.tier], self.ends[row.tier]
        found = [int(n) for n in row.places[first:last] if starts[n] <= second < ends[n]]
        return found[-1] if found else -1

    def edge_under(self, row: LaneRow, second: float) -> tuple[int, str] | None:
        """The edge of a part with times of its own at a second, as (part, "start" or "end"); the nearest."""
        slack = EDGE_PX / self._axis.width * self._axis.span
        parts = self.tiers[row.tier]
        first, last = self._between(row, second - slack, second + slack)
        found = [
            (abs(float(place) - second), int(n), edge)
            for n in row.places[first:last]
            if parts.timed[n]
            for edge, place in (("end", self.ends[row.tier][n]), ("start", self.starts[row.tier][n]))
            if abs(float(place) - second) <= slack
        ]
        return min(found)[1:] if found else None

    def free(self, row: LaneRow, second: float) -> tuple[float, float]:
        """The stretch around a second in which nothing stands in a row."""
        starts, ends = self.starts[row.tier][row.places], self.ends[row.tier][row.places]
        before, after = ends[ends <= second], starts[starts >= second]
        return (
            float(before.max()) if len(before) else 0.0,
            float(after.min()) if len(after) else self._axis.duration,
        )

    def move(self, tier: int, place: int, edge: str, second: float) -> tuple[float, float]:
        """Draw a part with another edge, and neighbours that leave no gap to it with theirs. Returns its ends."""
        parts = self.tiers[tier]
        starts, ends = parts.starts.copy(), parts.ends.copy()
        same = parts.timed & (parts.utterances == parts.utterances[place]) & (parts.parents == parts.parents[place])
        same[place] = False
        if edge == "start":
            touching = same & (np.abs(ends - parts.starts[place]) <= SHARED_S)
            second = min(second, float(ends[place]) - SHORTEST_S)
            if parts.tier.constraint == "time_subdivision":
                second = max(second, *(starts[touching] + SHORTEST_S)) if touching.any() else float(starts[place])
                ends[touching] = second
            starts[place] = second
        else:
            touching = same & (np.abs(starts - parts.ends[place]) <= SHARED_S)
            second = max(second, float(starts[place]) + SHORTEST_S)
            if parts.tier.constraint == "time_subdivision":
                second = min(second, *(ends[touching] - SHORTEST_S)) if touching.any() else float(ends[place])
                starts[touching] = second
            ends[place] = second
        self.starts[tier], self.ends[tier] = starts, ends
        self._reach.clear()
        self._far.clear()
        return float(starts[place]), float(ends[place])

    # Painting

    def paint(self, painter: QPainter, box: QRectF, row: LaneRow, current: int, seen: tuple[float, float]) -> None:
        """The parts of a row, those beside the `current` utterance in full ink. `box` is the row, `seen` its seconds
        that are painted anew."""
        parts, axis, theme = self.tiers[row.tier], self._axis, self._theme
        starts, ends = self.starts[row.tier], self.ends[row.tier]
        scale = axis.width / axis.span
        self._paint_far(painter, box, row, scale)
        first, last = self._between(row, *seen)
        if first >= last:
            return
        places = row.places[first:last]
        places = places[(ends[places] - starts[places]) * scale >= NEAR_PX]
        font = theme.font("written_small")
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        edge, inks, area = theme.color("line2"), (theme.color("ink2"), theme.color("ink")), axis.left + axis.width
        chosen = self.place_of(self.chosen) if self.chosen is not None else None
        top, tall = box.top() + 1, box.height() - 1
        lefts, rights = (((edges[places] - axis.start) * scale + axis.left).tolist() for edges in (starts, ends))
        full = (parts.utterances[places] == current).tolist() if current else [False] * len(places)
        before = -1e9
        for n, left, right, near in zip(places.tolist(), lefts, rights, full, strict=True):
            if chosen == (row.tier, n):
                cell = QRectF(left, top, right - left, tall)
                painter.fillRect(cell, theme.color("acttint"))
                painter.setPen(QPen(theme.color("act"), 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(cell.adjusted(0.5, 0.5, -0.5, -1.5))
            else:
                if abs(left - before) > 1.5:  # else the line that ends the one before is there
                    painter.fillRect(QRectF(left, top, 1, tall), edge)
                painter.fillRect(QRectF(right - 1, top, 1, tall), edge)
                before = right
            text = parts.texts[n]
            if not text:
                continue
            begin = max(left, axis.left) + 4
            width = min(right, area) - 3 - begin
            if width >= TEXT_PX - 8:
                painter.setPen(inks[near])
                self._fitted.paint(painter, QRectF(begin, top, width, tall), text, metrics)

    def _paint_far(self, painter: QPainter, box: QRectF, row: LaneRow, scale: float) -> None:
        """What is too narrow for a text, as one strip."""
        axis, ratio = self._axis, painter.device().devicePixelRatioF()
        key = (axis.start, axis.end, axis.width, ratio)
        kept = self._far.get((row.lane, row.tier))
        if kept is None or kept[0] != key:
            first, last = self._between(row, axis.start, axis.end)
            places = row.places[first:last]
            starts, ends = self.starts[row.tier][places], self.ends[row.tier][places]
            texts, narrow = self.tiers[row.tier], (ends - starts) * scale < NEAR_PX
            narrow &= texts.ids[places] != 0
            image = None
            if narrow.any():
                columns = max(1, round(axis.width * ratio))
                cells = density(starts[narrow], ends[narrow], axis.start, axis.end, columns)
                shades = np.ascontiguousarray(np.where(cells > 0, 25 + 60 * cells, 0).astype(np.uint8)[None, :])
                image = tinted(shades, fading(self._theme.color("ink3")), ratio)
            kept = self._far[row.lane, row.tier] = key, image
        if kept[1] is not None:
            painter.drawImage(box.adjusted(0, 5, 0, -4), kept[1])
