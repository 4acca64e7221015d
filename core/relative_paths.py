"""Paths that a run keeps: beside the whole path, the one from its folder where both lie in the same project, which
holds when the project moves. The whole one holds when only the run is copied elsewhere.

Runs made by older versions kept whole paths only: what is no longer there is looked for at its place in this project.
"""

from __future__ import annotations

import os
from pathlib import Path, PurePath, PureWindowsPath

from core.checkpoint_paths import on_disk

RUNS = "runs"
PARTS = ("recordings", RUNS, "takes")
"""Folders of a project in which what runs name can lie."""


def kept(path: str, run: Path) -> str:
    """The path from the run in the folder `run`, with "/", where both lie in one project; "" where they do not."""
    if not path or not Path(path).is_absolute() or run.parent.name != RUNS:
        return ""
    try:
        inside = Path(os.path.realpath(path)).relative_to(os.path.realpath(run.parent.parent))
    except ValueError:
        return ""
    return (PurePath("..", "..") / inside).as_posix()


def found(text: str, inside: str, run: Path) -> str:
    """Where what a run keeps as the whole path `text` and, from its folder, as `inside` lies now."""
    if inside:
        here = os.path.normpath(Path(os.path.realpath(run)) / inside)
        if _there(Path(here)):
            return here
    if not text or run.parent.name != RUNS or not _is_whole(text) or _there(Path(text)):
        return text
    parts = PureWindowsPath(text).parts if "\\" in text else PurePath(text).parts
    for at in range(len(parts) - 1, 0, -1):
        if parts[at] in PARTS and _there(here_ := run.parent.parent.joinpath(*parts[at:])):
            return str(here_)
    return text


def _there(checkpoint: Path) -> bool:
    return on_disk(checkpoint).exists()


def _is_whole(text: str) -> bool:
    return Path(text).is_absolute() or PureWindowsPath(text).is_absolute()
