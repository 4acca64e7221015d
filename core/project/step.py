"""A step of the history while it is being made: what it writes, and what the journal keeps of it."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from core.errors import ProjectError
from core.project.records import Changes
from core.project.rows import Row, Rows, plain
from core.wording import Said, say, to_json

PART = 5000
"""Rows that are written at a time: the search index is saved after each part."""
BESIDE = ("annotations", "notes")
"""Tables of what stands beside utterances."""
_REMOVED = ("recording_id", "origin")
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


class Step:
    """What is being changed right now. Its label may still be changed until it ends.

    The journal keeps what an undo and a redo need: whole rows where one came or went, else the columns that changed,
    before and after. The `_many` methods are ten times as quick as as many single calls.
    """

    def __init__(self, rows: Rows, label: Said) -> None:
        self.label = label
        self.id: int | None = None
        """Its number in the history, once it has changed something."""
        self.size = 0
        """Bytes that it takes there."""
        self._written = rows
        self._pending: list[tuple[int, str, int, str | None, str | None]] = []
        self._rows: dict[str, set[int]] = {}
        self._count = 0
        self._next: dict[str, int] = {}
        self.texts_before: dict[int, str] = {}
        """Transcripts as they were, by the ids of their utterances, that were changed; where tiers may have to
        follow."""
        self.notes: list[str] = []
        """What the person should know of what the step did."""
        self._followed: bool | None = None

    def get(self, table: str, id: int) -> Row | None:
        """The row as it stands, this step's own changes included."""
        return self._written.get(table, id)

    def get_many(self, table: str, ids: Sequence[int], columns: Sequence[str] = ()) -> dict[int, Row]:
        """Rows by id as they stand, all their columns or `id` and some; those that do not exist are missing."""
        return self._written.get_many(table, ids, columns)

    def where(self, table: str, column: str, values: Iterable[int]) -> list[Row]:
        """Whole rows as they stand of which a column holds one of `values`, by their ids."""
        return self._written.where(table, column, values)

    def every(self, table: str) -> list[Row]:
        """All rows of a small table as they stand, whole, by their ids."""
        return self._written.every(table)

    def holds_any(self, table: str) -> bool:
        """Whether the table has a row at all."""
        return self._written.holds_any(table)

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
            if table == "utterances":
                self._remove_beside([row["id"] for row in rows])
                self._remember_removed([row for row in rows if row["origin"]])
            if table == "recordings" and self._written.holds_any("voices"):  # a voice goes with what it was heard in
                self._remove("voices", self._written.where("voices", "recording_id", [row["id"] for row in rows]))
            self._written.delete(table, [row["id"] for row in rows])
            self._note(table, [(row["id"], row, None) for row in rows])

    def _remember_removed(self, utterances: list[Row]) -> None:
        """Of which utterances the documents of recordings are to be without from now on."""
        recordings = self._written.get_many("recordings", sorted({row["recording_id"] for row in utterances}))
        kept = {id for id, row in recordings.items() if row["document"]}
        gone = [row for row in utterances if row["recording_id"] in kept]
        if gone:
            self.add_many("removed_utterances", [{name: row[name] for name in _REMOVED} for row in gone])

    def _remove_beside(self, utterances: list[int]) -> None:
        """What stands beside utterances goes with them."""
        for table in BESIDE:
            if self._written.holds_any(table):
                self._remove(table, self._written.where(table, "utterance_id", utterances))

    def _update(self, table: str, changes: Iterable[tuple[Row, Row]]) -> None:
        """Rows as they stand, and what is wanted of some of their columns; what is so already is passed over."""
        by_columns: dict[tuple[str, ...], list[tuple[int, Row, Row]]] = {}
        for now, wanted in changes:
            before = {c: now[c] for c, value in wanted.items() if value != now[c]}
            if before:
                after = wanted if len(before) == len(wanted) else {c: wanted[c] for c in before}
                by_columns.setdefault(tuple(before), []).append((now["id"], before, after))
        if table == "utterances" and self._may_be_followed:
            for id, before, _ in (one for some in by_columns.values() for one in some):
                if "text" in before:
                    self.texts_before.setdefault(id, before["text"])
        for some in by_columns.values():
            self._written.update(table, [(id, after) for id, _, after in some])
            self._note(table, some)

    @property
    def _may_be_followed(self) -> bool:
        """Whether anything stands beside transcripts; looked at once."""
        if self._followed is None:
            self._followed = self.holds_any("annotations")
        return self._followed

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
        return Changes(self.label, {table: frozenset(ids) for table, ids in self._rows.items()}, tuple(self.notes))

    def _save(self) -> None:
        conn = self._written.conn
        if self.id is None:
            conn.execute("DELETE FROM steps WHERE undone")
            self.id = conn.execute("INSERT INTO steps (label, at) VALUES ('', ?)", (time.time(),)).lastrowid
        conn.executemany(
            "INSERT INTO changes (step_id, seq, tbl, row_id, before, after) VALUES (?, ?, ?, ?, ?, ?)",
            [(self.id, *change) for change in self._pending],
        )
        self.size += sum(40 + len(before or "") + len(after or "") for _, _, _, before, after in self._pending)
        self._pending.clear()

    def end(self) -> None:
        """Write what is still held; once, inside the transaction. A step that changed nothing leaves no trace."""
        if self._pending:
            self._save()
        if self.id is not None:
            conn, rows = self._written.conn, sum(map(len, self._rows.values()))
            conn.execute(
                "UPDATE steps SET label = ?, said = ?, rows = ?, bytes = ? WHERE id = ?",
                (str(self.label), _JSON.encode(to_json(self.label)), rows, self.size, self.id),
            )


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
