"""Learning word vectors as a task: it goes on when its dialog is closed."""

from __future__ import annotations

from dataclasses import replace

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

    def stop(self) -> None:
        if self.task is not None:
            self.task.cancel()
