"""The tables of the first two versions of a project, from which migrations go on. They never change again."""

from __future__ import annotations

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
