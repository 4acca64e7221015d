"""`Project`: a folder with a database of marks on recordings. One writer at a time, any number of readers.

vizinho.sqlite3  lock  recordings/ (copied in)  sources/  runs/  takes/  backups/  cache/ (may be thrown away)
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import Any

import filelock

from core.errors import ProjectError, ProjectLocked
from core.names import typed_path
from core.project.archive.backups import Daily
from core.project.history import Journal, forget_rows
from core.project.meta import Meta, to_values
from core.project.queries import Reader
from core.project.records import Changes
from core.project.schema import (
    DATABASE,
    check_version,
    connect,
    is_older,
    lock,
    open_for_reading,
    unreadable,
    worded,
)
from core.project.step import Step
from core.text.normaliser import Normaliser
from core.text.vocabulary import ALPHABETS
from core.wording import Said, say


class Project(Reader):
    """An open project. Everything a `Reader` can, and changes, unless it was opened read-only.

    `listeners` are called with the `Changes` of every step, undo and redo, on the thread that made them. When a day's
    first edit comes, the database is backed up beside it, as soon as it holds an utterance; the first import of a day
    is backed up when the project is closed, if no edit followed it. When that cannot be, `on_backup_failed` hears of
    it, on any thread.
    """

    def __init__(self, folder: Path, conn: sqlite3.Connection, held: filelock.BaseFileLock | None) -> None:
        super().__init__(folder, conn)
        self.listeners: list[Callable[[Changes], None]] = []
        self._lock = held
        self._journal = Journal(conn, self.tell, self.forget_cached)
        self.on_backup_failed: Callable[[ProjectError], None] = _log
        self._daily = Daily(folder, self._tell_backup_failed)
        self._day = 0
        self._edited = False

    @classmethod
    def create(
        cls,
        folder: str | Path,
        *,
        name: str,
        language: str,
        source_language: str = "",
        alphabet: tuple[str, ...] | list[str] | None = None,
        sample: bool = False,
        language_name: str = "",
    ) -> Project:
        """Make a project in a new or empty folder. Raises `ProjectError`, and `WorkbenchError` for a folder's name
        that no file system takes."""
        from core.project.migrations import create_tables

        path = typed_path(str(folder))
        letters = tuple(ALPHABETS.get(language, "")) if alphabet is None else tuple(alphabet)
        meta = Meta(name, language, source_language, letters, Normaliser.for_language(language), sample)
        meta = meta.replaced(language_name=language_name)
        try:
            if path.exists() and (not path.is_dir() or any(path.iterdir())):
                raise ProjectError(say("{path} is not empty.", path=path), say("Choose a new or empty folder."))
            for part in ("recordings", "runs", "takes", "cache"):
                (path / part).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ProjectError(
                say("{path} cannot be written.", path=path), say("Choose another folder."), str(error)
            ) from error
        held = lock(path)
        conn = connect(path / DATABASE, writing=True)
        create_tables(conn)
        project = cls(path, conn, held)
        with project.step(say("New project")) as step:
            for key, value in to_values(meta).items():
                step.add("meta", key=key, value=value)
        project.forget_history()
        return project

    @classmethod
    def open(cls, folder: str | Path, read_only: bool = False) -> Project:
        """Open a project. Raises `ProjectLocked` while another window writes to it (open it read-only then),
        `ProjectError` when it is not a project or was made by a newer version. An older one is copied aside first."""
        path = Path(folder).absolute()
        if read_only:
            return cls(path, open_for_reading(path), None)
        if not (path / DATABASE).is_file():
            raise ProjectError(
                say("There is no project in {path}.", path=path), say("Choose a folder that Vizinho made.")
            )
        held = lock(path)
        conn: sqlite3.Connection | None = None
        try:
            conn = connect(path / DATABASE, writing=True)
            if not check_version(conn, path):
                from core.project.migrations import upgrade

                upgrade(conn, path)
            return cls(path, conn, held)
        except BaseException as error:
            if conn is not None:
                conn.close()
            held.release()
            if isinstance(error, sqlite3.DatabaseError):
                raise unreadable(path, error) from error
            raise

    @staticmethod
    def bring_up_to_date(folder: Path) -> None:
        """Open a project of an older version for writing once: what only reads refuses it. It is copied aside first.
        Where it cannot be written now, or there is none, nothing happens: whoever reads it says what is the matter.
        Raises `ProjectError` where bringing it up to date fails."""
        if is_older(folder):
            with suppress(ProjectLocked):
                Project.open(folder).close()

    @property
    def read_only(self) -> bool:
        return self._lock is None

    @property
    def runs(self) -> Path:
        return self.folder / "runs"

    @property
    def takes(self) -> Path:
        return self.folder / "takes"

    @property
    def cache(self) -> Path:
        return self.folder / "cache"

    def reader(self) -> Reader:
        """An own read-only connection, for another thread."""
        return Reader(self.folder)

    def close(self) -> None:
        """Close the database and let the next window write. Closing twice is fine."""
        if self._edited and self._day != _today():
            try:
                if self._has_utterances():
                    self._begin_day()
            except ProjectError as error:  # closing goes on: what was written stays
                self.on_backup_failed(error)
        self._edited = False
        if self._daily.wait():
            self._journal.set_number("backup day", self._day)
        super().close()
        if self._lock is not None:
            self._lock.release()

    @contextmanager
    def step(self, label: Said) -> Iterator[Step]:
        """Changes made inside are one transaction and one entry of the history; inside another step they join it.

        Raises `ProjectError` when the project is read-only or the disk refuses.
        """
        self._may_edit()
        with worded(self.folder), self._journal.step(label) as step:
            yield step

    def put(self, table: str, id: int, row: dict[str, Any] | None) -> None:
        """Make the row be `row`, None removes it; only inside a step."""
        self._journal.open_step.put(table, id, row)

    def undo(self) -> Changes | None:
        self._may_edit()
        with worded(self.folder):
            return self._journal.undo()

    def redo(self) -> Changes | None:
        self._may_edit()
        with worded(self.folder):
            return self._journal.redo()

    def go_to(
        self,
        id: int,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Changes | None:
        """Undo or redo until step `id` of the history is the last one done; 0 undoes all. Raises `Cancelled`, and
        then nothing has changed."""
        self._may_edit()
        with worded(self.folder):
            return self._journal.go_to(id, progress, cancelled)

    def forget_history(self) -> None:
        """Make the present state the beginning of the history: for projects that were just made."""
        with self.unjournaled() as conn:
            conn.execute("DELETE FROM steps")
        self._edited = False

    def forget_rows(self, table: str, ids: Iterable[int]) -> None:
        """Take what the history knows of rows that are gone out of it: no undo brings them back, nor are they left in
        the file unseen."""
        with self.unjournaled() as conn:
            forget_rows(conn, table, ids)

    @contextmanager
    def unjournaled(self) -> Iterator[sqlite3.Connection]:
        """One transaction on tables that can be computed again (flags); never for journaled ones."""
        self._must_write()
        with self._journal.aside() as conn:
            yield conn

    @contextmanager
    def beside(self, file: Path) -> Iterator[None]:
        """Inside, statements of `unjournaled` find the tables of another database as `beside.NAME`; around them."""
        self._must_write()
        with self._journal.beside(file):
            yield

    def tidy(self) -> bool:
        """Work that can wait, a little of it: for moments when nobody waits. Whether there may be more."""
        return self._lock is not None and self._journal.tidy()

    def _may_edit(self) -> None:
        """Refuse when reading only; back the database up when a day's first edit comes, unless it is still empty."""
        self._must_write()
        if self._day != _today() and not self._journal.inside and self._has_utterances():
            self._begin_day()
        self._edited = True

    def _begin_day(self) -> None:
        """Back up, unless this was done today."""
        self._day = _today()
        if self._journal.number("backup day") != self._day:
            self._daily.begin()

    def _has_utterances(self) -> bool:
        with worded(self.folder):
            return self.query_one("SELECT 1 FROM utterances LIMIT 1") is not None

    def _tell_backup_failed(self, error: ProjectError) -> None:
        self.on_backup_failed(error)

    def _must_write(self) -> None:
        if self._lock is None:
            raise ProjectError(
                say("{name} is open for reading only.", name=self.folder.name),
                say("Close the other window and open it again."),
            )

    def tell(self, changes: Changes) -> None:
        """Call the listeners; steps do it by themselves."""
        for listener in list(self.listeners):
            listener(changes)


def _today() -> int:
    """The person's own day, as a number."""
    return date.today().toordinal()  # noqa: DTZ011 - their clock, not the world's


def _log(error: ProjectError) -> None:
    """Where nobody listens, a backup that could not be made is said on standard error."""
    logging.getLogger(__name__).warning("%s (%s)", error, error.detail)
