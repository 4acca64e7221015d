"""The table of speakers: facts that can be edited in place, and how much each said."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, Qt, Signal

from app import formatting
from app.i18n import localised, tr, tr_n
from app.widgets.row_model import Index, RowModel
from core.diarisation.known_voices import Known
from core.project.speakers import FACTS, Spoken
from core.text.fold import folded

SAID, LENGTH, VOICE = range(len(FACTS), len(FACTS) + 3)
EMPTY = QModelIndex()


class SpeakersModel(RowModel):
    """`edited` asks for a fact to be written; rows change when the project has it."""

    columns = len(FACTS) + 3
    right = frozenset((SAID, LENGTH))

    edited = Signal(int, str, str)
    """Speaker, fact, value."""

    def __init__(self, writable: bool) -> None:
        super().__init__()
        self._writable = writable
        self._all: list[Spoken] = []
        self._shown: list[Spoken] = []
        self._known: Mapping[int, Known] = {}
        self._wanted = ""
        self._order: tuple[int, bool] = (0, False)

    def show_speakers(self, speakers: list[Spoken], known: Mapping[int, Known]) -> None:
        """As the project has them now, and what is kept of the voices of those in `known`."""
        self._all, self._known = speakers, known
        self.find(self._wanted)

    def find(self, wanted: str) -> None:
        """Show those in whose facts the text occurs."""
        self.beginResetModel()
        self._wanted = wanted
        facts = ((one, " ".join(str(getattr(one.speaker, fact)) for fact in FACTS)) for one in self._all)
        self._shown = [one for one, text in facts if folded(wanted) in folded(text)]
        self._arrange()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        speakers = [self._shown[index.row()].speaker.id for index in held]
        self._order = (column, order == Qt.SortOrder.DescendingOrder)
        self._arrange()
        moved = [self.index(self.place(id), index.column()) for id, index in zip(speakers, held, strict=True)]
        self.changePersistentIndexList(held, moved)
        self.layoutChanged.emit()

    def _arrange(self) -> None:
        column, descending = self._order
        if column == SAID:
            self._shown.sort(key=lambda one: one.utterances, reverse=descending)
        elif column == LENGTH:
            self._shown.sort(key=lambda one: one.seconds, reverse=descending)
        elif column == VOICE:
            self._shown.sort(key=self._recordings, reverse=descending)
        else:
            self._shown.sort(key=lambda one: folded(str(getattr(one.speaker, FACTS[column]))), reverse=descending)

    def _recordings(self, one: Spoken) -> int:
        """How many recordings taught somebody's voice."""
        known = self.voice_of(one)
        return len(known.recordings) if known is not None else 0

    def voice_of(self, one: Spoken) -> Known | None:
        """What is kept of somebody's voice."""
        return self._known.get(one.speaker.id)

    @property
    def everyone(self) -> list[Spoken]:
        """All speakers, also those that are not found."""
        return self._all

    def at(self, row: int) -> Spoken | None:
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def place(self, id: int) -> int:
        """In which row a speaker stands; -1 when not shown."""
        return next((i for i, one in enumerate(self._shown) if one.speaker.id == id), -1)

    def titles(self) -> tuple[str, ...]:
        titles = (tr("Name"), tr("Age"), tr("Gender"), tr("Place"), tr("Notes"))
        return (*titles, tr("Utterances"), tr("Length"), tr("Voice known from"))

    def count(self) -> int:
        return len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        one = self._shown[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            if index.column() == SAID:
                return localised(one.utterances, ",")
            if index.column() == LENGTH:
                return formatting.length(one.seconds)
            if index.column() == VOICE:
                count = self._recordings(one)
                return tr_n("one recording", "%n recordings", count) if count else ""
            return getattr(one.speaker, FACTS[index.column()])
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in self.right:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.AccessibleTextRole:
            title = self.headerData(index.column(), Qt.Orientation.Horizontal)
            value = self.data(index) or tr("not known")
            return f"{one.speaker.name}, {title}: {value}"
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        one = self.at(index.row())
        if role != Qt.ItemDataRole.EditRole or one is None or index.column() >= SAID:
            return False
        fact, text = FACTS[index.column()], str(value).strip()
        if text != getattr(one.speaker, fact):
            self.edited.emit(one.speaker.id, fact, text)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        shown = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        editable = self._writable and index.column() < SAID
        return shown | Qt.ItemFlag.ItemIsEditable if editable else shown
