"""The journal: every change to a project is a step, kept in the database with each row before and after.

Steps, undo and redo all write through `Rows`, the one place where journaled tables change. A step is one transaction:
after a crash or `kill -9` it is there whole or not at all. The history is cut behind 10,000 steps or 2 GB, oldest
first; the newest step always stays.
"""

from __future__ import annotations

import json
import sqlite3
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from core.errors import Cancelled, ProjectError
from core.project.records import Changes
from core.project.rows import Row, Rows, natural_order, plain, text_order
from core.wording import Said, from_json, say, to_json

__all__ = ["HistoryItem", "Journal", "Row", "Step", "natural_order", "text_order"]

KEPT_STEPS = 10_000
KEPT_BYTES = 2_000_000_000
"""The history is cut behind so many steps, or so much of the database; the newest step always stays."""
PART = 5000
"""Rows that are written at a time: the search index is saved after each part."""
MERGED = 128
"""Pages of the search index that are merged at a time: some hundredths of a second."""
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_MENDABLE = ("SQLITE_FULL", "SQLITE_IOERR", "SQLITE_READONLY", "SQLITE_BUSY", "SQLITE_CANTOPEN")


@dataclass(frozen=True)
class HistoryItem:
    """A step as the history shows it. `at` is seconds since the epoch; `rows` how many rows it touched. The label is
    a text of `say`, and plain English where an older version made the step."""

    id: int
    label: str
    at: float
    undone: bool
    rows: int = 0


class Step:
    """What is being changed right now. Its label may still be changed until it ends.

    The journal keeps what an undo and a redo need: whole rows where one came or went, else the columns that changed,
    before and after. The `_many` methods are ten times as quick as as many single calls.
    """

    def __init__(self, journal: Journal, label: Said) -> None:
        self.label = label
        self._journal = journal
        self._written = journal.rows
        self._pending: list[tuple[int, str, int, str | None, str | None]] = []
        self._rows: dict[str, set[int]] = {}
        self._count = 0
        self._bytes = 0
        self._next: dict[str, int] = {}
        self._id: int | None = None

    def get(self, table: str, id: int) -> Row | None:
        """The row as it stands, this step's own changes included."""
        return self._written.get(table, id)

    def get_many(self, table: str, ids: Sequence[int], columns: Sequence[str] = ()) -> dict[int, Row]:
        """Rows by id as they stand, all their columns or `id` and some; those that do not exist are missing."""
        return self._written.get_many(table, ids, columns)

    def put(self, table: str, id: int, row: Mapping[str, Any] | None) -> None:
        """Make the row be `row`; None removes it. Recorded, and so can be undone."""
        self.put_many(table, {id: row})

    def put_many(
        self, table: str, rows: Mapping[int, Mapping[str, Any] | None], read: Mapping[int, Row] | None = None
    ) -> None:
        """`put` of many rows of a table. Columns that are not named stay as they are. `read` are the rows as this step
        has just read them: the columns that `rows` names at least, and whole ones of those that go."""
        ids = sorted(int(id) for id in rows)
        for first in range(0, len(ids), PART):
            part = ids[first : first + PART]
            now = self._written.get_many(table, part) if read is None else read
            self._remove(table, [now[id] for id in part if rows[id] is None and id in now])
            wanted = _wanted(table, rows, part)
            self._insert(table, [{"id": id, **row} for id, row in wanted.items() if id not in now])
            self._update(table, [(now[id], row) for id, row in wanted.items() if id in now])

    def change(self, table: str, id: int, **fields: Any) -> None:
        """`put` of the present row with some fields replaced. Raises `ProjectError` when it is gone."""
        self.change_many(table, [id], **fields)

    def change_many(self, table: str, ids: Iterable[int], **fields: Any) -> None:
        """Replace some fields by the same values in many rows. Raises `ProjectError` when one is gone."""
        wanted, every = plain(table, fields), sorted(int(id) for id in ids)
        for first in range(0, len(every), PART):
            part = every[first : first + PART]
            now = self._written.get_many(table, part, tuple(wanted))
            if len(now) < len(set(part)):
                gone = next(id for id in part if id not in now)
                raise ProjectError(
                    say("This is no longer in the project ({table} {gone}).", table=table, gone=gone),
                    say("It may have been undone or merged."),
                )
            self._update(table, [(row, wanted) for row in now.values()])

    def add(self, table: str, **fields: Any) -> int:
        """`put` of a new row under an id that was never used before. Returns the id."""
        return self.add_many(table, [fields])[0]

    def add_many(self, table: str, rows: Sequence[Mapping[str, Any]]) -> list[int]:
        """Add many rows. Returns their ids, in order."""
        first = self._next.get(table) or self._written.last_id(table) + 1
        ids = list(range(first, first + len(rows)))
        self._next[table] = first + len(rows)
        for at in range(0, len(rows), PART):
            part = zip(ids[at : at + PART], rows[at : at + PART], strict=True)
            self._insert(table, [plain(table, row) | {"id": id} for id, row in part])
        return ids

    def _insert(self, table: str, rows: list[Row]) -> None:
        self._note(table, [(row["id"], None, row) for row in self._written.insert(table, rows)])

    def _remove(self, table: str, rows: list[Row]) -> None:
        if rows:
            self._written.delete(table, [row["id"] for row in rows])
            self._note(table, [(row["id"], row, None) for row in rows])

    def _update(self, table: str, changes: Iterable[tuple[Row, Row]]) -> None:
        """Rows as they stand, and what is wanted of some of their columns; what is so already is passed over."""
        by_columns: dict[tuple[str, ...], list[tuple[int, Row, Row]]] = {}
        for now, wanted in changes:
            before = {c: now[c] for c, value in wanted.items() if value != now[c]}
            if before:
                after = wanted if len(before) == len(wanted) else {c: wanted[c] for c in before}
                by_columns.setdefault(tuple(before), []).append((now["id"], before, after))
        for some in by_columns.values():
            self._written.update(table, [(id, after) for id, _, after in some])
            self._note(table, some)

    def _note(self, table: str, changes: Sequence[tuple[int, Row | None, Row | None]]) -> None:
        """Write down what was done to rows of a table."""
        texts: dict[tuple[tuple[str, Any], ...], str] = {}
        for id, before, after in changes:
            self._pending.append((self._count, table, id, _dumps(before, texts), _dumps(after, texts)))
            self._count += 1
        if changes:
            self._rows.setdefault(table, set()).update(id for id, _, _ in changes)
        if len(self._pending) >= PART:
            self._save()

    @property
    def changes(self) -> Changes:
        return Changes(self.label, {table: frozenset(ids) for table, ids in self._rows.items()})

    def _save(self) -> None:
        conn = self._written.conn
        if self._id is None:
            conn.execute("DELETE FROM steps WHERE undone")
            self._id = conn.execute("INSERT INTO steps (label, at) VALUES ('', ?)", (time.time(),)).lastrowid
        conn.executemany(
            "INSERT INTO changes (step_id, seq, tbl, row_id, before, after) VALUES (?, ?, ?, ?, ?, ?)",
            [(self._id, *change) for change in self._pending],
        )
        self._bytes += sum(40 + len(before or "") + len(after or "") for _, _, _, before, after in self._pending)
        self._pending.clear()

    def end(self) -> None:
        """Write what is still held; once, inside the transaction. A step that changed nothing leaves no trace."""
        if self._pending:
            self._save()
        if self._id is not None:
            conn, rows = self._written.conn, sum(map(len, self._rows.values()))
            conn.execute(
                "UPDATE steps SET label = ?, said = ?, rows = ?, bytes = ? WHERE id = ?",
                (str(self.label), _JSON.encode(to_json(self.label)), rows, self._bytes, self._id),
            )
            if self._id % max(1, KEPT_STEPS // 100) == 0 or self._bytes > KEPT_BYTES // 100:
                self._journal.prune()


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
        self.rows = Rows(conn)

    @contextmanager
    def step(self, label: Said) -> Iterator[Step]:
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
            self.rows.stamp_aside()

    @property
    def inside(self) -> bool:
        """Whether a step is being made."""
        return self._open is not None

    def number(self, name: str) -> int:
        """A number that the database keeps beside the stamps; 0 when there is none."""
        found = self.conn.execute("SELECT number FROM stamps WHERE name = ?", (name,)).fetchone()
        return 0 if found is None else int(found[0])

    def set_number(self, name: str, number: int) -> None:
        with self._lock, self._transaction():
            self.conn.execute("INSERT OR REPLACE INTO stamps (name, number) VALUES (?, ?)", (name, number))

    def tidy(self) -> bool:
        """Merge a little of what edits left in the search index. Whether there may be more to merge."""
        with self._lock:
            if self.rows.unmerged:
                with self._transaction():
                    before = self.conn.total_changes
                    self.conn.execute("INSERT INTO found (found, rank) VALUES ('merge', ?)", (MERGED,))
                    self.rows.unmerged = self.conn.total_changes - before > 1
            return self.rows.unmerged

    @property
    def open_step(self) -> Step:
        """The step that is being made. Raises `RuntimeError` outside of one."""
        if self._open is None:
            raise RuntimeError("a project changes only inside a step")
        return self._open

    def prune(self) -> None:
        """Forget the oldest steps behind `KEPT_STEPS` and `KEPT_BYTES`; never the newest. Inside a transaction."""
        self.conn.execute(
            "DELETE FROM steps WHERE id < (SELECT max(id) FROM steps) AND id IN (SELECT id FROM (SELECT id,"
            " row_number() OVER newest AS place, sum(bytes) OVER newest AS size FROM steps"
            " WINDOW newest AS (ORDER BY id DESC)) WHERE place > ? OR size > ?)",
            (KEPT_STEPS, KEPT_BYTES),
        )

    def undo(self) -> Changes | None:
        """Take back the last step; None when there is none."""
        return self._replay("SELECT id, label, said FROM steps WHERE NOT undone ORDER BY id DESC LIMIT 1", back=True)

    def redo(self) -> Changes | None:
        """Make the last undone step again; None when there is none."""
        return self._replay("SELECT id, label, said FROM steps WHERE undone ORDER BY id LIMIT 1", back=False)

    def go_to(
        self,
        id: int,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Changes | None:
        """Undo or redo until the step `id` is the last one done; 0 is before all. None when nothing had to change.

        `progress` counts rows. Raises `Cancelled`, and then nothing has changed.
        """
        rows: dict[str, set[int]] = {}
        with self._lock, self._transaction():
            steps = self.conn.execute(
                "SELECT id, label, said, undone, rows FROM steps WHERE undone = (id <= ?)"
                " ORDER BY undone, CASE WHEN undone THEN id ELSE -id END",
                (id,),
            ).fetchall()
            total, done = sum(step["rows"] for step in steps), 0
            for step in steps:
                if cancelled is not None and cancelled():
                    raise Cancelled
                self._replay_step(step["id"], not step["undone"], rows)
                done += step["rows"]
                if progress is not None:
                    progress(done, total)
        return self._tell(label_of(*steps[-1][1:3]) if steps else "", rows)

    def _replay(self, query: str, *, back: bool) -> Changes | None:
        rows: dict[str, set[int]] = {}
        with self._lock, self._transaction():
            found = self.conn.execute(query).fetchone()
            if found is None:
                return None
            self._replay_step(found["id"], back, rows)
        return self._tell(label_of(found["label"], found["said"]), rows)

    def _tell(self, label: str, rows: dict[str, set[int]]) -> Changes | None:
        if not rows:
            return None
        changes = Changes(label, {table: frozenset(ids) for table, ids in rows.items()})
        self._changed(changes)
        return changes

    def _replay_step(self, step: int, back: bool, rows: dict[str, set[int]]) -> None:
        """Make a step's rows what they were before, or after; a page at a time, like changes together."""
        start, end, order = ("after", "before", "DESC") if back else ("before", "after", "ASC")
        cursor = self.conn.cursor()
        cursor.row_factory = None
        cursor.execute(
            f'SELECT tbl, row_id, "{start}" IS NULL, "{end}" FROM changes WHERE step_id = ? ORDER BY seq {order}',
            (step,),
        )
        while page := cursor.fetchmany(PART):
            told = {text: json.loads(text) for text in {row for *_, row in page if row is not None}}
            parts = [(table, id, new, told.get(row)) for table, id, new, row in page]
            for (table, new, columns), alike in groupby(parts, _kind):
                some = list(alike)
                if columns is None:
                    self.rows.delete(table, [id for _, id, _, _ in some])
                elif new:
                    self.rows.insert(table, [row for _, _, _, row in some if row is not None])
                else:
                    self.rows.update(table, [(id, row) for _, id, _, row in some if row is not None])
                rows.setdefault(table, set()).update(id for _, id, _, _ in some)
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
                self.rows.save_stamps()
                self.conn.execute("COMMIT")
            except BaseException:
                self.rows.forget()
                self._taken_back()
                if self.conn.in_transaction:
                    self.conn.execute("ROLLBACK")
                raise
        except sqlite3.OperationalError as error:
            if getattr(error, "sqlite_errorname", "").startswith(_MENDABLE):
                raise ProjectError(
                    say("The change could not be saved."),
                    say("Check that the disk is not full and that the project's folder may be written."),
                    str(error),
                ) from error
            raise


def label_of(label: str, said: str) -> str:
    """A step's label, from its English and from how that is put together, as the database keeps both."""
    return from_json(json.loads(said)) if said else label


def _kind(part: tuple[str, int, int, Row | None]) -> tuple[str, bool, tuple[str, ...] | None]:
    """Changes of one kind are written together: table, whether the row is new, and its columns (None: it goes)."""
    table, _, new, row = part
    return table, bool(new), None if row is None else tuple(row)


def _wanted(table: str, rows: Mapping[int, Mapping[str, Any] | None], ids: Iterable[int]) -> dict[int, Row]:
    """What is wanted of these rows as the database takes it, without those that go; many often want the very same."""
    found: dict[int, Row] = {}
    given: Mapping[str, Any] | None = None
    taken: Row = {}
    for id in ids:
        row = rows[id]
        if row is not None:
            if row is not given:
                given, taken = row, plain(table, row)
            found[id] = taken
    return found


def _dumps(row: Row | None, known: dict[tuple[tuple[str, Any], ...], str]) -> str | None:
    """A row as the journal keeps it; `known` are those written so far, for many rows often change alike."""
    if row is None:
        return None
    values = tuple(row.items())
    text = known.get(values)
    if text is None:
        text = known[values] = _JSON.encode(row)
    return text
