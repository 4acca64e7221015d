"""The open project. One thread, the lane, owns the writer; the window reads through its own read-only connection."""

from __future__ import annotations

import os
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from core.errors import Cancelled, ProjectError, ProjectLocked, WorkbenchError
from core.memory import keep_blocks_apart
from core.project.records import Changes

if TYPE_CHECKING:
    from core.project.store import Meta, Project, Reader

T = TypeVar("T")


@dataclass
class _Job:
    """Something for the lane to do, and what to do in the window afterwards."""

    work: Callable[[], Any]
    done: Callable[[Any], None] | None
    failed: Callable[[BaseException], None] | None


class _Lane(QObject):
    """A thread that does jobs in order; results come back as signals to the window's thread."""

    answered = Signal(object, object, object)

    def __init__(self) -> None:
        super().__init__()
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self.idle: Callable[[], bool] | None = None
        """A little work for when nothing else waits; whether there is more of it."""
        self._thread = threading.Thread(target=self._run, name="project lane", daemon=True)
        self._thread.start()

    def put(self, job: _Job) -> None:
        self._jobs.put(job)

    def close(self) -> None:
        """Finish what is queued, then end."""
        self._jobs.put(None)
        self._thread.join()

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            try:
                result = job.work()
            except BaseException as error:  # noqa: BLE001 - handed to the window's thread, where it is shown
                self.answered.emit(job, None, error)
            else:
                self.answered.emit(job, result, None)
            self._tidy()

    def _tidy(self) -> None:
        """Do work that can wait, until something comes."""
        try:
            while self._jobs.empty() and self.idle is not None and self.idle():
                continue
        except WorkbenchError:  # the disk is full, for one: an edit will say so, and it is tried again then
            self.idle = None


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

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane: _Lane | None = None
        self._project: Project | None = None
        self._reader: Reader | None = None
        self._pending = 0
        self._undo_label = ""
        self._redo_label = ""

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

    def open_with(
        self,
        make: Callable[[], Project],
        done: Callable[[], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Open what `make` returns, on the lane: the sample project, for one."""
        self._begin(make, done, failed)

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
            self.saved_state.emit(self.tr("Read only") if project.read_only else self.tr("All changes saved"))
            if done is not None:
                done()

        def refused(error: BaseException) -> None:
            lane.close()
            (failed or self.failed.emit)(error)

        lane.put(_Job(work, opened, refused))

    def _start_lane(self) -> _Lane:
        keep_blocks_apart()
        lane = _Lane()
        lane.setParent(self)
        lane.answered.connect(self._on_answered, Qt.ConnectionType.QueuedConnection)
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
        self.saved_state.emit(self.tr("Saving"))

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
            if done is not None:
                done(result)

        def refused(error: BaseException) -> None:
            if self._project is project:
                self._settle(None)
            if not isinstance(error, Cancelled):
                (failed or self.failed.emit)(error)

        self._lane.put(_Job(run, written, refused))

    def _settle(self, labels: tuple[str, str] | None) -> None:
        self._pending -= 1
        if labels is not None:
            self._undo_label, self._redo_label = labels
            self.history_changed.emit()
        if self._pending == 0:
            self.saved_state.emit(self.tr("All changes saved"))

    def _read_labels(self) -> None:
        self.query(lambda project: (project.undo_label, project.redo_label), self._on_labels)

    def _on_labels(self, labels: tuple[str, str]) -> None:
        self._undo_label, self._redo_label = labels
        self.history_changed.emit()

    def query(self, work: Callable[[Project], T], done: Callable[[T], None]) -> None:
        """Ask the writer something on the lane (the history list); not an edit."""
        project = self._project
        if project is not None and self._lane is not None:
            self._lane.put(_Job(lambda: work(project), done, self.failed.emit))

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
            self._lane.put(_Job(lambda: None, lambda _: loop.quit(), None))
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
        lane.put(_Job(project.close, None, None))
        lane.close()
        self._undo_label = self._redo_label = ""
        self._pending = 0
        self.closed.emit()

    @Slot(object, object, object)
    def _on_answered(self, job: _Job, result: Any, error: BaseException | None) -> None:
        if error is None:
            if job.done is not None:
                job.done(result)
        elif job.failed is not None:
            job.failed(error)
        else:
            self.failed.emit(error)
