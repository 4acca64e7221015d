"""Tiers of marks as ELAN, Praat and their kin keep them, and which of their labels stand for silence. Times are
seconds, since a file of marks knows no rate. What their names say is `core.tiers.tier_names`'.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from core.tiers.parts import Part
from core.tiers.tier_names import Sort, ours


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
    beside: tuple[Part, ...] = ()
    """What stands beside it, where its format says so with each mark."""

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
