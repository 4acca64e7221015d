"""Files to transcribe: passing them to the recogniser, keeping their texts with the project, opening them."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox

from app.context import Context
from app.i18n import tr, tr_n
from app.live.file_list import FileItem
from app.live.file_text_dialog import FileTextDialog
from app.live.files_panel import FilesPanel
from app.live.recogniser_thread import RecogniserThread
from app.live.take_state import TakeState
from app.widgets.error_strip import ErrorStrip
from core.decoding.transcript import Transcript
from core.errors import WorkbenchError
from core.project.heard_files import HeardFile, keep_heard, list_heard, put_back, remove_heard


class FileController(QObject):
    """Connects the list of files with the recogniser and with the notes in the project."""

    def __init__(
        self, context: Context, state: TakeState, recogniser: RecogniserThread, panel: FilesPanel, strip: ErrorStrip
    ) -> None:
        super().__init__(panel)
        self._context, self._state, self._recogniser = context, state, recogniser
        self._files, self._panel, self._strip = state.files, panel, strip
        panel.wanted.connect(self.add)
        panel.opened.connect(self.open)
        panel.removed.connect(self.remove)
        panel.failed.connect(strip.show_error)
        recogniser.file_progress.connect(self._on_progress)
        recogniser.file_done.connect(self._on_done)
        recogniser.file_failed.connect(self._on_file_failed)

    def read(self) -> None:
        """List what the project keeps."""
        project = self._context.session.project
        if project is not None:
            takes = project.takes
            self._context.tasks.ask(lambda: list_heard(takes), self._show_kept)

    def _show_kept(self, kept: list[HeardFile]) -> None:
        listed = {item.heard.note for item in self._files.items if item.heard is not None}
        for heard in kept:
            if heard.note not in listed:
                self._files.add(FileItem(heard.sound, share=1.0, transcript=heard.transcript, heard=heard))

    def add(self, paths: list[Path]) -> None:
        """Transcribe files; the sound files of a folder come in order of their names."""
        for path in paths:
            for file in sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]:
                self._files.add(FileItem(file, self._recogniser.transcribe(file)))

    # What the recogniser answers

    def _on_progress(self, number: int, share: float) -> None:
        if (item := self._files.numbered(number)) is not None:
            item.share = share
            self._files.touch(item)

    def _on_file_failed(self, number: int, error: WorkbenchError) -> None:
        if (item := self._files.numbered(number)) is not None:
            item.error = error
            self._files.touch(item)

    def _on_done(self, number: int, transcript: Transcript) -> None:
        item, project = self._files.numbered(number), self._context.session.project
        if item is None:
            return
        item.transcript = transcript
        self._files.touch(item)
        if project is None or project.read_only:
            return
        takes, sound, model = project.takes, item.path, self._state.model.key if self._state.model else ""

        def kept(heard: HeardFile) -> None:
            for other in list(self._files.items):
                if other is not item and other.heard is not None and other.heard.note == heard.note:
                    self._files.remove(other)
            item.heard = heard
            self._files.touch(item)

        self._context.tasks.ask(lambda: keep_heard(takes, sound, transcript, model), kept, self._on_not_kept)

    def _on_not_kept(self, error: BaseException) -> None:
        if isinstance(error, WorkbenchError):
            self._strip.show_error(error)
        else:
            self._context.show_error(error)

    # What the person does

    def open(self, item: FileItem) -> None:
        """Show the text of a file that is done; of one that is refused, why."""
        if item.error is not None:
            self._strip.show_error(item.error)
        elif item.heard is not None:
            dialog = FileTextDialog(self._context, item.heard, self._panel)
            dialog.changed.connect(partial(self._on_changed, item))
            dialog.open()
        elif item.transcript is not None:
            self._context.status(tr("This project is open for reading only, so its texts cannot be kept here"))

    def _on_changed(self, item: FileItem, heard: HeardFile) -> None:
        item.heard = heard
        if item in self._files.items:
            self._files.touch(item)

    def remove(self, item: FileItem) -> None:
        """Take a file from the list; its text can be had back from the status bar."""
        waits = item.best is None and item.error is None
        if waits or item not in self._files.items or self._context.session.read_only:
            return
        heard = item.heard
        try:
            if heard is not None:
                remove_heard(heard)
        except OSError as error:
            self._context.status(tr("It could not be taken away: {why}", why=error.strerror))
            return
        self._files.remove(item)
        if heard is not None:
            text = tr("{name} was taken from the list", name=item.path.name)
            self._context.frame.show_undo(text, partial(self._put_back, heard))

    def _put_back(self, heard: HeardFile) -> None:
        try:
            put_back(heard)
        except OSError as error:
            self._context.status(tr("It could not be put back: {why}", why=error.strerror))
            return
        self._show_kept([heard])

    def may_close(self) -> bool:
        """Whether files that are still being read may be given up, and texts that nothing keeps be lost."""
        busy = self._files.busy
        unkept = sum(item.transcript is not None and item.heard is None for item in self._files.items)
        if not busy and not (unkept and self._context.session.read_only):
            return True
        box = QMessageBox(self._panel.window())
        box.setObjectName("live_closing_box")
        box.setWindowTitle("Vizinho")
        box.setIcon(QMessageBox.Icon.NoIcon)
        said = []
        if busy:
            said.append(tr_n("1 file is still being transcribed.", "%n files are still being transcribed.", busy))
        if unkept and self._context.session.read_only:
            said.append(
                tr_n(
                    "1 text is not saved: the project is read-only.",
                    "%n texts are not saved: the project is read-only.",
                    unkept,
                )
            )
        box.setText(" ".join(said))
        box.setInformativeText(tr("Texts that are done are kept with the project; what is not done is given up."))
        go = box.addButton(tr("Give up and close"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(QMessageBox.StandardButton.Cancel)
        for name, button in {"give_up": go, "stay": stay}.items():
            button.setObjectName(f"live_closing_{name}")
            button.setAccessibleName(button.text().replace("&", ""))
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.exec()
        return box.clickedButton() is go
