"""How a corpus is spread: histograms of lengths, levels, pace and noise, and hours by speaker and split.

Counted by the database in small steps, so that a million utterances come back as some hundred numbers.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.project.filters import FIELDS, Condition
from core.project.queries import Reader
from core.transcripts import SPLIT
from core.wording import say

BINS = 40
"""At most so many bars."""
TAIL = 0.003
"""This share at either end is counted in the outermost bars."""
UP = 1_000_000
"""Added before a number is cut to a whole one, so that negative ones are cut downwards too."""
SPLITS = ("train", "dev", "test", "")


@dataclass(frozen=True)
class HistogramKind:
    """A histogram: a field of `core.project.filters`, the step in which the database counts it, and bar widths."""

    key: str
    title: str
    step: float
    widths: tuple[float, ...]


KINDS: dict[str, HistogramKind] = {
    kind.key: kind
    for kind in (
        HistogramKind("length", say("Length"), 0.1, (0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 60)),
        HistogramKind("level", say("Level"), 0.5, (0.5, 1, 2, 5)),
        HistogramKind("pace", say("Letters a second"), 0.1, (0.1, 0.2, 0.5, 1, 2, 5)),
        HistogramKind("snr", say("Speech over noise (SNR)"), 0.5, (0.5, 1, 2, 5)),
    )
}


@dataclass(frozen=True)
class Histogram:
    """Counts of utterances in bars of equal width from `low`. The outermost bars also hold what lies beyond them.

    `unknown` were not measured.
    """

    key: str
    title: str
    unit: str
    low: float
    width: float
    counts: NDArray[np.int64]
    median: float
    unknown: int = 0

    @property
    def high(self) -> float:
        return self.low + self.width * len(self.counts)

    def bounds(self, bar: int) -> tuple[float, float]:
        """What a bar stands for, [low, high)."""
        return round(self.low + bar * self.width, 6), round(self.low + (bar + 1) * self.width, 6)

    def conditions(self, first: int, last: int) -> tuple[Condition, ...]:
        """The rules for the utterances of these bars."""
        out = []
        if first > 0:
            out.append(Condition(self.key, "from", self.bounds(first)[0]))
        if last < len(self.counts) - 1:
            out.append(Condition(self.key, "under", self.bounds(last)[1]))
        return tuple(out) or (Condition(self.key, "from", -1e9),)


@dataclass(frozen=True)
class Share:
    """What one speaker said: seconds by split, in the order of `SPLITS`."""

    name: str
    seconds: tuple[float, float, float, float]

    @property
    def total(self) -> float:
        return sum(self.seconds)


@dataclass(frozen=True)
class Distributions:
    """Everything that the plots show."""

    histograms: dict[str, Histogram]
    speakers: tuple[Share, ...]


def distributions(reader: Reader) -> Distributions:
    """The figures of all utterances that are not left out. For a thread beside the window."""
    return Distributions({key: histogram(reader, kind) for key, kind in KINDS.items()}, speakers(reader))


def histogram(reader: Reader, kind: HistogramKind) -> Histogram:
    """One histogram, its bars as narrow as fit `BINS`."""
    field = FIELDS[kind.key]
    rows = reader.query_all(
        f"SELECT CAST({field.sql} / {kind.step} + {UP} AS INT) AS part, count(*) FROM utterances u"
        " WHERE u.left_out = 0 GROUP BY part ORDER BY part"
    )
    unknown = sum(count for part, count in rows if part is None)
    known = [(int(part) - UP, int(count)) for part, count in rows if part is not None]
    if not known:
        return Histogram(kind.key, field.title, field.unit, 0.0, kind.widths[0], np.zeros(0, np.int64), 0.0, unknown)
    fine, counts = (np.array(column, np.int64) for column in zip(*known, strict=True))
    reached = np.cumsum(counts) / counts.sum()
    low, high = (float(fine[np.searchsorted(reached, q)]) * kind.step for q in (TAIL, 1 - TAIL))
    low = 0.0 if low >= 0 and kind.key in ("length", "pace") else low
    width = next((w for w in kind.widths if (high - low) / w < BINS - 1), kind.widths[-1])
    low = float(np.floor(low / width + 1e-9) * width)
    bars = int(min(BINS, np.floor((high - low) / width + 1e-9) + 1))
    bar = np.clip(np.floor((fine * kind.step - low) / width + 1e-6).astype(np.int64), 0, bars - 1)
    median = (float(fine[np.searchsorted(reached, 0.5)]) + 0.5) * kind.step
    return Histogram(
        kind.key, field.title, field.unit, low, width, np.bincount(bar, counts, bars).astype(np.int64), median, unknown
    )


def speakers(reader: Reader) -> tuple[Share, ...]:
    """Hours by speaker and split, those who say most first; "" is who is not named."""
    rows = reader.query_all(
        f"SELECT coalesce(s.name, ''), {SPLIT} AS counted, sum(u.seconds) FROM utterances u LEFT JOIN speakers s"
        " ON s.id = u.speaker_id WHERE u.left_out = 0 GROUP BY u.speaker_id, counted"
    )
    found: dict[str, list[float]] = defaultdict(lambda: [0.0] * 4)
    for name, split, seconds in rows:
        found[name][SPLITS.index(split)] += seconds
    made = [Share(name, (s[0], s[1], s[2], s[3])) for name, s in found.items()]
    return tuple(sorted(made, key=lambda share: (-share.total, share.name)))
