"""`HomeOverview`: what Home is about. The recent projects, how the open one stands, and what this computer has.

Disks, drivers, devices and databases are looked at on the pool; of each only the newest look counts.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.background.latest import Later, Latest
from app.context import Context
from app.home.lookups import ProjectFacts, look_at_computer, look_at_project, refresh
from app.home.next_steps import NextStep, next_steps
from app.home.recent import RecentProject, RecentProjects, share_of
from core.project.records import Changes

LOOK_MS = 150
"""Disks, drivers and devices are looked at once the window stands."""


class HomeOverview(QObject):
    """Follows the session, the runs and the list of recent projects, and says what is different now."""

    projects_changed = Signal()
    steps_changed = Signal()
    computer_seen = Signal(object)  # ComputerFacts

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.recent = RecentProjects(context.settings)
        self._facts: ProjectFacts | None = None
        self._rows, self._computer, self._project = (Latest(context.tasks, self) for _ in range(3))
        for look in (self._rows, self._computer, self._project):
            look.failed.connect(context.show_error)
        self._soon = Later(LOOK_MS, self.look, self)
        session = context.session
        session.opened.connect(self._on_opened)
        session.closed.connect(self._on_closed)
        session.changed.connect(self._on_changed)
        context.runs.changed.connect(self._on_runs)

    # The recent projects

    def pin(self, row: RecentProject) -> None:
        """Keep a project at the top, or no more."""
        self.recent.pin(row.folder, not row.pinned)
        self.projects_changed.emit()

    def remove(self, row: RecentProject) -> Callable[[], None] | None:
        """Take a project from the list; what puts it back, or None where it was not there."""
        removed = self.recent.remove(row.folder)
        self.projects_changed.emit()
        return partial(self._put, removed) if removed is not None else None

    def move(self, row: RecentProject, folder: Path) -> None:
        """A project was found elsewhere."""
        self.recent.move(row.folder, folder)
        self.projects_changed.emit()
        self.look()

    def _put(self, row: RecentProject) -> None:
        self.recent.put(row)
        self.projects_changed.emit()

    # Looking

    def look_soon(self) -> None:
        """Look at everything in a moment, when the window stands."""
        self._soon.start()

    def look(self) -> None:
        """Look at everything that takes longer than a frame."""
        rows, folder = self.recent.list(), self._context.session.project_folder or Path.home()
        self._rows.ask(lambda _progress, _cancelled: refresh(rows), self._on_refreshed)
        self._computer.ask(lambda _progress, _cancelled: look_at_computer(folder), self.computer_seen.emit)
        self.look_at_project()

    def look_at_project(self) -> None:
        """Work out the next steps of the open project anew."""
        folder = self._context.session.project_folder
        if folder is not None:
            self._project.ask(lambda _progress, _cancelled: look_at_project(folder), self._on_project)

    def _on_refreshed(self, rows: list[RecentProject]) -> None:
        for row in rows:
            before = self.recent.find(row.folder)
            if before is not None and before != row:
                self.recent.put(replace(row, pinned=before.pinned, opened=before.opened))
        self.projects_changed.emit()

    def _on_project(self, facts: ProjectFacts) -> None:
        if facts.folder == self._context.session.project_folder:
            self._facts = facts
            self.steps_changed.emit()

    # The open project

    def steps(self) -> list[NextStep] | None:
        """What to carry on with; None without a project, and until it has been looked at."""
        if self._context.session.meta is None or self._facts is None:
            return None
        facts, runs = self._facts, self._context.runs.facts
        return next_steps(facts.summary, runs, facts.takes, read_only=self._context.session.read_only)

    def _on_opened(self) -> None:
        self._facts = None
        meta, folder = self._context.session.meta, self._context.session.project_folder
        if meta is not None and folder is not None:
            row = RecentProject(folder, meta.name, meta.source_language, meta.language, sample=meta.sample)
            self.recent.opened(row)
        self.projects_changed.emit()
        self.steps_changed.emit()
        self.look()

    def _on_closed(self) -> None:
        self._project.forget()
        self._facts = None
        self.projects_changed.emit()
        self.steps_changed.emit()

    def _on_runs(self) -> None:
        """Runs of the open project went on: its steps and its row say how far."""
        folder = self._context.session.project_folder
        row = self.recent.find(folder) if folder is not None else None
        share = share_of(self._context.runs.facts)
        if row is not None and row.training != share:
            self._put(replace(row, training=share))
        self.steps_changed.emit()

    def _on_changed(self, changes: Changes) -> None:
        meta, folder = self._context.session.meta, self._context.session.project_folder
        row = self.recent.find(folder) if folder is not None and changes.of("meta") else None
        if row is not None and meta is not None:
            self._put(replace(row, name=meta.name, source=meta.source_language, language=meta.language))
