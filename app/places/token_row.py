"""Where a Ray cluster's token is given: it is tried beside the window, and kept in this computer's keyring."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.background.latest import Latest
from app.context import Context
from app.i18n import tr
from app.theme import theme
from app.widgets.error_strip import ErrorStrip
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from core.errors import WorkbenchError
from core.places import ray_login
from core.places.place import Place


class TokenRow(QWidget):
    """`kept` follows a token that the cluster takes. It is never shown, and forgotten here as soon as it is tried."""

    kept = Signal()

    def __init__(self, context: Context, place: Place) -> None:
        super().__init__()
        self._context, self._place = context, place
        self._asking = Latest(context.tasks, self)
        self._asking.failed.connect(self._on_failed)
        title = Label(tr("Token of the cluster"), "small", 500)
        self.field = QLineEdit()
        self.field.setObjectName("ray_token_field")
        self.field.setAccessibleName(title.text())
        self.field.setAccessibleDescription(tr("`ray get-auth-token` shows it on the cluster."))
        self.field.setPlaceholderText(self.field.accessibleDescription())
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.returnPressed.connect(self._on_keep)
        self.field.textChanged.connect(self._show)
        title.setBuddy(self.field)
        self.keep = KeyButton(tr("Keep in the keyring, and test"), "Return", role="primary", name="ray_token_keep")
        self.keep.clicked.connect(self._on_keep)
        self.strip = ErrorStrip()
        self.strip.setObjectName("ray_token_strip")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(title)
        row.addWidget(self.field, 1)
        row.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16) + 8, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self.strip)
        self._show()

    def _on_keep(self) -> None:
        given, place = self.field.text(), self._place
        if not given.strip():
            return
        self.field.clear()
        self.strip.hide()
        self._asking.ask(lambda _progress, _stop: ray_login.log_in(place, given), lambda _: self.kept.emit())

    def _on_failed(self, error: BaseException) -> None:
        self.field.setFocus()
        if isinstance(error, WorkbenchError):
            self.strip.show_error(error)
        else:
            self._context.show_error(error)

    def _show(self) -> None:
        self.keep.setEnabled(bool(self.field.text().strip()))
