"""Settings written to a file, and taken from one, out of the expert form of the New run dialog."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.i18n import tr
from app.train.new_run.expert import ExpertForm
from core.errors import WorkbenchError
from core.training import settings_file
from core.training.config import TrainConfig

SUFFIX = ".json"


class SettingsFiles(QObject):
    """`found` brings what a file says; `failed` why nothing was read or written."""

    found = Signal(object)  # SettingsFile
    failed = Signal(object)  # WorkbenchError

    def __init__(self, form: ExpertForm, config: Callable[[], TrainConfig], host: QWidget) -> None:
        super().__init__(host)
        self._config, self._host = config, host
        form.exported.connect(self.ask_export)
        form.imported.connect(self.ask_import)

    def ask_export(self) -> QFileDialog:
        """Choose a file to write the settings to."""
        dialog = self._dialog(tr("Export settings"), "new_run_export_file")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX)
        dialog.fileSelected.connect(lambda name: self.write(Path(name)))
        dialog.open()
        return dialog

    def ask_import(self) -> QFileDialog:
        """Choose a file to take settings from."""
        dialog = self._dialog(tr("Import settings"), "new_run_import_file")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.read(Path(name)))
        dialog.open()
        return dialog

    def _dialog(self, title: str, name: str) -> QFileDialog:
        dialog = QFileDialog(self._host, title)
        dialog.setObjectName(name)
        dialog.setNameFilter(tr("Settings (*.json)"))
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def write(self, path: Path) -> None:
        try:
            settings_file.write(self._config(), path)
        except WorkbenchError as error:
            self.failed.emit(error)

    def read(self, path: Path) -> None:
        try:
            self.found.emit(settings_file.read(path))
        except WorkbenchError as error:
            self.failed.emit(error)
