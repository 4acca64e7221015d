"""Work beside the window: a small pool of threads, and the list of jobs that the Tasks page shows."""

from __future__ import annotations

import itertools
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Literal, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from app.background.quiet import Working, gone
from core.errors import Cancelled
from core.progress import Progress

T = TypeVar("T")
State = Literal["waiting", "running", "done", "failed", "cancelled"]
Work = Callable[[Progress, Callable[[], bool]], T]

_numbers = itertools.count(1)


class Task(QObject):
    """One job: its state, how far it is and what it said. Lives on the window's thread."""

    changed = Signal()

    def __init__(self, title: str, quiet: bool, parent: QObject) -> None:
        super().__init__(parent)
        self.number = next(_numbers)
        self.title = title
        self.quiet = quiet
        self.asks = not quiet
        """Whether the person is asked before it is given up by closing the window."""
        self.state: State = "waiting"
        self.done_count = 0
        self.total = 0
        self.error: BaseException | None = None
        self.log: list[str] = []
        self.started = time.time()
        self.ended = 0.0
        self._cancel = threading.Event()

    @property
    def running(self) -> bool:
        return self.state in ("waiting", "running")

    @property
    def share(self) -> float:
        """How far it is, 0..1; -1 when nobody knows."""
        return self.done_count / self.total if self.total > 0 else -1.0

    def cancel(self) -> None:
        """Ask it to stop; it ends as "cancelled" as soon as it looks."""
        self._cancel.set()

    def is_cancelled(self) -> bool:
        return self._cancel.is_set()

    def report(self, done: int, total: int) -> None:
        """Progress, from the worker's thread: plain numbers, read by the window's timer."""
        self.done_count, self.total = done, total


def _raise(error: BaseException) -> None:
    """Until the window takes errors: let the excepthook have them."""
    raise error


SWITCH_S = 0.001
"""How long a busy worker may keep the window's thread from running Python; by itself it would be 5 ms each time."""


class Tasks(Working):
    """Runs jobs on a pool of threads. `changed` follows every start, end and (ten times a second) progress."""

    changed = Signal()
    _answered = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None, workers: int = 3) -> None:
        super().__init__(parent)
        sys.setswitchinterval(SWITCH_S)
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="task")
        self._after: dict[int, tuple[Callable[[Any], None] | None, Callable[[BaseException], None] | None]] = {}
        self._list: list[Task] = []
        self._closed = False
        self._timer = QTimer(self)
        self._timer.setInterval(100)
        self._timer.timeout.connect(self._on_tick)
        self._answered.connect(self._on_answered, Qt.ConnectionType.QueuedConnection)
        self.on_error: Callable[[BaseException], None] = _raise

    @property
    def list(self) -> list[Task]:
        """Jobs that are not quiet, newest first; ended ones stay until cleared."""
        return [task for task in reversed(self._list) if not task.quiet]

    @property
    def running_count(self) -> int:
        return sum(task.running for task in self._list if not task.quiet)

    @property
    def busy(self) -> bool:
        """Whether something is running, listed or not."""
        return any(task.running for task in self._list)

    def run(
        self,
        title: str,
        work: Work[T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
        quiet: bool = False,
    ) -> Task:
        """Do `work(progress, cancelled)` on the pool, then `done(result)` or `failed(error)` here.

        A `quiet` job is not listed. Cancelled is silent; an error nobody takes is shown to the person.
        """
        task = Task(title, quiet, self)
        if self._closed:
            task.state = "cancelled"
            return task
        self._list.append(task)
        self._after[task.number] = (done, failed)
        self._pool.submit(self._work, task, work)
        self._timer.start()
        if not quiet:
            self.changed.emit()
        return task

    def ask(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[BaseException], None] | None = None,
    ) -> Task:
        """Look something up on the pool, unlisted: `work` takes nothing and cannot be cancelled once it runs."""

        def look(_progress: Progress, _cancelled: Callable[[], bool]) -> T:
            return work()

        return self.run("", look, done, failed, quiet=True)

    def _work(self, task: Task, work: Work[Any]) -> None:
        try:
            if task.is_cancelled():
                raise Cancelled
            task.state = "running"
            result = work(task.report, task.is_cancelled)
        except BaseException as error:  # noqa: BLE001 - handed to the window's thread, where it is shown
            self._answered.emit(task, None, error)
        else:
            self._answered.emit(task, result, None)

    @Slot(object, object, object)
    def _on_answered(self, task: Task, result: Any, error: BaseException | None) -> None:
        done, failed = self._after.pop(task.number, (None, None))
        task.ended = time.time()
        if error is None:
            task.state = "done"
        elif isinstance(error, Cancelled):
            task.state = "cancelled"
        else:
            task.state, task.error = "failed", error
            task.log.append(str(error))
        if task.quiet:
            self._list.remove(task)
        task.changed.emit()
        self.changed.emit()
        if error is None and done is not None and not gone(done):
            done(result)
        elif task.state == "failed" and error is not None and not gone(failed):
            (failed or self.on_error)(error)

    def _on_tick(self) -> None:
        listed = [task for task in self._list if task.running]
        if not listed:
            self._timer.stop()
        elif any(not task.quiet for task in listed):
            self.changed.emit()

    def clear_ended(self) -> None:
        """Forget the jobs that have ended."""
        self._list = [task for task in self._list if task.running]
        self.changed.emit()

    def close(self) -> None:
        """Ask all to stop and wait for their threads; whatever is asked for later is cancelled at once."""
        self._closed = True
        for task in self._list:
            task.cancel()
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._timer.stop()
