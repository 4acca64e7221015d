"""Choosing a language: by its name from a list, or any name with the code that stands for it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from app.formatting import language
from app.i18n import tr
from app.theme import theme
from core.languages import NAMES, is_code, language_code
from core.text.fold import folded

SOURCES = ("es", "pt", "gl", "ca", "it", "fr", "ro", "de", "en")
"""Languages that are likely to have a model to start from, first in the list."""


def code_of(text: str) -> str:
    """The code for what a person typed: a name in the window's language or in English, a code, or "Name (code)"."""
    plain = " ".join(text.split()).casefold()
    return next((code for code in NAMES if language(code).casefold() == plain), "") or language_code(text)


class LanguageBox(QComboBox):
    """Languages by name with their codes; another name or code can be typed."""

    def __init__(self, name: str, label: str, first: tuple[str, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setEditable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(14)
        others = sorted((code for code in NAMES if code not in first), key=lambda code: folded(language(code)))
        for code in (*first, *others):
            self.addItem(tr("{language} ({code})", language=language(code), code=code), code)
        if first:
            self.insertSeparator(len(first))
        completer = QCompleter([self.itemText(i) for i in range(self.count())], self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)
        field = self.lineEdit()
        if field is not None:  # an editable box always has one
            field.setObjectName(f"{name}_field")
            field.setAccessibleName(label)

    @property
    def code(self) -> str:
        """The code of what is chosen or typed; "" when it is no language."""
        return code_of(self.currentText())

    def set_code(self, code: str) -> None:
        at = self.findData(code)
        if at >= 0:
            self.setCurrentIndex(at)
        else:
            self.setEditText(code)


class LanguageFields(QWidget):
    """A language's name and its ISO 639 code, side by side. A name of the list brings its code along; any other name
    stands as it is typed, and its code is typed beside it. `changed` follows every change of either."""

    changed = Signal()

    def __init__(self, name: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code_is_own = False
        self.box = LanguageBox(name, label)
        self.code_field = QLineEdit()
        self.code_field.setObjectName(f"{name}_code")
        self.code_field.setAccessibleName(tr("{label}: code (ISO 639)", label=label))
        self.code_field.setPlaceholderText(tr("Code"))
        self.code_field.setToolTip(
            tr("The language’s ISO 639 code: two letters, or the three of ISO 639-3, such as tci for Komnzo.")
        )
        theme.follow(self.code_field, lambda: self.code_field.setFixedWidth(theme.px(84)))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.box, 1)
        row.addWidget(self.code_field)
        self.setFocusProxy(self.box)
        self.box.currentTextChanged.connect(self._on_name)
        self.code_field.textEdited.connect(self._on_code_edited)
        self.code_field.textChanged.connect(self.changed)

    @property
    def code(self) -> str:
        """The code, in small letters; "" when what stands there is none."""
        code = self.code_field.text().strip().lower()
        return code if is_code(code) else ""

    @property
    def own_name(self) -> str:
        """The name, where it is not the one that everybody uses for the code; "" else."""
        text = " ".join(self.box.currentText().split())
        usual = code_of(text) == self.code or text.casefold() == language(self.code).casefold()
        return "" if usual else text

    def show_language(self, code: str, own_name: str = "") -> None:
        """Show a language of a project."""
        self._code_is_own = False
        self.box.set_code(code)
        if own_name or code not in NAMES:
            self.box.setEditText(own_name or code)
        self.code_field.setText(code)
        self._code_is_own = bool(own_name)

    def problem(self) -> str:
        """What is missing; "" when both stand."""
        name, code = self.box.currentText().strip(), self.code_field.text().strip()
        if not name and not code:
            return tr("Choose the language to teach, or type its name.")
        if not code:
            return tr("Type the code of {name} too (ISO 639-3, such as tci).", name=name)
        return "" if self.code else tr("“{code}” is no code: two or three letters, such as pt or tci.", code=code)

    def _on_name(self, text: str) -> None:
        code = code_of(text)
        known = code in NAMES or (bool(code) and f"({code})" in text)
        if known:
            self._code_is_own = False
            self.code_field.setText(code)
        elif not self._code_is_own:
            self.code_field.clear()
        self.changed.emit()

    def _on_code_edited(self, text: str) -> None:
        code = text.strip().lower()
        self._code_is_own = bool(code)
        if not self.box.currentText().strip() and code in NAMES:
            self.box.set_code(code)
