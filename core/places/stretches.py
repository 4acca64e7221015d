"""Stretches of recordings as they are sent: files of their own that hold the very samples that a reader gets here.

A stretch is mono, as `core.audio.read` gives it: FLAC of 16 or 24 bits where its samples are such, else a WAV of
floating point, whatever the recording is. It has its recording's own rate; or that of all training, where this is less:
then it is what a training child makes of it anyway, and nothing is left to be done there. FLAC is read back before
anybody relies on it. The same stretch of the same sound becomes the same bytes each time.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, partial
from importlib.metadata import PackageNotFoundError, version

import numpy as np
import soundfile

from core import audio
from core.audio import Samples
from core.datasets.answering import answered
from core.datasets.augment import RATE

WIDTHS = (("PCM_16", 15, np.int16, 0), ("PCM_24", 23, np.int32, 8))
"""What FLAC can hold: its name, bits behind the sign, and how soundfile takes it: the type, and bits below."""
FLOAT_BYTES, HEADER_BYTES = 4, 44
LOSSY = ("MPEG_LAYER", "VORBIS", "OPUS")
"""How the names of codings begin that libsndfile decodes to floating point."""
LEAST_FLAC_BYTES = 0.4
"""No speech of 16 bits is taken to become smaller, a sample."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Frames [start, end) of a recording, of one channel or the mean of all."""

    audio: str
    channel: int | None
    start: int
    end: int


@dataclass(frozen=True)
class Written:
    """A stretch as a file: its bytes, the ending of its name, how many frames of the recording there were, and whether
    the file has the rate of all training instead of the recording's."""

    data: bytes
    suffix: str
    frames: int
    ready: bool = False


def written(stretch: Stretch) -> Written:
    """The file of a stretch; one without frames where the recording ends before it. Raises `SoundError`."""
    read = partial(audio.read, stretch.audio, stretch.start, stretch.end, channel=stretch.channel)
    samples, rate = answered(read, stretch.audio)
    kept = next((found for found in _flacs(samples, rate) if _same(found, samples, rate)), None)
    own = Written(kept, ".flac", len(samples)) if kept is not None else None
    at_once = len(samples) * FLOAT_BYTES * RATE / rate + HEADER_BYTES
    whole = len(samples) == stretch.end - stretch.start
    if rate > RATE and whole and (own is None or len(own.data) > at_once):
        return Written(_float_wav(audio.resample(samples, rate, RATE), RATE), ".wav", len(samples), ready=True)
    return own if own is not None else Written(_float_wav(samples, rate), ".wav", len(samples))


@cache
def by_what() -> str:
    """What the bytes of a stretch depend on, beside its sound."""
    others = []
    for name in ("av", "soxr"):
        with suppress(PackageNotFoundError):
            others.append(version(name))
    return f"2 {soundfile.__libsndfile_version__} {' '.join(others)}"


def least_bytes(path: str, frames: int) -> float:
    """No fewer bytes than so many frames of a recording take as stretches, told without decoding them."""
    try:
        known = soundfile.info(path) if audio.quick(path) else None
    except (soundfile.LibsndfileError, OSError, ValueError):
        known = None
    if known is None or not known.subtype.startswith(LOSSY):
        return frames * LEAST_FLAC_BYTES
    return float(frames * FLOAT_BYTES * min(1.0, RATE / known.samplerate))


def _flacs(samples: Samples, rate: int) -> Iterator[bytes]:
    """FLAC of each width that can hold the samples."""
    for subtype, bits, kind, below in WIDTHS:
        scaled = samples.astype(np.float64) * (1 << bits)
        if not len(samples) or np.abs(scaled).max() > 1 << bits or not (scaled == np.rint(scaled)).all():
            continue
        if (scaled == 1 << bits).any():  # full scale upwards: one more than fits
            continue
        whole = scaled.astype(np.int64) << below
        out = io.BytesIO()
        try:
            soundfile.write(out, whole.astype(kind), rate, format="FLAC", subtype=subtype)
        except (soundfile.LibsndfileError, ValueError, TypeError):  # a rate that FLAC does not know
            return
        yield out.getvalue()


def _same(data: bytes, samples: Samples, rate: int) -> bool:
    try:
        found, at = soundfile.read(io.BytesIO(data), dtype="float32")
    except (soundfile.LibsndfileError, ValueError, TypeError):
        return False
    return bool(at == rate and found.tobytes() == samples.tobytes())


def _float_wav(samples: Samples, rate: int) -> bytes:
    """A WAV that says nothing but its samples: what libsndfile writes tells the time, too."""
    data = np.ascontiguousarray(samples, "<f4").tobytes()
    form = struct.pack("<4sIHHIIHH", b"fmt ", 16, 3, 1, rate, FLOAT_BYTES * rate, FLOAT_BYTES, 8 * FLOAT_BYTES)
    rest = b"WAVE" + form + struct.pack("<4sI", b"data", len(data)) + data
    return struct.pack("<4sI", b"RIFF", len(rest)) + rest
