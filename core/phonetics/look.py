"""How a spectrogram is drawn: its window, its frequencies, its greys. And spectra so drawn, one for each pixel."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import fft

from core.audio import Samples
from core.phonetics.spectrum import gaussian

BROAD_MS, NARROW_MS = 5.0, 30.0
"""Windows that show the pulses of a voice with its formants, or its harmonics."""
WINDOWS_MS = (1.0, 200.0)
HIGHEST_HZ, NARROWEST_HZ = 24_000.0, 500.0
RANGES_DB = (20.0, 100.0)
ROWS = 512
"""Frequencies that are drawn at most: more than any lane is high."""
STEPS_PER_DB, FLOOR_DB = 2.55, -100.0


@dataclass(frozen=True)
class Look:
    """A Gaussian window of so many ms, frequencies from bottom to top in Hz, and how far below the loudest white is."""

    window_ms: float = BROAD_MS
    bottom_hz: float = 0.0
    top_hz: float = 8000.0
    range_db: float = 50.0

    def fitted(self) -> Look:
        """The nearest that can be drawn."""
        window = min(max(self.window_ms, WINDOWS_MS[0]), WINDOWS_MS[1])
        top = min(max(self.top_hz, NARROWEST_HZ), HIGHEST_HZ)
        bottom = min(max(self.bottom_hz, 0.0), top - NARROWEST_HZ)
        return replace(
            self,
            window_ms=window,
            bottom_hz=bottom,
            top_hz=top,
            range_db=min(max(self.range_db, RANGES_DB[0]), RANGES_DB[1]),
        )


@dataclass(frozen=True)
class Close:
    """(pixels, rows) uint8, time by frequency, in steps of 1/2.55 dB from -100 dB on; its lowest and highest Hz."""

    steps: NDArray[np.uint8]
    bottom_hz: float
    top_hz: float


def close_picture(
    samples: Callable[[int, int], Samples], rate: int, look: Look, start_s: float, end_s: float, pixels: int
) -> Close:
    """One spectrum for each pixel of [start, end]. `samples` gives frames [first, last), zeros where there are none.

    Raised by 6 dB an octave around 1 kHz, as the pictures that are kept. Nothing lies above half the rate.
    """
    length = max(16, round(2 * look.window_ms / 1000 * rate))
    top = min(look.top_hz, rate / 2)
    bottom = min(look.bottom_hz, max(0.0, top - 1.0))
    wanted_hz = (top - bottom) / ROWS
    size = int(fft.next_fast_len(max(length, min(round(rate / wanted_hz), 1 << 15)), real=True))
    low, high = int(np.floor(bottom * size / rate)), int(np.ceil(top * size / rate))
    window = gaussian(length)
    centres = (start_s + (end_s - start_s) / pixels * (np.arange(pixels) + 0.5)) * rate
    starts = np.floor(centres).astype(np.int64) - length // 2
    held = samples(int(starts[0]), int(starts[-1]) + length)
    steps = np.empty((pixels, high - low + 1), np.uint8)
    heights = np.maximum(np.arange(low, high + 1, dtype=np.float32) * rate / size, 50) / 1000
    some = max(16, (1 << 22) // size)
    for first in range(0, pixels, some):
        frames = np.lib.stride_tricks.sliding_window_view(held, length)[starts[first : first + some] - starts[0]]
        spectra = fft.rfft(frames * (window * np.float32(2 / window.sum())), size, axis=1)[:, low : high + 1]
        power = (spectra.real**2 + spectra.imag**2) * heights**2 + np.float32(1e-12)
        steps[first : first + some] = np.clip((10 * np.log10(power) - FLOOR_DB) * STEPS_PER_DB, 0, 255)
    return Close(_pooled(steps), low * rate / size, high * rate / size)


def _pooled(steps: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The loudest of rows that would fall on one, where there are more than are drawn."""
    each = -(-steps.shape[1] // (2 * ROWS))
    if each == 1:
        return steps
    padded = np.pad(steps, ((0, 0), (0, -steps.shape[1] % each)))
    joined: NDArray[Any] = padded.reshape(len(steps), -1, each).max(axis=2)
    return joined
