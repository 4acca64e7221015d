"""Another learning rate or length for a run that has begun: asked here, done by its child after the next check."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QLineEdit, QWidget

from app.i18n import tr, worded
from app.theme import theme
from app.train.new_run import typed_numbers
from app.train.views import RunView
from app.widgets.dialog_frame import button_row, padded, under_strip
from app.widgets.error_strip import ErrorStrip
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from core.errors import WorkbenchError
from core.training import setting_ranges
from core.training.settings_help import HELP


class ChangeDialog(QDialog):
    """`wanted` brings what is to be another, by its setting's name. What was `asked` for and not yet done stands in its
    fields: what is as the run has it already is taken back."""

    wanted = Signal(dict)

    def __init__(self, view: RunView, asked: Mapping[str, float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("train_change_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Change “{name}”", name=view.name))
        self.setMinimumWidth(theme.px(440))
        self._before = {"learning_rate": view.config.learning_rate, "hours": view.config.hours, **asked}
        self.strip = ErrorStrip()
        titles = {"learning_rate": tr("Learning rate"), "hours": tr("Hours of audio in all")}
        self.fields = {name: self._field(name, title) for name, title in titles.items()}
        told = tr(
            "It holds from the next check on. What the run was made with stays written down; its chart shows where."
        )
        form = QFormLayout()
        for name, title in titles.items():
            label = Label(title, "small", 400, "ink2")
            label.setBuddy(self.fields[name])
            form.addRow(label, self.fields[name])
        cancel = KeyButton(tr("Cancel"), "Esc", name="train_change_cancel")
        cancel.clicked.connect(self.reject)
        self.ok = KeyButton(tr("Change", about="a button"), "Return", role="primary", name="train_change_ok")
        self.ok.clicked.connect(self._on_ok)
        body = padded()
        body.addWidget(Label(told, "small", 400, "ink2", wrap=True))
        if asked:
            rate, hours = (
                typed_numbers.write_number(value, QLocale().decimalPoint())
                for value in (view.config.learning_rate, view.config.hours)
            )
            pending = tr(
                "This was asked for and is not done yet. Set to {rate} and {hours} h, as it is now, it is taken back.",
                rate=rate, hours=hours,
            )  # fmt: skip
            body.addWidget(Label(pending, "small", 400, "ink2", wrap=True))
        body.addLayout(form)
        body.addLayout(button_row(cancel, self.ok))
        under_strip(self, self.strip, body)
        self.fields["learning_rate"].setFocus()

    def _field(self, name: str, title: str) -> QLineEdit:
        field = QLineEdit(typed_numbers.write_number(self._before[name], QLocale().decimalPoint()))
        field.setObjectName(f"train_change_{name}")
        field.setAccessibleName(title)
        field.setToolTip(f"{worded(HELP[name])}\n{tr(setting_ranges.LIMITS[name].words)}")
        return field

    def _on_ok(self) -> None:
        """Ask for what is another than before; say what cannot be."""
        try:
            found = {name: self._read(name) for name in self.fields}
        except WorkbenchError as error:
            self.strip.show_error(error)
            return
        changed = {name: value for name, value in found.items() if value != self._before[name]}
        if changed:
            self.wanted.emit(changed)
        self.accept()

    def _read(self, name: str) -> float:
        text = self.fields[name].text()
        try:
            value = typed_numbers.read_number(text, QLocale().decimalPoint())
        except (ValueError, OverflowError):
            value = float("nan")
        limit = setting_ranges.LIMITS[name]
        setting_ranges.check_value(name, limit, value if setting_ranges.fits(limit, value) else text)
        return value
