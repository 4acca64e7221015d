"""Where text or sound has something that the other has not, the letters beside it are matched anew from both sides.

The fewest changes that turn the text into what was heard spread a sentence's letters thinly over speech that nobody
wrote down, since each of them agrees with one somewhere. So from each side of such a place the match is grown as long
as it pays: an equal letter is worth one, another letter or a skipped one costs one (a local alignment, as in Smith and
Waterman 1981, fixed at one end).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
CLOSE = 8
"""Letters on each side of one by which it is told whether text and sound belong together there."""
TOGETHER = 0.6
UNEVEN = 8
"""So many letters more on one side than on the other are a place to be looked at."""
FURTHEST = 600
"""Letters of the text that are matched anew from each side; of the sound, twice as many."""


def mended(text: str, sound: str, partner: Ints) -> Ints:
    """Another `partner`: for each letter of `text` the letter of `sound` that stands for it, or -1; ascending."""
    codes_text, codes_sound = _codes(text), _codes(sound)
    found = partner.copy()
    for place in _uneven(codes_text, codes_sound, partner):
        found[place.first : place.last] = -1
        own, other = codes_text[place.first : place.last], codes_sound[place.begin : place.end]
        fore, hind = (
            _Growth(own[:FURTHEST], other[: 2 * FURTHEST]),
            _Growth(own[::-1][:FURTHEST], other[::-1][: 2 * FURTHEST]),
        )
        left, right = _split(fore, hind, len(own), len(other))
        for i, j in fore.path(left):
            found[place.first + i] = place.begin + j
        for i, j in hind.path(right):
            found[place.last - 1 - i] = place.end - 1 - j
    return found


@dataclass(frozen=True)
class _Place:
    """Letters [first, last) of the text and [begin, end) of the sound, between two that surely belong together."""

    first: int
    last: int
    begin: int
    end: int


def _codes(text: str) -> Ints:
    return np.frombuffer(text.encode("utf-32-le"), np.uint32).astype(np.int64)


def _uneven(text: Ints, sound: Ints, partner: Ints) -> Iterator[_Place]:
    """Stretches between sure letters that have more on one side than on the other, or a long one that is unsure."""
    paired = np.flatnonzero(partner >= 0)
    equal = paired[text[paired] == sound[partner[paired]]]
    sure = equal[_density(equal, partner)]
    edges = [(-1, -1), *zip(sure.tolist(), partner[sure].tolist(), strict=True), (len(text), len(sound))]
    for (r1, h1), (r2, h2) in pairwise(edges):
        own, other = r2 - r1 - 1, h2 - h1 - 1
        if abs(own - other) >= UNEVEN or min(own, other) >= 2 * UNEVEN:
            yield _Place(r1 + 1, r2, h1 + 1, h2)


def _density(equal: Ints, partner: Ints) -> NDArray[np.bool_]:
    """Which equal letters have others close by on both sides, in the text as in the sound."""
    if len(equal) == 0:
        return np.zeros(0, np.bool_)
    wide = 2 * CLOSE + 1
    in_text = np.searchsorted(equal, equal + CLOSE, "right") - np.searchsorted(equal, equal - CLOSE)
    heard = partner[equal]
    in_sound = np.searchsorted(heard, heard + CLOSE, "right") - np.searchsorted(heard, heard - CLOSE)
    dense: NDArray[np.bool_] = np.minimum(in_text, in_sound) >= TOGETHER * wide
    return dense


class _Growth:
    """The best match of the beginnings of two rows of letters, however far it goes."""

    def __init__(self, own: Ints, other: Ints) -> None:
        self._own, self._other = own, other
        columns = np.arange(len(other) + 1)
        worth = np.empty((len(own) + 1, len(other) + 1), np.int32)
        worth[0] = -columns
        for i, letter in enumerate(own, 1):
            steps = np.maximum(worth[i - 1, :-1] + np.where(other == letter, 1, -1), worth[i - 1, 1:] - 1)
            row = np.concatenate([[-i], steps])
            worth[i] = np.maximum.accumulate(row + columns) - columns
        self._worth = worth

    @property
    def best(self) -> tuple[Ints, Ints]:
        """By how many letters of `own` are taken at most: what that is worth, and how many that are."""
        rows = self._worth.max(axis=1)
        taken = np.maximum.accumulate(np.where(rows == np.maximum.accumulate(rows), np.arange(len(rows)), 0))
        return np.maximum.accumulate(rows), taken

    def path(self, taken: int) -> list[tuple[int, int]]:
        """Pairs of letters of the best match that takes so many of `own`."""
        i, j = taken, int(self._worth[taken].argmax())
        found = []
        while i and j:
            same = 1 if self._own[i - 1] == self._other[j - 1] else -1
            if self._worth[i, j] == self._worth[i - 1, j - 1] + same:
                i, j = i - 1, j - 1
                found.append((i, j))
            elif self._worth[i, j] == self._worth[i - 1, j] - 1:
                i -= 1
            else:
                j -= 1
        return found

    def reach(self, taken: int) -> int:
        """How many of `other` that match takes."""
        return int(self._worth[taken].argmax())


def _split(fore: _Growth, hind: _Growth, own: int, other: int) -> tuple[int, int]:
    """How many letters of the text are matched from each side, so that both together are worth most and do not meet."""
    (left, left_taken), (right, right_taken) = fore.best, hind.best
    best, found = 0, (0, 0)
    for i in range(len(left)):
        j = min(own - i, len(right) - 1)
        if j < 0:
            continue
        one, two = int(left_taken[i]), int(right_taken[j])
        worth = int(left[i] + right[j])
        if worth > best and fore.reach(one) + hind.reach(two) <= other:
            best, found = worth, (one, two)
    return found
