"""One open microphone and the thread that reads it, until it is closed or lost. Qt-free; tells a `CaptureListener`.

PortAudio's callback copies each block into a queue and does nothing else. The thread writes the block to the take and
only then passes it on, so what anyone has seen of a take is on disk. Commands go through the same queue, in order. A
device that is lost in mid-take (its stream ends, or sends nothing for 3 s) ends the take, which is kept. A machine that
is too busy for the callback loses no sound for `BUFFER_S`; what is lost after that is counted, and noted in the take.
"""

from __future__ import annotations

import math
import queue
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from app.audio_io.arrivals import Arrivals, Gap
from app.audio_io.sound_devices import CLOSE_S, Device, as_workbench_error, portaudio
from app.audio_io.take_files import TakeWriter, discard
from core.errors import DeviceError, SoundError, WorkbenchError
from core.wording import say

BLOCK_S = 0.02
BUFFER_S = 0.5
"""How long PortAudio keeps sound that nobody fetches. It is no delay: what is there is handed over block by block."""
LEVEL_S = 0.05  # the meter's 20 Hz
WATCHDOG_S = 3.0
TAIL_S = 0.3  # at most this much is still heard after Stop: what was said before it but has not arrived yet
HELD_UP_S = 1.0  # and at most this much longer is waited for it, where the machine is too busy to hand it over
FLOOR_DB = -120.0


class CaptureListener(Protocol):
    """Who is told what a microphone hears. Called on the capturing thread."""

    def opened(self, device: Device, rate: int) -> None: ...
    def started(self, path: Path) -> None: ...
    def block(self, samples: np.ndarray) -> None: ...
    def level(self, peak_db: float, rms_db: float) -> None: ...
    def missed(self, at_s: float, seconds: float) -> None: ...
    def lost(self, error: WorkbenchError) -> None: ...
    def kept(self, path: Path, seconds: float) -> None: ...
    def discarded(self, path: Path) -> None: ...
    def closed(self) -> None: ...


@dataclass(frozen=True)
class _Block:
    at: float
    samples: np.ndarray  # (T, channels) int16
    overflowed: bool
    """Whether sound before it was lost, as PortAudio says."""


@dataclass(frozen=True)
class _Record:
    path: Path


@dataclass(frozen=True)
class _Stop:
    at: float
    discard: bool


@dataclass(frozen=True)
class _Close:
    at: float


class _Finished:
    """PortAudio says that the stream has ended."""


class Capture(threading.Thread):
    """Opens `wanted` (a device's id, "" for the system's choice) when started; reads until closed or lost.

    `after` is a capture that is still closing: some devices open only once.
    """

    def __init__(
        self,
        wanted: str,
        listener: CaptureListener,
        after: Capture | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(name="capture", daemon=True)
        self.wanted = wanted
        self._listener = listener
        self._after = after
        self._clock = clock
        self._queue: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self._ending = threading.Lock()
        self.ended = False
        self._writer: TakeWriter | None = None
        self._stopping: _Stop | None = None
        self._closing = False
        self._meter: list[np.ndarray] = []
        self._tail = BLOCK_S
        self._rate = 0
        self._arrivals = Arrivals(1)
        self._take_begun = 0  # how many frames had arrived when it began

    # Commands, from any thread

    def record(self, path: Path) -> bool:
        """Begin a take with the next block. False when this microphone has been lost or closed already."""
        with self._ending:
            if not self.ended:
                self._queue.put(_Record(path))
            return not self.ended

    def stop(self, *, discard: bool = False) -> None:
        """End the take, with all that was said before this call; or throw it away."""
        self._queue.put(_Stop(self._clock(), discard))

    def close(self) -> None:
        """Close the microphone, after ending the take if there is one."""
        self._queue.put(_Close(self._clock()))

    # The capturing thread

    def run(self) -> None:
        try:
            stream, device = self._open()
        except Exception as error:  # noqa: BLE001 - whatever the library raises is said to the person
            self._refuse_more()
            self._listener.lost(as_workbench_error(error, say("The microphone could not be opened.")))
            self._listener.closed()
            return
        trouble: WorkbenchError | None = None
        try:
            self._follow(device)
        except WorkbenchError as error:
            trouble = error
        except OSError as error:
            trouble = _disk_error(error, self._writer)
        except Exception as error:  # noqa: BLE001 - the take is closed and kept whatever went wrong
            trouble = as_workbench_error(error, say("Recording stopped because of an error in the program."))
        begun = self._refuse_more()
        if trouble is not None:
            self._listener.lost(trouble)
        self._end_take()
        for path in begun:
            self._listener.discarded(path)
        portaudio().close(stream)
        self._listener.closed()

    def _refuse_more(self) -> list[Path]:
        """From now on nothing can be recorded here; the takes that were asked for and never begun."""
        with self._ending:
            self.ended = True
        asked = []
        while not self._queue.empty():
            match self._queue.get_nowait():
                case _Record(path):
                    asked.append(path)
        return asked

    def _open(self) -> tuple[Any, Device]:
        """The device as it asks to be used, else more humbly."""
        if self._after is not None:
            self._after.join(CLOSE_S + 1)

        def ways(device: Device) -> list[tuple[int, int]]:
            return [(device.rate, 1), (device.rate, min(2, device.channels)), (48000, 1)]

        stream, device, (self._rate, _) = portaudio().open("input", self.wanted, ways, self._stream)
        self._tail = min(TAIL_S, device.delay_s + 2 * BLOCK_S)
        self._arrivals = Arrivals(self._rate)
        return stream, device

    def _stream(self, library: Any, device: Device, way: tuple[int, int]) -> Any:
        rate, channels = way
        put, clock = self._queue.put, self._clock

        def callback(samples: np.ndarray, _frames: int, _time: Any, status: Any) -> None:
            put(_Block(clock(), samples.copy(), bool(status.input_overflow)))

        return library.InputStream(
            samplerate=rate,
            blocksize=round(rate * BLOCK_S),
            device=device.index,
            channels=channels,
            dtype="int16",
            latency=BUFFER_S,
            callback=callback,
            finished_callback=lambda: put(_Finished()),
        )

    def _follow(self, device: Device) -> None:
        """Blocks and commands in order, until closed. Raises when the microphone or the disk is lost."""
        heard = self._clock()
        opened = False
        while True:
            try:
                item = self._queue.get(timeout=0.1)
            except queue.Empty:
                item = None
                if self._clock() - heard > WATCHDOG_S:
                    raise DeviceError(
                        say("The microphone has stopped sending sound."),
                        say("What was heard until then is kept. Check the device, then retry."),
                    ) from None
            if not opened and isinstance(item, _Block | _Record):
                opened = True  # with sound, as a device may open and send none; a take needs its rate at once
                self._listener.opened(device, self._rate)
            match item:
                case _Block():
                    heard = self._clock()
                    self._hear(item)
                case _Record(path):
                    self._end_take()
                    self._writer = TakeWriter(path, self._rate, device.name)
                    self._take_begun = self._arrivals.frames
                    self._listener.started(path)
                case _Stop():
                    self._stopping = item
                case _Close(at):
                    self._closing = True
                    self._stopping = self._stopping or _Stop(at, discard=False)
                case _Finished():
                    raise DeviceError(
                        say("The microphone was lost."),
                        say("What was heard until then is kept. Plug it in again, then retry."),
                    )
                case _ if self._is_over(self._clock() - HELD_UP_S):
                    self._end_take()
            if self._closing and self._writer is None:
                return

    def _hear(self, block: _Block) -> None:
        """One block: to disk, then to whoever listens."""
        samples = block.samples
        self._note(self._arrivals.take(block.at, len(samples), overflowed=block.overflowed))
        if self._is_over(max(self._arrivals.spoken_until, block.at - HELD_UP_S)):
            self._end_take()
        mono = samples[:, 0] if samples.shape[1] == 1 else samples.mean(axis=1).astype(np.int16)  # (T,)
        if self._writer is not None:
            self._writer.write(mono)
        heard = mono.astype(np.float32) / 32768.0
        self._listener.block(heard)
        self._meter.append(heard)
        if sum(map(len, self._meter)) >= LEVEL_S * self._rate:
            self._listener.level(*levels_db(np.concatenate(self._meter)))
            self._meter.clear()

    def _is_over(self, spoken_until: float) -> bool:
        """Whether all that was said before Stop has arrived, where sound until then has."""
        return self._stopping is not None and spoken_until > self._stopping.at + self._tail

    def _note(self, gap: Gap | None) -> None:
        """Sound is missing: in the take, if it is in one, and to whoever listens."""
        if gap is None or self._writer is None or gap.frame < self._take_begun:
            return
        at_s, seconds = round((gap.frame - self._take_begun) / self._rate, 3), round(gap.seconds, 3)
        self._writer.note_missing(at_s, seconds)
        self._listener.missed(at_s, seconds)

    def _end_take(self) -> None:
        stopping, self._stopping = self._stopping, None
        if self._writer is None:
            return
        self._note(self._arrivals.flush())
        writer, self._writer = self._writer, None
        frames = writer.frames
        try:
            writer.close()
        except OSError as error:
            self._listener.lost(_disk_error(error, writer))
        if stopping is not None and stopping.discard:
            discard(writer.path)
        if frames and not (stopping is not None and stopping.discard):
            self._listener.kept(writer.path, writer.seconds)
        else:
            self._listener.discarded(writer.path)


def levels_db(x: np.ndarray) -> tuple[float, float]:
    """Peak and root mean square of (T,) in [-1, 1], in dB of full scale, not below -120."""
    peak = float(np.max(np.abs(x), initial=0.0))
    rms = float(np.sqrt(np.mean(np.square(x, dtype=np.float64)))) if len(x) else 0.0
    return _db(peak), _db(rms)


def _db(value: float) -> float:
    return max(FLOOR_DB, 20 * math.log10(value)) if value > 0 else FLOOR_DB


def _disk_error(error: OSError, writer: TakeWriter | None) -> SoundError:
    reason = error.strerror or str(error)
    message = say("The take could not be written: {reason}.", reason=reason)
    if writer is not None:
        message = say("The take could not be written to {path}: {reason}.", path=writer.path, reason=reason)
    return SoundError(
        message, say("What was heard until then is kept. Make room on the disk, then record again."), str(error)
    )
