"""Which columns the table shows, and in which order: chosen in a popup or dragged, and remembered."""

from __future__ import annotations

from importlib import import_module

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractButton

from app.context import Context
from app.corpus.table.columns import TableColumn
from app.corpus.table.utterance_table import COLUMNS, UtteranceTable

COLUMNS_KEY = "corpus/columns"


class ColumnsController(QObject):
    """The popup opens below its button."""

    def __init__(self, context: Context, table: UtteranceTable, button: QAbstractButton) -> None:
        super().__init__(table)
        self._context, self._table, self._button = context, table, button
        button.clicked.connect(self.choose_columns)
        table.columns_moved.connect(self._remember)
        self._show([str(name) for name in context.settings.value(COLUMNS_KEY, list(COLUMNS))])

    def choose_columns(self) -> None:
        """Which columns the table shows."""
        from app.corpus.table.columns_popup import ColumnsPopup

        way, role = Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole
        titles = {each.name.lower(): str(self._table.model().headerData(each, way, role)) for each in TableColumn}
        popup = ColumnsPopup(titles, self._table.columns, COLUMNS, self._table)
        popup.chosen.connect(self._on_chosen)
        popup.sort_asked.connect(self._on_sort)
        popup.open_below(self._button)

    def _on_chosen(self, names: list[str]) -> None:
        self._show(names)
        self._remember()

    def _show(self, names: list[str]) -> None:
        self._table.show_columns(names)
        if "reading" in self._table.columns:  # what it is painted with takes a moment to load
            self._context.tasks.ask(lambda: import_module("core.evaluation.score"), lambda _: None)

    def _on_sort(self, name: str) -> None:
        """Sort by a column; once more the other way round."""
        header, column = self._table.horizontalHeader(), TableColumn[name.upper()]
        up, down = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        again = header.sortIndicatorSection() == column and header.sortIndicatorOrder() == up
        header.setSortIndicator(column, down if again else up)

    def _remember(self) -> None:
        self._context.settings.set_value(COLUMNS_KEY, self._table.columns)
