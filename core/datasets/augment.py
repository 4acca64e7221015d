"""Variations of what is heard: which copy of an utterance differs how; SpecAugment on features.

Everything is a pure function of its input and a seeded generator, so a resumed run hears the same again, whoever
computes it. What each kind does to samples is in `core.augment`; speed and a little of everything (`disturb`) are here.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from core.augment.kind import Kind

Samples = npt.NDArray[np.float32]
Span = tuple[int, int]
"""[start, end)"""

RATE = 16_000


@dataclass(frozen=True)
class Variation:
    """How copies of an utterance differ. Copy 0 is always the clean original; the others go through `kinds` in their
    order, each with a chance of its own."""

    speeds: tuple[float, ...] = (1.0,)
    noise: bool = False
    copies: int = 1
    seed: int = 0
    kinds: tuple[Kind, ...] = ()

    def speed(self, key: str, copy: int) -> float:
        """The speed of a copy: each utterance goes through all speeds before one comes again."""
        if copy == 0 or not self.speeds:
            return 1.0
        return self.speeds[(copy - 1 + zlib.crc32(key.encode()) + self.seed) % len(self.speeds)]

    def fastest(self, key: str) -> float:
        """The highest speed that an utterance is heard at."""
        return max((self.speed(key, copy) for copy in range(self.copies)), default=1.0)

    def generator(self, key: str, copy: int) -> np.random.Generator:
        return np.random.default_rng([self.seed, zlib.crc32(key.encode()), copy])

    def vary(self, samples: Samples, key: str, copy: int) -> Samples:
        """The copy of an utterance, (T,) -> (T / speed,) float32 at 16 kHz."""
        if copy == 0:
            return samples
        varied = change_speed(samples, self.speed(key, copy))
        if self.noise:
            varied = disturb(varied, self.generator(key, copy))
        for kind, rng in self.drawn(key, copy):
            varied = kind.vary(varied, rng)
        return varied

    def drawn(self, key: str, copy: int) -> Iterator[tuple[Kind, np.random.Generator]]:
        """The kinds that a copy has, each with the generator of its further random numbers."""
        for kind in self.kinds if copy else ():
            rng = np.random.default_rng([self.seed, zlib.crc32(key.encode()), copy, zlib.crc32(kind.key.encode())])
            if rng.random() < kind.share:
                yield kind, rng

    def length(self, count: int, key: str, copy: int) -> int:
        """How long a copy becomes, in samples, whose speed was changed to so many already."""
        for kind, rng in self.drawn(key, copy):
            count += kind.added(count, rng)
        return count


def change_speed(samples: Samples, speed: float) -> Samples:
    """Faster (above 1) or slower; the pitch moves with it."""
    if speed == 1.0:
        return samples
    import soxr

    return np.asarray(soxr.resample(samples, RATE * speed, RATE), np.float32)


def disturb(samples: Samples, rng: np.random.Generator) -> Samples:
    """A little reverberation (3 in 10), white or dull noise at 8 to 35 dB (7 in 10), and gain of -12 to +3 dB."""
    if rng.random() < 0.3:
        samples = _reverberate(samples, rng)
    if rng.random() < 0.7:
        noise = rng.standard_normal(len(samples), dtype=np.float32)
        if rng.random() < 0.5:
            noise = _dull(noise)
        ratio_db = rng.uniform(8, 35)
        power = float(np.mean(samples**2)) / (float(np.mean(noise**2)) + 1e-9) if len(samples) else 0.0
        samples = samples + noise * np.float32(np.sqrt(power) * 10 ** (-ratio_db / 20))
    return np.asarray(samples * np.float32(10 ** (rng.uniform(-12, 3) / 20)), np.float32)


def _reverberate(samples: Samples, rng: np.random.Generator) -> Samples:
    length = int(rng.integers(800, 3200))
    decay = np.exp(-6 * np.arange(length, dtype=np.float32) / length)
    response = rng.standard_normal(length, dtype=np.float32) * decay
    response *= rng.uniform(0.05, 0.35) / np.sqrt(float(np.sum(response**2)))
    response[0] += 1
    size = 1 << int(np.ceil(np.log2(max(2, len(samples) + length))))
    wet = np.fft.irfft(np.fft.rfft(samples, size) * np.fft.rfft(response, size), size)
    return np.asarray(wet[: len(samples)], np.float32)


def _dull(noise: Samples, width: int = 8) -> Samples:
    """Noise with its high frequencies taken away: a moving mean."""
    total = np.cumsum(np.pad(noise, (width, 0)), dtype=np.float64)
    return np.asarray((total[width:] - total[:-width]) / width, np.float32)


@dataclass(frozen=True)
class Masks:
    """SpecAugment (Park et al. 2019): how many bands and stretches are hidden, and how wide they may be; of features
    that are so many `tiles` beside each other, the same band of each."""

    bands: int = 0
    band_bins: int = 0
    stretches: int = 0
    stretch_frames: int = 0
    tiles: int = 1

    def __bool__(self) -> bool:
        """Whether anything is hidden at all."""
        return bool((self.bands and self.band_bins) or (self.stretches and self.stretch_frames))

    def apply(self, features: Samples, rng: np.random.Generator) -> None:
        """Hide parts of features (F, D) in place. Features without a frequency axis (D < 8) stay whole."""
        frames, bins = len(features), features.shape[1] // self.tiles
        if bins < 8:
            return
        bands, stretches = self.drawn(frames, bins, rng)
        for start, end in bands:
            for tile in range(self.tiles):
                features[:, tile * bins + start : tile * bins + end] = 0
        for start, end in stretches:
            features[start:end] = 0

    def drawn(self, frames: int, bins: int, rng: np.random.Generator) -> tuple[list[Span], list[Span]]:
        """Which bands are hidden of so many bins, and which stretches of so many frames."""
        bands = [_span(min(self.band_bins, bins - 1), bins, rng) for _ in range(self.bands)]
        return bands, [_span(min(self.stretch_frames, frames // 8), frames, rng) for _ in range(self.stretches)]


def _span(widest: int, of: int, rng: np.random.Generator) -> Span:
    width = int(rng.integers(0, widest + 1))
    start = int(rng.integers(0, of - width + 1))
    return start, start + width
