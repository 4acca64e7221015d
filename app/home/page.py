"""The Home page."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from app.context import Context
from app.page import Page
from app.widgets.header import PageHeader


class HomePage(Page):
    """Where a person begins."""

    key = "home"
    title = "Home"
    icon = "home"

    def __init__(self, window: Context) -> None:
        super().__init__(window)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(PageHeader(self.tr("Home")))
        column.addStretch(1)
