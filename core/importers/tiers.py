"""What is read of a file of marks: its tiers, the sounds it names, and the people it tells of. What a tier holds is
`tier_sorts`' to say, which are taken `tier_picking`'s."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from core.project.records import Problem
from core.tiers.beside import ReadsBeside
from core.tiers.model import Tier
from core.wording import say

CLOSE_S = 0.05
SEVERAL = say("has several speakers at once; what each says was brought with the times of all.")


@dataclass(frozen=True)
class Person:
    """What a file says about a speaker."""

    age: str = ""
    gender: str = ""
    place: str = ""


@dataclass(frozen=True)
class AnnotationFile:
    """A file of marks: its tiers, and the sounds it names with how far into each its own time begins, in seconds.

    `problems` have a `where` within the file ("tier A, mark 3"), "" for the file itself.
    """

    path: Path
    tiers: tuple[Tier, ...] = ()
    media: tuple[tuple[str, float], ...] = ()
    problems: tuple[Problem, ...] = ()
    people: Mapping[str, Person] = field(default_factory=dict)
    channel: int | None = None
    beside: ReadsBeside | None = field(default=None, compare=False)
    """What the file holds beside the tiers that are taken of it; None where its format tells nothing of that."""
    voices: frozenset[str] | None = None
    """Names of tiers that are those of speakers; None when nobody asked yet."""

    def read_as(self, remark: str) -> AnnotationFile:
        """The same with what had to be guessed of its encoding, where anything came of it."""
        if not remark or not self.tiers:
            return self
        problem = Problem("", remark, say("It was imported; check the accents."), came=True)
        return replace(self, problems=(problem, *self.problems))

    @cached_property
    def names_people(self) -> bool:
        """Whether it says of any tier who speaks on it."""
        return any(tier.speaker for tier in self.tiers)

    @cached_property
    def by_name(self) -> dict[str, Tier]:
        """The tiers that have a name; the last of several with the same."""
        return {tier.name: tier for tier in self.tiers if tier.name}
