"""The list of recent projects: kept in the settings, with the figures that were true when they were last seen."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from app.frame.runs_monitor import RunFacts
from app.settings import Settings

KEY = "home/recent"


@dataclass(frozen=True)
class RecentProject:
    """A row of the list. `wer` is the best rate of its best run, or -1; `rates` how that run's rate fell; `training`
    how far the run is that trains now, 0..1, or -1."""

    folder: Path
    name: str = ""
    source: str = ""
    language: str = ""
    seconds: float = -1.0
    utterances: int = -1
    wer: float = -1.0
    rates: tuple[float, ...] = ()
    opened: float = 0.0
    pinned: bool = False
    sample: bool = False
    training: float = -1.0

    @property
    def exists(self) -> bool:
        return (self.folder / "vizinho.sqlite3").is_file()

    def to_json(self) -> dict[str, Any]:
        return asdict(self) | {"folder": str(self.folder), "rates": list(self.rates)}

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> RecentProject | None:
        """None for something that is no such row."""
        try:
            known = {k: v for k, v in values.items() if k in cls.__dataclass_fields__}
            return cls(**known | {"folder": Path(values["folder"]), "rates": tuple(values.get("rates", ()))})
        except (TypeError, KeyError, AttributeError):
            return None


class RecentProjects:
    """Reads and writes the list. Pinned ones first, then the newest."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def list(self) -> list[RecentProject]:
        rows = [RecentProject.from_json(values) for values in self._settings.value(KEY, [])]
        found = [row for row in rows if row is not None]
        return sorted(found, key=lambda row: (not row.pinned, -row.opened))

    def find(self, folder: Path) -> RecentProject | None:
        return next((row for row in self.list() if row.folder == folder), None)

    def put(self, row: RecentProject) -> None:
        """Add a row, or replace the one of that folder."""
        rows = [other for other in self.list() if other.folder != row.folder]
        self._write([*rows, row])

    def opened(self, row: RecentProject) -> None:
        """A project was opened: its row, as of now; a pin stays."""
        before = self.find(row.folder)
        kept = before or row
        known = row if row.utterances >= 0 else replace(kept, name=row.name, source=row.source, language=row.language)
        self.put(replace(known, opened=time.time(), pinned=kept.pinned))

    def remove(self, folder: Path) -> RecentProject | None:
        """Take a row from the list; the project stays on disk. Returns the row, for undo."""
        row = self.find(folder)
        self._write([other for other in self.list() if other.folder != folder])
        return row

    def move(self, old: Path, new: Path) -> None:
        """The project of a row was found elsewhere."""
        row = self.find(old)
        self.remove(old)
        if row is not None:
            self.put(replace(row, folder=new))

    def pin(self, folder: Path, on: bool) -> None:
        row = self.find(folder)
        if row is not None:
            self.put(replace(row, pinned=on))

    def _write(self, rows: Sequence[RecentProject]) -> None:
        self._settings.set_value(KEY, [row.to_json() for row in rows])


def share_of(runs: list[RunFacts]) -> float:
    """How far the run is that trains now, in whole hundredths; -1 when none does."""
    going = [run.share for run in runs if run.going]
    return round(max(going), 2) if going else -1.0
