"""An import from the window: preview and reading on worker threads, writing on the project's lane, then the checks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.background.latest import Latest
from app.context import Context
from app.i18n import tr
from core.errors import Cancelled
from core.progress import Progress, Stop

if TYPE_CHECKING:
    from app.tasks import Task
    from core.importers import ImportReport, Options, Preview
    from core.importers.ingest import Gathered
    from core.project.store import Project


class ImportJob(QObject):
    """One import. It goes on as a task when its dialog is closed."""

    previewed = Signal(object)
    preview_failed = Signal(object)
    progressed = Signal(int, int)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._task: Task | None = None
        self._looking = Latest(context.tasks, self)
        self.added: list[int] = []
        """Ids of the utterances that the last import added."""

    def preview(self, paths: Sequence[Path], format_key: str, options: Options) -> None:
        """Look what an import would find; the last question wins."""

        def work(_progress: Progress, cancelled: Stop) -> Preview:
            from core.importers import preview

            return preview(paths, format_key or None, options, cancelled=cancelled)

        self._looking.ask(work, self.previewed.emit, self.preview_failed.emit)

    def forget(self) -> None:
        """Nobody waits for a preview any more."""
        self._looking.forget()

    def start(self, paths: Sequence[Path], format_key: str, options: Options) -> None:
        """Read everything, then write it as one step."""
        folder = self._context.session.project_folder
        if folder is None:
            return

        def work(progress: Progress, cancelled: Stop) -> Gathered:
            from core.importers import gather_corpus
            from core.project.queries import Reader

            def both(done: int, total: int) -> None:
                if cancelled():
                    raise Cancelled
                progress(done, total)
                self.progressed.emit(done, total)

            with Reader(folder) as reader:
                return gather_corpus(reader, paths, format_key or None, options, both, cancelled)

        title = tr("Import {name}", name=paths[0].name)
        self._task = self._context.tasks.run(title, work, self._store, self.failed.emit)
        self._task.changed.connect(self._on_task_changed)

    @property
    def running(self) -> bool:
        """Whether sounds are still being read."""
        return self._task is not None and self._task.running

    def cancel(self) -> None:
        """Stop reading; nothing is kept."""
        if self._task is not None:
            self._task.cancel()

    def _on_task_changed(self) -> None:
        if self._task is not None and self._task.state == "cancelled":
            self.cancelled.emit()

    def _store(self, gathered: Gathered) -> None:
        def write(project: Project) -> tuple[ImportReport, list[int]]:
            from core.importers import store_corpus

            newest = project.query_one("SELECT coalesce(max(id), 0) FROM utterances")
            report = store_corpus(project, gathered)
            rows = project.query_all("SELECT id FROM utterances WHERE id > ? ORDER BY id", (newest or 0,))
            return report, [int(row[0]) for row in rows] if report.added else []

        def done(answer: tuple[ImportReport, list[int]]) -> None:
            report, self.added = answer
            self.finished.emit(report)

        self._context.session.edit(write, done, self.failed.emit)
