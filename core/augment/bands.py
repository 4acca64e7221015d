"""Bands of frequency: what a line, or a recording of a lower rate, lets through."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Any

import numpy as np

from core.audio import Samples
from core.augment.kind import RATE, Kind, drawn
from core.wording import say

TAPS, CUTOFF = 160, 0.96
"""Of the filter that goes to a lower rate: nothing is left above half of it, and all below nine tenths of that."""
SLOPE_HZ = 150.0
"""Over so much a band fades at either end."""


@dataclass(frozen=True)
class BandLimit(Kind):
    """Nothing above a frequency, which is drawn: as if it had been recorded at twice that rate."""

    key = "band"
    title = say("fewer high frequencies")
    highest_hz: tuple[float, ...]

    def vary(self, samples: Samples, rng: np.random.Generator) -> Samples:
        return recorded_at(samples, 2 * round(drawn(self.highest_hz, rng)))


def recorded_at(samples: Samples, rate: int) -> Samples:
    """(T,) samples at 16 kHz -> as many, through a lower rate and back by PyAV. Nothing moves in time."""
    if not len(samples):
        return samples
    import av

    graph: Any = av.filter.Graph()
    given = graph.add_abuffer(format="flt", sample_rate=RATE, layout="mono", time_base=Fraction(1, RATE))
    ways = [graph.add("aresample", f"{to}:filter_size={TAPS}:cutoff={CUTOFF}") for to in (rate, RATE)]
    taken = graph.add("abuffersink")
    for before, after in pairwise((given, *ways, taken)):
        before.link_to(after)
    graph.configure()
    whole = np.pad(samples, (0, RATE // 10))  # so that all of it comes out again
    frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(whole[None], np.float32), format="flt", layout="mono")
    frame.sample_rate, frame.pts, frame.time_base = RATE, 0, Fraction(1, RATE)
    given.push(frame)
    given.push(None)
    found = np.concatenate(list(_pulled(taken)))[: len(samples)]
    return np.pad(found, (0, len(samples) - len(found)))


def _pulled(sink: Any) -> Iterator[Samples]:
    import av

    while True:
        try:
            yield sink.pull().to_ndarray().reshape(-1)
        except (av.error.EOFError, av.error.BlockingIOError):
            return


def band(samples: Samples, low_hz: float, high_hz: float) -> Samples:
    """(T,) samples with what lies between two frequencies only, as a line has it. Nothing moves in time; the length
    stays."""
    if not len(samples):
        return samples
    spectrum = np.fft.rfft(np.pad(samples, (0, RATE // 10)))  # so that the end does not come round to the beginning
    hertz = np.fft.rfftfreq(len(samples) + RATE // 10, 1 / RATE)
    kept = np.clip((high_hz - hertz) / SLOPE_HZ + 1, 0, 1)
    kept *= np.clip((hertz - low_hz) / SLOPE_HZ + 1, 0, 1)
    shape = np.sin(kept * np.pi / 2) ** 2
    return np.asarray(np.fft.irfft(spectrum * shape, len(samples) + RATE // 10)[: len(samples)], np.float32)
