"""What a scatter of two models is made of: rates of one against rates of the other. Pure functions of reports.

Rates are fractions of words that are wrong, or of an utterance's letters where these decide: `x` the other model's, `y`
that of the model that is looked at.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from core.evaluation.analysis import WordLine
from core.evaluation.report import Report

Side = Literal["better", "equal", "worse"]


@dataclass(frozen=True)
class Mark:
    """An utterance by its key, or a word. `weight`: how many words (or letters) the one has, or how often the other was
    said."""

    name: str
    x: float
    y: float
    weight: int

    @property
    def gain(self) -> float:
        """How many words (or letters) more the model that is looked at has right."""
        return (self.x - self.y) * self.weight

    @property
    def only_here(self) -> bool:
        """Whether this model has all of it right, and the other one has not."""
        return self.y == 0 < self.x

    @property
    def only_there(self) -> bool:
        return self.x == 0 < self.y


@dataclass(frozen=True)
class Point:
    """All that stands at one place."""

    x: float
    y: float
    marks: tuple[Mark, ...]

    @cached_property
    def side(self) -> Side:
        return "equal" if self.x == self.y else "better" if self.y < self.x else "worse"


def utterance_marks(report: Report, other: Report) -> tuple[Mark, ...]:
    """The utterances that both have heard, those first that this model has gained most in; by letters where these
    decide."""
    mine, theirs, letters = report.columns, other.columns, report.unspaced
    places, their_rates = theirs.places, theirs.rates(by_letters=letters).tolist()
    rates, weights = mine.rates(by_letters=letters).tolist(), (mine.letters if letters else mine.words).tolist()
    told = zip(mine.keys, rates, weights, mine.words.tolist(), strict=True)
    return by_gain(
        Mark(key, their_rates[places[key]], rate, weight)
        for key, rate, weight, words in told
        if words and key in places
    )


def word_marks(lines: Sequence[WordLine]) -> tuple[Mark, ...]:
    """The words that both were to write, those first that this model has gained most in."""
    return by_gain(
        Mark(line.word, 1 - line.other_right / line.shared, 1 - line.shared_right / line.shared, line.shared)
        for line in lines
        if line.shared and line.other_right is not None and line.shared_right is not None
    )


def by_gain(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    return tuple(sorted(marks, key=lambda mark: (-mark.gain, mark.name)))


def points_of(marks: Iterable[Mark]) -> tuple[Point, ...]:
    """Marks that have the same rates together, from left to right and from below."""
    found: defaultdict[tuple[float, float], list[Mark]] = defaultdict(list)
    for mark in marks:
        found[mark.x, mark.y].append(mark)
    return tuple(Point(x, y, tuple(own)) for (x, y), own in sorted(found.items()))
