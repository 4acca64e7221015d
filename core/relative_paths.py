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


def kept(path: str, folder: Path) -> str:
    """The path from the folder of a run, or from one in it, with "/", where both lie in one project; "" where they do
    not."""
    project = _project(folder)
    if not path or not Path(path).is_absolute() or project is None:
        return ""
    try:
        inside = Path(os.path.realpath(path)).relative_to(os.path.realpath(project))
    except ValueError:
        return ""
    return PurePath(*[".."] * len(folder.relative_to(project).parts), inside).as_posix()


def found(text: str, inside: str, folder: Path) -> str:
    """Where what is kept in the folder of a run, or in one in it, as the whole path `text` and, from that folder, as
    `inside` lies now."""
    if inside:
        here = os.path.normpath(Path(os.path.realpath(folder)) / inside)
        if _there(Path(here)):
            return here
    project = _project(folder)
    if not text or project is None or not _is_whole(text) or _there(Path(text)):
        return text
    parts = PureWindowsPath(text).parts if "\\" in text else PurePath(text).parts
    for at in range(len(parts) - 1, 0, -1):
        if parts[at] in PARTS and _there(here_ := project.joinpath(*parts[at:])):
            return str(here_)
    return text


def _project(folder: Path) -> Path | None:
    """The project that a run's folder, or one in it, lies in; None elsewhere."""
    return next((run.parent.parent for run in (folder, folder.parent) if run.parent.name == RUNS), None)


def _there(checkpoint: Path) -> bool:
    return on_disk(checkpoint).exists()


def _is_whole(text: str) -> bool:
    return Path(text).is_absolute() or PureWindowsPath(text).is_absolute()
