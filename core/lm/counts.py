"""How often every n-gram stands in sentences: sorted arrays of packed numbers, one level for each length.

An n-gram is the number of the n-gram without its last symbol, and that symbol; packed into one 64-bit number, whatever
the order. Nothing is estimated here.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.lm.sequences import END, SPECIAL, Sequences

Numbers = NDArray[np.int64]

ENDING = SPECIAL.index(END)


@dataclass(frozen=True)
class Level:
    """The different n-grams of one length, (G,) each, in the order of their symbols. `prefix` is the number (in the
    level below) of an n-gram without its last symbol, `last` that symbol, `suffix` the number of the n-gram without its
    first symbol, `times` how often it stands there. The first level has every symbol, also those that never came."""

    prefix: Numbers
    last: NDArray[np.int32]
    suffix: Numbers
    times: Numbers

    def __len__(self) -> int:
        return len(self.last)


def count(sequences: Sequences, order: int) -> list[Level]:
    """The levels of lengths 1 to `order`; shorter where no sentence is so long. No n-gram goes beyond a sentence."""
    ids, symbols = sequences.ids, len(sequences.symbols)
    zeros = np.zeros(symbols, np.int64)
    every = np.arange(symbols, dtype=np.int32)
    levels = [Level(zeros, every, zeros, np.bincount(ids, minlength=symbols).astype(np.int64))]
    room = _room(ids)
    number = ids.astype(np.int64)  # (T,) the n-gram that begins at each place
    starts = np.arange(len(ids))
    for length in range(2, order + 1):
        starts = starts[room[starts] >= length]
        if not len(starts):
            break
        keys = number[starts] * symbols + ids[starts + length - 1]
        found, where, own, times = np.unique(keys, return_index=True, return_inverse=True, return_counts=True)
        suffix = number[starts[where] + 1]
        levels.append(Level(found // symbols, (found % symbols).astype(np.int32), suffix, times.astype(np.int64)))
        number = np.full(len(ids), -1, np.int64)
        number[starts] = own.reshape(-1)
    return levels


def _room(ids: NDArray[np.int32]) -> Numbers:
    """How many symbols there are from each place to the end of its sentence, itself and the end included."""
    ends = np.flatnonzero(ids == ENDING)
    places = np.arange(len(ids))
    return np.asarray(ends[np.searchsorted(ends, places)] - places + 1, np.int64)
