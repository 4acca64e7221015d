"""Writing rows of the journaled tables, many at a time, with what is derived from them and stamps of what changed.

Knows no steps and no history: `core.project.history` is the only one that calls it.
"""

from __future__ import annotations

import json
import re
import sqlite3
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from core.project.schema import COLUMNS
from core.storable import storable
from core.text.fold import folded
from core.transcripts import count_letters

Row = dict[str, Any]
PART = 500
ORDERED = 48
"""Characters of a transcript that decide its place."""
TIMED = {"start", "end", "recording_id"}
SEARCHED = {"utterances": ("seconds", "pace", "key_order", "text_order", "bare"), "annotations": ("text_order", "bare")}
"""Tables with a search index, and what each holds beside its record."""
_OPENING = re.compile(r"^[\W_]+")
_ACCENTS = dict.fromkeys(range(0x300, 0x370))


class Rows:
    """The journaled tables over one writing connection."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self.conn = conn
        self._rates: dict[int, int] = {}
        self._defaults: dict[str, Row] = {}
        self._stamps: set[str] = set()
        self.unmerged = False
        """Whether the search index may hold parts that are worth merging."""

    def get(self, table: str, id: int) -> Row | None:
        """The row as it stands."""
        return self.get_many(table, [id]).get(id)

    def get_many(self, table: str, ids: Sequence[int], columns: Sequence[str] = ()) -> dict[int, Row]:
        """Rows by id, all their columns or `id` and some; those that do not exist are missing."""
        found: dict[int, Row] = {}
        names = ("id", *columns) if columns else COLUMNS[table]
        for first in range(0, len(ids), PART):
            part = ids[first : first + PART]
            cursor = self.conn.cursor()
            cursor.row_factory = None
            marks = ",".join("?" * len(part))
            for values in cursor.execute(f"SELECT {_listed(names)} FROM {table} WHERE id IN ({marks})", part):
                row = dict(zip(names, values, strict=True))
                found[row["id"]] = row
        return found

    def where(self, table: str, column: str, values: Iterable[int]) -> list[Row]:
        """Whole rows of which a column holds one of `values`, by their ids."""
        wanted = json.dumps(sorted(values))
        return self._whole(table, f'WHERE "{column}" IN (SELECT value FROM json_each(?))', (wanted,))

    def every(self, table: str) -> list[Row]:
        """All rows of a small table, whole, by their ids."""
        return self._whole(table, "", ())

    def _whole(self, table: str, where: str, values: tuple[str, ...]) -> list[Row]:
        cursor = self.conn.cursor()
        cursor.row_factory = None
        names = COLUMNS[table]
        found = cursor.execute(f"SELECT {_listed(names)} FROM {table} {where} ORDER BY id", values)
        return [dict(zip(names, row, strict=True)) for row in found]

    def holds_any(self, table: str) -> bool:
        """Whether the table has a row at all."""
        return self.conn.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone() is not None

    def last_id(self, table: str) -> int:
        """The highest id ever given in the table."""
        found = self.conn.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
        return int(found[0]) if found else 0

    def insert(self, table: str, rows: Iterable[Row]) -> list[Row]:
        """Add new rows. Returns them with every column, as they stand in the table."""
        whole = [self._default(table) | plain(table, row) for row in rows]
        if whole:
            values = [row | self._derived(table, row, set(COLUMNS[table])) for row in whole]
            names = tuple(values[0])
            if table in SEARCHED and len(values) > 1:
                with self._staged(table, values) as staged:
                    self.conn.execute(
                        f"INSERT INTO {table} ({_listed(names)}) SELECT {_listed(names)} FROM {staged} ORDER BY id"
                    )
            else:
                marks = ", ".join("?" * len(names))
                self.conn.executemany(
                    f"INSERT INTO {table} ({_listed(names)}) VALUES ({marks})", [tuple(row.values()) for row in values]
                )
            self._touch(table)
        return whole

    def update(self, table: str, changes: Sequence[tuple[int, Row]]) -> None:
        """Change some columns, the same ones in each row; rows must exist. What becomes of all alike, one and the same
        `Row`, is written in one statement."""
        if not changes:
            return
        columns = set(changes[0][1])
        values = [row for _, row in changes]
        if table == "utterances" and columns & (TIMED | {"key", "text"}):
            timed = bool(columns & (TIMED | {"text"}))
            now = self.get_many(table, [id for id, _ in changes], (*TIMED, "text")) if timed else {}
            values = []
            for id, row in changes:
                whole = now.setdefault(id, {})
                whole |= row  # one row may change twice
                values.append(row | self._derived(table, whole, columns))
        elif table == "annotations" and "text" in columns:
            values = [row | self._derived(table, row, columns) for row in values]
        pairs = zip(values, changes, strict=True)
        if table in SEARCHED and columns & {"key", "text"} and len(values) > 1:
            with self._staged(table, [{"id": id, **row} for row, (id, _) in pairs]) as staged:
                sets = ", ".join(f'"{column}" = s."{column}"' for column in values[0])
                self.conn.execute(f"UPDATE {table} SET {sets} FROM {staged} s WHERE s.id = {table}.id")
        elif len(values) > 1 and all(row is values[0] for row in values):
            sets = ", ".join(f'"{column}" = ?' for column in values[0])
            self.conn.execute(
                f"UPDATE {table} SET {sets} WHERE id IN (SELECT value FROM json_each(?))",
                (*values[0].values(), json.dumps([id for id, _ in changes])),
            )
        else:
            sets = ", ".join(f'"{column}" = ?' for column in values[0])
            self.conn.executemany(
                f"UPDATE {table} SET {sets} WHERE id = ?", [(*row.values(), id) for row, (id, _) in pairs]
            )
        self._touch(table, columns)

    def delete(self, table: str, ids: Iterable[int]) -> None:
        gone = sorted(set(ids))
        if table in SEARCHED and len(gone) > 1:
            with self._staged(table, [{"id": id} for id in gone]) as staged:
                self.conn.execute(f"DELETE FROM {table} WHERE id IN (SELECT id FROM {staged})")
        else:
            self.conn.executemany(f"DELETE FROM {table} WHERE id = ?", [(id,) for id in gone])
        self._touch(table)

    @contextmanager
    def _staged(self, table: str, rows: Sequence[Row]) -> Iterator[str]:
        """Rows of a searched table, alike in their columns, in a table beside, so that one statement writes them all:
        the search index is saved before each statement that has a trigger, which takes longer than the writing itself.
        Of a row that comes twice the last counts. Gives the name of the table beside."""
        named, staged = _listed(rows[0]), f"staged_{table}"
        columns = _listed((*(name for name in COLUMNS[table] if name != "id"), *SEARCHED[table]))
        self.conn.execute(f"CREATE TEMP TABLE IF NOT EXISTS {staged} (id INTEGER PRIMARY KEY, {columns})")
        self.conn.executemany(
            f"INSERT OR REPLACE INTO {staged} ({named}) VALUES ({', '.join('?' * len(rows[0]))})",
            [tuple(row.values()) for row in rows],
        )
        yield staged
        self.conn.execute(f"DELETE FROM {staged}")

    def stamp_aside(self) -> None:
        """Something that is computed was written."""
        self._stamps.add("aside")

    def save_stamps(self) -> None:
        """Tell readers which columns have changed; before the transaction ends."""
        self.conn.executemany(
            "INSERT INTO stamps (name, number) VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET number = number + 1",
            [(name,) for name in sorted(self._stamps)],
        )
        self.unmerged |= not self._stamps.isdisjoint(("utterances", "utterances.key", "utterances.text"))
        self._stamps.clear()

    def forget(self) -> None:
        """What was written has been rolled back."""
        self._rates.clear()
        self._stamps.clear()

    def _touch(self, table: str, columns: Iterable[str] = ()) -> None:
        if table != "utterances":
            self._stamps.add(table)
        else:
            self._stamps.update(f"{table}.{column}" for column in columns)
        if table == "recordings":
            self._rates.clear()
        if table == "utterances" and not columns:
            self._stamps.add(table)

    def _default(self, table: str) -> Row:
        """A row of the table's defaults."""
        if table not in self._defaults:
            row: Row = {}
            for info in self.conn.execute(f"PRAGMA table_info({table})").fetchall():
                if info[1] in COLUMNS[table]:
                    row[info[1]] = None if info[4] is None else self.conn.execute(f"SELECT {info[4]}").fetchone()[0]
            self._defaults[table] = {column: row[column] for column in COLUMNS[table]}
        return self._defaults[table]

    def _derived(self, table: str, row: Row, changed: set[str]) -> Row:
        """What utterances and annotations hold beside their record so that sorting and summing take one index."""
        values: Row = {}
        if table not in SEARCHED:
            return values
        if "text" in changed:
            values |= {"text_order": text_order(row["text"]), "bare": folded(row["text"])}
        if table == "annotations":
            return values
        if "key" in changed:
            values["key_order"] = natural_order(row["key"])
        if changed & (TIMED | {"text"}):
            seconds = (row["end"] - row["start"]) / self._rate(row["recording_id"])
            values |= {"seconds": seconds, "pace": count_letters(row["text"]) / max(seconds, 1e-3)}
        return values

    def _rate(self, recording: int) -> int:
        if recording not in self._rates:
            found = self.conn.execute("SELECT rate FROM recordings WHERE id = ?", (recording,)).fetchone()
            self._rates[recording] = int(found[0])
        return self._rates[recording]


def plain(table: str, row: Mapping[str, Any]) -> Row:
    """A row as the database takes it. Raises `ValueError` for a column that the table does not have."""
    if unknown := set(row) - set(COLUMNS[table]):
        raise ValueError(f"{table} has no {', '.join(sorted(unknown))}")
    return {c: _kept(value) for c, value in row.items()}


def _kept(value: Any) -> Any:
    if isinstance(value, str):
        return storable(value)
    return int(value) if isinstance(value, bool) else value


def natural_order(key: str) -> str:
    """A sort key in which number 2 comes before number 10: "Clip 2" -> "clip 0000000002"."""
    return re.sub(r"\d+", lambda digits: digits[0].zfill(10), key.casefold())


def text_order(text: str) -> str:
    """What transcripts are sorted by: the beginning without case, accents and opening marks: "¿Está" -> "esta"."""
    start = _OPENING.sub("", text[: 2 * ORDERED]).casefold()
    return unicodedata.normalize("NFD", start).translate(_ACCENTS)[:ORDERED]


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)
