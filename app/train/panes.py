"""The left and middle panes of the Train page, as widgets without behaviour of their own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSplitter, QToolButton, QVBoxLayout, QWidget

from app.theme import theme
from app.train.charts import Charts
from app.train.metrics import Metrics
from app.train.notice import Notice
from app.train.run_list import RunList
from app.train.samples import SampleTable
from app.widgets.diff import DiffLegend
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label

FILTERS = ("all", "unfinished", "finished")


class RunsPane(QWidget):
    """Title with count, filter, New run, and the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("train_runs_pane")
        head = QFrame()
        head.setProperty("role", "header")
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 7, 8, 7)
        row.setSpacing(6)
        row.addWidget(Label(self.tr("Runs"), "body", 600))
        self.count = Label("", "small", 400, "ink2")
        row.addWidget(self.count)
        row.addStretch(1)
        self.filter = QToolButton()
        self.filter.setObjectName("train_filter")
        self.filter.setAccessibleName(self.tr("Which runs are shown"))
        self.filter.setToolTip(self.tr("Which runs are shown"))
        self.filter.setIcon(theme.icon("filter"))
        self.filter.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.filter.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        row.addWidget(self.filter)
        self.new = KeyButton(
            self.tr("New run"),
            "Ctrl+Shift+N",
            icon="plus",
            role="primary",
            name="train_new_run",
            of="train_action_new_run",
        )
        row.addWidget(self.new)
        self.list = RunList()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.list, 1)

    def set_filter_menu(self, menu: QMenu) -> None:
        self.filter.setMenu(menu)


class CentrePane(QWidget):
    """Figures, hint, charts over samples."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("train_centre")
        self.metrics = Metrics()
        self.hint = Notice("train_hint")
        self.charts = Charts()
        self.table = SampleTable()
        self.legend = DiffLegend()
        self.checked = Label("", "small", 400, "ink2")
        lower = QWidget()
        below = QVBoxLayout(lower)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(self._make_head())
        below.addWidget(self.table, 1)
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.setObjectName("train_split_vertical")
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        self.split.addWidget(self.charts)
        self.split.addWidget(lower)
        self.split.setStretchFactor(0, 3)
        self.split.setStretchFactor(1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.metrics)
        column.addWidget(self.hint)
        column.addWidget(self.split, 1)

    def _make_head(self) -> QWidget:
        head = QFrame()
        head.setProperty("role", "header")
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 5, 16, 5)
        row.setSpacing(12)
        row.addWidget(Label(self.tr("What it writes now"), "small", 600))
        row.addWidget(self.checked)
        row.addStretch(1)
        row.addWidget(self.legend)
        return head
