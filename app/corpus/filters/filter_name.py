"""Asks what a filter is to be called."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from app.i18n import tr
from app.theme import theme
from app.widgets.dialog_frame import button_row, padded
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label


class FilterName(QDialog):
    """`named` tells the name. A name that is taken is said to replace that filter."""

    named = Signal(str)

    def __init__(self, rules: str, taken: Iterable[str], parent: QWidget, name: str = "") -> None:
        super().__init__(parent)
        self.setObjectName("filter_name")
        self.setWindowTitle(tr("Rename filter") if name else tr("Save filter"))
        self._taken = {each.casefold() for each in taken}
        self.field = QLineEdit(name)
        self.field.setObjectName("filter_name_field")
        self.field.setAccessibleName(tr("Name of the filter"))
        self.field.setMinimumWidth(theme.px(360))
        self.field.selectAll()
        self.note = Label("", "small", 400, "ink2", wrap=True)
        self.go = KeyButton(tr("Save"), "Return", role="primary", name="filter_name_save")
        self.go.setDefault(True)
        self.go.clicked.connect(self._on_go)
        cancel = KeyButton(tr("Cancel"), name="filter_name_cancel")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        buttons = button_row(cancel, self.go)
        column = padded(self, spacing=8)
        column.addWidget(Label(tr("Name"), "small", 500))
        column.addWidget(self.field)
        column.addWidget(Label(rules, "small", 400, "ink2", wrap=True))
        column.addWidget(self.note)
        column.addLayout(buttons)
        self.field.textChanged.connect(lambda _: self._show())
        self._show()

    @property
    def name(self) -> str:
        return " ".join(self.field.text().split())

    def _show(self) -> None:
        self.go.setEnabled(bool(self.name))
        replaced = self.name.casefold() in self._taken
        self.note.setText(tr("Takes the place of the filter of that name.") if replaced else "")
        self.note.setVisible(replaced)

    def _on_go(self) -> None:
        if self.name:
            self.accept()
            self.named.emit(self.name)
