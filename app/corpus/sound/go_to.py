"""Going to a time of the recording: a small dialog that takes "62.5", "1:02.5" or "1:02:03"."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from app import formatting
from app.i18n import tr
from app.theme import theme
from app.widgets.dialog_frame import button_row, padded
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from core.quantities import seconds_of


class GoToDialog(QDialog):
    """`go` is told the second, which lies in the recording."""

    def __init__(self, here: float, duration: float, go: Callable[[float], object], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("go_to_time")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Go to a time"))
        self._duration, self._go = duration, go
        column = padded(self)
        self.field = QLineEdit(formatting.position(here, 0.01, minutes=True))
        self.field.setObjectName("go_to_field")
        self.field.setAccessibleName(tr("Time in the recording"))
        self.field.setMinimumWidth(theme.px(220))
        self.field.selectAll()
        self.field.textChanged.connect(self._show)
        label = Label(tr("Time in the recording, such as 62.5 or 1:02.5"), "small", 400, "ink2", wrap=True)
        label.setBuddy(self.field)
        column.addWidget(label)
        column.addWidget(self.field)
        self.told = Label("", "small", 400, "bad", wrap=True)
        column.addWidget(self.told)
        cancel = KeyButton(tr("Cancel"), "Esc", name="go_to_cancel")
        cancel.clicked.connect(self.reject)
        self.button = KeyButton(tr("Go there"), "Return", role="primary", name="go_to_go")
        self.button.setDefault(True)
        self.button.clicked.connect(self._on_go)
        column.addLayout(button_row(cancel, self.button))
        self._show()

    @property
    def wanted(self) -> float | None:
        """The second that was typed, where the recording has it."""
        found = seconds_of(self.field.text())
        return found if found is not None and found <= self._duration else None

    def _show(self) -> None:
        found = seconds_of(self.field.text())
        self.button.setEnabled(self.wanted is not None)
        if found is None:
            self.told.setText(tr("This is no time."))
        elif self.wanted is None:
            end = formatting.position(self._duration, 0.01, minutes=True)
            self.told.setText(tr("The recording ends at {end}.", end=end))
        else:
            self.told.setText("")

    def _on_go(self) -> None:
        wanted = self.wanted
        if wanted is not None:
            self.accept()
            self._go(wanted)
