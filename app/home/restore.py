"""Putting a backup of a project's database back: a list of them, what it would replace, and a last question."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QMessageBox,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app import formatting
from app.context import Context
from app.i18n import tr, tr_n
from app.theme import theme
from app.widgets.cells import dress_table
from app.widgets.error_strip import ErrorStrip
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from app.widgets.row_model import Index, RowModel
from core.errors import ProjectDamaged, ProjectLocked, WorkbenchError

if TYPE_CHECKING:
    from core.project.archive.backups import Backup

LET_GO_S = 10.0
"""How long jobs of this window that were cancelled may take to let go of the database."""


class BackupModel(RowModel):
    """One row a backup, newest first."""

    columns = 3
    right = frozenset((1, 2))

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.backups: list[Backup] = []

    def show_backups(self, backups: list[Backup]) -> None:
        self.beginResetModel()
        self.backups = backups
        self.endResetModel()

    def titles(self) -> tuple[str, ...]:
        return tr("Made"), tr("Utterances"), tr("Size")

    def count(self) -> int:
        return len(self.backups)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.headerData(index.column(), Qt.Orientation.Horizontal, role)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        backup = self.backups[index.row()]
        count = f"{backup.utterances:,}" if backup.utterances >= 0 else tr("cannot be read")
        return (moment(backup.at), count, formatting.size(backup.size))[index.column()]


class RestoreDialog(QDialog):
    """Shows a project's backups and restores one. `restored` once the project is open again."""

    restored = Signal()

    def __init__(self, context: Context, folder: Path, parent: QWidget | None = None, why: str = "") -> None:
        super().__init__(parent)
        self._context = context
        self._folder = folder
        self._count = -1
        self.setObjectName("restore_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Restore a backup"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(4)
        self.strip = ErrorStrip()
        self.strip.setObjectName("restore_strip")
        column.addWidget(self.strip)
        body = QVBoxLayout()
        body.setContentsMargins(20, 16, 20, 0)
        body.setSpacing(12)
        column.addLayout(body)
        about = tr(
            "A backup of {name} is made when a day’s first edit comes, and the last ten are "
            "kept. Restoring one puts its transcripts, marks, speakers, splits and "
            "history in the place of the present ones, which are backed up first. "
            "Recordings, runs and takes stay as they are.",
            name=folder.name,
        )
        body.addWidget(Label(about, "small", 400, "ink2", wrap=True))
        self.model = BackupModel(self)
        self.table = self._make_table()
        body.addWidget(self.table, 1)
        self.what = Label(tr("Looking for backups"), "small", 500, "ink", wrap=True)
        body.addWidget(self.what)
        body.addLayout(self._buttons())
        self.setMinimumSize(theme.px(560), theme.px(420))
        if why:
            self.strip.show_text(why)
        self._refusal = self._read_only()
        context.tasks.ask(self._look, self._on_found, self._on_failed)

    def _make_table(self) -> QTableView:
        table = QTableView()
        dress_table(table, "backup_table", tr("Backups, newest first"), self.model)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.verticalHeader().setDefaultSectionSize(theme.row_height())
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.selectionModel().currentRowChanged.connect(self._on_chosen)
        table.activated.connect(self._on_restore)
        return table

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        cancel = KeyButton(tr("Cancel"), "Esc", name="restore_cancel")
        cancel.clicked.connect(self.reject)
        self.restore_button = KeyButton(tr("Restore…"), role="primary", name="restore_now")
        self.restore_button.setEnabled(False)
        self.restore_button.clicked.connect(self._on_restore)
        row.addWidget(cancel)
        row.addWidget(self.restore_button)
        return row

    def _read_only(self) -> str:
        """Why nothing can be restored; "" when it can."""
        session = self._context.session
        if session.project_folder == self._folder and session.read_only:
            return tr("This project is open for reading only, so nothing can be restored.")
        return ""

    # What there is

    def _look(self) -> tuple[list[Backup], int]:
        """The backups, and how many utterances there are now; -1 when nobody knows."""
        from core.project.archive.backups import backups
        from core.project.queries import Reader

        found = backups(self._folder)
        try:
            with Reader(self._folder) as reader:
                return found, int(reader.query_one("SELECT count(*) FROM utterances"))
        except (WorkbenchError, sqlite3.Error):
            return found, -1  # damaged: that is why a backup is wanted

    def _on_found(self, answer: tuple[list[Backup], int]) -> None:
        found, self._count = answer
        self.model.show_backups(found)
        if self._refusal:
            self.what.setText(self._refusal)
        elif not found:
            self.what.setText(tr("There is no backup yet."))
        if found:
            self.table.selectRow(0)
            self.table.setFocus()

    def chosen(self) -> Backup | None:
        """The backup whose row is current."""
        row = self.table.currentIndex().row()
        return self.model.backups[row] if 0 <= row < len(self.model.backups) else None

    def _on_chosen(self) -> None:
        backup = self.chosen()
        readable = backup is not None and backup.utterances >= 0
        self.restore_button.setEnabled(readable and not self._refusal)
        if self._refusal or backup is None:
            return
        if not readable:
            self.what.setText(tr("This backup cannot be read."))
            return
        self.what.setText(tr("Goes back to {moment}: {holds}.", moment=moment(backup.at), holds=self._holds(backup)))

    def _holds(self, backup: Backup) -> str:
        """How many utterances are in a backup, and how many there are now, where that is known."""
        held = formatting.utterances(backup.utterances)
        if self._count < 0:
            return held
        return tr_n("{utterances}, now there is one", "{utterances}, now there are %n", self._count, utterances=held)

    # Restoring

    def _on_restore(self) -> None:
        backup = self.chosen()
        if backup is None or not self.restore_button.isEnabled():
            return
        box = QMessageBox(self)
        box.setObjectName("restore_box")
        box.setWindowTitle("Vizinho")
        box.setText(tr("Restore the backup of {moment}?", moment=moment(backup.at)))
        box.setInformativeText(
            tr(
                "Everything that was changed in {name} since then is replaced by "
                "{holds}. The present state is backed up first, so that it can be "
                "restored in turn.",
                name=self._folder.name,
                holds=self._holds(backup),
            )
        )
        yes = box.addButton(tr("Restore"), QMessageBox.ButtonRole.AcceptRole)
        no = box.addButton(QMessageBox.StandardButton.Cancel)
        for name, button in (("restore_yes", yes), ("restore_no", no)):
            button.setObjectName(name)
            button.setAccessibleName(button.text().replace("&", ""))
        box.setDefaultButton(no)
        box.accepted.connect(lambda: self.restore(backup))
        box.open()

    def restore(self, backup: Backup) -> None:
        """Close the project, put the backup in its place, and open it again."""
        session, frame = self._context.session, self._context.frame
        if session.project_folder == self._folder:
            if not frame.may_leave():
                return
            session.close()
        self.restore_button.setEnabled(False)
        self.what.setText(tr("Restoring"))
        folder = self._folder

        def work(_progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> object:
            from core.project.archive.backups import restore

            end = time.monotonic() + LET_GO_S
            while True:
                try:
                    return restore(folder, backup)
                except ProjectLocked:  # a job of this window that was cancelled may still be reading
                    if cancelled() or time.monotonic() > end:
                        raise
                    time.sleep(0.05)

        title = tr("Restore a backup of {name}", name=folder.name)
        self._context.tasks.run(title, work, lambda _: self._on_done(backup), self._on_failed)

    def _on_done(self, backup: Backup) -> None:
        def opened() -> None:
            self._context.go_to("corpus")
            self._context.status(tr("The backup of {moment} is restored", moment=moment(backup.at)))
            self.restored.emit()
            self.accept()

        self._context.session.open(self._folder, opened, self._on_failed)

    def _on_failed(self, error: BaseException) -> None:
        if not isinstance(error, WorkbenchError):
            self._context.show_error(error)
            return
        self.strip.show_error(error)
        self._on_chosen()
        if self._context.session.project_folder is None and not isinstance(error, ProjectDamaged):
            self._context.session.open(self._folder, lambda: self._context.go_to("corpus"), self._context.show_error)


def moment(at: float) -> str:
    """ "Today, 09:12", "12 May, 17:40"."""
    day, clock = formatting.day(at), formatting.clock(at)
    return day if day.endswith(clock) else tr("{day}, {time}", day=day, time=clock)
