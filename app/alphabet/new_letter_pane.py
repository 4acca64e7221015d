"""The pane of the new letters: how many, what each starts from, and the way to letters of several characters."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.alphabet.alphabet_state import AlphabetState
from app.alphabet.letter_cells import paint_letter
from app.alphabet.new_letters import NewLetterModel, NewLetterTable
from app.formatting import number
from app.i18n import tr
from app.theme import theme
from app.widgets.key_hint import KeyButton
from app.widgets.label import ElidedLabel, Label
from app.widgets.strip import Strip


class NewMark(QWidget):
    """The first new letter as the heading's tile."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letter = ""
        theme.changed.connect(self.update)

    def show_letter(self, letter: str) -> None:
        self._letter = letter
        self.setVisible(bool(letter))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(26), theme.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_letter(painter, self.rect(), self._letter, "tgt")
        painter.end()


class NewLetterPane(QFrame):
    """Title, count, note and table. Without a checkpoint the target's letters, and nothing to start from."""

    def __init__(self, state: AlphabetState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.model = NewLetterModel(self)
        self.table = NewLetterTable(self.model)
        self.one_button = KeyButton(tr("Treat as one letter…"), role="plain", name="one_letter_button", dense=True)
        self._mark = NewMark()
        self._title = Label("", "small", 600)
        self._count = Label("", "small", 400, "ink2")
        self.note = ElidedLabel("", "small", 400, "ink2")
        head = Strip(("bottom",), "page")
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(8)
        for widget in (self._mark, self._title, self._count):
            row.addWidget(widget)
        row.addWidget(self.note, 1)
        row.addWidget(self.one_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.table, 1)
        state.letters_changed.connect(self._on_letters)
        state.playing_changed.connect(self.model.set_playing)

    def _on_letters(self) -> None:
        found, theirs = self._state.comparison, self._state.theirs
        if found is None:
            return
        self.model.editable = self._state.editable
        self.one_button.setEnabled(self._state.editable)
        self.model.show(found.new)
        self.table.show_starts(bool(theirs))
        named = tr("New in {language}", language=self._state.ours)
        self._title.setText(named if theirs else tr("Letters"))
        self._count.setText(number(len(found.new)))
        self.note.setText(self._note_text())
        self._mark.show_letter(found.new[0].letter if found.new else "")

    def _note_text(self) -> str:
        """Where the letters come from, or why nothing is said of that."""
        if self._state.theirs:
            return tr(
                "Each new letter starts as a copy of the closest {language} one, then learns its own sound.",
                language=self._state.theirs,
            )
        if self._state.pieces:
            return tr("A run from it keeps its pieces or learns new ones; New run shows what each starts from.")
        return tr("Choose a checkpoint to compare with.")
