"""The 44 px header of a page: title, one line of context, actions at the right."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from app.theme import theme
from app.widgets.label import ElidedLabel, Label


class PageHeader(QFrame):
    """Title 15/600, context, then what `add` puts at the right; `add_left` puts widgets after the context."""

    def __init__(self, title: str, context: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "header")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 0, 16, 0)
        self._row.setSpacing(8)
        self.title = Label(title, "title", 600)
        self.context = ElidedLabel(context, "body", 400, "ink2")
        self.context.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._row.addWidget(self.title)
        self._row.addSpacing(4)
        self._row.addWidget(self.context, 100)
        self._row.addStretch(1)
        self._left = 3
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self.setFixedHeight(max(theme.px(44), theme.line("title") + 20))

    def set_context(self, text: str) -> None:
        self.context.setText(text)

    def add_left(self, widget: QWidget) -> None:
        """Put a widget after the context."""
        self._row.insertWidget(self._left, widget)
        self._left += 1

    def add(self, widget: QWidget) -> None:
        """Put a widget at the right end."""
        self._row.addWidget(widget)
