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

from core.diarisation.known_voices import nobodys_ids
from core.errors import Cancelled, ProjectError
from core.names import Names, safe_name
from core.progress import never, quiet
from core.project import documents
from core.project.history import forget_rows
from core.project.queries import Reader
from core.project.records import Problem
from core.project.schema import COLUMNS, DATABASE, connect
from core.wording import say
from core.writing import whole_file

FORMAT = 1
ABOUT = "archive.json"
TEXTS = ("lm", "vectors")
FOLDERS = ("recordings", "takes", "runs", "sources", "evaluations", *TEXTS)
MODELS = ("model", "checkpoints")
Kind = Literal["models", "texts", "films"]
"""What may be large and goes along on request: models and checkpoints of runs, text models and word vectors, and videos
that lie outside of the project."""
KINDS: dict[Kind, str] = {
    "models": say("models and checkpoints of runs"),
    "texts": say("text models and word vectors"),
    "films": say("videos that lie outside of the project"),
}
SUFFIX = ".vizinho.zip"
COMPRESSED = frozenset({".arpa", ".json", ".jsonl", ".log", ".txt", ".tsv", ".csv", ".sqlite3", ".md"})
BLOCK = 1 << 20


@dataclass(frozen=True)
class PackReport:
    """What came of packing. `referenced` counts recordings that stayed where they lie, outside of the archive; `left`
    are the bytes of what else the project has and was not asked for, by its kind, `films` those of each video of it, by
    where it lies."""

    path: Path
    files: int
    size: int
    recordings: int
    referenced: int
    problems: tuple[Problem, ...] = ()
    left: Mapping[Kind, int] = field(default_factory=dict)
    films: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class PackSizes:
    """Bytes that packing can take: what always goes in, recordings outside of the project (`outside` of them), the
    models and checkpoints of runs, text models and word vectors, and each video outside of it, by where it lies."""

    always: int
    sound: int
    outside: int
    models: int
    texts: int
    films: Mapping[str, int] = field(default_factory=dict)


@dataclass
class _Plan:
    """What goes in: name in the archive -> file; and paths of recordings and films that change with it."""

    files: dict[str, Path] = field(default_factory=dict)
    moved: dict[str, str] = field(default_factory=dict)
    moved_films: dict[str, str] = field(default_factory=dict)
    films_left: dict[str, int] = field(default_factory=dict)
    recordings: int = 0
    referenced: int = 0
    problems: list[Problem] = field(default_factory=list)
    left: dict[Kind, int] = field(default_factory=dict)
    voices: bool = True
    """Whether voices that have a name, see `core.diarisation.known_voices`, go along."""
    nobodys: list[int] = field(default_factory=list)
    """Kept voices that are nobody's now: nobody would see them there, so they stay."""


def pack(
    reader: Reader,
    file: str | Path,
    *,
    sound: bool = True,
    models: bool = False,
    texts: bool = False,
    films: bool = False,
    times: bool = False,
    replace: bool = False,
    progress: Callable[[int, int], None] = quiet,
    cancelled: Callable[[], bool] = never,
) -> PackReport:
    """Pack the project of `reader` into `file`, while it may be in use. `sound` brings in recordings that lie outside
    of the project, `models` the models and checkpoints of runs, `texts` text models and word vectors, `films`
    videos that lie outside of the project, `times`
    how long each text took the person who wrote it: that is theirs alone. Progress counts bytes.

    Raises `ExportFailed` when the file cannot be written, `ProjectError` when the project cannot be read, `Cancelled`.
    """
    target = Path(file).expanduser().absolute()
    plan = _planned(reader, target, sound=sound, kinds=_kinds(models=models, texts=texts, films=films))
    with whole_file(target, replace=replace, lasting=True) as beside:
        with tempfile.TemporaryDirectory(prefix=".vizinho-", dir=target.parent) as folder:
            copy = Path(folder) / DATABASE
            _copy_database(reader.folder, copy, plan, cancelled, times=times)
            plan.files = {DATABASE: copy} | plan.files
            with zipfile.ZipFile(beside, "w", allowZip64=True, strict_timestamps=False) as out:
                out.writestr(ABOUT, json.dumps(_about(reader, plan), ensure_ascii=False, indent=1))
                _write(out, plan, progress, cancelled)
        size = beside.stat().st_size
    left = {kind: size for kind, size in plan.left.items() if size}
    problems, films_left = tuple(plan.problems), plan.films_left
    return PackReport(target, len(plan.files), size, plan.recordings, plan.referenced, problems, left, films_left)


def pack_sizes(reader: Reader) -> PackSizes:
    """How much there is to pack, before anything is."""
    nowhere = reader.folder / DATABASE
    least, sound = (_planned(reader, nowhere, sound=sound, kinds=frozenset()) for sound in (False, True))
    always = _size(least) + (reader.folder / DATABASE).stat().st_size
    left = least.left
    outside = _size(sound) - _size(least)
    models, texts = left.get("models", 0), left.get("texts", 0)
    return PackSizes(always, outside, least.referenced, models, texts, least.films_left)


def _kinds(*, models: bool, texts: bool, films: bool) -> frozenset[Kind]:
    asked: dict[Kind, bool] = {"models": models, "texts": texts, "films": films}
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
    _plan_films(reader, plan, names, wanted="films" in kinds)
    _plan_voices(reader, plan, sound=sound)
    taken, kept = set(plan.files.values()), _documents(reader)
    for name, source in _others(reader.folder):
        if source in taken or source == target or (name.startswith(f"{documents.FOLDER}/") and name not in kept):
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


def _documents(reader: Reader) -> set[str]:
    """Kept files that something names, or that an undo or redo needs; others were left behind by what was given up,
    and nobody chose to give them away."""
    kept = set[str]()
    for table in (table for table, columns in COLUMNS.items() if "document" in columns):
        kept |= {name for (name,) in reader.query_all(f"SELECT DISTINCT document FROM {table}")}
        for side in ("before", "after"):
            rows = reader.query_all(
                f"SELECT DISTINCT CASE WHEN json_valid({side}) THEN json_extract({side}, '$.document') END"
                f" FROM changes WHERE tbl = ? AND instr({side}, ?)",
                (table, f'"{documents.FOLDER}/'),
            )
            kept |= {name for (name,) in rows}
    return kept


def _plan_voices(reader: Reader, plan: _Plan, *, sound: bool) -> None:
    """A voice tells who somebody is as sound does: where sound stays behind, all stay, and that is said."""
    plan.nobodys = nobodys_ids(reader)
    if plan.referenced and not sound:
        plan.voices = False
        if reader.query_all("SELECT 1 FROM voices LIMIT 1"):
            plan.problems.append(
                Problem(
                    str(say("Known voices")),
                    say("The voices that have names stay behind, as sound does."),
                    say("Pack the sound too."),
                )
            )


def _plan_films(reader: Reader, plan: _Plan, names: Names, *, wanted: bool) -> None:
    """Films that no folder of the project holds, each once; what is not there cannot be missed by what it weighs."""
    packed_as = {source: name for name, source in plan.files.items()}
    for (path,) in reader.query_all("SELECT video FROM recordings WHERE video != '' GROUP BY video ORDER BY min(id)"):
        source = reader.folder / path
        if source in packed_as:
            plan.moved_films[path] = packed_as[source]
        elif (not Path(path).is_absolute() and PurePosixPath(path).parts[0] in FOLDERS) or (
            not wanted and not source.is_file()
        ):
            continue
        elif not source.is_file():
            plan.problems.append(
                Problem(source.name, say("is not there and could not be packed."), say("Bring it back, or locate it."))
            )
        elif wanted:
            suffix = source.suffix.lower()
            packed = f"recordings/{names.of(source.stem, suffix if suffix.isascii() else '')}"
            plan.files[packed], plan.moved_films[path] = source, packed
        else:
            size = source.stat().st_size
            plan.films_left[str(source)] = size
            plan.left["films"] = plan.left.get("films", 0) + size


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


def _copy_database(folder: Path, copy: Path, plan: _Plan, cancelled: Callable[[], bool], *, times: bool) -> None:
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
            _move(out, "path", plan.moved)
            _move(out, "video", plan.moved_films)
            if not times:
                _forget_times(out)
            if not plan.voices:
                with out:
                    out.execute("DELETE FROM voices")
                    forget_rows(out, "voices")
            elif plan.nobodys:
                with out:
                    out.executemany("DELETE FROM voices WHERE id = ?", [(id,) for id in plan.nobodys])
                    forget_rows(out, "voices", plan.nobodys)
    except sqlite3.DatabaseError as error:
        raise ProjectError(
            say("The database of {name} could not be copied.", name=folder.name),
            say("Restore it from a backup first."),
            str(error),
        ) from error


def _forget_times(conn: sqlite3.Connection) -> None:
    """Nobody else learns how long a text took, from the history either; nor is it left in the file unseen."""
    conn.execute("PRAGMA secure_delete = ON")
    with conn:
        conn.execute("UPDATE corrections SET seconds = NULL WHERE seconds IS NOT NULL")
        for side in ("before", "after"):
            conn.execute(
                f"UPDATE changes SET {side} = json_set({side}, '$.seconds', NULL) WHERE tbl = 'corrections'"
                f" AND json_extract({side}, '$.seconds') IS NOT NULL"
            )


def _move(conn: sqlite3.Connection, column: Literal["path", "video"], moved: dict[str, str]) -> None:
    """New paths for recordings or their films, in the history too: redoing their import finds them."""
    if not moved:
        return
    with conn:
        conn.execute("CREATE TEMP TABLE moved (old TEXT PRIMARY KEY, new TEXT NOT NULL)")
        conn.executemany("INSERT INTO moved VALUES (?, ?)", moved.items())
        conn.execute(
            f"UPDATE recordings SET {column} = (SELECT new FROM moved WHERE old = {column})"
            f" WHERE {column} IN (SELECT old FROM moved)"
        )
        for side in ("before", "after"):
            path = f"json_extract({side}, '$.{column}')"
            new = f"(SELECT new FROM moved WHERE old = {path})"
            conn.execute(
                f"UPDATE changes SET {side} = json_set({side}, '$.{column}', {new})"
                f" WHERE tbl = 'recordings' AND {path} IN (SELECT old FROM moved)"
            )
        conn.execute("DROP TABLE moved")


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
