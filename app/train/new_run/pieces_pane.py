"""The pieces of words that a drafted run writes with, and what the row of each starts from: a table to search."""

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
from app.widgets.cells import dress_table
from app.widgets.label import Label
from app.widgets.row_model import Index, RowModel
from core.families.plan import LetterPlan, Origin, TransferPlan

PIECE, START, WHY = range(3)
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


class PiecesModel(RowModel):
    """One row a piece; of those that are there, the ones that a person looks for. Texts are made as they are shown."""

    columns = 3

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[LetterPlan, ...] = ()
        self._texts: list[str] = []  # what is searched, made with the first search
        self._search, self._origin = "", ""
        self.rows: Sequence[LetterPlan] = ()

    def show(self, pieces: tuple[LetterPlan, ...]) -> None:
        self._all, self._texts = pieces, []
        self._sift()

    def look_for(self, search: str, origin: str) -> None:
        """Only pieces with this text in them or in what they start from, of this origin; "" for all."""
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
        """How many pieces there are of each origin."""
        found = dict.fromkeys(ORIGINS, 0)
        for piece in self._all:
            found[piece.origin] = found.get(piece.origin, 0) + 1
        return {origin: count for origin, count in found.items() if count}

    def titles(self) -> tuple[str, ...]:
        return tr("Piece"), tr("Starts from"), tr("Why")

    def count(self) -> int:
        return len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        piece = self.rows[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == START and len(piece.sources) > 1:
            return ", ".join(piece.sources[:60])
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if index.column() == PIECE:
            return piece.letter
        return start_words(piece.sources) if index.column() == START else worded(piece.reason)


class PiecesPane(QFrame):
    """Title, search, filter and table; shown where a plan writes with pieces and starts from a source."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("new_run_pieces")
        self.setProperty("role", "sheet")
        self.setAccessibleName(tr("Pieces of words and where each starts from"))
        self.model = PiecesModel(self)
        self.title = Label("", "small", 600)
        self.search = QLineEdit()
        self.search.setObjectName("new_run_pieces_search")
        self.search.setAccessibleName(tr("Search in pieces of words"))
        self.search.setPlaceholderText(tr("Search"))
        self.search.setClearButtonEnabled(True)
        self.origin = QComboBox()
        self.origin.setObjectName("new_run_pieces_origin")
        self.origin.setAccessibleName(tr("Only pieces that start in one way"))
        for field in (self.search, self.origin):
            field.setFont(theme.font("small"))
        self.table = _table(self.model)
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
        self._shown: TransferPlan | None = None
        self.hide()

    def show_plan(self, plan: TransferPlan | None) -> None:
        """Show the pieces of a plan; search and filter stay."""
        there = plan is not None and bool(plan.source) and plan.tokenizer is not None
        self.setVisible(there)
        if plan is None or not there or plan is self._shown:
            return
        self._shown = plan
        self.model.show(plan.of(*ORIGINS))
        counts = self.model.counts()
        total = sum(counts.values())
        self.title.setText(tr_n("%n piece of words", "%n pieces of words", total))
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


def _table(model: PiecesModel) -> QTableView:
    table = QTableView()
    dress_table(table, "new_run_pieces_table", tr("Pieces of words and where each starts from"), model)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setFont(theme.font("small"))
    table.verticalHeader().setDefaultSectionSize(theme.row_height("small"))
    header = table.horizontalHeader()
    header.resizeSection(PIECE, theme.px(120))
    header.resizeSection(START, theme.px(200))
    header.setStretchLastSection(True)
    return table
