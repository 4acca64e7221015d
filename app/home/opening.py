"""Choosing a project, restoring and backing up, and making the sample project at its first opening."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app import formatting
from app.frame.project_places import DATABASE, choose_folder, project_at, projects_folder, sample_folder
from app.i18n import tr
from app.messages import show_error
from app.settings import Settings
from app.tasks import Task
from core import writing
from core.errors import Cancelled, ProjectDamaged
from core.progress import Progress

if TYPE_CHECKING:
    from app.context import Context
    from core.project.archive.backups import Backup


class ProjectChooser(QFileDialog):
    """Asks for a project: its folder is opened when it is entered or chosen, a packed one is a file. `chosen` tells
    which."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, settings: Settings) -> None:
        super().__init__(parent, tr("Open a project, or a packed one"))
        self.setObjectName("project_chooser")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setOption(QFileDialog.Option.DontUseNativeDialog)
        self.setFileMode(QFileDialog.FileMode.ExistingFile)
        self.setNameFilter(tr("Projects ({database} *.zip)", database=DATABASE))
        start = projects_folder(settings)
        self.setDirectory(str(start if start.is_dir() else Path.home()))
        self.directoryEntered.connect(self._on_entered)

    def _on_entered(self, folder: str) -> None:
        if project_at(Path(folder)) is not None:
            self._choose(Path(folder))

    def accept(self) -> None:
        selected = self.selectedFiles()
        place = project_at(Path(selected[0])) if len(selected) == 1 else None
        if place is None:
            super().accept()
        else:
            self._choose(place)

    def _choose(self, place: Path) -> None:
        self.done(QFileDialog.DialogCode.Accepted)
        self.chosen.emit(place)


def restore_backup(context: Context, folder: Path | None = None, why: str = "") -> None:
    """The backups of a project: of the open one, or of one that is chosen now."""
    from app.home.restore import RestoreDialog

    place = folder or context.session.project_folder
    place = place or choose_folder(context.window, context.settings, tr("Project to restore"))
    if place is not None:
        RestoreDialog(context, place, context.window, why).open()


def not_opened(context: Context, folder: Path, error: BaseException) -> None:
    """Say why a project does not open; one whose database is damaged can be restored."""
    if isinstance(error, ProjectDamaged):
        show_error(context.window, error, tr("Restore a backup…"), lambda: restore_backup(context, folder))
    else:
        context.show_error(error)


def back_up(
    context: Context,
    done: Callable[[Backup], None] | None = None,
    failed: Callable[[BaseException], None] | None = None,
) -> None:
    """Copy the open project's database as it is now, beside the window; the status bar says when it is done."""
    folder = context.session.project_folder
    if folder is None:
        return
    context.session.flush()

    def work() -> Backup:
        from core.project.archive.backups import make_backup

        return make_backup(folder)

    def made(backup: Backup) -> None:
        context.status(tr("Backed up: {utterances}", utterances=formatting.utterances(backup.utterances)))
        if done is not None:
            done(backup)

    context.tasks.ask(work, made, failed)


def open_sample(context: Context, done: Callable[[], None], folder: Path | None = None) -> Task | None:
    """Open the sample project; where it is not there yet it is first copied into its place, as a task.

    A copy that fails or is cancelled leaves nothing. Returns the task of the copying, if there is any.
    """
    place = folder or sample_folder()
    if (place / DATABASE).is_file():
        context.session.open(place, done, context.show_error)
        return None

    def copy(progress: Progress, cancelled: Callable[[], bool]) -> None:
        from core.project.sample import create_sample

        beside = place.with_name(place.name + ".new")
        shutil.rmtree(beside, ignore_errors=True)

        def tell(count: int, total: int) -> None:
            progress(count, total)
            if cancelled():
                raise Cancelled

        try:
            create_sample(beside, progress=tell).close()
            writing.move(beside, place)
        except BaseException:
            shutil.rmtree(beside, ignore_errors=True)
            if cancelled():
                raise Cancelled from None
            raise

    def opened(_: None) -> None:
        context.session.open(place, done, context.show_error)

    return context.tasks.run(tr("Copying the sample project"), copy, opened)


def sample_facts() -> tuple[str, str, str]:
    """What the sample project is, in a sentence or two, with its source and target language."""
    facts = tr(
        "About half an hour of Portuguese spoken by synthetic voices, with a few "
        "faults to find. A small Spanish model comes with it. Nothing to download."
    )
    return facts, "es", "pt"
