"""One sound on its way to the loudspeaker, and the thread that feeds it. Qt-free; tells a `PlaybackListener`.

PortAudio's callback takes what lies ready and notes when it will be heard; the thread keeps a fifth of a second ready,
so that an hour of sound can be played, slowed down and looped without being copied first. Where a busy machine leaves
the loudspeaker without sound, that is counted: `latency_after` says how much more the next sound keeps with it.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from typing import Any, Protocol

import numpy as np
import soxr

from app.audio_io.arrivals import Arrivals
from app.audio_io.sound_devices import Device, as_workbench_error, portaudio
from app.audio_io.stretch import stretched
from core.errors import DeviceError, WorkbenchError
from core.wording import say

AHEAD_S = 0.2
BLOCK_S = 0.015
LATE_S, LATE_FOR_S = 0.03, 0.1
"""A loudspeaker that asks so late for so long has been silent within the sound. Not every sound system says so."""
LATENCY_S = 0.06
MOST_LATENCY_S = 0.48
TAIL_S = 0.08  # silence after the end: some systems drop the last buffers
WATCHDOG_S = 3.0


class PlaybackListener(Protocol):
    """Who is told how playing goes. Called on the feeding thread."""

    def started(self) -> None: ...
    def failed(self, error: WorkbenchError) -> None: ...
    def ended(self) -> None: ...


class Playback(threading.Thread):
    """Plays `samples` (T,) float32 from `start_s` to `end_s`; again and again while `loop` is set.

    `at_s` lets the first round begin within that part: for going on at another speed. `latency_s` is how much sound
    lies with the system: so long the machine may be busy with other things.
    """

    def __init__(
        self,
        samples: np.ndarray,
        rate: int,
        listener: PlaybackListener,
        *,
        device: str = "",
        start_s: float = 0.0,
        end_s: float | None = None,
        loop: bool = False,
        speed: float = 1.0,
        at_s: float | None = None,
        latency_s: float = LATENCY_S,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(name="playback", daemon=True)
        first = min(max(0, round(start_s * rate)), len(samples))
        last = len(samples) if end_s is None else min(max(first, round(end_s * rate)), len(samples))
        self._samples = samples[first:last]
        self._rate = rate
        self._listener = listener
        self._wanted = device
        self._start_s = first / rate
        self._end_s = last / rate
        self._skip = 0 if at_s is None else min(max(0, round(at_s * rate) - first), last - first)
        self.loop = loop
        self.speed = min(2.0, max(0.5, speed))
        self._clock = clock
        self._ready: deque[tuple[float, np.ndarray]] = deque()  # (second of the sound, samples)
        self._ready_frames = 0
        # What was handed over: when it is heard (clock), its first and its last second
        self._heard: deque[tuple[float, float, float]] = deque(maxlen=256)
        begin_s = self._start_s + self._skip / rate
        self._heard.append((0.0, begin_s, begin_s))
        self._complete = False  # nothing more will be made ready
        self._stopped = False
        self._paused_at: float | None = None
        self._ended = threading.Event()
        self._called = 0.0
        self.latency_s = self._latency = latency_s
        self.gaps = 0
        """How often the loudspeaker had to be silent within the sound, as nothing had been handed over."""
        self._out_rate = rate

    # From any thread

    def stop(self) -> None:
        """Fall silent at once."""
        self._stopped = True
        self._ended.set()

    def pause(self) -> None:
        if self._paused_at is None:
            self._paused_at = self.position()

    def resume(self) -> None:
        self._paused_at = None

    @property
    def paused(self) -> bool:
        return self._paused_at is not None

    def position(self) -> float:
        """The second of the sound that is heard now."""
        if self._paused_at is not None:
            return self._paused_at
        now = self._clock()
        heard = list(self._heard)
        for at, first, last in reversed(heard):
            if at <= now:
                return min(first + (now - at) * self.speed, last)
        return heard[0][1]

    # The feeding thread

    def run(self) -> None:
        try:
            stream = self._open()
        except Exception as error:  # noqa: BLE001 - whatever the library raises is said to the person
            self._listener.failed(as_workbench_error(error, say("The sound could not be played.")))
            self._listener.ended()
            return
        self._listener.started()
        try:
            self._feed()
        except WorkbenchError as error:
            self._listener.failed(error)
        finally:
            portaudio().close(stream)
            self._listener.ended()

    def _open(self) -> Any:
        def ways(device: Device) -> list[int]:
            return [self._rate, device.rate, 48000]

        self._called = self._clock()
        stream, _, self._out_rate = portaudio().open("output", self._wanted, ways, self._stream)
        self._latency = float(stream.latency) or self.latency_s
        return stream

    def _stream(self, library: Any, device: Device, rate: int) -> Any:
        asked = Arrivals(rate, LATE_S, LATE_FOR_S)

        def callback(out: np.ndarray, frames: int, _time: Any, status: Any) -> None:
            self._called = self._clock()
            gap = asked.take(self._called, frames, overflowed=bool(status.output_underflow))
            if gap is not None and self._begun:
                self.gaps += 1
            if self._stopped:
                out.fill(0)
                raise library.CallbackAbort
            if self._paused_at is not None:
                out.fill(0)
            elif self._take(out[:, 0], frames):
                out[:, 1:] = out[:, :1]
            else:
                raise library.CallbackStop

        return library.OutputStream(
            samplerate=rate,
            blocksize=round(rate * BLOCK_S),
            device=device.index,
            channels=min(2, device.channels),
            dtype="float32",
            latency=self.latency_s,
            callback=callback,
            finished_callback=self._ended.set,
        )

    @property
    def _begun(self) -> bool:
        """Whether any of the sound has been handed over."""
        return len(self._heard) > 1

    def _take(self, out: np.ndarray, frames: int) -> bool:
        """Fill `out` with what lies ready; False once everything has been handed over."""
        filled = 0
        while filled < frames and self._ready:
            second, piece = self._ready[0]
            used = min(frames - filled, len(piece))
            out[filled : filled + used] = piece[:used]
            end = min(second + used / self._out_rate * self.speed, self._end_s)
            self._heard.append((self._called + self._latency + filled / self._out_rate, second, end))
            if used == len(piece):
                self._ready.popleft()
            else:
                self._ready[0] = (second + used / self._out_rate * self.speed, piece[used:])
            self._ready_frames -= used
            filled += used
        out[filled:] = 0
        if filled < frames and self._begun and not self._complete:
            self.gaps += 1
        return bool(self._ready) or not self._complete or filled > 0

    def _feed(self) -> None:
        """Keep a little ready until everything has been heard. Raises `DeviceError` when nobody takes it any more."""
        pieces = self._pieces()
        while not self._ended.is_set():
            if not self._complete and self._ready_frames < (AHEAD_S + self._latency) * self._out_rate:
                try:
                    second, piece = next(pieces)
                except StopIteration:
                    self._complete = True
                    continue
                self._ready_frames += len(piece)
                self._ready.append((second, piece))
                continue
            self._ended.wait(0.02)
            if self._clock() - self._called > WATCHDOG_S:
                raise DeviceError(
                    say("The loudspeaker does not take any sound."), say("Check the sound settings, then play again.")
                )
        if not self._stopped and (not self._complete or self._ready):
            raise DeviceError(
                say("The loudspeaker was lost."), say("Plug it in again or choose another, then play again.")
            )

    def _pieces(self) -> Iterator[tuple[float, np.ndarray]]:
        """The sound at its speed and at the loudspeaker's rate, as often as wanted, then silence."""
        convert = None
        if self._out_rate != self._rate:
            convert = soxr.ResampleStream(self._rate, self._out_rate, 1, dtype="float32")
        while len(self._samples):
            skip, self._skip = self._skip, 0
            for frame, piece in stretched(self._samples[skip:], self._rate, self.speed):
                second = self._start_s + (skip + frame) / self._rate
                yield second, piece if convert is None else convert.resample_chunk(piece)
            if not self.loop:
                break
        rest = convert.resample_chunk(np.zeros(0, np.float32), last=True) if convert is not None else np.zeros(0)
        quiet = np.zeros(round((TAIL_S + self._latency) * self._out_rate))
        yield self._end_s, np.concatenate([rest, quiet]).astype(np.float32)


def latency_after(latency_s: float, gaps: int) -> float:
    """How much sound is to lie with the system, after one with so many gaps was played with `latency_s`: twice as much
    after any, at most `MOST_LATENCY_S`; half the way back to `LATENCY_S` after none, as a lower one answers sooner."""
    if gaps:
        return min(2 * latency_s, MOST_LATENCY_S)
    return LATENCY_S if latency_s < 1.1 * LATENCY_S else (latency_s + LATENCY_S) / 2
