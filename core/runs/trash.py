"""Runs that were removed lie in `runs/.trash` until a week has passed; until then they can be put back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from core import trash
from core.errors import RunError
from core.runs import elsewhere, supervisor
from core.runs.folder import RunFolder
from core.trash import KEEP_DAYS, sweep
from core.wording import say

__all__ = ["KEEP_DAYS", "Removed", "find_removed", "remove", "removed_runs", "restore", "sweep"]


@dataclass(frozen=True)
class Removed(trash.Removed):
    """A run in the trash; `name` is what people called it, where that is known. Of one that was removed just now,
    `stays` is the name of the place where it still has something."""

    name: str = ""
    stays: str = ""


def remove(run: RunFolder, name: str) -> Removed:
    """End a run's child if there is one, and move its folder into the trash. Raises `RunError` if the disk refuses, and
    for one that goes on on another machine: nobody would know of it any more."""
    if elsewhere.goes_on(run):
        raise RunError(
            say("The run “{name}” goes on on {place}.", name=name, place=elsewhere.place_name(run.notes())),
            say("Pause or stop it first."),
        )
    if supervisor.alive(run):
        supervisor.terminate(run)
    try:
        found = trash.remove(run.path)
    except OSError as error:
        message = say("The run “{name}” cannot be removed.", name=name)
        raise RunError(message, say("Close programs that use its files."), str(error)) from error
    return _named(found, name)


def restore(removed: Removed) -> RunFolder:
    """Put a removed run back. Raises `RunError` when it is gone or its place is taken."""
    try:
        trash.restore(removed)
    except FileExistsError as error:
        message = say("There is a run “{run}” again.", run=removed.key)
        raise RunError(message, say("Remove that one first, or rename its folder.")) from error
    except OSError as error:
        raise RunError(say("The run “{name}” cannot be put back.", name=removed.name), "", str(error)) from error
    return RunFolder(removed.came_from)


def removed_runs(runs: Path) -> list[Removed]:
    """What lies in the trash, the last removed first."""
    return [_named(one, one.key) for one in trash.removed_from(runs)]


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


def _named(one: trash.Removed, name: str) -> Removed:
    return Removed(one.place, one.came_from, one.at, name)
