"""The table of Settings, Keyboard: every action, its menu and its keys."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt

from app.i18n import tr
from app.theme import theme
from app.widgets.row_model import Index, RowModel
from core.text.fold import folded


@dataclass(frozen=True)
class KeyRow:
    """An action by its object name; `keys` as they are printed; `own` when the person changed them."""

    name: str
    title: str
    menu: str
    keys: str
    own: bool = False


class KeysModel(RowModel):
    """Action, menu, keys."""

    columns = 3

    def __init__(self) -> None:
        super().__init__()
        self._all: list[KeyRow] = []
        self._shown: list[KeyRow] = []
        self._wanted = ""

    def show_rows(self, rows: list[KeyRow]) -> None:
        """Other rows; what is looked for stays."""
        self._all = rows
        self.find(self._wanted)

    def find(self, wanted: str) -> None:
        """Show the rows in which the text occurs."""
        self.beginResetModel()
        self._wanted = wanted
        self._shown = [r for r in self._all if folded(wanted) in folded(f"{r.title} {tr(r.menu)} {r.keys}")]
        self.endResetModel()

    def row(self, at: int) -> KeyRow | None:
        return self._shown[at] if 0 <= at < len(self._shown) else None

    def place(self, name: str) -> int:
        """Where an action stands; -1 when it is not shown."""
        return next((i for i, row in enumerate(self._shown) if row.name == name), -1)

    def titles(self) -> tuple[str, ...]:
        return tr("Action"), tr("Menu"), tr("Keys")

    def count(self) -> int:
        return len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            changed = tr("{keys} (changed)", keys=row.keys or tr("none")) if row.own else row.keys
            return (row.title, tr(row.menu), changed)[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            changed = tr("changed") if row.own else ""
            parts = (row.title, tr(row.menu), row.keys or tr("no key"), changed)
            return ", ".join(part for part in parts if part)
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == 1:
            return theme.color("ink2")
        if role == Qt.ItemDataRole.FontRole and row.own and index.column() == 2:
            return theme.font("small", 600)
        return None
