"""The journal: every change to a project is a step, kept in the database with each row before and after.

`Journal.write` is the one place where journaled tables change; undo and redo replay rows through it. A step is one
transaction: after a crash or `kill -9` it is there whole or not at all.
"""

from __future__ import annotations

import json
import re
import sqlite3
import threading
import time
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from core.errors import ProjectError
from core.project.records import Changes
from core.project.schema import COLUMNS

Row = dict[str, Any]
_OPENING = re.compile(r"^[\W_]+")
_ACCENTS = dict.fromkeys(range(0x300, 0x370))
ORDERED = 48
"""Characters of a transcript that decide its place."""
_MENDABLE = ("SQLITE_FULL", "SQLITE_IOERR", "SQLITE_READONLY", "SQLITE_BUSY", "SQLITE_CANTOPEN")


@dataclass(frozen=True)
class HistoryItem:
    """A step as the history shows it. `at` is seconds since the epoch."""

    id: int
    label: str
    at: float
    undone: bool


@dataclass(frozen=True)
class Change:
    """One row of a step, before and after; None where it did not exist."""

    table: str
    id: int
    before: Row | None
    after: Row | None


class Step:
    """What is being changed right now. Its label may still be changed until it ends."""

    def __init__(self, journal: Journal, label: str) -> None:
        self.label = label
        self._journal = journal
        self._pending: list[tuple[int, str, int, str | None, str | None]] = []
        self._rows: dict[str, set[int]] = {}
        self._count = 0
        self._next: dict[str, int] = {}
        self._id: int | None = None

    def get(self, table: str, id: int) -> Row | None:
        """The row as it stands, this step's own changes included."""
        return self._journal.get(table, id)

    def put(self, table: str, id: int, row: Row | None) -> None:
        """Make the row be `row`; None removes it. Recorded, and so can be undone."""
        before, after = self._journal.write(table, id, row)
        if before == after:
            return
        self._pending.append((self._count, table, id, _dumps(before), _dumps(after)))
        self._count += 1
        self._rows.setdefault(table, set()).add(id)
        if len(self._pending) >= 2000:
            self._save()

    def change(self, table: str, id: int, **fields: Any) -> None:
        """`put` of the present row with some fields replaced. Raises `ProjectError` when it is gone."""
        row = self.get(table, id)
        if row is None:
            raise ProjectError(f"This is no longer in the project ({table} {id}).", "It may have been undone.")
        self.put(table, id, row | fields)

    def add(self, table: str, **fields: Any) -> int:
        """`put` of a new row under an id that was never used before. Returns the id."""
        if table not in self._next:
            self._next[table] = self._journal.last_id(table) + 1
        id = self._next[table]
        self._next[table] += 1
        self.put(table, id, {"id": id, **fields})
        return id

    @property
    def changes(self) -> Changes:
        return Changes(self.label, {table: frozenset(ids) for table, ids in self._rows.items()})

    def _save(self) -> None:
        conn = self._journal.conn
        if self._id is None:
            conn.execute("DELETE FROM steps WHERE undone")
            self._id = conn.execute("INSERT INTO steps (label, at) VALUES (?, ?)", (self.label, time.time())).lastrowid
        conn.executemany(
            "INSERT INTO changes (step_id, seq, tbl, row_id, before, after) VALUES (?, ?, ?, ?, ?, ?)",
            [(self._id, *change) for change in self._pending],
        )
        self._pending.clear()

    def end(self) -> None:
        """Write what is still held; once, inside the transaction. A step that changed nothing leaves no trace."""
        if self._pending:
            self._save()
        if self._id is not None:
            self._journal.conn.execute("UPDATE steps SET label = ? WHERE id = ?", (self.label, self._id))


class Journal:
    """Steps, undo and redo over one writing connection. Safe to call from several threads: they take turns."""

    def __init__(
        self, conn: sqlite3.Connection, changed: Callable[[Changes], None], taken_back: Callable[[], None]
    ) -> None:
        self.conn = conn
        self._taken_back = taken_back
        self._changed = changed
        self._lock = threading.RLock()
        self._open: Step | None = None
        self._rates: dict[int, int] = {}
        self._select = {t: f"SELECT {_columns(c)} FROM {t} WHERE id = ?" for t, c in COLUMNS.items()}

    @contextmanager
    def step(self, label: str) -> Iterator[Step]:
        """One transaction and one entry of the history. Inside another step it joins that one."""
        with self._lock:
            if self._open is not None:
                yield self._open
                return
            with self._transaction():
                self._open = Step(self, label)
                try:
                    yield self._open
                    self._open.end()
                    changes = self._open.changes
                finally:
                    self._open = None
            if changes.rows:
                self._changed(changes)

    @contextmanager
    def aside(self) -> Iterator[sqlite3.Connection]:
        """A transaction that the history does not record."""
        with self._lock, self._transaction():
            yield self.conn

    @property
    def open_step(self) -> Step:
        """The step that is being made. Raises `RuntimeError` outside of one."""
        if self._open is None:
            raise RuntimeError("a project changes only inside a step")
        return self._open

    def get(self, table: str, id: int) -> Row | None:
        found = self.conn.execute(self._select[table], (id,)).fetchone()
        return None if found is None else dict(found)

    def last_id(self, table: str) -> int:
        """The highest id ever given in the table."""
        found = self.conn.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
        return int(found[0]) if found else 0

    def write(self, table: str, id: int, row: Row | None) -> tuple[Row | None, Row | None]:
        """Make the row be `row` in the database. Returns the row (before, after)."""
        before = self.get(table, id)
        if row is None:
            if before is not None:
                self.conn.execute(f"DELETE FROM {table} WHERE id = ?", (id,))
            return before, None
        columns = COLUMNS[table]
        if unknown := set(row) - set(columns):
            raise ValueError(f"{table} has no {', '.join(sorted(unknown))}")
        if before is None:
            given = {c: _plain(row[c]) for c in columns if c in row}
            values = given | self._derived(table, row, set(columns))
            names, marks = _columns(values), ", ".join("?" * len(values))
            self.conn.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(values.values()))
            return None, given if len(given) == len(columns) else self.get(table, id)
        after = before | {c: _plain(value) for c, value in row.items()}
        changed = {c: after[c] for c in columns if after[c] != before[c]}
        if changed:
            values = changed | self._derived(table, after, set(changed))
            sets = ", ".join(f'"{c}" = ?' for c in values)
            self.conn.execute(f"UPDATE {table} SET {sets} WHERE id = ?", (*values.values(), id))
        return before, after

    def undo(self) -> Changes | None:
        """Take back the last step; None when there is none."""
        return self._replay("SELECT id, label FROM steps WHERE NOT undone ORDER BY id DESC LIMIT 1", back=True)

    def redo(self) -> Changes | None:
        """Make the last undone step again; None when there is none."""
        return self._replay("SELECT id, label FROM steps WHERE undone ORDER BY id LIMIT 1", back=False)

    def go_to(self, id: int) -> Changes | None:
        """Undo or redo until the step `id` is the last one done; 0 is before all. None when nothing had to change."""
        later = "SELECT id, label FROM steps WHERE NOT undone AND id > ? ORDER BY id DESC LIMIT 1"
        earlier = "SELECT id, label FROM steps WHERE undone AND id <= ? ORDER BY id LIMIT 1"
        rows: dict[str, set[int]] = {}
        label = ""
        with self._lock, self._transaction():
            for query, back in ((later, True), (earlier, False)):
                while found := self.conn.execute(query, (id,)).fetchone():
                    label = found["label"]
                    self._replay_step(found["id"], back, rows)
        return self._tell(label, rows)

    def _replay(self, query: str, *, back: bool) -> Changes | None:
        rows: dict[str, set[int]] = {}
        with self._lock, self._transaction():
            found = self.conn.execute(query).fetchone()
            if found is None:
                return None
            self._replay_step(found["id"], back, rows)
        return self._tell(found["label"], rows)

    def _tell(self, label: str, rows: dict[str, set[int]]) -> Changes | None:
        if not rows:
            return None
        changes = Changes(label, {table: frozenset(ids) for table, ids in rows.items()})
        self._changed(changes)
        return changes

    def _replay_step(self, step: int, back: bool, rows: dict[str, set[int]]) -> None:
        which, order = ("before", "DESC") if back else ("after", "ASC")
        cursor = self.conn.execute(
            f'SELECT tbl, row_id, "{which}" FROM changes WHERE step_id = ? ORDER BY seq {order}', (step,)
        )
        while part := cursor.fetchmany(1000):
            for table, id, row in part:
                self.write(table, id, None if row is None else json.loads(row))
                rows.setdefault(table, set()).add(id)
        self.conn.execute("UPDATE steps SET undone = ? WHERE id = ?", (int(back), step))

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """All or nothing. What the disk refuses becomes a `ProjectError`."""
        if self._open is not None:
            raise RuntimeError("undo and redo cannot be part of a step")
        try:
            self.conn.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.conn.execute("COMMIT")
            except BaseException:
                self._rates.clear()
                self._taken_back()
                if self.conn.in_transaction:
                    self.conn.execute("ROLLBACK")
                raise
        except sqlite3.OperationalError as error:
            if getattr(error, "sqlite_errorname", "").startswith(_MENDABLE):
                raise ProjectError(
                    "The change could not be saved.",
                    "Check that the disk is not full and that the project's folder may be written.",
                    str(error),
                ) from error
            raise

    def _derived(self, table: str, row: Row, changed: set[str]) -> Row:
        """What utterances hold beside their record so that sorting and summing take one index."""
        values: Row = {}
        if table != "utterances":
            return values
        if "key" in changed:
            values["key_order"] = natural_order(row["key"])
        if "text" in changed:
            values["text_order"] = text_order(row["text"])
        if changed & {"start", "end", "recording_id", "text"}:
            seconds = (row["end"] - row["start"]) / self._rate(row["recording_id"])
            values |= {"seconds": seconds, "pace": count_letters(row["text"]) / max(seconds, 1e-3)}
        return values

    def _rate(self, recording: int) -> int:
        if recording not in self._rates:
            found = self.conn.execute("SELECT rate FROM recordings WHERE id = ?", (recording,)).fetchone()
            self._rates[recording] = int(found[0])
        return self._rates[recording]


def natural_order(key: str) -> str:
    """A sort key in which number 2 comes before number 10: "Clip 2" -> "clip 0000000002"."""
    return re.sub(r"\d+", lambda digits: digits[0].zfill(10), key.casefold())


def text_order(text: str) -> str:
    """What transcripts are sorted by: the beginning without case, accents and opening marks: "¿Está" -> "esta"."""
    plain = unicodedata.normalize("NFD", _OPENING.sub("", text[:ORDERED]).casefold()).translate(_ACCENTS)
    return plain[:ORDERED]


def count_letters(text: str) -> int:
    """Letters, their combining marks, and digits; no spaces, no punctuation."""
    return sum(c.isalnum() or (c > "\u02ff" and unicodedata.category(c)[0] == "M") for c in text)


def _plain(value: Any) -> Any:
    return int(value) if isinstance(value, bool) else value


def _dumps(row: Row | None) -> str | None:
    return None if row is None else json.dumps(row, ensure_ascii=False, separators=(",", ":"))


def _columns(names: Any) -> str:
    return ", ".join(f'"{name}"' for name in names)
