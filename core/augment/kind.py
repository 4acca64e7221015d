"""What a kind of variation is: a chance that an utterance's copy has it, and what it makes of samples at 16 kHz."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from core.audio import Samples

RATE = 16_000
"""Samples a second of every sound that is varied."""


@dataclass(frozen=True)
class Kind:
    """`share` of the copies have it. Its random numbers come from a generator of its own, by its `key`: another kind
    that is switched on or off changes nothing of it."""

    key: ClassVar[str] = ""
    title: ClassVar[str] = ""
    share: float

    def vary(self, samples: Samples, rng: np.random.Generator) -> Samples:
        """(T,) float32 at 16 kHz -> as many, or `added` more; what is given stays as it is."""
        raise NotImplementedError

    def added(self, count: int, rng: np.random.Generator) -> int:  # noqa: ARG002 - for those that lengthen
        """How many samples longer so many become, by the same random numbers."""
        return 0


def drawn(span: Sequence[float], rng: np.random.Generator) -> float:
    """A number between the lowest and the highest of a span, each as likely as any other."""
    return float(rng.uniform(min(span), max(span)))
