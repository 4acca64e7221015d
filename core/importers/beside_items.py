"""What stands beside the transcripts of a file of marks, put to their items; and what of it stays behind, counted."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

from core.importers.account import TierUse
from core.importers.beside_by_times import ByTimes
from core.importers.item import FileTiers, Found, Item, Options
from core.importers.tier_picking import value_of
from core.importers.tiers import AnnotationFile
from core.project.records import Problem
from core.tiers.beside import Beside
from core.tiers.model import Mark, Tier
from core.tiers.parts import Part, every, without
from core.wording import joined, say, say_n


class BesideReading:
    """Goes along with the marks of one file. `offset_s` is added to every time."""

    def __init__(self, file: AnnotationFile, taken: Sequence[Tier], offset_s: float, options: Options) -> None:
        self._file, self._offset_s = file, offset_s
        self._beside = None if options.each_channel else beside_of(file, taken)
        self._leave = frozenset(name for name in options.leave_tiers.split(";") if name)
        self._refused: Counter[str] = Counter()

    def of(self, tier: Tier, mark: Mark) -> tuple[Part, ...]:
        """What stands beside a mark."""
        return self._kept(self._beside.of(tier, mark)) if self._beside is not None else ()

    def rest(self, where: str, sound: Path) -> FileTiers | None:
        """What the file holds beside its marks; None where that is nothing. To be asked last."""
        if self._beside is None:
            return None
        standing = self._kept(self._beside.standing())
        left, refused = tuple(self._beside.left()), tuple(self._refused.items())
        if not (standing or left or refused):
            return None
        return FileTiers(where, sound, self._file.path, standing, left, refused)

    def _kept(self, parts: Iterable[Part]) -> tuple[Part, ...]:
        wanted = without(parts, self._leave, self._refused, value_of) if self._leave else parts
        return tuple(part.shifted(self._offset_s) for part in wanted)


def beside_of(file: AnnotationFile, taken: Sequence[Tier]) -> Beside | None:
    """What stands beside the taken tiers: as the format tells it, with each mark or of its tiers, else by times; None
    where the file has nothing else."""
    if file.beside is not None:
        return file.beside(taken)
    if any(mark.beside for tier in taken for mark in tier.marks):
        return Told()
    return ByTimes(file, taken) if len(file.tiers) > len(taken) else None


class Told:
    """What a format tells with each mark."""

    def of(self, _: Tier, mark: Mark) -> tuple[Part, ...]:
        return mark.beside

    def standing(self) -> tuple[Part, ...]:
        return ()

    def left(self) -> Iterator[tuple[str, int]]:
        yield from ()


def parts_of(file: AnnotationFile, taken: Sequence[Tier]) -> Iterator[Part]:
    """All that stands beside the marks of the taken tiers, and by itself."""
    beside = beside_of(file, taken)
    if beside is None:
        return
    for tier in taken:
        for mark in tier.marks:
            yield from every(beside.of(tier, mark))
    yield from every(beside.standing())


def unknown(leave: str, names: Collection[str]) -> list[Problem]:
    """What to say of tiers that were to be left behind, by their names with ";" between, and that there are not."""
    known = {*names, *map(value_of, names)}
    missing = dict.fromkeys(name for name in leave.split(";") if name and name not in known)
    hint = say("There are: {tiers}.", tiers=sorted(names)) if names else say("Nothing stands beside the transcripts.")
    return [Problem(name, say("is no tier that could be left behind."), hint, came=True) for name in missing]


class LeftBehind:
    """Goes along with what is found; tells at its end of tiers that were to be left behind and are not there."""

    def __init__(self, leave: str) -> None:
        self._leave = leave

    def __call__(self, found: Iterable[Found]) -> Iterator[Found]:
        names: set[str] = set()
        for one in found:
            if self._leave and isinstance(one, Item):
                names |= {part.tier.name for part in every(one.beside)}
            elif self._leave and isinstance(one, FileTiers):
                names |= {part.tier.name for part in every(one.standing)}
                names |= {name for name, _ in (*one.left, *one.refused)}
            yield one
        yield from unknown(self._leave, names)


class TierAccount:
    """Counts what comes along and what does not, by the names of tiers."""

    def __init__(self) -> None:
        self._taken: Counter[str] = Counter()
        self._left: defaultdict[str, Counter[str]] = defaultdict(Counter)

    def take(self, parts: Iterable[Part]) -> None:
        """These came along, or would."""
        self._taken.update(part.tier.name for part in every(parts))

    def file(self, found: FileTiers) -> None:
        """What a file holds beside its utterances."""
        self.take(found.standing)
        for name, count in found.left:
            self._left[name]["alone"] += count
        for name, count in found.refused:
            self._left[name]["unwanted"] += count

    def uses(self) -> tuple[TierUse, ...]:
        """One for each name, in the order in which they were met."""
        return self.uses_of(self._taken)

    def uses_of(self, taken: Counter[str]) -> tuple[TierUse, ...]:
        """The same where these many came along, by the names of tiers."""
        return tuple(
            TierUse(name, taken[name], self._left[name].total(), _reasons(self._left[name]))
            for name in dict.fromkeys((*taken, *self._left))
        )


def _reasons(left: Counter[str]) -> str:
    """ "3 explain nothing that is an utterance" and the like; "" for none."""
    found = []
    if alone := left["alone"]:
        found.append(
            say_n("One explains nothing that is an utterance", "%n explain nothing that is an utterance", alone)
        )
    if unwanted := left["unwanted"]:
        found.append(say_n("One is on a tier that was to be left", "%n are on a tier that was to be left", unwanted))
    return joined(found, "; ")
