"""The fields that describe a session."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from app.corpus.recording.people_table import consent_title
from app.i18n import tr
from app.theme import theme
from app.widgets.choice_box import ChoiceBox
from app.widgets.label import Label
from core.project.records import Session
from core.project.sessions.edits import LONG, WORDS, described
from core.project.sessions.reading import CONSENTS

EXAMPLES = {
    "name": "ETR009",
    "date": "2026-03-01",
    "languages": "etr, tpi",
}
LICENCES = ("CC BY 4.0", "CC BY-SA 4.0", "CC BY-NC 4.0", "CC BY-NC-SA 4.0", "CC0 1.0")
"""Licences that are offered; any other may be written."""
WIDE = ("title", *LONG)
SHOWN = ("name", "date", "title", "place", "languages", "genre", "licence", "description", "consent", "terms")
"""Facts in the order of their fields: two in a line, but for wide ones."""


class SessionFields(QWidget):
    """One field a fact, by its name in `by_fact`."""

    edited = Signal()

    def __init__(self, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.by_fact: dict[str, QWidget] = {}
        self._filling = False
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        row, side = 1, 0
        for fact in SHOWN:
            field = self._make(fact)
            field.setObjectName(f"session_{fact}")
            field.setAccessibleName(tr(WORDS[fact]))
            field.setEnabled(writable)
            label = Label(tr(WORDS[fact]), "small", 500)
            label.setBuddy(field)
            if fact in WIDE and side:
                row, side = row + 1, 0
            grid.addWidget(label, row, 2 * side)
            grid.addWidget(field, row, 2 * side + 1, 1, 3 if fact in WIDE else 1)
            self.by_fact[fact] = field
            row, side = (row + 1, 0) if side or fact in WIDE else (row, 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        self._grid = grid

    def put_first(self, label: Label, field: QWidget, told: QWidget) -> None:
        """A field of somebody else's above them all, and what is told beside it."""
        self._grid.addWidget(label, 0, 0)
        self._grid.addWidget(field, 0, 1)
        self._grid.addWidget(told, 0, 2, 1, 2)
        QWidget.setTabOrder(field, self.by_fact[SHOWN[0]])

    def _make(self, fact: str) -> QWidget:
        if fact in LONG:
            text = QPlainTextEdit()
            text.setTabChangesFocus(True)
            text.setFixedHeight(theme.px(56))
            text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            text.textChanged.connect(self._on_edited)
            return text
        if fact == "consent":
            choice = ChoiceBox()
            for consent in CONSENTS:
                choice.addItem(consent_title(consent), consent)
            choice.activated.connect(self._on_edited)
            return choice
        if fact == "licence":
            licences = QComboBox()
            licences.setEditable(True)
            licences.addItems(["", *LICENCES])
            licences.editTextChanged.connect(self._on_edited)
            return licences
        line = QLineEdit()
        line.setPlaceholderText(EXAMPLES.get(fact, ""))
        line.textEdited.connect(self._on_edited)
        return line

    def _on_edited(self) -> None:
        if not self._filling:
            self.edited.emit()

    def show_session(self, session: Session) -> None:
        """What is known of a session."""
        self._filling = True
        for fact, value in described(session).items():
            field = self.by_fact[fact]
            if isinstance(field, QPlainTextEdit):
                field.setPlainText(value)
            elif isinstance(field, ChoiceBox):
                field.setCurrentIndex(max(0, field.findData(value)))
            elif isinstance(field, QComboBox):
                field.setEditText(value)
            elif isinstance(field, QLineEdit):
                field.setText(value)
        self._filling = False

    def offer_licences(self, known: Sequence[str]) -> None:
        """Licences of the project's other sessions stand first."""
        box = self.by_fact["licence"]
        if isinstance(box, QComboBox):
            text = box.currentText()
            self._filling = True
            box.clear()
            box.addItems(list(dict.fromkeys(("", *known, *LICENCES))))
            box.setEditText(text)
            self._filling = False

    @property
    def facts(self) -> dict[str, str]:
        """What stands in the fields."""
        found = {}
        for fact, field in self.by_fact.items():
            if isinstance(field, QPlainTextEdit):
                found[fact] = field.toPlainText()
            elif isinstance(field, ChoiceBox):
                found[fact] = str(field.currentData())
            elif isinstance(field, QComboBox):
                found[fact] = field.currentText()
            elif isinstance(field, QLineEdit):
                found[fact] = field.text()
        return found
