"""The nearest words of one word, in its own language and across to others', and how well these were turned there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app import formatting
from app.formatting import number, percent
from app.i18n import tr, worded
from app.widgets.empty_state import EmptyState
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from app.widgets.rule import rule
from app.widgets.text_table import TextTable
from core.lm.neighbours import Across, Neighbours
from core.lm.vectors import Near

TRUSTED = 0.1
"""The share of words held back that come out among the nearest five, from which on others are worth a look."""


class WordsPane(QFrame):
    """`wanted` follows the button that learns word vectors, while there are none, `more` the one that learns others,
    `unwanted` the one that removes those that are shown, called `name`."""

    wanted = Signal()
    more = Signal()
    unwanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("words_pane")
        self.setAccessibleName(tr("Nearest words"))
        self.setProperty("role", "panel")
        self.word, self.where = Label("", "title", 600), Label("", "small", 400, "ink2")
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(8)
        row.addWidget(self.word)
        row.addWidget(self.where, 1)
        self.name = ""
        self.learn_button = KeyButton(tr("Learn…"), icon="plus", name="words_learn")
        self.learn_button.setAccessibleName(tr("Learn word vectors…"))
        self.learn_button.clicked.connect(self.more)
        self.remove_button = KeyButton(tr("Remove"), icon="x", name="words_remove")
        self.remove_button.setAccessibleName(tr("Remove the word vectors that are shown"))
        self.remove_button.clicked.connect(self.unwanted)
        for button in (self.learn_button, self.remove_button):
            row.addWidget(button)
        columns = (tr("Word"), tr("Likeness"))
        self.own = TextTable("words_own", tr("Nearest words of its own language"), columns, (0, 80), (1,))
        self.across = TextTable(
            "words_across", tr("Nearest words of other languages"), (tr("Language"), *columns), (110, 0, 80), (2,)
        )
        self.turned = Label("", "small", 400, "ink2", wrap=True)
        self.turned.setObjectName("words_turned")
        tables = QHBoxLayout()
        tables.setContentsMargins(0, 0, 0, 0)
        tables.setSpacing(0)
        self.titles = (Label("", "small", 600), Label("", "small", 600))
        for caption, table in zip(self.titles, (self.own, self.across), strict=True):
            column = QVBoxLayout()
            column.setSpacing(4)
            caption.setContentsMargins(6, 8, 6, 2)
            column.addWidget(caption)
            column.addWidget(table, 1)
            tables.addLayout(column, 1)
        found = QWidget()
        body = QVBoxLayout(found)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(head)
        body.addWidget(rule())
        body.addLayout(tables, 1)
        body.addWidget(rule())
        self.turned.setContentsMargins(16, 8, 16, 8)
        body.addWidget(self.turned)
        self.none = EmptyState(
            tr("Word vectors tell which words are used alike"), tr("Learn word vectors…"),
            hint=tr("They are learnt from the texts, in seconds to minutes. With some of the neighbour’s language, "
                    "words of both are turned into one another by those that both spell alike."),
            icon="plus", name="words_none",
        )  # fmt: skip
        self.none.pressed.connect(self.wanted)
        self.problem = EmptyState("", name="words_problem")
        self.stack = QStackedWidget()
        for part in (found, self.none, self.problem):
            self.stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)

    def show_none(self, *, free: bool) -> None:
        """There are no word vectors yet."""
        self.stack.setCurrentIndex(1)
        if self.none.button is not None:
            self.none.button.setEnabled(free)

    def show_problem(self, message: str, hint: str = "") -> None:
        """A word that nobody knows, or while it is looked for."""
        self.problem.set_text(message, hint)
        self.stack.setCurrentIndex(2)

    def show_found(self, found: Neighbours, *, free: bool) -> None:
        """What was found of a word; `free` where vectors may be made and removed."""
        self.stack.setCurrentIndex(0)
        self.name = found.name
        for button in (self.learn_button, self.remove_button):
            button.setEnabled(free)
        self.word.setText(found.word)
        self.where.setText(tr("{language}, in {name}", language=formatting.language(found.language), name=found.name))
        self.own.texts.show_rows([(one.word, number(one.likeness, 2)) for one in found.words])
        several = len(found.across) != 1
        self.across.texts.show_rows([row for one in found.across for row in _rows(one, named=several)])
        self.titles[0].setText(formatting.language(found.language))
        self.titles[1].setText(tr("Other languages") if several else _language(found.across[0]))
        said = [_turned(one) for one in found.across] + [worded(remark) for remark in found.remarks]
        self.turned.setText("\n".join(said) or tr("There are no word vectors of another language to turn to."))


def _language(one: Across) -> str:
    return formatting.language(one.language) if one.language else one.name


def _rows(one: Across, *, named: bool) -> Sequence[tuple[str, str, str]]:
    """Each with its language where there are several to tell apart."""
    near: Sequence[Near] = one.words
    return [(_language(one) if named else "", word.word, number(word.likeness, 2)) for word in near]


def _turned(one: Across) -> str:
    """How it was turned, and how well that does on words that were held back."""
    turn = one.alignment
    if turn.among_five < TRUSTED:
        return tr(
            "{name}: turned by {anchors} words spelt alike, but of {held} held back hardly any came out right: do not "
            "trust what stands across. More text of both languages helps.",
            name=one.name, anchors=number(turn.anchors), held=number(turn.held_back),
        )  # fmt: skip
    return tr(
        "{name}: turned by {anchors} words spelt alike; of {held} held back, {first} came out nearest and {five} among "
        "the nearest five.",
        name=one.name, anchors=number(turn.anchors), held=number(turn.held_back), first=percent(turn.first, 0),
        five=percent(turn.among_five, 0),
    )  # fmt: skip
