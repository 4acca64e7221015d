"""What stands in for a microphone: a test utterance or a file, fed in at the speed of speech.

Behaves like the recorder: the same signals, a take on disk that grows as it is heard.
"""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal

from app.audio_io.capture import levels_db
from app.audio_io.take_files import TakeWriter
from app.background.lane import Lane
from core import audio
from core.errors import SoundError
from core.project.records import Voices
from core.wording import say

RATE = 16_000
BLOCK_S = 0.05


@dataclass(frozen=True)
class SimulatedSound:
    """What to feed in: frames [start, end) of a sound file at its own rate, what is said in it, and by whom."""

    path: Path
    start: int = 0
    end: int | None = None
    channel: int | None = None
    text: str = ""
    name: str = ""
    speaker: str = ""
    voices: Voices = "people"


class SimulatedMicrophone(QObject):
    """Plays a sound into the page on a lane of its own, which is waited on between blocks as a microphone would be."""

    started = Signal(int)  # rate
    block = Signal(object)  # (T,) float32 in [-1, 1], exactly as written to the take
    level = Signal(float, float)  # peak and RMS in dB
    lost = Signal(object)  # WorkbenchError: the sound or the disk
    stopped = Signal(object, float)  # Path, seconds: the take is on disk

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = threading.Event()
        self._lane: Lane | None = None

    @property
    def running(self) -> bool:
        return self._lane is not None and self._lane.busy

    def start(self, sound: SimulatedSound, take: Path) -> None:
        """Begin; answers by `started(rate)`, blocks, then `stopped(path, seconds)` or `lost(error)`."""
        if self._lane is None:
            self._lane = Lane("simulated microphone", self)
        self._stop.clear()
        self._lane.put(partial(self._run, sound, take), partial(self.stopped.emit, take), self.lost.emit)

    def stop(self) -> None:
        """End the take here; `stopped` follows."""
        self._stop.set()

    def close(self) -> None:
        """Stop and wait until the take is on disk."""
        self.stop()
        if self._lane is not None:
            self._lane.close()

    def _run(self, sound: SimulatedSound, take: Path) -> float:
        """On the lane: seconds of sound in the take. Raises `SoundError`."""
        samples = audio.load(sound.path, sound.start, sound.end, channel=sound.channel, rate=RATE)
        try:
            writer = TakeWriter(take, RATE, sound.name)
        except OSError as error:
            raise SoundError(
                say("{take} cannot be written.", take=take), say("Free some room on the disk."), str(error)
            ) from error
        self.started.emit(RATE)
        try:
            self._play(samples, writer)
        except OSError as error:
            self.lost.emit(
                SoundError(
                    say("{take} cannot be written on.", take=take), say("Free some room on the disk."), str(error)
                )
            )
        try:
            writer.close()
        except OSError as error:
            self.lost.emit(
                SoundError(say("{take} cannot be finished.", take=take), say("Free some room on the disk."), str(error))
            )
        return writer.seconds

    def _play(self, samples: np.ndarray, writer: TakeWriter) -> None:
        size, begun = int(RATE * BLOCK_S), time.monotonic()
        samples = samples / max(1.0, float(np.abs(samples).max(initial=0.0)))  # a take has 16 bits: softer, never cut
        for number, first in enumerate(range(0, len(samples), size), 1):
            if self._stop.wait(max(0.0, begun + number * BLOCK_S - time.monotonic())):
                return
            part = samples[first : first + size]
            whole = np.clip(np.round(part * 32767), -32768, 32767).astype(np.int16)
            writer.write(whole)
            heard = whole.astype(np.float32) / 32768
            self.block.emit(heard)
            self.level.emit(*levels_db(heard))
