"""How loud sound is: power of short stretches, levels of speech and background in dB of full scale.

What counts as speech is for `core.vad` to say.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.audio import Samples

STEP_S = 0.02
FLOOR_DB = -100.0
"""The level of no sound at all."""
BACKGROUND, SPEECH = 10, 95
"""Percentiles of the stretches' levels: the middle of the quietest fifth, and where the loudest twentieth begins."""


@dataclass(frozen=True)
class Levels:
    """Highest sample and background in dB of full scale."""

    peak_db: float = FLOOR_DB
    noise_db: float = FLOOR_DB


def step_frames(samples: int, rate: int, step_s: float = STEP_S) -> int:
    """How many of so many samples at `rate` a stretch of `step_s` has; all of a shorter sound."""
    return max(1, min(samples, round(rate * step_s)))


def powers(x: Samples, size: int) -> NDArray[np.float32]:
    """(T,) samples -> (T // size,) mean square of each whole stretch of `size` samples."""
    count = len(x) // size
    found: NDArray[np.float32] = np.square(x[: count * size]).reshape(count, size).mean(axis=1)
    return found


def decibels(power: float) -> float:
    """A power in dB of full scale, not under -100."""
    return float(10 * np.log10(power + 1e-10))


def power_of(db: float) -> float:
    """The power that is so many dB above, or below, the power 1."""
    return float(10 ** (db / 10))


def background_and_speech(power: NDArray[np.float32]) -> tuple[float, float]:
    """The powers of the background and of the speech among those of (F,) stretches, F > 0."""
    low, high = np.percentile(power, (BACKGROUND, SPEECH))
    return float(low), float(high)


def peak_db(x: Samples) -> float:
    """The highest of (T,) samples, not under -100 dB."""
    peak = max(float(x.max()), -float(x.min())) if len(x) else 0.0
    return float(20 * np.log10(max(peak, 1e-5)))


def levels(x: Samples, rate: int) -> Levels:
    """Levels of (T,) samples at `rate`."""
    if not len(x):
        return Levels()
    background, _ = background_and_speech(powers(x, step_frames(len(x), rate)))
    return Levels(peak_db(x), decibels(background))
