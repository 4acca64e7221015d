"""The spectrum of a moment or of a stretch, and where its peaks are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import fft

from core import audio
from core.audio import Samples
from core.phonetics.intensity import QUIETEST, decibels
from core.phonetics.tracks import Tracks

Floats = NDArray[np.floating[Any]]
PROMINENT_DB = 6.0
"""How far a peak stands above what is beside it."""
MOST_PEAKS = 12
SIGMAS = 12.0
"""How many standard deviations a Gaussian window of twice its nominal length spans, as in Praat."""
FEWEST_POINTS = 2048


@dataclass(frozen=True)
class Spectrum:
    """(N,) Hz from 0 to half the rate, evenly; (N,) dB per Hz, as if full scale were one pascal; peaks as (Hz, dB),
    the lowest first. `end_s` is `start_s` where it is of one moment."""

    start_s: float
    end_s: float
    hz: Floats
    db: Floats
    peaks: tuple[tuple[float, float], ...]

    def tsv(self) -> str:
        """Frequencies and levels in lines, for a spreadsheet."""
        rows = [f"{hz:.1f}\t{db:.2f}" for hz, db in zip(self.hz, self.db, strict=True)]
        return "\n".join(["Hz\tdB/Hz", *rows]) + "\n"


def gaussian(length: int) -> NDArray[np.float32]:
    """A window that is as good as zero at both ends; its nominal length is half of this."""
    at = (np.arange(length) + 0.5) / length - 0.5
    edge = np.exp(-SIGMAS)
    shape: NDArray[np.float32] = ((np.exp(-4 * SIGMAS * at * at) - edge) / (1 - edge)).astype(np.float32)
    return shape


def spectrum(samples: Samples, rate: int, start_s: float, end_s: float, window_s: float) -> Spectrum:
    """Of the moment `start_s` where `end_s` is no later, else the mean over [start, end], both in seconds from the
    first sample. `samples`: (T,) in [-1, 1]; what lies outside is silence. Windows are `window_s` long in name."""
    length = max(16, round(2 * window_s * rate))
    window = gaussian(length).astype(np.float64)
    if end_s - start_s <= window_s:
        centres = np.array([(start_s + max(start_s, end_s)) / 2])
    else:
        centres = np.arange(start_s + window_s / 2, end_s - window_s / 2 + 1e-9, window_s / 4)
    starts = np.round(centres * rate).astype(np.int64) - length // 2
    padded = np.pad(samples.astype(np.float64), (length, length))
    starts = np.clip(starts + length, 0, len(padded) - length)
    size = int(fft.next_fast_len(max(length, FEWEST_POINTS), real=True))
    power = np.zeros(size // 2 + 1)
    for first in range(0, len(starts), 256):
        frames = padded[starts[first : first + 256, None] + np.arange(length)]
        frames = frames - frames.mean(axis=1, keepdims=True)
        power += (np.abs(fft.rfft(frames * window, size, axis=1)) ** 2).sum(axis=0)
    power *= 2 / (len(starts) * rate * (window**2).sum())
    hz, db = np.arange(len(power)) * rate / size, decibels(np.maximum(power, QUIETEST * 1e-6))
    return Spectrum(start_s, max(start_s, end_s), hz, db, _peaks(hz, db, rate / length))


def spectrum_in(tracks: Tracks, start_s: float, end_s: float, window_s: float) -> Spectrum | None:
    """Of a moment or a stretch of a recording, in its seconds; None where it holds no sound. Raises `SoundError`."""
    first = max(0, round((start_s - window_s) * tracks.rate))
    last = min(tracks.frames, round((max(start_s, end_s) + window_s) * tracks.rate))
    if first >= last:
        return None
    samples, rate = audio.read(tracks.path, first, last, channel=tracks.channel)
    found = spectrum(samples, rate, start_s - first / rate, end_s - first / rate, window_s)
    return replace(found, start_s=start_s, end_s=max(start_s, end_s)) if len(samples) else None


def _peaks(hz: Floats, db: Floats, width_hz: float) -> tuple[tuple[float, float], ...]:
    apart = max(1, round(width_hz / (hz[1] - hz[0])))
    from scipy import signal  # takes 50 MB: only who looks at peaks has it

    places, found = signal.find_peaks(db, prominence=PROMINENT_DB, distance=apart)
    best = np.sort(places[np.argsort(-found["prominences"])[:MOST_PEAKS]])
    out = []
    for at in best:
        before, top, after = db[at - 1 : at + 2]
        bend = 2 * top - before - after
        shift = (after - before) / 2 / bend if bend > 0 else 0.0
        out.append((float(hz[at] + shift * (hz[1] - hz[0])), float(top + (after - before) * shift / 4)))
    return tuple(out)
