"""All words: searched as one types, in the order one likes, each leading to its lines."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from app import formatting
from app.background.latest import Later, Latest
from app.corpus.concordance.search_bar import ClosingField
from app.i18n import tr
from app.tasks import Tasks
from app.widgets.label import Label
from app.widgets.nothing_here import NothingHere
from app.widgets.segmented import Segmented
from app.widgets.sort_header import SortHeader
from app.widgets.text_table import LazyRows, TextTable
from core.project.concordance.word_list import WordEntry, WordList
from core.text.fold import folded

REST_MS = 120
ORDERS = ("word", "times", "speakers", "first")
"""By the columns of the table."""


class WordRows(TextTable):
    """Rows that lead somewhere: by a click or Enter; Space plays."""

    entered = Signal(int)
    played = Signal(int)

    def __init__(
        self,
        name: str,
        label: str,
        headers: Sequence[str],
        widths: Sequence[int],
        numbers: Sequence[int] = (),
        header: QHeaderView | None = None,
        written: Sequence[int] = (),
    ) -> None:
        super().__init__(name, label, headers, widths, numbers, header=header, written=written)
        self.clicked.connect(lambda index: self.entered.emit(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        if row >= 0 and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(row)
        elif row >= 0 and event.key() == Qt.Key.Key_Space:
            self.played.emit(row)
        else:
            super().keyPressEvent(event)


def sifted(entries: Sequence[WordEntry], typed: str, order: str, backwards: bool) -> list[WordEntry]:
    """The words that begin so, whatever accents they wear, in an order of `ORDERS`: the most said first."""
    start = folded(typed.strip())
    found = [entry for entry in entries if folded(entry.word).startswith(start)] if start else list(entries)
    match order:
        case "word":
            found.sort(key=lambda entry: (folded(entry.word), entry.word))
        case "speakers":
            found.sort(key=lambda entry: (-entry.speakers, -entry.times, entry.word))
        case "first":
            found.sort(key=lambda entry: (entry.first.casefold(), entry.first_id, entry.word))
        case _:
            found.sort(key=lambda entry: (-entry.times, entry.word))
    return found[::-1] if backwards else found


class WordPane(QWidget):
    """`looked_up` asks for a word's lines, `played` to hear where it is said first."""

    looked_up = Signal(object)
    played = Signal(object)

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("concordance_word_pane")
        self.setAccessibleName(tr("Words"))
        self._entries: tuple[WordEntry, ...] = ()
        self._shown: Sequence[WordEntry] = ()
        self._backwards = False
        self._sifting = Latest(tasks, self)
        self._later = Later(REST_MS, self._sift, self)
        self.count = Label("", "small", 400, "ink2")
        self.sought = ClosingField(tr("Find a word"), "Alt+W", "concordance_find_word", 170, 230)
        self.sought.setToolTip(tr("Words that begin so"))
        self.order = Segmented(
            [
                ("word", tr("A to Z")),
                ("times", tr("Times")),
                ("speakers", tr("Speakers")),
                ("first", tr("First", about="where a word is said first")),
            ],
            name="concordance_word_order",
            label=tr("Words in the order of"),
        )
        self.order.set_value("times")
        heads = (tr("Word"), tr("Times"), tr("Speakers"), tr("First", about="where a word is said first"))
        header = SortHeader("concordance_words_header", tr("Columns of the words"), (1, 2), ())
        self.table = WordRows("concordance_words", tr("All words"), heads, (0, 64, 78, 90), (1, 2), header, (0,))
        self.nothing = NothingHere(self.table)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label(tr("Words"), "body", 600))
        head.addWidget(self.count)
        head.addStretch(1)
        head.addWidget(self.sought)
        second = QHBoxLayout()
        second.addWidget(self.order)
        second.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        for row in (head, second):
            row.setContentsMargins(12, 0, 12, 0)
            column.addLayout(row)
        column.addWidget(self.table, 1)
        self.sought.textChanged.connect(lambda _: self._later.start())
        self.sought.left.connect(self.table.setFocus)
        self.sought.returnPressed.connect(self.table.setFocus)
        self.order.chosen.connect(lambda _: self._sort(backwards=False))
        header.sectionClicked.connect(self._on_header)
        self.table.entered.connect(lambda row: self.looked_up.emit(self._shown[row]))
        self.table.played.connect(lambda row: self.played.emit(self._shown[row]))
        self._show_order()

    def show_words(self, words: WordList) -> None:
        """Other words."""
        self._entries = words.entries
        self._sift()

    def _on_header(self, column: int) -> None:
        """The order of a column; pressed again, the other way round."""
        same = self.order.value == ORDERS[column]
        self.order.set_value(ORDERS[column])
        self._sort(backwards=same and not self._backwards)

    def _sort(self, *, backwards: bool) -> None:
        self._backwards = backwards
        self._show_order()
        self._sift()

    def _show_order(self) -> None:
        rising = self.order.value in ("word", "first")
        way = Qt.SortOrder.AscendingOrder if rising != self._backwards else Qt.SortOrder.DescendingOrder
        self.table.horizontalHeader().setSortIndicator(ORDERS.index(self.order.value), way)

    def _sift(self) -> None:
        entries, typed, order, backwards = self._entries, self.sought.text(), self.order.value, self._backwards
        self._sifting.ask(lambda _progress, _stop: sifted(entries, typed, order, backwards), self._on_sifted)

    def _on_sifted(self, shown: list[WordEntry]) -> None:
        self._shown = shown
        self.table.texts.show_rows(LazyRows(shown, _row))
        whole, some = formatting.number(len(self._entries)), formatting.number(len(shown))
        self.count.setText(whole if whole == some else tr("{shown} of {words}", shown=some, words=whole))
        self.nothing.say(tr("No word begins so.") if self._entries else tr("Nothing is transcribed yet."))


def _row(entry: WordEntry) -> tuple[str, ...]:
    return entry.word, formatting.number(entry.times), formatting.number(entry.speakers), entry.first
