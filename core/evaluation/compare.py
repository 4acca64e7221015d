"""How sure an error rate is, and whether two models differ. Torch-free.

Utterances of one speaker rise and fall together, so whole speakers are left out in turn, and drawn; utterances alone
are too sure (Bisani and Ney 2004; Liu et al. 2020). With a single speaker, or none named, they are utterances. Among
named speakers, the utterances that name nobody are one speaker more. Where those named spoke them, that is somewhat too
narrow: it holds the truth in some 90 of 100, where utterances alone hold it in 50.

Of few speakers the percentiles of a bootstrap are too narrow: over four they hold the truth in some 70 of 100. So
intervals are the jackknife's (each speaker left out in turn; Efron 1982, of clusters MacKinnon, Nielsen and Webb 2023),
on the scale of log odds for rates, with Student's t of as many speakers as there would be if all spoke alike much (Kish
1965) less one. `tests/benchmarks/intervals.py` measures how often they hold the truth. What a difference is worth is
told by a bootstrap of the same t (Hall 1992), for the same reason.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import ArrayLike, NDArray

from core.evaluation.score import Counts, Score

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

DRAWS = 10_000
MOST_BLOCKS = 250
"""Utterances that no speaker joins are drawn in so many groups at most: the result is the same, and the draws fewer."""
SURE = 0.95
MUCH = 0.5


@dataclass(frozen=True)
class Interval:
    """A rate with the range that holds it in 95 of 100 repetitions. `blocks`: speakers (or utterances) it rests on."""

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


@dataclass(frozen=True)
class Paired(Comparison):
    """The same, with p: how likely a difference as large is where there is none."""

    p: float = 1.0


def wer_interval(score: Score, speakers: Sequence[str] = ()) -> Interval:
    """The word error rate with its interval; `speakers` names the speaker of each utterance."""
    return rate_interval([c.errors for c in score.counts], [c.words for c in score.counts], speakers)


def cer_interval(score: Score, speakers: Sequence[str] = ()) -> Interval:
    """The letter error rate with its interval."""
    return rate_interval([c.letter_errors for c in score.counts], [c.letters for c in score.counts], speakers)


def numbered(speakers: Sequence[str], count: int) -> Ints:
    """(N,) numbers of the speakers of `count` utterances; -1 where nobody is named."""
    if len(speakers) != count:
        return np.full(count, -1)
    numbers = {name: i for i, name in enumerate(dict.fromkeys(name for name in speakers if name))}
    return np.array([numbers.get(name, -1) for name in speakers], np.int64)


def rate_interval(errors: ArrayLike, counted: ArrayLike, speakers: Sequence[str] | Ints = ()) -> Interval:
    """A rate of errors by what is counted, of utterances of `speakers` (by name, or `numbered`), with its interval."""
    errors, counted = np.asarray(errors, float), np.asarray(counted, float)
    if not len(errors):
        return Interval(0.0, 0.0, 0.0, 0, by_speaker=False)
    block, by_speaker = _blocks(speakers, len(errors))
    wrong, all_ = _sums(errors, block), _sums(counted, block)
    kept = all_ > 0
    wrong, all_ = wrong[kept], all_[kept]
    value = float(wrong.sum() / max(all_.sum(), 1))
    blocks = len(wrong)
    if not wrong.any():  # none of so many: the rule of three (Hanley and Lippman-Hand 1983)
        return Interval(value, 0.0, float(1 - (1 - SURE) ** (1 / max(all_.sum(), 1))), blocks, by_speaker)
    if blocks < 2:
        return Interval(value, 0.0, max(1.0, value), blocks, by_speaker)
    without = (wrong.sum() - wrong) / (all_.sum() - all_)
    to, back = _scale(without)
    reach = _t(_equal_blocks(all_) - 1) * _spread(to(without), to(np.asarray(value)))
    low, high = back(to(np.asarray(value)) - reach), back(to(np.asarray(value)) + reach)
    return Interval(value, max(0.0, float(low)), float(high), blocks, by_speaker)


def compare(a: Sequence[Counts], b: Sequence[Counts], speakers: Sequence[str] = ()) -> Comparison:
    """Two models on the same utterances, paired."""
    if len(a) != len(b) or any(x.words != y.words for x, y in zip(a, b)):
        raise ValueError("the two models were not evaluated on the same utterances")
    return paired([y.errors - x.errors for x, y in zip(a, b)], [x.words for x in a], speakers, draws=0)


def paired(
    more: ArrayLike, counted: ArrayLike, speakers: Sequence[str] | Ints = (), draws: int = DRAWS, seed: int = 0
) -> Paired:
    """The difference of two rates on the same utterances, by how many errors more B has in each."""
    more, counted = np.asarray(more, float), np.asarray(counted, float)
    if not len(more):
        return Paired(0.0, 0.0, 0.0, by_speaker=False)
    block, by_speaker = _blocks(speakers, len(more))
    errors, words = _sums(more, block), _sums(counted, block)
    errors, words = errors[words > 0], words[words > 0]
    value = float(errors.sum() / max(words.sum(), 1))
    if len(errors) < 2:
        return Paired(value, -1.0, 1.0, by_speaker)
    without = (errors.sum() - errors) / (words.sum() - words)
    reach = _t(_equal_blocks(words) - 1) * _spread(without, np.asarray(value))
    p = _p(errors, words, draws, seed) if draws else 1.0
    return Paired(value, value - reach, value + reach, by_speaker, p)


def chance_of_best(fewer: ArrayLike, draws: int = DRAWS, seed: int = 0) -> float:
    """How likely the best of several ways to write the same utterances saves so many errors where none is better:
    `fewer` (W, N) are the errors that each saves in each. All ways' are turned round at once in utterances drawn at
    random, and again the best is looked for (Westfall and Young 1993, of permutations)."""
    saved = np.asarray(fewer, float)
    signs = np.random.default_rng(seed).choice((-1.0, 1.0), (draws, saved.shape[1]))
    best = (signs @ saved.T).max(1)
    return float(((best >= saved.sum(1).max()).sum() + 1) / (draws + 1))


def draw_ahead(counted: ArrayLike, speakers: Sequence[str] | Ints = (), draws: int = DRAWS, seed: int = 0) -> None:
    """Draw what `paired` will, of utterances in which so much is counted: it is the same whatever their errors are, and
    remembered. So is what Student's t comes from, which is slow to load."""
    if not len(speakers):
        return
    block, _ = _blocks(speakers, len(speakers))
    words = _sums(np.asarray(counted, float), block)
    blocks = int((words > 0).sum())
    if blocks > 1:
        _t(_equal_blocks(words) - 1)
        _drawn(min(blocks, MOST_BLOCKS), draws, seed)


def _p(errors: Floats, words: Floats, draws: int, seed: int) -> float:
    """How many of so many draws of the blocks lie as far from what was found, in standard errors of their own, as that
    lies from no difference."""
    if not errors.any():
        return 1.0
    if len(errors) > MOST_BLOCKS:
        group = np.random.default_rng(seed).permutation(len(errors)) % MOST_BLOCKS
        errors, words = _sums(errors, group), _sums(words, group)
    blocks = len(errors)
    table = np.stack((errors, words, errors**2, errors * words, words**2), 1)  # whole numbers: sums of them are exact
    wrong, all_, wrong_squares, both, all_squares = (_drawn(blocks, draws, seed).astype(float) @ table).T
    rates = wrong / all_
    # the sum of (errors - rate * words)^2 over what was drawn, multiplied out
    squares = wrong_squares - 2 * rates * both + rates**2 * all_squares
    own = np.sqrt(np.maximum(squares, 0)) / all_
    value = errors.sum() / words.sum()
    deviation = np.sqrt(((errors - value * words) ** 2).sum()) / words.sum()
    as_far = np.abs(rates - value) * deviation >= abs(value) * own * (1 - 1e-9)
    return float((as_far.sum() + 1) / (draws + 1))


@lru_cache(maxsize=1)
def _drawn(blocks: int, draws: int, seed: int) -> NDArray[np.int16]:
    """(D, B) how often each block is drawn, each time as many as there are: for words, and for letters once more."""
    return np.random.default_rng(seed).multinomial(blocks, np.full(blocks, 1 / blocks), size=draws).astype(np.int16)


def _blocks(speakers: Sequence[str] | Ints, count: int) -> tuple[Ints, bool]:
    """A block number for each utterance, and whether they are speakers."""
    block = speakers if isinstance(speakers, np.ndarray) else numbered(speakers, count)
    named = block[block >= 0]
    if not len(named) or named.max() == named.min():
        return np.arange(count), False
    return np.where(block < 0, block.max() + 1, block), True


def _sums(values: Floats, block: Ints) -> Floats:
    return np.asarray(np.bincount(block, values), float)


def _spread(without: Floats, value: Floats) -> float:
    """The jackknife's standard error."""
    return float(np.sqrt((len(without) - 1) / len(without) * ((without - value) ** 2).sum()))


def _equal_blocks(counted: Floats) -> float:
    """How many blocks there would be, were all as large (Kish's effective number)."""
    return float(counted.sum() ** 2 / (counted**2).sum())


@lru_cache(maxsize=4096)
def _t(degrees: float) -> float:
    """Student's t that 95 of 100 lie within."""
    from scipy.special import stdtrit  # slow to load

    return float(stdtrit(max(degrees, 1.0), (1 + SURE) / 2))


def _scale(rates: Floats) -> tuple[Callable[[Floats], Floats], Callable[[Floats], Floats]]:
    """The scale on which rates spread alike on both sides, and back: log odds, logarithms where much is wrong (extra
    words may take a rate beyond 1), or as they are where one speaker has all the errors."""
    if rates.min() <= 0:
        return lambda rate: rate, lambda rate: rate
    if rates.max() >= MUCH:
        return np.log, np.exp
    return lambda rate: np.log(rate / (1 - rate)), lambda odds: 1 / (1 + np.exp(-odds))
