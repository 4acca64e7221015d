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


LEAD_S, TAIL_S = 0.15, 0.2
"""Kept before and after speech: first and last sounds of words are weak."""


def speech_span(x: NDArray[np.float32], step: int) -> tuple[int, int]:
    """The stretch [start, end) of (T,) samples at 16 kHz from a little before the first loud sound to a little after
    the last, `start` a multiple of `step`.

    Silence around speech shifts the mean and deviation that features are brought to: with a second of it on both
    sides, the starter made two and a half times as many errors.
    """
    frames = x[: len(x) // 320 * 320].reshape(-1, 320)
    if not len(frames):
        return 0, len(x)
    power = np.square(frames, dtype=np.float64).mean(-1)
    floor, loud = np.percentile(power, (10, 95))
    active = np.flatnonzero(power > min(4 * floor, 0.03 * loud) + 1e-10)
    if not len(active):
        return 0, len(x)
    start = max(0, int(active[0]) * 320 - int(LEAD_S * SAMPLE_RATE))
    return start // step * step, min(len(x), (int(active[-1]) + 1) * 320 + int(TAIL_S * SAMPLE_RATE))


def voiced(x: NDArray[np.float32]) -> bool:
    """Whether silero's detector finds a voice; True where the detector is not installed."""
    try:
        return bool(len(x)) and float(speech.probabilities(x).max()) >= VOICE
    except SoundError:
        return True
