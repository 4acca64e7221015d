"""Runs that were removed lie in `runs/.trash` until the project has been opened without them for a week."""

from __future__ import annotations

import shutil
import time
from dataclasses import dataclass
from pathlib import Path

from core import writing
from core.errors import RunError
from core.runs.folder import RunFolder

KEEP_DAYS = 7


@dataclass(frozen=True)
class Removed:
    """A run in the trash and where it came from."""

    name: str
    place: Path
    came_from: Path


def remove(run: RunFolder, name: str) -> Removed:
    """Move a run's folder into the trash beside it. Raises `RunError` when the disk refuses."""
    trash = run.path.parent / ".trash"
    place = trash / f"{run.key}.{time.time_ns()}"
    try:
        trash.mkdir(exist_ok=True)
        writing.move(run.path, place)
    except OSError as error:
        raise RunError(
            f"The run “{name}” cannot be removed.", "Close programs that use its files.", str(error)
        ) from error
    return Removed(name, place, run.path)


def restore(removed: Removed) -> RunFolder:
    """Put a removed run back. Raises `RunError` when it is gone or its place is taken."""
    if removed.came_from.exists():
        raise RunError(f"There is a run “{removed.came_from.name}” again.", "Rename that one first.")
    try:
        writing.move(removed.place, removed.came_from)
    except OSError as error:
        raise RunError(f"The run “{removed.name}” cannot be put back.", "", str(error)) from error
    return RunFolder(removed.came_from)


def sweep(runs: Path, now: float | None = None) -> int:
    """Delete what has lain in the trash for more than a week; how many runs that were."""
    now = time.time() if now is None else now
    old = [
        place for place in (runs / ".trash").glob("*") if now - int(place.suffix[1:] or 0) / 1e9 > KEEP_DAYS * 86_400
    ]
    for place in old:
        shutil.rmtree(place, ignore_errors=True)
    return len(old)
