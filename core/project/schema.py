"""What a project's database holds, how it is reached, and whether this version can read it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import filelock

from core.errors import Cancelled, ProjectDamaged, ProjectError, ProjectLocked
from core.project.records import (
    Annotation,
    BroughtText,
    CorrectedSentence,
    Correction,
    KnownVoice,
    Note,
    Participant,
    Recording,
    Session,
    Speaker,
    TakenTier,
    Tier,
    Utterance,
)
from core.wording import say

DATABASE = "vizinho.sqlite3"

COLUMNS: dict[str, tuple[str, ...]] = {
    "meta": ("id", "key", "value"),
    "speakers": tuple(Speaker.__dataclass_fields__),
    "recordings": tuple(Recording.__dataclass_fields__),
    "utterances": tuple(Utterance.__dataclass_fields__),
    "filters": ("id", "name", "rules"),
    "brought_texts": tuple(BroughtText.__dataclass_fields__),
    "corrected_sentences": tuple(CorrectedSentence.__dataclass_fields__),
    "corrections": tuple(Correction.__dataclass_fields__),
    "tiers": tuple(Tier.__dataclass_fields__),
    "annotations": tuple(Annotation.__dataclass_fields__),
    "taken_tiers": tuple(TakenTier.__dataclass_fields__),
    "removed_utterances": ("id", "recording_id", "origin"),
    "notes": tuple(Note.__dataclass_fields__),
    "sessions": tuple(Session.__dataclass_fields__),
    "participants": tuple(Participant.__dataclass_fields__),
    "voices": tuple(KnownVoice.__dataclass_fields__),
}
"""The journaled tables and what a row of each holds. All else in the database can be computed again, but for the
sentences of texts: those never change, and are kept as long as a text or a step of the history names them."""

KNOWN = (
    "m001_first",
    "m002_workbench",
    "m003_absences",
    "m004_markup",
    "m005_accents",
    "m006_documents",
    "m007_labels",
    "m008_sentences",
    "m009_drafts",
    "m010_tiers",
    "m011_sessions",
    "m012_doubtful",
    "m013_video",
    "m014_standing",
    "m015_voices",
    "m016_languages",
    "m017_removed",
)
"""The steps of `core.project.migrations`, in order. Named here so that reading a project needs no migrating."""


def connect(path: Path, *, writing: bool) -> sqlite3.Connection:
    """A connection in autocommit mode: transactions are begun by hand. Raises `sqlite3.OperationalError`."""
    if writing:
        conn = sqlite3.connect(path, timeout=10, isolation_level=None, check_same_thread=False)
        conn.execute("PRAGMA journal_mode = WAL")
        conn.execute("PRAGMA synchronous = FULL")
        conn.execute("PRAGMA foreign_keys = ON")
        conn.execute("PRAGMA journal_size_limit = 67108864")
    else:
        conn = _reading(path)
    conn.execute(f"PRAGMA cache_size = {-32000 if writing else -16000}")
    conn.execute("PRAGMA temp_store = MEMORY")
    conn.row_factory = sqlite3.Row
    return conn


def _reading(path: Path) -> sqlite3.Connection:
    """Read-only; on a disk that cannot be written at all, without the shared memory that WAL wants."""
    uri = path.resolve().as_uri()
    conn = sqlite3.connect(f"{uri}?mode=ro", uri=True, timeout=10, isolation_level=None, check_same_thread=False)
    try:
        conn.execute("SELECT count(*) FROM sqlite_master").fetchone()
        return conn
    except sqlite3.OperationalError:
        conn.close()
    conn = sqlite3.connect(f"{uri}?immutable=1", uri=True, isolation_level=None, check_same_thread=False)
    conn.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return conn


def is_older(folder: Path) -> bool:
    """Whether there is a project of an older version, which is yet to be brought up to date."""
    if not (folder / DATABASE).is_file():
        return False
    try:
        with closing(connect(folder / DATABASE, writing=False)) as conn:
            return not check_version(conn, folder)
    except (sqlite3.DatabaseError, ProjectError, OSError):
        return False


def open_for_reading(folder: Path) -> sqlite3.Connection:
    """A read-only connection to a current project. Raises `ProjectError`."""
    if not (folder / DATABASE).is_file():
        raise ProjectError(
            say("There is no project in {folder}.", folder=folder), say("Choose a folder that Vizinho made.")
        )
    try:
        conn = connect(folder / DATABASE, writing=False)
    except sqlite3.DatabaseError as error:
        raise unreadable(folder, error) from error
    try:
        if not check_version(conn, folder):
            raise ProjectError(
                say("{name} was made by an older Vizinho.", name=folder.name), say("Open it for writing once.")
            )
    except BaseException as error:
        conn.close()
        if isinstance(error, sqlite3.DatabaseError):
            raise unreadable(folder, error) from error
        raise
    return conn


def unreadable(folder: Path, error: Exception) -> ProjectError:
    """What to say of a damaged database."""
    return ProjectDamaged(
        say("The database of {name} cannot be read.", name=folder.name),
        say("Restore a backup: recordings and runs are untouched."),
        str(error),
    )


@contextmanager
def worded(folder: Path) -> Iterator[None]:
    """What SQLite says of a query, in our words: an interrupted one is `Cancelled`, damage is `ProjectDamaged`, and a
    drive that went away is `ProjectError`."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        name = getattr(error, "sqlite_errorname", "")
        if name == "SQLITE_INTERRUPT":
            raise Cancelled from error
        if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
            raise unreadable(folder, error) from error
        if name.startswith(("SQLITE_CANTOPEN", "SQLITE_IOERR", "SQLITE_READONLY_DBMOVED")):
            raise ProjectError(
                say("The database of {name} cannot be reached.", name=folder.name),
                say("Check that its drive is connected and its folder is where it was, then open it again."),
                str(error),
            ) from error
        raise


def check_version(conn: sqlite3.Connection, folder: Path) -> bool:
    """Whether the database is current; False when it is older. Raises `ProjectError` for a newer or foreign one."""
    applied = _applied(conn)
    if not applied:
        raise ProjectError(
            say("{folder} is not a Vizinho project.", folder=folder), say("Choose a folder that Vizinho made.")
        )
    if newer := [name for name in applied if name not in KNOWN]:
        raise ProjectError(
            say("{name} was made by a newer Vizinho.", name=folder.name),
            say("Update Vizinho to open it. Nothing was changed."),
            f"Not known here: {', '.join(newer)}",
        )
    return len(applied) == len(KNOWN)


def _applied(conn: sqlite3.Connection) -> list[str]:
    """Names of the migrations that were made, as sqlite-utils notes them."""
    if conn.execute("SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'").fetchone() is None:
        return []
    rows = conn.execute("SELECT name FROM _sqlite_migrations WHERE migration_set = 'vizinho' ORDER BY rowid")
    return [str(row[0]) for row in rows]


def lock(folder: Path) -> filelock.BaseFileLock:
    """Hold the folder's lock: an operating system lock, which ends with the process that holds it."""
    held = filelock.FileLock(folder / "lock", thread_local=False)
    try:
        held.acquire(timeout=0)
    except filelock.Timeout as error:
        raise ProjectLocked(
            say("{name} is open in another window.", name=folder.name),
            say("Close it there, or open it here for reading only."),
        ) from error
    except OSError as error:
        raise ProjectError(
            say("{name} cannot be written.", name=folder.name),
            say("Check the folder's permissions, or open it for reading only."),
            str(error),
        ) from error
    return held


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Nobody else writes to the project meanwhile. Raises `ProjectLocked`."""
    held = lock(folder)
    try:
        yield
    finally:
        held.release()
