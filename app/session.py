"""The open project. One thread, the lane, owns the writer; the window reads through its own read-only connection."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from app.background.lane import Lane
from app.background.quiet import gone
from app.i18n import tr
from core.errors import Cancelled, ProjectError, ProjectLocked
from core.memory import keep_blocks_apart
from core.project.records import Changes

if TYPE_CHECKING:
    from core.project.meta import Meta
    from core.project.queries import Reader
    from core.project.store import Project

T = TypeVar("T")


class Session(QObject):
    """The project that this window has open, or none.

    `changed` follows every edit, undo and redo with what it touched. `saved_state` words what the status bar says
    about saving. All signals come on the window's thread.
    """

    opened = Signal()
    closed = Signal()
    changed = Signal(Changes)
    saved_state = Signal(str)
    failed = Signal(object)
    history_changed = Signal()
    backup_failed = Signal(object)
    """The day's backup could not be made, and why; edits go on."""
    _posted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane: Lane | None = None
        self._project: Project | None = None
        self._reader: Reader | None = None
        self._pending = 0
        self._undo_label = ""
        self._redo_label = ""
        self._posted.connect(self._on_posted, Qt.ConnectionType.QueuedConnection)

    @property
    def project_folder(self) -> Path | None:
        return self._project.folder if self._project is not None else None

    @property
    def in_place(self) -> bool:
        """Whether the open project's folder is where it was when it was opened."""
        from core.project.schema import DATABASE

        folder = self.project_folder
        return folder is not None and (folder / DATABASE).is_file()

    @property
    def reader(self) -> Reader | None:
        """The window's read-only view; queries under 5 ms only."""
        return self._reader

    @property
    def meta(self) -> Meta | None:
        return self._reader.meta if self._reader is not None else None

    @property
    def project(self) -> Project | None:
        """The writer. Only for paths and plain facts; whatever touches its database goes through `edit`."""
        return self._project

    @property
    def read_only(self) -> bool:
        return self._project is not None and self._project.read_only

    @property
    def busy(self) -> bool:
        """Whether edits are still being written."""
        return self._pending > 0

    @property
    def undo_label(self) -> str:
        return self._undo_label

    @property
    def redo_label(self) -> str:
        return self._redo_label

    def open(
        self,
        folder: Path,
        done: Callable[[], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Open a project; one that is locked or cannot be written opens read-only. Answers later."""
        if self._project is not None and self._project.folder == Path(folder).absolute():
            if done is not None:
                done()
            return

        def work() -> Project:
            from core.project.store import Project

            try:
                return Project.open(folder)
            except ProjectLocked:
                return Project.open(folder, read_only=True)
            except ProjectError:
                if not (folder / "vizinho.sqlite3").is_file() or os.access(folder, os.W_OK):
                    raise
                return Project.open(folder, read_only=True)

        self._begin(work, done, failed)

    def create(
        self,
        folder: Path,
        done: Callable[[], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
        **facts: Any,
    ) -> None:
        """Create a project (name, language, source_language, alphabet) and open it."""

        def work() -> Project:
            from core.project.store import Project

            return Project.create(folder, **facts)

        self._begin(work, done, failed)

    def _begin(
        self,
        work: Callable[[], Project],
        done: Callable[[], None] | None,
        failed: Callable[[BaseException], None] | None,
    ) -> None:
        lane = self._start_lane()

        def opened(project: Project) -> None:
            if self._project is not None:
                self.close()
            self._lane, self._project = lane, project
            lane.idle = project.tidy
            project.on_backup_failed = self.backup_failed.emit
            self._reader = project.reader()
            self._read_labels()
            self.opened.emit()
            self.say_state()
            if done is not None:
                done()

        def refused(error: BaseException) -> None:
            lane.close()
            lane.deleteLater()
            (failed or self.failed.emit)(error)

        lane.put(work, opened, refused)

    def _start_lane(self) -> Lane:
        keep_blocks_apart()
        lane = Lane("project lane", self)
        lane.failed.connect(self.failed)
        return lane

    def edit(
        self,
        work: Callable[[Project], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Do `work(project)` on the lane, then `done(result)` here. Emits `changed` with what was touched."""
        project = self._project
        if project is None or self._lane is None:
            return
        self._pending += 1
        self.say_state()

        def run() -> tuple[Any, list[Changes], tuple[str, str]]:
            touched: list[Changes] = []
            project.listeners.append(touched.append)
            try:
                result = work(project)
            finally:
                project.listeners.remove(touched.append)
            return result, touched, (project.undo_label, project.redo_label)

        def written(answer: tuple[Any, list[Changes], tuple[str, str]]) -> None:
            result, changes, labels = answer
            if self._project is not project:
                return
            self._settle(labels)
            for change in changes:
                self.changed.emit(change)
            if done is not None and not gone(done):
                done(result)

        def refused(error: BaseException) -> None:
            if self._project is project:
                self._settle(None)
            if not isinstance(error, Cancelled) and not gone(failed):
                (failed or self.failed.emit)(error)

        self._lane.put(run, written, refused)

    def _settle(self, labels: tuple[str, str] | None) -> None:
        self._pending -= 1
        if labels is not None:
            self._undo_label, self._redo_label = labels
            self.history_changed.emit()
        if self._pending == 0:
            self.say_state()

    def say_state(self) -> None:
        """Say again what the status bar says about saving."""
        if self._project is not None:
            saved = tr("Saving") if self.busy else tr("All changes saved")
            self.saved_state.emit(tr("Read only") if self.read_only else saved)

    def _read_labels(self) -> None:
        self.query(lambda project: (project.undo_label, project.redo_label), self._on_labels)

    def _on_labels(self, labels: tuple[str, str]) -> None:
        self._undo_label, self._redo_label = labels
        self.history_changed.emit()

    def query(self, work: Callable[[Project], T], done: Callable[[T], None]) -> None:
        """Ask the writer something on the lane (the history list); not an edit."""
        project = self._project
        if project is not None and self._lane is not None:
            self._lane.put(lambda: work(project), done)

    def undo(self) -> None:
        """Take the last step back."""
        self.edit(lambda project: project.undo())

    def redo(self) -> None:
        """Do the step again that was taken back."""
        self.edit(lambda project: project.redo())

    def flush(self) -> None:
        """Wait until everything that was asked is written and answered."""
        from PySide6.QtCore import QEventLoop

        if self._lane is not None:
            loop = QEventLoop()
            self._lane.put(lambda: None, lambda _: loop.quit())
            loop.exec()

    def close(self) -> None:
        """Close the project once everything is written."""
        project, lane, reader = self._project, self._lane, self._reader
        if project is None or lane is None:
            return
        if reader is not None:
            reader.close()
        self._project = self._reader = self._lane = None
        lane.idle = None
        lane.put(project.close)
        lane.close()
        lane.deleteLater()
        self._undo_label = self._redo_label = ""
        self._pending = 0
        self.closed.emit()

    def post(self, call: Callable[[], None]) -> None:
        """From any thread: have this called on the window's."""
        self._posted.emit(call)

    @Slot(object)
    def _on_posted(self, call: Callable[[], None]) -> None:
        call()
