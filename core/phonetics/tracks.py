"""Pitch, intensity and formants along a recording, in tiles of ten seconds that are worked out once each.

Tiles lie where they lie in the recording, whatever is looked at or asked for: the window, what is copied from it and
the command line tell the same numbers of the same moment.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core import audio
from core.errors import Cancelled
from core.phonetics.formants import CEILINGS, SHOWN, Formants
from core.phonetics.intensity import intensity
from core.phonetics.pitch import PitchRange, track
from core.progress import Stop, never

Floats = NDArray[np.floating[Any]]
TILE_S, MARGIN_S = 10.0, 1.0
STEPS = 1000
"""Measurements of a tile: one every 10 ms, the first at its beginning."""
STEP_S = TILE_S / STEPS
MOST_TILES = 60
INTENSITY_FLOOR_HZ = 75.0


@dataclass(frozen=True)
class Measuring:
    """How it is measured: where pitch is looked for, and the highest frequency a fifth formant may have."""

    pitch: PitchRange = field(default_factory=PitchRange)
    formant_ceiling: float = CEILINGS[0]


@dataclass(frozen=True)
class Track:
    """What was measured at N moments `STEP_S` apart: seconds of the recording, Hz (nan: no voice), dB, and (N, 4) Hz
    where formants were asked for."""

    times: Floats
    pitch: Floats
    intensity: Floats
    formants: Floats | None = None

    def part(self, start_s: float, end_s: float) -> Track:
        """What lies in [start, end]."""
        kept = slice(*np.searchsorted(self.times, [start_s - 1e-9, end_s + 1e-9]))
        formants = None if self.formants is None else self.formants[kept]
        return Track(self.times[kept], self.pitch[kept], self.intensity[kept], formants)


class Tracks:
    """Of one recording. Any thread may ask; each tile is worked out by the first that does."""

    def __init__(
        self,
        path: Path,
        channel: int | None,
        rate: int,
        frames: int,
        how: Measuring | None = None,
        formants: Formants | None = None,
    ) -> None:
        self.path, self.channel, self.rate, self.frames = path, channel, rate, frames
        self.how = how or Measuring()
        self._formants = formants
        self._lock = threading.Lock()
        self._tiles: OrderedDict[int, Track] = OrderedDict()

    @property
    def seconds(self) -> float:
        return self.frames / self.rate

    def at_hand(self, start_s: float, end_s: float, *, formants: bool = False) -> Track | None:
        """What is known of a stretch already, None where a part of it has to be worked out."""
        with self._lock:
            tiles = [self._tiles.get(number) for number in self._numbers(start_s, end_s)]
        known = [tile for tile in tiles if tile is not None and (tile.formants is not None or not formants)]
        return joined(known).part(start_s, end_s) if len(known) == len(tiles) else None

    def of(self, start_s: float, end_s: float, cancelled: Stop = never, *, formants: bool = False) -> Track:
        """All of a stretch. Raises `SoundError`, `Cancelled`."""
        tiles = []
        for number in self._numbers(start_s, end_s):
            if cancelled():
                raise Cancelled
            tiles.append(self._tile(number, formants=formants))
        return joined(tiles).part(start_s, end_s)

    def _numbers(self, start_s: float, end_s: float) -> range:
        end_s = min(end_s, self.seconds)
        return range(max(0, int(start_s / TILE_S)), max(0, int(end_s / TILE_S)) + 1)

    def _tile(self, number: int, *, formants: bool) -> Track:
        with self._lock:
            tile = self._tiles.get(number)
        if tile is None:
            tile = self._measured(number)
        if formants and tile.formants is None and self._formants is not None:
            tile = replace(tile, formants=self._with_formants(tile, self._formants))
        with self._lock:
            self._tiles[number] = tile
            self._tiles.move_to_end(number)
            while len(self._tiles) > MOST_TILES:
                self._tiles.popitem(last=False)
        return tile

    def _stretch(self, start_s: float) -> tuple[int, int]:
        first = max(0, round((start_s - MARGIN_S) * self.rate))
        return first, min(self.frames, round((start_s + TILE_S + MARGIN_S) * self.rate))

    def _measured(self, number: int) -> Track:
        start_s = number * TILE_S
        first, last = self._stretch(start_s)
        samples, rate = audio.read(self.path, first, max(first, last), channel=self.channel)
        last = first + len(samples)
        steps = np.arange(STEPS) * STEP_S
        times = start_s + steps[start_s + steps < min(self.seconds, last / rate)]
        lead, tail = (round(margin / STEP_S) for margin in (start_s - first / rate, last / rate - start_s))
        wide = start_s + np.arange(-lead, max(len(times), tail)) * STEP_S - first / rate
        pitch = track(samples, rate, wide, self.how.pitch)[lead : lead + len(times)]
        loud = intensity(samples, rate, times - first / rate, INTENSITY_FLOOR_HZ)
        return Track(times, pitch, loud)

    def _with_formants(self, tile: Track, ask: Formants) -> Floats:
        if not len(tile.times):
            return np.zeros((0, SHOWN))
        first, last = self._stretch(float(tile.times[0]))
        times = (tile.times - first / self.rate).tolist()
        return ask.of(self.path, self.channel, first, last, times, self.how.formant_ceiling)


def joined(tiles: list[Track]) -> Track:
    """Tiles that follow each other, as one. Formants are there where all have them."""
    if not tiles:
        return Track(np.zeros(0), np.zeros(0), np.zeros(0))
    formants = [tile.formants for tile in tiles if tile.formants is not None]
    return Track(
        np.concatenate([tile.times for tile in tiles]),
        np.concatenate([tile.pitch for tile in tiles]),
        np.concatenate([tile.intensity for tile in tiles]),
        np.concatenate(formants) if len(formants) == len(tiles) else None,
    )
