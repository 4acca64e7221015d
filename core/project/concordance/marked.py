"""Marks on recordings as what a concordance looks through: those that follow one another are one text, so that a phrase
is found over several, and what is said before and after a word that is a mark by itself is shown."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from core.project.concordance.finding import Finder, Hits, Ints, Joined
from core.project.queries import Query, Reader
from core.project.records import Tier
from core.project.tiers.asking import TIER, sql_hosts
from core.project.tiers.marks import Mark, marks_of, on_recordings, standing_on
from core.project.tiers.neighbours import follows
from core.project.tiers.overlapping import sql_marks
from core.project.tiers.reading import tier_named
from core.text.case import composed
from core.text.fold import folded

AROUND = 25
"""Marks before and after one that are read to show what is said around it."""


def standing_tier(reader: Reader, name: str) -> Tier | None:
    """The tier of this name where its marks stand on recordings; None for the transcripts and for tiers of utterances.
    Raises `ProjectError` where there is none."""
    tier = tier_named(reader, name) if name else None
    return tier if tier is not None and tier in on_recordings(reader) else None


def words_of(finder: Finder) -> int:
    """Over how many marks a hit may go: as many as it has words."""
    return 1 if finder.wanted.how == "pattern" else len(finder.sought.split())


def marks_asked(reader: Reader, finder: Finder, tier: Tier, among: Query | None) -> tuple[Ints, Ints]:
    """The marks of a tier that say something, by place, and the places (N,) among them where a hit may begin:
    everywhere, or where they overlap the utterances of a query that narrows (its own search aside). A pattern is not
    asked of the database: it would be looked for twice."""
    plain = dataclasses.replace(
        among or Query(), search="", within="", regex=False, accents=False, sort="key", descending=False
    )
    ids = np.array(standing_on(reader, tier), np.int64)
    words, wanted = words_of(finder), finder.wanted
    if words > 1:
        sql, values = sql_marks(tier.name, "a.bare != ''", [])
        ids = ids[np.isin(ids, _column(reader, f"SELECT host FROM ({sql})", values))]
    here = np.ones(len(ids), np.bool_)
    if wanted.how != "pattern":
        longest = max(finder.sought.split(), key=lambda word: len(folded(word)))
        sql, values = sql_hosts(longest, f"{TIER}{tier.name}", accents=wanted.accents)
        said = np.flatnonzero(np.isin(ids, _column(reader, sql, values)))
        here[:] = False
        for before in range(words):
            here[np.maximum(0, said - before)] = True
    if plain != Query():
        here &= np.isin(ids, np.array(standing_on(reader, tier, reader.ids(plain).tolist()), np.int64))
    return ids, np.flatnonzero(here)


def _column(reader: Reader, sql: str, values: Sequence[str]) -> Ints:
    return np.array([row[0] for row in reader.query_all(sql, tuple(values))], np.int64)


@dataclass(frozen=True, eq=False)
class Runs:
    """Marks in their order, what each says, and `run` (M,) of each, as its number: those of a run follow one another.
    `own` (M,) are those that were asked for, others stand around them."""

    marks: Sequence[Mark]
    said: Sequence[str]
    run: Ints
    own: NDArray[np.bool_]

    @cached_property
    def lines(self) -> list[str]:
        """What each run says."""
        lines: list[list[str]] = [[] for _ in range(int(self.run.max(initial=-1)) + 1)]
        for run, text in zip(self.run.tolist(), self.said, strict=True):
            lines[run].append(text)
        return [" ".join(line) for line in lines]

    @cached_property
    def facts(self) -> Ints:
        """(5, M): ids, recordings, first and last frames, and nobody who speaks."""
        rows = [(one.id, one.recording_id, one.start, one.end, 0) for one in self.marks]
        return np.array(rows, np.int64).reshape(-1, 5).T

    @cached_property
    def lengths(self) -> Ints:
        return np.array([len(text) for text in self.said], np.int64)

    @cached_property
    def begins(self) -> Ints:
        """Where each mark begins among all runs, as `Joined` joins them."""
        return np.append(0, np.cumsum(self.lengths + 1))[:-1].astype(np.int64)

    def first_of(self, joined: Joined, hits: Hits) -> Ints:
        """The mark in which each hit begins."""
        return np.searchsorted(self.begins, joined.starts[hits.text] + hits.at, "right") - 1

    def last_of(self, joined: Joined, hits: Hits) -> Ints:
        """The mark in which each hit ends."""
        return np.searchsorted(self.begins, joined.starts[hits.text] + hits.until - 1, "right") - 1

    def over(self, number: int, until: int) -> int:
        """The last of the marks from one on, of its run, that together hold so many characters; -1 for none."""
        length = int(self.lengths[number])
        while length < until:
            number += 1
            if number >= len(self.marks) or self.run[number] != self.run[number - 1]:
                return -1
            length += 1 + int(self.lengths[number])
        return number

    def around(self, first: int, last: int) -> tuple[str, str]:
        """What is said before one mark, and after another, of their run, with the space that stands between."""
        before = [self.said[n] for n in range(max(0, first - AROUND), first) if self.run[n] == self.run[first]]
        after = [
            self.said[n]
            for n in range(last + 1, min(len(self.marks), last + 1 + AROUND))
            if self.run[n] == self.run[last]
        ]
        return "".join(f"{text} " for text in before), "".join(f" {text}" for text in after)


def read_runs(
    reader: Reader, tier: Tier, ids: Ints, places: Ints, before: int, after: int, *, apart: bool = False
) -> Runs:
    """Marks at these places among `ids`, and so many before and after each; those that are gone, or say nothing, are
    missing. `apart` keeps each by itself."""
    read = np.unique(np.clip(places[:, None] + np.arange(-before, after + 1), 0, max(0, len(ids) - 1)))
    read = read[: len(ids)]
    parts = dict(zip(ids[read].tolist(), np.cumsum(np.diff(read, prepend=-2) != 1).tolist(), strict=True))
    read_marks = marks_of(reader, tier, ids[read].tolist())
    saying = [(one, text) for one in read_marks if (text := composed(one.text)) and not text.isspace()]
    marks = [one for one, _ in saying]
    run = np.zeros(len(marks), np.int64)
    number, reached = -1, 0
    for at, mark in enumerate(marks):
        last = marks[at - 1] if at else None
        goes_on = (
            last is not None
            and not apart
            and last.recording_id == mark.recording_id
            and parts[last.id] == parts[mark.id]
            and follows(reached, mark.start, mark.rate)
        )
        number += not goes_on
        reached = max(reached, mark.end) if goes_on else mark.end
        run[at] = number
    own = np.isin(np.array([one.id for one in marks], np.int64), ids[places])
    return Runs(marks, [text for _, text in saying], run, own)
