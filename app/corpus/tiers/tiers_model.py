"""The table of tiers: what each is and holds, its name and language edited in place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from app.i18n import localised, tr
from app.theme import theme
from app.widgets.cell_editing import CellDelegate, CellEditing
from app.widgets.cells import dress_table, wide_enough
from app.widgets.row_model import Index, RowModel
from core.project.queries import Reader
from core.project.records import Tier
from core.project.tiers.edits import WORDS
from core.project.tiers.reading import TierCount, counts, tiers, vocabulary
from core.runs.learnt_tiers import learnt_tiers

NAME, HOLDS, EXPLAINS, LANGUAGE, KIND, VALUES, ANNOTATIONS, UTTERANCES = range(8)
WIDTHS = {HOLDS: 170, EXPLAINS: 110, LANGUAGE: 90, KIND: 100, VALUES: 70, ANNOTATIONS: 100, UTTERANCES: 90}
NARROWEST = 160
STEP = "    "
"""Before the name of a tier for each that it stands below."""


@dataclass(frozen=True)
class ListedTier:
    """A tier, how much is on it, how deep it stands below others, the name of the one that it explains ("" for none),
    and the runs that learnt it."""

    tier: Tier
    count: TierCount
    depth: int
    explains: str
    learnt: tuple[str, ...]


def listed(folder: Path) -> list[ListedTier]:
    """On a worker: all tiers of a project, each behind the one that it explains."""
    runs = learnt_tiers(folder)
    with Reader(folder) as reader:
        every, found = tiers(reader), counts(reader)
        former = reader.meta.former_tiers
    names = {tier.name for tier in every}
    depths: dict[int, int] = {}
    rows = []
    by_id = {tier.id: tier for tier in every}
    for tier in every:
        depths[tier.id] = 1 + depths[tier.parent_id] if tier.parent_id in depths else 0
        above = by_id.get(tier.parent_id or 0)
        called = {tier.name} | {name for name, id in former.items() if id == tier.id and name not in names}
        learnt = tuple(run for run, name in runs if name in called)
        explains = above.name if above is not None else ""
        rows.append(ListedTier(tier, found.get(tier.id, TierCount()), depths[tier.id], explains, learnt))
    return rows


class TiersModel(RowModel):
    """`renamed` and `spoken` ask for another name or language of the tier of a name; rows change when the project has
    them."""

    columns = 8
    right = frozenset((VALUES, ANNOTATIONS, UTTERANCES))

    renamed = Signal(str, str)
    spoken = Signal(str, str)

    def __init__(self, writable: bool) -> None:
        super().__init__()
        self._writable = writable
        self.rows: list[ListedTier] = []

    def show_tiers(self, rows: Sequence[ListedTier]) -> None:
        """As the project has them now."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def at(self, row: int) -> ListedTier | None:
        return self.rows[row] if 0 <= row < len(self.rows) else None

    def place(self, tier: int) -> int:
        """In which row a tier stands; -1 for none."""
        return next((row for row, one in enumerate(self.rows) if one.tier.id == tier), -1)

    def titles(self) -> tuple[str, ...]:
        first = (tr("Tier"), tr("It holds"), tr("It explains"), tr("Language"), tr("Type"))
        return (*first, tr("Values"), tr("Annotations"), tr("Utterances"))

    def count(self) -> int:
        return len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        one, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.EditRole:
            return one.tier.language if column == LANGUAGE else one.tier.name
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            text = _text(one, column)
            return STEP * one.depth + text if column == NAME and role == Qt.ItemDataRole.DisplayRole else text
        if role == Qt.ItemDataRole.TextAlignmentRole and column in self.right:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.AccessibleTextRole:
            title = self.headerData(column, Qt.Orientation.Horizontal)
            return f"{one.tier.name}, {title}: {_text(one, column) or tr('nothing')}"
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        one = self.at(index.row())
        if role != Qt.ItemDataRole.EditRole or one is None or index.column() not in (NAME, LANGUAGE):
            return False
        text = str(value).strip()
        if index.column() == NAME and text != one.tier.name:
            self.renamed.emit(one.tier.name, text)
        elif index.column() == LANGUAGE and text != one.tier.language:
            self.spoken.emit(one.tier.name, text)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        shown = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        editable = self._writable and index.column() in (NAME, LANGUAGE)
        return shown | Qt.ItemFlag.ItemIsEditable if editable else shown


def _text(one: ListedTier, column: int) -> str:
    tier = one.tier
    values = len(vocabulary(tier)) if column == VALUES else 0
    return {
        NAME: tier.name,
        HOLDS: tr(WORDS[tier.constraint]),
        EXPLAINS: one.explains or (tr("the transcript") if tier.constraint else ""),
        LANGUAGE: tier.language,
        KIND: tier.kind,
        VALUES: localised(values, ",") if values else "",
        ANNOTATIONS: localised(one.count.annotations, ","),
        UTTERANCES: localised(one.count.utterances, ","),
    }[column]


class TiersTable(CellEditing, QTableView):
    """F2, Enter or a double click edits a name or a language; a letter alone changes nothing."""

    cells_by_tab = True

    def __init__(self, model: TiersModel) -> None:
        super().__init__()
        self.setItemDelegate(CellDelegate(self))
        triggers = QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
        self.setEditTriggers(triggers)
        dress_table(self, "tiers_table", tr("Tiers"), model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        model.modelReset.connect(self._fit)
        theme.follow(self, self._dress)

    def _dress(self) -> None:
        self.verticalHeader().setDefaultSectionSize(theme.row_height("small"))
        for section, width in WIDTHS.items():
            self.horizontalHeader().resizeSection(section, wide_enough(self, section, width))
        self._fit()

    def _fit(self) -> None:
        """What no tier has takes no room. Names take what is left by what tiers hold, which may grow where names can be
        read; but never too little."""
        rows = cast("TiersModel", self.model()).rows
        for section in (KIND, VALUES):
            self.setColumnHidden(section, not any(_text(row, section) for row in rows))
        left = self.viewport().width() - sum(self.columnWidth(section) for section in (NAME, *WIDTHS))
        holds = self.columnWidth(HOLDS) + max(0, self.columnWidth(NAME) + left - self.sizeHintForColumn(NAME))
        least = wide_enough(self, HOLDS, WIDTHS[HOLDS])
        self.setColumnWidth(HOLDS, max(least, min(holds, self.sizeHintForColumn(HOLDS))))
        others = sum(self.columnWidth(section) for section in WIDTHS)
        self.horizontalHeader().resizeSection(NAME, max(self.viewport().width() - others, theme.px(NARROWEST)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        editing = self.state() == QAbstractItemView.State.EditingState
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not editing and not event.modifiers():
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)
