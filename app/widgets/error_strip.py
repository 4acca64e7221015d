"""The strip under a page's header that says what happened, what was kept, and offers one action."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from app.i18n import tr, worded
from app.theme import theme
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from core.errors import WorkbenchError


class ErrorStrip(QFrame):
    """Hidden until `show_error`, `show_text` or `show_note`, which looks like no error. Details open below and can be
    copied. `closed` follows the cross."""

    closed = Signal()

    def __init__(self, message: str = "", hint: str = "", action: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "error")
        self._do: Callable[[], object] | None = None
        self._note = False
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 5, 8, 5)
        outer.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(10)
        self._mark = QLabel()
        self._text = Label("", "small", 500, "bad", wrap=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._action = KeyButton(tr("Try again"), name="error_action", dense=True)
        self._action.clicked.connect(self._on_action)
        self._more = KeyButton(tr("Show details"), role="plain", name="error_details", dense=True)
        self._more.clicked.connect(self._on_more)
        self._copy = KeyButton(tr("Copy"), icon="copy", role="plain", name="error_copy", dense=True)
        self._copy.clicked.connect(self._on_copy)
        self._close = KeyButton("", icon="x", role="plain", name="error_close", dense=True)
        self._close.setAccessibleName(tr("Close this message"))
        self._close.clicked.connect(self._on_close)
        row.addWidget(self._mark)
        row.addWidget(self._text, 1)
        for button in (self._action, self._more, self._copy, self._close):
            row.addWidget(button)
        outer.addLayout(row)
        self._detail = QPlainTextEdit()
        self._detail.setObjectName("error_detail_text")
        self._detail.setAccessibleName(tr("Details"))
        self._detail.setReadOnly(True)
        outer.addWidget(self._detail)
        self._dress()
        theme.changed.connect(self._dress)
        self.show_text(message, hint, action=action) if message else self.hide()

    def _dress(self) -> None:
        icon, ink = ("info", "ink2") if self._note else ("warn", "badink")
        self._mark.setPixmap(theme.pixmap(icon, ink, theme.px(16)))
        self._detail.setFont(theme.font("mono"))
        self._detail.setFixedHeight(theme.px(140))
        self.setMinimumHeight(theme.px(40))

    def show_note(
        self, message: str, hint: str = "", action: str = "", do: Callable[[], object] | None = None, detail: str = ""
    ) -> None:
        """Show what happened as it was wanted, or what stands beside an error that is told elsewhere, and what can be
        done about it."""
        self.show_text(message, hint, detail, action, do)
        self._look(note=True)

    def _look(self, *, note: bool) -> None:
        """As an error, or as a note."""
        if note == self._note:
            return
        self._note = note
        self.setProperty("role", "notice" if note else "error")
        self.style().unpolish(self)
        self.style().polish(self)
        self._text.set_tone("ink" if note else "bad")
        self._dress()

    def show_error(self, error: WorkbenchError, action: str = "", do: Callable[[], object] | None = None) -> None:
        """Show an error a person can act on."""
        self.show_text(error.message, error.hint, error.detail, action, do)

    def show_text(
        self, message: str, hint: str = "", detail: str = "", action: str = "", do: Callable[[], object] | None = None
    ) -> None:
        """Show a message; `do` runs when `action` is pressed."""
        self._look(note=False)
        text = f"{worded(message)} {worded(hint)}".strip()
        self._text.setText(text)
        self.setAccessibleName(text)
        self._do = do
        if action:
            self._action.set_text(action)
        self._action.setVisible(bool(action))
        self._detail.setPlainText(detail)
        self._detail.hide()
        self._more.setVisible(bool(detail))
        self._more.set_text(tr("Show details"))
        self._copy.hide()
        self.show()

    def focus_action(self) -> None:
        """The keyboard goes to the button of what can be done."""
        self._action.setFocus()

    def _on_action(self) -> None:
        if self._do is not None:
            self._do()

    def _on_more(self) -> None:
        shown = self._detail.isHidden()
        self._detail.setVisible(shown)
        self._copy.setVisible(shown)
        self._more.set_text(tr("Hide details") if shown else tr("Show details"))

    def _on_copy(self) -> None:
        QApplication.clipboard().setText(f"{self._text.text()}\n\n{self._detail.toPlainText()}")

    def _on_close(self) -> None:
        self.hide()
        self.closed.emit()
