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
    """The middle of the longest pause between the shortest and the longest window from `start`: of the frames about
    as quiet as the quietest, over a tenth of a second each."""
    first = start + int(SHORTEST_S * SAMPLE_RATE) // step * step
    last = start + int(LONGEST_S * SAMPLE_RATE) // step * step
    power = np.square(samples[first:last], dtype=np.float64).reshape(-1, step).mean(-1)
    width = max(1, round(SMOOTH_S * SAMPLE_RATE / step))
    smooth = np.convolve(power, np.full(width, 1 / width), "valid")
    quiet = np.concatenate(([False], smooth <= 2 * smooth.min() + 1e-10, [False]))
    edges = np.flatnonzero(np.diff(quiet.astype(np.int8)))
    begins, ends = edges[::2], edges[1::2]
    longest = int((ends - begins).argmax())
    middle = int(begins[longest] + ends[longest] - 1 + width) // 2
    return first + max(1, middle) * step
