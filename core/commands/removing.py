"""Runs that are moved to the trash, what lies there, and putting them back; also what they leave on other machines."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from core.commands.command import Answer, moment, table
from core.places import left
from core.runs import trash
from core.runs.folder import RunFolder


def removed(runs: Sequence[tuple[RunFolder, str]], *, there: bool) -> Answer:
    """Move runs, each with what people call it, to the trash. What they have in places stays there, unless it is to go
    too. Raises `WorkbenchError`."""
    stays: dict[str, list[str]] = {}
    for run, name in runs:
        if there and left.lies_in(run):
            left.remove_there(run)
        if place := left.remove(run, name).stays:
            stays.setdefault(place, []).append(run.key)
    keys = [run.key for run, _ in runs]
    text = f"Removed, and kept a week for `vizinho runs DIR restore`: {', '.join(keys)}.\n"
    for place, of_them in stays.items():
        text += f"What {', '.join(of_them)} made on {place} stays there: `vizinho places tidy {place}` removes it.\n"
    return Answer({"runs": keys, "stays": stays}, text)


def trashed(runs: Path) -> Answer:
    """What lies in the trash."""
    found = trash.removed_runs(runs)
    rows = [[one.key, moment(one.at)] for one in found]
    text = table(["run", "removed"], rows) if rows else "The trash is empty.\n"
    return Answer({"removed": [{"run": one.key, "at": one.at} for one in found]}, text)


def restored(runs: Path, keys: Sequence[str]) -> list[RunFolder]:
    """Put back what was removed last of these names. Raises `RunError`."""
    return [left.restore(trash.find_removed(runs, key)) for key in keys]
