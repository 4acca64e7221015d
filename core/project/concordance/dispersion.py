"""Where in the recordings hits are: recordings laid end to end, in parts of equal length."""

from __future__ import annotations

import json
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.project.concordance.lines import Concordance
from core.project.queries import Reader

SHORTEST_S = 1e-3


@dataclass(frozen=True)
class Dispersion:
    """Recordings that have hits, by name, with how many each has, `times` (R,), and where each begins and the last ends
    among (P,) parts, 0 to P; `hits` (P,) counts them, `first` (P,) is the line of the earliest in each part, -1 for
    none."""

    recordings: tuple[str, ...]
    times: NDArray[np.int64]
    edges: NDArray[np.float64]
    hits: NDArray[np.int64]
    first: NDArray[np.int64]

    def recording_at(self, part: int) -> str:
        """The recording in the middle of a part."""
        at = int(np.searchsorted(self.edges, part + 0.5, "right")) - 1
        return self.recordings[min(max(at, 0), len(self.recordings) - 1)] if self.recordings else ""


def dispersion(reader: Reader, found: Concordance, parts: int) -> Dispersion:
    """Lay out hits over the recordings that they are in."""
    first = np.full(parts, -1, np.int64)
    if not len(found):
        return Dispersion((), np.zeros(0, np.int64), np.zeros(1), np.zeros(parts, np.int64), first)
    ids, place, times = np.unique(found.recording, return_inverse=True, return_counts=True)
    rows = reader.query_all(
        "SELECT id, name, 1.0 * frames / rate FROM recordings WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(ids.tolist()),),
    )
    known = {id: (name, seconds) for id, name, seconds in rows}
    names = [known.get(id, ("", 0.0))[0] for id in ids.tolist()]
    lengths = np.array([known.get(id, ("", 0.0))[1] for id in ids.tolist()])
    np.maximum.at(lengths, place, found.start_s + SHORTEST_S)  # whatever a recording says of itself
    order = sorted(range(len(ids)), key=lambda at: (names[at].casefold(), at))
    edges = np.concatenate([[0.0], np.cumsum(lengths[order])])
    rank = np.empty(len(ids), np.int64)
    rank[order] = np.arange(len(ids))
    scale = parts / edges[-1]
    starts = edges[rank[place]] + found.start_s
    at = np.minimum((starts * scale).astype(np.int64), parts - 1)
    earliest = np.argsort(starts, kind="stable")
    which, lines = np.unique(at[earliest], return_index=True)
    first[which] = earliest[lines]
    hits = np.bincount(at, minlength=parts)
    return Dispersion(tuple(names[n] for n in order), times[order], edges * scale, hits, first)
