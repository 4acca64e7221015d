"""A report's utterances by what they have in common: speaker, gender, length, speaking rate, tag, noise, split.
Torch-free.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import get_args

import numpy as np
from numpy.typing import NDArray

from core.evaluation.analysis import Group, GroupKind
from core.evaluation.compare import Interval, numbered, rate_interval
from core.evaluation.remembered import once
from core.evaluation.report import Item, Report
from core.evaluation.score import rate
from core.project.utterance_facts import gender_of
from core.text.sign_counts import letters_and_digits
from core.wording import say

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Beside = tuple[Ints, Ints, Ints, Ints]
Placed = tuple[Group, Ints]
"""A group, and where its utterances stand in the report."""

ALL = slice(None)
KINDS: tuple[GroupKind, ...] = get_args(GroupKind)
STRETCHES = 5
"""Stretches that lengths, rates and noise are divided into, at most: about as many utterances in each."""
STEPS: Mapping[GroupKind, tuple[float, ...]] = {
    "length": (0.5, 1, 2, 5, 10),
    "rate": (1, 2, 5),
    "noise": (2, 5, 10),
}
"""What edges of stretches are rounded to: the finest that keeps them apart."""
SPLITS = ("train", "dev", "test", "")
TITLES: Mapping[GroupKind, str] = {
    "speaker": say("By speaker"),
    "gender": say("By gender"),
    "length": say("By length"),
    "rate": say("By speaking rate"),
    "tag": say("By tag"),
    "noise": say("By speech over noise"),
    "split": say("By split"),
}
GENDERS = {"women": say("women"), "men": say("men"), "others": say("others")}
UNITS: Mapping[GroupKind, str] = {"length": say("s"), "rate": say("letters a second"), "noise": say("dB")}


@dataclass(frozen=True)
class Counted:
    """The figures of a report's utterances, (N,) each, and the numbers of their speakers (see `compare.numbered`)."""

    errors: Ints
    words: Ints
    letter_errors: Ints
    letters: Ints
    seconds: Floats
    speakers: Ints

    @classmethod
    def of(cls, report: Report) -> Counted:
        own = report.columns
        seconds = np.array([item.seconds for item in report.items], float)
        speakers = numbered(own.speakers, len(own.keys))
        return cls(own.errors, own.words, own.figures[:, 5], own.letters, seconds, speakers)

    def wer(self, which: Ints | slice = ALL) -> Interval:
        """The word error rate of some utterances, with its interval."""
        return rate_interval(self.errors[which], self.words[which], self.speakers[which])

    def cer(self, which: Ints | slice = ALL) -> Interval:
        """The letter error rate of some utterances, with its interval."""
        return rate_interval(self.letter_errors[which], self.letters[which], self.speakers[which])

    @staticmethod
    def beside(report: Report, other: Report) -> Beside:
        """Errors and words that another report has of the same utterances, and the same of letters; all 0 where it did
        not hear one."""
        theirs = other.columns
        places = np.array([theirs.places.get(key, -1) for key in report.columns.keys], np.int64)
        found = np.stack((theirs.errors, theirs.words, theirs.figures[:, 5], theirs.letters), 1)
        found = np.concatenate((found, np.zeros((1, 4), np.int64)))[places]
        return found[:, 0], found[:, 1], found[:, 2], found[:, 3]


def name_of(group: Group) -> str:
    """What people call a group: its name, or its stretch with the unit."""
    if group.kind in UNITS:
        unit = UNITS[group.kind]
        if group.low is None and group.high is None:
            return say("all alike")
        if group.low is None:
            return say("under {high:g} {unit}", high=group.high, unit=unit)
        if group.high is None:
            return say("from {low:g} {unit}", low=group.low, unit=unit)
        return say("{low:g} to {high:g} {unit}", low=group.low, high=group.high, unit=unit)
    return (GENDERS.get(group.label) if group.kind == "gender" else group.label) or say("not known")


def groups(
    report: Report,
    by: GroupKind,
    other: Report | None = None,
    counted: Counted | None = None,
    theirs: Beside | None = None,
) -> list[Group]:
    """The groups of one kind; speakers, genders and tags by the error rate that decides, the best first. Without what
    they are divided by, utterances are in the group "", and in none of noise or of tags. `counted` are the report's
    figures, and `theirs` what it finds beside them of the other's, where somebody has them already."""
    table = counted or Counted.of(report)
    found = once(report.items, f"groups by {by}", lambda: _groups(report, by, table))
    if theirs is None and other is not None:
        theirs = table.beside(report, other)
    return [_beside(group, places, theirs) if theirs is not None else group for group, places in found]


def _groups(report: Report, by: GroupKind, table: Counted) -> list[Placed]:
    """The groups of one kind in their order, whatever the report is compared with."""
    if by in STEPS:
        return [
            (_group(report, table, by, _between(low, high), places, low, high), places)
            for low, high, places in _stretches(report.items, by)
        ]
    named: defaultdict[str, list[int]] = defaultdict(list)
    for i, item in enumerate(report.items):
        for label in _labels(item, by):
            named[label].append(i)
    places_of = {label: np.array(places) for label, places in named.items()}
    found = [(_group(report, table, by, label, places), places) for label, places in places_of.items()]
    if by == "split":
        return sorted(found, key=lambda one: SPLITS.index(one[0].label) if one[0].label in SPLITS else len(SPLITS))
    return sorted(found, key=lambda one: (one[0].lead.value, one[0].label))


def _labels(item: Item, by: GroupKind) -> tuple[str, ...]:
    match by:
        case "speaker":
            return (item.speaker,)
        case "gender":
            return (gender_of(item.gender),)
        case "tag":
            return item.tags
        case _:
            return (item.split,)


def speaking_rates(items: Sequence[Item]) -> list[float]:
    """Letters said in a second, of each."""
    counts = letters_and_digits([item.said for item in items])
    return [count / max(item.seconds, 1e-3) for item, count in zip(items, counts, strict=True)]


MEASURES: Mapping[GroupKind, Callable[[Sequence[Item]], Sequence[float | None]]] = {
    "length": lambda items: [item.seconds for item in items],
    "rate": speaking_rates,
    "noise": lambda items: [item.noise_db for item in items],
}


def _stretches(items: Sequence[Item], by: GroupKind) -> Iterator[tuple[float | None, float | None, Ints]]:
    """The utterances whose measure lies in [low, high), by stretches; the first is open below, the last above."""
    measured = [(i, value) for i, value in enumerate(MEASURES[by](items)) if value is not None]
    if not measured:
        return
    numbers, values = np.array([i for i, _ in measured]), np.array([value for _, value in measured])
    edges = _edges(values, STEPS[by])
    places = np.searchsorted(edges, values, "right")
    for place in range(len(edges) + 1):
        own = numbers[places == place]
        if len(own):
            low = float(edges[place - 1]) if place else None
            yield low, float(edges[place]) if place < len(edges) else None, own


def _edges(values: Floats, steps: Sequence[float]) -> Floats:
    """Where the values are parted: even shares of them, rounded."""
    shares = np.quantile(values, np.arange(1, STRETCHES) / STRETCHES)
    width = float(shares[-1] - shares[0])
    step = max((step for step in steps if step * (STRETCHES - 2) <= width), default=steps[0])
    edges = np.unique(np.round(shares / step) * step)
    return np.asarray(edges[(edges > values.min()) & (edges <= values.max())], float)


def _between(low: float | None, high: float | None) -> str:
    return f"{'' if low is None else f'{low:g}'}-{'' if high is None else f'{high:g}'}"


def _group(
    report: Report,
    table: Counted,
    kind: GroupKind,
    label: str,
    places: Ints,
    low: float | None = None,
    high: float | None = None,
) -> Group:
    return Group(
        kind,
        label,
        tuple(map(report.columns.keys.__getitem__, places.tolist())),
        int(table.words[places].sum()),
        float(table.seconds[places].sum()),
        table.wer(places),
        table.cer(places),
        None,
        low,
        high,
        None,
        report.unspaced,
    )


def _beside(group: Group, places: Ints, theirs: Beside) -> Group:
    """A group with the rates that another report has of its utterances, where it heard any."""
    errors, words, letter_errors, letters = (int(own[places].sum()) for own in theirs)
    return replace(
        group,
        other=rate(errors, words) if words else None,
        other_cer=rate(letter_errors, letters) if letters else None,
    )
