"""Bands of frequency: what a microphone, a line or an old recording lets through."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.audio import Samples
from core.augment.kind import RATE, Kind, drawn
from core.wording import say

SLOPE_HZ = 150.0
"""Over so much a band fades at either end."""


@dataclass(frozen=True)
class BandLimit(Kind):
    """Nothing above a frequency, which is drawn."""

    key = "band"
    title = say("fewer high frequencies")
    highest_hz: tuple[float, ...]

    def vary(self, samples: Samples, rng: np.random.Generator) -> Samples:
        return band(samples, 0.0, drawn(self.highest_hz, rng))


def band(samples: Samples, low_hz: float, high_hz: float) -> Samples:
    """(T,) samples with what lies between two frequencies only. Nothing moves in time; the length stays."""
    if not len(samples):
        return samples
    spectrum = np.fft.rfft(np.pad(samples, (0, RATE // 10)))  # so that the end does not come round to the beginning
    hertz = np.fft.rfftfreq(len(samples) + RATE // 10, 1 / RATE)
    kept = np.clip((high_hz - hertz) / SLOPE_HZ + 1, 0, 1)
    if low_hz > 0:
        kept *= np.clip((hertz - low_hz) / min(SLOPE_HZ, low_hz) + 1, 0, 1)
    shape = np.sin(kept * np.pi / 2) ** 2
    return np.asarray(np.fft.irfft(spectrum * shape, len(samples) + RATE // 10)[: len(samples)], np.float32)
