"""Sound that is fed in instead of a microphone: a test utterance or a file, at the speed of speech.

Behaves like the recorder towards the page: the same signals, a take on disk that grows as it is heard.
"""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal

from app.audio_io.takes import TakeWriter
from core import audio
from core.errors import SoundError, WorkbenchError
from core.project.records import Voices

RATE = 16_000
BLOCK_S = 0.05


@dataclass(frozen=True)
class FeedSource:
    """What to feed: frames [start, end) of a sound file at its own rate, what is said in it, and by whom."""

    path: Path
    start: int = 0
    end: int | None = None
    channel: int | None = None
    text: str = ""
    name: str = ""
    speaker: str = ""
    voices: Voices = "people"


class Feed(QObject):
    """Plays a sound into the page at the speed of speech, on a thread of its own."""

    started = Signal(int)
    block = Signal(object)
    level = Signal(float, float)
    lost = Signal(object)
    stopped = Signal(object, float)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None

    @property
    def running(self) -> bool:
        return self._thread is not None and self._thread.is_alive()

    def start(self, source: FeedSource, take: Path) -> None:
        """Begin; answers by `started(rate)`, blocks, then `stopped(path, seconds)` or `lost(error)`."""
        self._stop.clear()
        self._thread = threading.Thread(target=self._run, args=(source, take), name="feed", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End the take here; `stopped` follows."""
        self._stop.set()

    def close(self) -> None:
        """Stop and wait."""
        self.stop()
        if self._thread is not None:
            self._thread.join(2.0)

    def _run(self, source: FeedSource, take: Path) -> None:
        try:
            samples = audio.load(source.path, source.start, source.end, channel=source.channel, rate=RATE)
        except WorkbenchError as error:
            self.lost.emit(error)
            return
        try:
            writer = TakeWriter(take, RATE, source.name)
        except OSError as error:
            self.lost.emit(SoundError(f"{take} cannot be written.", "Free some room on the disk.", str(error)))
            return
        self.started.emit(RATE)
        try:
            self._play(samples, writer)
        except OSError as error:
            self.lost.emit(SoundError(f"{take} cannot be written on.", "Free some room on the disk.", str(error)))
        finally:
            writer.close()
        self.stopped.emit(take, writer.seconds)

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
            peak, rms = float(np.abs(heard).max()), float(np.sqrt(np.mean(heard**2)))
            self.level.emit(20 * np.log10(max(peak, 1e-6)), 20 * np.log10(max(rms, 1e-6)))
