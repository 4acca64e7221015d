"""`FittedTable`: painted rows, a column that takes what is left, and columns that go where the table gets narrow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QTableView, QWidget

from app.theme import theme
from app.widgets.cells import dress_table, wide_enough
from app.widgets.row_model import RowModel

HEAD = 26
NARROWEST = 40


@dataclass(frozen=True)
class Columns:
    """The column `wide` takes what is left, `least` px at 100% text before those in `spare` go, in their order; the
    others are as wide as `widths` says, in px at 100%."""

    wide: int
    widths: Mapping[int, int]
    spare: Sequence[int] = ()
    least: int = 0
    two_lines: bool = field(default=False, kw_only=True)
    """Rows have a name over what it is."""


class FittedTable(QTableView):
    """Letters do not search here: they are keys of the page."""

    def __init__(
        self,
        name: str,
        spoken: str,
        model: RowModel,
        delegate: QAbstractItemDelegate,
        columns: Columns,
        *,
        several: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = columns
        model.setParent(self)
        delegate.setParent(self)
        dress_table(self, name, spoken, model)
        self.setItemDelegate(delegate)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if several else mode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(NARROWEST)
        for column in range(model.columns):
            wide = column == columns.wide
            header.setSectionResizeMode(
                column, QHeaderView.ResizeMode.Stretch if wide else QHeaderView.ResizeMode.Fixed
            )
        self._dress()
        theme.changed.connect(self._dress)

    @property
    def row_height(self) -> int:
        """Of rows at the text size that holds, in px."""
        if self.columns.two_lines:
            return theme.line("body") + theme.line("small") + theme.px(9)
        return theme.row_height("body")

    def _dress(self) -> None:
        self.horizontalHeader().setFixedHeight(theme.px(HEAD))
        for column, width in self.columns.widths.items():
            self.setColumnWidth(column, wide_enough(self, column, width))
        self.fit_columns()
        self.fit_rows()
        self.viewport().update()

    def fit_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self.row_height)

    def fit_columns(self) -> None:
        """Where there is no room for what is wide beside them, columns go that can be spared."""
        columns = self.columns
        needed = {column: wide_enough(self, column, width) for column, width in columns.widths.items()}
        least = wide_enough(self, columns.wide, columns.least) if columns.least else 0
        room = self.viewport().width() - least - sum(needed.values())
        for column in columns.spare:
            self.setColumnHidden(column, room < 0)
            room += needed[column] if room < 0 else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    def keyboardSearch(self, search: str) -> None:
        """See above."""
