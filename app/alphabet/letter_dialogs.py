"""Two small choices about letters: which the corpus writes belong to the alphabet, and which pairs are one letter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QListWidget,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from app import formatting
from app.formatting import number
from app.i18n import tr, tr_n
from app.theme import theme
from app.widgets.cells import wide_enough
from app.widgets.dialog_frame import button_row, padded
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from app.widgets.text_direction import letter_shown, letter_spoken
from core.project.alphabet.written_letters import Detected
from core.text.case import lower
from core.text.vocabulary import Vocabulary, clusters, code_points

LetterRole = Qt.ItemDataRole.UserRole + 1


class DetectDialog(QDialog):
    """Every letter the corpus writes, with its count; those that belong to the alphabet are checked."""

    chosen = Signal(tuple)

    def __init__(self, found: Sequence[Detected], alphabet: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("detect_letters")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Letters of the corpus"))
        self.resize(theme.px(420), theme.px(520))
        self._alphabet = tuple(alphabet)
        self._found = tuple(found)
        text = tr(
            "Letters as the transcripts write them after the clean-up. Only rare ones "
            "that are not of this language or script are left unchecked: they are mostly "
            "of foreign names or slips. What is unchecked does not fit."
        )
        self.list = QTableWidget(len(found), 3)
        self.list.setObjectName("detected_letters")
        self.list.setAccessibleName(tr("Letters of the corpus"))
        self.list.setHorizontalHeaderLabels([tr("Letter"), tr("In the corpus"), tr("Code")])
        self.list.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setShowGrid(False)
        self.list.setTabKeyNavigation(False)
        self.list.verticalHeader().hide()
        self.list.verticalHeader().setDefaultSectionSize(theme.row_height())
        self.list.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        for column in (0, 1):
            self.list.setColumnWidth(column, wide_enough(self.list, column, 100))
        for row, letter in enumerate(found):
            self._add(row, letter)
        self.summary = Label("", "small", 400, "ink2", wrap=True)
        self.use = KeyButton(tr("Use these letters"), role="primary", name="detect_use")
        self.use.setDefault(True)
        cancel = KeyButton(tr("Cancel"), "Esc", name="detect_cancel")
        self.use.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        foot = button_row(cancel, self.use)
        layout = padded(self)
        layout.addWidget(Label(text, "small", 400, "ink2", wrap=True))
        layout.addWidget(self.list, 1)
        layout.addWidget(self.summary)
        layout.addLayout(foot)
        self.list.itemChanged.connect(lambda _: self._tell())
        self._tell()

    def _add(self, row: int, letter: Detected) -> None:
        times = tr_n("once", "%n times", letter.count)
        item = QTableWidgetItem(letter_shown(letter.letter))
        item.setData(LetterRole, letter.letter)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{letter_spoken(letter.letter)}, {times}")
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if letter.likely else Qt.CheckState.Unchecked)
        self.list.setItem(row, 0, item)
        self.list.setItem(row, 1, QTableWidgetItem(times))
        self.list.setItem(row, 2, QTableWidgetItem(code_points(letter.letter)))

    @property
    def letters(self) -> tuple[str, ...]:
        """The checked letters in order."""
        items = [self.list.item(i, 0) for i in range(self.list.rowCount())]
        checked = [item for item in items if item is not None and item.checkState() == Qt.CheckState.Checked]
        return tuple(str(item.data(LetterRole)) for item in checked)

    def _tell(self) -> None:
        now, before = self.letters, self._alphabet
        added = [letter_shown(x) for x in now if x not in before]
        gone = [letter_shown(x) for x in before if x not in now]
        parts = [formatting.letters(len(now))]
        parts += [tr("added: {letters}", letters=" ".join(added))] if added else []
        parts += [tr("taken away: {letters}", letters=" ".join(gone))] if gone else []
        out = [f"{letter_shown(x.letter)} {number(x.count)}" for x in self._found if x.count and x.letter not in now]
        parts += [tr("will not fit: {letters}", letters=", ".join(out))] if out else []
        self.summary.setText("; ".join(parts))
        self.use.setEnabled(bool(now) and set(now) != set(before))

    def accept(self) -> None:
        self.chosen.emit(self.letters)
        super().accept()


class OneLetterDialog(QDialog):
    """Pairs and groups that are one letter of the language: added by typing them, taken away again in the list."""

    chosen = Signal(tuple)

    def __init__(self, alphabet: Sequence[str], counts: dict[str, int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("one_letter")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Treat as one letter"))
        self.setMinimumWidth(theme.px(420))
        self._alphabet = tuple(alphabet)
        self._counts = counts
        text = tr(
            "A pair such as lh or ch that is one sound can be one letter of the "
            "alphabet. The model then writes it at once; transcripts stay as they are. "
            "Where letters overlap, the longest that fits is taken."
        )
        self.field = QLineEdit()
        self.field.setObjectName("one_letter_text")
        self.field.setAccessibleName(tr("Letters that are one, parted by spaces"))
        self.field.setPlaceholderText(tr("lh nh ch"))
        self.field.textChanged.connect(lambda _: self._check())
        add = KeyButton(tr("Add"), icon="plus", name="one_letter_add")
        add.clicked.connect(self.add)
        self.field.returnPressed.connect(self.add)
        self._add = add
        self.list = QListWidget()
        self.list.setObjectName("one_letter_list")
        self.list.setAccessibleName(tr("Letters of several characters"))
        self.list.setMinimumHeight(theme.px(120))
        self.remove = KeyButton(tr("Take away"), icon="x", role="plain", name="one_letter_remove")
        self.remove.clicked.connect(self.take_away)
        self.problem = Label("", "small", 400, "bad", wrap=True)
        done = KeyButton(tr("Done"), role="primary", name="one_letter_done")
        cancel = KeyButton(tr("Cancel"), "Esc", name="one_letter_cancel")
        done.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        for button in (add, done, cancel, self.remove):
            button.setAutoDefault(False)
        row = QHBoxLayout()
        row.addWidget(self.field, 1)
        row.addWidget(add)
        foot = button_row(cancel, done, before=(self.remove,))
        column = padded(self)
        column.addWidget(Label(text, "small", 400, "ink2", wrap=True))
        column.addLayout(row)
        column.addWidget(self.problem)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        self._several = [x for x in alphabet if len(clusters(x)) > 1]
        self._show()
        self._check()

    def _show(self) -> None:
        self.list.clear()
        for letter in self._several:
            known = letter in self._counts
            times = tr_n("once", "%n times", self._counts.get(letter, 0))
            self.list.addItem(f"{letter}    {times}" if known else letter)
        self.remove.setEnabled(bool(self._several))
        if self._several:
            self.list.setCurrentRow(len(self._several) - 1)

    def _typed(self) -> tuple[str, ...]:
        return Vocabulary.of_letters(lower(self.field.text()).split()).letters

    def _check(self) -> None:
        typed = self._typed()
        short = [x for x in typed if len(clusters(x)) < 2]
        self._add.setEnabled(bool(typed) and not short)
        self.problem.setText(
            tr("{letter} is a single letter already.", letter=short[0]) if short and self.field.text() else ""
        )

    def add(self) -> None:
        """What was typed goes into the list."""
        if self._add.isEnabled():
            self._several += [x for x in self._typed() if x not in self._several]
            self.field.clear()
            self._show()

    def take_away(self) -> None:
        """The current letter is several letters again."""
        at = self.list.currentRow()
        if 0 <= at < len(self._several):
            del self._several[at]
            self._show()

    @property
    def letters(self) -> tuple[str, ...]:
        """The whole alphabet as it would be."""
        kept = [x for x in self._alphabet if len(clusters(x)) < 2 or x in self._several]
        return (*kept, *(x for x in self._several if x not in kept))

    def accept(self) -> None:
        if self._add.isEnabled():
            self.add()
        if self.letters != self._alphabet:
            self.chosen.emit(self.letters)
        super().accept()
