"""The tables of tiers, annotations and notes as `core.project.migrations` makes them.

Annotations hold their text without accents (`bare`) for the search index and its beginning (`text_order`) for sorting,
as utterances do. Nothing here hangs on utterances: a project without tiers pays nothing for them.
"""

from __future__ import annotations

TABLES = """
CREATE TABLE tiers (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, "constraint" TEXT NOT NULL, parent_id INTEGER,
    language TEXT NOT NULL DEFAULT '', kind TEXT NOT NULL DEFAULT '', labels TEXT NOT NULL DEFAULT '',
    place INTEGER NOT NULL DEFAULT 0, source TEXT NOT NULL DEFAULT '');;
CREATE TABLE annotations (
    id INTEGER PRIMARY KEY AUTOINCREMENT, recording_id INTEGER NOT NULL, tier_id INTEGER NOT NULL, text TEXT NOT NULL,
    utterance_id INTEGER, parent_id INTEGER, place INTEGER NOT NULL DEFAULT 0, start INTEGER, "end" INTEGER,
    origin TEXT NOT NULL DEFAULT '', bare TEXT NOT NULL DEFAULT '', text_order TEXT NOT NULL DEFAULT '');;
CREATE INDEX annotations_by_utterance ON annotations (utterance_id, tier_id, place) WHERE utterance_id IS NOT NULL;;
CREATE INDEX annotations_by_recording ON annotations (recording_id, start);;
CREATE INDEX annotations_by_parent ON annotations (parent_id) WHERE parent_id IS NOT NULL;;
CREATE INDEX annotations_by_text ON annotations (tier_id, text_order);;
CREATE TABLE taken_tiers (
    id INTEGER PRIMARY KEY AUTOINCREMENT, recording_id INTEGER NOT NULL, tier_id INTEGER NOT NULL);;
CREATE UNIQUE INDEX taken_tiers_by_recording ON taken_tiers (recording_id, tier_id);;
CREATE TABLE notes (
    id INTEGER PRIMARY KEY AUTOINCREMENT, recording_id INTEGER NOT NULL, text TEXT NOT NULL, utterance_id INTEGER,
    author TEXT NOT NULL DEFAULT '', at REAL NOT NULL DEFAULT 0);;
CREATE INDEX notes_by_utterance ON notes (utterance_id) WHERE utterance_id IS NOT NULL;;
CREATE INDEX notes_by_recording ON notes (recording_id);;
CREATE VIEW searched_annotations AS SELECT id, bare AS text FROM annotations;;
CREATE VIRTUAL TABLE found_annotations USING fts5 (
    text, content='searched_annotations', content_rowid='id', tokenize='trigram');;
CREATE TRIGGER annotations_found_added AFTER INSERT ON annotations BEGIN
    INSERT INTO found_annotations (rowid, text) VALUES (new.id, new.bare); END;;
CREATE TRIGGER annotations_found_changed AFTER UPDATE OF bare ON annotations WHEN old.bare IS NOT new.bare BEGIN
    INSERT INTO found_annotations (found_annotations, rowid, text) VALUES ('delete', old.id, old.bare);
    INSERT INTO found_annotations (rowid, text) VALUES (new.id, new.bare); END;;
CREATE TRIGGER annotations_found_removed AFTER DELETE ON annotations BEGIN
    INSERT INTO found_annotations (found_annotations, rowid, text) VALUES ('delete', old.id, old.bare); END;;
"""

STANDING = (
    'CREATE INDEX annotations_standing ON annotations (tier_id, recording_id, start, "end", utterance_id)'
    " WHERE utterance_id IS NULL"
)
"""What stands on recordings by itself, or explains what does."""
