"""Interpolated modified Kneser-Ney smoothing (Chen and Goodman 1998; Heafield and others 2013): from counts to
probabilities of which those after every context sum to 1.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from core.errors import ConfigError
from core.lm.counts import Level, Numbers
from core.lm.ngrams import NgramLevel, Ngrams
from core.lm.sequences import BEGIN, END, SPECIAL
from core.wording import say

USUAL = (0.5, 1.0, 1.5)
"""Discounts where the counts are too few, or too even, to tell their own: letters all come often, for example."""
BEGINNING, ENDING = SPECIAL.index(BEGIN), SPECIAL.index(END)

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Estimate:
    """`discounts` of n-grams that count 1, 2, and 3 or more, for each length; `usual` are the lengths for which the
    counts could not tell them."""

    ngrams: Ngrams
    discounts: tuple[tuple[float, float, float], ...]
    usual: tuple[int, ...]


def estimate(levels: Sequence[Level], symbols: Sequence[str], prune: Sequence[int] = ()) -> Estimate:
    """Probabilities from counts. `prune[i]` leaves out the n-grams of length i + 2 that came so often or less; their
    share goes to what is said after shorter contexts. Its last value stands for the longer ones, too.

    Raises `ConfigError` for thresholds that fall: a longer n-gram needs the shorter ones that it begins and ends with.
    """
    least = _thresholds(prune, len(levels))
    begins = _begins(levels)
    p = np.zeros(0)
    kept_before = np.ones(1, bool)
    found: list[NgramLevel] = []
    discounts: list[tuple[float, float, float]] = []
    usual: list[int] = []
    for n, level in enumerate(levels, 1):
        adjusted = _adjusted(levels, n, begins[n - 1])
        own, told = _discounts(adjusted)
        discounts.append(own)
        usual += [] if told else [n]
        kept = level.times > least[n - 1] if n > 1 else np.ones(len(level), bool)
        rows = level.prefix if n > 1 else np.zeros(len(level), np.int64)
        contexts = len(levels[n - 2]) if n > 1 else 1
        share, left = _shares(adjusted, own, kept, rows, contexts)
        lower = p[level.suffix] if n > 1 else _even(len(level))
        if n > 1:
            found[-1] = found[-1].with_backoff(left[kept_before])
        p = share + left[rows] * lower
        found.append(_level(level, kept, kept_before, p, n, len(symbols)))
        kept_before = kept
    return Estimate(Ngrams(tuple(symbols), tuple(found)), tuple(discounts), tuple(usual))


def _thresholds(prune: Sequence[int], lengths: int) -> list[int]:
    least = [0, *prune][:lengths]
    least += [least[-1]] * (lengths - len(least))
    if any(a < 0 for a in least) or any(b < a for a, b in pairwise(least)):
        raise ConfigError(
            say("The thresholds {prune} fall or are below zero.", prune=list(prune)),
            say("Give longer n-grams the same threshold as shorter ones, or a higher one: 0 1 1."),
        )
    return least


def _begins(levels: Sequence[Level]) -> list[NDArray[np.bool_]]:
    """Whether each n-gram begins where a sentence does."""
    found = [levels[0].last == BEGINNING]
    for level in levels[1:]:
        found.append(found[-1][level.prefix])
    return found


def _adjusted(levels: Sequence[Level], n: int, begins: NDArray[np.bool_]) -> Numbers:
    """What n-grams of length n count: the longest how often they came, shorter ones how many different symbols they
    followed. Before the beginning of a sentence stands nothing: there it is how often they came."""
    level = levels[n - 1]
    if n == len(levels):
        counts = level.times
    else:
        followed = np.bincount(levels[n].suffix, minlength=len(level))
        counts = np.where(begins, level.times, followed)
    if n == 1:
        counts = np.where(begins, 0, counts)  # nobody ever says that a sentence begins
    return np.asarray(counts, np.int64)


def _discounts(adjusted: Numbers) -> tuple[tuple[float, float, float], bool]:
    """For counts of 1, 2, and 3 or more; and whether the counts could tell them."""
    one, two, three, four = (int((adjusted == k).sum()) for k in (1, 2, 3, 4))
    if not (one and two and three and four):
        return USUAL, False
    y = one / (one + 2 * two)
    found = (1 - 2 * y * two / one, 2 - 3 * y * three / two, 3 - 4 * y * four / three)
    return (found, True) if all(0 <= d <= k for k, d in enumerate(found, 1)) else (USUAL, False)


def _shares(
    adjusted: Numbers, discounts: tuple[float, float, float], kept: NDArray[np.bool_], rows: Numbers, contexts: int
) -> tuple[Floats, Floats]:
    """Each n-gram's own share of what follows its context, (G,), and what is left there for shorter contexts, (C,)."""
    counts = adjusted.astype(np.float64)
    away = np.array((0.0, *discounts))[np.minimum(adjusted, 3)]
    total = np.bincount(rows, weights=counts, minlength=contexts)
    given = np.bincount(rows, weights=np.where(kept, away, counts), minlength=contexts)
    some = total > 0
    left = np.divide(given, total, out=np.ones(contexts), where=some)
    share = np.where(kept, counts - away, 0.0) / np.where(some, total, 1.0)[rows]
    return share, left


def _even(symbols: int) -> Floats:
    """Every symbol alike, the unknown one among them; that a sentence begins is never said."""
    even = np.full(symbols, 1.0 / (symbols - 1))
    even[BEGINNING] = 0.0
    return even


def _level(
    level: Level, kept: NDArray[np.bool_], kept_before: NDArray[np.bool_], p: Floats, n: int, symbols: int
) -> NgramLevel:
    with np.errstate(divide="ignore"):
        logs = np.log10(p)
    if n == 1:
        logs[BEGINNING] = Ngrams.NEVER
        return NgramLevel(np.arange(symbols, dtype=np.int64), logs.astype(np.float32))
    numbers = np.cumsum(kept_before) - 1  # those that were left out renumber the others
    keys = numbers[level.prefix[kept]] * symbols + level.last[kept]
    return NgramLevel(keys.astype(np.int64), logs[kept].astype(np.float32))
