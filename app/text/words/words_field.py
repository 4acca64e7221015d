"""The strip in which a word is typed whose nearest words are wanted."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.i18n import tr
from app.theme import theme
from app.widgets.label import Label
from app.widgets.strip import Strip


class WordsField(Strip):
    """`asked` follows Enter, with the word."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(("top",), parent=parent)
        self.field = QLineEdit()
        self.field.setObjectName("words_field")
        self.field.setAccessibleName(tr("A word, whose nearest words are shown"))
        self.field.setPlaceholderText(tr("Type a word, then Enter"))
        self.field.setClearButtonEnabled(True)
        title = Label(tr("Nearest words"), "body", 600)
        title.setBuddy(self.field)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(title)
        row.addWidget(self.field, 1)
        self.field.returnPressed.connect(self._on_return)
        theme.follow(self, lambda: self.setFixedHeight(theme.px(42)))

    @property
    def word(self) -> str:
        return self.field.text().strip()

    def _on_return(self) -> None:
        if self.word:
            self.asked.emit(self.word)
