"""Noise that is computed: white, or with less power at each higher octave, as pink (3 dB) and brown (6 dB) have."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.audio import Samples
from core.augment.kind import RATE, Kind, drawn
from core.augment.noise import mixed
from core.wording import say

LOWEST_HZ = 40.0
"""Below this a slope goes no farther: brown noise would be all rumble."""
OCTAVE_DB = 20 * np.log10(2)


@dataclass(frozen=True)
class ColouredNoise(Kind):
    """Under speech at `ratio_db`; one of `slopes` is drawn, in dB an octave."""

    key = "coloured"
    title = say("computed noise")
    ratio_db: tuple[float, ...]
    slopes: tuple[float, ...]

    def vary(self, samples: Samples, rng: np.random.Generator) -> Samples:
        slope = float(rng.choice(np.array(self.slopes or (0.0,))))
        ratio_db = drawn(self.ratio_db, rng)
        return mixed(samples, coloured(len(samples), slope, rng), ratio_db)


def coloured(count: int, slope: float, rng: np.random.Generator) -> Samples:
    """So many samples of noise whose power changes by `slope` dB an octave."""
    white = rng.standard_normal(count, dtype=np.float32)
    if slope == 0 or not count:
        return white
    hertz = np.maximum(np.fft.rfftfreq(count, 1 / RATE), LOWEST_HZ)
    shaped = np.fft.irfft(np.fft.rfft(white) * (hertz / 1000) ** (slope / OCTAVE_DB), count)
    return np.asarray(shaped, np.float32)
