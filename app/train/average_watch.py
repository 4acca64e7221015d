"""Tries the averages that a comparison of ways to keep the source alive asks for, as a task, once nothing trains or
waits any more on this computer: they would slow down what trains, and its estimates."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.context import Context
from app.i18n import tr
from app.tasks import Task
from app.train import states
from app.train.run_dialogs import can_average
from app.train.run_jobs import RunJobs
from app.train.runs import Runs
from app.train.views import RunView
from core.runs import averaged_way
from core.runs.averages import Point


class AverageWatch(QObject):
    """One run at a time. Whoever cancels the task is not asked again; closing the project only puts it off."""

    def __init__(self, context: Context, runs: Runs, jobs: RunJobs, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._runs, self._jobs = context, runs, jobs
        self._task: Task | None = None
        self._begun: set[str] = set()
        runs.listed.connect(self._look)

    def stop(self) -> None:
        """Leave the rest for another time."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()

    def _look(self) -> None:
        runs = self._runs
        here = any(not states.on(view) for view in (*runs.running(), *runs.waiting()))
        if here or self._task is not None or runs.loading or runs.read_only or runs.folder is None:
            return
        view = next((view for view in runs.views() if self._is_due(view)), None)
        if view is not None:
            self._begin(view)

    def _is_due(self, view: RunView) -> bool:
        wanted = view.notes.get(averaged_way.NOTE) == "wanted" and view.key not in self._begun
        return wanted and view.status.state in averaged_way.WITH_MODEL and can_average(view)

    def _begin(self, view: RunView) -> None:
        run, key = view.run, view.key
        self._begun.add(key)
        task = self._context.tasks.run(
            tr("Measuring averages of “{name}”", name=view.name),
            lambda progress, cancelled: averaged_way.try_out(run, progress, cancelled),
            self._on_tried,
            self._on_failed,
        )
        self._task = task
        task.changed.connect(lambda: self._on_changed(task, key))

    def _on_tried(self, best: Point | None) -> None:
        self._task = None
        self._runs.look()
        if best is not None:
            words = tr("The average with {share:.0%} of the run keeps both languages best: it stands on the chart.",
                       share=best.share)  # fmt: skip
            self._context.status(words)

    def _on_failed(self, error: BaseException) -> None:
        self._task = None
        self._runs.look()
        self._context.show_error(error)

    def _on_changed(self, task: Task, key: str) -> None:
        if task.state == "cancelled" and task is self._task:
            self._task = None
            self._jobs.note(key, **{averaged_way.NOTE: "given up"})
