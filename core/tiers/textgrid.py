"""Writes Praat's TextGrid: a long text file of tiers of intervals that cover the whole sound."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from core.tiers.model import Mark, Tier
from core.wording import say

UNHELD = re.compile("[\x00-\x08\x0a-\x1f\ud800-\udfff]")
CONTROL = say("A TextGrid cannot hold control characters: they became spaces.")
WORDLESS = say("A TextGrid cannot tell utterances without a text from silence.")


def lines(tiers: Sequence[Tier], end_s: float, lost: Callable[[str], object] = bool) -> Iterator[str]:
    """The lines of a file for a sound of `end_s` seconds; what cannot be held is told to `lost`.

    Where nobody speaks there is an empty interval. What a mark shares with the one before it, or has beyond the
    sound's end, is left away: intervals of a tier follow one another.
    """
    end = _number(end_s)
    yield from ('File type = "ooTextFile"', 'Object class = "TextGrid"', "", "xmin = 0", f"xmax = {end}")
    yield from ("tiers? <exists>", f"size = {len(tiers)}", "item []:")
    for number, tier in enumerate(tiers, 1):
        intervals = list(_covering(tier.marks, end_s, lost))
        yield f"    item [{number}]:"
        yield '        class = "IntervalTier"'
        yield f"        name = {_quoted(tier.name, lost)}"
        yield from ("        xmin = 0", f"        xmax = {end}", f"        intervals: size = {len(intervals)}")
        for at, (start_s, stop_s, text) in enumerate(intervals, 1):
            yield f"        intervals [{at}]:"
            yield f"            xmin = {_number(start_s)}"
            yield f"            xmax = {_number(stop_s)}"
            yield f"            text = {_quoted(text, lost)}"


def _covering(marks: Sequence[Mark], end_s: float, lost: Callable[[str], object]) -> Iterator[tuple[float, float, str]]:
    """The marks with empty intervals between them; one at the least."""
    at, empty = 0.0, True
    for mark in marks:
        start_s, stop_s = max(at, mark.start_s), min(mark.end_s, end_s)
        if stop_s <= start_s:
            continue
        if not mark.text:
            lost(WORDLESS)
        if start_s > at:
            yield at, start_s, ""
        yield start_s, stop_s, mark.text
        at, empty = stop_s, False
    if at < end_s or empty:
        yield at, end_s, ""


def _number(seconds: float) -> str:
    """Shortest digits that give the same number again, never with an exponent."""
    value = repr(float(seconds))
    return f"{seconds:.12f}" if "e" in value else value.removesuffix(".0")


def _quoted(text: str, lost: Callable[[str], object]) -> str:
    held = UNHELD.sub(" ", text)
    if held != text:
        lost(CONTROL)
    return '"' + held.replace('"', '""') + '"'
