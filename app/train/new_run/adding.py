"""A checkpoint's folder added from the New run dialog: looked into, and remembered for every project."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.background.latest import Latest
from app.i18n import tr
from core.sources import kept
from core.sources.catalogue import Source, in_folder, model_in


class Adding(QObject):
    """`added` brings what a folder holds, one for each of its languages; `refused` its name and the source with the
    reason."""

    added = Signal(list)  # of Source
    refused = Signal(str, object)  # Source

    def __init__(self, asked: Latest, host: QWidget) -> None:
        super().__init__(host)
        self._asked, self._host = asked, host

    def ask_folder(self) -> QFileDialog:
        """Choose a folder with a checkpoint."""
        dialog = QFileDialog(self._host, tr("Add a checkpoint"))
        dialog.setObjectName("new_run_folder")
        dialog.finished.connect(dialog.deleteLater)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda path: self.add(Path(path)))
        dialog.open()
        return dialog

    def add(self, folder: Path) -> None:
        """Add a folder where it is, if its checkpoint is whole."""

        def work() -> list[Source]:
            found = in_folder(folder)
            if found[0].problem is None:
                kept.add_folder(model_in(folder))
            return found

        self._asked.also(lambda _progress, _cancelled: work(), lambda found: self._on_looked(folder, found))

    def _on_looked(self, folder: Path, found: list[Source]) -> None:
        if found[0].problem is not None:
            self.refused.emit(folder.name, found[0])
        else:
            self.added.emit(found)
