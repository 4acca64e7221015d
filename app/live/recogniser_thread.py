"""The thread that talks with the recogniser child: samples go down, words come up, the window never waits.

It is no lane: between wishes it listens to the child all the time, at a high priority, for as long as the page lives.
"""

from __future__ import annotations

import itertools
import queue
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, QThread, Signal

from core.decoding.client import LiveClient, Message
from core.errors import WorkbenchError

LOOK_EVERY_S = 0.03


class RecogniserThread(QThread):
    """Owns the client of one child. Methods return at once, on any thread; answers come as signals."""

    ready = Signal(str, object)  # the model's folder, AskedLanguage | None
    partial = Signal(str, str, float, float)  # settled, open, heard_s, delay_ms
    final = Signal(object)  # Transcript
    file_progress = Signal(int, float)
    file_done = Signal(int, object)  # Transcript
    file_failed = Signal(int, object)  # WorkbenchError
    failed = Signal(object)  # WorkbenchError: the model or take; the child lives
    died = Signal(object)  # WorkbenchError: the child is gone; `load` starts another

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recogniser")
        self._wishes: queue.SimpleQueue[Callable[[LiveClient], None] | None] = queue.SimpleQueue()
        self._numbers = itertools.count(1)
        self.child_pid = 0

    def load(self, model: Path, device: str, language: str) -> None:
        """Load a model to hear a language (its code); starts the thread and its child where there are none."""
        self._wishes.put(lambda client: client.load(model, device, language))
        if not self.isRunning():
            self.start(QThread.Priority.HighPriority)

    def begin(self, rate: int) -> None:
        self._wishes.put(lambda client: client.begin(rate))

    def samples(self, block: np.ndarray) -> None:
        """A block of the take, (T,) float32 at the rate given to `begin`."""
        self._wishes.put(lambda client: client.samples(block))

    def finish(self, take: Path) -> None:
        """The take is complete and on disk: its final text follows, read from the file."""
        self._wishes.put(lambda client: client.end(take))

    def cancel(self) -> None:
        self._wishes.put(lambda client: client.cancel())

    def transcribe(self, path: Path) -> int:
        """Transcribe a whole file; answers carry the number that this returns."""
        number = next(self._numbers)
        self._wishes.put(lambda client: client.file(number, path))
        return number

    def end(self) -> None:
        """Leave and wait for the thread; the child is gone when this returns."""
        if self.isRunning():
            self._wishes.put(None)
            self.wait(6000)

    def run(self) -> None:
        try:
            client = LiveClient()
        except WorkbenchError as error:
            self.died.emit(error)
            return
        self.child_pid = client.pid
        try:
            while self._pass_on(client):
                message = client.read(LOOK_EVERY_S)
                while message is not None:
                    if not self._tell(message):
                        return
                    message = client.read()
        finally:
            client.close()

    def _pass_on(self, client: LiveClient) -> bool:
        while not self._wishes.empty():
            wish = self._wishes.get()
            if wish is None:
                return False
            wish(client)
        return True

    def _tell(self, message: Message) -> bool:
        """Emit what a message says. False when the child is gone."""
        values = message.values
        match message.kind:
            case "ready":
                self.ready.emit(str(values.get("model", "")), message.asked)
            case "partial":
                delay = float(values.get("delay_ms", 0.0))
                self.partial.emit(values["settled"], values["open"], float(values["heard_s"]), delay)
            case "final":
                self.final.emit(message.transcript)
            case "file" if message.transcript is not None:
                self.file_done.emit(int(values["id"]), message.transcript)
            case "file":
                self.file_progress.emit(int(values["id"]), float(values.get("share", 0.0)))
            case "failed" if message.died:
                self.died.emit(message.error)
                return False
            case "failed" if values.get("id") is not None:
                self.file_failed.emit(int(values["id"]), message.error)
            case "failed":
                self.failed.emit(message.error)
        return True
