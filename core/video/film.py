"""A film that is open: the very frame that stands at a moment, quickly enough to follow a playhead.

Frames lie where their stamps put them on the container's clock, on which its sound lies too (`core.audio_clock`). To
get at one, all from the key frame before it have to be decoded; those that no other needs are passed over on the way.
Where that takes long, the nearest picture that is there is shown meanwhile.
"""

from __future__ import annotations

import os
import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from core.audio_clock import zero_of
from core.errors import Cancelled, SoundError
from core.progress import Stop, never
from core.wording import say

Pixels = NDArray[np.uint8]
ON_S = 1.0
"""So far ahead one decodes on, where no index tells that a key frame is nearer."""
NEAR_S = 0.35
"""From so near before the wished frame on, every frame is decoded: stamps of packets are not in order."""
FIRST_S = 0.4
"""A frame so little behind its key frame comes as soon as that: nothing is shown meanwhile."""
TELL_EVERY_S = 0.15
"""So often the picture that was reached is shown on the way to the wished one."""
FIRST_BACK_S = 0.5
"""Where a seek came out too late, it is tried from so much earlier, and twice that, and so on."""
THREADS = 8
KEPT = 48
"""Frames that are kept as they were asked for."""
RECENT_BYTES = 64 << 20
"""So much of what was decoded last is kept as it came: stepping back costs nothing for some frames, then a seek."""
FIRST_PACKETS = 40
"""Within so many packets a seek brings a first picture; it is waited for, though nobody may want it any more: who
drags a playhead sees where it is."""


@dataclass(frozen=True)
class FilmFacts:
    """Pixels as they are meant to be seen, frames a second, and how long it is in seconds."""

    width: int
    height: int
    rate: float
    seconds: float
    codec: str


@dataclass(frozen=True)
class Frame:
    """(h, w, 3) uint8 that stands from `start_s` to `end_s`, and how many frames of even length came before it."""

    pixels: Pixels
    start_s: float
    end_s: float
    number: int

    def holds(self, at_s: float) -> bool:
        return self.start_s <= at_s < self.end_s


class Film:
    """One film, for one thread at a time. Close it in the end, or use `with`."""

    def __init__(self, path: Path) -> None:
        """Raises `SoundError` where it cannot be opened or holds no pictures."""
        import av

        self.path = path
        try:
            self._container: Any = av.open(str(path), metadata_errors="ignore")
        except (OSError, ValueError) as error:
            raise SoundError(
                say("The video {name} cannot be opened.", name=path.name),
                say("Check that it plays elsewhere; if need be, convert it to MP4."),
                str(error),
            ) from error
        streams = [one for one in self._container.streams.video if not _is_cover(one)]
        if not streams:
            self._container.close()
            raise SoundError(say("There is no video in {name}.", name=path.name), say("Choose another file."))
        stream = streams[0]
        self._stream: Any = stream
        stream.codec_context.thread_type = "AUTO"
        stream.codec_context.thread_count = min(THREADS, os.cpu_count() or 1)
        start = self._container.start_time
        self._zero = float(zero_of(self._container.format.name, Fraction(start or 0, 1_000_000)))
        rate: Any = stream.average_rate or stream.guessed_rate or Fraction(25)
        self._rate = float(rate)
        self._base = float(stream.time_base or Fraction(1, 1000))
        self._quarter, self._width = 0, 16
        self._whole = self._passed_over = False
        self._frames: Iterator[tuple[float, Any]] | None = None
        self._now: tuple[float, Any] | None = None
        self._next: tuple[float, Any] | None = None
        self._kept: dict[tuple[float, int], Frame] = {}
        self._recent: deque[tuple[float, float, Any]] = deque()
        self._gaps_before = -1e9
        """From here on no frame was passed over since the last seek."""
        self._waiting = False
        self._first_s: float | None = None
        self._tell_at = 0.0
        self.meanwhile: Callable[[Frame], object] | None = None
        """Gets the nearest picture that is to be had at once, where the wished frame takes longer: one that was shown
        before, or the key frame where a seek began, and then what is reached on the way."""
        self.facts = self._read_facts()

    def _read_facts(self) -> FilmFacts:
        """From its first frame: how it is turned stands there."""
        first = self._seek(0.0, never)
        if first is None:
            raise SoundError(
                say("The video {name} cannot be read.", name=self.path.name),
                say("Check that it plays elsewhere; if need be, convert it to MP4."),
            )
        self._first_s = first[0]
        self._quarter = round(getattr(first[1], "rotation", 0) / 90) % 4
        wide = self._stream.sample_aspect_ratio or Fraction(1)
        width, height = max(1, round(first[1].width * wide)), first[1].height
        if self._quarter % 2:
            width, height = height, width
        length = (self._container.duration or 0) / 1_000_000
        return FilmFacts(width, height, self._rate, length, self._stream.codec_context.name)

    @property
    def codec_threads(self) -> int:
        return int(self._stream.codec_context.thread_count)

    def frame(self, at_s: float, width: int, cancelled: Stop = never) -> Frame:
        """The frame that stands at `at_s`, no wider than `width` pixels; before the first the first, behind the last
        the last. Raises `SoundError`, `Cancelled`."""
        at_s = max(at_s, self._first_s or 0.0)
        width = self._width = max(16, min(width, self.facts.width))
        for (_, wide), kept in self._kept.items():
            if wide == width and kept.holds(at_s):
                return kept
        found = self._lately(at_s) or self._found(at_s, cancelled)
        if found is None:
            raise SoundError(
                say("The video {name} cannot be read here.", name=self.path.name), say("Go to another place in it.")
            )
        made = self._frame(*found)
        self._kept[made.start_s, width] = made
        while len(self._kept) > KEPT:
            self._kept.pop(next(iter(self._kept)))
        return made

    def close(self) -> None:
        self._frames = self._now = self._next = None
        self._kept.clear()
        self._recent.clear()
        self._container.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self.close()

    # Finding

    def _frame(self, start_s: float, end_s: float, picture: Any) -> Frame:
        number = round((start_s - (self._first_s or 0.0)) * self._rate)
        return Frame(self._pixels(picture, self._width), start_s, end_s, number)

    def _lately(self, at_s: float) -> tuple[float, float, Any] | None:
        return next((one for one in self._recent if one[0] <= at_s < one[1]), None)

    def _found(self, at_s: float, cancelled: Stop) -> tuple[float, float, Any] | None:
        """What stands at a time, and until when."""
        try:
            found = self._looked_for(at_s, cancelled)
            if found is not None and at_s - found[0] > NEAR_S and self._passed_over:
                self._whole, self._now = True, None  # a frame that stands long may have been passed over
                found = self._looked_for(at_s, cancelled)
            if found is None:
                return None
            last = max(self.facts.seconds, found[0]) + 1 / self._rate
            return (found[0], self._next[0] if self._next is not None else last, found[1])
        except Cancelled:
            self._now = self._next = None  # where it stopped is no place to go on from
            raise
        finally:
            self._whole = False

    def _looked_for(self, at_s: float, cancelled: Stop) -> tuple[float, Any] | None:
        self._tell_at = time.monotonic() + TELL_EVERY_S
        if self._now is None or at_s < self._now[0] or self._is_far(at_s):
            back, self._waiting = 0.0, self._tell_nearest(at_s)
            while (first := self._seek(max(0.0, at_s - back), cancelled, at_s)) is None or first[0] > at_s + 1e-6:
                if at_s - back <= 0:
                    if first is None:
                        return None
                    break
                back = 2 * back or FIRST_BACK_S
            self._waiting = False
        while self._next is not None and self._next[0] <= at_s + 1e-6:
            if cancelled():
                raise Cancelled
            self._remember()
            self._now, self._next = self._next, self._decoded(at_s)
            if time.monotonic() >= self._tell_at:
                self._tell(*self._now, at_s)
        return self._now

    def _remember(self) -> None:
        """Keep the frame that is left behind, where the one after it is its neighbour."""
        if self._now is None or self._next is None or self._now[0] < self._gaps_before:
            return
        self._recent.append((self._now[0], self._next[0], self._now[1]))
        while len(self._recent) * self._now[1].width * self._now[1].height * 3 // 2 > RECENT_BYTES:
            self._recent.popleft()

    def _tell_nearest(self, at_s: float) -> bool:
        """Show what was shown before, where no key frame is nearer. Whether the key frame is to be shown instead."""
        if self.meanwhile is None:
            return False
        key_s = self._key_before(at_s)
        if key_s is not None and at_s - key_s < FIRST_S:
            return False  # it is there as soon
        near = min((one for one in self._kept.values()), key=lambda one: abs(one.start_s - at_s), default=None)
        if near is None or abs(near.start_s - at_s) > (at_s - key_s if key_s is not None else NEAR_S):
            return True
        self.meanwhile(near)
        return False

    def _tell(self, start_s: float, picture: Any, at_s: float) -> None:
        self._waiting, self._tell_at = False, time.monotonic() + TELL_EVERY_S
        if self.meanwhile is not None and at_s - start_s >= FIRST_S:
            self.meanwhile(self._frame(start_s, start_s + 1 / self._rate, picture))

    def _key_before(self, at_s: float) -> float | None:
        """Where the key frame before a time is, as far as the file's index tells; of some containers only what was
        read is known."""
        entries = self._stream.index_entries
        at = entries.search_timestamp(int((at_s + self._zero) / self._base), backward=True) if len(entries) > 1 else -1
        return float(entries[at].timestamp * self._base - self._zero) if 0 <= at < len(entries) - 1 else None

    def _is_far(self, at_s: float) -> bool:
        """Whether a seek comes nearer to a later time than decoding on."""
        assert self._now is not None
        reached = self._next[0] if self._next is not None else self._now[0]
        if at_s - reached <= 0:
            return False
        key_s = self._key_before(at_s)
        return at_s - reached > ON_S if key_s is None else key_s > reached + NEAR_S

    def _seek(self, at_s: float, cancelled: Stop, wanted_s: float | None = None) -> tuple[float, Any] | None:
        """Begin at the key frame before a time: its first frame, None where there is none."""
        import av

        try:
            self._container.seek(int((at_s + self._zero) / self._base), stream=self._stream, backward=True)
        except av.FFmpegError:
            try:
                self._container.seek(0)
            except av.FFmpegError:
                return None
        self._frames, self._passed_over, self._gaps_before = self._decode(cancelled), False, -1e9
        self._wanted_s = at_s if wanted_s is None else wanted_s
        self._now = self._decoded(self._wanted_s)
        if self._waiting and self._now is not None and self._now[0] <= self._wanted_s:
            self._tell(*self._now, self._wanted_s)
        self._next = self._decoded(self._wanted_s) if self._now is not None else None
        return self._now

    def _decoded(self, wanted_s: float) -> tuple[float, Any] | None:
        self._wanted_s = wanted_s
        return next(self._frames, None) if self._frames is not None else None

    def _decode(self, cancelled: Stop) -> Iterator[tuple[float, Any]]:
        """Frames from here on with their times. What cannot be decoded is passed over, as players do."""
        import av

        context = self._stream.codec_context
        packets = self._container.demux(self._stream)
        before, read = -1e9, 0
        while True:
            read += 1
            if cancelled() and not (self._waiting and read < FIRST_PACKETS):
                raise Cancelled
            try:
                packet = next(packets, None)
            except av.FFmpegError:
                packet = None
            if packet is None:
                return
            stamp = packet.pts if packet.pts is not None else packet.dts
            far = stamp is not None and stamp * self._base - self._zero < self._wanted_s - NEAR_S
            passing = far and not self._whole
            if passing:
                self._passed_over, self._gaps_before = True, self._wanted_s - NEAR_S
            context.skip_frame = "NONREF" if passing else "DEFAULT"
            try:
                pictures = packet.decode()
            except av.FFmpegError:
                continue
            for picture in pictures:
                time_s = self._time_of(picture, before)
                if time_s > before:
                    before = time_s
                    yield time_s, picture

    def _time_of(self, picture: Any, before: float) -> float:
        stamp = picture.pts if picture.pts is not None else picture.dts
        if stamp is None:
            return max(before, 0.0) + 1 / self._rate
        return float(stamp * picture.time_base) - self._zero

    def _pixels(self, picture: Any, width: int) -> Pixels:
        """As it is meant to be seen: turned, and with square pixels."""
        turned = self._quarter % 2
        height = max(16, round(self.facts.height * width / self.facts.width))
        wide, high = (height, width) if turned else (width, height)
        small = picture.reformat(width=wide, height=high, format="rgb24", interpolation="FAST_BILINEAR")
        pixels: Pixels = small.to_ndarray()
        return np.ascontiguousarray(np.rot90(pixels, self._quarter)) if self._quarter else pixels


def _is_cover(stream: Any) -> bool:
    """Whether it is the one picture that music files carry."""
    try:
        return "attached_pic" in str(stream.disposition).lower()
    except AttributeError:
        return False
