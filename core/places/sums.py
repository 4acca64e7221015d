"""SHA-256 of files, remembered on this computer by path, size and time of change: a corpus is not read again for it."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from core.families.conversion import cache_folder

FILE = "sums.sqlite"
BUSY_S = 5.0


class Sums:
    """Use it with `with`. Where nothing can be remembered, every file is read."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file or cache_folder() / FILE
        self._known: sqlite3.Connection | None = None

    def __enter__(self) -> Self:
        with suppress(OSError, sqlite3.Error):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._known = sqlite3.connect(self._file, timeout=BUSY_S)
            self._known.execute("CREATE TABLE IF NOT EXISTS sums (path TEXT PRIMARY KEY, stamp TEXT, sum TEXT)")
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._known is not None:
            with suppress(sqlite3.Error):
                self._known.commit()
            self._known.close()
            self._known = None

    def of(self, path: Path) -> str:
        """The sum of a file. Raises `OSError`."""
        found = path.stat()
        key, stamp = str(path), f"{found.st_size}-{found.st_mtime_ns}-{found.st_ino}"
        with suppress(sqlite3.Error):
            row = self._known and self._known.execute("SELECT sum FROM sums WHERE path = ? AND stamp = ?", (key, stamp))
            if row and (known := row.fetchone()):
                return str(known[0])
        with path.open("rb") as file:
            made = hashlib.file_digest(file, "sha256").hexdigest()
        with suppress(sqlite3.Error):
            if self._known is not None:
                self._known.execute("INSERT OR REPLACE INTO sums VALUES (?, ?, ?)", (key, stamp, made))
        return made
