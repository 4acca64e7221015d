"""Tables of plain texts: long lists without a widget a cell, copied with Ctrl+C."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, overload

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView, QWidget

from app.theme import theme
from app.widgets.cells import dress_table, wide_enough
from app.widgets.row_model import Index, RowModel
from core.delimited import clipboard_line

Row = tuple[str, ...]
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
MOST_WRAPPED = 200
NARROWEST = 160
ENOUGH = 340
MEASURED = 60
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class LazyRows(Sequence[Row]):
    """Rows made of things only when they are looked at: there may be a hundred thousand."""

    def __init__(self, things: Sequence[Any], row: Callable[[Any], Row]) -> None:
        self._things, self._row = things, row

    def __len__(self) -> int:
        return len(self._things)

    @overload
    def __getitem__(self, at: int) -> Row: ...
    @overload
    def __getitem__(self, at: slice) -> list[Row]: ...
    def __getitem__(self, at: int | slice) -> Row | list[Row]:
        if isinstance(at, slice):
            return [self._row(thing) for thing in self._things[at]]
        return self._row(self._things[at])


class TextModel(RowModel):
    """Rows of texts. `numbers` are the columns set to the right, `written` those set as transcripts are; rows in `bad`
    are drawn as errors."""

    def __init__(
        self,
        headers: Sequence[str],
        numbers: Sequence[int] = (),
        parent: QObject | None = None,
        written: Sequence[int] = (),
    ) -> None:
        super().__init__(parent)
        self.written = frozenset(written)
        self._headers = tuple(headers)
        self.columns, self.right = len(self._headers), frozenset(numbers)
        self.rows: Sequence[Row] = ()
        self._bad: frozenset[int] = frozenset()

    def show_rows(self, rows: Sequence[Row], bad: frozenset[int] = frozenset()) -> None:
        """Other rows."""
        self.beginResetModel()
        self.rows, self._bad = rows, bad
        self.endResetModel()

    def titles(self) -> tuple[str, ...]:
        return self._headers

    def count(self) -> int:
        return len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if index.column() in self.right else LEFT
        if role == Qt.ItemDataRole.FontRole and index.column() in self.written:
            return theme.font("written")
        if role == Qt.ItemDataRole.ForegroundRole and index.row() in self._bad:
            return theme.color("badink")
        return None


class TextTable(QTableView):
    """A table to read. `widths` are px at 100% text; 0 takes what is left. With `wrap` long texts take several lines,
    as far as the table is short. A `header` of its own says by which column the rows are sorted; `written` columns are
    set as transcripts are."""

    def __init__(
        self,
        name: str,
        label: str,
        headers: Sequence[str],
        widths: Sequence[int],
        numbers: Sequence[int] = (),
        wrap: bool = False,
        parent: QWidget | None = None,
        *,
        header: QHeaderView | None = None,
        written: Sequence[int] = (),
    ) -> None:
        super().__init__(parent)
        if header is not None:
            self.setHorizontalHeader(header)
        self._widths = tuple(widths)
        self.texts = TextModel(headers, numbers, self, written)
        dress_table(self, name, label, self.texts)
        self.setWordWrap(wrap)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setMinimumSectionSize(24)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._fit)
        self.texts.modelReset.connect(self._on_reset)
        self.horizontalHeader().sectionResized.connect(lambda *_: self._later.start())
        theme.follow(self, self._dress)

    def _on_reset(self) -> None:
        """Columns in which nothing is said take no room."""
        for section, width in enumerate(self._widths):
            some = self.texts.rows[:MOST_WRAPPED]
            self.setColumnHidden(section, width > 0 and len(some) > 0 and not any(row[section] for row in some))
        self._fit()

    def _fit(self) -> None:
        """The widest column takes what is left, but never too little; rows are as high as their texts."""
        header = self.horizontalHeader()
        header.blockSignals(True)
        widest = self._widths.index(0)
        if widest:
            header.resizeSection(0, self._first_width())
        others = sum(header.sectionSize(i) for i in range(len(self._widths)) if i != widest)
        header.resizeSection(widest, max(self.viewport().width() - others, theme.px(NARROWEST)))
        header.blockSignals(False)
        self.updateGeometries()
        self.viewport().update()
        if self.wordWrap() and 0 < len(self.texts.rows) <= MOST_WRAPPED:
            for row in range(len(self.texts.rows)):
                self.setRowHeight(row, max(self.sizeHintForRow(row) + 8, theme.row_height()))

    def _first_width(self) -> int:
        """The first column says which: it grows to its texts while the widest one has enough left."""
        least = wide_enough(self, 0, self._widths[0])
        shown = [i for i, width in enumerate(self._widths) if width and i and not self.isColumnHidden(i)]
        left = self.viewport().width() - least - sum(self.columnWidth(i) for i in shown) - theme.px(ENOUGH)
        metrics = QFontMetrics(theme.font("written")) if 0 in self.texts.written else self.fontMetrics()
        wanted = max((metrics.horizontalAdvance(row[0]) for row in self.texts.rows[:MEASURED]), default=0)
        return least + max(0, min(wanted + theme.px(14) - least, left))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _dress(self) -> None:
        height = theme.row_height()
        if self.texts.written:
            height = max(height, theme.row_height("written"))
        self.verticalHeader().setDefaultSectionSize(height)
        for section, width in enumerate(self._widths):
            if width:
                self.horizontalHeader().resizeSection(section, wide_enough(self, section, width))
        self._later.start()

    def copied(self, rows: Sequence[int] | None = None) -> str:
        """Rows as lines with tabs, all of them without `rows`."""
        chosen = range(len(self.texts.rows)) if rows is None else rows
        return "\n".join(clipboard_line(self.texts.rows[row]) for row in chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            rows = sorted(index.row() for index in self.selectionModel().selectedRows())
            QApplication.clipboard().setText(self.copied(rows))
            return
        super().keyPressEvent(event)
