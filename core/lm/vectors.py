"""`WordVectors`: words as directions in which words of like use lie near one another, and how those of one language are
turned into another's. What learns, reads and keeps them is elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from core.errors import TextError
from core.wording import say

Floats = NDArray[np.float32]

FEWEST_ANCHORS = 20
MOST_ANCHORS = 20_000
SHORTEST_ANCHOR = 3
"""Letters: shorter words are often spelt alike by chance."""
HELD_BACK = 5
"""Every fifth anchor tells how well the others turn."""
MOST_HELD_BACK = 400
LOOKED_AMONG = 50_000
"""Words among which the twin of an anchor that was held back is looked for."""


@dataclass(frozen=True)
class Near:
    """A word and how like it is used, the cosine of the angle: 1 alike, 0 no likeness."""

    word: str
    likeness: float


@dataclass(frozen=True)
class WordVectors:
    """`words`, the most frequent first, and for each a row of `matrix` (W, D), of any length."""

    words: tuple[str, ...]
    matrix: Floats

    @property
    def dimensions(self) -> int:
        return int(self.matrix.shape[1])

    @cached_property
    def index(self) -> dict[str, int]:
        """The row of each word."""
        return {word: i for i, word in enumerate(self.words)}

    @cached_property
    def directions(self) -> Floats:
        """(W, D) rows of length 1, around their middle: frequent words lie all a little the same way."""
        found = _unit(self.matrix)
        return _unit(found - found.mean(0, keepdims=True))

    def nearest(self, direction: Floats, most: int = 10, but: Sequence[str] = ()) -> list[Near]:
        """The words that lie nearest to a direction (D,), without those named by `but`."""
        likeness = self.directions @ direction
        many = min(most + len(but), len(likeness))
        best = np.argpartition(-likeness, many - 1)[:many]
        best = best[np.lexsort((best, -likeness[best]))]
        found = (Near(self.words[i], round(float(likeness[i]), 4)) for i in best.tolist() if self.words[i] not in but)
        return list(found)[:most]


def _unit(rows: Floats) -> Floats:
    lengths = np.linalg.norm(rows, axis=-1, keepdims=True)
    return np.asarray(rows / np.maximum(lengths, 1e-12), np.float32)


@dataclass(frozen=True)
class Alignment:
    """How directions of one language are turned into another's: `turn` (D, D), by the words that both spell alike, so
    many `anchors`. `first` and `among_five` are the shares of `held_back` such words whose twin was the nearest of the
    other language's words, or one of the five nearest, turned by the others alone."""

    turn: Floats
    anchors: int
    held_back: int
    first: float
    among_five: float

    def turned(self, direction: Floats) -> Floats:
        """A direction (..., D) of the first language in the second."""
        return np.asarray(direction @ self.turn, np.float32)

    def back(self, direction: Floats) -> Floats:
        """A direction (..., D) of the second language in the first."""
        return np.asarray(direction @ self.turn.T, np.float32)


def align(source: WordVectors, target: WordVectors) -> Alignment:
    """The rotation that brings words which both languages spell alike nearest to one another (orthogonal Procrustes,
    Schönemann 1966; for words Smith et al. 2017). Raises `TextError` where there are too few, or other dimensions."""
    if source.dimensions != target.dimensions:
        raise TextError(
            say(
                "The word vectors have {source} and {target} dimensions: they cannot be turned into one another.",
                source=source.dimensions,
                target=target.dimensions,
            ),
            say("Take, or learn, two with the same number of dimensions."),
        )
    shared = [word for word in source.words if len(word) >= SHORTEST_ANCHOR and word in target.index][:MOST_ANCHORS]
    if len(shared) < FEWEST_ANCHORS:
        raise TextError(
            say(
                "Only {count} words of three letters and more are spelt alike in both: too few to turn vectors by.",
                count=len(shared),
            ),
            say("Take larger texts, or languages that are nearer to one another."),
        )
    own = source.directions[[source.index[word] for word in shared]]
    other_rows = np.array([target.index[word] for word in shared])
    other = target.directions[other_rows]
    held = np.arange(len(shared)) % HELD_BACK == 0
    turned = own[held][:MOST_HELD_BACK] @ _rotation(own[~held], other[~held])
    ranks = _ranks(turned, target.directions[:LOOKED_AMONG], other_rows[held][:MOST_HELD_BACK])
    return Alignment(
        _rotation(own, other), len(shared), len(ranks), float((ranks < 1).mean()), float((ranks < 5).mean())
    )


def _rotation(own: Floats, other: Floats) -> Floats:
    left, _, right = np.linalg.svd(own.T.astype(np.float64) @ other.astype(np.float64))
    return np.asarray(left @ right, np.float32)


def _ranks(turned: Floats, among: Floats, rows: NDArray[np.int64]) -> NDArray[np.int64]:
    """How many words lie nearer than the twin, for each that has its twin among them."""
    there = rows < len(among)
    likeness = turned[there] @ among.T
    own = np.take_along_axis(likeness, rows[there][:, None], 1)
    return np.asarray((likeness > own).sum(1))
