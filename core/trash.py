"""Folders that were removed lie in `.trash` beside their place until a week has passed; until then they can be put
back. Whose folders they are, and how it is said, is the matter of who removes them.
"""

from __future__ import annotations

import shutil
import time
from dataclasses import dataclass
from pathlib import Path

from core import writing

KEEP_DAYS = 7
TRASH = ".trash"


@dataclass(frozen=True)
class Removed:
    """A folder in the trash and where it came from; `at` is when it was removed, in seconds since 1970."""

    place: Path
    came_from: Path
    at: float

    @property
    def key(self) -> str:
        """What the folder was called."""
        return self.came_from.name


def remove(folder: Path) -> Removed:
    """Move a folder into the trash beside it. Raises `OSError`."""
    now = time.time_ns()
    place = folder.parent / TRASH / f"{folder.name}.{now}"
    place.parent.mkdir(exist_ok=True)
    writing.move(folder, place)
    return Removed(place, folder, now / 1e9)


def restore(removed: Removed) -> None:
    """Put it back. Raises `OSError`, `FileExistsError` where its place is taken."""
    if removed.came_from.exists():
        raise FileExistsError(removed.came_from)
    writing.move(removed.place, removed.came_from)


def removed_from(room: Path) -> list[Removed]:
    """What was removed from a folder of folders, the last removed first."""
    found = []
    for place in (room / TRASH).glob("*"):
        key, _, moment = place.name.rpartition(".")
        if key and moment.isdecimal() and place.is_dir():
            found.append(Removed(place, room / key, int(moment) / 1e9))
    return sorted(found, key=lambda removed: -removed.at)


def sweep(room: Path, now: float | None = None) -> int:
    """Delete what has lain in the trash for more than a week; how many folders that were."""
    now = time.time() if now is None else now
    old = [removed for removed in removed_from(room) if now - removed.at > KEEP_DAYS * 86_400]
    for removed in old:
        shutil.rmtree(removed.place, ignore_errors=True)
    return len(old)
