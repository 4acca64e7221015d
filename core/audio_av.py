"""Sound that libsndfile does not know, or gives up on: decoded with PyAV from the beginning, as far as it goes."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.audio_headers import cut_off, why_unreadable
from core.errors import SoundError

Planes = NDArray[np.float32]
BLOCK_FRAMES = 1 << 20
MISSING_S = 0.5
"""From this much less than a container promises on, it is said."""


@dataclass
class Decoding:
    """What is known of a sound while it is decoded. `bad` counts packets that could not be."""

    rate: int = 0
    channels: int = 0
    format: str = ""
    promised_s: float = 0.0
    bad: int = 0
    frames: int = 0

    @property
    def remark(self) -> str:
        """What is wrong with it, "" when it is whole."""
        if not self.rate or not self.frames:
            return ""
        seconds = self.frames / self.rate
        if self.promised_s - seconds > max(MISSING_S, 0.05 * self.promised_s):
            return cut_off(seconds / self.promised_s)
        return f"is damaged in {self.bad:,} places, which are silent now." if self.bad else ""


@dataclass(frozen=True)
class Whole:
    """A decoded sound: (T, channels) int16 on disk, and what is wrong with it."""

    samples: NDArray[np.int16]
    rate: int
    format: str
    remark: str
    channels: int = field(default=1)


def planes(path: str | Path, why: str, known: Decoding | None = None) -> Iterator[Planes]:
    """The sound in parts of (T, channels) float32 at the rate of its first frame; fills in `known`.

    What is damaged on the way is silent. Raises `SoundError` when nothing can be decoded at all.
    """
    import av

    known = known if known is not None else Decoding()
    try:
        with av.open(str(path), metadata_errors="replace") as container:
            if not container.streams.audio:
                raise SoundError(f"{Path(path).name} has no sound track.", "Leave it out.", why)
            known.format = str(container.format.name)
            known.promised_s = _promised(container)
            for part in _decoded(container, known):
                known.frames += len(part)
                yield part
    except (av.FFmpegError, ValueError, OSError, EOFError, IndexError, MemoryError) as error:
        if not known.frames:
            raise _unreadable(path, f"{why}; {error}") from error
        known.bad += 1
    if not known.frames:
        raise _unreadable(path, why)


def _unreadable(path: str | Path, detail: str) -> SoundError:
    reason = why_unreadable(Path(path)) or "is damaged or in a format that is not known."
    return SoundError(f"{Path(path).name} {reason}", "Convert it to WAV or FLAC, or leave it out.", detail)


def _promised(container: Any) -> float:
    """Seconds that the container says it has; 0 where it does not say, or cannot know."""
    stream = container.streams.audio[0]
    if stream.duration is None or stream.time_base is None:
        return 0.0
    return float(stream.duration * stream.time_base)


def _decoded(container: Any, known: Decoding) -> Iterator[Planes]:
    """Float frames, one packet after another; a packet that cannot be decoded is as silent as the last was long.

    Time stamps are taken off: some containers' stamps have gaps that would be filled.
    """
    import av

    resampler: Any = None
    form: tuple[Any, ...] = ()
    last = 0
    for packet in container.demux(container.streams.audio[0]):
        try:
            frames = packet.decode()
        except (av.FFmpegError, ValueError) as error:
            if isinstance(error, av.EOFError):
                continue
            known.bad += 1
            if last:
                yield np.zeros((last, known.channels), np.float32)
            continue
        for frame in frames:
            if not known.rate:
                known.rate, known.channels = int(frame.sample_rate), int(frame.layout.nb_channels)
                target = frame.layout
            now = (frame.format.name, frame.layout.name, frame.sample_rate)
            if resampler is None or now != form:
                resampler = av.AudioResampler(format="fltp", layout=target, rate=known.rate)
                form = now
            frame.pts = None
            last = int(frame.samples)
            for out in resampler.resample(frame):
                yield _finite(out.to_ndarray().T)
    if resampler is not None:
        for out in resampler.resample(None):
            yield _finite(out.to_ndarray().T)


def _finite(x: Planes) -> Planes:
    return x if np.isfinite(x).all() else np.nan_to_num(x, nan=0.0, posinf=0.0, neginf=0.0)


@lru_cache(maxsize=4)
def whole(path: str, version: tuple[int, int], why: str) -> Whole:
    """The last files decoded, kept because utterances of a long interview are read one after another.

    They lie in temporary files that end with the process: an hour costs disk, not memory. `version` (time and size)
    makes a file that was replaced a different one. Raises `SoundError`.
    """
    del version
    known = Decoding()
    try:
        with tempfile.TemporaryFile() as file:
            for part in planes(path, why, known):
                file.write(np.ascontiguousarray(to_int16(part)).data)
            file.flush()
            shape = (known.frames, known.channels)
            samples = np.memmap(file, np.int16, "r", shape=shape) if known.frames else np.zeros((0, 1), np.int16)
    except OSError as error:
        name = Path(path).name
        raise SoundError(f"{name} could not be decoded.", "Free space for temporary files.", str(error)) from error
    return Whole(samples, known.rate, known.format, known.remark, known.channels)


def to_int16(x: Planes) -> NDArray[np.int16]:
    """Float in [-1, 1] -> int16, clipped."""
    out: NDArray[np.int16] = np.clip(x * np.float32(32768), -32768, 32767).astype(np.int16)
    return out
