"""Bulk edits from the window: planned on a worker thread, written on the project's lane, shown as one task."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from app.context import Context
from core.errors import Cancelled

if TYPE_CHECKING:
    from app.tasks import Progress, Task
    from core.project.bulk import Outcome, Plan
    from core.project.queries import Reader
    from core.project.store import Project

Stop = Callable[[], bool]
Planner = Callable[["Reader", "Progress", Stop], "Plan"]
LOOK_S = 0.05


class _Handed:
    """A plan on its way to the lane, and what came of it."""

    def __init__(self, plan: Plan, progress: Progress, cancelled: Stop) -> None:
        self.plan, self.progress, self.cancelled = plan, progress, cancelled
        self.over = threading.Event()
        self.outcome: Outcome | None = None
        self.error: BaseException | None = None

    def write(self, project: Project) -> None:
        """On the lane: one step, or nothing."""
        from core.project.bulk import apply

        try:
            self.outcome = apply(project, self.plan, self.progress, self.cancelled)
        except BaseException as error:  # noqa: BLE001 - handed to the task, which shows it or is silent
            self.error = error


class Bulk(QObject):
    """One method: `run`. `done` follows with the outcome, and before it `written`, when no list is new yet."""

    done = Signal(object)
    written = Signal(object)
    _planned = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._running: list[Task] = []
        self._planned.connect(self._on_planned, Qt.ConnectionType.QueuedConnection)
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
            return self._through_the_lane(_Handed(plan, progress, cancelled))

        task = self._context.tasks.run(title, work, self.done.emit, failed or self._context.show_error)
        self._running = [*(t for t in self._running if t.running), task]
        return task

    def _through_the_lane(self, handed: _Handed) -> Outcome:
        """On the worker's thread: wait until the lane has written the plan."""
        self._planned.emit(handed)
        while not handed.over.wait(LOOK_S):
            if self._context.session.project_folder is None:
                raise Cancelled
        if handed.error is not None:
            raise handed.error
        assert handed.outcome is not None
        return handed.outcome

    def _on_planned(self, handed: _Handed) -> None:
        if self._context.session.project is None:
            handed.error = Cancelled()
            handed.over.set()
        else:
            self._context.session.edit(handed.write, lambda _: self._on_over(handed))

    def _on_over(self, handed: _Handed) -> None:
        """The window has been told of every change."""
        if handed.outcome is not None:
            self.written.emit(handed.outcome)
        handed.over.set()


def planner(plan: Callable[..., Plan], ids: list[int], *args: object) -> Planner:
    """A plan function of the core with its ids and settings, as `run` wants it."""
    return partial(_call, plan, ids, args)


def _call(
    plan: Callable[..., Plan],
    ids: list[int],
    args: tuple[object, ...],
    reader: Reader,
    progress: Progress,
    cancelled: Stop,
) -> Plan:
    return plan(reader, ids, *args, progress=progress, cancelled=cancelled)
