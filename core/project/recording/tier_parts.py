"""What stands on the tiers of one recording, as arrays: a part for each annotation, with seconds to paint it at.

Parts with times of their own lie where these say. Others lie where what they explain lies: a text of which there is one
over the whole of it, ordered ones share it out by their letters.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.project.queries import Reader
from core.project.recording.lanes import Boxes
from core.project.records import Tier
from core.project.tiers.reading import tiers

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Parts:
    """N parts of one tier in the order of their starts, in seconds.

    `ids` are annotations, 0 where one could be written; `utterances` those beside which they stand, 0 for none;
    `parents` the annotations that they explain, 0 for none. `lanes` are places among the speakers of the recording, -1
    for what stands by itself. `timed`: it has times of its own.
    """

    tier: Tier
    ids: Ints
    utterances: Ints
    parents: Ints
    starts: Floats
    ends: Floats
    lanes: NDArray[np.int16]
    timed: NDArray[np.bool_]
    texts: tuple[str, ...]

    @property
    def own(self) -> bool:
        """Whether it stands on the recording by itself, whoever speaks."""
        return not self.tier.constraint or (len(self.lanes) > 0 and bool((self.lanes < 0).all()))


class _Place(NamedTuple):
    """Where something lies: seconds, the lane, the utterance."""

    start: float
    end: float
    lane: int
    utterance: int


_Row = tuple[int, int, str, int | None, int | None, int | None, int | None]
"""Id, tier, text, utterance, parent, start, end."""


def parts_of(reader: Reader, recording_id: int, shown: Collection[int], boxes: Boxes) -> tuple[Parts, ...]:
    """Some tiers of a recording, in their order, by its utterances as `boxes`. Tiers that are gone are passed over."""
    every = tiers(reader)
    by_id = {tier.id: tier for tier in every}
    wanted = {id for id in shown if id in by_id}
    if not wanted:
        return ()
    needed = set(wanted)
    for id in wanted:
        while (above := by_id[id].parent_id) is not None and above in by_id:
            needed.add(above)
            id = above
    rate = float(reader.query_one("SELECT rate FROM recordings WHERE id = ?", (recording_id,)) or 1)
    rows: defaultdict[int, list[_Row]] = defaultdict(list)
    found = reader.query_all(
        'SELECT id, tier_id, text, utterance_id, parent_id, start, "end" FROM annotations'
        f" WHERE recording_id = ? AND tier_id IN ({','.join('?' * len(needed))}) ORDER BY place, id",
        (recording_id, *needed),
    )
    for row in found:
        rows[row[1]].append(tuple(row))
    of_utterances = {
        int(id): _Place(float(start), float(end), int(lane), int(id))
        for id, start, end, lane in zip(boxes.ids, boxes.starts, boxes.ends, boxes.lanes, strict=True)
    }
    places: dict[int, _Place] = {}
    made: dict[int, Parts] = {}
    for tier in every:
        if tier.id in needed:
            above_ids = [row[0] for row in rows.get(tier.parent_id or 0, ())]
            explained = any(other.parent_id == tier.id for other in every if other.id in needed)
            made[tier.id] = _laid(tier, rows[tier.id], above_ids, of_utterances, places, rate, explained=explained)
    return tuple(made[tier.id] for tier in every if tier.id in wanted)


def _laid(
    tier: Tier,
    rows: Sequence[_Row],
    above: Iterable[int],
    of_utterances: dict[int, _Place],
    places: dict[int, _Place],
    rate: float,
    *,
    explained: bool,
) -> Parts:
    """The parts of one tier; where they lie is added to `places` where they are `explained` by others. Those of what is
    left out are passed over."""
    groups: dict[tuple[int, int], list[_Row]] = {}
    if tier.constraint == "association":
        keys = [(0, id) for id in above if id in places] if tier.parent_id else [(id, 0) for id in of_utterances]
        groups = {key: [] for key in keys}
    for row in rows:
        parent = row[4]
        groups.setdefault((0, parent) if parent is not None else (row[3] or 0, 0), []).append(row)
    cells: list[tuple[float, float, int, int, int, int, bool, str]] = []
    for (utterance, parent), those in groups.items():
        spot = places.get(parent) if parent else of_utterances.get(utterance)
        if spot is None and (parent or utterance):
            continue
        if not those:
            assert spot is not None
            cells.append((spot.start, spot.end, 0, spot.utterance, parent, spot.lane, False, ""))
        shares: list[tuple[float, float]] | None = None
        for at, (id, _, text, _, _, start, end) in enumerate(those):
            timed = start is not None and end is not None
            if start is not None and end is not None:
                first, last = start / rate, end / rate
            elif spot is None:
                continue
            else:
                shares = _shares(those, spot) if shares is None else shares
                first, last = shares[at]
            lane, beside = (spot.lane, spot.utterance) if spot is not None else (-1, 0)
            if explained:
                places[id] = _Place(first, last, lane, beside)
            cells.append((first, last, id, beside, parent, lane, timed, text))
    cells.sort(key=lambda cell: (cell[0], cell[1], cell[2]))
    starts, ends, ids, beside_ids, parents, lanes, timed_, texts = zip(*cells, strict=True) if cells else ((),) * 8
    return Parts(
        tier,
        np.array(ids, np.int64),
        np.array(beside_ids, np.int64),
        np.array(parents, np.int64),
        np.array(starts, np.float64),
        np.array(ends, np.float64),
        np.array(lanes, np.int16),
        np.array(timed_, np.bool_),
        tuple(texts),
    )


def _shares(rows: Sequence[_Row], spot: _Place) -> list[tuple[float, float]]:
    """What explains the same, one behind the other by the letters of each."""
    letters = [len(row[2]) + 1 for row in rows]
    each = (spot.end - spot.start) / sum(letters)
    edges = [spot.start, *(spot.start + each * so_far for so_far in accumulate(letters[:-1])), spot.end]
    return list(pairwise(edges))
