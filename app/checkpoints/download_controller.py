"""Downloads: the licence shown and accepted before, progress and an end that can be gone on from, the true reason of
what goes wrong. The network is a child's business (`core.sources.hub`); a thread of the pool follows it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.background.latest import Latest
from app.checkpoints.checkpoints_state import CheckpointsState
from app.context import Context
from app.i18n import tr
from app.tasks import Task
from app.widgets.error_strip import ErrorStrip
from app.widgets.licence_dialog import LicenceDialog
from core.errors import WorkbenchError
from core.hub_cache import hub_cache
from core.progress import Progress, Stop
from core.runs.room import free
from core.sources import hub, kept
from core.sources.hub import Downloaded, HubModel


class DownloadController(QObject):
    """One download a model. `arrived` brings the id of one that is here."""

    arrived = Signal(str)
    left = Signal(str)
    """One that ended before it was whole."""

    def __init__(self, context: Context, state: CheckpointsState, strip: ErrorStrip, host: QWidget) -> None:
        super().__init__(host)
        self._context, self._state, self._strip, self._host = context, state, strip, host
        self._looking = Latest(context.tasks, self)
        self._tasks: dict[str, Task] = {}
        self._latest: dict[str, Downloaded] = {}
        """What the workers said last; read here ten times a second."""
        self._given_up: set[str] = set()
        """Models that were given up before anything came."""
        context.tasks.changed.connect(self._on_tasks)

    def ask(self, model: str) -> None:
        """Look at what would come, and have its licence accepted; one that was accepted begins at once."""
        if not model or model in self._tasks or model in self._state.downloads:
            return
        self._strip.hide()
        self._state.follow(model, Downloaded(0, 0))
        self._given_up.discard(model)
        self._looking.also(
            lambda _progress, stop: (hub.look(model, cancelled=stop), free(hub_cache())),
            lambda found: self._on_looked(model, *found),
            lambda error: self._on_failed(model, error),
        )

    def _on_looked(self, model: str, seen: HubModel, room: int) -> None:
        if model in self._given_up:
            return
        if seen.refused or seen.accepted:
            self.start(model)  # what cannot be used is said by the download, with the way out
            return
        self._state.follow(model, None)
        dialog = LicenceDialog(seen, room, self._host)
        dialog.accepted_.connect(lambda: self._on_accepted(model, seen))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_accepted(self, model: str, seen: HubModel) -> None:
        self._state.follow(model, Downloaded(0, seen.size))
        self._looking.also(
            lambda _progress, _stop: kept.accept(seen.id, seen.licence),
            lambda _: self.start(model),
            lambda error: self._on_failed(model, error),
        )

    def start(self, model: str) -> None:
        """Fetch what of a model is not here yet."""

        def work(progress: Progress, stop: Stop) -> str:
            def told(at: Downloaded) -> None:
                self._latest[model] = at
                progress(at.done, at.total)

            hub.download(model, progress=told, cancelled=stop)
            return model

        self._state.follow(model, self._state.downloads.get(model, Downloaded(0, 0)))
        task = self._context.tasks.run(
            tr("Downloading {model}", model=model), work, self._on_done, lambda error: self._on_failed(model, error)
        )
        task.asks = False  # what came is kept
        self._tasks[model] = task

    def cancel(self, model: str) -> None:
        """End a download; what came is kept."""
        task = self._tasks.get(model)
        if task is not None:
            task.cancel()
        else:
            self._given_up.add(model)
            self._state.follow(model, None)

    def stop(self) -> None:
        """The page goes. Downloads go on among the tasks, or end with the window."""
        self._looking.forget()

    def _on_tasks(self) -> None:
        for model, task in list(self._tasks.items()):
            if task.state == "cancelled":
                self._forget(model)
                self._context.status(tr("What was fetched of {model} is kept", model=model))
                self.left.emit(model)
            elif (at := self._latest.get(model)) is not None and self._state.downloads.get(model) != at:
                self._state.follow(model, at)

    def _on_done(self, model: str) -> None:
        self._forget(model)
        self.arrived.emit(model)

    def _on_failed(self, model: str, error: BaseException) -> None:
        self._forget(model)
        if isinstance(error, WorkbenchError):
            self._strip.show_error(error, tr("Try again"), lambda: self.ask(model))
        else:
            self._context.show_error(error)
        self.left.emit(model)

    def _forget(self, model: str) -> None:
        self._tasks.pop(model, None)
        self._latest.pop(model, None)
        self._state.follow(model, None)
