"""New runs: the dialog that asks for them, and the task that makes their folders and puts them in the queue."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.context import Context
from app.i18n import tr, worded
from app.train.runs import Runs
from app.train.views import RunView
from core.places.making import make_sweep_there, make_there
from core.places.places import place_named
from core.runs import averaged_way, sweep
from core.runs.elsewhere import place_name
from core.runs.folder import RunFolder
from core.runs.from_project import make_queued
from core.runs.sweep import Member
from core.training.config import TrainConfig
from core.training.draft import ways_to_keep


def start_sweep(folder: Path, name: str, members: list[Member], on: str, nodes: int) -> list[RunFolder]:
    """Make the runs of a sweep, which train here or in the place `on`. Raises `WorkbenchError`."""
    return make_sweep_there(folder, name, members, place_named(on), nodes) if on else sweep.start(folder, name, members)


class NewRuns(QObject):
    """Asks over `over`. The first run that was made is chosen as soon as it is read."""

    def __init__(self, context: Context, runs: Runs, over: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._runs, self._over = context, runs, over

    def ask(self, config: TrainConfig | None = None, source: str = "", on: str = "") -> QWidget | None:
        """Open the New run dialog, filled from a run's settings where given, or with the checkpoint in a folder or the
        place `on` chosen; None where nothing may be started."""
        from app.train.new_run.dialog import NewRunDialog

        if self._runs.read_only or self._context.session.project is None:
            return None
        busy = any(not place_name(view.notes) for view in self._runs.running())
        dialog = NewRunDialog(self._context, self._over, busy=busy, config=config, source=source, on=on)
        dialog.launched.connect(lambda configs: self.make(configs, dialog.draft().on, dialog.draft().nodes))
        dialog.varied.connect(
            lambda name, members: self.make_sweep(name, members, dialog.draft().on, dialog.draft().nodes)
        )
        dialog.open()
        return dialog

    def duplicate(self, **settings: Any) -> None:
        """A new run with the settings of the one that is shown, changed where asked."""
        view = self._runs.current()
        if view is not None and view.text is None:
            self.ask(replace(view.config, **settings), on=place_name(view.notes))

    def keep_source(self, view: RunView) -> None:
        """Queue the run's like with each way of keeping its source alive, to be compared; for one with speech of it.
        The averages of the first with its source follow: see `AverageWatch`."""
        configs = [replace(each, name=worded(each.name)) for each in ways_to_keep(view.config)]
        self._make(configs, averaged_way.make_ways, compare=True)

    def make(self, configs: list[TrainConfig], on: str = "", nodes: int = 0) -> None:
        """Make the runs and put them in the queue, which starts them side by side when the computer is free; those `on`
        a place elsewhere at once, on so many `nodes` of it."""

        def there(folder: Path, configs: list[TrainConfig]) -> list[RunFolder]:
            return make_there(folder, configs, place_named(on), queued=True, nodes=nodes)

        self._make(configs, there if on else make_queued, compare=False)

    def _make(
        self, configs: list[TrainConfig], verb: Callable[[Path, list[TrainConfig]], list[RunFolder]], *, compare: bool
    ) -> None:
        project = self._context.session.project
        if project is None:
            return
        folder = project.folder
        self._context.tasks.run(
            tr("Preparing “{name}”", name=configs[0].name),
            lambda _progress, _cancelled: verb(folder, configs),
            lambda made: self._on_made(made, compare=compare),
        )

    def make_sweep(self, name: str, members: list[Member], on: str = "", nodes: int = 0) -> None:
        """Make the runs of a sweep and put them in the queue, one after another; those `on` a place elsewhere are
        started there together, each on so many `nodes` of it."""
        project = self._context.session.project
        if project is None:
            return
        folder = project.folder
        self._context.tasks.run(
            tr("Preparing “{name}”", name=name),
            lambda _progress, _cancelled: start_sweep(folder, name, members, on, nodes),
            lambda made: self._on_made(made, compare=False),
        )

    def _on_made(self, made: list[RunFolder], *, compare: bool) -> None:
        self._runs.choose_soon(made[0].key)
        if compare:
            self._runs.compare_soon([run.key for run in made])
        self._runs.look()
