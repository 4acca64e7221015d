"""Reading a project: ids by one indexed query, rows by the page, a summary kept until something changes."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

import numpy as np

from core.project.column_arrays import SORTS, Columns, Ids, Mask
from core.project.filters import asks_left_out, indexed, regexp, says
from core.project.flags import flag_text
from core.project.history import HistoryItem, label_of
from core.project.meta import Meta, read_meta
from core.project.query_sql import GIVEN, Query, facts_of, given_ids, parts_of
from core.project.records import Flag, Recording, Speaker, Utterance, UtteranceRow, split_tags
from core.project.schema import open_for_reading, worded
from core.project.summary import SplitSummary, Summary, Summing
from core.project.tiers.asking import TRIGRAM
from core.project.tiers.neighbours import Spanning
from core.text.case import composed
from core.text.fold import folded
from core.text.normaliser import Normaliser
from core.text.vocabulary import Vocabulary
from core.transcripts import transcribed

__all__ = ["SORTS", "Ids", "Query", "Reader", "SplitSummary", "Summary"]

FEW = 20_000
"""As many utterances are looked at one by one rather than by going through all."""

LEFT_OUT = [*UtteranceRow.__dataclass_fields__].index("left_out")


class Reader:
    """Reads a project through one connection of its own, on one thread at a time.

    Raises `ProjectError` when there is none, or none that this version can read.
    """

    def __init__(self, folder: Path, conn: sqlite3.Connection | None = None) -> None:
        self.folder = folder
        self._conn = conn if conn is not None else open_for_reading(folder)
        self._conn.create_function("regexp", 2, regexp, deterministic=True)
        self._conn.create_function("says", 2, says, deterministic=True)
        self._conn.create_function("tells", 1, transcribed, deterministic=True)
        self._conn.create_aggregate("spanning", 7, Spanning)  # type: ignore[arg-type]  # str where SQL has text
        self._only_reads = conn is None
        self._columns = Columns(self._conn)
        self._meta: tuple[int, Meta] | None = None
        self._summing = Summing(self._conn, self._columns)
        self._summary: tuple[tuple[int, ...], Summary] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._conn.close()

    def forget_cached(self) -> None:
        """Read everything anew: after something was taken back that was never committed."""
        self._meta = self._summary = None
        self._columns.forget()
        self._summing.forget()

    @property
    def connection(self) -> sqlite3.Connection:
        """What it reads through; for readers that see the same project in another way."""
        return self._conn

    def written_in(self, splits: Iterable[str]) -> list[tuple[str, str, str]]:
        """(key, split, transcript) of what counts in these splits, in the order of the splits."""
        sql = "SELECT key, split, text FROM utterances WHERE left_out = 0 AND split = ? AND pace > 0 ORDER BY id"
        return [tuple(row) for split in splits for row in self.query_all(sql, (split,))]

    def _version(self) -> int:
        """Another number after every change, whoever made it."""
        return int(self._conn.execute("PRAGMA data_version").fetchone()[0]) * (1 << 40) + self._conn.total_changes

    @property
    def meta(self) -> Meta:
        version = self._version()
        if self._meta is None or self._meta[0] != version:
            self._meta = version, read_meta(self._conn)
        return self._meta[1]

    @property
    def normaliser(self) -> Normaliser:
        return self.meta.normaliser

    @property
    def alphabet(self) -> Vocabulary:
        """The letters a model for this project writes."""
        return Vocabulary.of_letters(self.meta.alphabet)

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """All that is read inside belongs together, whatever is written meanwhile."""
        if not self._only_reads or self._conn.in_transaction:
            yield
            return
        self._conn.execute("BEGIN")
        try:
            yield
        finally:
            self._conn.execute("COMMIT")

    def interrupt(self) -> None:
        """End what another thread is reading: it raises `Cancelled` there."""
        try:
            self._conn.interrupt()
        except sqlite3.ProgrammingError:
            return  # closed in the meantime

    def ids(self, query: Query | None = None) -> Ids:
        """Ids in the query's order, (N,) int64. Raises `Cancelled` when interrupted."""
        query = query or Query()
        with worded(self.folder), self.snapshot():
            keep = self._matching(query)
            given = np.array(given_ids(query), np.int64) if query.sort == GIVEN else np.zeros(0, np.int64)
            if len(given):
                order = given[given < len(keep)]
            else:
                order = self._columns.order("key" if query.sort == GIVEN else query.sort, query.descending)
            return order[keep[order]]

    def count(self, query: Query) -> int:
        with worded(self.folder), self.snapshot():
            return int(self._matching(query).sum())

    def seconds(self, query: Query) -> float:
        """The length of all utterances of a query together."""
        with worded(self.folder), self.snapshot():
            keep = self._matching(query)
            return float(self._columns.seconds[keep].sum())

    def seconds_of(self, ids: Ids) -> float:
        """The length of these utterances together."""
        with worded(self.folder), self.snapshot():
            return float(self._columns.seconds[ids[ids < self._columns.size]].sum())

    def some(self, query: Query, limit: int) -> list[int]:
        """A few utterances of a query in any order, at once, however many there are. Only `split`, `speaker`, lengths,
        `left_out` and `search` are heeded; a search of one or two characters looks at the beginnings of keys."""
        parts, values = facts_of(query)
        tables, search = "utterances u", composed(query.search.strip())
        if len(folded(search)) >= TRIGRAM:
            tables = "found f JOIN utterances u ON u.id = f.rowid"
            parts.append("found MATCH ?")
            values.append(indexed(search))
        elif search:
            parts.append("u.key_order >= ? AND u.key_order < ?")
            values += [search.casefold(), search.casefold() + chr(0x10FFFF)]
        where = " AND ".join(["u.left_out = ?", *parts])
        with worded(self.folder):
            found = self._conn.execute(
                f"SELECT u.id FROM {tables} WHERE {where} LIMIT ?", (int(query.left_out), *values, limit)
            )
            return [int(row[0]) for row in found]

    def _matching(self, query: Query) -> Mask:
        """Which utterances the query wants, by id. Each part of it narrows what the next has to look at."""
        columns = self._columns
        keep = columns.left_out.copy()
        if not query.left_out:
            keep = columns.mask(columns.order("key"))
            if not asks_left_out(query.conditions):
                keep &= ~columns.left_out
        for part in parts_of(query):
            select, values = part.select, part.values
            if part.slow and keep.sum() <= FEW:
                select += " AND u.id IN (SELECT value FROM json_each(?))"
                values = (*values, json.dumps(np.flatnonzero(keep).tolist()))
            keep &= columns.mask(columns.ints(select, values))
        return keep

    def rows(self, ids: Iterable[int] | Ids) -> list[UtteranceRow]:
        """The rows of `ids` in that order; those that no longer exist are missing."""
        found: dict[int, UtteranceRow] = {}
        wanted = [int(i) for i in ids]
        for part in _parts(wanted):
            with worded(self.folder):
                found |= self._rows(part)
        return [found[i] for i in wanted if i in found]

    def _rows(self, part: list[int]) -> dict[int, UtteranceRow]:
        """A page of rows by their ids."""
        found: dict[int, UtteranceRow] = {}
        marks = ",".join("?" * len(part))
        flags: dict[int, list[Flag]] = {}
        for row in self._conn.execute(
            f"SELECT * FROM flags WHERE utterance_id IN ({marks}) ORDER BY utterance_id, blocks DESC, kind", part
        ):
            flag = Flag(row["kind"], row["value"], flag_text(row["text"]), bool(row["blocks"]))
            flags.setdefault(row["utterance_id"], []).append(flag)
        cursor = self._conn.cursor()
        cursor.row_factory = None  # in the order of `UtteranceRow`: there may be very many
        for row in cursor.execute(
            'SELECT u.id, u.key, u.recording_id, u.start, u."end", r.rate, u.text,'
            " coalesce(s.name, '') AS speaker, u.split, u.left_out, r.path, r.channel, r.voices, u.tags, u.by_hand,"
            " coalesce((SELECT text FROM readings WHERE utterance_id = u.id AND text != u.refused), '') AS"
            " hypothesis, (SELECT sure FROM readings WHERE utterance_id = u.id AND text != u.refused) AS sure"
            " FROM utterances u JOIN recordings r ON r.id = u.recording_id"
            f" LEFT JOIN speakers s ON s.id = u.speaker_id WHERE u.id IN ({marks})",
            part,
        ):
            *values, tags, by_hand, hypothesis, sure = row
            values[LEFT_OUT] = bool(values[LEFT_OUT])
            values += tuple(flags.get(values[0], ())), split_tags(tags), bool(by_hand), hypothesis, sure
            found[values[0]] = UtteranceRow(*values)
        return found

    def each(self, query: Query | None = None) -> Iterator[UtteranceRow]:
        """All rows of a query, read a page at a time."""
        for part in _parts(self.ids(query).tolist()):
            yield from self.rows(part)

    def row(self, id: int) -> UtteranceRow | None:
        found = self.rows([id])
        return found[0] if found else None

    def find(self, key: str) -> int | None:
        """The id of the utterance with this key."""
        found = self._conn.execute("SELECT id FROM utterances WHERE key = ? ORDER BY left_out, id", (key,)).fetchone()
        return None if found is None else int(found[0])

    def utterance(self, id: int) -> Utterance | None:
        names = ", ".join(f'"{name}"' for name in Utterance.__dataclass_fields__)
        found = self._conn.execute(f"SELECT {names} FROM utterances WHERE id = ?", (id,)).fetchone()
        if found is None:
            return None
        return Utterance(**dict(found) | {"left_out": bool(found["left_out"]), "by_hand": bool(found["by_hand"])})

    def query_one(self, sql: str, values: tuple[str | int | float | None, ...] = ()) -> Any:
        """The first value of the first row of an SQL query, or None: for modules of this package."""
        with worded(self.folder):
            found = self._conn.execute(sql, values).fetchone()
        return None if found is None else found[0]

    def query_all(self, sql: str, values: tuple[str | int | float | None, ...] = ()) -> list[Any]:
        """All rows of an SQL query: for modules of this package."""
        with worded(self.folder):
            return self._conn.execute(sql, values).fetchall()

    def recording(self, id: int) -> Recording | None:
        found = self._conn.execute("SELECT * FROM recordings WHERE id = ?", (id,)).fetchone()
        return None if found is None else Recording(**dict(found))

    def recordings(self) -> list[Recording]:
        return [Recording(**dict(row)) for row in self._conn.execute("SELECT * FROM recordings ORDER BY name, id")]

    def speakers(self) -> list[Speaker]:
        """All speakers by name."""
        names = ", ".join(Speaker.__dataclass_fields__)
        rows = self._conn.execute(f"SELECT {names} FROM speakers ORDER BY name COLLATE NOCASE, id")
        return [Speaker(*row) for row in rows]

    def sound_path(self, recording: Recording | UtteranceRow) -> Path:
        """Where the sound is: inside the project, or where it was referenced."""
        return self.folder / recording.path

    def sounds_of(self, splits: Sequence[str]) -> list[Path]:
        """Where the sounds lie of which something is in these splits, each once."""
        marks = ",".join("?" * len(splits))
        found = self.query_all(
            "SELECT DISTINCT r.path FROM recordings r JOIN utterances u ON u.recording_id = r.id"
            f" WHERE NOT u.left_out AND u.split IN ({marks})",
            tuple(splits),
        )
        return [self.folder / row[0] for row in found]

    def summary(self) -> Summary:
        """Figures of everything; kept until something changes."""
        with worded(self.folder), self.snapshot():
            version = (self._version(), *self._columns.stamp("computed"))
            if self._summary is None or self._summary[0] != version:
                self._summary = version, self._summing.summary()
            return self._summary[1]

    def counts(self) -> Summary:
        """Only how many utterances there are, at once."""
        with worded(self.folder), self.snapshot():
            out = int(self._columns.left_out.sum())
            return Summary(utterances=len(self._columns.order("key")) - out, left_out=out)

    def history(self, limit: int = 200) -> list[HistoryItem]:
        """The newest steps, newest first; undone ones can be redone."""
        query = "SELECT id, at, undone, rows, label, said FROM steps ORDER BY id DESC LIMIT ?"
        rows = self._conn.execute(query, (limit,))
        return [HistoryItem(id, label_of(*label), at, bool(undone), count) for id, at, undone, count, *label in rows]

    @property
    def undo_label(self) -> str:
        """What undo would take back; "" for nothing."""
        return self._label("SELECT label, said FROM steps WHERE NOT undone ORDER BY id DESC LIMIT 1")

    @property
    def redo_label(self) -> str:
        """What redo would make again; "" for nothing."""
        return self._label("SELECT label, said FROM steps WHERE undone ORDER BY id LIMIT 1")

    def _label(self, query: str) -> str:
        found = self._conn.execute(query).fetchone()
        return label_of(*found) if found else ""


def _parts(ids: Sequence[int], size: int = 512) -> Iterator[list[int]]:
    for first in range(0, len(ids), size):
        yield list(ids[first : first + size])
