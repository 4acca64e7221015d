"""What models of a table with named columns have in common: how many rows and columns, and the heads of columns."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex


class RowModel(QAbstractTableModel):
    """Its own are `columns`, those with numbers in `right`, `titles` and `count`; and what stands in the cells."""

    columns: int
    right: frozenset[int] = frozenset()
    """Columns whose heads stand at the right, as their numbers do."""

    def titles(self) -> tuple[str, ...]:
        """The heads of the columns, in the window's language."""
        raise NotImplementedError

    def count(self) -> int:
        """How many rows there are."""
        raise NotImplementedError

    def touched(self, first: int, last: int) -> None:
        """What stands in these columns is another now, in every row."""
        if count := self.count():
            self.dataChanged.emit(self.index(0, first), self.index(count - 1, last))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self.count()

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self.columns

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if way != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section in self.right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return self.titles()[section] if role == Qt.ItemDataRole.DisplayRole else None
