"""Where the letters or pieces of a run start from, as its transfer plan says: plain values, counted once for a run.

A plan may name ten thousands of pieces: they are read one by one only for whoever wants to see them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from core.families import plan_file
from core.families.plan import STARTED, LetterPlan

SPECIAL = "special"
STARTED_KEPT = 241
"""So many of those that start from something else are named where all would be too long, and one more."""


@dataclass(frozen=True)
class Origins:
    """`counts` has how many letters, or `pieces` of words, there are of each origin, without the space and other
    special tokens; `started` the first of those that start from something else of the source, `left_out` how many of
    the source's are not written any more."""

    counts: Mapping[str, int] = field(default_factory=dict)
    started: tuple[LetterPlan, ...] = ()
    left_out: int = 0
    pieces: bool = False
    plan: Mapping[str, Any] = field(default_factory=dict, repr=False)

    @property
    def new(self) -> int:
        """How many start from something of the source that is not the same."""
        return sum(self.counts.get(origin, 0) for origin in STARTED)

    @property
    def from_source(self) -> bool:
        """Whether any of them begins as something of a source."""
        return bool(self.counts.get("carried")) or self.new > 0

    def rows(self) -> tuple[LetterPlan, ...]:
        """All of them, in the order of the plan. Not for the window's thread."""
        found = (LetterPlan.from_json(x) for x in plan_file.unpacked(self.plan)["letters"] if isinstance(x, dict))
        return tuple(x for x in found if x.origin != SPECIAL)


def origins_of(plan: Mapping[str, Any]) -> Origins:
    """From what transfer.json holds. Raises `KeyError`, `TypeError`, `ValueError` for what is no plan."""
    counts = Counter(plan_file.origins(plan))
    counts.pop(SPECIAL, None)
    started = [LetterPlan.from_json(x) for x in plan_file.single(plan) if x.get("origin") in STARTED]
    left_out = len(plan.get("left_out", ()))
    return Origins(counts, tuple(started[:STARTED_KEPT]), left_out, bool(plan.get("tokenizer")), plan)
