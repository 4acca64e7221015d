"""The letters or pieces of words that a run writes with, and what the row of each starts from: a table to search."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.formatting import number
from app.i18n import tr, tr_n, worded
from app.theme import theme
from app.train.plan_words import start_words
from app.widgets.cells import dress_table, wide_enough
from app.widgets.label import Label
from app.widgets.row_model import Index, RowModel
from core.families.plan import LetterPlan, Origin, TransferPlan

LETTER, START, WHY = range(3)
ORIGINS: tuple[Origin, ...] = ("carried", "neighbour", "mean", "heard", "fresh")


def origin_text(origin: str) -> str:
    """Where rows come from, in a few words."""
    return {
        "carried": tr("carried over"),
        "neighbour": tr("from another"),
        "mean": tr("mean of several"),
        "heard": tr("as heard"),
        "fresh": tr("fresh"),
    }.get(origin, origin)


class OriginsModel(RowModel):
    """One row a letter or piece; of those that are there, the ones that a person looks for. Texts are made as they are
    shown."""

    columns = 3

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[LetterPlan, ...] = ()
        self._texts: list[str] = []  # what is searched, made with the first search
        self._search, self._origin = "", ""
        self._pieces = True
        self.rows: Sequence[LetterPlan] = ()

    def show(self, plans: tuple[LetterPlan, ...], pieces: bool = True) -> None:
        """These letters, or `pieces`."""
        self._all, self._texts, self._pieces = plans, [], pieces
        self._sift()

    def look_for(self, search: str, origin: str) -> None:
        """Only those with this text in them or in what they start from, of this origin; "" for all."""
        if (search, origin) != (self._search, self._origin):
            self._search, self._origin = search, origin
            self._sift()

    def _sift(self) -> None:
        search = self._search.strip().casefold()
        if search and not self._texts:
            self._texts = ["\n".join((p.letter, *p.sources)).casefold() for p in self._all]
        self.beginResetModel()
        found = (p for p, text in zip(self._all, self._texts, strict=True) if search in text) if search else self._all
        self.rows = [p for p in found if self._origin in ("", p.origin)]
        self.endResetModel()

    def counts(self) -> dict[str, int]:
        """How many there are of each origin."""
        found = dict.fromkeys(ORIGINS, 0)
        for piece in self._all:
            found[piece.origin] = found.get(piece.origin, 0) + 1
        return {origin: count for origin, count in found.items() if count}

    def titles(self) -> tuple[str, ...]:
        return tr("Piece") if self._pieces else tr("Letter"), tr("Starts from"), tr("Why")

    def count(self) -> int:
        return len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        plan = self.rows[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == START and len(plan.sources) > 1:
            return ", ".join(plan.sources[:60])
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if index.column() == LETTER:
            return plan.letter
        return start_words(plan.sources) if index.column() == START else worded(plan.reason)


FEWEST = 5
"""Rows of the table that are seen at least, its head among them."""


class OriginsPane(QFrame):
    """Title, search, filter and table. `name` begins the names of its widgets."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("role", "sheet")
        self.setAccessibleName(tr("What is written, and where each starts from"))
        self.model = OriginsModel(self)
        self.title = Label("", "small", 600)
        self.search = QLineEdit()
        self.search.setObjectName(f"{name}_search")
        self.search.setAccessibleName(tr("Search in what is written and what it starts from"))
        self.search.setPlaceholderText(tr("Search"))
        self.search.setClearButtonEnabled(True)
        self.origin = QComboBox()
        self.origin.setObjectName(f"{name}_origin")
        self.origin.setAccessibleName(tr("Only those that start in one way"))
        self.origin.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.table = QTableView()
        dress_table(self.table, f"{name}_table", self.accessibleName(), self.model)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.horizontalHeader().setStretchLastSection(True)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.search)
        head.addWidget(self.origin)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 8, 20, 6)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        self.search.textChanged.connect(lambda _: self._look())
        self.origin.currentIndexChanged.connect(lambda _: self._look())
        self._plan: TransferPlan | None = None
        self._shown: tuple[LetterPlan, ...] | None = None
        self._dress()
        theme.changed.connect(self._dress)

    def show_plan(self, plan: TransferPlan | None) -> None:
        """Show the pieces of a plan that writes with them and starts from a source; else nothing is there to show."""
        there = plan is not None and bool(plan.source) and plan.tokenizer is not None
        self.setVisible(there)
        if plan is not None and there and plan is not self._plan:
            self._plan = plan
            self.show_rows(plan.of(*ORIGINS), pieces=True)

    def show_rows(self, plans: tuple[LetterPlan, ...], *, pieces: bool) -> None:
        """Show letters, or pieces of words; search and filter stay."""
        if plans is self._shown:
            return
        self._shown = plans
        self.model.show(plans, pieces)
        counts = self.model.counts()
        total = sum(counts.values())
        self.title.setText(
            tr_n("%n piece of words", "%n pieces of words", total)
            if pieces
            else tr_n("one letter", "%n letters", total)
        )
        keep = str(self.origin.currentData() or "")
        self.origin.blockSignals(True)
        self.origin.clear()
        self.origin.addItem(tr("All"), "")
        for origin, count in counts.items():
            self.origin.addItem(f"{origin_text(origin)}  {number(count)}", origin)
        self.origin.setCurrentIndex(max(0, self.origin.findData(keep)))
        self.origin.blockSignals(False)
        self._look()

    def _look(self) -> None:
        self.model.look_for(self.search.text(), str(self.origin.currentData() or ""))

    def _dress(self) -> None:
        self.table.setMinimumHeight(FEWEST * theme.row_height("small"))
        for widget in (self.search, self.origin, self.table):
            widget.setFont(theme.font("small"))
        self.table.verticalHeader().setDefaultSectionSize(theme.row_height("small"))
        for column, width in ((LETTER, 120), (START, 200)):
            self.table.horizontalHeader().resizeSection(column, wide_enough(self.table, column, width))
