"""Silence before and after what is said, as in recordings that nobody trimmed."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.audio import Samples
from core.augment.kind import RATE, Kind, drawn
from core.wording import say

LONGEST_S = 28.0
"""A sound is never made longer than this, however much silence is asked for: windows that models hear end at 30 s, and
slower speech needs some room."""


@dataclass(frozen=True)
class EndSilence(Kind):
    """`seconds` at either end, drawn apart; less where a sound would become longer than `longest_s`, and none where it
    is so already."""

    key = "silence"
    title = say("silence at the ends")
    seconds: tuple[float, ...]
    longest_s: float = LONGEST_S

    def vary(self, samples: Samples, rng: np.random.Generator) -> Samples:
        return np.pad(samples, self._ends(len(samples), rng))

    def added(self, count: int, rng: np.random.Generator) -> int:
        return sum(self._ends(count, rng))

    def _ends(self, count: int, rng: np.random.Generator) -> tuple[int, int]:
        wanted = np.array([drawn(self.seconds, rng), drawn(self.seconds, rng)]) * RATE
        room = max(0.0, self.longest_s * RATE - count)
        before, after = wanted * min(1.0, room / max(1.0, float(wanted.sum())))
        return int(before), int(after)
