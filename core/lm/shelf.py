"""How a project keeps what was learnt of text: a folder for each, made whole or not at all, with its own name. What is
removed lies in `.trash` until a week has passed. Text models and word vectors are kept so."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from core import trash, writing
from core.errors import TextError
from core.names import safe_name
from core.trash import KEEP_DAYS, Removed

T = TypeVar("T")


@dataclass(frozen=True)
class Faults:
    """How it is said what is wrong with a folder of some kind, each with the way out."""

    no_name: Callable[[str], TextError]
    taken: Callable[[str], TextError]
    unwritten: Callable[[str, str], TextError]
    """The name, and what the system says."""
    stays: Callable[[str, str], TextError]
    """It cannot be removed."""
    taken_again: Callable[[str], TextError]
    """It cannot be put back: another one has its name."""
    lost: Callable[[str, str], TextError]
    """It cannot be put back."""
    not_removed: Callable[[str, Sequence[str], int], TextError]
    """None of this name was removed: those that were, and for how many days they are kept."""


@dataclass(frozen=True)
class Shelf:
    """The folders `project/room/NAME`, each with a file `note` in it."""

    room: str
    note: str
    faults: Faults

    def folders(self, project: Path) -> list[Path]:
        """Those that are whole, by name."""
        room = project / self.room
        every = sorted(room.iterdir()) if room.is_dir() else []
        return [one for one in every if not one.name.endswith((writing.NEW, writing.FORMER)) and self.holds(one)]

    def readable(self, project: Path, opened: Callable[[Path], T]) -> list[T]:
        """What `opened` makes of them, by name; of those that it cannot read (`TextError`), `unreadable` tells."""
        found = []
        for folder in self.folders(project):
            with suppress(TextError):
                found.append(opened(folder))
        return found

    def unreadable(self, project: Path, opened: Callable[[Path], object]) -> list[TextError]:
        """What is wrong with those that `opened` cannot read, by name."""
        found = []
        for folder in self.folders(project):
            try:
                opened(folder)
            except TextError as error:
                found.append(error)
        return found

    def write_note(self, folder: Path, values: Mapping[str, Any]) -> None:
        """Raises `OSError`."""
        writing.write_text(folder / self.note, json.dumps(values, ensure_ascii=False, indent=1) + "\n")

    def holds(self, folder: Path) -> bool:
        return (folder / self.note).is_file()

    def place(self, project: Path, name: str, *, replace: bool = False) -> Path:
        """The folder of a new one. Raises `TextError` for what is no name, and for one that is taken."""
        if not name or safe_name(name) != name or name.endswith((writing.NEW, writing.FORMER)):
            raise self.faults.no_name(name)
        folder = project / self.room / name
        if folder.exists() and not replace:
            raise self.faults.taken(name)
        return folder

    def keep(self, folder: Path, lay_down: Callable[[Path], None]) -> None:
        """Have its files laid down, in the place of what was there. Raises `TextError`, and what `lay_down` does."""
        try:
            with writing.replaced_folder(folder, lasting=True) as new:
                lay_down(new)
        except OSError as error:
            raise self.faults.unwritten(folder.name, str(error)) from error

    def remove(self, folder: Path) -> Removed:
        """Move it into the trash; what has lain there for more than a week goes for good. Raises `TextError` where the
        disk refuses."""
        try:
            removed = trash.remove(folder)
        except OSError as error:
            raise self.faults.stays(folder.name, str(error)) from error
        trash.sweep(folder.parent)
        return removed

    def restore(self, removed: Removed) -> Path:
        """Put it back: its folder. Raises `TextError` when it is gone or its place is taken."""
        try:
            trash.restore(removed)
        except FileExistsError as error:
            raise self.faults.taken_again(removed.key) from error
        except OSError as error:
            raise self.faults.lost(removed.key, str(error)) from error
        return removed.came_from

    def find_removed(self, project: Path, name: str) -> Removed:
        """The last removed one of this name. Raises `TextError` when there is none."""
        found = trash.removed_from(project / self.room)
        for removed in found:
            if removed.key == name:
                return removed
        raise self.faults.not_removed(name, list(dict.fromkeys(removed.key for removed in found)), KEEP_DAYS)
