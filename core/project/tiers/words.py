"""What becomes of the cells of words when transcripts change: at the end of a step, within it.

A tier goes word by word beside an utterance where most of its parts are words of the transcript. Words that stay keep
their cells, changed ones keep what explains them, marked as doubtful; new ones get empty cells, and the cells of words
that are gone go with what explained them. Other tiers are left alone: nobody knows what of them belongs to a word.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Any

import regex

from core.project.records import CHANGED
from core.project.rows import Row
from core.project.step import Step
from core.wording import say_n

PARTS = ("subdivision", "time_subdivision", "included")
MOSTLY = 0.5
"""So many of the parts of a tier are words of the transcript where it goes word by word."""
PART = 2500
MOST_PAIRED = 400
"""Longer stretches of changed words are paired in their order."""
_EDGES = regex.compile(r"^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$")

Span = tuple[int, int]


@dataclass
class Followed:
    """What became of cells: how many words changed that are explained, came new into a tier that is explained, and went
    with what explained them."""

    changed: int = 0
    new: int = 0
    gone: int = 0

    @property
    def notes(self) -> list[str]:
        """What the person should know."""
        found: list[str] = []
        if self.changed:
            found.append(
                say_n(
                    "What explains one changed word is marked: look at it.",
                    "What explains %n changed words is marked: look at it.",
                    self.changed,
                )
            )
        if self.new:
            found.append(say_n("One new word has an empty cell.", "%n new words have empty cells.", self.new))
        if self.gone:
            found.append(
                say_n("One word went with what explained it.", "%n words went with what explained them.", self.gone)
            )
        return found


@dataclass
class Cell:
    """A cell as it is to be: the part that it was (None for a new one), its words, and whether another stood there."""

    part: int | None
    words: list[str] = field(default_factory=list)
    changed: bool = False


def follow(step: Step) -> None:
    """Have the cells of all transcripts that the step changed follow, and note in it what broke."""
    told = Followed()
    ids = sorted(step.texts_before)
    tiers = {row["id"]: row for row in step.every("tiers")} if ids else {}
    explained = {row["parent_id"] for row in tiers.values()}
    for first in range(0, len(ids), PART):
        part = ids[first : first + PART]
        rows = step.where("annotations", "utterance_id", part)
        if rows:
            texts = step.get_many("utterances", part, ("text", "start", "end"))
            now = {id: (step.texts_before[id], row["text"], (row["start"], row["end"])) for id, row in texts.items()}
            _follow(step, rows, now, tiers, explained, told)
    step.notes += told.notes


def _follow(
    step: Step,
    rows: Sequence[Row],
    texts: Mapping[int, tuple[str, str, Span]],
    tiers: Mapping[int, Row],
    explained: set[int | None],
    told: Followed,
) -> None:
    below: defaultdict[int, list[Row]] = defaultdict(list)
    tops: defaultdict[tuple[int, int], list[Row]] = defaultdict(list)
    for row in rows:
        if row["parent_id"] is not None:
            below[row["parent_id"]].append(row)
        elif tiers[row["tier_id"]]["constraint"] in PARTS:
            tops[row["utterance_id"], row["tier_id"]].append(row)
    changes: dict[int, Mapping[str, Any] | None] = {}
    new: list[Row] = []
    for (utterance, tier), parts in tops.items():
        if utterance in texts:
            parts.sort(key=lambda row: (row["place"], row["id"]))
            before, after, ends = texts[utterance]
            cells = aligned([row["text"] for row in parts], before, after)
            if cells is not None:
                fills = tiers[tier]["constraint"] == "time_subdivision"
                _put(_Put(parts, cells, ends, below, changes, new, told, tier in explained), fills=fills)
    step.put_many("annotations", changes, {row["id"]: row for row in rows})
    if new:
        step.add_many("annotations", new)


def goes_by_words(parts: Sequence[str], text: str) -> bool:
    """Whether most of the parts of a tier are words of a text."""
    said = [key for part in parts for key in map(key_of, part.split()) if key]
    return bool(said) and _matched(said, _keys(text.split())) >= MOSTLY * len(said)


def aligned(parts: Sequence[str], before: str, after: str) -> list[Cell] | None:
    """The cells of a tier after its transcript changed; None where it did not go word by word."""
    if not (goes_by_words(parts, before) or goes_by_words(parts, after)):
        return None
    owners = [number for number, part in enumerate(parts) for word in part.split() if key_of(word)]
    old = _keys(" ".join(parts).split())
    words = [word for word in after.split() if key_of(word)]
    owner_of: list[int | None] = [None] * len(words)
    same = [False] * len(words)
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, old, _keys(words), autojunk=False).get_opcodes():
        if kind == "equal":
            owner_of[j1:j2] = owners[i1:i2]
            same[j1:j2] = [True] * (j2 - j1)
        elif kind == "replace":
            for i, j in _pairs(old[i1:i2], _keys(words[j1:j2])):
                owner_of[j1 + j] = owners[i1 + i]
    _within_one(owner_of)
    return _cells(parts, owners, words, owner_of, same)


def _within_one(owner_of: list[int | None]) -> None:
    """New words between two of one part belong to it; a part is in one place."""
    for at in range(1, len(owner_of) - 1):
        if owner_of[at] is None and owner_of[at - 1] is not None:
            later = next((one for one in owner_of[at + 1 :] if one is not None), None)
            owner_of[at] = owner_of[at - 1] if later == owner_of[at - 1] else None


def _cells(
    parts: Sequence[str], owners: Sequence[int], words: Sequence[str], owner_of: Sequence[int | None], same: list[bool]
) -> list[Cell]:
    had = [owners.count(number) for number in range(len(parts))] if len(parts) < PART else _counts(owners, len(parts))
    found: list[Cell] = []
    kept: defaultdict[int, int] = defaultdict(int)
    for word, owner, stays in zip(words, owner_of, same, strict=True):
        if owner is None or not found or found[-1].part != owner:
            found.append(Cell(owner))
        found[-1].words.append(word)
        found[-1].changed |= not stays
        if owner is not None:
            kept[owner] += stays
    for cell in found:
        if cell.part is not None:
            cell.changed |= kept[cell.part] != had[cell.part]
    silent = [number for number in range(len(parts)) if not had[number]]
    for number in silent:  # signs and empty cells stay behind what they followed
        at = next((i for i, cell in enumerate(found) if cell.part is not None and cell.part > number), len(found))
        found.insert(at, Cell(number, []))
    return found


def _counts(owners: Sequence[int], size: int) -> list[int]:
    counts = [0] * size
    for owner in owners:
        counts[owner] += 1
    return counts


def _pairs(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Which of some words became which others, in order: those that are alike."""
    if len(old) == len(new) or len(old) * len(new) > MOST_PAIRED:
        yield from zip(range(len(old)), range(len(new)), strict=False)
        return
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    likeness = [[0.05 + SequenceMatcher(None, a, b, autojunk=False).ratio() for b in new] for a in old]
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], likeness[i][j] + best[i + 1][j + 1])
    i = j = 0
    while i < len(old) and j < len(new):
        if best[i][j] == likeness[i][j] + best[i + 1][j + 1]:
            yield i, j
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1


def _matched(some: Sequence[str], others: Sequence[str]) -> int:
    return sum(block.size for block in SequenceMatcher(None, some, others, autojunk=False).get_matching_blocks())


def _keys(words: Sequence[str]) -> list[str]:
    return [key for key in map(key_of, words) if key]


def key_of(word: str) -> str:
    """By which a word is known again: without capitals and the signs around it; "" for signs alone."""
    return without_edges(word).casefold()


def without_edges(word: str) -> str:
    """A word without the signs around it."""
    bare: str = _EDGES.sub("", word)
    return bare


@dataclass
class _Put:
    """The parts of one tier beside one utterance, which has these `ends`, and what is gathered to be written."""

    parts: list[Row]
    cells: list[Cell]
    ends: Span
    below: Mapping[int, Sequence[Row]]
    changes: dict[int, Mapping[str, Any] | None]
    new: list[Row]
    told: Followed
    explained: bool


def _put(here: _Put, *, fills: bool) -> None:
    """Write cells over the parts that were there."""
    parts, told = here.parts, here.told
    style = _style(parts)
    spans = _spans(parts, here.cells, here.ends, fills=fills)
    staying = {cell.part for cell in here.cells}
    for number, row in enumerate(parts):
        if number not in staying:
            beneath = list(_beneath(row["id"], here.below))
            here.changes |= dict.fromkeys([row["id"], *(one["id"] for one in beneath)])
            told.gone += any(one["text"].strip() for one in beneath)
    first = parts[0]
    for place, (cell, span) in enumerate(zip(here.cells, spans, strict=True)):
        times = {} if span is None else {"start": span[0], "end": span[1]}
        if cell.part is None:
            facts = {name: first[name] for name in ("recording_id", "utterance_id", "tier_id")}
            here.new.append({**facts, "text": style(cell.words), "place": place, **times})
            told.new += here.explained
            continue
        row = parts[cell.part]
        text = style(cell.words) if cell.words and (cell.changed or style is not _low) else row["text"]
        now = {"place": place, "text": text, **times}
        here.changes[row["id"]] = {name: value for name, value in now.items() if row[name] != value}
        beneath = list(_beneath(row["id"], here.below))
        if cell.changed and (said := [one for one in beneath if one["text"].strip()]):
            here.changes |= {one["id"]: {"doubtful": CHANGED} for one in said}
            told.changed += 1
        if span is not None and row["start"] is not None and (row["start"], row["end"]) != span:
            _clip(beneath, span, here.changes)


def _beneath(id: int, below: Mapping[int, Sequence[Row]]) -> Iterator[Row]:
    waiting = list(below.get(id, ()))
    while waiting:
        row = waiting.pop()
        yield row
        waiting += below.get(row["id"], ())


def _clip(rows: Sequence[Row], span: Span, changes: dict[int, Mapping[str, Any] | None]) -> None:
    """What explains a part that is shorter now ends with it."""
    for row in rows:
        if row["start"] is None or row["end"] is None or row["end"] <= span[0] or row["start"] >= span[1]:
            continue
        cut = {"start": max(row["start"], span[0]), "end": min(row["end"], span[1])}
        changes[row["id"]] = {**(changes.get(row["id"]) or {}), **cut}


def _as_is(words: Sequence[str]) -> str:
    return " ".join(words)


def _bare(words: Sequence[str]) -> str:
    return " ".join(map(without_edges, words))


def _low(words: Sequence[str]) -> str:
    return _bare(words).lower()


def _style(parts: Sequence[Row]) -> Any:
    """How words are written in these cells: as in the transcript, without the signs around them, or small as well."""
    words = [word for row in parts for word in row["text"].split() if key_of(word)]
    if any(_EDGES.search(word) for word in words):
        return _as_is
    return _bare if any(word != word.lower() for word in words) else _low


def _spans(parts: Sequence[Row], cells: Sequence[Cell], ends: Span, *, fills: bool) -> list[Span | None]:
    """The times of cells: those of parts that stay, and for new ones the room between them or up to the ends of the
    utterance, or a share of that of the word before. None where parts have none. Parts that `fill` their utterance
    leave no gap."""
    timed = [(row["start"], row["end"]) for row in parts]
    if any(start is None or end is None for start, end in timed):
        return [None] * len(cells)
    spans: list[Span | None] = [timed[cell.part] if cell.part is not None else None for cell in cells]
    low, high = min(start for start, _ in timed), max(end for _, end in timed)
    at = 0
    while at < len(cells):
        if spans[at] is not None:
            at += 1
            continue
        last = at
        while last < len(cells) and spans[last] is None:
            last += 1
        _give_room(spans, cells, (at, last), (min(low, ends[0]), max(high, ends[1])))
        at = last
    if fills:
        known = [span for span in spans if span is not None]
        _fill(spans, (min(low, *(span[0] for span in known)), max(high, *(span[1] for span in known))))
    return spans


def _give_room(spans: list[Span | None], cells: Sequence[Cell], run: Span, ends: Span) -> None:
    """Times for a run of new cells."""
    first, last = run
    before, after = spans[first - 1] if first else None, spans[last] if last < len(cells) else None
    start, end = before[1] if before else ends[0], after[0] if after else ends[1]
    if end - start < last - first:  # no room: the word before shares its own, or the one behind
        if before is not None:
            first, start, end = first - 1, before[0], max(before[1], end)
        elif after is not None:
            last, start, end = last + 1, min(start, after[0]), after[1]
    letters = [max(1, len("".join(cell.words))) for cell in cells[first:last]]
    total, so_far = sum(letters), 0
    for number, size in enumerate(letters, first):
        from_ = start + (end - start) * so_far // total
        so_far += size
        spans[number] = (from_, start + (end - start) * so_far // total)


def _fill(spans: list[Span | None], ends: Span) -> None:
    """Leave no gap between parts."""
    known = [at for at, span in enumerate(spans) if span is not None]
    for at, following in pairwise(known):
        here, then = spans[at], spans[following]
        if here is not None and then is not None and here[1] < then[0]:
            spans[at] = (here[0], then[0])
    if known and (first := spans[known[0]]) is not None:
        spans[known[0]] = (ends[0], first[1])
    if known and (last := spans[known[-1]]) is not None:
        spans[known[-1]] = (last[0], ends[1])
