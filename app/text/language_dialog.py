"""The dialog that says whose language texts are in that were brought as another's."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from app.i18n import tr, tr_n
from app.theme import theme
from app.widgets.dialog_frame import button_row, field_grid, padded
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from app.widgets.language_fields import LanguageBox
from core.project.records import BroughtText


class LanguageDialog(QDialog):
    """`chosen` brings the code of the language of `texts`; `first` are the languages that are likely."""

    chosen = Signal(str)

    def __init__(self, texts: Sequence[BroughtText], first: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("text_language_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Language of a text") if len(texts) == 1 else tr("Language of texts"))
        self._texts = texts
        self.language = LanguageBox("text_language", tr("Language"), first)
        self.language.set_code(texts[0].language)
        more = len(texts) - 1
        named = tr_n("{name} and one more", "{name} and %n more", more, name=texts[0].name) if more else texts[0].name
        told = tr(
            "Its sentences are looked through anew, by the clean-up rules and the alphabet of that language. Text"
            " models that were made before keep the language that they were made with."
        )
        self.go = KeyButton(tr("Change", about="a button"), "Return", role="primary", name="text_language_go")
        self.go.setDefault(True)
        cancel = KeyButton(tr("Cancel"), "Esc", name="text_language_cancel")
        column = padded(self)
        column.addWidget(Label(named, "body", 500, wrap=True))
        column.addLayout(field_grid(((tr("Language"), self.language),), 1))
        column.addWidget(Label(told, "small", 400, "ink2", wrap=True))
        column.addStretch(1)
        column.addLayout(button_row(cancel, self.go))
        self.language.currentTextChanged.connect(lambda _: self._show())
        self.go.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        theme.follow(self, lambda: self.setMinimumWidth(theme.px(460)))
        self._show()
        self.language.setFocus()

    def _show(self) -> None:
        code = self.language.code
        self.go.setEnabled(bool(code) and any(text.language != code for text in self._texts))

    def accept(self) -> None:
        if self.go.isEnabled():
            super().accept()
            self.chosen.emit(self.language.code)
