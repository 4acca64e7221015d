"""What the frame knows of the open project's runs: which are going, how far, how well."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from core.errors import WorkbenchError
from core.runs.best import best_of
from core.runs.events import Event, Finished, Follower, Phase, Started, Stepped, Validated
from core.runs.folder import RunFolder, list_runs
from core.training.config import TrainConfig

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.tasks import Tasks

GOING = ("preparing", "training", "pausing")


@dataclass(frozen=True)
class RunFacts:
    """One run in a few values. `state` is a RunStatus state; `share` 0..1; `seconds_left` -1 when nobody knows."""

    key: str
    name: str
    state: str
    share: float
    seconds_left: float
    wer: float | None
    rates: tuple[float, ...]
    source: str
    language: str
    device: str
    created: float

    @property
    def going(self) -> bool:
        return self.state in GOING


class RunReader:
    """Follows one run's log and keeps the few values of `RunFacts`."""

    def __init__(self, run: RunFolder) -> None:
        self.run = run
        self._follower = Follower(run.events)
        self._config: TrainConfig | None = None
        self._planned = 0.0
        self._heard = 0.0
        self._left = -1.0
        self._left_at = 0.0
        self._rates: list[float] = []
        self._checks: list[Validated] = []
        self._device = ""

    def _take(self, event: Event) -> None:
        if isinstance(event, Started):
            self._planned, self._heard, self._device = event.planned_s, event.heard_s, event.device_name
        elif isinstance(event, Stepped):
            self._heard, self._left, self._left_at = event.heard_s, event.seconds_left, event.at
        elif isinstance(event, Validated):
            self._checks.append(event)
            if not event.zero_shot:
                self._rates.append(event.wer)
        elif isinstance(event, Finished | Phase):
            self._heard = event.heard_s if isinstance(event, Finished) else self._heard

    def read(self) -> RunFacts:
        """The facts as of now. Raises `WorkbenchError` for settings that do not read."""
        from core.runs import supervisor

        if self._config is None:
            self._config = TrainConfig.read(self.run.config)
        for event in self._follower.read():
            self._take(event)
        status = supervisor.status(self.run)
        kept = best_of(self._checks)
        planned = self._planned or self._config.hours * 3600
        left = max(0.0, self._left - (time.time() - self._left_at)) if self._left >= 0 else -1.0
        return RunFacts(
            key=self.run.key,
            name=self._config.name,
            state=status.state,
            share=min(1.0, self._heard / planned) if planned else 0.0,
            seconds_left=left,
            wer=kept.wer if kept is not None and self._rates else None,
            rates=tuple(self._rates),
            source=self._config.source_language if self._config.source else "",
            language=self._config.language,
            device=self._device,
            created=float(self.run.notes().get("created", 0.0)),
        )


class Watcher:
    """Reads all runs of a folder; broken ones are left out. Not for the window's thread."""

    def __init__(self, runs: Path) -> None:
        self.runs = runs
        self._readers: dict[str, RunReader] = {}

    def read(self) -> list[RunFacts]:
        found: list[RunFacts] = []
        for run in list_runs(self.runs):
            reader = self._readers.setdefault(run.key, RunReader(run))
            try:
                found.append(reader.read())
            except WorkbenchError:
                continue
        return found


class RunWatch(QObject):
    """`changed` comes whenever a run's facts differ from the last look."""

    changed = Signal()

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._watcher: Watcher | None = None
        self._looking = False
        self.facts: list[RunFacts] = []
        self._timer = QTimer(self)
        self._timer.setInterval(2000)
        self._timer.timeout.connect(self.look)

    def watch(self, runs: Path | None) -> None:
        """Watch a project's runs; None stops."""
        self._watcher = Watcher(runs) if runs is not None else None
        self.facts = []
        self.changed.emit()
        if self._watcher is None:
            self._timer.stop()
        else:
            self._timer.start()
            self.look()

    @property
    def going(self) -> list[RunFacts]:
        return [facts for facts in self.facts if facts.going]

    @property
    def waiting(self) -> list[RunFacts]:
        return [facts for facts in self.facts if facts.state == "waiting"]

    def stop_looking(self) -> None:
        """Keep what is known and look no more."""
        self._timer.stop()
        self._watcher = None

    def look(self) -> None:
        """Look now, aside."""
        watcher = self._watcher
        if watcher is None or self._looking:
            return
        self._looking = True
        self._tasks.ask(watcher.read, self._taker(watcher), self._on_failed)

    def _taker(self, watcher: Watcher) -> Callable[[list[RunFacts]], None]:
        def take(facts: list[RunFacts]) -> None:
            self._looking = False
            if watcher is self._watcher and facts != self.facts:
                self.facts = facts
                self.changed.emit()

        return take

    def _on_failed(self, error: BaseException) -> None:
        self._looking = False
        self._timer.stop()
        raise error
