"""Bulk edits from the window: planned on a worker thread, written on the project's lane, shown as one task."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from app.background.worker_writes import write_from_worker
from app.context import Context
from core.errors import Cancelled
from core.progress import Stop

if TYPE_CHECKING:
    from app.tasks import Task
    from core.progress import Progress
    from core.project.bulk.plans import Outcome
    from core.project.queries import Reader
    from core.project.store import Project


class Planned(Protocol):
    """What can be done as one step."""

    def apply(self, project: Project, progress: Progress = ..., cancelled: Stop = ...) -> Outcome: ...


Planner = Callable[["Reader", "Progress", Stop], Planned]


class BulkJob(QObject):
    """One method: `run`. `done` follows with the outcome, and before it `written`, when no list is new yet."""

    done = Signal(object)
    written = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._running: list[Task] = []
        context.session.closed.connect(self.stop)

    @property
    def running(self) -> bool:
        return any(task.running for task in self._running)

    def stop(self) -> None:
        """The project closes: what was not written is dropped."""
        for task in self._running:
            task.cancel()

    def run(self, title: str, make: Planner, failed: Callable[[BaseException], None] | None = None) -> Task | None:
        """Plan and write, as a task with Cancel; None without a project that can be changed."""
        session = self._context.session
        folder = session.project_folder
        if folder is None or session.read_only:
            return None

        def work(progress: Progress, cancelled: Stop) -> Outcome:
            from core.project.queries import Reader

            with Reader(folder) as reader:
                plan = make(reader, progress, cancelled)
            if cancelled():
                raise Cancelled

            def write(project: Project) -> Outcome:
                return plan.apply(project, progress, cancelled)

            written: Outcome = write_from_worker(session, write, cancelled, self.written.emit)
            return written

        task = self._context.tasks.run(title, work, self.done.emit, failed or self._context.show_error)
        self._running = [*(t for t in self._running if t.running), task]
        return task


def planner(plan: Callable[..., Planned], ids: list[int], *args: object) -> Planner:
    """A plan function of the core with its ids and settings, as `run` wants it."""
    return partial(_call, plan, ids, args)


def _call(
    plan: Callable[..., Planned],
    ids: list[int],
    args: tuple[object, ...],
    reader: Reader,
    progress: Progress,
    cancelled: Stop,
) -> Planned:
    return plan(reader, ids, *args, progress=progress, cancelled=cancelled)
