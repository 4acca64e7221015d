"""Sound that libsndfile does not know, or gives up on: decoded with PyAV from the beginning, as far as it goes.

It lies where its container's clock puts it: see `audio_clock`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.audio_clock import Clock, zero_of
from core.audio_headers import cut_off, why_unreadable
from core.errors import SoundError
from core.wording import say, say_n

Planes = NDArray[np.float32]
BLOCK_FRAMES = 1 << 20
MISSING_S = 0.5
"""From this much less than a container promises on, it is said."""


@dataclass
class Decoding:
    """What is known of a sound while it is decoded. `bad` counts packets that could not be, `frames` what was given,
    `peak` is the loudest sample."""

    rate: int = 0
    channels: int = 0
    format: str = ""
    promised_s: float = 0.0
    bad: int = 0
    frames: int = 0
    peak: float = 0.0
    clock: Clock | None = None

    @property
    def remark(self) -> str:
        """What is wrong with it, "" when it is whole."""
        if not self.rate or not self.frames:
            return ""
        said = []
        silent = sum(frames for _, frames in self.clock.gaps) if self.clock else 0
        seconds = (self.frames - silent) / self.rate
        if self.promised_s - seconds > max(MISSING_S, 0.05 * self.promised_s) and self.promised_s * self.rate > (
            self.frames + MISSING_S * self.rate
        ):
            said.append(cut_off(seconds / self.promised_s))
        elif self.bad:
            said.append(
                say_n(
                    "is damaged in one place, which is silent now.",
                    "is damaged in %n places, which are silent now.",
                    self.bad,
                )
            )
        remark = self.clock.remark if self.clock else ""
        if said and remark:
            return say("{said} It {more}", said=said[0], more=remark)
        return said[0] if said else remark

    @property
    def hint(self) -> str:
        """What to do about a clock's remarks, where nothing is damaged."""
        if self.bad or not (self.clock and self.clock.remark):
            return ""
        return say("Marks that a player shows at the right place are right here too; listen to one of them.")


def planes(path: str | Path, why: str, known: Decoding | None = None) -> Iterator[Planes]:
    """The sound in parts of (T, channels) float32 at the rate of its first frame; fills in `known`.

    What is damaged on the way is silent. Raises `SoundError` when nothing can be decoded at all.
    """
    import av

    known = known if known is not None else Decoding()
    try:
        with av.open(str(path), metadata_errors="replace") as container:
            if not container.streams.audio:
                raise SoundError(say("{name} has no sound track.", name=Path(path).name), say("Leave it out."), why)
            known.format = str(container.format.name)
            known.promised_s = _promised(container)
            for part in _decoded(container, known):
                known.frames += len(part)
                known.peak = max(known.peak, float(np.abs(part).max(initial=0.0)))
                yield part
    except (av.FFmpegError, ValueError, OSError, EOFError, IndexError, MemoryError) as error:
        if not known.frames:
            raise _unreadable(path, f"{why}; {error}") from error
        known.bad += 1
    if not known.frames:
        raise _unreadable(path, why)


def _unreadable(path: str | Path, detail: str) -> SoundError:
    reason = why_unreadable(Path(path)) or say("is damaged or in a format that is not known.")
    return SoundError(
        say("{name} {reason}", name=Path(path).name, reason=reason),
        say("Convert it to WAV or FLAC, or leave it out."),
        detail,
    )


def _promised(container: Any) -> float:
    """Seconds that the container says it has; 0 where it does not say, or cannot know."""
    stream = container.streams.audio[0]
    if stream.duration is None or stream.time_base is None:
        return 0.0
    return float(stream.duration * stream.time_base)


def _decoded(container: Any, known: Decoding) -> Iterator[Planes]:
    """Float frames, one packet after another, with silence where the clock has none; a packet that cannot be decoded
    is as silent as the last was long."""
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
            yield from _silence(last, known)
            continue
        for frame in frames:
            if known.clock is None:
                known.rate, known.channels = int(frame.sample_rate), int(frame.layout.nb_channels)
                target = frame.layout
                known.clock = _clock_of(container, known)
            now = (frame.format.name, frame.layout.name, frame.sample_rate)
            if resampler is None or now != form:
                resampler = av.AudioResampler(format="fltp", layout=target, rate=known.rate)
                form = now
            last = round(frame.samples * known.rate / frame.sample_rate)
            yield from _silence(known.clock.before(_stamp(frame), last), known)
            frame.pts = None  # the resampler would fill what it takes for gaps
            for out in resampler.resample(frame):
                known.clock.passed(int(out.samples))
                yield _finite(out.to_ndarray().T)
    if resampler is not None:
        for out in resampler.resample(None):
            yield _finite(out.to_ndarray().T)


def _clock_of(container: Any, known: Decoding) -> Clock:
    zero = zero_of(known.format, Fraction(container.start_time or 0, 1_000_000))
    return Clock(known.rate, zero, exact=known.format.startswith("mov"))


def _stamp(frame: Any) -> Fraction | None:
    """When a frame is to be heard, in seconds."""
    return None if frame.pts is None or frame.time_base is None else frame.pts * Fraction(frame.time_base)


def _silence(frames: int, known: Decoding) -> Iterator[Planes]:
    """So much of it, in parts that fit into memory."""
    if known.clock is not None:
        known.clock.passed(frames)
    while frames > 0:
        yield np.zeros((min(frames, BLOCK_FRAMES), known.channels), np.float32)
        frames -= BLOCK_FRAMES


def _finite(x: Planes) -> Planes:
    return x if np.isfinite(x).all() else np.nan_to_num(x, nan=0.0, posinf=0.0, neginf=0.0)
