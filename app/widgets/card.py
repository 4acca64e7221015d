"""A card: a framed surface with rounded corners and a layout."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.widgets.label import Label


class CardFrame(QFrame):
    """A framed surface. `.body` is its layout, `.head` the row of its title where it has one."""

    def __init__(
        self, title: str = "", *, margins: tuple[int, int, int, int] = (16, 14, 16, 14), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(*margins)
        self.body.setSpacing(8)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        if title:
            self.setAccessibleName(title)
            self.head.addWidget(Label(title, "body", 600))
            self.head.addStretch(1)
            self.body.addLayout(self.head)
