"""A strip in neutral colours: a hint about the run that is shown, or what was just removed with Undo beside it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from app.i18n import tr
from app.theme import theme
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label


class Notice(QFrame):
    """Hidden until `show_text`. The action and the cross close it."""

    def __init__(self, name: str, icon: str = "info", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("role", "notice")
        self._icon = icon
        self._do: Callable[[], object] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(8)
        self._mark = QLabel()
        self.text = Label("", "small", 400, "ink2", wrap=True)
        self.action = KeyButton("", name=f"{name}_action", dense=True)
        self.action.clicked.connect(self._on_action)
        close = KeyButton("", icon="x", role="plain", name=f"{name}_close", dense=True)
        close.setAccessibleName(tr("Close this message"))
        close.clicked.connect(self.hide)
        row.addWidget(self._mark)
        row.addWidget(self.text, 1)
        row.addWidget(self.action)
        row.addWidget(close)
        self._dress()
        theme.changed.connect(self._dress)
        self.hide()

    def _dress(self) -> None:
        self._mark.setPixmap(theme.pixmap(self._icon, "ink2", theme.px(16)))

    def show_text(self, text: str, action: str = "", do: Callable[[], object] | None = None) -> None:
        self.text.setText(text)
        self.setAccessibleName(text)
        self._do = do
        self.action.set_text(action)
        self.action.setVisible(bool(action))
        self.show()

    def _on_action(self) -> None:
        self.hide()
        if self._do is not None:
            self._do()
