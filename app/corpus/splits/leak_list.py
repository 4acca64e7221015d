"""What leaks between the splits as they are: speakers and sentences, each of which can be seen in the table."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from app.i18n import tr, worded
from app.theme import theme
from app.widgets.cells import dress_table, wide_enough
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from app.widgets.row_model import Index, RowModel
from core.project.splits.leaks import Leak, Leaks
from core.wording import say, say_n


class LeakModel(RowModel):
    """One row a leak."""

    columns = 3

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.leaks: tuple[Leak, ...] = ()

    def show_leaks(self, leaks: tuple[Leak, ...]) -> None:
        self.beginResetModel()
        self.leaks = leaks
        self.endResetModel()

    def titles(self) -> tuple[str, ...]:
        return tr("What"), tr("In several splits"), tr("Utterances")

    def count(self) -> int:
        return len(self.leaks)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        leak = self.leaks[index.row()]
        kinds = {"speaker": tr("Speaker"), "same": tr("Sentence"), "near": tr("Nearly the same")}
        return (kinds[leak.kind], leak.what, leak.words)[index.column()]


class LeakList(QWidget):
    """`shown` asks for the utterances of some leaks: ids, and words for them."""

    shown = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("leak_list")
        self.model = LeakModel(self)
        self.words = Label(tr("Looking for what is in several splits"), "small", 500, "ink2", wrap=True)
        self.table = LeakTable(self.model)
        self.show_button = KeyButton(tr("Show in table"), name="leak_show", dense=True)
        self.show_button.setAutoDefault(False)
        self.show_button.clicked.connect(self._on_show)
        self.table.asked.connect(self._on_show)
        head = QHBoxLayout()
        head.addWidget(Label(tr("As it is now"), "title", 600))
        head.addSpacing(8)
        head.addWidget(self.words, 1)
        head.addWidget(self.show_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        self.table.hide()
        self.show_button.hide()

    def show_leaks(self, leaks: Leaks) -> None:
        """Other leaks; without any only the sentence that says so is shown."""
        self.words.setText(" ".join(map(worded, leaks.promises)))
        self.model.show_leaks(leaks.all)
        for widget in (self.table, self.show_button):
            widget.setVisible(bool(leaks.all))
        if leaks.all:
            self.table.selectRow(0)

    def _on_show(self) -> None:
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        chosen = [self.model.leaks[row] for row in rows]
        if chosen:
            ids = tuple(dict.fromkeys(id for leak in chosen for id in leak.ids))
            what = chosen[0].what if len(chosen) == 1 else say_n("one leak", "%n leaks", len(chosen))
            words = say("In several splits: {what}", what=what)
            self.shown.emit(ids, words)


class LeakTable(QTableView):
    """Enter and a double click ask to see the chosen leaks."""

    asked = Signal()

    def __init__(self, model: LeakModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress_table(self, "leak_table", tr("Speakers and sentences in several splits"), model)
        self.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.doubleClicked.connect(lambda _: self.asked.emit())
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self.setFont(theme.font("small"))
        self.verticalHeader().setDefaultSectionSize(theme.row_height("small"))
        for column, width in ((0, 120), (2, 200)):
            self.horizontalHeader().resizeSection(column, wide_enough(self, column, width))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.asked.emit()
            return
        super().keyPressEvent(event)
