"""Room on the disk: how much is free, and telling a full disk from other faults. Torch-free."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from core import quantities
from core.errors import RunError
from core.wording import say

FULL = frozenset(code for name in ("ENOSPC", "EDQUOT", "EFBIG") if (code := getattr(errno, name, None)) is not None)
FULL_WORDS = ("no space left", "disk quota", "file too large", "storagefull", "not enough space on the disk")
"""What libraries that do not raise an OSError put into their words; safetensors for one."""
DEPTH = 8
RESUME = say("resume")


def free(folder: Path) -> int:
    """Free bytes on the disk of a folder, or of the nearest one above that is there."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return shutil.disk_usage(folder).free


def is_full(error: BaseException) -> bool:
    """Whether an error, or one behind it, comes from a disk that takes no more."""
    seen: BaseException | None = error
    for _ in range(DEPTH):
        if seen is None:
            return False
        if isinstance(seen, OSError) and seen.errno in FULL:
            return True
        if any(word in str(seen).lower() for word in FULL_WORDS):
            return True
        seen = seen.__cause__ or seen.__context__
    return False


def not_saved(what: str, folder: Path, error: BaseException, then: str = RESUME) -> RunError:
    """The error of something that could not be written: the disk's fault where it is full."""
    if is_full(error):
        return RunError(
            say("The disk is full: {what} could not be saved. What was saved before is kept.", what=what),
            say(
                "Free some space on the disk of {folder} ({megabytes} are free), then {then}.",
                folder=folder,
                megabytes=quantities.size(free(folder)),
                then=then,
            ),
            str(error),
        )
    return RunError(
        say("Not saved: {what}. What was saved before is kept.", what=what),
        say("Look at the disk of {folder}, then {then}.", folder=folder, then=then),
        str(error),
    )


def refused(folder: Path, error: BaseException) -> RunError:
    """The error of a file of a run that the system did not let be written or read, whichever it was."""
    if is_full(error):
        return not_saved(say("the run's log"), folder, error)
    return RunError(
        say("The system refused a file: {error}", error=error),
        say("Look at the disk of {folder}, and at who may write there, then {then}.", folder=folder, then=RESUME),
        str(error),
    )


@contextmanager
def told(what: str, folder: Path) -> Iterator[None]:
    """Inside, an error of the disk becomes a `RunError` that says what could not be saved."""
    try:
        yield
    except OSError as error:
        raise not_saved(what, folder, error, say("try again")) from error
