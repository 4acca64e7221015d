"""Which words of a text are where in what a model heard: both are matched letter by letter, over the whole recording.

Even a model that gets most words wrong gets most letters right. Where what was heard agrees with the text over a
stretch, its words take the times of what was heard; a letter that agrees by chance in between counts for nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Levenshtein

from core.decoding.transcript import Word
from core.text.fold import folded
from core.text_alignment.mending import mended

Floats = NDArray[np.float64]
AROUND = 16
"""Letters before and after one that are looked at to tell whether text and sound agree there."""
AGREES = 0.45
"""Share of the steps around a letter that agree, from which it is taken to be where it was heard. Of texts that have
nothing to do with each other, about 0.25 agree; of a model that gets a third of the letters wrong, more than 0.55."""


@dataclass(frozen=True, slots=True)
class PlacedWord:
    """A word of the text. `start_s` and `end_s` are seconds of the recording, None where it was not heard; `agrees` is
    the share of steps around it in which text and sound agree, 0..1."""

    text: str
    start_s: float | None
    end_s: float | None
    agrees: float

    @property
    def heard(self) -> bool:
        return self.start_s is not None


@dataclass(frozen=True)
class Matched:
    """The words of a text in order, and which heard words stand for nothing in it."""

    words: tuple[PlacedWord, ...]
    without_text: tuple[Word, ...]


def match(words: Sequence[str], heard: Sequence[Word]) -> Matched:
    """Match the `words` of a text with what was `heard`, both in order."""
    text, owner = _letters(words)
    sound, teller = _letters([word.text for word in heard])
    if not text or not sound:
        return Matched(tuple(PlacedWord(word, None, None, 0.0) for word in words), tuple(heard))
    partner = np.full(len(text), -1, np.int64)  # the heard letter that stands for a letter of the text
    for step in Levenshtein.opcodes(text, sound):
        if step.src_end > step.src_start and step.dest_end > step.dest_start:
            partner[step.src_start : step.src_end] = np.arange(step.dest_start, step.dest_end)
    partner = mended(text, sound, partner)
    agrees, at_text, at_sound = _agreement(text, sound, partner)
    placed = _placed(words, owner, heard, sound, teller, partner, agrees[at_text])
    told = np.bincount(teller, agrees[at_sound] >= AGREES, minlength=len(heard)) > 0
    return Matched(placed, tuple(word for word, known in zip(heard, told, strict=True) if not known))


def _letters(words: Sequence[str]) -> tuple[str, NDArray[np.int64]]:
    """The letters and digits of words without case and accents, (L,), and whose each is."""
    bare = ["".join(c for c in folded(word) if c.isalnum()) for word in words]
    return "".join(bare), np.repeat(np.arange(len(bare)), [len(word) for word in bare])


def _agreement(
    text: str, sound: str, partner: NDArray[np.int64]
) -> tuple[Floats, NDArray[np.int64], NDArray[np.int64]]:
    """The way through both, a step for each pair and for each letter that has none: of each step the share of those
    around it that agree; and at which step each letter of the text and of the sound stands."""
    steps: list[int] = []
    at_text, at_sound = np.zeros(len(text), np.int64), np.zeros(len(sound), np.int64)
    heard = 0
    for place, other in enumerate(partner.tolist()):
        for skipped in range(heard, other):
            at_sound[skipped] = len(steps)
            steps.append(0)
        at_text[place] = len(steps)
        if other >= 0:
            at_sound[other] = len(steps)
            heard = other + 1
        steps.append(int(other >= 0 and text[place] == sound[other]))
    at_sound[heard:] = len(steps) + np.arange(len(sound) - heard)
    steps += [0] * (len(sound) - heard)
    return _around(np.array(steps, np.int8)), at_text, at_sound


def _around(steps: NDArray[np.int8]) -> Floats:
    """Of each step, the share of those that agree among the ones before it or after it, whichever are more: at the edge
    of what nobody said, one side is enough."""
    sums = np.concatenate([[0], np.cumsum(steps, dtype=np.int64)])
    places = np.arange(len(steps))
    first, last = np.maximum(places - AROUND, 0), np.minimum(places + AROUND, len(steps) - 1) + 1
    before: Floats = (sums[places + 1] - sums[first]) / (AROUND + 1)
    after: Floats = (sums[last] - sums[places]) / (AROUND + 1)
    found: Floats = np.maximum(before, after)
    return found


def _placed(
    words: Sequence[str],
    owner: NDArray[np.int64],
    heard: Sequence[Word],
    sound: str,
    teller: NDArray[np.int64],
    partner: NDArray[np.int64],
    agrees: Floats,
) -> tuple[PlacedWord, ...]:
    """Each word with the times of its first and last letters that were heard."""
    begins, ends = _letter_times(heard, len(sound), teller)
    firsts = np.searchsorted(owner, np.arange(len(words)))
    lasts = np.searchsorted(owner, np.arange(len(words)), side="right")
    placed: list[PlacedWord] = []
    latest = 0.0
    for word, first, last in zip(words, firsts.tolist(), lasts.tolist(), strict=True):
        if first == last:  # no letters: a dash, a number sign
            placed.append(PlacedWord(word, None, None, 1.0))
            continue
        share = float(agrees[first:last].mean())
        known = partner[first:last][(partner[first:last] >= 0) & (agrees[first:last] >= AGREES)]
        if not len(known) or share < AGREES:
            placed.append(PlacedWord(word, None, None, share))
            continue
        start, end = float(begins[known[0]]), float(ends[known[-1]])
        start = max(start, latest)
        latest = max(end, start)
        placed.append(PlacedWord(word, start, latest, share))
    return tuple(placed)


def _letter_times(heard: Sequence[Word], letters: int, teller: NDArray[np.int64]) -> tuple[Floats, Floats]:
    """When each heard letter begins and ends: the letters of a word are spread evenly over it."""
    counts = np.bincount(teller, minlength=len(heard))
    first = np.concatenate([[0], np.cumsum(counts)])[teller]
    start = np.array([word.start_s for word in heard])[teller]
    each = (np.array([word.end_s for word in heard])[teller] - start) / counts[teller]
    place = np.arange(letters) - first
    return start + place * each, start + (place + 1) * each
