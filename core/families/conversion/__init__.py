"""Pickled weights (pytorch_model.bin, in one file or several) as safetensors: converted once, into a cache of ours.

The folder that they are in is never written to. The work is done by a child (`__main__`) that reads nothing but numbers
and names, and that is ended when it takes more memory than such work needs. Torch-free.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
import sys
import zipfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from core import quantities
from core.checkpoint_paths import on_disk
from core.children import Child, spawn
from core.errors import Cancelled, CheckpointError, WorkbenchError
from core.families.languages import adapter_file
from core.locks import Timeout, locked
from core.progress import Progress, Stop, never, quiet
from core.wording import say
from core.writing import replaced_folder

CONVERTED, ORIGIN = "model.safetensors", "origin.json"
PICKLED = "pytorch_model.bin"
INDEX = f"{PICKLED}.index.json"
MEMORY = 1_000_000_000
"""Bytes of its own that the child may take: torch itself takes a third of that. What it maps is the file's."""
LOOK_S = 0.1
SPARE = 64 << 20
"""Bytes that stay free on the disk."""


def cache_folder() -> Path:
    """Where this computer's user keeps what can be made again."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "vizinho" / "cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "vizinho"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "vizinho"


def pickled_files(folder: Path) -> list[Path]:
    """The pickled weights of a checkpoint; none where it has safetensors, or no weights. Raises `CheckpointError` for a
    damaged list."""
    folder = on_disk(folder)
    index = folder / INDEX
    if any((folder / name).is_file() for name in (CONVERTED, f"{CONVERTED}.index.json")):
        return []
    if not index.is_file():
        return [folder / PICKLED] if (folder / PICKLED).is_file() else []
    try:
        names = sorted({str(name) for name in json.loads(index.read_text(encoding="utf-8"))["weight_map"].values()})
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise CheckpointError(
            say("{path} cannot be read.", path=index), say("Copy the model again."), str(error)
        ) from error
    for name in names:
        if Path(name).name != name or not (folder / name).is_file():
            raise CheckpointError(
                say("{folder} has no {name}.", folder=folder, name=name), say("Copy all files of the model.")
            )
    return [folder / name for name in names]


def pickled_adapter(checkpoint: Path) -> list[Path]:
    """The pickled adapters of the language that is meant of a checkpoint; none where it has no such file. Raises
    `CheckpointError`."""
    path = adapter_file(checkpoint)
    return [path] if path is not None and path.suffix == Path(PICKLED).suffix else []


def converted(folder: Path) -> Path | None:
    """The folder of the cache with a checkpoint's weights as they are now; None where they were not converted yet."""
    return converted_files(pickled_files(folder))


def converted_files(files: list[Path]) -> Path | None:
    """The same of pickled files, those of an adapter too."""
    place = _place(files) if files else None
    return place if place is not None and (place / CONVERTED).is_file() else None


def _waiting(checkpoint: Path) -> list[list[Path]]:
    """The files of a checkpoint that are still to be converted: its weights, and the adapters of its language."""
    every = (pickled_files(checkpoint), pickled_adapter(checkpoint))
    return [files for files in every if files and converted_files(files) is None]


def size(checkpoint: Path) -> int:
    """How many bytes of weights are still to be converted; 0 where nothing is."""
    return sum(path.stat().st_size for files in _waiting(checkpoint) for path in files)


def convert(checkpoint: Path, progress: Progress = quiet, stop: Stop = never) -> Path:
    """Convert the weights of a checkpoint, and the adapters of the language that is meant, unless that was done before:
    the folder of the cache that has the former, or else the latter.

    `progress` counts bytes. Raises `CheckpointError` for weights that are more than weights, damaged or too large, and
    `Cancelled`. What others convert at the same time is waited for.
    """
    every = pickled_files(checkpoint) or pickled_adapter(checkpoint)
    if not every:
        raise CheckpointError(
            say(
                "{folder} has no weights: neither {safe} nor {pickled}.",
                folder=checkpoint,
                safe=CONVERTED,
                pickled=PICKLED,
            ),
            say("Copy all files of the model."),
        )
    for files in _waiting(checkpoint):
        _convert(on_disk(checkpoint), files, progress, stop)
    return _place(every)


def _convert(folder: Path, files: list[Path], progress: Progress, stop: Stop) -> None:
    place = _place(files)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with _alone(place, stop):
            if not (place / CONVERTED).is_file():
                _forget_stale(place.parent)
                _room(folder, files, place)
                with replaced_folder(place, lasting=True) as new:
                    _run(files, new / CONVERTED, progress, stop)
                    (new / ORIGIN).write_text(json.dumps(_stamp(files)) + "\n", encoding="utf-8")
    except OSError as error:
        raise CheckpointError(
            say("The converted weights of {folder} cannot be written to {place}.", folder=folder, place=place.parent),
            say("Check the free space and the rights."),
            str(error),
        ) from error


def make_ready(folder: Path, progress: Progress = quiet, stop: Stop = never) -> None:
    """Convert the weights of a checkpoint where they are pickled and nobody did so yet. Raises as `convert` does."""
    if size(folder):
        convert(folder, progress, stop)


def _stamp(files: list[Path]) -> list[list[Any]]:
    """What tells files from others without reading them; in a hub's cache, their names are their contents' hashes."""
    stats = [(path.resolve(), path.stat()) for path in files]
    return [[path.name, str(real), stat.st_size, stat.st_mtime_ns] for path, (real, stat) in zip(files, stats)]


def _place(files: list[Path]) -> Path:
    try:
        text = json.dumps(_stamp(files))
    except OSError as error:
        raise CheckpointError(
            say("{path} cannot be read.", path=files[0]), say("Copy the model again."), str(error)
        ) from error
    return cache_folder() / "converted" / hashlib.sha256(text.encode()).hexdigest()[:32]


@contextmanager
def _alone(place: Path, stop: Stop) -> Iterator[None]:
    """A context in which no other process converts the same weights."""
    with ExitStack() as inside:
        while True:
            try:
                inside.enter_context(locked(place.with_suffix(".lock"), LOOK_S))
                break
            except Timeout:
                if stop():
                    raise Cancelled from None
        yield


def _forget_stale(cache: Path) -> None:
    """Converted weights whose origin has changed or gone are of no use to anybody."""
    for origin in cache.glob(f"*/{ORIGIN}"):
        try:
            kept = json.loads(origin.read_text(encoding="utf-8"))
            now = [[name, real, (stat := Path(real).stat()).st_size, stat.st_mtime_ns] for name, real, _, _ in kept]
        except (OSError, ValueError, TypeError):
            now, kept = [], [None]
        if now != kept:
            shutil.rmtree(origin.parent, ignore_errors=True)
            origin.parent.with_suffix(".lock").unlink(missing_ok=True)


def _room(folder: Path, files: list[Path], place: Path) -> None:
    wanted, free = sum(path.stat().st_size for path in files) + SPARE, shutil.disk_usage(place.parent).free
    if wanted > free:
        raise CheckpointError(
            say(
                "Converting {folder} needs {wanted} on the disk of {place}, which has {free} free.",
                folder=folder,
                wanted=quantities.size(wanted),
                place=place.parent,
                free=quantities.size(free),
            ),
            say("Free some space there."),
        )


def _run(files: list[Path], out: Path, progress: Progress, stop: Stop) -> None:
    with spawn("core.families.conversion", [str(out), *map(str, files)]) as child:
        limit = _limit(files)
        while (said := child.line(LOOK_S)) != "":
            if stop():
                raise Cancelled
            if _own_memory(child) > limit:
                child.end(0.0)
                raise CheckpointError(
                    say("Converting {path} takes more memory than its weights can need.", path=files[0]),
                    say("The file is not what it says: choose another model."),
                )
            answer = _answer(said, child)
            if "done" in answer:
                progress(int(answer["done"]), int(answer["total"]))
            elif "error" in answer:
                error = WorkbenchError.from_json(answer["error"])
                raise CheckpointError(error.message, error.hint, error.detail)
        if child.wait() != 0:
            raise OSError(errno.EIO, child.last_words() or "the child that converts weights was lost")


def _answer(said: str | None, child: Child) -> dict[str, Any]:
    try:
        return dict(json.loads(said)) if said else {}
    except (ValueError, TypeError):
        child.set_aside(said or "")
        return {}


def _limit(files: list[Path]) -> int:
    """Weights of old torch versions cannot be mapped, and macOS does not tell what is mapped from what is not."""
    whole = [path for path in files if sys.platform == "darwin" or not zipfile.is_zipfile(path)]
    return MEMORY + max((path.stat().st_size for path in whole), default=0)


def _own_memory(child: Child) -> int:
    """Bytes in memory that are the child's own, not a file's."""
    import psutil

    try:
        info = psutil.Process(child.pid).memory_info()
    except psutil.Error:
        return 0
    return int(getattr(info, "private", info.rss - getattr(info, "shared", 0)))
