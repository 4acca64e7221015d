"""Short frames of sound as bands of pitch as ears part them: what comparisons of sounds start from. Torch-free.

Frames of 25 ms, 10 ms apart, as Kaldi's `compute-fbank-feats` makes them by default but for its dither: models that
were taught on those (speaker embeddings before all) hear the same numbers.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from core.audio import Samples

Floats = NDArray[np.float32]
Shape = Literal["povey", "hamming"]
RATE = 16_000
WINDOW, HOP, FFT = 400, 160, 512
FRAME_S = HOP / RATE
LOWEST_HZ = 20.0
PREEMPHASIS = 0.97
FLOOR = 1.192092955078125e-07
SCALE = 2.0**15
"""Kaldi hears whole numbers of 16 bits."""
BLOCK = 4096
"""Frames that are worked out at once: a bound on memory."""


def log_mel(samples: Samples, bands: int = 80, shape: Shape = "povey") -> Floats:
    """(T,) samples at 16 kHz -> (F, bands) natural logarithms of power, F = 1 + (T - 400) // 160, or 0; `shape` is that
    of the window."""
    count = 1 + (len(samples) - WINDOW) // HOP if len(samples) >= WINDOW else 0
    found = np.empty((count, bands), np.float32)
    filters, window = _filters(bands), _window(shape)
    for first in range(0, count, BLOCK):
        last = min(first + BLOCK, count)
        part = samples[first * HOP : (last - 1) * HOP + WINDOW].astype(np.float32) * np.float32(SCALE)
        cut = np.lib.stride_tricks.sliding_window_view(part, WINDOW)[::HOP]
        cut = cut - cut.mean(axis=1, keepdims=True)
        before = np.concatenate([cut[:, :1], cut[:, :-1]], axis=1)
        spectrum = np.fft.rfft((cut - np.float32(PREEMPHASIS) * before) * window, n=FFT)
        power = np.square(spectrum.real) + np.square(spectrum.imag)
        found[first:last] = np.log(np.maximum(power.astype(np.float32) @ filters, np.float32(FLOOR)))
    return found


def cepstra(logs: Floats, count: int = 13) -> Floats:
    """(F, B) logarithms of bands -> (F, count) of their cosine transform, the 0th among them."""
    bands = logs.shape[1]
    steps = np.arange(count)[None] * (np.arange(bands)[:, None] + 0.5)
    table = np.cos(np.pi / bands * steps) * np.sqrt(2 / bands)
    table[:, 0] /= np.sqrt(2)
    found: Floats = logs @ table.astype(np.float32)
    return found


@lru_cache(maxsize=2)
def _window(shape: Shape) -> Floats:
    """Povey's is Hann's to the power 0.85."""
    turn = np.cos(2 * np.pi * np.arange(WINDOW) / (WINDOW - 1))
    found: Floats = ((0.5 - 0.5 * turn) ** 0.85 if shape == "povey" else 0.54 - 0.46 * turn).astype(np.float32)
    return found


@lru_cache(maxsize=4)
def _filters(bands: int) -> Floats:
    """(FFT // 2 + 1, bands) triangles, evenly spaced in mel between 20 Hz and half the rate."""
    edges = np.linspace(_mel(LOWEST_HZ), _mel(RATE / 2), bands + 2)
    at = _mel(np.arange(FFT // 2 + 1) * RATE / FFT)[:, None]
    rising = (at - edges[:-2]) / (edges[1:-1] - edges[:-2])
    falling = (edges[2:] - at) / (edges[2:] - edges[1:-1])
    found: Floats = np.maximum(0.0, np.minimum(rising, falling)).astype(np.float32)
    return found


def _mel(hertz: float | NDArray[np.float64]) -> NDArray[np.float64]:
    found: NDArray[np.float64] = 1127.0 * np.log1p(np.asarray(hertz, np.float64) / 700.0)
    return found
