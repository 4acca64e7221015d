"""Models of text that were removed lie in `lm/.trash` until a week has passed; until then they can be put back."""

from __future__ import annotations

from pathlib import Path

from core import trash
from core.errors import TextError
from core.lm.store import ROOM, TextModel, opened
from core.trash import KEEP_DAYS, Removed
from core.wording import say


def remove(model: TextModel) -> Removed:
    """Move a model of a project into the trash; what has lain there for more than a week goes for good. Raises
    `TextError` where the disk refuses."""
    try:
        removed = trash.remove(model.folder)
    except OSError as error:
        message = say("The text model {name} cannot be removed.", name=model.name)
        raise TextError(message, say("Close programs that use its files."), str(error)) from error
    trash.sweep(model.folder.parent)
    return removed


def restore(removed: Removed) -> TextModel:
    """Put a removed model back. Raises `TextError` when it is gone or its place is taken."""
    try:
        trash.restore(removed)
    except FileExistsError as error:
        message = say("There is a text model “{name}” again.", name=removed.key)
        raise TextError(message, say("Remove that one first.")) from error
    except OSError as error:
        raise TextError(say("The text model {name} cannot be put back.", name=removed.key), "", str(error)) from error
    return opened(removed.came_from)


def find_removed(project: Path, name: str) -> Removed:
    """The last removed model of this name. Raises `TextError` when there is none."""
    found = trash.removed_from(project / ROOM)
    for removed in found:
        if removed.key == name:
            return removed
    names = list(dict.fromkeys(removed.key for removed in found))
    raise TextError(
        say("No text model “{name}” was removed in the last {days} days.", name=name, days=KEEP_DAYS),
        say("In the trash: {names}.", names=names) if names else say("The trash is empty."),
    )
