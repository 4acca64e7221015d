"""What each of several processes takes of the batches of a step, by the order of batches and the numbers alone.

Whole batches go to one process each. Where there are fewer of them than processes, those that share one take rows of
it, so that all learn from the same together as one process would.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from core.datasets.batches import Chosen, Position


@dataclass(frozen=True)
class Piece:
    """A batch, or its rows from `first` on. `number` tells it from the other pieces of its step: whole batches are
    counted from 0, rows of one behind them."""

    chosen: Chosen
    number: int
    first: int = 0


@dataclass(frozen=True)
class Share:
    """One process's pieces of a step, all batches of the step, and the place after them."""

    pieces: tuple[Piece, ...]
    batches: tuple[Chosen, ...]

    @property
    def after(self) -> Position:
        return self.batches[-1].after


def shares(order: Iterable[Chosen], accumulate: int, rank: int = 0, size: int = 1) -> Iterator[Share]:
    """The share of process `rank` of `size` in each step of `accumulate` batches of an order; a step that is not whole
    is left."""
    step: list[Chosen] = []
    for chosen in order:
        step.append(chosen)
        if len(step) == accumulate:
            yield Share(tuple(_pieces(step, rank, size)), tuple(step))
            step = []


def _pieces(step: Sequence[Chosen], rank: int, size: int) -> Iterator[Piece]:
    if len(step) >= size:
        for number in np.array_split(np.arange(len(step)), size)[rank].tolist():
            yield Piece(step[number], number)
        return
    for number, ranks in enumerate(np.array_split(np.arange(size), len(step))):
        if rank not in ranks:
            continue
        at = rank - int(ranks[0])
        rows = np.array_split(np.arange(len(step[number].items)), len(ranks))[at].tolist()
        if rows:
            items = step[number].items[rows[0] : rows[-1] + 1]
            yield Piece(replace(step[number], items=items), number + at * len(step), rows[0])
