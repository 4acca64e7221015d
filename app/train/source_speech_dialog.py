"""Asking where speech of the source's language lies: a project in that language, or a list of its utterances."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFileDialog, QWidget

from app.i18n import tr


def ask_source_speech(over: QWidget, name: str, chosen: Callable[[str], object], *, folder: bool) -> QFileDialog:
    """Open the dialog called `name`, for the `folder` of a project or for a file; `chosen` is told the place."""
    dialog = QFileDialog(over, tr("Speech of the source’s language"))
    dialog.setObjectName(name)
    dialog.finished.connect(dialog.deleteLater)
    if folder:
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    else:
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(tr("Lists of utterances (*.jsonl)"))
    dialog.fileSelected.connect(chosen)
    dialog.open()
    return dialog
