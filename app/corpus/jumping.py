"""Going to a point of the history: at once, or as a task with its progress where many rows have to be written."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.context import Context
from core.errors import Cancelled
from core.project.history import HistoryItem

if TYPE_CHECKING:
    from core.project.records import Changes
    from core.project.store import Project

LONG = 20_000
"""Rows from which a jump is shown as a task: about a second of work."""


def jump(context: Context, items: Sequence[HistoryItem], step: int) -> None:
    """Make `step` the last one done, 0 for none. Cancelled, everything is as it was. `items` are the known steps."""
    if context.session.project is None:
        return
    if sum(item.rows for item in items if item.undone == (item.id <= step)) < LONG:
        context.session.edit(lambda project: project.go_to(step), None, context.show_error)
        return
    finished = threading.Event()

    def wait(_progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> None:
        finished.wait()
        if cancelled():
            raise Cancelled

    task = context.tasks.run(QCoreApplication.translate("jumping", "Go to a point of the history"), wait)

    def go(project: Project) -> Changes | None:
        try:
            return project.go_to(step, task.report, task.is_cancelled)
        finally:
            finished.set()

    context.session.edit(go, None, context.show_error)
