"""Keeps what was heard in files with the project, and opens it to be read and corrected."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox

from app import words
from app.live.file_list import FileItem
from app.live.file_text import FileTextDialog
from core.decoding.transcript import Transcript
from core.errors import WorkbenchError
from core.project.heard_files import HeardFile, keep_heard, list_heard, put_back, remove_heard

if TYPE_CHECKING:
    from app.live.page import LivePage


class Heard(QObject):
    """Connects the list of files with the notes in the project."""

    def __init__(self, page: LivePage) -> None:
        super().__init__(page)
        self._page = page
        self._context = page.context
        page.files.opened.connect(self.open)
        page.files.removed.connect(self.remove)
        page.desk.recogniser.file_done.connect(self._on_done)

    def read(self) -> None:
        """List what the project keeps."""
        project = self._context.session.project
        if project is not None:
            takes = project.takes
            self._context.tasks.ask(lambda: list_heard(takes), self._page.files.show_kept)

    def _on_done(self, number: int, transcript: Transcript) -> None:
        item, project = self._page.files.item(number), self._context.session.project
        source = self._page.models.source
        if item is None or project is None or project.read_only:
            return
        takes, sound, model = project.takes, item.path, source.key if source else ""

        def kept(heard: HeardFile) -> None:
            for other in [one for one in self._page.files.model.items if one is not item and one.heard is not None]:
                if other.heard is not None and other.heard.note == heard.note:
                    self._page.files.model.remove(other)
            item.heard = heard
            self._page.files.model.touch(item)

        self._context.tasks.ask(lambda: keep_heard(takes, sound, transcript, model), kept, self._on_failed)

    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, WorkbenchError):
            self._page.strip.show_error(error)
        else:
            self._context.show_error(error)

    def open(self, item: FileItem) -> None:
        """Show the text of a file that is done; of one that is refused, why."""
        if item.error is not None:
            self._page.strip.show_error(item.error)
        elif item.heard is not None:
            dialog = FileTextDialog(self._context, item.heard, self._page)
            dialog.changed.connect(partial(self._on_changed, item))
            dialog.open()
        elif item.transcript is not None:
            self._context.status(self.tr("This project is open for reading only, so its texts cannot be kept here"))

    def _on_changed(self, item: FileItem, heard: HeardFile) -> None:
        item.heard = heard
        if item in self._page.files.model.items:
            self._page.files.model.touch(item)

    def remove(self, item: FileItem) -> None:
        """Take a file from the list; its text can be had back from the status bar."""
        waits = item.best is None and item.error is None
        if waits or item not in self._page.files.model.items or self._context.session.read_only:
            return
        heard = item.heard
        try:
            if heard is not None:
                remove_heard(heard)
        except OSError as error:
            self._context.status(self.tr("It could not be taken away: {0}").format(error.strerror))
            return
        self._page.files.model.remove(item)
        if heard is not None:
            text = self.tr("{0} was taken from the list").format(item.path.name)
            self._context.window.show_undo(text, partial(self._put_back, heard))

    def _put_back(self, heard: HeardFile) -> None:
        try:
            put_back(heard)
        except OSError as error:
            self._context.status(self.tr("It could not be put back: {0}").format(error.strerror))
            return
        self._page.files.show_kept([heard])

    def may_close(self) -> bool:
        """Whether files that are still being read may be given up, and texts that nothing keeps be lost."""
        busy = self._page.files.busy
        unkept = sum(item.transcript is not None and item.heard is None for item in self._page.files.model.items)
        if not busy and not (unkept and self._context.session.read_only):
            return True
        box = QMessageBox(self._page.window())
        box.setObjectName("live_closing_box")
        box.setWindowTitle("Vizinho")
        box.setIcon(QMessageBox.Icon.NoIcon)
        said = []
        if busy:
            said.append(
                self.tr("1 file is still being transcribed.")
                if busy == 1
                else self.tr("{0} files are still being transcribed.").format(f"{busy:,}")
            )
        if unkept and self._context.session.read_only:
            said.append(
                words.many(
                    unkept,
                    self.tr("1 text is not saved: the project is read-only."),
                    self.tr("{n} texts are not saved: the project is read-only."),
                )
            )
        box.setText(" ".join(said))
        box.setInformativeText(self.tr("Texts that are done are kept with the project; what is not done is given up."))
        go = box.addButton(self.tr("Give up and close"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(QMessageBox.StandardButton.Cancel)
        for name, button in {"give_up": go, "stay": stay}.items():
            button.setObjectName(f"live_closing_{name}")
            button.setAccessibleName(button.text().replace("&", ""))
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.exec()
        return box.clickedButton() is go
