"""Opening, making, copying and closing projects for the window: the questions asked, and what is shown afterwards."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt

from app.context import Context
from app.tasks import Task


class Projects(QObject):
    """One project at a time. Where another is open, its pages are asked first whether they let it go."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._copying: Task | None = None

    def new(self) -> None:
        """Ask for a new project's facts and open it."""
        from app.home.new_project import NewProjectDialog

        dialog = NewProjectDialog(self._context, self._context.window)
        dialog.created.connect(lambda: self._context.go_to("corpus"))
        dialog.open()

    def choose(self) -> None:
        """Ask for a project's folder or for a packed one, and open it."""
        from app.home.opening import ProjectChooser

        chooser = ProjectChooser(self._context.window, self._context.settings)
        chooser.chosen.connect(self.open_place, Qt.ConnectionType.QueuedConnection)
        chooser.open()

    def open_place(self, place: Path) -> None:
        """Open a project's folder; a packed one is looked into first."""
        if place.is_dir():
            self.open(place)
        else:
            from app.home.unpacking import UnpackDialog

            UnpackDialog(self._context, place, self.open, self._context.window).open()

    def open(self, folder: Path, page: str = "corpus", **args: Any) -> None:
        """Open a project and show one of its pages."""
        from app.home.opening import not_opened

        context = self._context
        if context.frame.may_leave():
            failed = partial(not_opened, context, folder)
            context.session.open(folder, lambda: context.go_to(page, **args), failed)

    def open_sample(self) -> None:
        """Open the sample project; it is made at the first time."""
        from app.home.opening import open_sample

        if self.copying is None and self._context.frame.may_leave():
            self._copying = open_sample(self._context, lambda: self._context.go_to("corpus"))

    @property
    def copying(self) -> Task | None:
        """The task that copies the sample project, while it runs."""
        return self._copying if self._copying is not None and self._copying.running else None

    def close(self) -> None:
        """Close the project, keep the window."""
        if self._context.session.reader is not None and self._context.frame.may_leave():
            self._context.session.close()

    def restore(self) -> None:
        """Choose a backup of a project and put it back."""
        from app.home.opening import restore_backup

        restore_backup(self._context)

    def back_up(self) -> None:
        """Back the open project up now."""
        from app.home.opening import back_up

        back_up(self._context)

    def ask_facts(self) -> None:
        """The open project's name and languages."""
        from app.home.project_dialog import ProjectDialog

        ProjectDialog(self._context, self._context.window).open()

    def pack(self) -> None:
        """The open project in one file."""
        from app.home.packing import PackDialog

        PackDialog(self._context, self._context.window).open()

    def unpack(self) -> None:
        """A project out of one file."""
        from app.home.unpacking import ask_packed

        ask_packed(self._context, self._context.window, self.open)
