"""Making the tables of a new project, and bringing an older project up to date. Only what writes needs this."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

from sqlite_utils import Database, Migrations

from core.project.first_tables import CHECKING, FIRST, WORKBENCH
from core.project.rows import text_order
from core.project.sessions.tables import TABLES as SESSIONS
from core.project.tiers.tables import STANDING
from core.project.tiers.tables import TABLES as TIERS
from core.text.fold import folded
from core.transcripts import count_letters

migrations = Migrations("vizinho")


@migrations()
def m001_first(db: Database) -> None:
    """Corpus, journal, search and quality flags."""
    for statement in FIRST.split(";;"):
        if statement.strip():
            db.conn.execute(statement)


@migrations()
def m002_workbench(db: Database) -> None:
    """Facts of speakers, tags, what was imported, saved filters; what sounds measure and what a model heard; and
    what makes a million utterances quick: orders as columns, one index of all figures, stamps of what changed."""
    db.conn.create_function("text_order", 1, text_order)
    for statement in (WORKBENCH + CHECKING).split(";;"):
        if statement.strip():
            db.conn.execute(statement)


@migrations()
def m003_absences(db: Database) -> None:
    """What is not there is a state of its own: tone letters count as text, readings of what is not transcribed have no
    error rate, a reading can be refused; and utterances that overlap are looked for."""
    db.conn.create_function("count_letters", 1, count_letters)
    for statement in ABSENCES.split(";;"):
        if statement.strip():
            db.conn.execute(statement)


@migrations()
def m004_markup(db: Database) -> None:
    """Markup that stands in a transcript."""
    db.conn.execute(MARKUP)


@migrations()
def m005_accents(db: Database) -> None:
    """The search index holds transcripts without accents, so that they need not be typed."""
    db.conn.create_function("folded", 1, folded)
    for statement in ACCENTS.split(";;"):
        if statement.strip():
            db.conn.execute(statement)


@migrations()
def m006_documents(db: Database) -> None:
    """The annotation files that recordings came with."""
    db.conn.execute("ALTER TABLE recordings ADD COLUMN document TEXT NOT NULL DEFAULT ''")


@migrations()
def m007_labels(db: Database) -> None:
    """How the label of a step is put together, so that it can be said in another language; "" for older steps."""
    db.conn.execute("ALTER TABLE steps ADD COLUMN said TEXT NOT NULL DEFAULT ''")


@migrations()
def m008_sentences(db: Database) -> None:
    """Texts that come without sound, and their sentences."""
    for statement in SENTENCES.split(";;"):
        if statement.strip():
            db.conn.execute(statement)


@migrations()
def m009_drafts(db: Database) -> None:
    """How sure a model was of each word that it read, and what became of drafts."""
    for statement in DRAFTS.split(";;"):
        if statement.strip():
            db.conn.execute(statement)


@migrations()
def m010_tiers(db: Database) -> None:
    """Tiers beside the transcript, and notes."""
    for statement in TIERS.split(";;"):
        if statement.strip():
            db.conn.execute(statement)


@migrations()
def m011_sessions(db: Database) -> None:
    """What was recorded together, and who takes part."""
    for statement in SESSIONS.split(";;"):
        if statement.strip():
            db.conn.execute(statement)


@migrations()
def m012_doubtful(db: Database) -> None:
    """What explains a word that has changed is marked until somebody has looked at it."""
    db.conn.execute("ALTER TABLE annotations ADD COLUMN doubtful INTEGER NOT NULL DEFAULT 0")
    db.conn.execute("CREATE INDEX annotations_doubtful ON annotations (utterance_id) WHERE doubtful")


@migrations()
def m013_video(db: Database) -> None:
    """Films that recordings have beside their sound."""
    for column in ("video TEXT NOT NULL DEFAULT ''", "video_print TEXT NOT NULL DEFAULT ''"):
        db.conn.execute(f"ALTER TABLE recordings ADD COLUMN {column}")
    db.conn.execute("ALTER TABLE recordings ADD COLUMN video_shift_s REAL NOT NULL DEFAULT 0")


@migrations()
def m014_standing(db: Database) -> None:
    """Marks that stand on recordings are found by their tiers and times."""
    db.conn.execute(STANDING)


@migrations()
def m015_voices(db: Database) -> None:
    """Voices that are known, which lay in a file of their own before; what is damaged of that is left."""
    db.conn.execute(VOICES)
    folder = Path(db.conn.execute("PRAGMA database_list").fetchone()[2]).parent
    for recording, model, centre, turns in _voices_before(folder / "voices.json"):
        db.conn.execute(
            "INSERT INTO voices (recording_id, model, centre, turns) VALUES (?, ?, ?, ?)",
            (recording, model, json.dumps(centre), json.dumps(turns)),
        )


@migrations()
def m016_languages(db: Database) -> None:
    """Languages of tiers can be changed; an import knows them by what their files say."""
    db.conn.execute("ALTER TABLE tiers ADD COLUMN source_language TEXT")


@migrations()
def m017_removed(db: Database) -> None:
    """Utterances that came with the files of recordings and were removed, as far as the history tells: what is no
    other utterance's of it goes out no more."""
    for statement in REMOVED.split(";;"):
        if statement.strip():
            db.conn.execute(statement)


def _voices_before(file: Path) -> list[tuple[int, str, list[object], list[object]]]:
    try:
        if file.stat().st_size > MOST_VOICES_BYTES:
            return []
        found = json.loads(file.read_text(encoding="utf-8"))["voices"]
        return [(int(one["recording"]), str(one["model"]), list(one["centre"]), list(one["turns"])) for one in found]
    except (OSError, ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError):
        return []


VOICES = """
CREATE TABLE voices (
    id INTEGER PRIMARY KEY AUTOINCREMENT, recording_id INTEGER NOT NULL, model TEXT NOT NULL, centre TEXT NOT NULL,
    turns TEXT NOT NULL)
"""
MOST_VOICES_BYTES = 64 << 20
REMOVED = """
CREATE TABLE removed_utterances (
    id INTEGER PRIMARY KEY AUTOINCREMENT, recording_id INTEGER NOT NULL, origin TEXT NOT NULL);;
CREATE INDEX removed_utterances_by_recording ON removed_utterances (recording_id);;
INSERT INTO removed_utterances (recording_id, origin)
    SELECT r.id, json_extract(c.before, '$.origin') FROM changes c JOIN steps s ON s.id = c.step_id AND NOT s.undone
    JOIN recordings r ON r.id = json_extract(c.before, '$.recording_id') AND r.document != ''
    WHERE c.tbl = 'utterances' AND c.after IS NULL AND json_extract(c.before, '$.origin') != ''
"""
MARKUP = "ALTER TABLE texts ADD COLUMN markup TEXT NOT NULL DEFAULT ''"
ABSENCES = """
UPDATE utterances SET pace = count_letters(text) / max(seconds, 0.001)
    WHERE text GLOB '*[\u02c2-\u02ff\ua700-\ua721\ue000-\uf8ff]*';;
ALTER TABLE utterances ADD COLUMN refused TEXT NOT NULL DEFAULT '';;
DROP TRIGGER texts_outdated;;
DROP TRIGGER measures_outdated;;
DROP TRIGGER repeats_outdated;;
DROP TRIGGER found_removed;;
CREATE TABLE new_readings (
    utterance_id INTEGER PRIMARY KEY, model TEXT NOT NULL, model_print TEXT NOT NULL, text TEXT NOT NULL,
    cer REAL, score REAL);;
INSERT INTO new_readings SELECT r.utterance_id, r.model, r.model_print, r.text,
    CASE WHEN u.pace > 0 THEN min(r.cer, 1.0) END, CASE WHEN u.pace > 0 THEN r.score END
    FROM readings r JOIN utterances u ON u.id = r.utterance_id;;
DROP TABLE readings;;
ALTER TABLE new_readings RENAME TO readings;;
CREATE TRIGGER texts_outdated AFTER UPDATE OF text ON utterances WHEN old.text IS NOT new.text BEGIN
    DELETE FROM flags WHERE utterance_id = old.id AND kind NOT IN
        ('silence', 'pauses', 'clipped', 'quiet', 'noisy', 'band', 'same_sound', 'missing', 'overlap');
    DELETE FROM checked WHERE utterance_id = old.id;
    INSERT OR IGNORE INTO stale SELECT 'text', hash FROM texts WHERE utterance_id = old.id AND hash IS NOT NULL; END;;
CREATE TRIGGER measures_outdated AFTER UPDATE OF start, "end", recording_id ON utterances
    WHEN (old.start, old."end", old.recording_id) IS NOT (new.start, new."end", new.recording_id) BEGIN
    INSERT OR IGNORE INTO stale SELECT 'sound', sound_hash FROM measures
        WHERE utterance_id = old.id AND sound_hash IS NOT NULL;
    INSERT OR IGNORE INTO stale VALUES ('overlap', old.recording_id);
    DELETE FROM flags WHERE utterance_id = old.id;
    DELETE FROM checked WHERE utterance_id = old.id;
    DELETE FROM measures WHERE utterance_id = old.id;
    DELETE FROM readings WHERE utterance_id = old.id; END;;
CREATE TRIGGER repeats_outdated AFTER UPDATE OF left_out ON utterances WHEN old.left_out IS NOT new.left_out BEGIN
    INSERT OR IGNORE INTO stale VALUES ('overlap', old.recording_id);
    INSERT OR IGNORE INTO stale SELECT 'text', hash FROM texts WHERE utterance_id = old.id AND hash IS NOT NULL;
    INSERT OR IGNORE INTO stale SELECT 'sound', sound_hash FROM measures
        WHERE utterance_id = old.id AND sound_hash IS NOT NULL; END;;
CREATE TRIGGER speakers_outdated AFTER UPDATE OF speaker_id ON utterances
    WHEN old.speaker_id IS NOT new.speaker_id BEGIN
    INSERT OR IGNORE INTO stale VALUES ('overlap', old.recording_id); END;;
CREATE TRIGGER refused_outdated AFTER UPDATE OF refused ON utterances WHEN old.refused IS NOT new.refused BEGIN
    DELETE FROM flags WHERE utterance_id = old.id AND kind = 'disagrees';
    UPDATE checked SET flag_check = '' WHERE utterance_id = old.id; END;;
CREATE TRIGGER found_removed AFTER DELETE ON utterances BEGIN
    INSERT INTO found (found, rowid, key, text) VALUES ('delete', old.id, old.key, old.text);
    INSERT OR IGNORE INTO stale SELECT 'text', hash FROM texts WHERE utterance_id = old.id AND hash IS NOT NULL;
    INSERT OR IGNORE INTO stale SELECT 'sound', sound_hash FROM measures
        WHERE utterance_id = old.id AND sound_hash IS NOT NULL;
    INSERT OR IGNORE INTO stale VALUES ('overlap', old.recording_id);
    DELETE FROM flags WHERE utterance_id = old.id;
    DELETE FROM texts WHERE utterance_id = old.id;
    DELETE FROM measures WHERE utterance_id = old.id;
    DELETE FROM readings WHERE utterance_id = old.id;
    DELETE FROM checked WHERE utterance_id = old.id; END;;
DELETE FROM flags WHERE kind IN ('empty', 'disagrees') AND utterance_id IN (SELECT id FROM utterances WHERE pace = 0);;
DELETE FROM checked;;
INSERT OR IGNORE INTO stale SELECT 'overlap', recording_id FROM utterances GROUP BY recording_id HAVING count(*) > 1;;
"""
"""`refused` is the reading that a person did not want: it is shown again only when a model hears something else.
`stale` also holds recordings whose overlaps have to be looked for again."""


ACCENTS = """
ALTER TABLE utterances ADD COLUMN bare TEXT NOT NULL DEFAULT '';;
DROP TRIGGER found_added;;
DROP TRIGGER found_removed;;
DROP TRIGGER found_changed;;
DROP TABLE found;;
UPDATE utterances SET bare = folded(text);;
CREATE VIEW searched AS SELECT id, key, bare AS text FROM utterances;;
CREATE VIRTUAL TABLE found USING fts5 (
    key, text, content='searched', content_rowid='id', tokenize='trigram');;
INSERT INTO found (found, rank) VALUES ('automerge', 0);;
INSERT INTO found (found, rank) VALUES ('crisismerge', 64);;
INSERT INTO found (found, rank) VALUES ('hashsize', 16000000);;
INSERT INTO found (found) VALUES ('rebuild');;
CREATE TRIGGER found_added AFTER INSERT ON utterances BEGIN
    INSERT INTO found (rowid, key, text) VALUES (new.id, new.key, new.bare); END;;
CREATE TRIGGER found_changed AFTER UPDATE OF key, bare ON utterances
    WHEN (old.key, old.bare) IS NOT (new.key, new.bare) BEGIN
    INSERT INTO found (found, rowid, key, text) VALUES ('delete', old.id, old.key, old.bare);
    INSERT INTO found (rowid, key, text) VALUES (new.id, new.key, new.bare); END;;
CREATE TRIGGER found_removed AFTER DELETE ON utterances BEGIN
    INSERT INTO found (found, rowid, key, text) VALUES ('delete', old.id, old.key, old.bare);
    INSERT OR IGNORE INTO stale SELECT 'text', hash FROM texts WHERE utterance_id = old.id AND hash IS NOT NULL;
    INSERT OR IGNORE INTO stale SELECT 'sound', sound_hash FROM measures
        WHERE utterance_id = old.id AND sound_hash IS NOT NULL;
    INSERT OR IGNORE INTO stale VALUES ('overlap', old.recording_id);
    DELETE FROM flags WHERE utterance_id = old.id;
    DELETE FROM texts WHERE utterance_id = old.id;
    DELETE FROM measures WHERE utterance_id = old.id;
    DELETE FROM readings WHERE utterance_id = old.id;
    DELETE FROM checked WHERE utterance_id = old.id; END;;
"""
"""`bare` is the transcript as `text_fold.folded` gives it."""

SENTENCES = """
CREATE TABLE brought_texts (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, path TEXT NOT NULL, language TEXT NOT NULL,
    format TEXT NOT NULL, encoding TEXT NOT NULL, content_id INTEGER NOT NULL, how TEXT NOT NULL DEFAULT '');;
CREATE TABLE text_contents (
    id INTEGER PRIMARY KEY AUTOINCREMENT, digest TEXT NOT NULL, sentences INTEGER NOT NULL DEFAULT 0,
    repeats INTEGER NOT NULL DEFAULT 0);;
CREATE UNIQUE INDEX text_contents_by_digest ON text_contents (digest);;
CREATE TABLE sentences (
    content_id INTEGER NOT NULL, place INTEGER NOT NULL, line INTEGER NOT NULL, times INTEGER NOT NULL,
    text TEXT NOT NULL, PRIMARY KEY (content_id, place)) WITHOUT ROWID;;
CREATE TABLE corrected_sentences (
    id INTEGER PRIMARY KEY AUTOINCREMENT, text_id INTEGER NOT NULL, place INTEGER NOT NULL, text TEXT NOT NULL);;
CREATE INDEX corrected_sentences_by_text ON corrected_sentences (text_id, place);;
"""
"""A content is what was read of a file: its sentences by their place from 0, each once, with the line where it first
stands and how many times it does. Its `digest` is a hash of them, or begins with "unfinished" while it is written.
Contents and sentences never change, so that bringing and removing a text is one row of the journal."""


DRAFTS = """
ALTER TABLE readings ADD COLUMN words TEXT NOT NULL DEFAULT '';;
ALTER TABLE readings ADD COLUMN sure REAL;;
CREATE TABLE corrections (
    id INTEGER PRIMARY KEY AUTOINCREMENT, utterance_id INTEGER NOT NULL, draft TEXT NOT NULL, text TEXT NOT NULL,
    model TEXT NOT NULL DEFAULT '', model_print TEXT NOT NULL DEFAULT '', sure REAL, seconds REAL,
    at REAL NOT NULL DEFAULT 0);;
CREATE INDEX corrections_by_utterance ON corrections (utterance_id);;
"""
"""`words` is as `core.project.drafts.joined_words` writes it, "" where only the text was asked for; `sure` their mean
confidence. Corrections of an utterance that goes stay, so that taking that back needs no others."""


def create_tables(conn: sqlite3.Connection) -> None:
    """Everything a new database needs."""
    migrations.apply(Database(conn))


def upgrade(conn: sqlite3.Connection, folder: Path) -> Path:
    """Copy the database aside, then bring it up to date. Returns the copy's path."""
    number = len(migrations.applied(Database(conn)))
    copy = folder / f"vizinho.version-{number}.sqlite3"
    copy.unlink(missing_ok=True)
    target = sqlite3.connect(copy)
    try:
        conn.backup(target)
    finally:
        target.close()
    migrations.apply(Database(conn))
    return copy
