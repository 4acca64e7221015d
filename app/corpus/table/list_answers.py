"""What the page shows for one question: the list, then the figures that have to be added up. Runs on a thread of its
own, so that a million rows never hold up the window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from core.project.tiers.reading import found_alone

if TYPE_CHECKING:
    from core.project.history import HistoryItem
    from core.project.queries import Query, Reader, Summary

BINS = 30
SCALES_S = (2.0, 5.0, 10.0, 15.0, 20.0, 30.0, 60.0, 120.0, 300.0)
HISTORY = 500


@dataclass(frozen=True)
class Lengths:
    """The histogram of utterance lengths: counts in `BINS` equal bins up to `top_s`, where longer ones are counted."""

    median_s: float
    top_s: float
    counts: np.ndarray

    @classmethod
    def of(cls, lengths: np.ndarray) -> Lengths:
        """Figures of (N,) seconds; the scale leaves out the longest half percent."""
        if not len(lengths):
            return cls(0.0, 15.0, np.zeros(BINS, np.int64))
        longest = float(np.percentile(lengths, 99.5))
        top = next((s for s in SCALES_S if s >= longest), SCALES_S[-1])
        counts = np.histogram(np.minimum(lengths, top * 0.9999), BINS, (0, top))[0]
        return cls(float(np.median(lengths)), top, counts)


@dataclass(frozen=True)
class ListAnswer:
    """What the page shows for one query. The first answer to it may have figures of before, and is not `complete`;
    another one with the very same `ids` follows."""

    query: Query
    ids: np.ndarray
    seconds: float
    """All of the listed utterances together; -1 when not counted yet."""
    summary: Summary
    lengths: Lengths
    speakers: tuple[str, ...] = ()
    history: tuple[HistoryItem, ...] = field(default=())
    complete: bool = True
    people: tuple[str, ...] = ()
    """The speakers with the facts that tell them apart, in their order."""
    alone: int = 0
    """Marks on tiers that hold what is searched for, where no utterance is that could be listed."""


class ListAnswers:
    """Answers over one reader, remembering the figures of before."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self._summary: Summary | None = None
        self._lengths = Lengths.of(np.zeros(0))
        self._speakers: tuple[str, ...] = ()
        self._people: tuple[str, ...] = ()

    def of(self, query: Query) -> Iterator[ListAnswer]:
        """The list, and then everything else that the page wants to know. Raises `Cancelled` when interrupted."""
        reader = self.reader
        ids = reader.ids(query)
        history = tuple(reader.history(HISTORY))
        known = self._summary or reader.counts()
        yield ListAnswer(query, ids, -1.0, known, self._lengths, self._speakers, history, False, self._people)
        summary = reader.summary()
        if self._summary is None or self._summary.lengths is not summary.lengths:
            self._lengths = Lengths.of(summary.lengths)
        self._summary = summary
        people = reader.speakers()
        self._speakers = tuple(speaker.name for speaker in people)
        self._people = tuple(speaker.described for speaker in people)
        seconds = reader.seconds_of(ids)
        alone = found_alone(reader, query)
        yield ListAnswer(
            query, ids, seconds, summary, self._lengths, self._speakers, history, True, self._people, alone
        )
