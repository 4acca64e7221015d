"""The matched-pairs test on segments of sentences (MAPSSWE; Gillick and Cox 1989), as NIST's sctk does it: `sc_stats -t
mapsswe` on what `sclite` aligned. Torch-free.

Where at least two right words follow one another in both texts, a segment ends: errors in one do not depend on those
in the next. The test is whether the mean difference of errors in a segment is zero. sclite's alignment weighs a wrong
word 4, one left out or extra 3; of equal ways it takes the pair, then what was left out.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Words = Sequence[str]

WRONG, MISSING = 4, 3
"""What sclite's alignment counts for a wrong word, and for one left out or extra."""
GOOD = 2
"""Right words in both texts that end a segment."""
TOGETHER = 1 << 22
"""Cells of tables that are filled at once."""
DIGITS = 64
"""More than a number of words has."""


@dataclass(frozen=True)
class MatchedPairs:
    """`z` is positive where the first text has more errors. `segments` are those in which any has some."""

    z: float
    p: float
    segments: int
    mean: float
    deviation: float


def matched_pairs(references: Sequence[Words], first: Sequence[Words], second: Sequence[Words]) -> MatchedPairs:
    """The test of two lists of texts for the same references, each a list of words."""
    numbers: defaultdict[str, int] = defaultdict()
    numbers.default_factory = numbers.__len__
    said = _Coded.of(references, numbers)
    one, other = (_errors_of(said, _Coded.of(texts, numbers)) for texts in (first, second))
    found = _segments(one, other)
    count = len(found)
    mean = float(found.mean()) if count else 0.0
    spread = float(((found - mean) ** 2).sum())
    if count < 2 or not spread:
        return MatchedPairs(0.0, 1.0, count, mean, 0.0)
    deviation = math.sqrt(spread / (count - 1))
    z = mean / (deviation / math.sqrt(count))
    return MatchedPairs(z, math.erfc(abs(z) / math.sqrt(2)), count, mean, deviation)


@dataclass(frozen=True)
class _Coded:
    """Texts whose words are numbers: `words` (W,) of all of them, and of each the first of its own and how many they
    are, (N,)."""

    words: Ints
    first: Ints
    count: Ints

    @classmethod
    def of(cls, texts: Sequence[Words], numbers: Mapping[str, int]) -> _Coded:
        count = np.array([*map(len, texts)], np.int64)
        words = np.fromiter(map(numbers.__getitem__, chain.from_iterable(texts)), np.int64, int(count.sum()))
        return cls(words, np.cumsum(count) - count, count)

    def padded(self, rows: Ints, filling: int) -> Ints:
        """(N, longest) of some texts; (N, 1) at least."""
        count = self.count[rows]
        inside = np.arange(max(1, int(count.max(initial=0)))) < count[:, None]
        table = np.full(inside.shape, filling, np.int64)
        text, place = np.nonzero(inside)
        table[inside] = self.words[self.first[rows][text] + place]
        return table


@dataclass(frozen=True)
class _Errors:
    """(E,) each: the text an error is in, and the reference's words [start, end) that it takes: none for an extra."""

    text: Ints
    start: Ints
    end: Ints


def _segments(one: _Errors, other: _Errors) -> Ints:
    """The first text's errors less the second's, of each segment in which there are any."""
    text, start, end = (np.concatenate((getattr(one, name), getattr(other, name))) for name in ("text", "start", "end"))
    if not len(text):
        return np.zeros(0, np.int64)
    sign = np.repeat((1, -1), (len(one.text), len(other.text)))
    order = np.lexsort((end, start, text))
    text, start, end, sign = text[order], start[order], end[order], sign[order]
    begins = np.ones(len(text), bool)
    begins[1:] = (text[1:] != text[:-1]) | (start[1:] - end[:-1] >= GOOD)
    return np.add.reduceat(sign, np.flatnonzero(begins))


def _errors_of(references: _Coded, texts: _Coded) -> _Errors:
    """The errors of texts by sclite's alignment."""
    found = [part for rows in _alike(references, texts) for part in _aligned(rows, references, texts)]
    if not found:
        return _Errors(*(np.zeros(0, np.int64) for _ in range(3)))
    table = np.concatenate(found)
    return _Errors(table[:, 0], table[:, 1], table[:, 2])


def _alike(references: _Coded, texts: _Coded) -> Iterator[Ints]:
    """The texts that are not right, in groups of like lengths."""
    sizes = [np.frexp(own.count)[1] for own in (references, texts)]  # binary digits of how many words
    wrong = np.flatnonzero(_wrong(references, texts))
    group = sizes[0][wrong] * DIGITS + sizes[1][wrong]
    for left, right in (divmod(one, DIGITS) for one in np.unique(group).tolist()):
        rows = wrong[group == left * DIGITS + right]
        most = max(1, TOGETHER >> (left + right))
        for first in range(0, len(rows), most):
            yield rows[first : first + most]


def _wrong(references: _Coded, texts: _Coded) -> NDArray[np.bool_]:
    """(N,) whether something else was written than said."""
    found = np.asarray(references.count != texts.count, bool)
    same = np.flatnonzero(~found)
    count = references.count[same]
    text = np.repeat(same, count)
    place = np.arange(int(count.sum())) - np.repeat(np.cumsum(count) - count, count)
    other = references.words[references.first[text] + place] != texts.words[texts.first[text] + place]
    found[text[other]] = True
    return found


def _aligned(rows: Ints, said: _Coded, written: _Coded) -> list[Ints]:
    """The errors of some texts, (E, 3) each: text, start, end."""
    a, b = said.padded(rows, -1), written.padded(rows, -2)
    small = WRONG * (a.shape[1] + b.shape[1]) < np.iinfo(np.int16).max
    kind = np.int16 if small else np.int32  # no way costs more
    cost = (a[:, :, None] != b[:, None, :]).astype(kind) * kind(WRONG)  # (N, A, B)
    total = np.zeros((len(rows), a.shape[1] + 1, b.shape[1] + 1), kind)
    steps = MISSING * np.arange(b.shape[1] + 1, dtype=kind)
    total[:, 0] = steps
    for at in range(1, a.shape[1] + 1):
        above, here = total[:, at - 1], total[:, at]
        here[:, 0] = above[:, 0] + MISSING
        here[:, 1:] = np.minimum(above[:, :-1] + cost[:, at - 1], above[:, 1:] + MISSING)
        here[:] = np.minimum.accumulate(here - steps, 1) + steps
    n = np.arange(len(rows))
    i, j = said.count[rows], written.count[rows]
    found: list[Ints] = []
    while len(n):
        inside = (i > 0) & (j > 0)
        up, left = np.maximum(i - 1, 0), np.maximum(j - 1, 0)
        here, own = total[n, i, j], cost[n, up, left]
        pair = inside & (here == total[n, up, left] + own)
        missing = ~pair & (i > 0) & ((j == 0) | (total[n, up, j] < total[n, i, left]))
        wrong = pair & (own > 0)
        start, end = i - (pair | missing), i
        error = wrong | ~pair
        found.append(np.stack((rows[n[error]], start[error], end[error]), 1))
        i, j = start, j - (pair | ~missing)
        going = (i > 0) | (j > 0)
        n, i, j = n[going], i[going], j[going]
    return found
