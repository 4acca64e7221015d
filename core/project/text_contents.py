"""Sentences of texts on their way into a project: written in a database of their own beside it, by whoever reads the
files, and taken over by SQLite alone, a part at a time, so that neither a window nor its edits wait for a million.
"""

from __future__ import annotations

import hashlib
import sqlite3
import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Any, Protocol, Self, TypeVar

from core.errors import Cancelled
from core.progress import Stop, never
from core.project.history import saving
from core.project.store import Project

T = TypeVar("T")

PART = 20_000
"""So many sentences are taken over in one transaction; edits get their turn in between."""
FILES = 500
"""And those of so many files."""
UNFINISHED = "unfinished "
_TABLE = (
    "CREATE TABLE sentences (content INTEGER NOT NULL, place INTEGER NOT NULL, line INTEGER NOT NULL,"
    " times INTEGER NOT NULL, text TEXT NOT NULL, PRIMARY KEY (content, place)) WITHOUT ROWID"
)


class Write(Protocol):
    """Has something done with the project that is written to, where that is done, and waits for it."""

    def __call__(self, work: Callable[[Project], T], /) -> T: ...


@dataclass(frozen=True)
class Content:
    """What was read of a file: how many sentences, each once, and how many came again."""

    id: int
    sentences: int
    repeats: int


@dataclass(frozen=True)
class Written:
    """A content in a database aside, by its number there; `digest` is a hash of its sentences."""

    number: int
    digest: str
    sentences: int
    repeats: int

    def to_json(self) -> dict[str, Any]:
        return asdict(self)


class Aside:
    """A new database for the contents of several files. What the disk refuses becomes a `ProjectError`."""

    def __init__(self, path: Path) -> None:
        with saving():
            self.conn = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
            self.conn.execute("PRAGMA journal_mode = OFF")  # it is thrown away if anything happens
            self.conn.execute("PRAGMA synchronous = OFF")
            self.conn.execute(_TABLE)
        self.contents = 0

    def begin(self) -> ContentWriter:
        """A content of one file."""
        self.contents += 1
        return ContentWriter(self.conn, self.contents)

    def close(self) -> None:
        self.conn.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class ContentWriter:
    """Writes the sentences of one file, a part at a time."""

    def __init__(self, conn: sqlite3.Connection, number: int) -> None:
        self._conn, self._number = conn, number
        self._hash = hashlib.sha256()
        self._places: dict[int, int] = {}
        self._times: dict[int, int] = {}
        self.sentences = self.repeats = 0

    def write(self, part: Iterable[tuple[int, str]]) -> None:
        """Add sentences: (line, text)."""
        rows = []
        for line, text in part:
            known = self._places.setdefault(hash(text), self.sentences)
            if known < self.sentences:
                self._times[known] = self._times.get(known, 1) + 1
                self.repeats += 1
                continue
            rows.append((self._number, self.sentences, line, 1, text))
            self._hash.update(text.encode() + b"\n")
            self.sentences += 1
        self._change("INSERT INTO sentences VALUES (?, ?, ?, ?, ?)", rows)

    def finish(self) -> Written:
        """The content as it stands."""
        for place, times in sorted(self._times.items()):
            self._hash.update(b"%d %d\n" % (place, times))
        repeated = [(times, self._number, place) for place, times in self._times.items()]
        self._change("UPDATE sentences SET times = ? WHERE content = ? AND place = ?", repeated)
        return Written(self._number, self._hash.hexdigest(), self.sentences, self.repeats)

    def _change(self, change: str, rows: Sequence[Sequence[int | str]]) -> None:
        with saving():
            self._conn.execute("BEGIN")
            self._conn.executemany(change, rows)
            self._conn.execute("COMMIT")


def take_over(file: Path, found: Sequence[Written], write: Write, cancelled: Stop = never) -> list[Content]:
    """Have a project hold contents that are written aside; where it holds the same sentences already, those are taken.
    None of it counts until a text names it. Raises `ProjectError` and `Cancelled`: `sweep` takes back what came till
    then."""
    out: list[Content] = []
    for batch in _batches(found):
        if cancelled():
            raise Cancelled
        one = batch[0]
        if one.sentences > PART:
            out.append(_large(file, one, write, cancelled))
        else:
            out += write(partial(_small, file=file, batch=batch))
    return out


def _batches(found: Sequence[Written]) -> Iterator[list[Written]]:
    """As many together as are taken over in one transaction; a large one by itself."""
    batch: list[Written] = []
    sentences = 0
    for one in found:
        if batch and (sentences + one.sentences > PART or len(batch) == FILES):
            yield batch
            batch, sentences = [], 0
        batch.append(one)
        sentences += one.sentences
    if batch:
        yield batch


def _small(project: Project, file: Path, batch: Sequence[Written]) -> list[Content]:
    """Contents that are taken over at once."""
    out = []
    with project.beside(file), project.unjournaled() as conn:
        for one in batch:
            id = _known(project, one.digest)
            if id is None:
                id = _begun(conn)
                conn.execute(_COPY, (id, one.number, 0, one.sentences))
                _end(conn, id, one)
            out.append(Content(id, one.sentences, one.repeats))
    return out


def _large(file: Path, one: Written, write: Write, cancelled: Stop) -> Content:
    """A content that is taken over a part at a time."""

    def begin(project: Project) -> tuple[int, bool]:
        known = _known(project, one.digest)
        if known is not None:
            return known, True
        with project.unjournaled() as conn:
            return _begun(conn), False

    id, known = write(begin)

    def copy(project: Project, first: int) -> None:
        with project.beside(file), project.unjournaled() as conn:
            conn.execute(_COPY, (id, one.number, first, first + PART))
            if first + PART >= one.sentences:
                _end(conn, id, one)

    for first in () if known else range(0, one.sentences, PART):
        if cancelled():
            raise Cancelled
        write(partial(copy, first=first))
    return Content(id, one.sentences, one.repeats)


_COPY = (
    "INSERT INTO main.sentences SELECT ?, place, line, times, text FROM beside.sentences"
    " WHERE content = ? AND place >= ? AND place < ? ORDER BY place"
)


def _known(project: Project, digest: str) -> int | None:
    found = project.query_one("SELECT id FROM text_contents WHERE digest = ?", (digest,))
    return None if found is None else int(found)


def _begun(conn: sqlite3.Connection) -> int:
    made = conn.execute("INSERT INTO text_contents (digest) VALUES (?)", (UNFINISHED + uuid.uuid4().hex,))
    return int(made.lastrowid or 0)


def _end(conn: sqlite3.Connection, id: int, written: Written) -> None:
    conn.execute(
        "UPDATE text_contents SET digest = ?, sentences = ?, repeats = ? WHERE id = ?",
        (written.digest, written.sentences, written.repeats, id),
    )


def sweep(project: Project) -> int:
    """Forget sentences that nothing names any more: neither a text nor a step of the history. How many contents went.
    Not while contents are taken over."""
    gone = project.query_all(
        "SELECT id FROM text_contents WHERE id NOT IN (SELECT content_id FROM brought_texts) AND id NOT IN ("
        "SELECT json_extract(coalesce(after, before), '$.content_id') FROM changes WHERE tbl = 'brought_texts')"
    )
    for (content,) in gone:
        with project.unjournaled() as conn:
            conn.execute("DELETE FROM sentences WHERE content_id = ?", (content,))
            conn.execute("DELETE FROM text_contents WHERE id = ?", (content,))
    return len(gone)
