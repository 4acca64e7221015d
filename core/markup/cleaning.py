"""What becomes of the markup in a text, by what was chosen for each kind; and which kinds a text holds."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from core.markup import mojibake
from core.markup.finding import FINDERS, Place, may_hold
from core.markup.kinds import KINDS

MOST_NAMED = 5
LONGEST_NAMED = 24
DEEPEST = 3
"""Escaped letters may spell escaped letters: &amp;amp;."""
_SPACES = re.compile(r"[ \t]{2,}")
_BEFORE_STOP = re.compile(r" +(?=[,.;:!?…](?:\s|$))")


@dataclass(frozen=True)
class Cleaned:
    """A text after its markup was dealt with, tags that came of it, and how much of each kind there was.

    `tidy` says that what is left is as it should be: nothing is in doubt.
    """

    text: str
    tags: tuple[str, ...] = ()
    counts: Mapping[str, int] | None = None
    examples: Mapping[str, str] | None = None


def clean(text: str, ways: Mapping[str, str] | None = None, praat: bool = False) -> Cleaned:
    """Deal with the markup in a text. `ways` by kind; the usual way for others. Praat's signs are read without being
    asked only where `praat` says that the text is Praat's."""
    if not may_hold(text):
        return Cleaned(text)
    chosen = ways or {}
    tags: list[str] = []
    counts: dict[str, int] = {}
    examples: dict[str, str] = {}
    changed = False
    for key in KINDS:
        way = way_of(key, chosen, praat)
        for _ in range(DEEPEST):
            places = _apart(FINDERS[key](text))
            if places and key not in counts:
                counts[key] = len(places)
                examples[key] = text[places[0].start : places[0].end]
            if not places or way == "keep":
                break
            if way == "tag":
                tags += [place.tag for place in places if place.tag]
            text = _with(text, places, way)
            changed = True
            if way != "decode":
                break
    if changed:
        text = _BEFORE_STOP.sub("", _SPACES.sub(" ", text)).strip()
    return Cleaned(text, tuple(dict.fromkeys(tags)), counts, examples)


def way_of(key: str, chosen: Mapping[str, str], praat: bool = False) -> str:
    """What becomes of a kind: what was chosen, else what is usual."""
    if chosen.get(key):
        return chosen[key]
    if key == "praat":
        return "decode" if praat else "keep"
    return KINDS[key].ways[0]


def left(text: str) -> dict[str, list[str]]:
    """The markup that a transcript holds and should not, by kind."""
    if not may_hold(text):
        return {}
    found: dict[str, list[str]] = {}
    for key, kind in KINDS.items():
        if kind.flagged and (places := _apart(FINDERS[key](text))):
            spans = mojibake.places(text) if key == "mojibake" else [(place.start, place.end) for place in places]
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


def _apart(places: object) -> list[Place]:
    """Places in their order, without those that lie in others."""
    out: list[Place] = []
    for place in sorted(places, key=lambda one: (one.start, -one.end)):  # type: ignore[call-overload]
        if not out or place.start >= out[-1].end:
            out.append(place)
    return out


def _with(text: str, places: list[Place], way: str) -> str:
    """A text with something else in these places."""
    parts: list[str] = []
    at = 0
    for place in places:
        parts += [text[at : place.start], _instead(place, way, text)]
        at = place.end
    return "".join([*parts, text[at:]])


def _instead(place: Place, way: str, text: str) -> str:
    if way == "decode":
        return place.meaning
    if way == "unwrap":
        return place.bare
    if place.bare in ("", " "):
        return place.bare
    beside = text[place.start - 1 : place.start] + text[place.end : place.end + 1]
    return " " if len(beside) == 2 and place.bare.startswith(" ") else ""
