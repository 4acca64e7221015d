"""The preview of find and replace: each text with what would change in it, ticked or not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.i18n import tr
from app.theme import theme
from app.widgets.cells import PAD, dress_table, paint_ground, wide_enough
from app.widgets.diff import change_pieces, paint_line
from app.widgets.row_model import Index, RowModel
from core.project.bulk.find_replace import Replacement

KEY, TEXT, PLACES = range(3)


@dataclass(frozen=True)
class Replacements:
    """Replacements, with how many places each changes; made beside the window's thread. `marks`: they are in marks on
    recordings."""

    items: tuple[Replacement, ...] = ()
    places: np.ndarray = field(default_factory=lambda: np.zeros(0, np.int64))
    marks: bool = False

    @classmethod
    def of(cls, items: tuple[Replacement, ...], *, marks: bool = False) -> Replacements:
        return cls(items, np.fromiter((item.places for item in items), np.int64, len(items)), marks)


class ReplaceModel(RowModel):
    """Replacements and which of them are ticked. `ticked` follows every change of a tick."""

    columns = 3
    right = frozenset((PLACES,))

    ticked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listing = Replacements()
        self.on = np.zeros(0, np.bool_)

    @property
    def items(self) -> tuple[Replacement, ...]:
        return self._listing.items

    @property
    def places(self) -> int:
        """Places that would change in the ticked ones."""
        return int(self._listing.places[self.on].sum())

    def show_items(self, listing: Replacements) -> None:
        """Other replacements, all ticked."""
        self.beginResetModel()
        self._listing = listing
        self.on = np.ones(len(listing.items), np.bool_)
        self.endResetModel()
        self.ticked.emit()

    def tick(self, rows: Sequence[int] | None, on: bool) -> None:
        """Tick these rows, or all."""
        if rows is None:
            self.on[:] = on
        else:
            self.on[list(rows)] = on
        self.touched(0, PLACES)
        self.ticked.emit()

    def titles(self) -> tuple[str, ...]:
        where = tr("Mark") if self._listing.marks else tr("Utterance")
        return where, tr("Text, before and after"), tr("Places")

    def count(self) -> int:
        return len(self.items)

    def flags(self, index: Index) -> Qt.ItemFlag:
        base = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return base | Qt.ItemFlag.ItemIsUserCheckable if index.column() == KEY else base

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item = self.items[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == KEY:
            return Qt.CheckState.Checked if self.on[index.row()] else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.FontRole and index.column() == KEY:
            return theme.font("mono")
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == PLACES:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == TEXT:
            return tr("before {before}; after {after}", before=item.before, after=item.after or tr("nothing"))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return (item.key, item.after if role == Qt.ItemDataRole.ToolTipRole else item.before, str(item.places))[
                index.column()
            ]
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != KEY:
            return False
        self.tick([index.row()], Qt.CheckState(value) == Qt.CheckState.Checked)
        return True


class ChangeDelegate(QStyledItemDelegate):
    """Paints before and after in one line."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        paint_ground(painter, option, False)
        if isinstance(model, ReplaceModel):
            item = model.items[index.row()]
            painter.save()
            if not model.on[index.row()]:
                painter.setOpacity(0.45)
            paint_line(painter, option.rect.adjusted(PAD, 0, -PAD, -1), change_pieces(item.before, item.after))
            painter.restore()


class ReplaceTable(QTableView):
    """Space ticks and unticks the chosen rows."""

    def __init__(self, model: ReplaceModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress_table(self, "replace_preview", tr("Transcripts that would change"), model)
        self._model = model
        self.setItemDelegateForColumn(TEXT, ChangeDelegate(self))
        self.horizontalHeader().setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self.verticalHeader().setDefaultSectionSize(theme.row_height())
        for section, width in ((KEY, 160), (PLACES, 64)):
            self.horizontalHeader().resizeSection(section, wide_enough(self, section, width))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            rows = [index.row() for index in self.selectionModel().selectedRows()]
            self._model.tick(rows, not self._model.on[self.currentIndex().row()])
            return
        super().keyPressEvent(event)
