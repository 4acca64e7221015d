"""Tiers of marks as ELAN, Praat and their kin keep them. What their names say is `tier_names`', what they hold
`tier_sorts`', which are taken `tier_picking`'s."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Literal

from core.importers.tier_names import Sort, ours
from core.project.records import Problem
from core.wording import say

CLOSE_S = 0.05
SEVERAL = say("has several speakers at once; what each says was brought with the times of all.")


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of sound and what was written for it. `number` counts the marks of its tier from 1; when several were
    joined, `last` is the number of the last one and `parts` are they. `tags` are what is heard beside the words."""

    number: int
    start_s: float
    end_s: float
    text: str
    speaker: str = ""
    last: int = 0
    parts: tuple[Mark, ...] = ()
    tags: tuple[str, ...] = ()

    @property
    def seconds(self) -> float:
        return self.end_s - self.start_s


@dataclass(frozen=True)
class Tier:
    """A row of marks. `kind` is ELAN's linguistic type, `parent` the tier it explains, `number` its place from 1."""

    name: str
    number: int
    marks: tuple[Mark, ...]
    kind: str = ""
    parent: str = ""
    speaker: str = ""
    points: bool = False
    words: bool = False
    judged: Sort | Literal[""] = ""
    """What it holds, as its format says or `tier_sorts` found; "" when nobody asked yet."""

    @property
    def written(self) -> list[Mark]:
        """The marks with a text."""
        return [mark for mark in self.marks if not self.silent(mark.text)]

    @cached_property
    def silences(self) -> frozenset[str]:
        """Labels that stand for silence on this tier though they could be words."""
        return frozenset() if ours(self.name, self.kind) else silences_in([mark.text for mark in self.marks])

    @property
    def left_out(self) -> list[str]:
        """Labels that were taken for silence or for a count, though they could be words."""
        return [mark.text.strip() for mark in self.marks if mark.text.strip() in self.silences or is_unit(mark.text)]

    def silent(self, text: str) -> bool:
        """Whether a label says that nobody speaks."""
        return is_silence(text) or text.strip() in self.silences


@dataclass(frozen=True)
class Person:
    """What a file says about a speaker."""

    age: str = ""
    gender: str = ""
    place: str = ""


@dataclass(frozen=True)
class Marked:
    """A file of marks: its tiers, and the sounds it names with how far into each its own time begins, in seconds.

    `problems` have a `where` within the file ("tier A, mark 3"), "" for the file itself.
    """

    path: Path
    tiers: tuple[Tier, ...] = ()
    media: tuple[tuple[str, float], ...] = ()
    problems: tuple[Problem, ...] = ()
    people: Mapping[str, Person] = field(default_factory=dict)
    channel: int | None = None
    voices: frozenset[str] | None = None
    """Names of tiers that are those of speakers; None when nobody asked yet."""

    @cached_property
    def names_people(self) -> bool:
        """Whether it says of any tier who speaks on it."""
        return any(tier.speaker for tier in self.tiers)

    @cached_property
    def by_name(self) -> dict[str, Tier]:
        """The tiers that have a name; the last of several with the same."""
        return {tier.name: tier for tier in self.tiers if tier.name}


_SILENCES = frozenset(
    "<sil> <sp> <p> <p:> <eps> {sl} {ns} {lg} {br} # ## _ <silence> [silence] (silence) <noise> [noise] <unk> [sil] "
    "(pause) [pause] <pause> (sil) {sil} <spn> [sp] <nib>".split()
)
_SILENT_WORDS = _SILENCES | frozenset("sil sp spn eps silence silent".split())
_UNIT = re.compile(r"[^\W\d_]{1,12}_+\d{1,6}|(?:ipu|gpf|pause|noise|unit)[-_ ]?\d{1,6}", re.IGNORECASE)
REPEATED = 2


def is_silence(text: str, words: bool = False) -> bool:
    """No text, a count, or one of the usual signs for silence; among words also those that could be words elsewhere."""
    bare = text.strip().casefold()
    return not bare or bare in (_SILENT_WORDS if words else _SILENCES) or is_unit(bare)


def is_unit(text: str) -> bool:
    """Whether a label counts what a program cut or a person filled in, and nobody said it: "ipu_5", "gpf_0"."""
    return _UNIT.fullmatch(text.strip()) is not None


def silences_in(texts: Iterable[str]) -> frozenset[str]:
    """Which labels of a tier stand for silence though they could be words: "sil" and its kin, where they repeat among
    others that are longer."""
    many = Counter(text.strip() for text in texts)
    found = {text for text, count in many.items() if count >= REPEATED and text.casefold() in _SILENT_WORDS}
    others = [text for text in many if text and text not in found]
    return frozenset(found) if others and sum(map(len, others)) >= 6 * len(others) else frozenset()
