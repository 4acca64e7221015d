"""Numbers of a moment, or of a stretch: pitch, intensity and formants as a row of a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.phonetics.formants import SHOWN
from core.phonetics.intensity import QUIETEST, decibels
from core.phonetics.tracks import STEP_S, Track, Tracks
from core.progress import Stop, never

Floats = NDArray[np.floating[Any]]
DECIMALS = {"_s": 3, "_hz": 1, "_db": 1, "_st": 2, "_share": 3}
"""By the unit that a name ends in."""


@dataclass(frozen=True)
class Moment:
    """At one time, in seconds of the recording. None: no voice there, no sound, or not asked for."""

    time_s: float
    f0_hz: float | None = None
    intensity_db: float | None = None
    f1_hz: float | None = None
    f2_hz: float | None = None
    f3_hz: float | None = None
    f4_hz: float | None = None


@dataclass(frozen=True)
class Stretch:
    """Of [start, end] in seconds of the recording: pitch over what is voiced, its range in semitones; the mean of the
    sound's energy; formants in the middle. None as in `Moment`."""

    start_s: float
    end_s: float
    duration_s: float
    f0_mean_hz: float | None = None
    f0_min_hz: float | None = None
    f0_max_hz: float | None = None
    f0_range_st: float | None = None
    f0_sd_hz: float | None = None
    f0_mid_hz: float | None = None
    voiced_share: float | None = None
    intensity_mean_db: float | None = None
    intensity_max_db: float | None = None
    f1_mid_hz: float | None = None
    f2_mid_hz: float | None = None
    f3_mid_hz: float | None = None
    f4_mid_hz: float | None = None


def moment(tracks: Tracks, at_s: float, cancelled: Stop = never, *, formants: bool = False) -> Moment:
    """Between the two measurements around it. Raises `SoundError`, `Cancelled`."""
    near = tracks.of(max(0.0, at_s - STEP_S), at_s + STEP_S, cancelled, formants=formants)
    return _moment(near, at_s)


def stretch(
    tracks: Tracks, start_s: float, end_s: float, cancelled: Stop = never, *, formants: bool = False
) -> Stretch:
    """Raises `SoundError`, `Cancelled`."""
    whole = tracks.of(start_s, end_s, cancelled)
    middle = moment(tracks, (start_s + end_s) / 2, cancelled, formants=formants)
    voiced = whole.pitch[np.isfinite(whole.pitch)]
    loud = whole.intensity[np.isfinite(whole.intensity)]
    told: dict[str, float | None] = {}
    if len(voiced):
        low, high = float(voiced.min()), float(voiced.max())
        told = {
            "f0_mean_hz": float(voiced.mean()),
            "f0_min_hz": low,
            "f0_max_hz": high,
            "f0_range_st": 12 * float(np.log2(high / low)),
            "f0_sd_hz": float(voiced.std()),
        }
    if len(whole.times):
        told["voiced_share"] = len(voiced) / len(whole.times)
    if len(loud):
        told["intensity_mean_db"] = float(decibels(np.array([(QUIETEST * 10 ** (loud / 10)).mean()]))[0])
        told["intensity_max_db"] = float(loud.max())
    return Stretch(
        start_s,
        end_s,
        end_s - start_s,
        **told,
        f0_mid_hz=middle.f0_hz,
        f1_mid_hz=middle.f1_hz,
        f2_mid_hz=middle.f2_hz,
        f3_mid_hz=middle.f3_hz,
        f4_mid_hz=middle.f4_hz,
    )


def moments(track: Track, times: Sequence[float]) -> list[Moment]:
    """A row for each of these times of a track."""
    return [_moment(track, at_s) for at_s in times]


def _moment(near: Track, at_s: float) -> Moment:
    formants: list[float | None] = [None] * SHOWN
    if near.formants is not None:
        formants = [_at(near.times, near.formants[:, number], at_s) for number in range(SHOWN)]
    return Moment(at_s, _at(near.times, near.pitch, at_s), _at(near.times, near.intensity, at_s), *formants)


def _at(times: Floats, values: Floats, at_s: float) -> float | None:
    """The value at a time, straight between two neighbours; where only one has a value, that one if it is nearer."""
    if not len(times):
        return None
    right = int(np.searchsorted(times, at_s))
    left, right = max(0, right - 1), min(right, len(times) - 1)
    a, b = float(values[left]), float(values[right])
    span = float(times[right] - times[left])
    share = min(max((at_s - float(times[left])) / span, 0.0), 1.0) if span > 0 else 0.0
    if np.isfinite(a) and np.isfinite(b):
        return a + (b - a) * share
    nearer = a if share < 0.5 else b
    return nearer if np.isfinite(nearer) else None


def figures(measured: Moment | Stretch) -> dict[str, float | None]:
    """The numbers by name, as finely as they mean something."""
    return {name: _rounded(name, value) for name, value in asdict(measured).items()}


def _rounded(name: str, value: Any) -> float | None:
    if value is None:
        return None
    return round(float(value), next((places for unit, places in DECIMALS.items() if name.endswith(unit)), 3))


def tsv(rows: list[dict[str, Any]]) -> str:
    """A heading and lines with tabs between; what is not there is empty."""
    if not rows:
        return ""
    lines = [list(rows[0]), *[["" if value is None else str(value) for value in row.values()] for row in rows]]
    return "".join("\t".join(line) + "\n" for line in lines)
