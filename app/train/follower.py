"""Threads that watch runs: `RunFollower` follows a live one, `Shelf` keeps an eye on all, `Lane` does what is asked.

They talk by signals that carry plain values (`RunView`, results, errors); none touches a widget.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMutex, QMutexLocker, QObject, Qt, QThread, QWaitCondition, Signal, Slot

from app.train.views import RunView, ViewReader
from core.errors import WorkbenchError
from core.runs.folder import RunFolder, list_runs

FOLLOW_MS = 250
"""A live run is looked at this often: what it says arrives in batches, at most four a second."""
SHELF_MS = 1000
"""All other runs are looked at this often: a few calls of stat each."""


class Watching(QThread):
    """A thread that looks, then sleeps until the next look or until it is told to end."""

    broke = Signal(str, object)  # run key, WorkbenchError

    def __init__(self, every_ms: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._every_ms = every_ms
        self._lock = QMutex()
        self._woken = QWaitCondition()
        self._ending = False
        self._again = False

    def look(self) -> bool:
        """Look once; False when there is nothing left to watch."""
        raise NotImplementedError

    def run(self) -> None:
        while self.look():
            with QMutexLocker(self._lock):
                if not self._ending and not self._again:
                    self._woken.wait(self._lock, self._every_ms)
                self._again = False
                if self._ending:
                    return

    def wake(self) -> None:
        """Look now instead of at the next turn."""
        with QMutexLocker(self._lock):
            self._again = True
            self._woken.wakeAll()

    def end(self) -> None:
        """Ask the thread to end and wait for it; a look takes milliseconds."""
        with QMutexLocker(self._lock):
            self._ending = True
            self._woken.wakeAll()
        self.wait()


class RunFollower(Watching):
    """Follows one run until nobody trains it any more: its events, and whether its child lives."""

    seen = Signal(object)  # RunView

    def __init__(self, run: RunFolder, parent: QObject | None = None, every_ms: int = FOLLOW_MS) -> None:
        super().__init__(every_ms, parent)
        self.setObjectName(f"follow {run.key}")
        self._reader = ViewReader(run)

    def look(self) -> bool:
        try:
            view = self._reader.read()
        except WorkbenchError as error:
            self.broke.emit(self._reader.run.key, error)
            return False
        if view is None:
            return True
        self.seen.emit(view)
        return view.active


class Shelf(Watching):
    """Watches a project's runs folder: new runs, runs that went, and those that changed while no follower has them."""

    seen = Signal(object)  # RunView
    listed = Signal(object)  # tuple[str, ...], every run's key, oldest first

    def __init__(self, runs: Path, parent: QObject | None = None, every_ms: int = SHELF_MS) -> None:
        super().__init__(every_ms, parent)
        self.setObjectName("shelf of runs")
        self.followed: frozenset[str] = frozenset()
        self._runs = runs
        self._readers: dict[str, ViewReader] = {}
        self._keys: tuple[str, ...] | None = None

    def look(self) -> bool:
        found = list_runs(self._runs)
        keys = tuple(run.key for run in found)
        self._readers = {key: reader for key, reader in self._readers.items() if key in keys}
        if keys != self._keys:
            self._keys = keys
            self.listed.emit(keys)
        for run in found:
            if self._ending:
                return False
            if run.key not in self.followed:
                self._read(run)
        return True

    def _read(self, run: RunFolder) -> None:
        reader = self._readers.setdefault(run.key, ViewReader(run))
        try:
            view = reader.read()
        except WorkbenchError as error:
            self.broke.emit(run.key, error)
            return
        if view is not None:
            self.seen.emit(view)


Done = Callable[[Any], None]
Job = tuple[Callable[[], Any], Done | None, Callable[[Exception], None]]


class _LaneWorker(QObject):
    told = Signal(object, object)

    @Slot(object)
    def do(self, job: Job) -> None:
        work, done, failed = job
        try:
            result = work()
        except Exception as error:  # noqa: BLE001  handed to the GUI thread, which shows it
            self.told.emit(failed, error)
        else:
            self.told.emit(done, result)


class Lane(QObject):
    """One thread that does short jobs in the order they were asked; results come back on the GUI thread."""

    _asked = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = QThread()
        self._thread.setObjectName("lane of runs")
        self._worker = _LaneWorker()
        self._worker.moveToThread(self._thread)
        self._asked.connect(self._worker.do, Qt.ConnectionType.QueuedConnection)
        self._worker.told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)
        self._thread.start()

    def ask(self, work: Callable[[], Any], done: Done | None, failed: Callable[[Exception], None]) -> None:
        """Do `work` on the lane; then `done(result)` or `failed(error)` on the thread that made the lane."""
        self._asked.emit((work, done, failed))

    def end(self) -> None:
        """Finish what runs and leave."""
        self._thread.quit()
        self._thread.wait()

    @Slot(object, object)
    def _on_told(self, callback: Done | None, value: Any) -> None:
        if callback is not None:
            callback(value)


__all__ = ["FOLLOW_MS", "SHELF_MS", "Lane", "RunFollower", "RunView", "Shelf", "Watching"]
