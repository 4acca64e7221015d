"""Questions to the project that the table does not wait for: counts of saved filters and of rules being built, plots.

One thread with a reader of its own, which remembers what it has read until nothing was asked for a while. The last
question of a kind wins.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from core.errors import Cancelled

if TYPE_CHECKING:
    from core.project.queries import Reader

T = TypeVar("T")
REST_S = 2.0
"""When nothing was asked for so long, the reader goes, and with it all that it holds."""


class Asking(QObject):
    """Answers come on the window's thread; one that was asked again under the same key meanwhile is dropped."""

    failed = Signal(object)
    _came = Signal(str, int, object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numbers: dict[str, int] = {}
        self._waiting: set[str] = set()
        self._jobs: queue.SimpleQueue[tuple[str, int, Callable[[Reader], Any], Callable[[Any], None]] | None]
        self._jobs = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._reader: Reader | None = None
        self._at_work = ""
        self._came.connect(self._on_came, Qt.ConnectionType.QueuedConnection)

    @property
    def waiting(self) -> bool:
        """Whether an answer is still to come."""
        return bool(self._waiting)

    def open(self, folder: Path) -> None:
        """Begin to answer for a project."""
        self.close()
        self._jobs = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, args=(folder, self._jobs), name="corpus asking", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop; what is still to come is dropped."""
        for key in self._numbers:
            self._numbers[key] += 1
        self._waiting.clear()
        if self._thread is not None:
            self._jobs.put(None)
            self._interrupt()
            self._thread.join()
            self._thread = None

    def ask(self, key: str, work: Callable[[Reader], T], done: Callable[[T], None]) -> None:
        """Do `work(reader)` on the thread, then `done(result)` here."""
        if self._thread is not None:
            self._numbers[key] = self._numbers.get(key, 0) + 1
            self._waiting.add(key)
            self._jobs.put((key, self._numbers[key], work, done))
            if self._at_work == key:
                self._interrupt()

    def forget(self, key: str) -> None:
        """Whoever asked this does not want to know any more."""
        self._numbers[key] = self._numbers.get(key, 0) + 1
        self._waiting.discard(key)

    def _interrupt(self) -> None:
        reader = self._reader
        if reader is not None:
            reader.interrupt()

    def _run(self, folder: Path, jobs: queue.SimpleQueue[Any]) -> None:
        from core.project.queries import Reader
        from core.project.schema import worded

        while (job := self._next(jobs)) is not None:
            key, number, work, done = job
            self._at_work = key
            while number == self._numbers.get(key):  # once more when an interruption was meant for the one before
                try:
                    self._reader = self._reader or Reader(folder)
                    with worded(folder):
                        result = work(self._reader)
                except Cancelled:
                    continue
                except Exception as error:  # noqa: BLE001 - handed to the window's thread, where it is shown
                    self._came.emit(key, number, None, error, None)
                else:
                    self._came.emit(key, number, result, None, done)
                break
            self._at_work = ""
        self._let_go()

    def _next(self, jobs: queue.SimpleQueue[Any]) -> Any:
        """The next job; waiting for it long, the thread lets go of what it read."""
        if self._reader is not None:
            try:
                return jobs.get(timeout=REST_S)
            except queue.Empty:
                self._let_go()
        return jobs.get()

    def _let_go(self) -> None:
        from core.memory import give_back

        reader, self._reader = self._reader, None
        if reader is not None:
            reader.close()
            give_back()

    @Slot(str, int, object, object, object)
    def _on_came(
        self, key: str, number: int, result: object, error: BaseException | None, done: Callable[[Any], None] | None
    ) -> None:
        if number != self._numbers.get(key):
            return
        self._waiting.discard(key)
        if error is not None:
            self.failed.emit(error)
        elif done is not None:
            done(result)
