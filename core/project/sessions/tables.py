"""The tables of sessions and those who take part, as `core.project.migrations` makes them: apart from there as those of
tiers are, so that a room's tables stand in the room."""

from __future__ import annotations

TABLES = """
CREATE TABLE sessions (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, title TEXT NOT NULL DEFAULT '',
    date TEXT NOT NULL DEFAULT '', place TEXT NOT NULL DEFAULT '', description TEXT NOT NULL DEFAULT '',
    languages TEXT NOT NULL DEFAULT '', genre TEXT NOT NULL DEFAULT '', consent TEXT NOT NULL DEFAULT '',
    terms TEXT NOT NULL DEFAULT '', licence TEXT NOT NULL DEFAULT '', document TEXT NOT NULL DEFAULT '',
    format TEXT NOT NULL DEFAULT '');;
CREATE TABLE participants (
    id INTEGER PRIMARY KEY AUTOINCREMENT, session_id INTEGER NOT NULL, name TEXT NOT NULL,
    role TEXT NOT NULL DEFAULT '', consent TEXT NOT NULL DEFAULT '', "order" INTEGER NOT NULL DEFAULT 0,
    document TEXT NOT NULL DEFAULT '');;
CREATE INDEX participants_by_session ON participants (session_id, "order");;
ALTER TABLE recordings ADD COLUMN session_id INTEGER;;
CREATE INDEX recordings_by_session ON recordings (session_id) WHERE session_id IS NOT NULL;;
"""
