"""The journal: every change to a project is a step, kept in the database with each row before and after.

Steps, undo and redo all write through `Rows`, the one place where journaled tables change. A step is one transaction:
after a crash or `kill -9` it is there whole or not at all. The history is cut behind 10,000 steps or 2 GB, oldest
first; the newest step always stays.
"""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from core.errors import Cancelled, ProjectError
from core.project.records import Changes
from core.project.rows import Row, Rows
from core.project.step import PART, Step
from core.project.tiers import words
from core.wording import Said, from_json, say

KEPT_STEPS = 10_000
KEPT_BYTES = 2_000_000_000
"""The history is cut behind so many steps, or so much of the database; the newest step always stays."""
MERGED = 128
"""Pages of the search index that are merged at a time: some hundredths of a second."""
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
                self._open = Step(self.rows, label)
                try:
                    yield self._open
                    words.follow(self._open)
                    self._open.end()
                    self._forget_old(self._open)
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

    @contextmanager
    def beside(self, file: Path) -> Iterator[None]:
        """See `Project.beside`."""
        with self._lock:
            with saving():
                self.conn.execute("ATTACH ? AS beside", (str(file),))
            try:
                yield
            finally:
                self.conn.execute("DETACH beside")

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

    def _forget_old(self, step: Step) -> None:
        """Look now and then, and after a large step, whether the history has grown too long."""
        if step.id is not None and (step.id % max(1, KEPT_STEPS // 100) == 0 or step.size > KEPT_BYTES // 100):
            self.prune()

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
        with saving():
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


def forget_rows(conn: sqlite3.Connection, table: str, ids: Iterable[int] | None = None) -> None:
    """See `Project.forget_rows`; inside a transaction. Without `ids` all rows of the table. Steps that changed nothing
    else go."""
    conn.execute("PRAGMA secure_delete = ON")
    if ids is None:
        conn.execute("DELETE FROM changes WHERE tbl = ?", (table,))
    else:
        conn.executemany("DELETE FROM changes WHERE tbl = ? AND row_id = ?", [(table, id) for id in ids])
    conn.execute("DELETE FROM steps WHERE id NOT IN (SELECT step_id FROM changes)")


@contextmanager
def saving() -> Iterator[None]:
    """What the disk refuses while something is written becomes a `ProjectError`."""
    try:
        yield
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
