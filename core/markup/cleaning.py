"""What becomes of the markup in a text, by what was chosen for each kind; and which kinds a text holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from core.markup import mojibake
from core.markup.finding import MarkupPlace, may_hold, places
from core.markup.kinds import KINDS

MOST_NAMED = 5
LONGEST_NAMED = 24
FEWEST_STRETCHES = 6
SHARE_OUTSIDE = 0.4
DEEPEST = 3
"""Escaped letters may spell escaped letters: &amp;amp;."""
_SPACES = re.compile(r"[ \t]{2,}")
_BEFORE_STOP = re.compile(r" +(?=[,.…](?:\s|$))")


@dataclass(frozen=True)
class Cleaned:
    """A text after its markup was dealt with, tags that came of it, and how much of each kind there was."""

    text: str
    tags: tuple[str, ...] = ()
    counts: Mapping[str, int] | None = None


def clean(text: str, ways: Mapping[str, str] | None = None, praat: bool = False) -> Cleaned:
    """Deal with the markup in a text. `ways` by kind; the usual way for others. Praat's signs are read without being
    asked only where `praat` says that the text is Praat's."""
    if not may_hold(text):
        return Cleaned(text)
    chosen = ways or {}
    tags: list[str] = []
    counts: dict[str, int] = {}
    changed = False
    for key in KINDS:
        way = way_of(key, chosen, praat)
        for _ in range(DEEPEST):
            found = places(key, text)
            if found and key not in counts:
                counts[key] = len(found)
            if not found or way == "keep":
                break
            if way == "tag":
                tags += [place.tag for place in found if place.tag]
            text = _with(text, found, way)
            changed = True
            if way != "decode":
                break
    if changed:
        text = _BEFORE_STOP.sub("", _SPACES.sub(" ", text)).strip()
    return Cleaned(text, tuple(dict.fromkeys(tags)), counts)


def way_of(key: str, chosen: Mapping[str, str], praat: bool = False) -> str:
    """What becomes of a kind: what was chosen, else what is usual."""
    if chosen.get(key):
        return chosen[key]
    if key == "praat":
        return "decode" if praat else "keep"
    return KINDS[key].ways[0]


def speech_in_brackets(texts: Iterable[str]) -> bool:
    """Whether what stands in brackets are words like those outside of them, as where overlaps are marked: then they
    were said, and are no events."""
    inside: list[str] = []
    outside: set[str] = set()
    for text in texts:
        found = places("events", text)
        inside += [" ".join(text[place.start : place.end].casefold().strip("[](){}<>/ ").split()) for place in found]
        outside.update(_with(text.casefold(), found, "drop").split())
    if len(inside) < FEWEST_STRETCHES or 2 * len(set(inside)) < len(inside):
        return False
    words = [word for stretch in inside for word in stretch.split()]
    return sum(word in outside for word in words) > SHARE_OUTSIDE * len(words)


def left(text: str) -> dict[str, list[str]]:
    """The markup that a transcript holds and should not, by kind."""
    if not may_hold(text):
        return {}
    found: dict[str, list[str]] = {}
    for key, kind in KINDS.items():
        if kind.flagged and (there := places(key, text)):
            spans = mojibake.places(text) if key == "mojibake" else [(place.start, place.end) for place in there]
            found[key] = [text[start:end] for start, end in spans]
    return found


def named(text: str) -> str:
    """The markup that a transcript should not hold, in words: "[laugh] &amp;"; "" for none."""
    parts = dict.fromkeys(_shown(part) for parts in left(text).values() for part in parts)
    more = len(parts) - MOST_NAMED
    return " ".join([*list(parts)[:MOST_NAMED], *(["…"] if more > 0 else [])])


def _shown(part: str) -> str:
    """A piece of markup for people: short, and with codes for what cannot be seen."""
    seen = "".join(c if c.isprintable() else f"U+{ord(c):04X}" for c in " ".join(part.split(" ")))
    return seen if len(seen) <= LONGEST_NAMED else f"{seen[: LONGEST_NAMED - 1]}…"


def _with(text: str, places: list[MarkupPlace], way: str) -> str:
    """A text with something else in these places."""
    parts: list[str] = []
    at = 0
    for place in places:
        parts += [text[at : place.start], _instead(place, way, text)]
        at = place.end
    return "".join([*parts, text[at:]])


def _instead(place: MarkupPlace, way: str, text: str) -> str:
    if way == "decode":
        return place.meaning
    if way == "unwrap":
        return place.bare
    if place.bare in ("", " "):
        return place.bare
    beside = text[place.start - 1 : place.start] + text[place.end : place.end + 1]
    return " " if len(beside) == 2 and place.bare.startswith(" ") else ""
