"""Keeps a token of the hub in this computer's keyring, or takes it out again; says which token is used. The token is
never shown, and asking the keyring is done beside the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from app.background.latest import Latest
from app.context import Context
from app.i18n import tr, worded
from app.theme import theme
from app.widgets.dialog_frame import button_row, padded, under_strip
from app.widgets.error_strip import ErrorStrip
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from core.errors import WorkbenchError
from core.hub_cache import tokens_page
from core.sources import token
from core.sources.token import PLACES, Place


class TokenDialog(QDialog):
    """`kept` follows a token that was kept or forgotten, with the place of the one that is used now."""

    kept = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._asking = Latest(context.tasks, self)
        self._asking.failed.connect(self._on_failed)
        self.setObjectName("token_dialog")
        self.setWindowTitle(tr("Token of the Hugging Face hub"))
        self.setAccessibleName(self.windowTitle())
        self.strip = ErrorStrip()
        self.where = Label("", "small", 500, wrap=True)
        self.where.setObjectName("token_where")
        self.field = QLineEdit()
        self.field.setObjectName("token_field")
        self.field.setAccessibleName(tr("Token"))
        self.field.setPlaceholderText("hf_…")
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.textChanged.connect(self._show)
        self.keep = KeyButton(tr("Keep in the keyring"), "Return", role="primary", name="token_keep")
        self.keep.setDefault(True)
        self.keep.clicked.connect(self._on_keep)
        self.forget = KeyButton(tr("Forget it"), name="token_forget")
        self.forget.setAutoDefault(False)
        self.forget.clicked.connect(self._on_forget)
        self._build()
        self._place: Place | None = None
        self._show()
        self._ask(token.where, self._on_where)
        self.field.setFocus()

    def _build(self) -> None:
        page = KeyButton(tr("Make a token"), role="plain", name="token_page")
        page.setAutoDefault(False)
        page.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(tokens_page())))
        close = KeyButton(tr("Close"), "Esc", name="token_close")
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        column = padded()
        why = tr(
            "Private and gated models, and putting a model on the hub, need a token of your account. It is kept in "
            "this computer’s keyring: in no project, no log and no settings of Vizinho."
        )
        column.addWidget(Label(why, "small", 400, "ink2", wrap=True))
        column.addWidget(self.where)
        column.addWidget(self.field)
        column.addLayout(button_row(close, self.forget, self.keep, before=(page,)))
        under_strip(self, self.strip, column)
        theme.follow(self, lambda: self.setMinimumWidth(theme.px(520)))

    def _ask(self, work: Callable[[], Place], done: Callable[[Place], None]) -> None:
        self._asking.ask(lambda _progress, _stop: work(), done)
        self._show()

    def _on_keep(self) -> None:
        given = self.field.text()
        self.field.clear()

        def work() -> Place:
            token.keep(given)
            return token.where()

        self.strip.hide()
        self._ask(work, self._on_changed)

    def _on_forget(self) -> None:
        def work() -> Place:
            token.forget()
            return token.where()

        self.strip.hide()
        self._ask(work, self._on_changed)

    def _on_changed(self, place: Place) -> None:
        self._on_where(place)
        self.kept.emit(place)

    def _on_where(self, place: Place) -> None:
        self._place = place
        self.where.setText(str(worded(PLACES[place])))
        self._show()

    def _on_failed(self, error: BaseException) -> None:
        self._show()
        if isinstance(error, WorkbenchError):
            self.strip.show_error(error)
        else:
            self._context.show_error(error)

    def _show(self) -> None:
        self.keep.setEnabled(bool(self.field.text().strip()))
        self.forget.setEnabled(self._place == "keyring")
