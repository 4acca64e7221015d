"""What is remembered here of places: what each was when it answered last, what was sent there, and how fast that went.

It only saves questions: what really lies there, the place says itself. Where nothing can be remembered, nothing is.
"""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from typing import Any, TypeVar

from core.families.conversion import cache_folder
from core.places.place import Place

Found = TypeVar("Found")

FILE = "places.sqlite"
BUSY_S = 5.0
TABLES = (
    "CREATE TABLE IF NOT EXISTS places (place TEXT PRIMARY KEY, hello TEXT, at REAL, rate REAL)",
    "CREATE TABLE IF NOT EXISTS sent (mark TEXT, name TEXT, PRIMARY KEY (mark, name)) WITHOUT ROWID",
)
LEAST_BYTES = 1 << 20
"""Sending less tells nothing of how fast a connection is."""


@dataclass(frozen=True)
class Seen:
    """A place as it was when it answered last, by the clock here: `hello` as `agent.greeting` tells it, `rate` in bytes
    a second, None where nothing large was sent yet."""

    hello: Mapping[str, Any]
    at: float
    rate: float | None

    @property
    def mark(self) -> str:
        return str(self.hello.get("mark", ""))


def answered(place: Place, hello: Mapping[str, Any]) -> None:
    """A place has told what it is."""
    order = (
        "INSERT INTO places VALUES (?, ?, ?, NULL)"
        " ON CONFLICT (place) DO UPDATE SET hello = excluded.hello, at = excluded.at"
    )
    _write(order, (_key(place), json.dumps(dict(hello)), time.time()))


def took(place: Place, count: int, seconds: float) -> None:
    """So many bytes were sent there in so many seconds."""
    if count >= LEAST_BYTES and seconds > 0:
        _write("UPDATE places SET rate = ? WHERE place = ?", (count / seconds, _key(place)))


def lies(mark: str, names: Iterable[str]) -> None:
    """These contents, and folders of contents, lie in the place with that mark now."""
    _write("INSERT OR IGNORE INTO sent VALUES (?, ?)", *((mark, name) for name in names))


def removed(mark: str) -> None:
    """Something was removed there: what is left has to be asked for."""
    _write("DELETE FROM sent WHERE mark = ?", (mark,))


def seen(place: Place) -> Seen | None:
    """What is known of a place; None where it never answered."""

    def found(memory: sqlite3.Connection) -> Seen | None:
        asked = "SELECT hello, at, rate FROM places WHERE place = ?"
        row = memory.execute(asked, (_key(place),)).fetchone()
        if row is None:
            return None
        return Seen(json.loads(row[0]), float(row[1]), None if row[2] is None else float(row[2]))

    return _do(found, None)


def there(mark: str, names: Iterable[str]) -> set[str]:
    """Which of these lie in a place, as far as is known."""
    asked = "SELECT 1 FROM sent WHERE mark = ? AND name = ?"
    return _do(lambda memory: {name for name in names if memory.execute(asked, (mark, name)).fetchone()}, set[str]())


def _key(place: Place) -> str:
    return f"{place.address} {place.ray_address} {place.folder} {place.ssh_config}"


def _write(order: str, *rows: tuple[object, ...]) -> None:
    def written(memory: sqlite3.Connection) -> None:
        memory.executemany(order, rows)

    _do(written, None)


def _do(what: Callable[[sqlite3.Connection], Found], nothing: Found) -> Found:
    """What comes of it; `nothing` where the disk refuses it."""
    with suppress(OSError, sqlite3.Error, ValueError):
        file = cache_folder() / FILE
        file.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(file, timeout=BUSY_S)) as memory, memory:
            for table in TABLES:
                memory.execute(table)
            return what(memory)
    return nothing
