"""The Tasks page: jobs, how far they are, what they said, and cancelling them."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from app.context import Context
from app.page import Page
from app.widgets.empty_state import EmptyState
from app.widgets.header import PageHeader


class TasksPage(Page):
    """All jobs of this window."""

    key = "tasks"
    title = "Tasks"
    icon = "tasks"

    def __init__(self, window: Context) -> None:
        super().__init__(window)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(PageHeader(self.tr("Tasks")))
        column.addWidget(EmptyState(self.tr("No tasks are running.")), 1)
