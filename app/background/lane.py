"""`Lane`: one thread that does jobs in order."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from app.background.quiet import Working, gone
from core.errors import Cancelled, WorkbenchError

T = TypeVar("T")
Done = Callable[[T], None]
Failed = Callable[[BaseException], None]


@dataclass(frozen=True)
class _Job:
    """Something for a lane to do, and what to do on the window's thread afterwards."""

    work: Callable[[], Any]
    done: Done[Any] | None
    failed: Failed | None


class Lane(Working):
    """One thread that does jobs in the order they were put. `failed` brings the errors that nobody takes."""

    failed = Signal(object)
    _told = Signal(object, object, object)

    def __init__(self, name: str, parent: QObject | None = None, idle_after_s: float = 0.0) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.idle: Callable[[], bool] | None = None
        """A little work, on the thread, for when nothing was put for `idle_after_s`; whether there is more of it."""
        self._idle_after_s = idle_after_s
        self._under_way = 0
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    @property
    def busy(self) -> bool:
        return self._under_way > 0

    def put(self, work: Callable[[], T], done: Done[T] | None = None, failed: Failed | None = None) -> None:
        """Do `work` on the thread after what was put before; then `done(result)` or `failed(error)` here."""
        self._under_way += 1
        self._jobs.put(_Job(work, done, failed))

    def close(self) -> None:
        """Finish what was put, then end. Answers still come, unless the lane is deleted."""
        self._jobs.put(None)
        self._thread.join()

    def _run(self) -> None:
        while (job := self._next()) is not None:
            try:
                result = job.work()
            except BaseException as error:  # noqa: BLE001 - handed to the window's thread, where it is shown
                self._told.emit(job, None, error)
            else:
                self._told.emit(job, result, None)

    def _next(self) -> _Job | None:
        """The next job. Until it comes, what can wait is done."""
        try:
            while (idle := self.idle) is not None:
                try:
                    return self._jobs.get(bool(self._idle_after_s), self._idle_after_s or None)
                except queue.Empty:
                    if not idle():
                        break
        except WorkbenchError:  # the disk is full, for one: a job will say so
            self.idle = None
        return self._jobs.get()

    @Slot(object, object, object)
    def _on_told(self, job: _Job, result: Any, error: BaseException | None) -> None:
        self._under_way -= 1
        if error is None:
            if job.done is not None and not gone(job.done):
                job.done(result)
        elif job.failed is None:
            if not isinstance(error, Cancelled):
                self.failed.emit(error)
        elif not gone(job.failed):
            job.failed(error)
