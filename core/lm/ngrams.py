"""`Ngrams`: a model of text in arrays, and how likely it finds sentences. What estimates or reads it is elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from core.lm.sequences import BEGIN, END, SPECIAL, Sequences

Floats = NDArray[np.float32]

MOST_ORDER = 6
"""Longer n-grams are not read by KenLM, as it is built in the library that searches."""


@dataclass(frozen=True)
class NgramLevel:
    """The n-grams of one length, sorted by `keys`, (G,) int64: number of the n-gram without its last symbol times the
    count of symbols, plus that symbol. `logs` are log10 of their probabilities, `backoff` log10 of what remains after
    them as a context; (0,) where nothing follows."""

    keys: NDArray[np.int64]
    logs: Floats
    backoff: Floats = field(default_factory=lambda: np.zeros(0, np.float32))

    def __len__(self) -> int:
        return len(self.keys)

    def with_backoff(self, left: NDArray[np.float64]) -> NgramLevel:
        """With what is left after each, as a share."""
        with np.errstate(divide="ignore"):
            return replace(self, backoff=np.maximum(np.log10(left), Ngrams.NEVER).astype(np.float32))

    def find(self, keys: NDArray[np.int64]) -> NDArray[np.int64]:
        """The number of each n-gram with such a key; -1 where there is none."""
        if not len(self.keys):
            return np.full(len(keys), -1, np.int64)
        at = np.minimum(np.searchsorted(self.keys, keys), len(self.keys) - 1)
        return np.where(self.keys[at] == keys, at, -1)


@dataclass(frozen=True)
class Perplexity:
    """How well a model foresees a text: `of_all` symbols, ends of sentences too; `of_known` without the units that it
    does not know, `unknown` of `units`. `bits` a letter compare models of words with models of letters; sentences' ends
    are paid for, too."""

    of_all: float
    of_known: float
    bits: float
    units: int
    unknown: int
    sentences: int

    @property
    def unknown_rate(self) -> float:
        return self.unknown / max(self.units, 1)


@dataclass(frozen=True)
class Ngrams:
    """A back-off model; `symbols` begin with `SPECIAL`. The first level holds every symbol in order."""

    NEVER: ClassVar[float] = -99.0
    """log10 of what never comes, as files write it."""

    symbols: tuple[str, ...]
    levels: tuple[NgramLevel, ...]

    @property
    def order(self) -> int:
        return len(self.levels)

    @property
    def prices_unknown(self) -> bool:
        """Whether a unit that it does not know can come."""
        return float(self.levels[0].logs[0]) > self.NEVER

    def with_unknown(self) -> Ngrams:
        """With units that it does not know as likely as the rarest of those that it knows."""
        first, *longer = self.levels
        logs = first.logs.copy()
        own = logs[len(SPECIAL) :]
        logs[0] = own[own > self.NEVER].min(initial=logs[SPECIAL.index(END)])
        return replace(self, levels=(replace(first, logs=logs), *longer))

    @property
    def counts(self) -> tuple[int, ...]:
        """How many n-grams of each length it has."""
        return tuple(len(level) for level in self.levels)

    def logs(self, sequences: Sequences) -> NDArray[np.float64]:
        """log10 of the probability of each symbol of sentences in this model's symbols, (T,); 0 where one begins."""
        ids = sequences.ids.astype(np.int64)
        count = len(self.symbols)
        beginning = SPECIAL.index(BEGIN)
        place = np.arange(len(ids))
        depth = place - np.maximum.accumulate(np.where(ids == beginning, place, 0))  # symbols before it in its sentence
        found = self.levels[0].logs[ids].astype(np.float64)
        number = ids  # (T,) the n-gram of the length before that begins at each place, or -1
        for n in range(2, self.order + 1):
            level, below = self.levels[n - 1], self.levels[n - 2]
            ends = np.flatnonzero(depth >= n - 1)
            context = number[ends - n + 1]
            there = level.find(context * count + ids[ends])
            there[context < 0] = -1
            left = np.where(context >= 0, below.backoff[np.maximum(context, 0)], 0.0) if len(below.backoff) else 0.0
            shorter = found[ends] + left
            found[ends] = np.where(there >= 0, level.logs[np.maximum(there, 0)], shorter) if len(level) else shorter
            number = np.full(len(ids), -1, np.int64)
            number[ends - n + 1] = there
        found[ids == beginning] = 0.0
        return found

    def perplexity(self, sequences: Sequences) -> Perplexity:
        """Over sentences in this model's symbols."""
        logs = self.logs(sequences)
        said = sequences.ids != SPECIAL.index(BEGIN)
        known = said & (sequences.ids != 0)
        return Perplexity(
            of_all=float(10 ** -logs[said].mean()),
            of_known=float(10 ** -logs[known].mean()),
            bits=float(-logs[said].sum() / np.log10(2) / max(sequences.letters, 1)),
            units=sequences.units,
            unknown=int((sequences.ids == 0).sum()),
            sentences=sequences.sentences,
        )
