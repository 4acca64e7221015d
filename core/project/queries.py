"""Reading a project: ids by one indexed query, rows by the page, a summary kept until something changes."""

from __future__ import annotations

import sqlite3
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Any, Self, TypeVar

import numpy as np
from numpy.typing import NDArray

from core.project.filters import Condition, regexp, sql_of
from core.project.history import HistoryItem
from core.project.meta import Meta, read_meta
from core.project.records import Flag, Recording, Speaker, Utterance, UtteranceRow, split_tags
from core.project.schema import open_for_reading
from core.text import Normaliser, Vocabulary

Ids = NDArray[np.int64]
Number = TypeVar("Number", np.int64, np.float64)

SORTS: dict[str, str] = {
    "key": "u.key_order {d}, u.id {d}",
    "length": "u.seconds {d}, u.id {d}",
    "speaker": "coalesce((SELECT name FROM speakers WHERE id = u.speaker_id), '') COLLATE NOCASE {d}, u.key_order {d}",
    "split": "CASE u.split WHEN 'train' THEN 0 WHEN 'dev' THEN 1 WHEN 'test' THEN 2 ELSE 3 END {d}, u.key_order {d}",
    "text": "u.text COLLATE NOCASE {d}, u.id {d}",
    "pace": "u.pace {d}, u.id {d}",
    "flags": "(SELECT coalesce(sum(1 + blocks), 0) FROM flags WHERE utterance_id = u.id) {d}, u.key_order {d}",
    "recording": "u.recording_id {d}, u.start {d}",
}
"""What utterances can be sorted by. `pace` is letters a second."""


@dataclass(frozen=True)
class Query:
    """Which utterances, in which order.

    `search` finds a part of a transcript or key, in any script and case. `flag` is a kind of flag, or "any".
    `left_out` True gives those that were left out instead of those that count. Lengths are seconds:
    `longer` <= length < `shorter`. `split` "none" is those without a split. `speaker` is a name. `conditions` must
    all hold, or one of them with `any_of`. `regex` takes `search` as a regular expression.
    """

    search: str = ""
    flag: str = ""
    split: str = ""
    sort: str = "key"
    descending: bool = False
    left_out: bool = False
    shorter: float | None = None
    longer: float | None = None
    speaker: str = ""
    conditions: tuple[Condition, ...] = ()
    any_of: bool = False
    regex: bool = False


@dataclass(frozen=True)
class SplitSummary:
    utterances: int = 0
    seconds: float = 0.0


@dataclass(frozen=True)
class Summary:
    """Figures of all utterances that are not left out. `lengths` is (N,) float64 seconds; `checked` how many of
    them the quality checks have seen; `flags` counts utterances by kind, "any" those with at least one."""

    utterances: int = 0
    recordings: int = 0
    speakers: int = 0
    seconds: float = 0.0
    by_split: Mapping[str, SplitSummary] = field(default_factory=dict)
    lengths: NDArray[np.float64] = field(default_factory=lambda: np.zeros(0))
    flags: Mapping[str, int] = field(default_factory=dict)
    shared_speakers: int = 0
    checked: int = 0
    left_out: int = 0


class Reader:
    """Reads a project through one connection of its own, on one thread at a time.

    Raises `ProjectError` when there is none, or none that this version can read.
    """

    def __init__(self, folder: Path, conn: sqlite3.Connection | None = None) -> None:
        self.folder = folder
        self._conn = conn if conn is not None else open_for_reading(folder)
        self._conn.create_function("regexp", 2, regexp, deterministic=True)
        self._meta: tuple[int, Meta] | None = None
        self._summary: tuple[int, Summary] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._conn.close()

    def forget_cached(self) -> None:
        """Read everything anew: after something was taken back that was never committed."""
        self._meta = self._summary = None

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

    def ids(self, query: Query | None = None) -> Ids:
        """Ids in the query's order, (N,) int64."""
        where, values = _where(query := query or Query())
        order = SORTS[query.sort].format(d="DESC" if query.descending else "ASC")
        return self._column(f"SELECT u.id FROM utterances u WHERE {where} ORDER BY {order}", values, np.int64)

    def seconds(self, query: Query) -> float:
        """The length of all utterances of a query together."""
        where, values = _where(query)
        return float(
            self._conn.execute(f"SELECT total(u.seconds) FROM utterances u WHERE {where}", values).fetchone()[0]
        )

    def _column(self, sql: str, values: Sequence[Any], kind: type[Number]) -> NDArray[Number]:
        """The only column of a query; plain tuples, because named rows take twice as long."""
        cursor = self._conn.cursor()
        cursor.row_factory = None
        return np.fromiter(chain.from_iterable(cursor.execute(sql, values)), kind)

    def count(self, query: Query) -> int:
        where, values = _where(query)
        return int(self._conn.execute(f"SELECT count(*) FROM utterances u WHERE {where}", values).fetchone()[0])

    def rows(self, ids: Iterable[int] | Ids) -> list[UtteranceRow]:
        """The rows of `ids` in that order; those that no longer exist are missing."""
        found: dict[int, UtteranceRow] = {}
        wanted = [int(i) for i in ids]
        for part in _parts(wanted):
            marks = ",".join("?" * len(part))
            flags: dict[int, list[Flag]] = {}
            for row in self._conn.execute(
                f"SELECT * FROM flags WHERE utterance_id IN ({marks}) ORDER BY utterance_id, blocks DESC, kind", part
            ):
                flag = Flag(row["kind"], row["value"], row["text"], bool(row["blocks"]))
                flags.setdefault(row["utterance_id"], []).append(flag)
            for row in self._conn.execute(
                'SELECT u.id, u.key, u.recording_id, u.start, u."end", r.rate, u.text,'
                " coalesce(s.name, '') AS speaker, u.split, u.left_out, r.path, r.channel, r.voices, u.tags, u.by_hand,"
                " coalesce((SELECT text FROM readings WHERE utterance_id = u.id), '') AS reading"
                " FROM utterances u JOIN recordings r ON r.id = u.recording_id"
                f" LEFT JOIN speakers s ON s.id = u.speaker_id WHERE u.id IN ({marks})",
                part,
            ):
                values = dict(row) | {"left_out": bool(row["left_out"]), "by_hand": bool(row["by_hand"])}
                values["tags"] = split_tags(row["tags"])
                found[row["id"]] = UtteranceRow(**values, flags=tuple(flags.get(row["id"], ())))
        return [found[i] for i in wanted if i in found]

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
        found = self._conn.execute(sql, values).fetchone()
        return None if found is None else found[0]

    def query_all(self, sql: str, values: tuple[str | int | float | None, ...] = ()) -> list[Any]:
        """All rows of an SQL query: for modules of this package."""
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

    def summary(self) -> Summary:
        version = self._version()
        if self._summary is None or self._summary[0] != version:
            self._summary = version, self._summarise()
        return self._summary[1]

    def _summarise(self) -> Summary:
        one = self._conn.execute
        by_split: dict[str, SplitSummary] = {name: SplitSummary() for name in ("train", "dev", "test")}
        splits_of: dict[int, set[str]] = {}
        count, seconds = 0, 0.0
        for split, speaker, n, total in one(
            "SELECT split, speaker_id, count(*), sum(seconds) FROM utterances WHERE left_out = 0"
            " GROUP BY split, speaker_id"
        ):
            so_far = by_split.get(split, SplitSummary())
            by_split[split] = SplitSummary(so_far.utterances + n, so_far.seconds + total)
            count, seconds = count + n, seconds + total
            if speaker is not None:
                splits_of.setdefault(speaker, set()).update({split} - {""})
        counted = "JOIN utterances u ON u.id = utterance_id AND u.left_out = 0"
        flags = {str(k): int(n) for k, n in one(f"SELECT kind, count(*) FROM flags {counted} GROUP BY kind")}
        flags["any"] = one(f"SELECT count(DISTINCT utterance_id) FROM flags {counted}").fetchone()[0]
        return Summary(
            utterances=count,
            recordings=one("SELECT count(*) FROM recordings").fetchone()[0],
            speakers=len(splits_of),
            seconds=seconds,
            by_split=by_split,
            lengths=self._column("SELECT seconds FROM utterances WHERE left_out = 0", (), np.float64),
            flags=flags,
            shared_speakers=sum(len(splits) > 1 for splits in splits_of.values()),
            checked=one(f"SELECT count(*) FROM checked {counted}").fetchone()[0],
            left_out=one("SELECT count(*) FROM utterances WHERE left_out = 1").fetchone()[0],
        )

    def history(self, limit: int = 200) -> list[HistoryItem]:
        """The newest steps, newest first; undone ones can be redone."""
        rows = self._conn.execute("SELECT id, label, at, undone FROM steps ORDER BY id DESC LIMIT ?", (limit,))
        return [HistoryItem(id, label, at, bool(undone)) for id, label, at, undone in rows]

    @property
    def undo_label(self) -> str:
        """What undo would take back; "" for nothing."""
        return self._label("SELECT label FROM steps WHERE NOT undone ORDER BY id DESC LIMIT 1")

    @property
    def redo_label(self) -> str:
        """What redo would make again; "" for nothing."""
        return self._label("SELECT label FROM steps WHERE undone ORDER BY id LIMIT 1")

    def _label(self, query: str) -> str:
        found = self._conn.execute(query).fetchone()
        return str(found[0]) if found else ""


def _where(query: Query) -> tuple[str, list[str | int | float]]:
    """The conditions of a query as SQL and its values."""
    parts: list[str] = ["u.left_out = ?"]
    values: list[str | int | float] = [int(query.left_out)]
    if query.split:
        parts.append("u.split = ?")
        values.append("" if query.split == "none" else query.split)
    if query.speaker:
        parts.append("u.speaker_id IN (SELECT id FROM speakers WHERE name = ?)")
        values.append(query.speaker)
    if query.flag == "any":
        parts.append("u.id IN (SELECT utterance_id FROM flags)")
    elif query.flag:
        parts.append("u.id IN (SELECT utterance_id FROM flags WHERE kind = ?)")
        values.append(query.flag)
    if query.longer is not None:
        parts.append("u.seconds >= ?")
        values.append(query.longer)
    if query.shorter is not None:
        parts.append("u.seconds < ?")
        values.append(query.shorter)
    if query.conditions:
        found = [sql_of(condition) for condition in query.conditions]
        parts.append(f"({(' OR ' if query.any_of else ' AND ').join(f'({sql})' for sql, _ in found)})")
        values += [value for _, more in found for value in more]
    if query.search and query.regex:
        parts.append("u.text REGEXP ?")
        values.append(query.search)
    elif search := query.search.strip():
        sql, more = _search(search)
        parts.append(sql)
        values += more
    return " AND ".join(parts), values


def _search(text: str) -> tuple[str, list[str | int | float]]:
    """Trigrams find three characters and more; shorter ones are looked for in each row."""
    text = unicodedata.normalize("NFC", text)
    if len(text) >= 3:
        quoted = '"' + text.replace('"', '""') + '"'
        return "u.id IN (SELECT rowid FROM found WHERE found MATCH ?)", [quoted]
    forms = list(dict.fromkeys((text, text.lower(), text.upper(), text.capitalize())))
    likes = [form.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") for form in forms]
    sql = " OR ".join("u.text LIKE ? ESCAPE '\\' OR u.key LIKE ? ESCAPE '\\'" for _ in likes)
    return f"({sql})", [f"%{like}%" for like in likes for _ in range(2)]


def _parts(ids: Sequence[int], size: int = 512) -> Iterator[list[int]]:
    for first in range(0, len(ids), size):
        yield list(ids[first : first + size])
