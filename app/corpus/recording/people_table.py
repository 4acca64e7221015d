"""Those who take part in a session: a table of names, roles and consents, edited in place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QStyleOptionViewItem, QTableView, QWidget

from app.i18n import tr
from app.theme import theme
from app.widgets.cell_editing import CellDelegate, CellEditing
from app.widgets.cells import dress_table, wide_enough
from app.widgets.row_model import Index, RowModel
from core.project.records import Participant
from core.project.sessions.reading import CONSENTS

NAME, ROLE, CONSENT = range(3)
EMPTY = QModelIndex()


def consent_title(consent: str, *, own: bool = False) -> str:
    """A consent in words; of a participant "" is that of the session."""
    if own and not consent:
        return tr("as the session")
    return tr(next(words for known, words in CONSENTS.items() if known == consent))


class PeopleModel(RowModel):
    """What was typed is kept here until the dialog writes it."""

    columns = 3
    edited = Signal()

    def __init__(self, writable: bool) -> None:
        super().__init__()
        self._writable = writable
        self.people: list[Participant] = []

    def show_people(self, people: Sequence[Participant]) -> None:
        self.beginResetModel()
        self.people = list(people)
        self.endResetModel()

    def add(self, name: str = "", role: str = "") -> int:
        """Somebody more. Returns the row."""
        row = len(self.people)
        self.beginInsertRows(EMPTY, row, row)
        self.people.append(Participant(0, 0, name, role, order=row + 1))
        self.endInsertRows()
        self.edited.emit()
        return row

    def remove(self, row: int) -> None:
        if 0 <= row < len(self.people):
            self.beginRemoveRows(EMPTY, row, row)
            del self.people[row]
            self.endRemoveRows()
            self.edited.emit()

    def titles(self) -> tuple[str, ...]:
        return tr("Name"), tr("Role"), tr("Consent")

    def count(self) -> int:
        return len(self.people)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        one, column = self.people[index.row()], index.column()
        value = (one.name, one.role, one.consent)[column]
        if role == Qt.ItemDataRole.EditRole:
            return value
        if role == Qt.ItemDataRole.DisplayRole:
            return consent_title(value, own=True) if column == CONSENT else value
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.titles()[column]}: {self.data(index) or tr('not known')}"
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not 0 <= index.row() < len(self.people):
            return False
        fact = ("name", "role", "consent")[index.column()]
        self.people[index.row()] = replace(self.people[index.row()], **{fact: str(value).strip()})  # type: ignore[arg-type]
        self.dataChanged.emit(index, index)
        self.edited.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        shown = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return shown | Qt.ItemFlag.ItemIsEditable if self._writable else shown


class PeopleDelegate(CellDelegate):
    """A consent is chosen, all else typed."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        if index.column() != CONSENT:
            editor = super().createEditor(parent, option, index)
            editor.setObjectName(f"people_{('name', 'role')[index.column()]}_editor")
            editor.setAccessibleName(str(index.model().headerData(index.column(), Qt.Orientation.Horizontal)))
            return editor
        box = QComboBox(parent)
        box.setObjectName("people_consent_editor")
        box.setAccessibleName(tr("Consent"))
        for consent in CONSENTS:
            box.addItem(consent_title(consent, own=True), consent)
        box.activated.connect(lambda _: self.commitData.emit(box))
        return box

    def fill(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(index.data(Qt.ItemDataRole.EditRole))))
        else:
            super().fill(editor, index)

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:
        if isinstance(editor, QComboBox):
            index.model().setData(index, editor.currentData())
        else:
            super().setModelData(editor, model, index)  # type: ignore[arg-type]


class PeopleTable(CellEditing, QTableView):
    """F2, Enter or a double click edits a cell, Delete takes somebody out."""

    cells_by_tab = True
    removed = Signal(int)

    def __init__(self, model: PeopleModel) -> None:
        super().__init__()
        self.setItemDelegate(PeopleDelegate(self))
        triggers = QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
        self.setEditTriggers(triggers)
        dress_table(self, "session_people", tr("Participants"), model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.horizontalHeader().setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self.verticalHeader().setDefaultSectionSize(theme.row_height("small"))
        for column, width in ((ROLE, 150), (CONSENT, 150)):
            self.horizontalHeader().resizeSection(column, wide_enough(self, column, width))
        self.setMinimumHeight(theme.px(110))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        editing = self.state() == QAbstractItemView.State.EditingState
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not editing and not event.modifiers():
            self.edit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete and not editing:
            self.removed.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)
