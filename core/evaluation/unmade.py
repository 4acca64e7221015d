"""Items of a report that are made when somebody looks at them: a window that shows forty utterances of ten thousand
holds the rest as bytes. Torch-free.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, overload

import numpy as np
from numpy.typing import NDArray

from core import parcels
from core.evaluation.light_reading import UnmadeWords
from core.evaluation.remembered import once
from core.evaluation.report import Columns, Item, Report, words_of_json, words_to_json
from core.evaluation.score import Counts, Score, rate

HELD = 512
"""Items that are held once they were made, at most."""
LOT = 8
"""Items that are put away together, and read together."""
COUNTS, WORDS = (list(Item.__dataclass_fields__).index(name) for name in ("counts", "words"))
KEPT = ("score", "of_test", "unspaced", "audio_s")
"""What goes through all items of a report: worked out before they are put away."""


class UnmadeItems(Sequence[Item]):
    """Equal to any sequence of equal items."""

    __hash__ = None  # type: ignore[assignment]  # it is as little hashed as a report

    def __init__(self, data: bytes, ends: NDArray[np.int64], columns: Columns) -> None:
        self._data, self._ends, self.columns = data, ends, columns
        self._held: dict[int, Item] = {}
        self._lot: tuple[int, list[tuple[Any, ...]]] = (-1, [])

    def __reduce__(self) -> tuple[Any, ...]:
        return UnmadeItems, (self._data, self._ends, self.columns)

    @classmethod
    def of(cls, items: Sequence[Item]) -> UnmadeItems:
        every = list(map(_plain, items))
        made = [pickle.dumps(every[first : first + LOT], 5) for first in range(0, len(every), LOT)]
        columns = getattr(items, "columns", None) or Columns.of(items)
        return cls(b"".join(made), np.cumsum([len(one) for one in made], dtype=np.int64), columns)

    def __len__(self) -> int:
        return len(self.columns.keys)

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
        lot, number = divmod(place, LOT)
        if self._lot[0] != lot:
            begin = int(self._ends[lot - 1]) if lot else 0
            self._lot = lot, parcels.plain(self._data[begin : int(self._ends[lot])])
        return _made(self._lot[1][number])

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
    items = report.items
    found = replace(report, items=once(items, "unmade", lambda: UnmadeItems.of(items)))
    found.__dict__.update({name: getattr(report, name) for name in KEPT if name != "score"})
    found.__dict__["score"] = _score(found.columns.figures)
    return found


def renamed(report: Report, name: str) -> Report:
    """The same report of a model that is called otherwise, without going through its items again."""
    return _like(replace(report, asked=replace(report.asked, name=name)), report)


def relooked(report: Report, looks: int) -> Report:
    """The same report of a set that was looked at so often, without going through its items again."""
    return _like(replace(report, looks=looks), report) if looks != report.looks else report


def _like(found: Report, report: Report) -> Report:
    """With what is known of the items of another that has the same."""
    found.__dict__.update({name: value for name, value in report.__dict__.items() if name in (*KEPT, "columns")})
    return found


def _score(figures: NDArray[np.int64]) -> Score:
    """The score of counts, with its sums."""
    found = Score(UnmadeCounts(figures))
    words, wrong, missing, extra, letters, letter_errors = figures.sum(axis=0).tolist()
    found.__dict__.update(
        utterances=int((figures[:, 0] > 0).sum()),
        words=words,
        substitutions=wrong,
        deletions=missing,
        insertions=extra,
        wer=rate(wrong + missing + extra, words),
        cer=rate(letter_errors, letters),
    )
    return found


def _plain(item: Item) -> tuple[Any, ...]:
    """Its values in their order, counts and words as theirs."""
    values = list(item.__dict__.values())
    values[COUNTS] = tuple(item.counts.__dict__.values())
    words = item.words
    values[WORDS] = words.raw if isinstance(words, UnmadeWords) else words_to_json(words)
    return tuple(values)


def _made(plain: tuple[Any, ...]) -> Item:
    values = list(plain)
    values[COUNTS] = Counts(*values[COUNTS])
    words = values[WORDS]
    values[WORDS] = UnmadeWords(words) if isinstance(words, str) else words_of_json(words)
    return Item(*values)
