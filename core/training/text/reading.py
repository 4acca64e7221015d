"""What a network of text reads: sentences as windows of numbers, in batches of like lengths, in an order that its seed
and the round tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.lm.neural.network import Window, windows
from core.lm.neural.units import encode
from core.text.vocabulary import Vocabulary

POOL = 64
"""Batches' worth of windows among which those of like lengths are put together."""


@dataclass(frozen=True)
class Texts:
    """`words[i]` are those that reading window i counts for; `units` are all there are, ends of sentences too."""

    windows: tuple[Window, ...]
    words: tuple[int, ...]
    sentences: int
    units: int

    @classmethod
    def of(cls, sentences: Sequence[str], vocabulary: Vocabulary) -> Texts:
        """Of sentences as they are read; those without a word are passed over."""
        found: list[Window] = []
        words: list[int] = []
        count = units = 0
        for sentence in sentences:
            if not (spaced := sentence.split()):
                continue
            numbers = encode(vocabulary, sentence)
            own = windows(numbers)
            found += own
            words += [len(spaced), *[0] * (len(own) - 1)]
            count, units = count + 1, units + len(numbers) + 1
        return cls(tuple(found), tuple(words), count, units)

    @property
    def all_words(self) -> int:
        return sum(self.words)

    def batches(self, seed: int, epoch: int, batch_units: int) -> list[list[int]]:
        """The numbers of windows of each batch of a round, each window once."""
        random = np.random.default_rng([seed, epoch])
        order = random.permutation(len(self.windows))
        lengths = np.array([len(read) for read, _ in self.windows])
        pool = max(1, POOL * batch_units // max(1, int(lengths.mean())))
        found: list[list[int]] = []
        for at in range(0, len(order), pool):
            chosen = order[at : at + pool]
            found += _filled(chosen[np.argsort(lengths[chosen], kind="stable")], lengths, batch_units)
        return [found[number] for number in random.permutation(len(found))]


def _filled(numbers: np.ndarray, lengths: np.ndarray, batch_units: int) -> list[list[int]]:
    """Windows in order of their lengths, as many together as padded to the longest hold at most `batch_units`."""
    found: list[list[int]] = []
    batch: list[int] = []
    for number in map(int, numbers):
        if batch and (len(batch) + 1) * int(lengths[number]) > batch_units:
            found.append(batch)
            batch = []
        batch.append(number)
    return [*found, batch] if batch else found
