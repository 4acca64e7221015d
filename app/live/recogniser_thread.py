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
from core.lm.text_reading import TextReading

LOOK_EVERY_S = 0.03
CLOSE_S, GIVE_UP_S = 2.0, 0.1
"""How long a child may take to leave; one that is given up is busy, and is not waited for."""
END_MS = 6000

Wish = Callable[[LiveClient], None]


def _leave(_client: LiveClient) -> None:
    """The wish that this child goes."""


_hanging: set[QThread] = set()
"""Threads that did not end in time, kept until they do."""


class RecogniserThread(QThread):
    """Owns the client of one child. Methods return at once, on any thread; answers come as signals."""

    ready = Signal(str, object)  # the model's folder, AskedLanguage | None
    read_with_done = Signal(object)  # texts about the text model and the hot words, which can still be worded
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
        self._wishes: queue.SimpleQueue[Wish | None] = queue.SimpleQueue()
        self._numbers = itertools.count(1)
        self._needed = False
        """Whether the child was ever asked for anything."""
        self._ended = False
        self.child_pid = 0

    def load(self, model: Path, device: str, language: str, project: Path | None = None) -> None:
        """Load a model to hear a language (its code); starts the thread and its child where there are none."""
        self._needed = True
        self._wishes.put(lambda client: client.load(model, device, language, project=project))
        self._run_on()

    def read_with(self, reading: TextReading) -> None:
        """From now on find final texts, and those of files, with a text model or hot words."""
        self._wishes.put(lambda client: client.read_with(reading))

    def warm(self) -> None:
        """Start the child ahead of its first wish: what takes it longest is what it imports."""
        if not self.isRunning():
            self._wishes.put(lambda _client: None)
            self._run_on()

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

    def give_up(self) -> None:
        """End the child, whatever it does: the next `load` starts another."""
        self._wishes.put(_leave)

    def end(self) -> None:
        """Leave for good and wait for the thread: the child is gone when this returns, unless it hangs. What is asked
        later starts none: a thread that runs while its page is deleted ends the program."""
        self._ended = True
        if not self.isRunning():
            return
        self._wishes.put(None)
        if not self.wait(END_MS):
            self.setParent(None)
            _hanging.add(self)
            self.finished.connect(lambda: _hanging.discard(self))

    def _run_on(self) -> None:
        if not self._ended and not self.isRunning():
            self.start(QThread.Priority.HighPriority)

    def run(self) -> None:
        """One child, and another where the one before was given up."""
        while (wish := self._wishes.get()) is not None:
            if wish is not _leave and not self._serve(wish):
                return

    def _serve(self, first: Wish) -> bool:
        """Talk with a child from its first wish on. Whether another may follow: this one was given up."""
        try:
            client = LiveClient()
        except WorkbenchError as error:
            self.died.emit(error)
            return False
        self.child_pid = client.pid
        given_up: bool | None = None
        try:
            first(client)
            while (given_up := self._pass_on(client)) is None:
                message = client.read(LOOK_EVERY_S)
                while message is not None:
                    if not self._tell(message):
                        return False
                    message = client.read()
            return given_up
        finally:
            client.close(GIVE_UP_S if given_up or not self._needed else CLOSE_S)

    def _pass_on(self, client: LiveClient) -> bool | None:
        """None while the child is needed; else whether it was given up."""
        while not self._wishes.empty():
            wish = self._wishes.get()
            if wish is None or wish is _leave:
                return wish is _leave
            wish(client)
        return None

    def _tell(self, message: Message) -> bool:
        """Emit what a message says. False when the child is gone."""
        values = message.values
        match message.kind:
            case "ready":
                self.ready.emit(str(values.get("model", "")), message.asked)
            case "reading":
                self.read_with_done.emit(message.remarks)
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
