"""Where long sound is cut so that a model hears it in stretches: at quiet places, with context."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from core import vad
from core.families import SAMPLE_RATE
from core.loudness import powers

PAUSE_S = 0.24
CONTEXT_S, PAUSE_CONTEXT_S = 1.0, 0.2
"""Sound heard around a window: across a cut in speech, and across a pause."""
SMOOTH_S = 0.12


@dataclass(frozen=True)
class WindowLengths:
    """Seconds of windows: longer sound than `longest_s` is cut. After `phrase_s` the next pause ends a window; where
    there is none it is at least `shortest_s` long."""

    longest_s: float
    shortest_s: float
    phrase_s: float


SENTENCE = WindowLengths(longest_s=8.0, shortest_s=4.0, phrase_s=2.5)
"""Models hear best what they were taught with, one sentence; attention's cost grows with the square of the length."""


@dataclass(frozen=True)
class Window:
    """Samples [start, end) belong to this window; [heard_from, heard_to) is what the model hears for it. `paused` says
    that it ends in a pause."""

    start: int
    end: int
    heard_from: int
    heard_to: int
    paused: bool = False


@dataclass(frozen=True)
class _Cut:
    at: int
    context_s: float
    paused: bool = False


def windows(samples: NDArray[np.float32], step: int, lengths: WindowLengths = SENTENCE) -> list[Window]:
    """Windows that cover (T,) samples at 16 kHz in order, without gap or overlap. All edges but the last are multiples
    of `step` samples (an output frame), so that their frames join."""
    count = len(samples)
    cuts = [_Cut(0, 0.0)]
    while count - cuts[-1].at > lengths.longest_s * SAMPLE_RATE:
        cuts.append(_next_cut(samples, cuts[-1].at, step, lengths))
    cuts.append(_Cut(count, 0.0))
    return [_between(a, b, count, step) for a, b in pairwise(cuts) if b.at > a.at]


def next_window(
    samples: NDArray[np.float32], step: int, lengths: WindowLengths, before: Window | None
) -> Window | None:
    """The window after `before` (the first for None) as it is whatever sound follows; None while that is not known."""
    start = _Cut(0, 0.0) if before is None else _Cut(before.end, _context_s(paused=before.paused), before.paused)
    if len(samples) - start.at <= lengths.longest_s * SAMPLE_RATE:
        return None
    end = _next_cut(samples, start.at, step, lengths)
    return _between(start, end, len(samples), step) if end.at + _context(end, step) <= len(samples) else None


def _between(a: _Cut, b: _Cut, count: int, step: int) -> Window:
    return Window(a.at, b.at, max(0, a.at - _context(a, step)), min(count, b.at + _context(b, step)), b.paused)


def _context_s(*, paused: bool) -> float:
    return PAUSE_CONTEXT_S if paused else CONTEXT_S


def _context(cut: _Cut, step: int) -> int:
    return int(cut.context_s * SAMPLE_RATE) // step * step


def _next_cut(samples: NDArray[np.float32], start: int, step: int, lengths: WindowLengths) -> _Cut:
    """The first pause after a phrase; where there is none, the quietest place."""
    power = powers(samples[start : start + int(lengths.longest_s * SAMPLE_RATE)], step)
    first = int(lengths.phrase_s * SAMPLE_RATE) // step
    quiet = power <= vad.FOR_MODELS.least(power)
    least = max(1, round(PAUSE_S * SAMPLE_RATE / step))
    for begin, end in vad.runs(quiet):
        begin = max(begin, first)
        if end - begin >= least and end < len(power):
            return _Cut(start + (begin + end) // 2 * step, _context_s(paused=True), paused=True)
    return _quietest(power, start, step, lengths.shortest_s)


def _quietest(power: NDArray[np.float32], start: int, step: int, shortest_s: float) -> _Cut:
    """The middle of the longest stretch about as quiet as the quietest tenth of a second."""
    first = int(shortest_s * SAMPLE_RATE) // step
    width = max(1, round(SMOOTH_S * SAMPLE_RATE / step))
    smooth = np.convolve(power[first:], np.full(width, 1 / width), "valid")
    begin, end = max(vad.runs(smooth <= 2 * smooth.min() + 1e-10), key=lambda run: run[1] - run[0])
    return _Cut(start + (first + max(1, (begin + end - 1 + width) // 2)) * step, CONTEXT_S)
