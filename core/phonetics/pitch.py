"""Pitch by normalised autocorrelation and the cheapest path through the candidates of all frames.

After Boersma (1993), Accurate short-term analysis of the fundamental frequency and the harmonics-to-noise ratio of a
sampled sound, IFA Proceedings 17, with the costs that Praat has by default.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import fft

from core.audio import Samples

Floats = NDArray[np.floating[Any]]
SILENCE, VOICING = 0.03, 0.45
OCTAVE_COST, JUMP_COST, VOICED_COST = 0.01, 0.35, 0.14
USUAL_STEP_S = 0.01
"""The step that the costs between frames are meant for."""
CANDIDATES = 14
PERIODS = 3
"""How many of the longest periods a window holds."""
FINE_HZ = 64_000
"""Lags are looked at so finely at least."""
TOGETHER = 128
"""Frames that are worked on at once: their spectra stay within some megabytes."""


@dataclass(frozen=True)
class PitchRange:
    """Where pitch is looked for, in Hz."""

    floor: float = 75.0
    ceiling: float = 600.0

    @property
    def window_s(self) -> float:
        return PERIODS / self.floor


def track(samples: Samples, rate: int, times: Floats, hz: PitchRange) -> Floats:
    """Pitch in Hz at each of the evenly spaced `times`, seconds from the first sample; nan where nobody has a voice.

    `samples`: (T,) in [-1, 1]. How loud the loudest sample is decides what counts as silence.
    """
    step_s = float(times[1] - times[0]) if len(times) > 1 else USUAL_STEP_S
    found = np.full((len(times), CANDIDATES), np.nan)
    strengths = np.full((len(times), CANDIDATES), -np.inf)
    unvoiced = np.zeros(len(times))
    whole = samples.astype(np.float64)
    peak = float(np.abs(whole - whole.mean()).max()) if len(whole) else 0.0
    if peak > 0:
        for first in range(0, len(times), TOGETHER):
            part = slice(first, first + TOGETHER)
            found[part], strengths[part], unvoiced[part] = _candidates(whole, rate, times[part], hz, peak)
    else:
        unvoiced[:] = VOICING + 2
    return _cheapest(found, strengths, unvoiced, hz, USUAL_STEP_S / step_s)


def _candidates(
    samples: Floats, rate: int, times: Floats, hz: PitchRange, peak: float
) -> tuple[Floats, Floats, Floats]:
    """Of N frames: ((N, C) Hz, (N, C) how periodic, (N,) how good it is to have no voice)."""
    length = max(8, round(hz.window_s * rate) // 2 * 2)
    window = np.hanning(length + 2)[1:-1]
    starts = np.round(times * rate).astype(np.int64) - length // 2
    padded = np.pad(samples, (length, 2 * length))
    starts = np.clip(starts + length, 0, len(padded) - length)
    frames = padded[starts[:, None] + np.arange(length)]  # (N, length)
    period = max(1, int(rate / hz.floor))
    middle = frames[:, length // 2 - period : length // 2 + period]
    frames = frames - middle.mean(axis=1, keepdims=True)
    half = period // 2 + 1
    loud = np.abs(frames[:, length // 2 - half : length // 2 + half]).max(axis=1)
    size = int(fft.next_fast_len(length * 3 // 2, real=True))
    finer = max(1, -(-FINE_HZ // rate))
    last = min(int(length / PERIODS) + 2, size // 2) * finer
    own = _autocorrelation(window[None], size, finer, last)[0]
    r = _autocorrelation(frames * window, size, finer, last)
    r /= np.where(r[:, :1] > 0, r[:, :1], 1.0) * (own / own[0])  # (N, lags)
    f, strength = _peaks(r, rate * finer, hz)
    silent = loud / peak / (SILENCE / (1 + VOICING))
    return f, strength, VOICING + np.maximum(0.0, 2 - silent)


def _autocorrelation(frames: Floats, size: int, finer: int, lags: int) -> Floats:
    """(N, length) -> (N, lags), `finer` lags for each sample: zeros behind a spectrum interpolate as a sinc does."""
    power = np.abs(fft.rfft(frames, size, axis=1)) ** 2
    return np.asarray(fft.irfft(power, size * finer, axis=1)[:, :lags] * finer)


def _peaks(r: Floats, lag_hz: int, hz: PitchRange) -> tuple[Floats, Floats]:
    """The best `CANDIDATES` peaks of each row: ((N, C) Hz, (N, C) heights), nan and -inf where there are fewer."""
    middle, before, after = r[:, 1:-1], r[:, :-2], r[:, 2:]
    shortest = int(lag_hz / min(hz.ceiling * 2, lag_hz / 2))
    is_peak = (middle > 0.5 * VOICING) & (middle > before) & (middle >= after)
    is_peak[:, : max(0, shortest - 1)] = False
    bend = 2 * middle - before - after
    slope = (after - before) / 2
    shift = np.divide(slope, bend, out=np.zeros_like(bend), where=is_peak & (bend > 0))
    f = lag_hz / (np.arange(1, r.shape[1] - 1) + shift)
    height = middle + slope * shift / 2
    height = np.where(height > 1, 1 / np.maximum(height, 1e-9), height)
    is_peak &= f >= hz.floor
    value = np.where(is_peak, height + OCTAVE_COST * np.log2(f / hz.floor), -np.inf)
    kept = min(CANDIDATES, value.shape[1])
    best = np.argpartition(-value, kept - 1, axis=1)[:, :kept]
    there = np.take_along_axis(is_peak, best, axis=1)
    out_f, out_r = np.full((len(r), CANDIDATES), np.nan), np.full((len(r), CANDIDATES), -np.inf)
    out_f[:, :kept] = np.where(there, np.take_along_axis(f, best, axis=1), np.nan)
    out_r[:, :kept] = np.where(there, np.take_along_axis(height, best, axis=1), -np.inf)
    return out_f, out_r


def _cheapest(f: Floats, strength: Floats, unvoiced: Floats, hz: PitchRange, correction: float) -> Floats:
    """Viterbi's path: (N, C) candidates and (N,) of no voice -> (N,) Hz, nan for no voice."""
    count = len(f)
    if not count:
        return np.zeros(0)
    voiced = np.isfinite(f) & (f <= hz.ceiling)
    pitch = np.where(np.isfinite(f), f, hz.ceiling)
    gain = strength - OCTAVE_COST * np.log2(hz.ceiling / pitch)
    gain = np.where(voiced, gain, -np.inf)
    gain = np.concatenate([unvoiced[:, None], gain], axis=1)  # (N, C + 1): no voice comes first
    octaves = np.concatenate([np.zeros((count, 1)), np.log2(pitch)], axis=1)
    speaks = np.concatenate([np.zeros((count, 1), bool), voiced], axis=1)
    best = gain[0]
    came = np.zeros(gain.shape, np.int64)
    for at in range(1, count):
        jump = JUMP_COST * np.abs(octaves[at - 1][:, None] - octaves[at][None, :])
        both = speaks[at - 1][:, None] & speaks[at][None, :]
        either = speaks[at - 1][:, None] != speaks[at][None, :]
        total = best[:, None] - correction * np.where(both, jump, np.where(either, VOICED_COST, 0.0))
        came[at] = total.argmax(axis=0)
        best = total[came[at], np.arange(total.shape[1])] + gain[at]
    path = np.zeros(count, np.int64)
    path[-1] = int(best.argmax())
    for at in range(count - 1, 0, -1):
        path[at - 1] = came[at, path[at]]
    chosen = np.take_along_axis(f, np.maximum(path - 1, 0)[:, None], axis=1)[:, 0]
    return np.where(path > 0, chosen, np.nan)
