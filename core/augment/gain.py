"""Loudness: as from another distance, or another setting of the microphone."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.audio import Samples
from core.augment.kind import Kind, drawn
from core.wording import say


@dataclass(frozen=True)
class Gain(Kind):
    """Louder or softer by `gain_db`. Nothing is cut off where it becomes too loud: that is another fault."""

    key = "gain"
    title = say("another loudness")
    gain_db: tuple[float, ...]

    def vary(self, samples: Samples, rng: np.random.Generator) -> Samples:
        return samples * np.float32(10 ** (drawn(self.gain_db, rng) / 20))
