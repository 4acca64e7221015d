"""Only the newest wish: `Later` does a thing once a person rests, `Latest` has the pool answer the newest question."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from app.background.lane import Done, Failed
from app.background.quiet import Working, gone
from core.progress import Progress, Stop

T = TypeVar("T")


class Later(Working):
    """Does one thing a moment after it was last asked for, so that typing or stepping does not do it at each key."""

    def __init__(self, ms: int, do: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._do = do
        self._timer = QTimer(self, singleShot=True, interval=ms)
        self._timer.timeout.connect(self._on_timeout)

    @property
    def busy(self) -> bool:
        return self._timer.isActive()

    def start(self, ms: int | None = None) -> None:
        """Do it after this long, or the usual time, from now on."""
        if ms is not None:
            self._timer.setInterval(ms)
        self._timer.start()

    def stop(self) -> None:
        """Do it not at all."""
        self._timer.stop()

    def flush(self) -> None:
        """Do it now, if it was asked for."""
        if self.busy:
            self._timer.stop()
            self._do()

    def _on_timeout(self) -> None:
        self._do()


class Work(Protocol):
    """A job of the pool that can be given up."""

    asks: bool

    @property
    def running(self) -> bool: ...

    def cancel(self) -> None: ...


class Pool(Protocol):
    """Where `Latest` has its work done: `app.tasks.Tasks`."""

    def run(
        self,
        title: str,
        work: Callable[[Progress, Stop], T],
        done: Done[T] | None = None,
        failed: Failed | None = None,
        quiet: bool = False,
    ) -> Any: ...


class Latest(Working):
    """Asks the pool one question at a time: a newer one cancels the one before, whose answer goes nowhere.

    The work is told by `cancelled()` that nobody waits for it any more. `failed` brings errors that nobody takes.
    """

    failed = Signal(object)

    def __init__(self, pool: Pool, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = pool
        self._asked = 0
        self._jobs: list[Work] = []

    @property
    def busy(self) -> bool:
        """Whether the question is still to be answered."""
        return any(job.running for job in self._jobs)

    def ask(
        self,
        work: Callable[[Progress, Stop], T],
        done: Done[T],
        failed: Failed | None = None,
        listed: str = "",
    ) -> None:
        """Forget the question before and ask this one. With a title in `listed` it stands among the tasks."""
        self.forget()
        self.also(work, done, failed, listed)

    def also(
        self,
        work: Callable[[Progress, Stop], T],
        done: Done[T],
        failed: Failed | None = None,
        listed: str = "",
    ) -> None:
        """Ask more that belongs to the newest question, beside it."""
        number = self._asked

        def came(result: T) -> None:
            if number == self._asked and not gone(done):
                done(result)

        def refused(error: BaseException) -> None:
            if number == self._asked and not gone(failed):
                (failed or self.failed.emit)(error)

        job = self._pool.run(listed, work, came, refused, quiet=not listed)
        job.asks = False
        self._jobs = [*(job for job in self._jobs if job.running), job]

    def forget(self) -> None:
        """No answer is wanted any more."""
        self._asked += 1
        for job in self._jobs:
            job.cancel()
        self._jobs.clear()
