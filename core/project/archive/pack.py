"""A project in one file, to keep or to give away: a zip of its database, recordings, takes, runs and evaluations, and
of models and text models on request; without caches.

    archive.json  what it is, read before anything is unpacked      vizinho.sqlite3 and the folders
    recordings/  takes/  runs/  sources/  evaluations/  lm/  vectors/

Sound is stored as it is, everything else compressed. How an archive is opened is `core.project.archive.unpack`.
"""

from __future__ import annotations

import json
import os
import sqlite3
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Literal

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
TEXTS = ("lm", "vectors")
FOLDERS = ("recordings", "takes", "runs", "sources", "evaluations", *TEXTS)
MODELS = ("model", "checkpoints")
Kind = Literal["models", "texts"]
"""What may be large and goes along on request: models and checkpoints of runs, text models and word vectors."""
KINDS: dict[Kind, str] = {
    "models": say("models and checkpoints of runs"),
    "texts": say("text models and word vectors"),
}
SUFFIX = ".vizinho.zip"
COMPRESSED = frozenset({".arpa", ".json", ".jsonl", ".log", ".txt", ".tsv", ".csv", ".sqlite3", ".md"})
BLOCK = 1 << 20


@dataclass(frozen=True)
class PackReport:
    """What came of packing. `referenced` counts recordings that stayed where they lie, outside of the archive; `left`
    are the bytes of what else the project has and was not asked for, by its kind."""

    path: Path
    files: int
    size: int
    recordings: int
    referenced: int
    problems: tuple[Problem, ...] = ()
    left: Mapping[Kind, int] = field(default_factory=dict)


@dataclass(frozen=True)
class PackSizes:
    """Bytes that packing can take: what always goes in, recordings outside of the project (`outside` of them), the
    models and checkpoints of runs, text models and word vectors."""

    always: int
    sound: int
    outside: int
    models: int
    texts: int


@dataclass
class _Plan:
    """What goes in: name in the archive -> file; and paths of recordings that change with it."""

    files: dict[str, Path] = field(default_factory=dict)
    moved: dict[str, str] = field(default_factory=dict)
    recordings: int = 0
    referenced: int = 0
    problems: list[Problem] = field(default_factory=list)
    left: dict[Kind, int] = field(default_factory=dict)


def pack(
    reader: Reader,
    file: str | Path,
    *,
    sound: bool = True,
    models: bool = False,
    texts: bool = False,
    replace: bool = False,
    progress: Callable[[int, int], None] = quiet,
    cancelled: Callable[[], bool] = never,
) -> PackReport:
    """Pack the project of `reader` into `file`, while it may be in use. `sound` brings in recordings that lie outside
    of the project, `models` the models and checkpoints of runs, `texts` text models and word vectors. Progress counts
    bytes.

    Raises `ExportFailed` when the file cannot be written, `ProjectError` when the project cannot be read, `Cancelled`.
    """
    target = Path(file).expanduser().absolute()
    plan = _planned(reader, target, sound=sound, kinds=_kinds(models=models, texts=texts))
    with whole_file(target, replace=replace, lasting=True) as beside:
        with tempfile.TemporaryDirectory(prefix=".vizinho-", dir=target.parent) as folder:
            copy = Path(folder) / DATABASE
            _copy_database(reader.folder, copy, plan.moved, cancelled)
            plan.files = {DATABASE: copy} | plan.files
            with zipfile.ZipFile(beside, "w", allowZip64=True, strict_timestamps=False) as out:
                out.writestr(ABOUT, json.dumps(_about(reader, plan), ensure_ascii=False, indent=1))
                _write(out, plan, progress, cancelled)
        size = beside.stat().st_size
    left = {kind: size for kind, size in plan.left.items() if size}
    return PackReport(target, len(plan.files), size, plan.recordings, plan.referenced, tuple(plan.problems), left)


def pack_sizes(reader: Reader) -> PackSizes:
    """How much there is to pack, before anything is."""
    nowhere = reader.folder / DATABASE
    least, sound = (_planned(reader, nowhere, sound=sound, kinds=frozenset()) for sound in (False, True))
    always = _size(least) + (reader.folder / DATABASE).stat().st_size
    left = least.left
    return PackSizes(always, _size(sound) - _size(least), least.referenced, left.get("models", 0), left.get("texts", 0))


def _kinds(*, models: bool, texts: bool) -> frozenset[Kind]:
    asked: dict[Kind, bool] = {"models": models, "texts": texts}
    return frozenset(kind for kind, wanted in asked.items() if wanted)


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


def _planned(reader: Reader, target: Path, *, sound: bool, kinds: frozenset[Kind]) -> _Plan:
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
    for name, source in _others(reader.folder):
        if source in taken or source == target:
            continue
        if (kind := _kind(name)) is not None and kind not in kinds:
            plan.left[kind] = plan.left.get(kind, 0) + source.stat().st_size
        elif any(part != safe_name(part) for part in PurePosixPath(name).parts):
            plan.problems.append(
                Problem(name, say("has a name that other systems refuse."), say("Rename it and pack again."))
            )
        elif name.casefold() in {DATABASE, ABOUT}:
            continue
        elif name not in plan.files:
            plan.files[name] = source
    return plan


def _kind(name: str) -> Kind | None:
    """What of a project goes along on request only: None for all else."""
    place, *parts = PurePosixPath(name).parts
    if place in TEXTS:
        return "texts"
    return "models" if place == "runs" and any(part in MODELS for part in parts[:-1]) else None


def _others(folder: Path) -> Iterator[tuple[str, Path]]:
    """Files of takes, runs, evaluations and models, and recordings that only the history knows; nothing half written,
    no links."""
    for part in FOLDERS:
        for root, folders, files in os.walk(folder / part):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
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
