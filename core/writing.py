"""Writing a folder or a file whole or not at all: beside its place first, then renamed."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from core.errors import ExportFailed


@contextmanager
def whole_folder(out: Path) -> Iterator[Path]:
    """An empty folder beside `out` that becomes `out` at the end; whatever is raised inside leaves nothing.

    Raises `ExportFailed` when `out` holds something already, or the disk refuses.
    """
    made: list[Path] = []
    try:
        if os.path.lexists(out) and not (out.is_dir() and not any(out.iterdir())):
            raise ExportFailed(f"{out} is there already and is not an empty folder.", "Choose a new folder.")
        made = [folder for folder in out.parents if not folder.exists()]
        out.parent.mkdir(parents=True, exist_ok=True)
        beside = _beside(out)
        beside.mkdir()
    except OSError as error:
        _remove_empty(made)
        raise _refused(out, error) from error
    try:
        yield beside
        if out.is_dir():
            out.rmdir()
        beside.replace(out)
    except BaseException as error:
        shutil.rmtree(beside, ignore_errors=True)
        _remove_empty(made)
        if isinstance(error, OSError):
            raise _refused(out, error) from error
        raise


@contextmanager
def whole_file(out: Path, *, replace: bool = False) -> Iterator[Path]:
    """The path of a file to write, which becomes `out` at the end; whatever is raised inside leaves nothing.

    Raises `ExportFailed` when `out` is there already and not to be replaced, or the disk refuses.
    """
    if out.is_dir() or (os.path.lexists(out) and not replace):
        raise ExportFailed(f"{out} is there already.", "Choose another name.")
    beside = _beside(out)
    try:
        yield beside
        beside.replace(out)
    except BaseException as error:
        if beside.exists():
            beside.unlink()
        if isinstance(error, OSError):
            raise _refused(out, error) from error
        raise


def _beside(out: Path) -> Path:
    """A new hidden name in the same place."""
    names = (out.with_name(f".{out.name}.{os.getpid()}-{number}.part") for number in count())
    return next(path for path in names if not os.path.lexists(path))


def _remove_empty(folders: list[Path]) -> None:
    """Take back folders that were made for nothing, deepest first; one that somebody else uses meanwhile stays."""
    for folder in folders:
        try:
            folder.rmdir()
        except OSError:
            return


def _refused(out: Path, error: OSError) -> ExportFailed:
    return ExportFailed(
        f"{out.name} could not be written ({error.strerror or error}). Nothing was left behind.",
        "Check the space on the disk and the permissions, or choose another folder.",
        str(error),
    )
