"""Backups of a project's database: made when a day's first edit comes, the last ten kept, and put back on request.

A backup is the database as it was before that edit. A connection of its own holds on to that state, which takes a
millisecond; another thread then copies it while the edit goes on. Recordings and runs are never touched.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from core import quantities, writing
from core.errors import ProjectDamaged, ProjectError, ProjectLocked
from core.names import free_place
from core.project.schema import DATABASE, check_version, locked, open_for_reading
from core.wording import say

FOLDER = "backups"
KEPT = 10
SUFFIX = ".sqlite3"
STAMP = "%Y-%m-%d %H.%M.%S"
PAGES = 4096
"""Pages that are copied at a time: 16 MB."""
DAMAGED = "damaged "


@dataclass(frozen=True)
class Backup:
    """A copy of the database. `at` is seconds since the epoch, `size` bytes; `utterances` -1 when it is unreadable."""

    path: Path
    at: float
    size: int
    utterances: int

    @property
    def name(self) -> str:
        return self.path.stem


def backups(folder: Path) -> list[Backup]:
    """The backups of a project, newest first."""
    return [_described(path) for path in reversed(_files(folder))]


def find_backup(folder: Path, name: str) -> Backup:
    """A backup by its name, its path, or "latest". Raises `ProjectError`."""
    every = backups(folder)
    for backup in every:
        if name == "latest" or name in (backup.name, backup.path.name, str(backup.path)):
            return backup
    known = "; ".join(backup.name for backup in every)
    raise ProjectError(
        say("There is no backup “{name}” of {name_2}.", name=name, name_2=folder.name),
        (say("There are: {known}.", known=known) if known else ""),
    )


def make_backup(folder: Path) -> Backup:
    """Copy the database as it is now, whoever has it open. Raises `ProjectError`, and then leaves nothing."""
    return Pinned(folder).copy()


class Pinned:
    """The state of a database at one moment, held on to while others change it. `copy` it once, on any thread."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._at = time.time()
        try:
            self._conn = open_for_reading(folder)
            self._conn.execute("BEGIN")
            self._conn.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except sqlite3.Error as error:
            raise _failed(folder, error) from error

    def copy(self) -> Backup:
        """Write the backup and take the oldest ones away. Raises `ProjectError`, and then leaves nothing."""
        place = self._folder / FOLDER
        unready = place / f".{os.getpid()}-{threading.get_ident()}.part"
        try:
            place.mkdir(exist_ok=True)
            size = self._conn.execute(
                "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
            ).fetchone()[0]
            if shutil.disk_usage(place).free < size * 1.02:
                raise OSError(say("needs {size}", size=quantities.size(size)))
            with contextlib.closing(sqlite3.connect(unready, isolation_level=None)) as target:
                target.execute("PRAGMA synchronous = OFF")
                self._conn.backup(target, pages=PAGES)
            path = free_place(place, datetime.fromtimestamp(self._at).astimezone().strftime(STAMP), SUFFIX)
            writing.move(unready, path, lasting=True)
        except (sqlite3.Error, OSError) as error:
            with contextlib.suppress(OSError):
                unready.unlink(missing_ok=True)
            raise _failed(self._folder, error) from error
        finally:
            self._conn.close()
        _prune(self._folder)
        return _described(path)


class Daily:
    """Makes a project's backups as its days begin. `failed` is called, on the copying thread, when one cannot be."""

    def __init__(self, folder: Path, failed: Callable[[ProjectError], None]) -> None:
        self._folder = folder
        self._failed = failed
        self._thread: threading.Thread | None = None
        self._made = False

    def begin(self) -> None:
        """Hold on to the present state and start copying it. Never raises: an edit is not held up by its backup."""
        self.wait()
        try:
            pinned = Pinned(self._folder)
        except ProjectError as error:
            self._failed(error)
            return
        self._thread = threading.Thread(target=self._copy, args=(pinned,), name="project backup")
        self._thread.start()

    def _copy(self, pinned: Pinned) -> None:
        try:
            pinned.copy()
            self._made = True
        except ProjectError as error:
            self._failed(error)

    def wait(self) -> bool:
        """Until a backup that was begun has ended. Whether one was made since the last time."""
        if self._thread is not None:
            self._thread.join()
            self._thread = None
        made, self._made = self._made, False
        return made


def restore(folder: Path, backup: Backup | Path) -> Backup | None:
    """Put a backup in the place of the present database, which is backed up first; returns that one.

    None where the present one is too damaged for it: its files are put beside the backups, their names beginning
    with "damaged". Raises `ProjectLocked` while anyone has the project open, `ProjectError` when the backup cannot be
    read or the disk refuses; the present database stays then.
    """
    path = backup.path if isinstance(backup, Backup) else backup
    _check(path, folder)
    with locked(folder):
        ready = folder / f".restoring{SUFFIX}"
        try:
            shutil.copyfile(path, ready)  # before anything goes, the backup among the oldest included
            writing.to_disk(ready)
            before = _set_aside(folder)
            for part in ("-wal", "-shm"):
                (folder / f"{DATABASE}{part}").unlink(missing_ok=True)
            writing.move(ready, folder / DATABASE, lasting=True)
        except OSError as error:
            raise ProjectError(
                say("{name} could not be restored.", name=path.stem),
                say("Check that the disk is not full, and that no other window has the project open."),
                str(error),
            ) from error
        finally:
            ready.unlink(missing_ok=True)
    return before


def _check(path: Path, folder: Path) -> None:
    """Raises `ProjectError` when a backup is not whole, or was made by a newer version."""
    try:
        with _opened(path) as conn:
            check_version(conn, folder)
            if conn.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok":
                return
    except sqlite3.Error:
        pass
    raise ProjectError(say("The backup {name} cannot be read.", name=path.stem), say("Choose another one."))


def _set_aside(folder: Path) -> Backup | None:
    """Back the present state up and leave its file alone and complete; a damaged one is moved."""
    try:
        conn = sqlite3.connect(folder / DATABASE, timeout=2, isolation_level=None)
        try:
            # Only who is alone can leave the write-ahead log:
            if conn.execute("PRAGMA journal_mode = DELETE").fetchone()[0] != "delete":
                raise ProjectLocked(
                    say("{name} is open in another window.", name=folder.name), say("Close it there, then restore.")
                )
        finally:
            conn.close()
        return make_backup(folder)
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorname", "").startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
            raise ProjectLocked(
                say("{name} is open in another window.", name=folder.name), say("Close it there, then restore.")
            ) from error
        _move_damaged(folder)
    except (sqlite3.DatabaseError, ProjectDamaged):
        _move_damaged(folder)
    return None


def _move_damaged(folder: Path) -> None:
    place = folder / FOLDER
    place.mkdir(exist_ok=True)
    name = datetime.now().astimezone().strftime(f"{DAMAGED}{STAMP}")
    for part in ("", "-wal", "-shm"):
        with contextlib.suppress(FileNotFoundError):
            shutil.copyfile(folder / f"{DATABASE}{part}", place / f"{name}{SUFFIX}{part}")


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    """A backup to look into; nothing is written beside it."""
    conn = sqlite3.connect(f"{path.resolve().as_uri()}?immutable=1", uri=True)
    try:
        yield conn
    finally:
        conn.close()


def _described(path: Path) -> Backup:
    facts = path.stat()
    try:
        at = datetime.strptime(path.stem[:19], STAMP).astimezone().timestamp()
    except ValueError:
        at = facts.st_mtime
    try:
        with _opened(path) as conn:
            count = int(conn.execute("SELECT count(*) FROM utterances WHERE left_out IN (0, 1)").fetchone()[0])
    except sqlite3.Error:
        count = -1
    return Backup(path, at, facts.st_size, count)


def _prune(folder: Path) -> None:
    for path in _files(folder)[:-KEPT]:
        with contextlib.suppress(OSError):
            path.unlink()


def _files(folder: Path) -> list[Path]:
    """The backups of a project, oldest first; several of one second by when they were written."""
    found = (folder / FOLDER).glob(f"*{SUFFIX}")
    ours = [path for path in found if not path.name.startswith((".", DAMAGED))]
    return sorted(ours, key=lambda path: (path.stem[:19], path.stat().st_mtime_ns))


def _failed(folder: Path, error: Exception) -> ProjectError:
    return ProjectError(
        say("Today's backup of {name} could not be made.", name=folder.name),
        say("Your changes are saved all the same. Make room on the disk; opening the project again tries it again."),
        str(error),
    )
