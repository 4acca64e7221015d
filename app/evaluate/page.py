"""The Evaluate page: how often a model is wrong, beside another one, for whom, on which words and letters."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.context import Context
from app.evaluate.evaluation_state import EvaluationState
from app.evaluate.voice import Voice
from app.i18n import tr, tr_n
from app.page import Page
from app.widgets.empty_state import EmptyState
from app.widgets.error_strip import ErrorStrip
from app.widgets.header import PageHeader
from core.wording import say


class EvaluatePage(Page):
    """Puts the parts together. Views and controllers know `state`, not each other and not the page."""

    key: ClassVar[str] = "evaluate"
    title = say("Evaluate")
    icon: ClassVar[str] = "evaluate"

    def __init__(self, window: Context) -> None:
        super().__init__(window)
        self.state = EvaluationState(self)
        self.strip = ErrorStrip()
        self.strip.setObjectName("evaluate_strip")
        self.voice = Voice(window, self.state)
        self._build()
        self.state.report_changed.connect(self._on_report)
        self._on_report()

    def _build(self) -> None:
        self.header = PageHeader(tr(self.title))
        self.views_place, self.table_place = QWidget(), QWidget()
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.setObjectName("evaluate_split")
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        self.split.addWidget(self.views_place)
        self.split.addWidget(self.table_place)
        self.empty = EmptyState(tr("Not evaluated yet"), icon="evaluate", primary=True, name="evaluate_empty")
        self.body = QStackedWidget()
        self.body.addWidget(self.split)
        self.body.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.header, self.strip):
            column.addWidget(part)
        column.addWidget(self.body, 1)

    def _on_report(self) -> None:
        self.body.setCurrentWidget(self.split if self.state.report is not None else self.empty)
        self.status_changed.emit()

    def left_status(self) -> str:
        report = self.state.report
        return tr_n("one utterance", "%n utterances", len(report.items)) if report is not None else ""
