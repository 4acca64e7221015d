"""What the sound of an utterance measures: levels, silences, pauses, clipping, bandwidth, and a hash of its samples.

Numbers only. From where on something is flagged is for `core.project.checks.flag_rules` to say.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from core import audio, vad
from core.audio import Samples
from core.errors import SoundError
from core.loudness import FLOOR_DB, background_and_speech, decibels, powers, step_frames
from core.wording import say

SPECTRUM = 1024
SPECTRA_AT_MOST = 400
BAND_HZ = 125.0
BAND_FALL_DB = 60.0
"""What is so far below the loudest band does not count as sound that is there."""
TOGETHER_S = 120.0
FLAT = 3
"""So many equal samples in a row are a flat top."""
LOUD = 0.3
"""Sound that stays under this share of full scale was not cut off."""
NEAR = 0.98
"""Samples from this share of the highest one on are at the ceiling."""
CROWD = 0.01
"""More than this share of the samples is at full scale where coded sound had been cut off."""
EQUAL = 2.5e-5
"""Samples that differ by less, under one step of 16 bits, are equal."""
JUMP = 2.5e-4
"""A top that was cut off is entered or left by more, eight steps of 16 bits."""
CANCELLED = say("Its channels are in opposite phase: mixed, they cancel each other. Import it again with one channel.")
VERSION = 4


@dataclass(frozen=True)
class Sound:
    """What a stretch of sound measures, in dB of full scale, seconds and Hz. `problem` says why it could not be read;
    the rest is then nothing. `level_db` is that of its speech, `band_hz` where its energy ends, `sound_hash` equal for
    equal samples ("" for silence)."""

    peak_db: float = FLOOR_DB
    level_db: float = FLOOR_DB
    noise_db: float = FLOOR_DB
    snr_db: float = 0.0
    band_hz: float = 0.0
    before_s: float = 0.0
    after_s: float = 0.0
    pause_s: float = 0.0
    pause_at_s: float = 0.0
    clipped_share: float = 0.0
    sound_hash: str = ""
    problem: str = ""


@dataclass(frozen=True)
class MeasuredStretch:
    """Frames [start, end) of a sound file of so many channels, which had `frames` in all when it was imported (0 where
    that is not known)."""

    path: Path
    start: int
    end: int
    channel: int | None
    channels: int = 1
    frames: int = 0


def measure_stretches(stretches: Sequence[MeasuredStretch]) -> list[Sound]:
    """Measure stretches of one file, in the order given; those that lie close together are read together."""
    found: list[Sound] = []
    for first, last in _together(stretches):
        part = stretches[first:last]
        begin = min(s.start for s in part)
        try:
            x, rate = audio.read(part[0].path, begin, max(s.end for s in part), channel=part[0].channel)
        except SoundError as error:
            found += [measure_alone(s) for s in part] if len(part) > 1 else [Sound(problem=error.message)]
            continue
        found += [_heard(s, x[s.start - begin : s.end - begin], rate) for s in part]
    return found


def measure_alone(stretch: MeasuredStretch) -> Sound:
    """Measure one stretch; a sound that cannot be read says so in `problem`."""
    try:
        x, rate = audio.read(stretch.path, stretch.start, stretch.end, channel=stretch.channel)
    except SoundError as error:
        return Sound(problem=error.message)
    return _heard(stretch, x, rate)


def _heard(stretch: MeasuredStretch, x: Samples, rate: int) -> Sound:
    """What it measures, or why it is not what was imported, or not to be heard."""
    try:
        if stretch.frames and (problem := _other_length(stretch.path, stretch.frames)):
            return Sound(problem=problem)
        if stretch.channel is None and stretch.channels > 1 and audio.cancels(stretch.path, stretch.start, stretch.end):
            return Sound(problem=CANCELLED)
    except SoundError as error:
        return Sound(problem=error.message)
    return measure(x, rate)


def _other_length(path: Path, frames: int) -> str:
    """What to say of a sound that is read by its container's clock, or to its true end, since it was imported."""
    info = audio.by_clock(path)
    if info is None or abs(info.frames - frames) <= audio.SAME_LENGTH_S * info.rate:
        return ""
    return say(
        "It was {number:.1f} s long when it was imported, and is {seconds:.1f} s by "
        "its own clock: its marks may lie on other sound. Import it again.",
        number=frames / info.rate,
        seconds=info.seconds,
    )


def _together(stretches: Sequence[MeasuredStretch]) -> list[tuple[int, int]]:
    """Runs [first, last) whose common span is mostly theirs and short enough to hold in memory."""
    runs: list[tuple[int, int]] = []
    first = 0
    for i in range(1, len(stretches) + 1):
        if i < len(stretches):
            part = stretches[first : i + 1]
            span = max(s.end for s in part) - min(s.start for s in part)
            own = sum(s.end - s.start for s in part)
            near = (part[-1].path, part[-1].channel) == (part[0].path, part[0].channel)
            if near and span <= 1.5 * own and span <= TOGETHER_S * 16_000:
                continue
        runs.append((first, i))
        first = i
    return runs


def measure(x: Samples, rate: int) -> Sound:
    """Measure (T,) float32 samples in [-1, 1]."""
    if not len(x):
        return Sound(problem=say("The recording ends before this utterance begins."))
    if not np.isfinite(x).all():
        return Sound(problem=say("The sound holds samples that are no numbers."))
    peak = float(np.abs(x).max())
    if peak < 1e-5:
        return Sound(before_s=round(len(x) / rate, 4))
    size = step_frames(len(x), rate)
    power = powers(x, size)
    quiet, loud = (decibels(one) for one in background_and_speech(power))
    silences = vad.silences_of(power, size, len(x), rate)
    return Sound(
        peak_db=round(20 * np.log10(peak), 2),
        level_db=round(loud, 2),
        noise_db=round(quiet, 2),
        snr_db=round(loud - quiet, 2),
        band_hz=round(band_hz(x, rate)),
        **asdict(silences),
        clipped_share=round(clipped_share(x), 6),
        sound_hash=_hash(x),
    )


def _hash(x: Samples) -> str:
    """Equal for equal sound to 16 bits, whatever the container."""
    return hashlib.blake2b(np.rint(x * 32767).astype("<i2").tobytes(), digest_size=8).hexdigest()


def clipped_share(x: Samples) -> float:
    """Share of (T,) samples in flat tops: three and more equal ones in a row at the sound's own ceiling or floor, which
    it met with a jump. Loud peaks alone are none, not even beyond full scale, where a decoder may put them; nor are
    the round tops of low notes, whose few equal samples are entered smoothly. What was cut and then coded (MP3, Opus)
    has rough tops: there, more samples lie about full scale than under it, as in no sound that was let be."""
    if len(x) < FLAT or max(float(x.max()), -float(x.min())) < LOUD:
        return 0.0
    flat = 0
    for side in (x, -x):
        ceiling = float(side.max())
        if ceiling >= LOUD:
            flat += _flat(side, ceiling)
    return max(flat / len(x), _crowded(x))


def _crowded(x: Samples) -> float:
    """Share of samples at full scale and beyond, where they crowd there; 0 otherwise."""
    top = np.abs(x)
    high, over = int((top >= 0.9).sum()), int((top >= 0.6).sum())
    return float((top >= 0.985).mean()) if high > CROWD * len(x) and high > over - high else 0.0


def _flat(x: Samples, ceiling: float) -> int:
    """How many samples are in runs at the ceiling that were cut off."""
    top = x >= ceiling * NEAR
    equal = top[1:] & top[:-1] & (np.abs(np.diff(x)) < EQUAL)
    edges = np.diff(equal.astype(np.int8), prepend=0, append=0)
    first, last = np.flatnonzero(edges == 1), np.flatnonzero(edges == -1)
    before = np.where(first > 0, x[np.maximum(first - 1, 0)], -np.inf)
    after = np.where(last + 1 < len(x), x[np.minimum(last + 1, len(x) - 1)], -np.inf)
    lengths = last - first + 1
    jump = np.maximum(x[first] - before, x[last] - after)
    return int(lengths[(lengths >= FLAT) & (jump > JUMP)].sum())


def band_hz(x: Samples, rate: int) -> float:
    """The frequency above which nothing is left of (T,) samples; half the rate when it reaches all the way.

    The mean spectrum in bands of 125 Hz ends where all higher bands lie 60 dB under the loudest one.
    """
    size = SPECTRUM if rate >= 6000 else 256
    if len(x) < size:
        return rate / 2
    hop = max(size, (len(x) - size) // SPECTRA_AT_MOST or size)
    frames = np.lib.stride_tricks.sliding_window_view(x, size)[::hop]
    power = np.square(np.abs(np.fft.rfft(frames * _hann(size), axis=1))).mean(axis=0)
    width = max(1, round(BAND_HZ * size / rate))
    count = len(power) // width
    bands = 10 * np.log10(power[: count * width].reshape(count, width).mean(axis=1) + 1e-12)
    there = np.flatnonzero(bands > bands.max() - BAND_FALL_DB)
    return min(rate / 2, (int(there[-1]) + 1) * width * rate / size)


@lru_cache(maxsize=4)
def _hann(size: int) -> Samples:
    return np.hanning(size).astype(np.float32)
