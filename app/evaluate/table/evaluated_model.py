"""The model of the table of utterances: the listed places of a report in some order; lines are made as they are seen.

It goes through no item when the list or the order changes: columns are put in order once for each way.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Qt

from app.evaluate.evaluation_state import EvaluationState
from app.evaluate.play_table import PLAY
from app.evaluate.table.error_line import ErrorLine, error_line
from app.formatting import language, percent
from app.i18n import tr
from app.widgets.row_model import Index, RowModel
from core.evaluation.report import Item, Report

KEY, SPEAKER, TEXT, ERRORS, OTHER, OPEN = range(1, 7)
SORTED = (KEY, SPEAKER, ERRORS, OTHER)
"""Columns by which the table can be put in order."""
LINES_KEPT = 512

Places = NDArray[np.int64]


class EvaluatedModel(RowModel):
    """`rows` are places in the report's items."""

    columns = 7
    right = frozenset((ERRORS, OTHER))

    def __init__(self, state: EvaluationState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.rows: Places = np.empty(0, np.int64)
        self.sorted_by, self.descending = ERRORS, True
        self._orders: dict[int, Places] = {}
        self._lines: OrderedDict[int, ErrorLine] = OrderedDict()
        self._habits: frozenset[str] = frozenset()
        self.source = ""
        state.report_changed.connect(self._on_report)
        state.analysis_changed.connect(self._on_analysis)
        state.filter_changed.connect(self.list_again)
        state.playing_changed.connect(lambda: self.touched(PLAY, PLAY))
        self._on_report()
        self._on_analysis()
        self.list_again()

    # What is shown

    def _on_report(self) -> None:
        """Another report: everything that was worked out of its items goes, and its own are listed next."""
        self.beginResetModel()
        self._orders.clear()
        self._lines.clear()
        if self._state.other is None and self.sorted_by == OTHER:
            self.sorted_by, self.descending = ERRORS, True
        self.rows = np.empty(0, np.int64)
        self.endResetModel()

    def _on_analysis(self) -> None:
        """It is known which words are habits of the source."""
        found = self._state.found
        self._habits = frozenset(one.written for one in found.analysis.mixups if one.habit) if found else frozenset()
        self.source = language(found.source) if found is not None and found.source else ""
        self._lines.clear()
        self.touched(TEXT, TEXT)

    def list_again(self) -> None:
        """Other utterances, or another order."""
        self.beginResetModel()
        self.rows = self._listed()
        self.endResetModel()

    def _listed(self) -> Places:
        items = self._state.report.items if self._state.report is not None else ()
        shown = np.asarray(self._state.shown, np.int64)
        if not len(items) or not len(shown) or shown.max() >= len(items):
            return np.empty(0, np.int64)
        mask = np.zeros(len(items), bool)
        mask[shown] = True
        order = self._order(self.sorted_by)
        if self.descending:
            order = order[::-1]
        return order[mask[order]]

    def _order(self, column: int) -> Places:
        """Places in ascending order of a column; those that are equal as the report has them, also when descending
        where the number of errors decides."""
        if column not in self._orders:
            report = self._state.report
            if report is None:
                return np.empty(0, np.int64)
            columns = report.columns
            if column in (KEY, SPEAKER):
                names = [name.casefold() for name in (columns.keys if column == KEY else columns.speakers)]
                order = np.asarray(sorted(range(len(names)), key=names.__getitem__), np.int64)
            else:
                rates = rates_of(columns.keys, report if column == ERRORS else self._state.other, self._by_letters)
                order = np.lexsort((-np.arange(len(rates)), rates)).astype(np.int64)
            self._orders[column] = order
        return self._orders[column]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if column in SORTED:
            self.sorted_by, self.descending = column, order == Qt.SortOrder.DescendingOrder
            self.list_again()

    # Rows

    def place(self, row: int) -> int:
        """The place in the report that stands in a row; -1 for none."""
        return int(self.rows[row]) if 0 <= row < len(self.rows) else -1

    def row_of(self, place: int) -> int:
        """The row of a place; -1 where it is not listed."""
        found = np.flatnonzero(self.rows == place)
        return int(found[0]) if len(found) else -1

    def item(self, row: int) -> Item | None:
        place, report = self.place(row), self._state.report
        return report.items[place] if place >= 0 and report is not None else None

    def line(self, row: int) -> ErrorLine:
        """What was said and written in a row."""
        place, item = self.place(row), self.item(row)
        if item is None:
            return ErrorLine((), (), "")
        if place not in self._lines:
            self._lines[place] = error_line(item, self._habits.__contains__, self.source)
            while len(self._lines) > LINES_KEPT:
                self._lines.popitem(last=False)
        self._lines.move_to_end(place)
        return self._lines[place]

    @property
    def is_habit(self) -> Callable[[str], bool]:
        """Whether a wrong word is one of the source's language."""
        return self._habits.__contains__

    def is_playing(self, row: int) -> bool:
        item = self.item(row)
        return item is not None and bool(item.key) and item.key == self._state.playing

    def titles(self) -> tuple[str, ...]:
        other = self._state.other
        return (
            "", tr("Utterance"), tr("Speaker"), tr("Said, and what the model wrote"), tr("Errors"),
            other.asked.name if other is not None else "", "",
        )  # fmt: skip

    def count(self) -> int:
        return len(self.rows)

    def text(self, row: int, column: int) -> str:
        """A cell in words; of what was said and written, the written."""
        item = self.item(row)
        if item is None:
            return ""
        match column:
            case 1:
                return item.key
            case 2:
                return item.speaker
            case 3:
                return item.written
            case 4:
                return self._rate(item)
            case 5:
                other = self._state.other_item(item.key)
                return self._rate(other) if other is not None else ""
            case _:
                return ""

    @property
    def _by_letters(self) -> bool:
        """Whether letters decide, and not words."""
        return self._state.report is not None and self._state.report.unspaced

    def _rate(self, item: Item) -> str:
        return percent(item.counts.cer if self._by_letters else item.counts.wer)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item = self.item(index.row())
        if item is None:
            return None
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(index.row(), column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index.row(), column, item)
        if role == Qt.ItemDataRole.ToolTipRole and column == TEXT:
            return tr("Said: {said}\nWritten: {written}", said=item.said, written=item.written or "–")
        if role == Qt.ItemDataRole.ToolTipRole and column == PLAY and self.line(index.row()).errors:
            return tr("Play the place of the error; Space plays all of it")
        if role == Qt.ItemDataRole.ToolTipRole and column == OPEN:
            return tr("Open in Corpus")
        return None

    def _spoken(self, row: int, column: int, item: Item) -> str:
        match column:
            case 0:
                return tr("Play {key}", key=item.key)
            case 3:
                return self.line(row).spoken
            case 6:
                return tr("Open {key} in Corpus", key=item.key)
            case _:
                return self.text(row, column)


def rates_of(keys: Sequence[str], report: Report | None, by_letters: bool) -> NDArray[np.float64]:
    """The error rate that a report has of each utterance, of words or of letters, -1 for none: all at once, as there
    may be ten thousand."""
    if report is None:
        return np.full(len(keys), -1.0)
    place = report.columns.places.get
    places = np.fromiter((place(key, -1) for key in keys), np.int64, len(keys))
    return np.where(places < 0, -1.0, report.columns.rates(by_letters=by_letters)[places])
