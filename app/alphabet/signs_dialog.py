"""The signs that stand in words, in a dialog: what each is, decided for all at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QWidget,
)

from app.i18n import tr
from app.theme import theme
from app.widgets.dialog_frame import button_row, padded
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from app.widgets.sign_table import SignTable
from core.project.alphabet.signs import Decision, SignUse


class SignsDialog(QDialog):
    """`chosen` brings the decisions."""

    chosen = Signal(dict)

    def __init__(self, uses: Sequence[SignUse], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("signs_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Signs in words"))
        self.resize(theme.px(760), theme.px(420))
        text = tr(
            "Each of these stands between letters, or belongs to words by its places. "
            "Nothing is deleted until you say so: a letter is written by the model, a "
            "space parts words, nothing joins what the sign parts."
        )
        self.table = SignTable()
        self.table.show_signs(uses)
        self.table.changed.connect(self._tell)
        self.use = KeyButton(tr("Decide"), role="primary", name="signs_decide")
        self.use.setDefault(True)
        cancel = KeyButton(tr("Cancel"), "Esc", name="signs_cancel")
        self.use.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        foot = button_row(cancel, self.use)
        column = padded(self)
        column.addWidget(Label(text, "small", 400, "ink2", wrap=True))
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        self._tell()

    def _tell(self) -> None:
        self.use.setEnabled(bool(self.table.decisions))

    def accept(self) -> None:
        decisions: Mapping[str, Decision] = self.table.decisions
        super().accept()
        if decisions:
            self.chosen.emit(dict(decisions))
