"""Signs that stand in words, and what each is: a letter, a space between words, nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from app.formatting import number
from app.i18n import tr
from app.theme import theme
from app.widgets.cells import wide_enough
from app.widgets.text_direction import letter_shown
from core.project.alphabet.signs import DECISIONS, Decision, SignUse
from core.text.vocabulary import code_points

SIGN, INSIDE, BEFORE, AFTER, WORDS, WHAT = range(6)
SHOWN_ROWS = 6


class SignTable(QTableWidget):
    """One line a sign: counts by place, words that have it, and what it is. `changed` follows every choice."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 6, parent)
        self.setObjectName("signs")
        self.setAccessibleName(tr("Signs that stand in words"))
        self.setHorizontalHeaderLabels(
            [tr("Sign"), tr("In words"), tr("Before"), tr("After"), tr("As in"),
             tr("What it is")]
        )  # fmt: skip
        for column in range(self.columnCount()):
            side = Qt.AlignmentFlag.AlignRight if column in (INSIDE, BEFORE, AFTER) else Qt.AlignmentFlag.AlignLeft
            if (title := self.horizontalHeaderItem(column)) is not None:
                title.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.uses: tuple[SignUse, ...] = ()
        self._boxes: list[QComboBox] = []
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self.verticalHeader().setDefaultSectionSize(theme.row_height() + theme.px(6))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(WORDS, QHeaderView.ResizeMode.Stretch)
        for column, wide in ((SIGN, 104), (INSIDE, 72), (BEFORE, 60), (AFTER, 60), (WHAT, 216)):
            header.resizeSection(column, wide_enough(self, column, wide))

    def show_signs(self, uses: Sequence[SignUse]) -> None:
        """Other signs, each as the project treats it now."""
        self.uses = tuple(uses)
        self._boxes = []
        self.setRowCount(0)
        self.setRowCount(len(uses))
        for row, use in enumerate(uses):
            words = ", ".join(example.word for example in use.examples)
            sign = f"{letter_shown(use.sign)}   {code_points(use.sign)}"
            texts = (sign, number(use.inside), number(use.before), number(use.after), words)
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                side = Qt.AlignmentFlag.AlignRight if column in (INSIDE, BEFORE, AFTER) else Qt.AlignmentFlag.AlignLeft
                item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
                item.setToolTip(words if column == WORDS else "")
                self.setItem(row, column, item)
            self._boxes.append(self._box(use))
            self.setCellWidget(row, WHAT, self._boxes[-1])
        rows = min(max(len(uses), 1), SHOWN_ROWS)
        self.setMinimumHeight(rows * self.verticalHeader().defaultSectionSize() + self.horizontalHeader().height() + 6)

    def _box(self, use: SignUse) -> QComboBox:
        box = QComboBox()
        box.setObjectName("sign_" + "_".join(f"{ord(c):04x}" for c in use.sign))
        box.setAccessibleName(tr("What {sign} is", sign=use.sign))
        if use.state == "open":
            stays = tr("Not decided: stays, does not fit")
            box.addItem(stays if use.stays else tr("Not decided: becomes a space"), "open")
        words = (
            tr("A letter of the alphabet"),
            tr("A space between letters"),
            tr("Nothing: joins them"),
        )
        for decision, text in zip(DECISIONS, words, strict=True):
            box.addItem(text, decision)
        box.setCurrentIndex(max(0, box.findData(use.state)))
        box.currentIndexChanged.connect(lambda _: self.changed.emit())
        return box

    def choose(self, sign: str, decision: Decision) -> None:
        """Choose what a sign is, as by hand."""
        for use, box in zip(self.uses, self._boxes, strict=True):
            if use.sign == sign:
                box.setCurrentIndex(box.findData(decision))

    @property
    def decisions(self) -> dict[str, Decision]:
        """What was chosen, where that is not what holds already."""
        chosen = {u.sign: str(box.currentData()) for u, box in zip(self.uses, self._boxes, strict=True)}
        states = {use.sign: use.state for use in self.uses}
        return {sign: cast("Decision", what) for sign, what in chosen.items() if what not in ("open", states[sign])}
