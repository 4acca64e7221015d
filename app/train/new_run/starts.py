"""Step 1 of a new run: the table of checkpoints to start from, the nearest first and "From scratch" last. A row is
chosen to start from; a tick chooses it for a probe."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from app.i18n import tr
from app.theme import theme
from app.train.new_run import start_words as words
from app.train.new_run.candidates import Candidates, Heading, Line, StartRow
from app.train.new_run.start_paint import (
    CLOSENESS,
    ERRORS,
    FAMILY,
    KNOWN,
    NAME,
    PROBE,
    ClosestRole,
    LineRole,
    StartDelegate,
    heading_height,
    row_height,
    tick_box,
)
from app.widgets.cells import dress_table
from app.widgets.row_model import Index, RowModel

WIDTHS = {CLOSENESS: 92, KNOWN: 76, ERRORS: 78, FAMILY: 104, PROBE: 104}
"""Columns beside the name, in px at 100%."""
SPARE = (FAMILY, KNOWN, ERRORS)
"""Columns that go first where there is little room, in order; the tips tell what they hold."""
LEAST_NAME = 214
PRESS = 8
"""A press that near a tick is meant for it."""


class StartModel(RowModel):
    """A line for each checkpoint or heading of `candidates`."""

    columns = 6
    right = frozenset((KNOWN, ERRORS))

    def __init__(self, candidates: Candidates, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._candidates, self._language = candidates, language
        self.lines: list[Line] = []

    @property
    def rows(self) -> list[StartRow]:
        """The checkpoints, headings left out."""
        return [line for line in self.lines if isinstance(line, StartRow)]

    def reset(self) -> None:
        self.beginResetModel()
        self.lines = list(self._candidates.lines)
        self.endResetModel()

    def refresh(self) -> None:
        """The same lines; what stands in them may differ."""
        self.lines = list(self._candidates.lines)
        self.touched(NAME, PROBE)

    def titles(self) -> tuple[str, ...]:
        return (
            tr("Checkpoint"), tr("Closeness"), tr("Letters known"), tr("Letter errors"), tr("Family"),
            tr("Probe", about="a column of word error rates"),
        )  # fmt: skip

    def count(self) -> int:
        return len(self.lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        line = self.lines[index.row()]
        if isinstance(line, Heading) or not line.usable:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == PROBE else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.lines[index.row()]
        if role == LineRole:
            return line
        if isinstance(line, Heading):
            text = words.heading(line.group, self._candidates.clips)
            return text if role == Qt.ItemDataRole.DisplayRole and index.column() == NAME else None
        if role == ClosestRole:
            return line is self.closest
        if role == Qt.ItemDataRole.ToolTipRole:
            return words.tip(line, self._language)
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == PROBE and line.usable:
            return Qt.CheckState.Checked if line.ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(line, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if index.column() == NAME:
                return ", ".join(x for x in (words.title(line), words.detail(line)) if x)
            return f"{self.titles()[index.column()]}: {self._text(line, index.column())}"
        return None

    @property
    def closest(self) -> StartRow | None:
        """The row at the top, where it was compared with another."""
        compared = [row for row in self.rows if row.group in ("probed", "tried") and row.source is not None]
        return compared[0] if len(compared) > 1 else None

    def title(self, row: StartRow) -> str:
        return words.title(row)

    def detail(self, row: StartRow) -> str:
        return words.detail(row)

    def _text(self, row: StartRow, column: int) -> str:
        match column:
            case 0:
                return words.title(row)
            case 1:
                return words.closeness(row)
            case 2:
                return words.known(row)
            case 3:
                return words.errors(row)
            case 4:
                return words.family(row, self._language) if row.usable else ""
            case _:
                return words.probe(row)


class StartTable(QTableView):
    """One choice, which arrows move; Space ticks it for a probe."""

    chosen = Signal()
    measure_asked = Signal(str)
    """Try this one, by its key."""
    menu_asked = Signal(str, QPoint)
    """What can be done with this one, at a global point."""

    def __init__(self, candidates: Candidates, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._candidates, self._key = candidates, ""
        self._by_person, self._touched = True, False
        self.starts = StartModel(candidates, language, self)
        dress_table(self, "new_run_starts", tr("Checkpoints to start from"), self.starts)
        self.setItemDelegate(StartDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column in WIDTHS:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        self.selectionModel().currentRowChanged.connect(lambda *_: self._on_current())
        candidates.listed.connect(self._on_listed)
        candidates.changed.connect(self.starts.refresh)
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self.horizontalHeader().setFixedHeight(theme.px(26))
        self.setMinimumHeight(theme.px(26) + 3 * row_height())
        self._heights()
        self._fit()
        self.viewport().update()

    def _heights(self) -> None:
        self.verticalHeader().setDefaultSectionSize(row_height())
        for number, line in enumerate(self.starts.lines):
            self.setRowHeight(number, heading_height() if isinstance(line, Heading) else row_height())

    def _fit(self) -> None:
        """Columns beside the name as far as there is room for them."""
        metrics, titles = self.horizontalHeader().fontMetrics(), self.starts.titles()
        widths = {
            column: max(theme.px(width), metrics.horizontalAdvance(titles[column]) + 18)
            for column, width in WIDTHS.items()
        }
        hidden: set[int] = set()
        for column in SPARE:
            if self.viewport().width() - sum(w for c, w in widths.items() if c not in hidden) < theme.px(LEAST_NAME):
                hidden.add(column)
        for column, width in widths.items():
            self.setColumnHidden(column, column in hidden)
            self.setColumnWidth(column, width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # what is chosen

    def _on_listed(self) -> None:
        """Other lines, or another order: what was chosen stays."""
        self.starts.reset()
        self._heights()
        self._put(self._key)

    def choose(self, keep: str | None) -> None:
        """Choose the one with the key `keep`, else the first that can be used."""
        first = next((row.key for row in self.starts.rows if row.usable), "")
        self._key = keep if keep is not None and self._place(keep) is not None else first
        self._put(self._key)
        self.chosen.emit()

    def settle(self, anew: bool) -> None:
        """More is known: choose the first anew, unless a person chose."""
        if anew and not self._touched:
            self.choose(None)

    def _put(self, key: str) -> None:
        place = self._place(key)
        if place is not None:
            self._by_person = False
            self.setCurrentIndex(self.starts.index(place, NAME))
            self._by_person = True

    def _place(self, key: str) -> int | None:
        lines = enumerate(self.starts.lines)
        return next((n for n, one in lines if isinstance(one, StartRow) and one.usable and one.key == key), None)

    def _on_current(self) -> None:
        row = self.row()
        if row is not None and self._by_person:
            self._key, self._touched = row.key, True
            self.chosen.emit()

    def row(self) -> StartRow | None:
        at = self.currentIndex().row()
        line = self.starts.lines[at] if 0 <= at < len(self.starts.lines) else None
        return line if isinstance(line, StartRow) else None

    # keys and pointer

    def keyboardSearch(self, search: str) -> None:
        """Letters do not search here."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        elif event.key() == Qt.Key.Key_Space and row is not None:
            self._candidates.tick((row.key,), not row.ticked)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.starts.rows:
            usable = [one for one in self.starts.rows if one.usable]
            self._go_to(usable[0 if event.key() == Qt.Key.Key_Home else -1])
        else:
            super().keyPressEvent(event)

    def _go_to(self, row: StartRow) -> None:
        place = self._place(row.key)
        if place is not None:
            self.setCurrentIndex(self.starts.index(place, NAME))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A tick and "Measure" do what they say, and leave the choice where it is."""
        if event.button() == Qt.MouseButton.LeftButton and self._press(event.position().toPoint()):
            return
        super().mousePressEvent(event)

    def _press(self, at: QPoint) -> bool:
        index = self.indexAt(at)
        line = self.starts.lines[index.row()] if index.isValid() else None
        if not isinstance(line, StartRow) or not line.usable:
            return False
        if index.column() == PROBE and tick_box(self.visualRect(index)).adjusted(-PRESS, -PRESS, PRESS, PRESS).contains(
            at
        ):
            self._candidates.tick((line.key,), not line.ticked)
            return True
        if index.column() == CLOSENESS and line.measurable and line.trying is None:
            self.measure_asked.emit(line.key)
            return True
        return False

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the row under the pointer; by key, of the chosen one."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        line = self.starts.lines[index.row()] if index.isValid() else None
        if isinstance(line, StartRow) and line.usable:
            at = self.visualRect(index).bottomLeft() if by_key else event.pos()
            self.menu_asked.emit(line.key, self.viewport().mapToGlobal(at))
