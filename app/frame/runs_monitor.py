"""What the frame knows of the open project's runs: which are going, how far, how well.

The readers of runs are loaded by the worker that first needs them: the window shows without.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.background.latest import Latest
from core.errors import WorkbenchError

if TYPE_CHECKING:
    from app.tasks import Tasks
    from core.runs.reader import RunLook, RunReader


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
        from core.runs.reader import ACTIVE

        return self.state in ACTIVE


def facts_of(look: RunLook) -> RunFacts:
    """The few values of a run as it stands now."""
    curves, stepped = look.curves, look.curves.stepped
    return RunFacts(
        key=look.key,
        name=look.name,
        state=look.status.state,
        share=curves.share,
        seconds_left=-1.0 if stepped is None else max(0.0, stepped.seconds_left - (time.time() - stepped.at)),
        wer=look.wer,
        rates=curves.taught_wer,
        source=look.config.source_language if look.config.source else "",
        language=look.config.language,
        device=curves.started.device_name if curves.started is not None else "",
        created=float(look.notes.get("created", 0.0)),
    )


class Watcher:
    """Reads all runs of a folder; broken ones are left out. Not for the window's thread."""

    def __init__(self, runs: Path) -> None:
        self.runs = runs
        self._readers: dict[str, RunReader] = {}

    def read(self) -> list[RunFacts]:
        from core.runs.folder import list_runs
        from core.runs.reader import RunReader

        found: list[RunFacts] = []
        for run in list_runs(self.runs):
            reader = self._readers.setdefault(run.key, RunReader(run))
            try:
                look = reader.look() or reader.last
            except WorkbenchError:
                continue
            if look is not None:
                found.append(facts_of(look))
        return found


class RunWatch(QObject):
    """`changed` comes whenever a run's facts differ from the last look."""

    changed = Signal()

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = Latest(tasks, self)
        self._watcher: Watcher | None = None
        self.facts: list[RunFacts] = []
        self._timer = QTimer(self)
        self._timer.setInterval(2000)
        self._timer.timeout.connect(self.look)

    def watch(self, runs: Path | None) -> None:
        """Watch a project's runs; None stops."""
        self._look.forget()
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

    def look(self) -> None:
        """Look now, aside."""
        if self._watcher is not None and not self._look.busy:
            read = self._watcher.read
            self._look.ask(lambda _progress, _cancelled: read(), self._on_looked, self._on_failed)

    def _on_looked(self, facts: list[RunFacts]) -> None:
        if facts != self.facts:
            self.facts = facts
            self.changed.emit()

    def _on_failed(self, error: BaseException) -> None:
        self._timer.stop()
        raise error
