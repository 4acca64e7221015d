"""Writes Praat's TextGrid: a long text file of tiers of intervals that cover the whole sound, and of points."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from core.tiers.model import Mark, Tier
from core.wording import say

UNHELD = re.compile("[\x00-\x08\x0a-\x1f\ud800-\udfff]")
CONTROL = say("A TextGrid cannot hold control characters: they became spaces.")
TOGETHER = say("A TextGrid holds one point at a time: others at the same time were left out.")
BEYOND = say("What lies beyond the end of the sound was left out of a TextGrid, or cut there.")
OVER = say("A TextGrid's tier holds one interval at a time: where others lie over it they were cut, or left out.")
LENGTHLESS = say("A TextGrid's tier of intervals holds no points: they were left out.")
WORDLESS = say("A TextGrid cannot tell utterances without a text from silence.")
NEAR_S = 1e-6
"""Times that are no further apart are one."""


@dataclass(frozen=True)
class GridRow:
    """A tier as a file has it: its name, where it begins and ends, and its intervals one after another, or its points,
    of which start and end are one. Times are seconds."""

    name: str
    span: tuple[float, float]
    labels: Sequence[tuple[float, float, str]]
    points: bool = False


def lines(tiers: Sequence[Tier], end_s: float, lost: Callable[[str], object] = bool) -> Iterator[str]:
    """The lines of a file for a sound of `end_s` seconds; what cannot be held is told to `lost`.

    Where nobody speaks there is an empty interval. What a mark shares with the one before it, or has beyond the
    sound's end, is left away: intervals of a tier follow one another.
    """
    span = 0.0, end_s
    rows = (
        GridRow(held(tier.name, lost), span, list(_points(tier.marks, end_s, lost)), points=True)
        if tier.points
        else GridRow(held(tier.name, lost), span, list(_covering(tier.marks, end_s, lost)))
        for tier in tiers
    )
    return grid(list(rows), span)


def grid(rows: Sequence[GridRow], span: tuple[float, float]) -> Iterator[str]:
    """The lines of a file of these tiers, from where to where it goes. Texts are written as they are."""
    start, end = map(_number, span)
    yield from ('File type = "ooTextFile"', 'Object class = "TextGrid"', "", f"xmin = {start}", f"xmax = {end}")
    yield from ("tiers? <exists>", f"size = {len(rows)}", "item []:")
    for number, row in enumerate(rows, 1):
        what = "points" if row.points else "intervals"
        yield f"    item [{number}]:"
        yield f'        class = "{"TextTier" if row.points else "IntervalTier"}"'
        yield f"        name = {_quoted(row.name)}"
        yield from (f"        xmin = {_number(row.span[0])}", f"        xmax = {_number(row.span[1])}")
        yield f"        {what}: size = {len(row.labels)}"
        for at, (start_s, stop_s, text) in enumerate(row.labels, 1):
            yield f"        {what} [{at}]:"
            if row.points:
                yield from (f"            number = {_number(start_s)}", f"            mark = {_quoted(text)}")
            else:
                yield from (f"            xmin = {_number(start_s)}", f"            xmax = {_number(stop_s)}")
                yield f"            text = {_quoted(text)}"


def _points(marks: Sequence[Mark], end_s: float, lost: Callable[[str], object]) -> Iterator[tuple[float, float, str]]:
    """The marks as points, one at a time: of several at the same the first."""
    last = -1.0
    for mark in sorted(marks, key=lambda one: one.start_s):
        at = min(max(0.0, mark.start_s), end_s)
        if at > last:
            yield at, at, held(mark.text, lost)
            last = at
        else:
            lost(TOGETHER)


def _covering(marks: Sequence[Mark], end_s: float, lost: Callable[[str], object]) -> Iterator[tuple[float, float, str]]:
    """The marks with empty intervals between them; one at the least."""
    at, empty = 0.0, True
    for mark in marks:
        start_s, stop_s = max(at, mark.start_s), min(mark.end_s, end_s)
        if mark.end_s <= mark.start_s:
            lost(LENGTHLESS)
        elif mark.start_s < at - NEAR_S:
            lost(OVER)
        elif mark.end_s > end_s + NEAR_S:
            lost(BEYOND)
        if stop_s <= start_s:
            continue
        if not mark.text:
            lost(WORDLESS)
        if start_s > at:
            yield at, start_s, ""
        yield start_s, stop_s, held(mark.text, lost)
        at, empty = stop_s, False
    if at < end_s or empty:
        yield at, end_s, ""


def layers(tier: Tier) -> Iterator[Tier]:
    """A tier as several on which no mark lies over another, those without a length as points; at the least one."""
    rows: list[list[Mark]] = []
    for mark in tier.marks:
        if mark.end_s > mark.start_s:
            free = next((row for row in rows if row[-1].end_s <= mark.start_s + NEAR_S), None)
            if free is None:
                rows.append([mark])
            else:
                free.append(mark)
    points = tuple(mark for mark in tier.marks if mark.end_s <= mark.start_s)
    if tier.points or not (points or rows):
        yield tier
        return
    for row in rows:
        yield replace(tier, marks=tuple(row))
    if points:
        yield replace(tier, marks=points, points=True)


def _number(seconds: float) -> str:
    """Shortest digits that give the same number again, never with an exponent."""
    value = repr(float(seconds))
    return f"{seconds:.12f}" if "e" in value else value.removesuffix(".0")


def held(text: str, lost: Callable[[str], object] = bool) -> str:
    """The text without control characters."""
    kept = UNHELD.sub(" ", text)
    if kept != text:
        lost(CONTROL)
    return kept


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
