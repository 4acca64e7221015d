"""The Settings page."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from app.context import Context
from app.page import Page
from app.widgets.empty_state import EmptyState
from app.widgets.header import PageHeader


class SettingsPage(Page):
    """What this program remembers."""

    key = "settings"
    title = "Settings"
    icon = "settings"

    def __init__(self, window: Context) -> None:
        super().__init__(window)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(PageHeader(self.tr("Settings")))
        column.addWidget(EmptyState(self.tr("Settings follow here.")), 1)
