"""The likeliest way through sentences that are said one after another, where any of them may be missing, and anything
may be said between them.

A chain of states: of each sentence those of its letters, with pauses between words that need not be; between sentences
a gap that is a pause or speech that nobody wrote down. From gap to gap a sentence may be passed over.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.text_alignment.letter_sounds import PAUSE, Floats, Ints, states_of

GAP, BETWEEN = -1, -2
"""The states of what is between sentences, and between words."""
PASSES = 3
"""A step from gap to gap; others are as long as their numbers say, 0 to 2."""


@dataclass(frozen=True)
class Chain:
    """States that follow one another: `states` (S,) numbers; `skips` (S,) whether one is reached from the one before
    the last, too; `word` (S,) which word each belongs to; `gaps` (G,) where gaps stand, the first and the last state
    among them."""

    states: Ints
    skips: NDArray[np.bool_]
    word: Ints
    gaps: Ints


def chain(sentences: Sequence[Sequence[str]], number: dict[str, int]) -> Chain:
    """The chain of sentences of words, each as its letters."""
    states, skips, word, gaps = [GAP], [False], [-1], [0]
    place = 0
    for words in sentences:
        for at, text in enumerate(words):
            if at:
                states.append(BETWEEN)
                skips.append(False)
                word.append(-1)
            for state in states_of(text, number):
                states.append(state)
                skips.append(word[-1] == -1 and len(states) > 2)
                word.append(place)
            place += 1
        gaps.append(len(states))
        states.append(GAP)
        skips.append(False)
        word.append(-1)
    return Chain(np.array(states), np.array(skips), np.array(word), np.array(gaps))


def emitted(likelihoods: Floats, one: Chain, gap: float, between: float) -> Floats:
    """(F, N) likelihoods -> (F, S) of the states of a chain. What is said in gaps, and between words, is a pause, or
    anything at so much less than the likeliest letters."""
    best, pause = likelihoods[:, PAUSE + 1 :].max(axis=1), likelihoods[:, PAUSE]
    found: Floats = likelihoods[:, np.maximum(one.states, PAUSE)]
    found[:, one.states == GAP] = np.maximum(pause, best - np.float32(gap))[:, None]
    found[:, one.states == BETWEEN] = np.maximum(pause, best - np.float32(between))[:, None]
    return found


def way(each: Floats, one: Chain) -> Ints | None:
    """(F, S) likelihoods -> (F,): the likeliest place in the chain at each frame, from the first gap or sentence to the
    last; None where there is no way."""
    frames, length = each.shape
    if frames < 2:
        return None
    back = np.zeros((frames, length), np.int8)
    score = np.full(length, -np.inf, np.float32)
    score[:2] = each[0, :2]
    steps = np.full((3, length), -np.inf, np.float32)
    columns = np.arange(length)
    blocked = np.where(one.skips[2:], 0, -np.inf).astype(np.float32)
    inner, before = one.gaps[1:], one.gaps[:-1]
    for t in range(1, frames):
        steps[0] = score
        steps[1, 1:] = score[:-1]
        np.add(score[:-2], blocked, out=steps[2, 2:])
        best = steps.argmax(axis=0)
        following = steps[best, columns]
        passed = score[before] > following[inner]
        best[inner[passed]] = PASSES
        following[inner[passed]] = score[before[passed]]
        back[t] = best
        score = following + each[t]
    place = length - 1 if score[-1] >= score[-2] else length - 2
    if not np.isfinite(score[place]):
        return None
    passed_from = dict(zip(inner.tolist(), before.tolist(), strict=True))
    found = np.empty(frames, np.int64)
    for t in range(frames - 1, -1, -1):
        found[t] = place
        step = int(back[t, place])
        place = passed_from[place] if step == PASSES else place - step
    return found
