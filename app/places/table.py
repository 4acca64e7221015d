"""The table of places: their names, kinds, addresses and limits."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from app.i18n import tr
from app.places.words import kind_title, limits_words
from app.theme import theme
from app.widgets.cells import dress_table, wide_enough
from app.widgets.row_model import Index, RowModel
from core.places.place import Place

ROWS_SHOWN, LEAST = 6, 60


class PlaceModel(RowModel):
    """Name, kind, address, limits."""

    columns = 4

    def __init__(self) -> None:
        super().__init__()
        self.places: list[Place] = []

    def show_places(self, places: Sequence[Place]) -> None:
        self.beginResetModel()
        self.places = list(places)
        self.endResetModel()

    def place(self, row: int) -> Place | None:
        return self.places[row] if 0 <= row < len(self.places) else None

    def titles(self) -> tuple[str, ...]:
        return tr("Name"), tr("Kind"), tr("Address"), tr("A run gets")

    def count(self) -> int:
        return len(self.places)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        place = self.places[index.row()]
        cells = (place.name, kind_title(place.kind), place.reached_at, limits_words(place))
        if role == Qt.ItemDataRole.DisplayRole:
            return cells[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(cells)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tr("{folder}, started with {python}", folder=place.folder, python=place.python)
        if role == Qt.ItemDataRole.ForegroundRole and index.column():
            return theme.color("ink2")
        if role == Qt.ItemDataRole.FontRole and not index.column():
            return theme.font("small", 600)
        return None


class PlaceTable(QTableView):
    """Enter, F2 or a double click edits the chosen place, Delete removes it."""

    edited, removed, chosen = Signal(), Signal(), Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model_ = PlaceModel()
        dress_table(self, "places_table", tr("Places that runs train on"), self.model_)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(lambda _: self.edited.emit())
        self.selectionModel().currentRowChanged.connect(lambda *_: self.chosen.emit())
        header = self.horizontalHeader()
        for column, mode in enumerate((*[QHeaderView.ResizeMode.Fixed] * 3, QHeaderView.ResizeMode.Stretch)):
            header.setSectionResizeMode(column, mode)
        self._fit()
        theme.changed.connect(self._fit)

    def show_places(self, places: Sequence[Place], chosen: str = "") -> None:
        """Show these; `chosen`, or the one that was, is the current one, else the first."""
        now = self.current()
        wanted = chosen or (now.name if now is not None else "")
        self.model_.show_places(places)
        names = [place.name for place in places]
        if names:
            self.setCurrentIndex(self.model_.index(names.index(wanted) if wanted in names else 0, 0))
        self._fit()

    def current(self) -> Place | None:
        """The place that is chosen."""
        return self.model_.place(self.currentIndex().row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edited.emit()
        elif key == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        high = theme.row_height("small")
        self.verticalHeader().setDefaultSectionSize(high)
        self.horizontalHeader().setFixedHeight(theme.px(26))
        for column, most in enumerate((140, 240, 190)):
            wide = min(self.sizeHintForColumn(column) + theme.px(12), theme.px(most))
            self.horizontalHeader().resizeSection(column, max(wide, wide_enough(self, column, LEAST)))
        rows = min(max(2, self.model_.count()), ROWS_SHOWN)
        self.setFixedHeight(theme.px(26) + rows * high + 2)
