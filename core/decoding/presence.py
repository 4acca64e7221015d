"""Whether anyone speaks at all: models that never heard silence write letters for it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core import speech
from core.errors import SoundError
from core.families import SAMPLE_RATE

SILENT_PEAK = 10 ** (-56 / 20)
"""Sound that stays below this is a microphone that is switched off."""
RISE_DB = 8.0
"""Speech rises and falls by 25 dB and more within a second; steady noise by 1 or 2."""
SHORTEST_JUDGED_S = 0.8
"""A clipped-out vowel may be as steady as noise: shorter sound is always heard."""
VOICE = 0.35
"""Probability of a voice, in the surest 32 ms, below which there is none."""


def silent(x: NDArray[np.float32]) -> bool:
    """Whether (T,) samples at 16 kHz hold no sound to speak of."""
    return not len(x) or float(np.abs(x).max()) < SILENT_PEAK


def steady(x: NDArray[np.float32]) -> bool:
    """Whether (T,) samples at 16 kHz are no more than background: silence or noise that neither rises nor falls."""
    if silent(x):
        return True
    if len(x) < SHORTEST_JUDGED_S * SAMPLE_RATE:
        return False
    power = np.square(x[: len(x) // 320 * 320], dtype=np.float64).reshape(-1, 320).mean(-1)
    low, high = np.percentile(10 * np.log10(power + 1e-12), (10, 95))
    return bool(high - low < RISE_DB)


def voiced(x: NDArray[np.float32]) -> bool:
    """Whether silero's detector finds a voice; True where the detector is not installed."""
    try:
        return bool(len(x)) and float(speech.probabilities(x).max()) >= VOICE
    except SoundError:
        return True
