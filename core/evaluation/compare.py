"""How sure an error rate is, and whether two models differ: bootstrap in blocks of speakers. Torch-free.

Utterances of one speaker rise and fall together, so whole speakers are drawn; drawing utterances alone is too sure
(Bisani and Ney 2004; Liu et al. 2020). With a single speaker, or none named, utterances are drawn.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.evaluation.score import Counts, Score

DRAWS = 2000


@dataclass(frozen=True)
class Interval:
    """A rate with the range that holds it in 95 of 100 repetitions. `blocks`: speakers (or utterances) drawn from."""

    value: float
    low: float
    high: float
    blocks: int
    by_speaker: bool


@dataclass(frozen=True)
class Comparison:
    """`difference` = B - A in word error rate (negative: B is better), with its 95% interval."""

    difference: float
    low: float
    high: float
    by_speaker: bool

    @property
    def clear(self) -> bool:
        """Whether the interval leaves out "no difference"."""
        return self.low > 0 or self.high < 0


def _blocks(speakers: Sequence[str], count: int) -> tuple[np.ndarray, int, bool]:
    """A block number for each utterance, how many blocks, and whether they are speakers."""
    names = sorted(set(speakers))
    if len(speakers) == count and len(names) > 1 and all(names):
        index = {name: i for i, name in enumerate(names)}
        return np.array([index[s] for s in speakers]), len(names), True
    return np.arange(count), count, False


def _sums(values: Sequence[float], block: np.ndarray, blocks: int) -> np.ndarray:
    return np.bincount(block, weights=np.asarray(values, float), minlength=blocks)


def _draws(blocks: int, seed: int) -> np.ndarray:
    """(DRAWS, blocks): how often each block is drawn."""
    rng = np.random.default_rng(seed)
    return rng.multinomial(blocks, np.full(blocks, 1 / blocks), size=DRAWS)


def wer_interval(score: Score, speakers: Sequence[str] = (), seed: int = 0) -> Interval:
    """The word error rate with its interval; `speakers` names the speaker of each utterance."""
    return _interval([c.errors for c in score.counts], [c.words for c in score.counts], speakers, seed)


def cer_interval(score: Score, speakers: Sequence[str] = (), seed: int = 0) -> Interval:
    """The letter error rate with its interval."""
    return _interval([c.letter_errors for c in score.counts], [c.letters for c in score.counts], speakers, seed)


def _interval(errors: Sequence[int], counted: Sequence[int], speakers: Sequence[str], seed: int) -> Interval:
    value = sum(errors) / max(sum(counted), 1)
    if not errors:
        return Interval(0.0, 0.0, 0.0, 0, by_speaker=False)
    block, blocks, by_speaker = _blocks(speakers, len(errors))
    drawn = _draws(blocks, seed)
    rates = drawn @ _sums(errors, block, blocks) / np.maximum(drawn @ _sums(counted, block, blocks), 1)
    low, high = np.quantile(rates, (0.025, 0.975))
    return Interval(value, float(low), float(high), blocks, by_speaker)


def compare(a: Sequence[Counts], b: Sequence[Counts], speakers: Sequence[str] = (), seed: int = 0) -> Comparison:
    """Two models on the same utterances, paired: both are evaluated on the same draws."""
    if len(a) != len(b) or any(x.words != y.words for x, y in zip(a, b)):
        raise ValueError("the two models were not evaluated on the same utterances")
    if not a:
        return Comparison(0.0, 0.0, 0.0, by_speaker=False)
    block, blocks, by_speaker = _blocks(speakers, len(a))
    drawn = _draws(blocks, seed)
    words = [x.words for x in a]
    more = [y.errors - x.errors for x, y in zip(a, b)]
    rates = drawn @ _sums(more, block, blocks) / np.maximum(drawn @ _sums(words, block, blocks), 1)
    low, high = np.quantile(rates, (0.025, 0.975))
    return Comparison(sum(more) / max(sum(words), 1), float(low), float(high), by_speaker)
