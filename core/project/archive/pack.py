"""A project in one file, to keep or to give away: a zip of its database, recordings, takes and runs, without caches.

    archive.json  what it is, read before anything is unpacked      vizinho.sqlite3 and the folders
    recordings/  takes/  runs/  sources/

Sound is stored as it is, everything else compressed. How an archive is opened is `core.project.archive.unpack`.
"""

from __future__ import annotations

import json
import os
import sqlite3
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from core.errors import Cancelled, ProjectError
from core.names import Names, safe_name
from core.progress import never, quiet
from core.project.queries import Reader
from core.project.records import Problem
from core.project.schema import DATABASE, connect
from core.wording import say
from core.writing import whole_file

FORMAT = 1
ABOUT = "archive.json"
FOLDERS = ("recordings", "takes", "runs", "sources")
MODELS = ("model", "checkpoints")
SUFFIX = ".vizinho.zip"
COMPRESSED = frozenset({".json", ".jsonl", ".log", ".txt", ".tsv", ".csv", ".sqlite3", ".md"})
BLOCK = 1 << 20


@dataclass(frozen=True)
class PackReport:
    """What came of packing. `referenced` counts recordings that stayed where they lie, outside of the archive."""

    path: Path
    files: int
    size: int
    recordings: int
    referenced: int
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class PackSizes:
    """Bytes that packing can take: what always goes in, recordings outside of the project (`outside` of them), and
    the models and checkpoints of runs."""

    always: int
    sound: int
    outside: int
    models: int


@dataclass
class _Plan:
    """What goes in: name in the archive -> file; and paths of recordings that change with it."""

    files: dict[str, Path] = field(default_factory=dict)
    moved: dict[str, str] = field(default_factory=dict)
    recordings: int = 0
    referenced: int = 0
    problems: list[Problem] = field(default_factory=list)


def pack(
    reader: Reader,
    file: str | Path,
    *,
    sound: bool = True,
    models: bool = False,
    replace: bool = False,
    progress: Callable[[int, int], None] = quiet,
    cancelled: Callable[[], bool] = never,
) -> PackReport:
    """Pack the project of `reader` into `file`, while it may be in use. `sound` brings in recordings that lie outside
    of the project, `models` the models and checkpoints of runs. Progress counts bytes.

    Raises `ExportFailed` when the file cannot be written, `ProjectError` when the project cannot be read, `Cancelled`.
    """
    target = Path(file).expanduser().absolute()
    plan = _planned(reader, target, sound=sound, models=models)
    with whole_file(target, replace=replace, lasting=True) as beside:
        with tempfile.TemporaryDirectory(prefix=".vizinho-", dir=target.parent) as folder:
            copy = Path(folder) / DATABASE
            _copy_database(reader.folder, copy, plan.moved, cancelled)
            plan.files = {DATABASE: copy} | plan.files
            with zipfile.ZipFile(beside, "w", allowZip64=True, strict_timestamps=False) as out:
                out.writestr(ABOUT, json.dumps(_about(reader, plan), ensure_ascii=False, indent=1))
                _write(out, plan, progress, cancelled)
        size = beside.stat().st_size
    return PackReport(target, len(plan.files), size, plan.recordings, plan.referenced, tuple(plan.problems))


def pack_sizes(reader: Reader) -> PackSizes:
    """How much there is to pack, before anything is."""
    nowhere = reader.folder / DATABASE
    least, sound, models = (
        _planned(reader, nowhere, sound=sound, models=models)
        for sound, models in ((False, False), (True, False), (False, True))
    )
    always = _size(least) + (reader.folder / DATABASE).stat().st_size
    return PackSizes(always, _size(sound) - _size(least), least.referenced, _size(models) - _size(least))


def _size(plan: _Plan) -> int:
    return sum(path.stat().st_size for path in plan.files.values())


def _about(reader: Reader, plan: _Plan) -> dict[str, object]:
    meta, summary = reader.meta, reader.summary()
    return {
        "vizinho": FORMAT,
        "name": meta.name,
        "language": meta.language,
        "source_language": meta.source_language,
        "utterances": summary.utterances,
        "seconds": round(summary.seconds, 3),
        "recordings": plan.recordings,
        "referenced": plan.referenced,
        "at": time.time(),
    }


def _planned(reader: Reader, target: Path, *, sound: bool, models: bool) -> _Plan:
    """Every file that goes in, under a name that can be unpacked anywhere."""
    plan = _Plan()
    names = Names()
    paths = reader.query_all("SELECT path, min(digest), min(name) FROM recordings GROUP BY path ORDER BY min(id)")
    for path, digest, name in paths:
        inside = not Path(path).is_absolute()
        source = reader.folder / path
        if not inside and not sound:
            plan.referenced += 1
            continue
        if not source.is_file():
            plan.problems.append(
                Problem(name, say("is not there and could not be packed."), say("Bring it back, or locate it."))
            )
            plan.referenced += not inside
            continue
        stem, suffix = (source.stem, source.suffix) if inside else (f"{source.stem}-{digest[:8]}", source.suffix)
        packed = f"recordings/{names.of(stem, suffix.lower() if suffix.isascii() else '')}"
        plan.files[packed] = source
        plan.recordings += 1
        if packed != path:
            plan.moved[path] = packed
    taken = set(plan.files.values())
    for name, source in _others(reader.folder, models=models):
        if source in taken or source == target:
            continue
        if any(part != safe_name(part) for part in PurePosixPath(name).parts):
            plan.problems.append(
                Problem(name, say("has a name that other systems refuse."), say("Rename it and pack again."))
            )
        elif name.casefold() in {DATABASE, ABOUT}:
            continue
        elif name not in plan.files:
            plan.files[name] = source
    return plan


def _others(folder: Path, *, models: bool) -> Iterator[tuple[str, Path]]:
    """Files of takes and runs, and recordings that only the history knows; nothing half written, no links."""
    for part in FOLDERS:
        for root, folders, files in os.walk(folder / part):
            hidden = () if models or part != "runs" else MODELS
            folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in hidden)
            for name in sorted(files):
                path = Path(root, name)
                if not name.startswith(".") and not name.endswith((".tmp", ".part")) and not path.is_symlink():
                    yield path.relative_to(folder).as_posix(), path


def _copy_database(folder: Path, copy: Path, moved: dict[str, str], cancelled: Callable[[], bool]) -> None:
    """The database as it is at one moment, in a file of its own, with the new paths of recordings."""

    def look(_status: int, _left: int, _total: int) -> None:
        if cancelled():
            raise Cancelled

    try:
        with closing(connect(folder / DATABASE, writing=False)) as source, closing(sqlite3.connect(copy)) as out:
            source.execute("BEGIN")
            source.execute("SELECT count(*) FROM meta").fetchone()
            source.backup(out, pages=4096, progress=look)
            out.execute("PRAGMA journal_mode = DELETE")
            _move_recordings(out, moved)
    except sqlite3.DatabaseError as error:
        raise ProjectError(
            say("The database of {name} could not be copied.", name=folder.name),
            say("Restore it from a backup first."),
            str(error),
        ) from error


def _move_recordings(conn: sqlite3.Connection, moved: dict[str, str]) -> None:
    """New paths for recordings, in the history too: redoing their import finds them."""
    if not moved:
        return
    with conn:
        conn.execute("CREATE TEMP TABLE moved (old TEXT PRIMARY KEY, new TEXT NOT NULL)")
        conn.executemany("INSERT INTO moved VALUES (?, ?)", moved.items())
        conn.execute(
            "UPDATE recordings SET path = (SELECT new FROM moved WHERE old = path)"
            " WHERE path IN (SELECT old FROM moved)"
        )
        for side in ("before", "after"):
            path = f"json_extract({side}, '$.path')"
            conn.execute(
                f"UPDATE changes SET {side} = json_set({side}, '$.path', (SELECT new FROM moved WHERE old = {path}))"
                f" WHERE tbl = 'recordings' AND {path} IN (SELECT old FROM moved)"
            )


def _write(
    out: zipfile.ZipFile, plan: _Plan, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
) -> None:
    """All files, block by block. One that cannot be read is a problem; a disk that is full ends it."""
    total = _size(plan)
    done = 0
    for name, path in list(plan.files.items()):
        try:
            source = path.open("rb")
        except OSError as error:
            plan.problems.append(
                Problem(name, say("could not be read ({why}).", why=error.strerror), say("Check its permissions."))
            )
            del plan.files[name]
            continue
        with source:
            entry = zipfile.ZipInfo.from_file(path, name, strict_timestamps=False)
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED if path.suffix.lower() in COMPRESSED else zipfile.ZIP_STORED
            with out.open(entry, "w", force_zip64=True) as packed:
                while block := _read(source, name):
                    if cancelled():
                        raise Cancelled
                    packed.write(block)
                    done += len(block)
                    progress(min(done, total), total)


def _read(file: BinaryIO, name: str) -> bytes:
    """The next block. A disk that refuses to read ends the packing, by the name of the file."""
    try:
        return file.read(BLOCK)
    except OSError as error:
        raise ProjectError(
            say("{name} cannot be read whole ({why}), so nothing was packed.", name=name, why=error.strerror),
            say("Copy it from a backup first."),
        ) from error
