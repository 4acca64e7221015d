"""The rows of the lanes below one another: the utterances of each speaker, below them the tiers beside these, and in
the end the tiers of their own times. And what painters of many stretches in one row share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from core.project.recording.tier_parts import Parts
from core.text.direction import runs_right_to_left

Floats = NDArray[np.float64]
MOST_FITTED = 4000


@dataclass(frozen=True)
class LaneRow:
    """A row of the speaker at `lane`, -1 for nobody's. `tier` is a place among the shown tiers, -1 for utterances;
    `places` are the tier's parts in it. `top` is from that of the first row."""

    lane: int
    tier: int
    top: float
    height: float
    places: NDArray[np.int64]


def rows_of(speakers: int, tiers: Sequence[Parts], tall: float, low: float) -> tuple[LaneRow, ...]:
    """All rows: utterances in `tall` ones, tiers in `low` ones. A speaker beside whom nothing stands on a tier has no
    row of it, unless something could be marked there."""
    found: list[LaneRow] = []
    top, none = 0.0, np.zeros(0, np.int64)

    def add(lane: int, tier: int, height: float, places: NDArray[np.int64]) -> None:
        nonlocal top
        found.append(LaneRow(lane, tier, top, height, places))
        top += height

    for lane in range(speakers):
        add(lane, -1, tall, none)
        for at, parts in enumerate(tiers):
            places = np.flatnonzero(parts.lanes == lane)
            if len(places) or (parts.tier.constraint == "included" and parts.tier.parent_id is None):
                add(lane, at, low, places)
    for at, parts in enumerate(tiers):
        if parts.own:
            add(-1, at, low, np.flatnonzero(parts.lanes < 0))
    return tuple(found)


def density(starts: Floats, ends: Floats, start: float, end: float, columns: int) -> Floats:
    """Which share of each of some columns of [start, end] seconds (N,) stretches take, in the order of their starts:
    (columns,) 0 to 1."""
    if not len(starts):
        return np.zeros(columns)
    starts = np.maximum.accumulate(starts)
    ends = np.maximum(np.maximum.accumulate(ends), starts)
    starts[1:] = np.maximum(starts[1:], ends[:-1])
    lengths = np.maximum(ends - starts, 0.0)
    knots = np.stack([starts, np.maximum(ends, starts)], axis=1).ravel()
    taken = np.repeat(np.cumsum(lengths), 2)
    taken[::2] -= lengths
    edges = np.linspace(start, end, columns + 1)
    found: Floats = np.diff(np.interp(edges, knots, taken)) / max((end - start) / columns, 1e-9)
    return found.clip(0.0, 1.0)


class FittedTexts:
    """What of each text has room in a width: looked at once. `paint` writes it at a point, which is half the work of
    writing into a box."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, int], str] = {}

    def clear(self) -> None:
        self._known.clear()

    def of(self, text: str, width: int, metrics: QFontMetricsF) -> str:
        """The text as far as it has room; only as much of it is looked at as could have."""
        found = self._known.get((text, width))
        if found is None:
            if len(self._known) > MOST_FITTED:
                self._known.clear()
            found = metrics.elidedText(text[: width // 2 + 8], Qt.TextElideMode.ElideRight, width)
            found = "" if found == "…" else found
            self._known[text, width] = found
        return found

    def paint(self, painter: QPainter, box: QRectF, text: str, metrics: QFontMetricsF) -> None:
        """A text from the side of a box at which it begins, in its middle upright; in the painter's font and pen."""
        shown = self.of(text, int(box.width()), metrics)
        if shown:
            left = box.left() if not runs_right_to_left(text) else box.right() - metrics.horizontalAdvance(shown)
            base = box.top() + (box.height() - metrics.height()) / 2 + metrics.ascent()
            painter.drawText(QPointF(left, round(base)), shown)
