"""Stretches of speech that nobody has marked, ticked or not: a preview to listen through."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from app import formatting
from app.i18n import tr
from app.theme import theme
from app.widgets.cells import dress_table
from app.widgets.row_model import Index, RowModel

START, END, LENGTH = range(3)
Stretches = Sequence[tuple[float, float]]


class MissedModel(RowModel):
    """Stretches in seconds of the recording. `ticked` follows every change of a tick."""

    columns = 3
    right = frozenset((END, LENGTH))

    ticked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stretches: Stretches = ()
        self.on = np.zeros(0, np.bool_)

    def show_stretches(self, stretches: Stretches) -> None:
        """Other stretches, all ticked."""
        self.beginResetModel()
        self.stretches = stretches
        self.on = np.ones(len(stretches), np.bool_)
        self.endResetModel()
        self.ticked.emit()

    def tick(self, rows: Sequence[int] | None, on: bool) -> None:
        """Tick these rows, or all."""
        self.on[slice(None) if rows is None else list(rows)] = on
        self.touched(0, LENGTH)
        self.ticked.emit()

    def titles(self) -> tuple[str, ...]:
        return tr("Start"), tr("End"), tr("Length")

    def count(self) -> int:
        return len(self.stretches)

    def flags(self, index: Index) -> Qt.ItemFlag:
        base = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return base | Qt.ItemFlag.ItemIsUserCheckable if index.column() == START else base

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        start, end = self.stretches[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == START:
            return Qt.CheckState.Checked if self.on[index.row()] else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() != START:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.DisplayRole:
            if index.column() == LENGTH:
                return tr("{seconds:.2f} s", seconds=end - start)
            return formatting.position(start if index.column() == START else end)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != START:
            return False
        self.tick([index.row()], Qt.CheckState(value) == Qt.CheckState.Checked)
        return True


class MissedTable(QTableView):
    """Space ticks and unticks the chosen rows, Enter plays."""

    play_asked = Signal()
    looked_at = Signal(int)

    def __init__(self, model: MissedModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress_table(self, "missed_preview", tr("Speech that nobody has marked"), model)
        self._model = model
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.selectionModel().currentRowChanged.connect(lambda now, _: self.looked_at.emit(now.row()))
        self.doubleClicked.connect(lambda _: self.play_asked.emit())
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self.verticalHeader().setDefaultSectionSize(theme.row_height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        if event.key() == Qt.Key.Key_Space and row >= 0:
            self._model.tick([index.row() for index in self.selectionModel().selectedRows()], not self._model.on[row])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.play_asked.emit()
        else:
            super().keyPressEvent(event)
