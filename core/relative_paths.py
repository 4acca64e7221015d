"""Paths that a run keeps: relative to its folder where they lie in the same project, so that a project can move.

Runs made by older versions kept whole paths: what is no longer there is looked for at its place in this project.
"""

from __future__ import annotations

import os
from pathlib import Path, PurePath, PureWindowsPath

RUNS = "runs"
PARTS = ("recordings", RUNS, "takes")
"""Folders of a project in which what runs name can lie."""


def kept(path: str, run: Path) -> str:
    """How the run in the folder `run` keeps a path: relative with "/" where both lie in one project, else whole."""
    if not path or not Path(path).is_absolute() or run.parent.name != RUNS:
        return path
    try:
        inside = Path(os.path.realpath(path)).relative_to(os.path.realpath(run.parent.parent))
    except ValueError:
        return path
    return (PurePath("..", "..") / inside).as_posix()


def found(text: str, run: Path) -> str:
    """The whole path of what a run keeps."""
    if not text:
        return text
    if not _is_whole(text):
        return os.path.normpath(Path(os.path.realpath(run)) / text)
    if run.parent.name != RUNS or Path(text).exists():
        return text
    parts = PureWindowsPath(text).parts if "\\" in text else PurePath(text).parts
    for at in range(len(parts) - 1, 0, -1):
        if parts[at] in PARTS and (here := run.parent.parent.joinpath(*parts[at:])).exists():
            return str(here)
    return text


def _is_whole(text: str) -> bool:
    return Path(text).is_absolute() or PureWindowsPath(text).is_absolute()
