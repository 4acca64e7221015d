"""Bringing back what a run elsewhere has made so far, or all that it needs to go on here: tasks that can be stopped."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.context import Context
from app.i18n import tr
from app.train import formatting, states
from app.train.runs import Runs
from app.train.views import RunView
from core.errors import Cancelled
from core.places.fetched import fetch
from core.progress import Progress, Stop

THOUSANDTHS = 1000


class Fetching(QObject):
    """One task a run; the page looks again when one is done."""

    def __init__(self, context: Context, runs: Runs, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._runs = context, runs
        self._going: set[str] = set()

    def fetch(self, view: RunView) -> None:
        """Its log, and its model or its best check."""

        def done(brought: dict[str, int]) -> None:
            size = sum(brought.values())
            told = tr("“{name}”: {size} fetched", name=view.name, size=formatting.size(size))
            self._context.status(told if size else tr("“{name}” has made nothing new yet", name=view.name))

        self._begin(view, tr("Fetching “{name}”", name=view.name), done, checkpoints=False)

    def bring(self, view: RunView) -> None:
        """All that it needs to go on on this computer."""

        def done(_: dict[str, int]) -> None:
            self._context.status(tr("“{name}” is here: Resume goes on with it.", name=view.name))

        self._begin(view, tr("Bringing “{name}” here", name=view.name), done, checkpoints=True)

    def _begin(self, view: RunView, title: str, done: Callable[[dict[str, int]], None], *, checkpoints: bool) -> None:
        if view.key in self._going:
            return
        self._going.add(view.key)
        self._context.status(tr("Asking {place}", place=states.on(view)))

        def work(progress: Progress, cancelled: Stop) -> dict[str, int]:
            def told(_text: str, share: float) -> None:
                if cancelled():
                    raise Cancelled
                progress(round(THOUSANDTHS * share), THOUSANDTHS)

            return fetch(view.run, told, checkpoints=checkpoints, stop=cancelled)

        def after(brought: dict[str, int]) -> None:
            self._runs.look()
            done(brought)

        task = self._context.tasks.run(title, work, after)
        task.changed.connect(lambda: None if task.running else self._going.discard(view.key))
