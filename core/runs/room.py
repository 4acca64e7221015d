"""Room on the disk: what a run takes at its most, and telling a full disk from other faults. Torch-free."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from core import quantities
from core.datasets.features import SPARE_BYTES
from core.errors import RunError
from core.families.plan import TransferPlan
from core.wording import say

BYTES_KEPT = 28
"""A weight while a state is saved: it and AdamW's two moments, in the former state and the new one; and the best."""
OTHERWISE = 4 << 20
"""Log, plan, list of utterances."""
FULL = frozenset(code for name in ("ENOSPC", "EDQUOT", "EFBIG") if (code := getattr(errno, name, None)) is not None)
FULL_WORDS = ("no space left", "disk quota", "file too large", "storagefull", "not enough space on the disk")
"""What libraries that do not raise an OSError put into their words; safetensors for one."""
DEPTH = 8
RESUME = say("resume")


def needed(plan: TransferPlan, runs: int = 1, once: int = 0) -> int:
    """Bytes that so many runs with this plan take at their most, `once` of them for what the first computes of the
    sound once."""
    return runs * (plan.parameters() * BYTES_KEPT + OTHERWISE) + once


def free(folder: Path) -> int:
    """Free bytes on the disk of a folder, or of the nearest one above that is there."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return shutil.disk_usage(folder).free


def check(plan: TransferPlan, folder: Path, runs: int = 1, once: int = 0) -> None:
    """Raises `RunError` when so many runs cannot be saved on the disk of `folder`; `once`: see `needed`. That is only
    kept where it leaves some of the disk to others."""
    wanted, there = needed(plan, runs, once) + (SPARE_BYTES if once else 0), free(folder)
    if wanted > there:
        raise RunError(
            say(
                "The disk has {megabytes} free, and training needs {megabytes_2} to save what it learns.",
                megabytes=quantities.size(there),
                megabytes_2=quantities.size(wanted),
            ),
            say("Free some space on the disk of {folder}, or move the project to a larger one.", folder=folder),
        )


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
