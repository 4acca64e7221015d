"""The takes of the project, newest first, with a check mark each; a Qt model that knows no widget."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from app import formatting
from app.i18n import tr
from app.widgets.row_model import Index
from core.evaluation.score import score
from core.project.takes import Take
from core.text.normaliser import Normaliser
from core.transcripts import transcribed

KEPT, ERRORS, TAKE = Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2, Qt.ItemDataRole.UserRole


def shown_text(take: Take) -> str:
    """The text of a take, or why it has none."""
    if take.text:
        return take.text
    if take.transcript is None:
        return tr("cut off, not transcribed")
    return tr("held back: nobody speaks") if take.transcript.caught else tr("nothing heard")


class TakeList(QAbstractListModel):
    """Takes with a check mark each: those to be added to the test set together."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.takes: list[Take] = []
        self.checked: set[str] = set()
        self.normaliser: Normaliser | None = None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.takes)

    def set_takes(self, takes: list[Take]) -> None:
        self.beginResetModel()
        self.takes = takes
        self.endResetModel()

    def put(self, take: Take) -> None:
        """Add a take at the top, or show what changed in it."""
        for row, other in enumerate(self.takes):
            if other.path == take.path:
                self.takes[row] = take
                self.dataChanged.emit(self.index(row), self.index(row))
                return
        self.beginInsertRows(QModelIndex(), 0, 0)
        self.takes.insert(0, take)
        self.endInsertRows()

    def find(self, path: Path) -> Take | None:
        """The take with that sound."""
        return next((take for take in self.takes if take.path == path), None)

    def marked(self) -> list[Take]:
        """The takes that are checked to be kept and are not in the test set yet."""
        return [t for t in self.takes if str(t.path) in self.checked and t.utterance_id is None]

    def mark(self, take: Take, on: bool = True) -> None:
        """Check a take, or clear its mark."""
        if (str(take.path) in self.checked) == on:
            return
        self.checked ^= {str(take.path)}
        for row, other in enumerate(self.takes):
            if other.path == take.path:
                self.dataChanged.emit(self.index(row), self.index(row))

    def errors(self, take: Take) -> float | None:
        """Word error rate against what was said, as the model reads it; None while nobody knows what was said."""
        reference = self.normaliser(take.reference) if self.normaliser and take.reference else ""
        return score([reference], [take.text]).wer if transcribed(reference) and take.transcript is not None else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        take = self.takes[index.row()]
        if role == TAKE:
            return take
        if role == KEPT:
            return take.utterance_id is not None or str(take.path) in self.checked
        if role == ERRORS:
            return self.errors(take)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{shown_text(take)}, {self.about(take)}"
        return None

    def about(self, take: Take) -> str:
        """The line under the text: number, time, length, how it was spoken."""
        how = tr("fed in") if take.voices == "synthetic" or take.speaker else ""
        how = how or (tr("read aloud") if take.prompt else tr("free speech"))
        if take.utterance_id is not None:
            how += ", " + tr("in the test set")
        if take.missing:
            how += ", " + tr("sound is missing")
        today = take.path.parent.name == time.strftime("%Y-%m-%d")
        moment = formatting.clock(take.at) if today else formatting.moment(take.at)
        return tr(
            "Take {number}, {moment}, {seconds:.1f} s, {how}",
            number=take.number,
            moment=moment,
            seconds=take.seconds,
            how=how,
        )

    def toggle(self, row: int) -> None:
        """Mark or unmark what can still be kept."""
        take = self.takes[row]
        if take.utterance_id is None:
            self.mark(take, str(take.path) not in self.checked)
