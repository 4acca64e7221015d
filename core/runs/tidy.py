"""What runs take on the disk, and clearing away what nobody needs any more. Torch-free.

A run that is finished needs its model, its log and its settings; nothing goes on from its checkpoints. One that can
go on keeps those. Half-written leftovers go in any case, while no child is at work.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from core import writing
from core.errors import RunError
from core.runs import reader, supervisor, text_run
from core.runs.folder import RunFolder
from core.wording import say

OVER = ("finished", "stopped")


@dataclass(frozen=True)
class RunSizes:
    """Bytes of a run's folder, and how many of them can be cleared away."""

    total: int = 0
    spare: int = 0


def sizes(run: RunFolder) -> RunSizes:
    """What a run takes. Walks its folder: not for the window's thread."""
    return RunSizes(bytes_of(run.path), 0 if supervisor.alive(run) else sum(bytes_of(path) for path in spare(run)))


def spare(run: RunFolder) -> list[Path]:
    """Files and folders of a run without a child that nothing needs any more."""
    state, has_result = reader.status(run).state, text_run.has_result(run) or _has_model(run)
    found = [run.path / "trial", *writing.leftovers(run.path)]
    found += [folder.with_name(folder.name + writing.NEW) for folder in (run.last, run.best, run.model, run.network)]
    if state in OVER and has_result:
        found += [run.features, run.reserve]
        found += [folder.with_name(folder.name + writing.FORMER) for folder in (run.last, run.best, run.model)]
    if state == "finished" and has_result:
        found.append(run.last.parent)
    present = [path for path in found if path.exists()]
    return [path for path in present if not any(other in path.parents for other in present)]


def _has_model(run: RunFolder) -> bool:
    return (run.model / "model.safetensors").is_file()


def tidy(run: RunFolder) -> int:
    """Clear away what nothing needs any more; bytes that were freed. Raises `RunError` while a child is at work."""
    if supervisor.alive(run):
        raise RunError(say("The run “{key}” is training.", key=run.key), say("Tidy up when it has finished."))
    freed = 0
    for path in spare(run):
        size = bytes_of(path)
        try:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        except OSError as error:
            raise RunError(
                say("{path} could not be removed.", path=path), say("Close programs that use it."), str(error)
            ) from error
        freed += size
    return freed


def bytes_of(path: Path) -> int:
    """What a file or a folder takes."""
    if path.is_file():
        return path.stat().st_size
    return sum(_files(path))


def _files(folder: Path) -> Iterator[int]:
    for place, _, names in os.walk(folder):
        for name in names:
            try:
                yield (Path(place) / name).stat().st_size
            except OSError:  # it went meanwhile
                continue
