"""Hits in their lines (KWIC): what is looked for in the middle, and what is said before and after it.

A search tells where all hits are, as arrays; lines are made when they are looked at, some at a time.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from core.errors import Cancelled
from core.progress import Progress, Stop, never, quiet
from core.project.concordance.finding import APART, Finder, Hits, Ints, Joined, Wanted
from core.project.concordance.hit_line import GONE, Line
from core.project.concordance.marked import AROUND, Runs, marks_asked, read_runs, standing_tier, words_of
from core.project.concordance.orders import Order, in_order, keys
from core.project.concordance.word_list import WordEntry
from core.project.queries import Query, Reader
from core.project.records import Tier
from core.project.tiers.asking import TIER
from core.project.tiers.reading import texts, tier_named
from core.project.word_times_by_length import span_of
from core.text.case import composed
from core.text.fold import folded

PART, SOON, PAGE = 2000, 400, 500
"""Utterances that are searched at a time, at first fewer; lines that are made at a time."""
FIRST = 50
"""As many hits are told before all are known."""


@dataclass(frozen=True, eq=False)
class Concordance:
    """Where all hits are, in the order that was asked for, (N,) each: the utterance (or mark, with `marks`), the
    characters [at, until) of it (and of the marks that follow it), the recording, and about when, in seconds. Several
    hits of an utterance are lines of their own. `speakers` are known ones; without `whole` these are the first hits
    alone."""

    wanted: Wanted
    ids: Ints
    at: Ints
    until: Ints
    recording: Ints
    start_s: NDArray[np.float64]
    utterances: int
    recordings: int
    speakers: int
    whole: bool = True
    standing: Ints | None = None
    """The marks on recordings that were searched, by place; None for utterances."""

    @property
    def marks(self) -> bool:
        return self.standing is not None

    def __len__(self) -> int:
        return len(self.ids)

    @cached_property
    def finder(self) -> Finder:
        return Finder(self.wanted)

    def at_places(self, places: Ints) -> Concordance:
        """Some of the lines, in the order of these places; what is counted stays."""
        names = ("ids", "at", "until", "recording", "start_s")
        return dataclasses.replace(self, **{name: getattr(self, name)[places] for name in names})

    def place_of(self, id: int, at: int) -> int:
        """Which line an utterance's hit at this character is; -1 for none."""
        found = np.flatnonzero((self.ids == id) & (self.at == at))
        return int(found[0]) if len(found) else -1


@dataclass
class _Found:
    """What was found so far, part by part."""

    ids: list[Ints] = field(default_factory=list)
    at: list[Ints] = field(default_factory=list)
    until: list[Ints] = field(default_factory=list)
    recording: list[Ints] = field(default_factory=list)
    start_s: list[NDArray[np.float64]] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    utterances: int = 0
    recordings: set[int] = field(default_factory=set)
    speakers: set[int] = field(default_factory=set)
    lines: int = 0
    standing: Ints | None = None

    def so_far(self, wanted: Wanted, *, whole: bool) -> Concordance:
        return Concordance(
            wanted,
            ids=_whole(self.ids),
            at=_whole(self.at),
            until=_whole(self.until),
            recording=_whole(self.recording),
            start_s=np.concatenate([np.zeros(0), *self.start_s]),
            utterances=self.utterances,
            recordings=len(self.recordings),
            speakers=len(self.speakers - {0}),
            whole=whole,
            standing=self.standing,
        )


def _whole(parts: Sequence[Ints]) -> Ints:
    return np.concatenate([np.zeros(0, np.int64), *parts])


@dataclass(frozen=True, eq=False)
class _Part:
    """Some utterances: (L,) their ids, recordings, first and last frames and speakers (0 for none), the rows of `facts`
    (5, L); and their texts as they are written and as they are searched. Those of the numbers `slow` are searched as
    they are written. With `runs` the facts are those of its marks, and texts what runs of them say."""

    facts: Ints
    written: Joined
    searched: Joined
    slow: Sequence[int] = ()
    runs: Runs | None = None


def concordance(
    reader: Reader,
    wanted: Wanted,
    among: Query | None = None,
    order: Order = "place",
    progress: Progress = quiet,
    cancelled: Stop = never,
    first: Callable[[Concordance], object] | None = None,
) -> Concordance:
    """Every hit in the transcripts of `among`, or on a tier beside them (its own search aside; all that count, by
    default); or in the marks of a tier on recordings, wherever they stand, or where they overlap those of `among`.
    `first` is told the first hits where they are known before the rest: in the order of their places.

    Raises `ProjectError` for nothing to look for, for what is no regular expression, and for a tier that is not there;
    `Cancelled`.
    """
    finder = Finder(wanted)
    standing = standing_tier(reader, wanted.tier)
    tier = tier_named(reader, wanted.tier) if wanted.tier else None
    written = order == "hit" or wanted.capitals or not finder.by_folded
    all_marks: Ints | None = None
    if standing is not None:
        all_marks, ids = marks_asked(reader, finder, standing, among)
    else:
        ids = reader.ids(_asked(finder, among))
    rates = _rates(reader)
    found = _Found(standing=all_marks)
    done, told = 0, first is None or order != "place"
    while done < len(ids):
        if cancelled():
            raise Cancelled
        some = ids[done : done + (PART if done else SOON)]
        if standing is not None and all_marks is not None:
            # marks before are only for their order: a hit that begins there would take the one that is asked for
            around = (AROUND, AROUND) if order in ("left", "right") else (0, words_of(finder) - 1)
            part = _read_marks(reader, finder, standing, all_marks, some, around)
        else:
            part = _read(reader, finder, tier, some, written=written)
        _search(found, finder, part, rates, order)
        done += PART if done else SOON
        progress(min(done, len(ids)), len(ids))
        if not told and first is not None and found.lines >= FIRST and done < len(ids):
            told = True
            first(found.so_far(wanted, whole=False))
    whole = found.so_far(wanted, whole=True)
    if order == "place" or not len(whole):
        return whole
    return whole.at_places(in_order(found.keys))


def _rates(reader: Reader) -> NDArray[np.float64]:
    """Frames a second of recordings, by their ids."""
    listed = np.array([tuple(row) for row in reader.query_all("SELECT id, rate FROM recordings")], np.int64)
    listed = listed.reshape(-1, 2)
    rates = np.ones(int(listed[:, 0].max(initial=0)) + 1)
    rates[listed[:, 0]] = listed[:, 1]
    return rates


def _asked(finder: Finder, among: Query | None) -> Query:
    """The utterances in which it may be, by place. A pattern is not asked of the database: it would be looked for
    twice."""
    wanted, pattern = finder.wanted, finder.wanted.how == "pattern"
    return dataclasses.replace(
        among or Query(),
        search="" if pattern and not wanted.tier else finder.sought,
        regex=pattern,
        accents=wanted.accents and not pattern,
        sort="place",
        descending=False,
        within=f"{TIER}{wanted.tier}" if wanted.tier else "",
    )


def _read(reader: Reader, finder: Finder, tier: Tier | None, ids: Ints, *, written: bool) -> _Part:
    """Some utterances, in this order; those that are gone are missing. SQLite joins their texts, in C and without
    Python's lock; only where letters are not one for one with those that are searched each is read by itself."""
    listed = json.dumps(ids.tolist())
    columns = ("id", "recording_id", "start", '"end"', "coalesce(speaker_id, 0)")
    numbers = ", ".join(f"group_concat({column})" for column in columns)
    kept = [f"group_concat({name}, char({ord(APART)}))" for name in (("bare", "text") if written else ("bare",))]
    found = reader.query_all(
        f"SELECT {numbers}, total(length(text) != length(bare)), {', '.join(kept)} FROM"
        " (SELECT u.* FROM json_each(?) j CROSS JOIN utterances u ON u.id = j.value)",
        (listed,),
    )[0]
    if found[0] is None:
        return _Part(np.zeros((5, 0), np.int64), Joined(""), Joined(""))
    facts = np.array([np.fromstring(column, np.int64, sep=",") for column in found[:5]])
    if tier is None and not found[5]:
        texts_, bare = Joined(found[-1]), Joined(found[6])
        if len(bare) == len(texts_) == len(facts[0]):
            return _Part(facts, texts_, bare if finder.by_folded else texts_)
    if tier is None:
        said = dict(reader.query_all("SELECT id, text FROM utterances WHERE id IN (SELECT value FROM json_each(?))",
                                     (listed,)))  # fmt: skip
    else:
        said = texts(reader, tier.id, ids.tolist())
    return _compared(finder, facts, [composed(said.get(id, "")) for id in facts[0].tolist()])


def _read_marks(reader: Reader, finder: Finder, tier: Tier, ids: Ints, places: Ints, around: tuple[int, int]) -> _Part:
    """The marks at some places among `ids`, with so many before and after each; those that are gone are missing. A
    pattern is looked for in each by itself."""
    runs = read_runs(reader, tier, ids, places, *around, apart=finder.wanted.how == "pattern")
    return dataclasses.replace(_compared(finder, runs.facts, runs.lines), runs=runs)


def _compared(finder: Finder, facts: Ints, lines: Sequence[str]) -> _Part:
    """Texts as they are written, and as they are searched."""
    if not finder.by_folded:
        return _Part(facts, Joined.of(lines), Joined.of(lines))
    bare_lines = [folded(text) for text in lines]
    slow = [n for n, text in enumerate(lines) if len(text) != len(bare_lines[n])]
    for n in slow:
        bare_lines[n] = lines[n]
    return _Part(facts, Joined.of(lines), Joined.of(bare_lines), slow)


def _search(found: _Found, finder: Finder, part: _Part, rates: NDArray[np.float64], order: Order) -> None:
    """Add the hits of some utterances to what was found."""
    joined = part.searched
    hits = finder.many(joined, part.slow)
    if finder.wanted.capitals:
        rows = zip(hits.text.tolist(), hits.at.tolist(), hits.until.tolist(), strict=True)
        right = np.array([finder.cased(part.written[text], at, until) for text, at, until in rows], np.bool_)
        hits = Hits(hits.text[right], hits.at[right], hits.until[right])
    if part.runs is not None:
        own = part.runs.own[part.runs.first_of(joined, hits)] if len(hits.text) else np.zeros(0, np.bool_)
        hits = Hits(hits.text[own], hits.at[own], hits.until[own])
    if not len(hits.text):
        return
    if order != "place":
        found.keys += keys(order, joined, hits, part.written)
    those, at, until, share = _in_their_texts(part, hits)
    ids, recording, start, end, speaker = part.facts
    rate = rates[np.minimum(recording[those], len(rates) - 1)]
    found.ids.append(ids[those])
    found.at.append(at)
    found.until.append(until)
    found.recording.append(recording[those])
    found.start_s.append((start[those] + (end - start)[those] * share) / rate)
    found.lines += len(those)
    those = np.unique(those)
    found.utterances += len(those)
    found.recordings |= set(recording[those].tolist())
    found.speakers |= set(speaker[those].tolist())


def _in_their_texts(part: _Part, hits: Hits) -> tuple[Ints, Ints, Ints, NDArray[np.float64]]:
    """Of hits (N,) the utterance or mark in which each begins, its characters [at, until) from there, and at which
    share of its time: at the first mark's start, where it goes over several."""
    joined, runs = part.searched, part.runs
    if runs is None:
        lengths = np.maximum(1, (joined.ends - joined.starts)[hits.text])
        return hits.text, hits.at, hits.until, hits.at / lengths
    first, last = runs.first_of(joined, hits), runs.last_of(joined, hits)
    before = runs.begins[first] - joined.starts[hits.text]
    at = hits.at - before
    return first, at, hits.until - before, np.where(first == last, at / np.maximum(1, runs.lengths[first]), 0.0)


def read_lines(reader: Reader, found: Concordance, places: Sequence[int] | Ints) -> list[Line]:
    """The lines at these places of a concordance, as their utterances are now. What is gone is an empty line."""
    wanted = [(int(found.ids[place]), int(found.at[place]), int(found.until[place])) for place in places]
    if found.standing is not None:
        return _marked_lines(reader, found, found.standing, wanted)
    bare = _bare_lines(reader, {id for id, _, _ in wanted}, found.wanted.tier)
    lines = []
    for id, at, until in wanted:
        line = bare.get(id, GONE)
        there = found.finder.still(line.text, at, until) and found.finder.cased(line.text, at, until)
        lines.append(_with_hit(line, at, until) if there else dataclasses.replace(line, id=id))
    return lines


def _marked_lines(reader: Reader, found: Concordance, ids: Ints, wanted: Sequence[tuple[int, int, int]]) -> list[Line]:
    """Marks `wanted` among all `ids` as lines: (id, at, until) each."""
    tier = tier_named(reader, found.wanted.tier)
    places = np.flatnonzero(np.isin(ids, np.array([id for id, _, _ in wanted], np.int64)))
    around = max(AROUND, words_of(found.finder))
    runs = read_runs(reader, tier, ids, places, around, around)
    number_of = {mark.id: number for number, mark in enumerate(runs.marks)}
    lines = []
    for id, at, until in wanted:
        first = number_of.get(id, -1)
        last = runs.over(first, until) if first >= 0 else -1
        text = " ".join(runs.said[first : last + 1]) if last >= 0 else ""
        if last < 0 or not (found.finder.still(text, at, until) and found.finder.cased(text, at, until)):
            now = runs.said[first] if first >= 0 else ""
            lines.append(dataclasses.replace(GONE, id=id, text=now, mark=True))
            continue
        some = runs.marks[first : last + 1]
        rate = some[0].rate
        line = Line(
            id, some[0].place, some[0].recording, "", text, at, until, some[0].start / rate,
            max(one.end for one in some) / rate, some[0].recording_id, True, *runs.around(first, last),
        )  # fmt: skip
        lines.append(_with_hit(line, at, until) if first == last else line)
    return lines


def _bare_lines(reader: Reader, ids: Collection[int], tier: str) -> dict[int, Line]:
    """Utterances as lines without a hit, by their ids."""
    rows = reader.query_all(
        "SELECT u.id, u.key, r.name, coalesce(s.name, ''), u.text, 0, 0, 1.0 * u.start / r.rate,"
        " 1.0 * u.end / r.rate, r.id FROM utterances u JOIN recordings r ON r.id = u.recording_id"
        " LEFT JOIN speakers s ON s.id = u.speaker_id"
        " WHERE u.id IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(ids)),),
    )
    said = texts(reader, tier_named(reader, tier).id, ids) if tier else None
    return {
        row[0]: Line(*(*row[:4], composed(row[4] if said is None else said.get(row[0], "")), *row[5:]))
        for row in map(tuple, rows)
    }


def _with_hit(line: Line, at: int, until: int) -> Line:
    start_s, end_s = span_of(line.text, [(line.start_s, line.end_s)], at, until)
    return Line(
        line.id, line.key, line.recording, line.speaker, line.text, at, until, start_s, end_s, line.recording_id,
        line.mark, line.before, line.after,
    )  # fmt: skip


def each_line(
    reader: Reader, found: Concordance, progress: Progress = quiet, cancelled: Stop = never
) -> Iterator[Line]:
    """All lines in their order. Raises `Cancelled`."""
    for first in range(0, len(found), PAGE):
        if cancelled():
            raise Cancelled
        yield from read_lines(reader, found, range(first, min(first + PAGE, len(found))))
        progress(min(first + PAGE, len(found)), len(found))


def first_said(reader: Reader, entry: WordEntry) -> Line | None:
    """Where a word of the list is said first; None when its utterance has another text meanwhile."""
    finder = Finder(Wanted(entry.word, accents=True))
    for line in _bare_lines(reader, [entry.first_id], "").values():
        for at, until in finder.spans(line.text):
            if line.text[at:until].lower() == entry.word:
                return _with_hit(line, at, until)
    return None
