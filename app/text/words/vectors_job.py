"""Learning word vectors as a task: it goes on when its dialog is closed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.context import Context
from app.i18n import tr
from app.tasks import Task
from core.errors import Cancelled
from core.lm import vector_store
from core.lm.vector_store import StoredVectors, VectorRecipe
from core.progress import Progress, Stop
from core.project.queries import Reader
from core.texts.text_model import Chosen
from core.texts.usable import Reading
from core.trash import Removed
from core.wording import say


class VectorsJob(QObject):
    """`made` brings the vectors, `failed` what went wrong."""

    made = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.task: Task | None = None

    @property
    def running(self) -> bool:
        return self.task is not None and self.task.running

    def learn(self, name: str, chosen: Chosen, recipe: VectorRecipe) -> Task:
        """Learn word vectors from sentences of the project."""
        folder = self._context.session.project_folder
        assert folder is not None  # the page is there with its project

        def work(progress: Progress, cancelled: Stop) -> StoredVectors:
            with Reader(folder) as reader:
                meta = reader.meta
                own = replace(
                    recipe,
                    made_of=tuple(map(str, chosen.described(reader))),
                    licence=meta.licence,
                    language=chosen.language,
                    rules=tuple(Reading.of(meta, chosen.language).rules.active.to_json()),
                )
                found = list(chosen.read(reader, None, progress, cancelled))
            if cancelled():
                raise Cancelled
            return vector_store.learn(folder, name, found, own, replace=True)

        title = tr("Learning word vectors {name}", name=name)
        self.task = self._context.tasks.run(title, work, self.made.emit, self.failed.emit)
        return self.task

    def bring(self, name: str, file: Path, language: str) -> Task:
        """Keep what another program learnt."""
        folder = self._context.session.project_folder
        assert folder is not None  # the page is there with its project
        made_of = (str(say("{name}, made by another program", name=file.name)),)
        recipe = VectorRecipe(made_of=made_of, language=language)

        def work(_progress: Progress, _cancelled: Stop) -> StoredVectors:
            return vector_store.bring(folder, name, file, recipe, replace=True)

        title = tr("Bringing word vectors {name}", name=name)
        self.task = self._context.tasks.run(title, work, self.made.emit, self.failed.emit)
        return self.task

    def remove(self, name: str, told: Callable[[], object]) -> None:
        """Remove word vectors; they can be put back from the status bar. `told` when there are others."""
        folder = self._context.session.project_folder
        assert folder is not None  # the page is there with its project

        def removed(gone: Removed) -> None:
            told()
            text = tr("The word vectors {name} were removed", name=gone.key)
            self._context.frame.show_undo(text, lambda: self._put_back(gone, told))

        tasks = self._context.tasks
        tasks.ask(lambda: vector_store.remove(vector_store.find(folder, name)), removed, self.failed.emit)

    def _put_back(self, gone: Removed, told: Callable[[], object]) -> None:
        def back(_vectors: StoredVectors) -> None:
            told()

        self._context.tasks.ask(lambda: vector_store.restore(gone), back, self.failed.emit)

    def stop(self) -> None:
        if self.task is not None:
            self.task.cancel()
