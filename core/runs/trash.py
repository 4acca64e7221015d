"""Runs that were removed lie in `runs/.trash` until a week has passed; until then they can be put back."""

from __future__ import annotations

import shutil
import time
from dataclasses import dataclass
from pathlib import Path

from core import writing
from core.errors import RunError
from core.runs import supervisor
from core.runs.folder import RunFolder
from core.wording import say

KEEP_DAYS = 7
TRASH = ".trash"


@dataclass(frozen=True)
class Removed:
    """A run in the trash and where it came from; `at` is when it was removed, in seconds since 1970."""

    name: str
    place: Path
    came_from: Path
    at: float

    @property
    def key(self) -> str:
        """What the run's folder was called."""
        return self.came_from.name


def remove(run: RunFolder, name: str) -> Removed:
    """End a run's child if there is one, and move its folder into the trash. Raises `RunError` if the disk refuses."""
    if supervisor.alive(run):
        supervisor.terminate(run)
    trash = run.path.parent / TRASH
    now = time.time_ns()
    place = trash / f"{run.key}.{now}"
    try:
        trash.mkdir(exist_ok=True)
        writing.move(run.path, place)
    except OSError as error:
        message = say("The run “{name}” cannot be removed.", name=name)
        raise RunError(message, say("Close programs that use its files."), str(error)) from error
    return Removed(name, place, run.path, now / 1e9)


def restore(removed: Removed) -> RunFolder:
    """Put a removed run back. Raises `RunError` when it is gone or its place is taken."""
    if removed.came_from.exists():
        message = say("There is a run “{run}” again.", run=removed.key)
        raise RunError(message, say("Remove that one first, or rename its folder."))
    try:
        writing.move(removed.place, removed.came_from)
    except OSError as error:
        raise RunError(say("The run “{name}” cannot be put back.", name=removed.name), "", str(error)) from error
    return RunFolder(removed.came_from)


def removed_runs(runs: Path) -> list[Removed]:
    """What lies in the trash, the last removed first."""
    found = []
    for place in (runs / TRASH).glob("*"):
        key, _, moment = place.name.rpartition(".")
        if key and moment.isdecimal() and place.is_dir():
            found.append(Removed(key, place, runs / key, int(moment) / 1e9))
    return sorted(found, key=lambda removed: -removed.at)


def find_removed(runs: Path, key: str) -> Removed:
    """The last removed run of this name. Raises `RunError` when there is none."""
    found = removed_runs(runs)
    for removed in found:
        if removed.key == key:
            return removed
    names = list(dict.fromkeys(removed.key for removed in found))
    raise RunError(
        say("No run “{run}” was removed in the last {days} days.", run=key, days=KEEP_DAYS),
        say("In the trash: {runs}.", runs=names) if names else say("The trash is empty."),
    )


def sweep(runs: Path, now: float | None = None) -> int:
    """Delete what has lain in the trash for more than a week; how many runs that were."""
    now = time.time() if now is None else now
    old = [removed for removed in removed_runs(runs) if now - removed.at > KEEP_DAYS * 86_400]
    for removed in old:
        shutil.rmtree(removed.place, ignore_errors=True)
    return len(old)
