"""What stands beside the taken tiers of a file that has no tree of annotations, told by times: Praat's intervals, and
lines that a format puts under others (CHAT, EXMARaLDA).

A tier explains the finest one within whose marks its own lie. One text for each mark is an association; several are
parts with times. What lies in nothing that was taken stands on the recording, as all points do.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from core.importers.tiers import AnnotationFile
from core.project.records import Constraint
from core.project.tiers.standing import POINTS
from core.tiers.model import Mark, Tier
from core.tiers.parts import BesideTier, Part, name_without
from core.tiers.tier_names import name_in

MOSTLY = 0.8
"""Of a tier's marks so many lie within those of the one that it explains."""
NEAR_S = 0.01


class ByTimes:
    """What stands beside the taken tiers of one file."""

    def __init__(self, file: AnnotationFile, taken: Sequence[Tier]) -> None:
        self._tiers = {tier.number: tier for tier in file.tiers}
        self._taken = {tier.number for tier in taken}
        self._names = file.by_name
        self._marks = {tier.number: _timed(tier) for tier in file.tiers}
        self._parents: dict[int, int] = {}
        self._kinds: dict[int, BesideTier] = {}
        self._below: defaultdict[tuple[int, int], list[tuple[int, Mark]]] = defaultdict(list)
        self._loose: list[tuple[int, Mark]] = []
        others = [tier for tier in file.tiers if tier.number not in self._taken and self._marks[tier.number]]
        for tier in sorted(others, key=lambda one: len(self._marks[one.number])):
            self._place(tier)
        for tier in file.tiers:
            if tier.points and tier.number not in self._taken:
                self._kinds[tier.number] = BesideTier(tier.name.strip() or "?", "", kind=POINTS)
                self._marks[tier.number] = tier.written
        self._asked: set[tuple[int, int]] = set()

    def of(self, tier: Tier, mark: Mark) -> tuple[Part, ...]:
        """What lies within a mark of a taken tier."""
        numbers = [part.number for part in mark.parts] or [mark.number]
        self._asked |= {(tier.number, number) for number in numbers}
        return tuple(part for number in numbers for part in self._parts(tier.number, number))

    def standing(self) -> tuple[Part, ...]:
        """What lies in nothing that was taken, on tiers of its own."""
        alone = [number for number, kind in self._kinds.items() if not kind.constraint]
        return tuple(self._part(number, mark) for number in sorted(alone) for mark in self._marks[number])

    def kind(self, number: int) -> BesideTier | None:
        """What a tier is beside the taken ones; None where it is one of them, or has nothing on it."""
        return self._kinds.get(number)

    def left(self) -> Iterator[tuple[str, int]]:
        """What lies in a mark that is no utterance, or outside of all."""
        found: Counter[str] = Counter()
        for number, mark in self._loose:
            found[self._kinds[number].name] += bool(mark.text.strip())
        for (parent, at), those in self._below.items():
            if parent in self._taken and (parent, at) not in self._asked:
                found.update(self._kinds[number].name for number, _ in those)
        yield from ((name, count) for name, count in found.items() if count)

    def _place(self, tier: Tier) -> None:
        """Find what a tier explains, and put its marks there. Tiers with fewer marks came before."""
        parent = self._parent(tier)
        if parent is None:
            self._kinds[tier.number] = BesideTier(tier.name.strip() or "?", "", kind=tier.kind)
            return
        around = self._marks[parent]
        same: defaultdict[tuple[float, float], list[Mark]] = defaultdict(list)
        for one in around:
            same[one.start_s, one.end_s].append(one)
        homes = [
            _alike(mark, same.get((mark.start_s, mark.end_s), ())) or _around(mark, around)
            for mark in self._marks[tier.number]
        ]
        counts = Counter(home.number for home in homes if home is not None)
        constraint: Constraint = "association" if max(counts.values(), default=0) < 2 else "included"
        above = None if parent in self._taken else self._kinds[parent]
        owner = self._tiers[parent]
        people = (tier.speaker, owner.speaker, owner.name.strip(), name_in(tier.name))
        name = name_without(tier.name.strip(), people) or "?"
        kind = tier.kind.strip() if constraint == "association" or tier.kind else ""
        self._parents[tier.number] = parent
        self._kinds[tier.number] = BesideTier(name, constraint, above, kind)
        for mark, home in zip(self._marks[tier.number], homes, strict=True):
            if home is None:
                self._loose.append((tier.number, mark))
            else:
                self._below[parent, home.number].append((tier.number, mark))

    def _parent(self, tier: Tier) -> int | None:
        """The tier that its format says, else the finest that is of the same person and has its marks inside; one that
        explains nothing is itself no parent."""
        said = self._names.get(tier.parent)
        if said is not None and (said.number in self._taken or said.number in self._parents):
            return said.number
        fitting = [
            number
            for number in (*self._taken, *self._parents)
            if _same_person(tier, self._tiers[number]) and self._inside(tier, number)
        ]
        return max(fitting, key=lambda number: len(self._marks[number]), default=None)

    def _inside(self, tier: Tier, other: int) -> bool:
        """Whether most of a tier's marks lie in those of another that has no more."""
        mine, around = self._marks[tier.number], self._marks[other]
        if len(around) > len(mine) and other not in self._taken:
            return False
        return sum(_around(mark, around) is not None for mark in mine) >= MOSTLY * len(mine)

    def _parts(self, tier: int, mark: int) -> Iterator[Part]:
        for number, one in self._below.get((tier, mark), ()):
            yield self._part(number, one)

    def _part(self, number: int, mark: Mark) -> Part:
        kind = self._kinds[number]
        timed = kind.constraint != "association"
        start, end = (mark.start_s, mark.end_s) if timed else (None, None)
        return Part(kind, mark.text, start, end, origin_of(number, mark), tuple(self._parts(number, mark.number)))


def origin_of(tier: int, mark: Mark) -> str:
    """By what a mark is known again in its document: its tier's number, its own, and its times in milliseconds."""
    return f"{tier}:{mark.number}:{round(mark.start_s * 1000)}-{round(mark.end_s * 1000)}"


def _timed(tier: Tier) -> list[Mark]:
    """A tier's written marks in the order of time."""
    if tier.points:
        return []
    return sorted((mark for mark in tier.written if mark.end_s > mark.start_s), key=lambda mark: mark.start_s)


def _alike(mark: Mark, those: Sequence[Mark]) -> Mark | None:
    """Of marks with the same times the one of the same number, where somebody speaks over himself."""
    return next((one for one in those if one.number == mark.number), those[0] if those else None)


def _around(mark: Mark, marks: Sequence[Mark]) -> Mark | None:
    """The one of `marks`, in the order of time, in which a mark lies."""
    at = bisect_right(marks, (mark.start_s + mark.end_s) / 2, key=lambda one: one.start_s) - 1
    if at < 0 or mark.end_s > marks[at].end_s + NEAR_S or mark.start_s < marks[at].start_s - NEAR_S:
        return None
    return marks[at]


def _same_person(one: Tier, other: Tier) -> bool:
    """Whether two tiers are not said to be of different people."""
    mine, theirs = one.speaker or name_in(one.name), other.speaker or name_in(other.name)
    return not mine or not theirs or mine == theirs
