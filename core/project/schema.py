"""The tables of a project's database, and how an older one becomes a current one."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlite_utils import Database, Migrations

from core.errors import ProjectError
from core.project.records import Recording, Speaker, Utterance

DATABASE = "vizinho.sqlite3"

COLUMNS: dict[str, tuple[str, ...]] = {
    "meta": ("id", "key", "value"),
    "speakers": tuple(Speaker.__dataclass_fields__),
    "recordings": tuple(Recording.__dataclass_fields__),
    "utterances": tuple(Utterance.__dataclass_fields__),
}
"""The journaled tables and what a row of each holds. All else in the database can be computed again."""

migrations = Migrations("vizinho")


@migrations()
def m001_first(db: Database) -> None:
    """Corpus, journal, search and quality flags."""
    for statement in FIRST.split(";;"):
        if statement.strip():
            db.conn.execute(statement)


FIRST = """
CREATE TABLE meta (id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, value TEXT NOT NULL);;
CREATE TABLE speakers (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, notes TEXT NOT NULL DEFAULT '');;
CREATE TABLE recordings (
    id INTEGER PRIMARY KEY AUTOINCREMENT, digest TEXT NOT NULL, name TEXT NOT NULL, path TEXT NOT NULL,
    rate INTEGER NOT NULL, channels INTEGER NOT NULL, frames INTEGER NOT NULL, channel INTEGER,
    voices TEXT NOT NULL DEFAULT 'people');;
CREATE TABLE utterances (
    id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL,
    recording_id INTEGER NOT NULL REFERENCES recordings (id) DEFERRABLE INITIALLY DEFERRED,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL,
    speaker_id INTEGER REFERENCES speakers (id) DEFERRABLE INITIALLY DEFERRED,
    split TEXT NOT NULL DEFAULT '', left_out INTEGER NOT NULL DEFAULT 0, prompt TEXT NOT NULL DEFAULT '',
    seconds REAL NOT NULL, pace REAL NOT NULL, key_order TEXT NOT NULL,
    CHECK (0 <= start AND start < "end"));;
CREATE INDEX utterances_by_key ON utterances (left_out, key_order);;
CREATE INDEX utterances_by_length ON utterances (left_out, seconds);;
CREATE INDEX utterances_by_pace ON utterances (left_out, pace);;
CREATE INDEX utterances_by_split ON utterances (left_out, split, speaker_id, seconds);;
CREATE INDEX utterances_by_speaker ON utterances (speaker_id);;
CREATE INDEX utterances_by_recording ON utterances (recording_id, start);;
CREATE INDEX utterances_by_name ON utterances (key);;
CREATE INDEX recordings_by_digest ON recordings (digest);;
CREATE INDEX speakers_by_name ON speakers (name);;
CREATE TABLE flags (
    utterance_id INTEGER NOT NULL, kind TEXT NOT NULL, value REAL NOT NULL, text TEXT NOT NULL,
    blocks INTEGER NOT NULL, PRIMARY KEY (utterance_id, kind)) WITHOUT ROWID;;
CREATE INDEX flags_by_kind ON flags (kind, utterance_id);;
CREATE TABLE checked (utterance_id INTEGER PRIMARY KEY, text_check TEXT NOT NULL, sound_check TEXT NOT NULL);;
CREATE TABLE steps (
    id INTEGER PRIMARY KEY AUTOINCREMENT, label TEXT NOT NULL, at REAL NOT NULL, undone INTEGER NOT NULL DEFAULT 0);;
CREATE TABLE changes (
    step_id INTEGER NOT NULL REFERENCES steps (id) ON DELETE CASCADE, seq INTEGER NOT NULL, tbl TEXT NOT NULL,
    row_id INTEGER NOT NULL, before TEXT, after TEXT, PRIMARY KEY (step_id, seq)) WITHOUT ROWID;;
CREATE VIRTUAL TABLE found USING fts5 (
    key, text, content='utterances', content_rowid='id', tokenize='trigram');;
CREATE TRIGGER found_added AFTER INSERT ON utterances BEGIN
    INSERT INTO found (rowid, key, text) VALUES (new.id, new.key, new.text); END;;
CREATE TRIGGER found_removed AFTER DELETE ON utterances BEGIN
    INSERT INTO found (found, rowid, key, text) VALUES ('delete', old.id, old.key, old.text);
    DELETE FROM flags WHERE utterance_id = old.id;
    DELETE FROM checked WHERE utterance_id = old.id; END;;
CREATE TRIGGER found_changed AFTER UPDATE OF key, text ON utterances BEGIN
    INSERT INTO found (found, rowid, key, text) VALUES ('delete', old.id, old.key, old.text);
    INSERT INTO found (rowid, key, text) VALUES (new.id, new.key, new.text); END;;
CREATE TRIGGER flags_outdated AFTER UPDATE OF text, start, "end", recording_id ON utterances BEGIN
    DELETE FROM flags WHERE utterance_id = old.id;
    DELETE FROM checked WHERE utterance_id = old.id; END;;
"""


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
    conn.execute("PRAGMA cache_size = -32000")
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


def open_for_reading(folder: Path) -> sqlite3.Connection:
    """A read-only connection to a current project. Raises `ProjectError`."""
    if not (folder / DATABASE).is_file():
        raise ProjectError(f"There is no project in {folder}.", "Choose a folder that Vizinho made.")
    try:
        conn = connect(folder / DATABASE, writing=False)
    except sqlite3.DatabaseError as error:
        raise unreadable(folder, error) from error
    try:
        if not check_version(conn, folder):
            raise ProjectError(f"{folder.name} was made by an older Vizinho.", "Open it for writing once.")
    except BaseException as error:
        conn.close()
        if isinstance(error, sqlite3.DatabaseError):
            raise unreadable(folder, error) from error
        raise
    return conn


def unreadable(folder: Path, error: Exception) -> ProjectError:
    """What to say of a damaged database."""
    return ProjectError(
        f"The database of {folder.name} cannot be read.",
        f"Restore {DATABASE} from a backup; recordings and runs are untouched.",
        str(error),
    )


def check_version(conn: sqlite3.Connection, folder: Path) -> bool:
    """Whether the database is current; False when it is older. Raises `ProjectError` for a newer or foreign one."""
    applied = {migration.name for migration in migrations.applied(Database(conn))}
    known = {migration.name for migration in migrations._migrations}  # noqa: SLF001 - there is no other way to ask
    if not applied:
        raise ProjectError(f"{folder} is not a Vizinho project.", "Choose a folder that Vizinho made.")
    if applied - known:
        raise ProjectError(
            f"{folder.name} was made by a newer Vizinho.",
            "Update Vizinho to open it. Nothing was changed.",
            f"Not known here: {', '.join(sorted(applied - known))}",
        )
    return not migrations.pending(Database(conn))


def upgrade(conn: sqlite3.Connection, folder: Path) -> Path:
    """Copy the database aside, then bring it up to date. Returns the copy's path."""
    number = len(migrations.applied(Database(conn)))
    copy = folder / f"vizinho.version-{number}.sqlite3"
    copy.unlink(missing_ok=True)
    with sqlite3.connect(copy) as target:
        conn.backup(target)
    target.close()
    migrations.apply(Database(conn))
    return copy
