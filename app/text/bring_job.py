"""Bringing texts from the window: a child reads what is not small, the project's lane takes it over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from app.background.latest import Latest
from app.background.worker_writes import write_from_worker
from app.context import Context
from app.i18n import tr
from app.tasks import Task
from core.progress import Progress, Stop
from core.project.store import Project
from core.texts import in_child, previews
from core.texts.bringing import Bringing, BringReport
from core.texts.gather import Wanted
from core.texts.previews import TextPreview

T = TypeVar("T")


class BringJob(QObject):
    """One at a time. It goes on as a task when its dialog is closed."""

    previewed = Signal(object)
    preview_failed = Signal(object)
    finished = Signal(object)
    failed = Signal(object)
    begun = Signal(object)
    """The task, for who shows how far it is."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.task: Task | None = None
        self._looking = Latest(context.tasks, self)

    @property
    def running(self) -> bool:
        return self.task is not None and self.task.running

    def preview(self, paths: Sequence[Path], wanted: Wanted) -> None:
        """Look how files would be read; the last question wins."""

        def work(_progress: Progress, cancelled: Stop) -> list[TextPreview]:
            if in_child.small(paths):
                return list(previews.preview(paths, wanted, cancelled))
            return in_child.preview(in_child.Asked(tuple(paths), wanted), cancelled)

        self._looking.ask(work, self.previewed.emit, self.preview_failed.emit)

    def start(self, paths: Sequence[Path], wanted: Wanted) -> Task | None:
        """Read all and write it; None while another one runs."""
        session = self._context.session
        folder = session.project_folder
        if folder is None or self.running:
            return None

        def work(progress: Progress, cancelled: Stop) -> BringReport:
            def write(do: Callable[[Project], T], /) -> T:
                return write_from_worker(session, do, lambda: False)

            return Bringing(folder, wanted, write, progress, cancelled, apart=True).run(paths)

        title = tr("Bring {name}", name=paths[0].name)
        self.task = self._context.tasks.run(title, work, self.finished.emit, self.failed.emit)
        self.begun.emit(self.task)
        return self.task

    def stop(self) -> None:
        """Nobody looks any more, and what is read is given up."""
        self._looking.forget()
        if self.task is not None:
            self.task.cancel()
