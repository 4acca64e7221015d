"""Making the tables of a new project, and bringing an older project up to date. Only what writes needs this."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlite_utils import Database, Migrations

from core.project.rows import text_order
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

WORKBENCH = """
ALTER TABLE speakers ADD COLUMN age TEXT NOT NULL DEFAULT '';;
ALTER TABLE speakers ADD COLUMN gender TEXT NOT NULL DEFAULT '';;
ALTER TABLE speakers ADD COLUMN place TEXT NOT NULL DEFAULT '';;
ALTER TABLE speakers ADD COLUMN source_key TEXT NOT NULL DEFAULT '';;
UPDATE speakers SET source_key = notes, notes = '' WHERE name GLOB 'Speaker [0-9]*' AND length(notes) > 20;;
CREATE INDEX speakers_by_source ON speakers (source_key);;
ALTER TABLE utterances ADD COLUMN tags TEXT NOT NULL DEFAULT '';;
ALTER TABLE utterances ADD COLUMN origin TEXT NOT NULL DEFAULT '';;
ALTER TABLE utterances ADD COLUMN by_hand INTEGER NOT NULL DEFAULT 0;;
CREATE TABLE filters (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, rules TEXT NOT NULL);;
ALTER TABLE utterances ADD COLUMN text_order TEXT NOT NULL DEFAULT '';;
UPDATE utterances SET text_order = text_order(text);;
DROP INDEX utterances_by_key;;
DROP INDEX utterances_by_length;;
DROP INDEX utterances_by_pace;;
DROP INDEX utterances_by_split;;
CREATE INDEX utterances_by_key ON utterances (key_order);;
CREATE INDEX utterances_by_text ON utterances (text_order);;
CREATE INDEX utterances_facts ON utterances (left_out, split, speaker_id, seconds, pace);;
INSERT INTO found (found, rank) VALUES ('automerge', 0);;
INSERT INTO found (found, rank) VALUES ('crisismerge', 64);;
INSERT INTO found (found, rank) VALUES ('hashsize', 16000000);;
ALTER TABLE steps ADD COLUMN rows INTEGER NOT NULL DEFAULT 0;;
ALTER TABLE steps ADD COLUMN bytes INTEGER NOT NULL DEFAULT 0;;
UPDATE steps SET rows = (SELECT count(DISTINCT tbl || row_id) FROM changes WHERE step_id = steps.id);;
UPDATE steps SET bytes = (
    SELECT total(40 + coalesce(length(before), 0) + coalesce(length(after), 0)) FROM changes WHERE step_id = steps.id);;
CREATE TABLE stamps (name TEXT PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID;;
"""


CHECKING = """
CREATE TABLE measures (
    utterance_id INTEGER PRIMARY KEY, sound_print TEXT NOT NULL, peak_db REAL, level_db REAL, noise_db REAL,
    snr_db REAL, band_hz REAL, before_s REAL, after_s REAL, pause_s REAL, pause_at_s REAL, clipped_share REAL,
    sound_hash TEXT, problem TEXT NOT NULL DEFAULT '');;
CREATE INDEX measures_by_hash ON measures (sound_hash);;
CREATE TABLE texts (
    utterance_id INTEGER PRIMARY KEY, hash INTEGER, letters INTEGER NOT NULL, needed INTEGER NOT NULL,
    unknown_count INTEGER NOT NULL, unknown TEXT NOT NULL, scripts TEXT NOT NULL, odd TEXT NOT NULL,
    foreign_score REAL NOT NULL);;
CREATE INDEX texts_by_hash ON texts (hash);;
CREATE TABLE readings (
    utterance_id INTEGER PRIMARY KEY, model TEXT NOT NULL, model_print TEXT NOT NULL, text TEXT NOT NULL,
    cer REAL NOT NULL, score REAL);;
CREATE TABLE reference (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;;
CREATE TABLE stale (kind TEXT NOT NULL, hash, PRIMARY KEY (kind, hash)) WITHOUT ROWID;;
ALTER TABLE checked ADD COLUMN flag_check TEXT NOT NULL DEFAULT '';;
DROP TRIGGER flags_outdated;;
CREATE TRIGGER texts_outdated AFTER UPDATE OF text ON utterances WHEN old.text IS NOT new.text BEGIN
    DELETE FROM flags WHERE utterance_id = old.id AND kind NOT IN
        ('silence', 'pauses', 'clipped', 'quiet', 'noisy', 'band', 'same_sound', 'missing');
    DELETE FROM checked WHERE utterance_id = old.id;
    INSERT OR IGNORE INTO stale SELECT 'text', hash FROM texts WHERE utterance_id = old.id AND hash IS NOT NULL; END;;
CREATE TRIGGER measures_outdated AFTER UPDATE OF start, "end", recording_id ON utterances
    WHEN (old.start, old."end", old.recording_id) IS NOT (new.start, new."end", new.recording_id) BEGIN
    INSERT OR IGNORE INTO stale SELECT 'sound', sound_hash FROM measures
        WHERE utterance_id = old.id AND sound_hash IS NOT NULL;
    DELETE FROM flags WHERE utterance_id = old.id;
    DELETE FROM checked WHERE utterance_id = old.id;
    DELETE FROM measures WHERE utterance_id = old.id;
    DELETE FROM readings WHERE utterance_id = old.id; END;;
CREATE TRIGGER sounds_outdated AFTER UPDATE OF path, digest, channel ON recordings
    WHEN (old.path, old.digest, old.channel) IS NOT (new.path, new.digest, new.channel) BEGIN
    DELETE FROM checked WHERE utterance_id IN (SELECT id FROM utterances WHERE recording_id = old.id);
    DELETE FROM measures WHERE utterance_id IN (SELECT id FROM utterances WHERE recording_id = old.id); END;;
CREATE TRIGGER repeats_outdated AFTER UPDATE OF left_out ON utterances WHEN old.left_out IS NOT new.left_out BEGIN
    INSERT OR IGNORE INTO stale SELECT 'text', hash FROM texts WHERE utterance_id = old.id AND hash IS NOT NULL;
    INSERT OR IGNORE INTO stale SELECT 'sound', sound_hash FROM measures
        WHERE utterance_id = old.id AND sound_hash IS NOT NULL; END;;
DROP TRIGGER found_removed;;
CREATE TRIGGER found_removed AFTER DELETE ON utterances BEGIN
    INSERT INTO found (found, rowid, key, text) VALUES ('delete', old.id, old.key, old.text);
    INSERT OR IGNORE INTO stale SELECT 'text', hash FROM texts WHERE utterance_id = old.id AND hash IS NOT NULL;
    INSERT OR IGNORE INTO stale SELECT 'sound', sound_hash FROM measures
        WHERE utterance_id = old.id AND sound_hash IS NOT NULL;
    DELETE FROM flags WHERE utterance_id = old.id;
    DELETE FROM texts WHERE utterance_id = old.id;
    DELETE FROM measures WHERE utterance_id = old.id;
    DELETE FROM readings WHERE utterance_id = old.id;
    DELETE FROM checked WHERE utterance_id = old.id; END;;
"""
"""What the quality checks measured, from which flags follow, and what a model heard. `stale` holds the hashes of
texts and sounds whose repeats have to be counted again; `reference` what is usual in this corpus."""


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
