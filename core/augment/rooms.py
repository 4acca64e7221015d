"""Simulated rooms: a box with a speaker and a microphone in it, and how long its sound lasts (RT60).

The first reflections come from image sources (Allen and Berkley 1979), what follows them from noise that fades as the
room does: their mixture is too dense then to be heard apart, and thousands of times cheaper so.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from core.audio import Samples
from core.augment.kind import RATE, Kind, drawn
from core.wording import say

ROOMS = 64
"""So many rooms a run has; each utterance is heard in one of them."""
SMALLEST_M, LARGEST_M = (3.0, 2.6, 2.3), (9.0, 7.0, 3.6)
FROM_WALLS_M = 0.4
NEAR_M, FAR_M = 0.4, 2.5
"""How far the microphone is from the mouth."""
SOUND_M_S = 343.0
SABINE = 0.161
"""Of the formula by which a room's size and its walls give the time its sound lasts (Eyring's form of it)."""
EARLY_S, MEETING_S = 0.08, 0.02
"""Image sources are followed for so long; over the last part of it they give way to noise."""
BLOCK_S = 0.01
"""In such blocks it is looked at how fast the first part fades."""
FADED = 6.9078
"""60 dB, as a natural logarithm of amplitudes."""
RUMBLE_HZ = 60.0
"""Image sources that are all of one sign add up at the lowest frequencies, where no speech is."""


@dataclass(frozen=True)
class Rooms(Kind):
    """In one of the run's rooms, each of which keeps sound for a time drawn from `rt60_s`. The direct sound stays where
    it was, and what lasts beyond the end is cut off: a text belongs to the same moments as before."""

    key = "rooms"
    title = say("a room")
    rt60_s: tuple[float, ...]
    seed: int = 0

    def vary(self, samples: Samples, rng: np.random.Generator) -> Samples:
        room = response(self.seed, int(rng.integers(ROOMS)), min(self.rt60_s), max(self.rt60_s))
        return convolved(samples, room)


@lru_cache(maxsize=2 * ROOMS)
def response(seed: int, number: int, shortest_s: float, longest_s: float) -> Samples:
    """What a room makes of a click, from the direct sound on, (T,) float32 with a power of one in all."""
    rng = np.random.default_rng([seed, 17, number])
    rt60_s = drawn((shortest_s, longest_s), rng)
    size = rng.uniform(SMALLEST_M, LARGEST_M)
    mouth, microphone = _places(size, rng)
    early = _images(size, mouth, microphone, _reflected(size, rt60_s))
    direct = int(np.flatnonzero(early)[0])
    whole = _with_tail(_fading(early[direct:], rt60_s), rt60_s, rng)
    hertz = np.fft.rfftfreq(2 * len(whole), 1 / RATE)
    spectrum = np.fft.rfft(whole, 2 * len(whole)) * (hertz**2 / (hertz**2 + RUMBLE_HZ**2))
    found = np.fft.irfft(spectrum, 2 * len(whole))[: len(whole)]
    return np.asarray(found / np.sqrt(np.sum(found**2)), np.float32)


def convolved(samples: Samples, room: Samples) -> Samples:
    """(T,) samples as a room gives them, as many."""
    size = 1 << int(np.ceil(np.log2(max(2, len(samples) + len(room)))))
    wet = np.fft.irfft(np.fft.rfft(samples, size) * np.fft.rfft(room, size), size)
    return np.asarray(wet[: len(samples)], np.float32)


Place = npt.NDArray[np.float64]


def _places(size: Place, rng: np.random.Generator) -> tuple[Place, Place]:
    """Where the mouth and the microphone are, in metres."""
    mouth = rng.uniform(FROM_WALLS_M, size - FROM_WALLS_M)
    way = rng.standard_normal(3) * (1, 1, 0.3)
    microphone = mouth + way / np.linalg.norm(way) * rng.uniform(NEAR_M, FAR_M)
    return mouth, np.clip(microphone, FROM_WALLS_M / 2, size - FROM_WALLS_M / 2)


def _reflected(size: Place, rt60_s: float) -> float:
    """The share of amplitude that a wall gives back in a room whose sound lasts so long."""
    length, width, height = size
    surface = 2 * (length * width + length * height + width * height)
    return float(np.exp(-SABINE * size.prod() / (surface * rt60_s) / 2))


def _images(size: Place, mouth: Place, microphone: Place, reflected: float) -> Place:
    """The first `EARLY_S` of the response: a click for each mirror image of the mouth."""
    axes = []
    for length, own, other in zip(size, mouth, microphone, strict=True):
        most = int(EARLY_S * SOUND_M_S / (2 * length)) + 1
        turns = np.arange(-most, most + 1)[:, None]
        sides = np.array([0, 1])[None, :]
        away = (1 - 2 * sides) * own + 2 * turns * length - other  # (turns, sides)
        axes.append((away.ravel() ** 2, (np.abs(turns - sides) + np.abs(turns)).ravel()))
    squares = axes[0][0][:, None, None] + axes[1][0][None, :, None] + axes[2][0][None, None, :]
    walls = axes[0][1][:, None, None] + axes[1][1][None, :, None] + axes[2][1][None, None, :]
    metres = np.sqrt(squares).ravel()
    at = np.round(metres / SOUND_M_S * RATE).astype(np.int64)
    heard = at < EARLY_S * RATE
    loudness = reflected ** walls.ravel()[heard] / np.maximum(metres[heard], 0.1)
    return np.bincount(at[heard], loudness, int(EARLY_S * RATE)).astype(np.float64)


def _fading(early: Place, rt60_s: float) -> Place:
    """The first part of a response, made to fade by 60 dB in the room's time: images of a box fade slower than the
    formula says, since sound that goes to and fro between two walls meets few of them."""
    block = int(BLOCK_S * RATE)
    behind = early[block // 2 :]
    power = np.square(behind[: len(behind) // block * block]).reshape(-1, block).mean(axis=1)
    found, _ = np.polyfit(np.arange(len(power)) * BLOCK_S, np.log(power + 1e-12), 1)
    time = np.arange(len(early)) / RATE
    faded: Place = early * np.exp((-2 * FADED / rt60_s - found) / 2 * time)
    return faded


def _with_tail(early: Place, rt60_s: float, rng: np.random.Generator) -> Place:
    """The response with noise behind its first part, which fades by 60 dB in the room's time."""
    meeting = int(MEETING_S * RATE)
    count = max(len(early), int(rt60_s * RATE))
    fading = np.exp(-FADED * np.arange(count) / (rt60_s * RATE))
    middle = len(early) - meeting // 2
    level = np.sqrt(np.mean(early[-meeting:] ** 2)) / fading[middle]
    tail = rng.standard_normal(count) * fading * level
    over = np.clip((np.arange(count) - (len(early) - meeting)) / meeting, 0, 1)
    whole = np.pad(early, (0, count - len(early)))
    mixed: Place = whole * np.sqrt(1 - over) + tail * np.sqrt(over)
    return mixed
