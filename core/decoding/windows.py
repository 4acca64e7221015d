"""Where long sound is cut so that a model hears it in stretches: at quiet places, with context."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from core.families import SAMPLE_RATE

LONGEST_S = 12.0
"""Attention's cost grows with the square of the length: longer sound is cut."""
SHORTEST_S = 5.0
CONTEXT_S = 1.0
SMOOTH_S = 0.12


@dataclass(frozen=True)
class Window:
    """Samples [start, end) belong to this window; [heard_from, heard_to) is what the model hears for it."""

    start: int
    end: int
    heard_from: int
    heard_to: int


def windows(samples: NDArray[np.float32], step: int) -> list[Window]:
    """Windows that cover (T,) samples at 16 kHz in order, without gap or overlap. All edges but the last are multiples
    of `step` samples (an output frame), so that their frames join."""
    cuts = [0]
    while len(samples) - cuts[-1] > LONGEST_S * SAMPLE_RATE:
        cuts.append(_quietest(samples, cuts[-1], step))
    edges = [*cuts, len(samples)]
    context = int(CONTEXT_S * SAMPLE_RATE) // step * step
    return [Window(a, b, max(0, a - context), min(len(samples), b + context)) for a, b in pairwise(edges) if b > a]


def _quietest(samples: NDArray[np.float32], start: int, step: int) -> int:
    """The middle of the quietest tenth of a second between the shortest and the longest window from `start`."""
    first = start + int(SHORTEST_S * SAMPLE_RATE) // step * step
    last = start + int(LONGEST_S * SAMPLE_RATE) // step * step
    span = samples[first:last]
    power = np.square(span[: len(span) // step * step], dtype=np.float64).reshape(-1, step).sum(-1)
    width = max(1, round(SMOOTH_S * SAMPLE_RATE / step))
    smooth = np.convolve(power, np.ones(width), "same")
    smooth[: width // 2] = smooth[len(smooth) - width // 2 :] = np.inf
    return first + int(smooth.argmin()) * step
