"""Threads that watch runs: `RunFollower` follows a live one, `Shelf` keeps an eye on all.

They talk by signals that carry plain values (`RunView`, errors); neither touches a widget.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMutex, QMutexLocker, QObject, QThread, QWaitCondition, Signal

from app.train.views import ViewReader
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
