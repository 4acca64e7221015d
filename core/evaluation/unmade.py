"""Items of a report that are made when somebody looks at them: a window that shows forty utterances of ten thousand
holds the rest as bytes. Torch-free.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any, overload

import numpy as np
from numpy.typing import NDArray

from core.evaluation.report import Columns, Item, Report, words_of_json, words_to_json
from core.evaluation.score import Counts, Score

HELD = 512
"""Items that are held once they were made, at most."""
KEPT = ("score", "of_test", "unspaced", "audio_s")
"""What goes through all items of a report: worked out before they are put away."""


class UnmadeItems(Sequence[Item]):
    """Equal to any sequence of equal items."""

    __hash__ = None  # type: ignore[assignment]  # it is as little hashed as a report

    def __init__(self, data: bytes, ends: NDArray[np.int64], columns: Columns) -> None:
        self._data, self._ends, self.columns = data, ends, columns
        self._held: dict[int, Item] = {}

    def __reduce__(self) -> tuple[Any, ...]:
        return UnmadeItems, (self._data, self._ends, self.columns)

    @classmethod
    def of(cls, items: Sequence[Item]) -> UnmadeItems:
        made = [pickle.dumps(_plain(item), 5) for item in items]
        return cls(b"".join(made), np.cumsum([len(one) for one in made], dtype=np.int64), Columns.of(items))

    def __len__(self) -> int:
        return len(self._ends)

    @overload
    def __getitem__(self, place: int) -> Item: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Item, ...]: ...
    def __getitem__(self, place: int | slice) -> Item | tuple[Item, ...]:
        if isinstance(place, slice):
            return tuple(self[one] for one in range(*place.indices(len(self))))
        if not -len(self) <= place < len(self):
            raise IndexError(place)
        place %= len(self)
        item = self._held.get(place)
        if item is None:
            if len(self._held) >= HELD:
                self._held = {}
            item = self._held[place] = self._make(place)
        return item

    def __iter__(self) -> Iterator[Item]:
        return map(self._make, range(len(self)))

    def _make(self, place: int) -> Item:
        begin = int(self._ends[place - 1]) if place else 0
        return _made(pickle.loads(self._data[begin : int(self._ends[place])]))  # noqa: S301 - what `of` has dumped

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence):
            return NotImplemented
        return len(self) == len(other) and all(mine == one for mine, one in zip(self, other, strict=True))


class UnmadeCounts(Sequence[Counts]):
    """The counts of such items."""

    def __init__(self, figures: NDArray[np.int64]) -> None:
        self._figures = figures

    def __len__(self) -> int:
        return len(self._figures)

    @overload
    def __getitem__(self, place: int) -> Counts: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Counts, ...]: ...
    def __getitem__(self, place: int | slice) -> Counts | tuple[Counts, ...]:
        if isinstance(place, slice):
            return tuple(Counts(*one) for one in self._figures[place].tolist())
        return Counts(*self._figures[place].tolist())


def put_away(report: Report) -> Report:
    """The same report, with items that are made when they are looked at."""
    if isinstance(report.items, UnmadeItems):
        return report
    found = replace(report, items=UnmadeItems.of(report.items))
    figures = {name: getattr(report, name) for name in KEPT}
    figures["score"] = _score(report.score, found.columns.figures)
    found.__dict__.update(figures)
    return found


def renamed(report: Report, name: str) -> Report:
    """The same report of a model that is called otherwise, without going through its items again."""
    found = replace(report, asked=replace(report.asked, name=name))
    found.__dict__.update({name: value for name, value in report.__dict__.items() if name in (*KEPT, "columns")})
    return found


def _score(score: Score, figures: NDArray[np.int64]) -> Score:
    """The same, with its sums and without its counts."""
    found = Score(UnmadeCounts(figures))
    names = [name for name, value in vars(Score).items() if isinstance(value, cached_property)]
    found.__dict__.update({name: getattr(score, name) for name in names})
    return found


def _plain(item: Item) -> dict[str, Any]:
    return item.__dict__ | {"counts": tuple(item.counts.__dict__.values()), "words": words_to_json(item.words)}


def _made(values: dict[str, Any]) -> Item:
    values["counts"] = Counts(*values["counts"])
    values["words"] = words_of_json(values["words"])
    return Item(**values)
