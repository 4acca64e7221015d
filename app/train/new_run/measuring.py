"""Candidates tried on clips of the open project, one after another beside the dialog, as a task that can be stopped."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.background.latest import Latest
from app.context import Context
from app.i18n import tr, worded
from app.tasks import Task
from app.train.new_run.candidates import Candidates
from core.errors import WorkbenchError
from core.progress import Progress, Stop
from core.sources.catalogue import Source
from core.sources.closeness import Closeness
from core.sources.trying import Asked, asked_of, known, tried


class Measuring(QObject):
    """Fills `candidates` with how near each stands; `read` says that the project was looked at."""

    read = Signal(object)  # Corpus
    changed = Signal()

    def __init__(self, context: Context, project: Path, candidates: Candidates, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._project, self._candidates = context, project, candidates
        self._asked: Asked | None = None
        self._task: Task | None = None
        self._waiting: list[Source] = []
        self._share = 0.0
        self._look = Latest(context.tasks, self)
        self._look.failed.connect(context.show_error)
        context.tasks.changed.connect(self._on_tasks)

    @property
    def at_work(self) -> bool:
        return self._task is not None

    def look(self, sources: Sequence[Source]) -> None:
        """What is known of these without trying them."""
        project, asked = self._project, self._asked

        def work(_progress: Progress, _stop: Stop) -> tuple[Asked, dict[str, Closeness]]:
            found = asked or asked_of(project)
            return found, {str(one.folder): known(one, found) for one in sources if one.usable}

        self._look.also(work, self._on_looked)

    def _on_looked(self, answer: tuple[Asked, dict[str, Closeness]]) -> None:
        first, (self._asked, found) = self._asked is None, answer
        self._candidates.learn(found, len(self._asked.clips))
        if first:
            self.read.emit(self._asked.corpus)
        self.changed.emit()

    def ask(self, keys: Sequence[str]) -> None:
        """Try these, after those that wait already."""
        rows = [self._candidates.row(key) for key in keys]
        there = {one.folder for one in self._waiting}
        wanted = [row.source for row in rows if row is not None and row.measurable and row.source is not None]
        self._waiting += [source for source in wanted if source.folder not in there]
        self._next()

    def stop(self) -> None:
        """Try no more."""
        self._waiting.clear()
        if self._task is not None:
            self._task.cancel()

    def end(self) -> None:
        """The dialog closes."""
        self.stop()
        self._look.forget()

    def _next(self) -> None:
        if self._task is not None or not self._waiting or self._asked is None:
            self.changed.emit()
            return
        source, asked = self._waiting.pop(0), self._asked
        key = str(source.folder)
        self._candidates.refuse({key: ""})
        self._candidates.follow(key, 0.0)
        self._task = self._context.tasks.run(
            tr("Trying {name}", name=source.title),
            lambda progress, stop: tried(source, asked, "auto", progress, stop),
            lambda found: self._on_tried(key, found),
            lambda error: self._on_failed(key, error),
        )
        self._task.asks = False
        task = self._task
        task.changed.connect(lambda: self._on_ended(key, task))
        self.changed.emit()

    def _on_tasks(self) -> None:
        """How far it is."""
        task = self._task
        if task is None or not task.running or task.share < 0 or abs(task.share - self._share) < 0.02:
            return
        self._share = task.share
        for row in self._candidates.rows:
            if row.trying is not None:
                self._candidates.follow(row.key, task.share)

    def _on_tried(self, key: str, found: Closeness) -> None:
        self._candidates.learn({key: found})

    def _on_failed(self, key: str, error: BaseException) -> None:
        if isinstance(error, WorkbenchError):
            self._candidates.refuse({key: f"{worded(error.message)} {worded(error.hint)}".strip()})
        else:
            self._context.show_error(error)

    def _on_ended(self, key: str, task: Task) -> None:
        """Done, failed or stopped: the next one's turn."""
        if not task.running and self._task is task:
            self._task = None
            self._candidates.follow(key, None)
            self._next()
