"""Trying a checkpoint untouched on the project's dev set: its error rates, before anything is taught."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject

from app.checkpoints import words
from app.checkpoints.checkpoints_state import CheckpointsState, Trial
from app.context import Context
from app.i18n import tr
from app.tasks import Task
from app.widgets.error_strip import ErrorStrip
from core.errors import WorkbenchError
from core.evaluation.in_child import evaluate_split

MOST = 100
"""Utterances that a trial reads: enough to see which of two is nearer."""


class TrialController(QObject):
    """One trial at a time, as a task that can be stopped."""

    def __init__(self, context: Context, state: CheckpointsState, strip: ErrorStrip, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._state, self._strip = context, state, strip
        self._task: Task | None = None
        context.session.closed.connect(self.stop)
        context.tasks.changed.connect(self._on_tasks)

    def ask(self) -> None:
        """Try the current row."""
        row, project = self._state.row, self._context.session.project_folder
        if row is None or row.source is None or not row.usable or project is None or self._state.trying:
            return
        self._strip.hide()
        folder = row.source.folder
        self._state.begin_trial(row.key)
        self._task = self._context.tasks.run(
            tr("Trying {name}", name=words.title(row)),
            lambda progress, stop: evaluate_split(project, folder, "dev", most=MOST, progress=progress, cancelled=stop),
            self._on_done,
            self._on_failed,
        )
        self._task.asks = False

    def stop(self) -> None:
        """Nobody waits for it any more."""
        if self._task is not None:
            self._task.cancel()

    def _on_tasks(self) -> None:
        if self._task is None:
            return
        if self._task.state == "cancelled":
            self._task = None
            self._state.end_trial(None)
        else:
            self._state.follow_trial(max(0.0, self._task.share))

    def _on_done(self, answer: dict[str, Any]) -> None:
        self._task = None
        self._state.end_trial(Trial.of(answer))

    def _on_failed(self, error: BaseException) -> None:
        self._task = None
        self._state.end_trial(None)
        if isinstance(error, WorkbenchError):
            self._strip.show_error(error, tr("Try again"), self.ask)
        else:
            self._context.show_error(error)
