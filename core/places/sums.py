"""SHA-256 of files and of stretches of them, remembered on this computer: a corpus is not read again for it.

Files are known by path, size and time of change, stretches by their file's sum: they may move.
"""

from __future__ import annotations

import hashlib
import sqlite3
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from core.families.conversion import cache_folder
from core.places import stretches
from core.places.spool import Spool
from core.places.stretches import Stretch

FILE = "sums.sqlite"
BUSY_S, COMMIT_S = 5.0, 1.0
TABLES = (
    "CREATE TABLE IF NOT EXISTS sums (path TEXT PRIMARY KEY, stamp TEXT, sum TEXT)",
    "CREATE TABLE IF NOT EXISTS cuts (key BLOB PRIMARY KEY, name TEXT, size INT, frames INT, ready INT)",
)


@dataclass(frozen=True, slots=True)
class Known:
    """What a stretch is called as a content, how many bytes it has, how many frames, and whether it is `ready`: see
    `Written`."""

    name: str
    size: int
    frames: int
    ready: bool


class Sums:
    """Use it with `with`. Where nothing can be remembered, every file is read."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file or cache_folder() / FILE
        self._known: sqlite3.Connection | None = None
        self._kept_at = time.monotonic()

    def __enter__(self) -> Self:
        with suppress(OSError, sqlite3.Error):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._known = sqlite3.connect(self._file, timeout=BUSY_S)
            for table in TABLES:
                self._known.execute(table)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._known is not None:
            with suppress(sqlite3.Error):
                self._known.commit()
            self._known.close()
            self._known = None

    def of(self, path: Path) -> str:
        """The sum of a file. Raises `OSError`."""
        key, stamp = str(path), _stamp(path)
        if known := self.remembered(path):
            return known
        with path.open("rb") as file:
            made = hashlib.file_digest(file, "sha256").hexdigest()
        self._keep("INSERT OR REPLACE INTO sums VALUES (?, ?, ?)", key, stamp, made)
        return made

    def remembered(self, path: Path) -> str:
        """The sum of a file as far as it is remembered, "" where it is not. Raises `OSError`."""
        row = self._row("SELECT sum FROM sums WHERE path = ? AND stamp = ?", str(path), _stamp(path))
        return str(row[0]) if row else ""

    def known(self, stretch: Stretch, sum_of_file: str) -> Known | None:
        """What is remembered of a stretch of the file with this sum."""
        row = self._row("SELECT name, size, frames, ready FROM cuts WHERE key = ?", _key(stretch, sum_of_file))
        return Known(str(row[0]), int(row[1]), int(row[2]), bool(row[3])) if row else None

    def of_stretch(self, stretch: Stretch, sum_of_file: str, spool: Spool | None = None) -> Known:
        """The same, which is made where it is not remembered, and kept in the spool then. Raises `SoundError`."""
        if (found := self.known(stretch, sum_of_file)) is not None:
            return found
        made = stretches.written(stretch)
        name = hashlib.sha256(made.data).hexdigest() + made.suffix
        values = name, len(made.data), made.frames, made.ready
        if spool is not None and made.frames:
            spool.put(name, made.data)
        self._keep("INSERT OR REPLACE INTO cuts VALUES (?, ?, ?, ?, ?)", _key(stretch, sum_of_file), *values)
        return Known(*values)

    def forget(self, stretch: Stretch) -> None:
        """Forget a file, one stretch of which is not what it was, and that stretch."""
        if row := self._row("SELECT sum FROM sums WHERE path = ?", stretch.audio):
            self._keep("DELETE FROM cuts WHERE key = ?", _key(stretch, str(row[0])))
            self._keep("DELETE FROM sums WHERE path = ?", stretch.audio)

    def _row(self, asked: str, *values: object) -> Any:
        with suppress(sqlite3.Error):
            return self._known and self._known.execute(asked, values).fetchone()
        return None

    def _keep(self, order: str, *values: object) -> None:
        """Others write too: nothing is held open for longer than a moment."""
        if self._known is None:
            return
        with suppress(sqlite3.Error):
            self._known.execute(order, values)
            if time.monotonic() - self._kept_at > COMMIT_S:
                self._known.commit()
                self._kept_at = time.monotonic()


def _stamp(path: Path) -> str:
    found = path.stat()
    return f"{found.st_size}-{found.st_mtime_ns}-{found.st_ino}"


def _key(stretch: Stretch, sum_of_file: str) -> bytes:
    told = f"{sum_of_file} {stretch.channel} {stretch.start} {stretch.end} {stretches.by_what()}"
    return hashlib.blake2b(told.encode(), digest_size=16).digest()
