"""Typing in the cells of a table: an open editor belongs to the person alone, and Tab goes from cell to cell.

Every table with cells to type into uses both: `CellEditing` beside its Qt class, and a `CellDelegate`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, QModelIndex, Qt, QTimer
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QLineEdit,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.theme import theme
from app.widgets.cells import RowDelegate
from app.widgets.row_model import Index

FILLED = "filled_with"
"""Property of an editor: what it was opened with."""

if TYPE_CHECKING:
    Table = QTableView
else:
    Table = object


class CellDelegate(RowDelegate):
    """Fills an editor once, writes only what was typed, and rings the current cell."""

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if editor.property(FILLED) is None:
            self.fill(editor, index)
            editor.setProperty(FILLED, editor.text() if isinstance(editor, QLineEdit) else "")

    def fill(self, editor: QWidget, index: Index) -> None:
        """Put the cell's text into a new editor."""
        super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if not isinstance(editor, QLineEdit) or editor.text() != editor.property(FILLED):
            super().setModelData(editor, model, index)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        view = self.parent()
        if isinstance(view, QTableView) and view.hasFocus() and index == view.currentIndex():
            painter.save()
            painter.setPen(QPen(theme.color("act"), 2))
            painter.drawRect(option.rect.adjusted(1, 1, -1, -1))
            painter.restore()


class CellEditing(Table):
    """Tab and Shift Tab keep what was typed and open the next cell that can be edited, Enter keeps, Esc abandons.

    With `cells_by_tab` Tab also goes from cell to cell while nothing is open; behind the last one it leaves the table.
    """

    cells_by_tab = False
    _when_closed: Callable[[], object] | None = None

    @property
    def typing(self) -> bool:
        """Whether an editor is open."""
        return self.state() == QAbstractItemView.State.EditingState

    @property
    def cell_editor(self) -> QLineEdit | None:
        """The field in which the current cell is being typed. One that was closed may live on for a moment."""
        found = self.indexWidget(self.currentIndex()) if self.typing else None
        return found if isinstance(found, QLineEdit) else None

    def once_closed(self, do: Callable[[], object]) -> None:
        """Do this when no editor is open; a later wish takes the place of an earlier one."""
        self._when_closed = do
        self._do_waiting()

    def forget_waiting(self) -> None:
        """What was to be done is of no use any more."""
        self._when_closed = None

    def finish_typing(self) -> None:
        """Keep what was typed, as Enter does."""
        editor = self.cell_editor
        if editor is not None:
            self.commitData(editor)
            self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def _do_waiting(self) -> None:
        if self._when_closed is not None and not self.typing:
            do, self._when_closed = self._when_closed, None
            do()

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        step = {
            QAbstractItemDelegate.EndEditHint.EditNextItem: 1,
            QAbstractItemDelegate.EndEditHint.EditPreviousItem: -1,
        }.get(hint, 0)
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint if step else hint)
        if step and (cell := self._beside(step, editable=True)) is not None:
            self._go_to_cell(cell)
            self.edit(cell)
        if self._when_closed is not None:
            QTimer.singleShot(0, self, self._do_waiting)

    def _beside(self, step: int, *, editable: bool) -> QModelIndex | None:
        """The next or previous shown cell, from row to row."""
        header, model, here = self.horizontalHeader(), self.model(), self.currentIndex()
        if not here.isValid():
            return None
        columns = [header.logicalIndex(i) for i in range(header.count())]
        columns = [c for c in columns if not header.isSectionHidden(c)]
        row, at = here.row(), columns.index(here.column()) if here.column() in columns else 0
        while True:
            at += step
            if not 0 <= at < len(columns):
                row, at = row + step, 0 if step > 0 else len(columns) - 1
            if not 0 <= row < model.rowCount():
                return None
            cell = model.index(row, columns[at])
            if not editable or model.flags(cell) & Qt.ItemFlag.ItemIsEditable:
                return cell

    def _go_to_cell(self, cell: QModelIndex) -> None:
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        if self.selectionBehavior() == QAbstractItemView.SelectionBehavior.SelectRows:
            flags |= QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(cell, flags)
        self.scrollTo(cell)

    def focusNextPrevChild(self, following: bool) -> bool:
        if self.cells_by_tab and not self.typing:
            cell = self._beside(1 if following else -1, editable=False)
            if cell is not None:
                self._go_to_cell(cell)
                return True
        return bool(super().focusNextPrevChild(following))
