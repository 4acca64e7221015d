"""How loud sound is over time, in dB as Praat gives it: as if full scale were one pascal."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.audio import Samples

Floats = NDArray[np.floating[Any]]
QUIETEST = 4e-10
"""The square of 2e-5 pascal, the least that is heard: 0 dB."""
KAISER_20 = 20.24
"""The shape of a window whose side lobes lie 190 dB lower."""
PERIODS = 6.4
"""How many of the longest periods a window reaches over: it is thin at both ends."""


def decibels(power: Floats) -> Floats:
    """Mean squares as dB; -inf where there is nothing at all."""
    with np.errstate(divide="ignore"):
        return np.asarray(10 * np.log10(np.maximum(power, 0.0) / QUIETEST))


def intensity(samples: Samples, rate: int, times: Floats, floor_hz: float) -> Floats:
    """dB at each of `times`, seconds from the first sample, over windows that leave no ripple of a pitch of `floor_hz`.

    `samples`: (T,) in [-1, 1]. At the ends of the sound, windows are as long as there is sound.
    """
    if not len(samples):
        return np.full(len(times), -np.inf)
    half = max(1, round(PERIODS / floor_hz * rate / 2))
    window = np.kaiser(2 * half + 1, KAISER_20)
    x = samples.astype(np.float64)
    sums, place = np.concatenate([[0.0], np.cumsum(window)]), np.arange(len(x))
    weight = sums[np.minimum(len(window), len(x) + half - place)] - sums[np.maximum(0, half - place)]
    from scipy import signal  # takes 50 MB: only who looks at intensity has it

    mean = signal.oaconvolve(x, window, mode="same") / weight
    square = signal.oaconvolve(x * x, window, mode="same") / weight
    at = np.clip(np.round(times * rate).astype(np.int64), 0, len(x) - 1)
    return decibels(np.maximum(square[at] - mean[at] ** 2, 1e-20))
