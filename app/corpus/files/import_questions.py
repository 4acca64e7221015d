"""What an import asks at its end: signs in words that nobody decided about, and letters that the alphabet lacks."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.formatting import number
from app.i18n import tr
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from app.widgets.sign_table import SignTable
from app.widgets.text_direction import letter_shown
from core.importers import ImportReport

SHOWN = 30


class ImportQuestions(QWidget):
    """Hidden where nothing is asked. `decided` brings what each sign is, `added` the letters to be added."""

    decided = Signal(dict)
    added = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("import_questions")
        self.letters = Label("", "small", 400, "ink", wrap=True)
        self.add = KeyButton(tr("Add to the alphabet"), icon="plus", name="import_add_letters", dense=True)
        self.add.clicked.connect(self._on_add)
        self.signs_title = Label("", "small", 600, wrap=True)
        self.decide = KeyButton(tr("Decide"), icon="check", name="import_decide_signs", dense=True)
        self.decide.clicked.connect(self._on_decide)
        self.signs = SignTable()
        self.signs.changed.connect(lambda: self.decide.setEnabled(bool(self.signs.decisions)))
        self._new: tuple[str, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for label, button in ((self.letters, self.add), (self.signs_title, self.decide)):
            row = QHBoxLayout()
            row.addWidget(label, 1)
            row.addWidget(button)
            column.addLayout(row)
        column.addWidget(self.signs)
        self.hide()

    def show_report(self, report: ImportReport, editable: bool = True) -> None:
        """The questions of one import."""
        self._new = tuple(use.letter for use in report.new_letters)
        shown = ", ".join(f"{letter_shown(u.letter)} {number(u.count)}" for u in report.new_letters[:SHOWN])
        self.letters.setText(tr("Letters that the alphabet lacks: {letters}", letters=shown))
        self.add.setEnabled(editable)
        waiting = sum(use.asks for use in report.signs)
        asks = tr("Signs that stand in words: what are they? Nothing is deleted until you decide.")
        self.signs_title.setText(asks if waiting else tr("Signs that stand in words, and what was made of them"))
        self.signs.show_signs(report.signs)
        self.signs.setMaximumHeight(self.signs.minimumHeight())
        self.signs.setEnabled(editable)
        self.decide.setEnabled(False)
        about_letters: tuple[QWidget, ...] = (self.letters, self.add)
        for widget in about_letters:
            widget.setVisible(bool(self._new))
        about_signs: tuple[QWidget, ...] = (self.signs_title, self.decide, self.signs)
        for widget in about_signs:
            widget.setVisible(bool(report.signs))
        self.setVisible(bool(self._new or report.signs))

    def _on_add(self) -> None:
        self.add.setEnabled(False)
        self.letters.setText(tr("Added to the alphabet: {letters}", letters=" ".join(self._new)))
        self.added.emit(self._new)

    def _on_decide(self) -> None:
        decisions = self.signs.decisions
        self.decide.setEnabled(False)
        self.signs_title.setText(tr("Decided: {signs}", signs=" ".join(decisions)))
        self.decided.emit(decisions)
