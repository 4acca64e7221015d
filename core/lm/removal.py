"""Models of text that were removed lie in `lm/.trash` until a week has passed; until then they can be put back."""

from __future__ import annotations

import shutil
import time
from dataclasses import dataclass
from pathlib import Path

from core import writing
from core.errors import TextError
from core.lm.store import ROOM, TextModel, opened
from core.wording import say

KEEP_DAYS = 7
TRASH = ".trash"


@dataclass(frozen=True)
class RemovedModel:
    """A model of text in the trash and where it came from; `at` is when it was removed, in seconds since 1970."""

    place: Path
    came_from: Path
    at: float

    @property
    def name(self) -> str:
        return self.came_from.name


def remove(model: TextModel) -> RemovedModel:
    """Move a model of a project into the trash; what has lain there for more than a week goes for good. Raises
    `TextError` where the disk refuses."""
    trash, now = model.folder.parent / TRASH, time.time_ns()
    place = trash / f"{model.name}.{now}"
    try:
        trash.mkdir(exist_ok=True)
        writing.move(model.folder, place)
    except OSError as error:
        message = say("The text model {name} cannot be removed.", name=model.name)
        raise TextError(message, say("Close programs that use its files."), str(error)) from error
    _sweep(trash, now / 1e9)
    return RemovedModel(place, model.folder, now / 1e9)


def restore(removed: RemovedModel) -> TextModel:
    """Put a removed model back. Raises `TextError` when it is gone or its place is taken."""
    if removed.came_from.exists():
        message = say("There is a text model “{name}” again.", name=removed.name)
        raise TextError(message, say("Remove that one first."))
    try:
        writing.move(removed.place, removed.came_from)
    except OSError as error:
        raise TextError(say("The text model {name} cannot be put back.", name=removed.name), "", str(error)) from error
    return opened(removed.came_from)


def removed_models(project: Path) -> list[RemovedModel]:
    """What lies in the trash of a project, the last removed first."""
    return _in(project / ROOM / TRASH)


def find_removed(project: Path, name: str) -> RemovedModel:
    """The last removed model of this name. Raises `TextError` when there is none."""
    found = removed_models(project)
    for removed in found:
        if removed.name == name:
            return removed
    names = list(dict.fromkeys(removed.name for removed in found))
    raise TextError(
        say("No text model “{name}” was removed in the last {days} days.", name=name, days=KEEP_DAYS),
        say("In the trash: {names}.", names=names) if names else say("The trash is empty."),
    )


def _in(trash: Path) -> list[RemovedModel]:
    found = []
    for place in trash.glob("*"):
        name, _, moment = place.name.rpartition(".")
        if name and moment.isdecimal() and place.is_dir():
            found.append(RemovedModel(place, trash.parent / name, int(moment) / 1e9))
    return sorted(found, key=lambda removed: -removed.at)


def _sweep(trash: Path, now: float) -> None:
    for removed in _in(trash):
        if now - removed.at > KEEP_DAYS * 86_400:
            shutil.rmtree(removed.place, ignore_errors=True)
