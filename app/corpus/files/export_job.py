"""An export from the window: what would be lost is looked up, and the writing done, on worker threads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal

from app.context import Context
from app.i18n import tr
from core.exporters import EXPORTERS, ExportReport, Sound, export_corpus, in_use, said_of
from core.project.queries import Ids, Query, Reader

if TYPE_CHECKING:
    from app.tasks import Task

NotHeld = dict[tuple[str, Sound], tuple[str, ...]]


@dataclass(frozen=True)
class ExportScope:
    """Utterances that may be exported: those of a query, or chosen ones. `seconds` is -1 while nobody knows."""

    key: str
    title: str
    count: int
    seconds: float = -1.0
    query: Query | None = None
    ids: Sequence[int] | Ids | None = None


class ExportJob(QObject):
    """One export at a time. It goes on as a task when its dialog is closed."""

    looked = Signal(object, float)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context.tasks)  # it outlives its dialog, and the page that opened it
        self._context = context

    def look(self, chosen: ExportScope | None) -> None:
        """What each format cannot hold of this project, and how long the chosen utterances are together."""
        folder = self._context.session.project_folder
        if folder is None:
            return

        def work() -> tuple[NotHeld, float]:
            with Reader(folder) as reader:
                used = in_use(reader)
                said = {(key, sound): said_of(exporter, sound, used)
                        for key, exporter in EXPORTERS.items() for sound in exporter.sounds}  # fmt: skip
                ids = chosen.ids if chosen is not None else None
                return said, reader.seconds_of(np.asarray(ids, np.int64)) if ids is not None else -1.0

        self._context.tasks.ask(work, lambda found: self.looked.emit(*found), self._context.show_error)

    def start(self, scope: ExportScope, key: str, sound: Sound, out: Path) -> Task | None:
        """Write; the answer comes as `finished`, `failed` or `cancelled`."""
        folder = self._context.session.project_folder
        if folder is None:
            return None

        def work(progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> ExportReport:
            with Reader(folder) as reader:
                return export_corpus(
                    reader, out, key, scope.query, ids=scope.ids, sound=sound, progress=progress, cancelled=cancelled
                )

        title = tr("Export to {name}", name=out.name)
        task = self._context.tasks.run(title, work, self.finished.emit, self.failed.emit)
        task.changed.connect(lambda: self.cancelled.emit() if task.state == "cancelled" else None)
        return task
