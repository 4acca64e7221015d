"""The files that are transcribed: waiting, at a share of their way, done, corrected, or refused. Knows no widget."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from app import formatting
from app.i18n import tr, tr_n, worded
from app.widgets.row_model import Index
from core.decoding.transcript import Transcript
from core.errors import WorkbenchError
from core.project.heard_files import HeardFile


@dataclass
class FileItem:
    """One file: waiting, at a share of its way, done, or refused with the reason. `heard` is what is kept of it in the
    project, once it is done; `number` what the recogniser calls it, 0 for one that was read on an earlier day."""

    path: Path
    number: int = 0
    share: float = -1.0
    transcript: Transcript | None = None
    error: WorkbenchError | None = None
    heard: HeardFile | None = None

    @property
    def best(self) -> Transcript | None:
        """Its text as it is known best: corrected, or as it was heard."""
        return self.heard.best if self.heard is not None else self.transcript

    @property
    def waiting(self) -> bool:
        return self.share < 0 and self.transcript is None and self.error is None


class FileList(QAbstractListModel):
    """The files in the order they came."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.items: list[FileItem] = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        item = self.items[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return item
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{item.path.name}, {self.state(item)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            held = worded(item.best.held_back) if item.best is not None else ""
            return str(item.error) if item.error else "\n".join(part for part in (str(item.path), held) if part)
        return None

    def state(self, item: FileItem) -> str:
        """The state in a word or two, as the list prints it."""
        if item.error is not None:
            return worded(item.error.message)
        if item.best is not None:
            count = len(item.best.words)
            words = formatting.words(count)
            if caught := sum(times for _, times in item.best.caught):
                words = tr_n("{words}, one place put right", "{words}, %n places put right", caught, words=words)
            corrected = item.heard is not None and item.heard.corrected is not None
            return tr("{words}, corrected", words=words) if corrected else words
        return tr("waiting") if item.waiting else f"{100 * item.share:.0f}%"

    def numbered(self, number: int) -> FileItem | None:
        """The file that the recogniser calls so."""
        return next((item for item in self.items if item.number == number), None)

    @property
    def busy(self) -> int:
        """How many files are not done yet."""
        return sum(item.best is None and item.error is None for item in self.items)

    def add(self, item: FileItem) -> None:
        self.beginInsertRows(QModelIndex(), len(self.items), len(self.items))
        self.items.append(item)
        self.endInsertRows()

    def touch(self, item: FileItem) -> None:
        """Say that something changed in a file of the list."""
        index = self.index(self.items.index(item))
        self.dataChanged.emit(index, index)

    def remove(self, item: FileItem) -> None:
        row = self.items.index(item)
        self.beginRemoveRows(QModelIndex(), row, row)
        del self.items[row]
        self.endRemoveRows()
