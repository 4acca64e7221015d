"""Noise of any origin: stretches of it that are held ready, and mixing it under speech at a ratio."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from core.audio import Samples
from core.augment.kind import RATE, Kind, drawn
from core.loudness import powers
from core.wording import say

STRETCH = 320
"""Samples of the stretches of 20 ms whose power is looked at."""
SPEECH_SHARE = 1e-3
"""Stretches 30 dB under the loudest one are pauses: the level of speech is that of the others."""
NOTHING = 1e-12
"""Power of no sound at all."""
JOIN = 160
"""Samples over which one stretch of noise fades into the next."""


@dataclass(frozen=True, eq=False)
class Noises:
    """Stretches of noise at 16 kHz behind each other, (N,) float16, each brought to a power of one; `ends` (K,) are
    where they end. Sixteen bits are what is kept in a run's folder, and so what is heard everywhere."""

    sound: npt.NDArray[np.float16]
    ends: npt.NDArray[np.int64]

    @classmethod
    def of(cls, stretches: Iterable[Samples]) -> Noises:
        """Those that hold any sound, and are long enough to fade into others."""
        whole = (x for x in stretches if len(x) >= 2 * JOIN)
        found = [x / np.float32(np.sqrt(power)) for x in whole if (power := _power(x)) > NOTHING]
        ends = np.cumsum([len(x) for x in found], dtype=np.int64)
        sound = np.concatenate(found) if found else np.zeros(0, np.float32)
        return cls(np.clip(sound, -60_000, 60_000).astype(np.float16), ends)

    @property
    def empty(self) -> bool:
        return not len(self.ends)

    @property
    def seconds(self) -> float:
        return len(self.sound) / RATE

    def take(self, count: int, rng: np.random.Generator) -> Samples:
        """So many samples: from anywhere in a stretch, going on in others where it is too short."""
        parts: list[Samples] = [] if count else [np.zeros(0, np.float32)]
        left = count
        while left > 0:
            part = self._part(int(rng.integers(len(self.ends))), left + JOIN, rng)
            if parts:
                fade = min(JOIN, len(part), len(parts[-1]))
                up = np.linspace(0, 1, fade, dtype=np.float32)
                parts[-1][-fade:] = parts[-1][-fade:] * np.sqrt(1 - up) + part[:fade] * np.sqrt(up)
                part = part[fade:]
            left -= len(part)
            if len(part):
                parts.append(part)
        return np.concatenate(parts)[:count]

    def _part(self, number: int, most: int, rng: np.random.Generator) -> Samples:
        begin, end = int(self.ends[number - 1]) if number else 0, int(self.ends[number])
        first = begin + int(rng.integers(max(1, end - begin - most + 1)))
        return self.sound[first : min(end, first + most)].astype(np.float32)


@dataclass(frozen=True)
class Noise(Kind):
    """Noise that was recorded, under speech at `ratio_db`. Without any it leaves a sound as it is."""

    ratio_db: tuple[float, ...]
    of: Noises

    def vary(self, samples: Samples, rng: np.random.Generator) -> Samples:
        ratio_db = drawn(self.ratio_db, rng)
        return mixed(samples, self.of.take(len(samples), rng), ratio_db) if not self.of.empty else samples


@dataclass(frozen=True)
class PauseNoise(Noise):
    """What is heard between speech in the project's own recordings."""

    key = "pauses"
    title = say("noise of the recordings")


@dataclass(frozen=True)
class FileNoise(Noise):
    """What was recorded elsewhere."""

    key = "files"
    title = say("noise of files")


def mixed(samples: Samples, noise: Samples, ratio_db: float) -> Samples:
    """Speech with as long a noise `ratio_db` under it. What holds no sound stays as it is."""
    speech, power = speech_power(samples), _power(noise)
    if speech <= NOTHING or power <= NOTHING:
        return samples
    return samples + noise * np.float32(np.sqrt(speech / power) * 10 ** (-ratio_db / 20))


def speech_power(samples: Samples) -> float:
    """The mean square of (T,) samples where they are no pauses: silence at the ends makes speech no softer."""
    found = powers(samples, STRETCH) if len(samples) >= STRETCH else np.array([_power(samples)], np.float32)
    return float(found[found >= SPEECH_SHARE * found.max()].mean()) if len(found) else 0.0


def _power(x: Samples) -> float:
    return float(np.mean(np.square(x, dtype=np.float64))) if len(x) else 0.0
