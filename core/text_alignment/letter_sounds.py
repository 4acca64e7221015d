"""What each letter sounds like in one recording, learnt from the recording itself: so words are found to a few
hundredths of a second in any language, whatever model heard it.

As in forced aligners that learn on the very sound they align (Povey et al. 2011; McAuliffe et al. 2017), with letters
in place of phones: each letter is two states of a chain, pauses are a third kind. Frames are spliced cepstra, brought
by linear discriminants to where states lie apart; what a letter is and where it is are found in turns.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core import mel_frames
from core.audio import Samples
from core.text.fold import folded

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
CEPSTRA, BANDS = 13, 26
AROUND = 5
"""Frames on each side of one that are looked at with it."""
LEVEL_FRAMES = 300
"""The mean of so many frames around each is taken from it: another voice, another microphone."""
LEAST_FRAMES = 80
"""Of so much speech the level is known by itself."""
SPREAD = 10.0
KEPT = 32
"""Directions in which states are told apart."""
RARE = 12
"""A letter with fewer frames has no sound of its own: it is any letter."""
UNKNOWN, PAUSE, ANY = -1, 0, 1
STATES = 2
"""Of a letter: how it begins and how it ends."""
SMOOTH = 40.0
"""Frames' worth of the deviation that all states share, in that of each."""


MOSTLY = 0.8
"""Share of a text's letters that have sounds of their own; in scripts of thousands of signs they do not."""
SHRUNK = 0.1
"""How far the spread of single numbers counts beside what they have to do with each other."""


def cepstra_of(samples: Samples) -> Floats:
    """(T,) samples at 16 kHz -> (F, 13) cepstra of frames 10 ms apart."""
    return mel_frames.cepstra(mel_frames.log_mel(samples, BANDS), CEPSTRA)


def frames_of(cepstra: Floats, spans: Sequence[tuple[int, int]] = ()) -> Floats:
    """(F, 13) cepstra -> (F, 13 * 11) frames with what is beside them, the level of their surroundings taken away: of
    the frames of each span for itself, since another may have spoken there before another microphone."""
    found = cepstra - _level(cepstra)
    for first, last in spans:
        if last - first >= LEAST_FRAMES:
            part = cepstra[first:last]
            found[first:last] = (part - part.mean(axis=0)) * (SPREAD / (part.std(axis=0) + 1.0))
    padded = np.pad(found, ((AROUND, AROUND), (0, 0)), "edge") if len(found) else found
    parts = [padded[shift : shift + len(found)] for shift in range(2 * AROUND + 1)]
    return np.concatenate(parts, axis=1) if len(found) else np.zeros((0, CEPSTRA * (2 * AROUND + 1)), np.float32)


def _level(frames: Floats) -> Floats:
    """(F, D) -> (F, D): the mean of what is around each frame."""
    sums = np.concatenate([np.zeros((1, frames.shape[1])), np.cumsum(frames, axis=0, dtype=np.float64)])
    at = np.arange(len(frames))
    first, last = np.maximum(at - LEVEL_FRAMES // 2, 0), np.minimum(at + LEVEL_FRAMES // 2, len(frames))
    found: Floats = ((sums[last] - sums[first]) / (last - first)[:, None]).astype(np.float32)
    return found


def quiet(frames: Floats) -> NDArray[np.bool_]:
    """(F,): where it is quiet for what is around it: a fifth of the loudness's spread from the bottom."""
    level = frames[:, AROUND * CEPSTRA]
    low, high = np.percentile(level, (2, 90)) if len(level) else (0.0, 0.0)
    found: NDArray[np.bool_] = level < low + 0.25 * (high - low)
    return found


def states_of(word: str, number: dict[str, int]) -> list[int]:
    """The states of a word's letters, in order."""
    return [number.get(letter, ANY) + part for letter in word for part in range(STATES)]


def mostly(words: Sequence[str], number: dict[str, int]) -> bool:
    """Whether most letters of words have sounds of their own."""
    text = "".join(words)
    return bool(text) and sum(letter in number for letter in text) >= MOSTLY * len(text)


def frame_at(seconds: float, frames: int) -> int:
    """The frame at a second, of so many."""
    return min(frames, max(0, round(seconds / mel_frames.FRAME_S)))


def second_of(frame: int) -> float:
    """When one frame goes over into this one: half way between their middles."""
    half = (mel_frames.WINDOW - mel_frames.HOP) / 2 / mel_frames.RATE
    return round(frame * mel_frames.FRAME_S + half, 4) if frame else 0.0


def letters_of(word: str) -> str:
    """What of a word is said: letters and digits, without case and accents."""
    return "".join(c for c in folded(word) if c.isalnum())


@dataclass(frozen=True)
class Sounds:
    """What the states sound like: `turn` (D, K) brings frames to where they lie apart, `means` and `weights` (N, K) are
    of each state, `offsets` (N,). `number` says which state a letter begins with."""

    number: dict[str, int]
    turn: Floats
    means: Floats
    weights: Floats
    offsets: Floats

    def likelihoods(self, frames: Floats) -> Floats:
        """(F, D) -> (F, N): the logarithm of how likely each state makes each frame."""
        x = frames @ self.turn
        found: Floats = (
            self.offsets
            - 0.5 * (np.square(x) @ self.weights.T)
            + x @ (self.means * self.weights).T
            - 0.5 * (np.square(self.means) * self.weights).sum(axis=1)
        )
        return found


def learnt(frames: Floats, states: Ints, number: dict[str, int]) -> Sounds:
    """What states sound like, from (F, D) frames and the (F,) states they are in."""
    count = max(number.values(), default=ANY) + STATES
    sizes = np.bincount(states, minlength=count).astype(np.float64)
    x = frames.astype(np.float64)
    means = np.zeros((count, x.shape[1]))
    np.add.at(means, states, x)
    whole = x.mean(axis=0)
    means = np.where(sizes[:, None] > 0, means / np.maximum(sizes, 1)[:, None], whole)
    within = np.cov((x - means[states]).T)
    within = (1 - SHRUNK) * within + SHRUNK * np.diag(np.diag(within)) + 1e-4 * np.eye(x.shape[1])
    between = ((means - whole) * sizes[:, None]).T @ (means - whole) / len(x)
    turn = _discriminants(within, between)
    y = x @ turn
    centres = means @ turn
    squares = np.zeros_like(centres)
    np.add.at(squares, states, np.square(y - centres[states]))
    shared = squares.sum(axis=0) / len(y)
    spread = (squares + SMOOTH * shared) / (sizes[:, None] + SMOOTH)
    weights = 1 / spread
    offsets = 0.5 * np.log(weights).sum(axis=1)
    kind = np.float32
    return Sounds(number, turn.astype(kind), centres.astype(kind), weights.astype(kind), offsets.astype(kind))


def _discriminants(within: NDArray[np.float64], between: NDArray[np.float64]) -> NDArray[np.float64]:
    """(D, K): directions in which groups lie furthest apart for their own spread (Fisher)."""
    values, vectors = np.linalg.eigh(within)
    whiten = vectors / np.sqrt(np.maximum(values, 1e-6))
    apart, found = np.linalg.eigh(whiten.T @ between @ whiten)
    turn: NDArray[np.float64] = whiten @ found[:, np.argsort(apart)[::-1][:KEPT]]
    return turn


def numbered(words: Sequence[str], frames: int) -> dict[str, int]:
    """A pair of states for each letter that is said often enough to have a sound of its own."""
    text = "".join(words)
    each = frames / max(1, len(text))
    often = sorted(letter for letter in set(text) if text.count(letter) * each >= RARE)
    return {letter: ANY + STATES * (place + 1) for place, letter in enumerate(often)}
