"""Which utterances are heard together: those of like length in frames, and among these those of like length of text.

Padding is work for nothing; yet the same neighbours should not always meet. So lengths are sorted into steps that begin
elsewhere in each pass, as wide as leaves little padding, and within a step texts of like length follow one another;
and the first batch is of another size in each pass, so that all others are cut elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.int64]

PADDING = 0.02
"""The share of a pass's frames that may be padding: the widest steps are taken that keep to it."""
STEPS = (0.05, 0.04, 0.035, 0.03, 0.025, 0.02, 0.015, 0.01, 0.005)
"""How much longer the longest of a step may be than its shortest, as a share."""
SHAKEN = 0.15
"""Lengths of texts are shaken by this share before they are sorted."""
MANY = 10
"""From so many batches on, one that is not full costs little."""


def together(frames: Numbers, labels: Numbers, limit: float, rng: np.random.Generator) -> list[list[int]]:
    """Batches of all of (N,) utterances of so many frames and labels: at most `limit` frames each, padding counted.

    Few utterances that differ much are simply sorted by their frames: there is no less padding then.
    """
    begin, shaken = rng.uniform(), labels * rng.uniform(1 - SHAKEN, 1 + SHAKEN, len(labels))
    first = limit * rng.uniform() if frames.sum() >= MANY * limit else limit
    lengths: list[int] = frames.tolist()
    in_order = buckets(np.lexsort((shaken, frames)).tolist(), lengths, limit, first)
    if padding(in_order, lengths) > PADDING:
        return in_order
    logs = np.log(np.maximum(frames, 1))
    for step in STEPS:
        batches = buckets(_stepped(logs / np.log1p(step) + begin, shaken), lengths, limit, first)
        if padding(batches, lengths) <= PADDING:
            return batches
    return in_order


def _stepped(steps: npt.NDArray[np.float64], labels: npt.NDArray[np.float64]) -> list[int]:
    """Utterances by steps of their frames, and in a step by their labels: up in one, down in the next, so that what
    meets across a border is alike as well."""
    number = np.floor(steps)
    found: list[int] = np.lexsort((np.where(number % 2, -labels, labels), number)).tolist()
    return found


def buckets(order: Sequence[int], frames: Sequence[int], limit: float, first: float | None = None) -> list[list[int]]:
    """Cut an order into batches of at most `limit` padded frames, the first of at most `first`; an item longer than
    that stands alone."""
    batches: list[list[int]] = []
    current: list[int] = []
    longest, most = 0, limit if first is None else first
    for index in order:
        longer = max(longest, frames[index])
        if current and longer * (len(current) + 1) > most:
            batches.append(current)
            current, longer, most = [], frames[index], limit
        current.append(index)
        longest = longer
    if current:
        batches.append(current)
    return batches


def padding(batches: Sequence[Sequence[int]], lengths: Sequence[int]) -> float:
    """The share 0..1 of batches that is padding, each row being as long as the longest beside it."""
    own = padded = 0
    for batch in batches:
        found = [lengths[i] for i in batch]
        own += sum(found)
        padded += max(found) * len(found)
    return 1 - own / padded if padded else 0.0
