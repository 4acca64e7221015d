"""What a network of text reads: sentences as windows of numbers, in batches of like lengths, in an order that its seed
and the round tell."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.lm.neural.network import IGNORED, WINDOW, Window
from core.lm.neural.units import EDGE, encode
from core.text.vocabulary import Vocabulary

POOL = 64
"""Batches' worth of windows among which those of like lengths are put together."""
HALF = WINDOW // 2


@dataclass(frozen=True)
class Texts:
    """`numbers`, (T,) int32: sentences one after another, an edge before each and behind the last. Of each window the
    place where it `begins` there, its `lengths`, how many of its units are read and not counted, and the `words` that
    reading it counts for, (W,) each. `units` are all there are, ends of sentences too."""

    numbers: NDArray[np.int32]
    begins: NDArray[np.int64]
    lengths: NDArray[np.int64]
    before: NDArray[np.int64]
    words: NDArray[np.int64]
    sentences: int
    units: int

    @classmethod
    def of(cls, sentences: Sequence[str], vocabulary: Vocabulary) -> Texts:
        """Of sentences as they are read; those without a word are passed over."""
        numbers, windows = array("i", [EDGE]), array("q")
        count = 0
        for sentence in sentences:
            if not (spaced := sentence.split()):
                continue
            begin, own = len(numbers) - 1, encode(vocabulary, sentence)
            numbers.extend(own)
            numbers.append(EDGE)
            count += 1
            length = len(own) + 1
            windows.extend((begin, min(length, WINDOW), 0, len(spaced)))
            for at in range(HALF, length - HALF, HALF):  # see `core.lm.neural.network.windows`
                windows.extend((begin + at, min(length - at, WINDOW), HALF, 0))
        table = np.frombuffer(windows, np.int64).reshape(-1, 4).T if windows else np.zeros((4, 0), np.int64)
        begins, lengths, before, words = table
        return cls(np.frombuffer(numbers, np.int32), begins, lengths, before, words, count, len(numbers) - 1)

    @property
    def all_words(self) -> int:
        return int(self.words.sum())

    def window(self, number: int) -> Window:
        """What is read, and what comes next, of equal lengths."""
        begin, length, before = (int(of[number]) for of in (self.begins, self.lengths, self.before))
        comes = self.numbers[begin + 1 : begin + 1 + length].tolist()
        comes[:before] = [IGNORED] * before
        return self.numbers[begin : begin + length].tolist(), comes

    def batches(self, seed: int, epoch: int, batch_units: int) -> list[list[int]]:
        """The numbers of windows of each batch of a round, each window once."""
        random = np.random.default_rng([seed, epoch])
        order = random.permutation(len(self.lengths))
        pool = max(1, POOL * batch_units // max(1, int(self.lengths.mean())))
        found: list[list[int]] = []
        for at in range(0, len(order), pool):
            chosen = order[at : at + pool]
            found += self._filled(chosen[np.argsort(self.lengths[chosen], kind="stable")], batch_units)
        return [found[number] for number in random.permutation(len(found))]

    def _filled(self, numbers: NDArray[np.int64], batch_units: int) -> list[list[int]]:
        """Windows in order of their lengths, as many together as padded to the longest hold at most `batch_units`."""
        found: list[list[int]] = []
        batch: list[int] = []
        for number in map(int, numbers):
            if batch and (len(batch) + 1) * int(self.lengths[number]) > batch_units:
                found.append(batch)
                batch = []
            batch.append(number)
        return [*found, batch] if batch else found
