"""Writing a file or a folder whole or not at all: beside its place first, then renamed. Nothing else of ours renames.

`beside`, `write_text`, `replaced_folder` and `move` raise `OSError` as the disk does; with `lasting`, what is in place
is on the disk and not only in the system's memory: a power cut right after loses nothing. `whole_file` and
`whole_folder` are for what a person takes elsewhere, and raise `ExportFailed` in words.
"""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

from core.errors import ExportFailed
from core.wording import say

PART, NEW, FORMER = ".part", ".tmp", ".old"
"""Endings of a file that is being written, of a folder that is, and of the folder that it replaces."""
NAME_LETTERS = 40
"""So much of a file's name is in that of the one beside it: systems refuse long names."""
TRIES, TRY_AGAIN_S = 20, 0.05
"""Windows refuses to replace what somebody reads at this moment."""


@contextmanager
def beside(out: Path, *, lasting: bool = False) -> Iterator[Path]:
    """A path to write a file at, which replaces `out` at the end; whatever is raised inside leaves `out` as it was."""
    part = _beside(out)
    try:
        yield part
        if lasting:
            to_disk(part)
        _replace(part, out)
    except BaseException:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise
    if lasting:
        to_disk(out.parent)


def write_text(out: Path, text: str, *, lasting: bool = False) -> None:
    """Replace a file's contents by a text, in UTF-8 with the line ends as they are."""
    with beside(out, lasting=lasting) as part:
        part.write_bytes(text.encode())


@contextmanager
def replaced_folder(folder: Path, *, lasting: bool = False) -> Iterator[Path]:
    """An empty folder to fill, which replaces `folder` at the end; whatever is raised inside leaves it as it was.

    The former one stays as `.old` for the moment between the two renames; see `recovered`. One writer at a time.
    """
    new, old = folder.with_name(folder.name + NEW), folder.with_name(folder.name + FORMER)
    recovered(folder)
    shutil.rmtree(new, ignore_errors=True)
    try:
        new.mkdir(parents=True)
        yield new
        if lasting:
            _all_to_disk(new)
    except BaseException:
        shutil.rmtree(new, ignore_errors=True)  # half a folder is no use, and the disk may be full
        raise
    if folder.exists():
        shutil.rmtree(old, ignore_errors=True)
        folder.rename(old)
    new.rename(folder)
    if lasting:
        to_disk(folder.parent)
    shutil.rmtree(old, ignore_errors=True)


def recovered(folder: Path) -> Path | None:
    """The folder, after finishing what a crash left half done; None when there never was a whole one."""
    old = folder.with_name(folder.name + FORMER)
    if old.exists() and not folder.exists():
        old.rename(folder)
    return folder if folder.exists() else None


def move(source: Path, target: Path, *, lasting: bool = False) -> None:
    """Give a file or a folder another place on the same disk; a file that is there already is replaced."""
    if lasting and source.is_file():
        to_disk(source)
    _replace(source, target)
    if lasting:
        to_disk(target.parent)


def to_disk(path: Path) -> None:
    """Have the system write what it still holds of a file, or of a folder's names: as far as it knows how to, there."""
    folder, windows = path.is_dir(), os.name == "nt"
    if folder and windows:
        return
    descriptor = os.open(path, os.O_RDWR if windows else os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError:
        if not folder:
            raise
    finally:
        os.close(descriptor)


def leftovers(folder: Path) -> list[Path]:
    """Files in a folder that somebody began to write and never finished; or is writing just now."""
    return sorted(folder.glob(f".*{PART}"))


@contextmanager
def whole_folder(out: Path, *, lasting: bool = False) -> Iterator[Path]:
    """An empty folder beside `out` that becomes `out` at the end; whatever is raised inside leaves nothing.

    Raises `ExportFailed` when `out` holds something already, or the disk refuses.
    """
    made: list[Path] = []
    try:
        if os.path.lexists(out) and not (out.is_dir() and not any(out.iterdir())):
            raise ExportFailed(
                say("{out} is there already and is not an empty folder.", out=out), say("Choose a new folder.")
            )
        made = [folder for folder in out.parents if not folder.exists()]
        out.parent.mkdir(parents=True, exist_ok=True)
        part = _beside(out)
        part.mkdir()
    except OSError as error:
        _remove_empty(made)
        raise _refused(out, error) from error
    try:
        yield part
        if lasting:
            _all_to_disk(part)
        if out.is_dir():
            out.rmdir()
        part.replace(out)
        if lasting:
            to_disk(out.parent)
    except BaseException as error:
        shutil.rmtree(part, ignore_errors=True)
        _remove_empty(made)
        if isinstance(error, OSError):
            raise _refused(out, error) from error
        raise


@contextmanager
def whole_file(out: Path, *, replace: bool = False, lasting: bool = False) -> Iterator[Path]:
    """The path of a file to write, which becomes `out` at the end; whatever is raised inside leaves nothing.

    Raises `ExportFailed` when `out` is there already and not to be replaced, or the disk refuses.
    """
    be_free(out, replace=replace)
    try:
        with beside(out, lasting=lasting) as part:
            yield part
    except OSError as error:
        raise _refused(out, error) from error


def be_free(out: Path, *, replace: bool = False) -> None:
    """Raises `ExportFailed` where a file cannot be written because something is there already: a folder, or anything
    that is not to be replaced. Asked first by whoever works for minutes before there is anything to write."""
    if out.is_dir() or (os.path.lexists(out) and not replace):
        raise ExportFailed(say("{out} is there already.", out=out), say("Choose another name."))


def _beside(out: Path) -> Path:
    """A new hidden name in the same place, of this thread alone."""
    own = f"{os.getpid()}-{threading.get_ident()}"
    names = (out.with_name(f".{out.name[:NAME_LETTERS]}.{own}-{number}{PART}") for number in count())
    return next(path for path in names if not os.path.lexists(path))


def _replace(source: Path, target: Path) -> None:
    for left in range(TRIES, 0, -1):
        try:
            source.replace(target)
        except PermissionError:
            if os.name != "nt" or left == 1:
                raise
            time.sleep(TRY_AGAIN_S)
        else:
            return


def _all_to_disk(folder: Path) -> None:
    for path in (*folder.rglob("*"), folder):
        to_disk(path)


def _remove_empty(folders: list[Path]) -> None:
    """Take back folders that were made for nothing, deepest first; one that somebody else uses meanwhile stays."""
    for folder in folders:
        try:
            folder.rmdir()
        except OSError:
            return


def _refused(out: Path, error: OSError) -> ExportFailed:
    return ExportFailed(
        say(
            "{name} could not be written ({why}). Nothing was left behind.", name=out.name, why=error.strerror or error
        ),
        say("Check the space on the disk and the permissions, or choose another folder."),
        str(error),
    )
