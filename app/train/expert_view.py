"""A run's settings in full: a table of technical names and values, and the same as text to copy."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.i18n import tr, worded
from app.theme import theme
from app.train.views import RunView
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from app.widgets.segmented import Segmented
from core.training.settings_help import help_of_settings


def settings(view: RunView) -> dict[str, Any]:
    """What the run was made with."""
    return view.text.to_json() if view.text is not None else view.config.to_json()


def facts(view: RunView) -> list[tuple[str, str, str]]:
    """Name, value and help of every setting, then what the child counted."""
    helps = help_of_settings()
    rows = [
        (name, json.dumps(value, ensure_ascii=False), worded(helps.get(name, "")))
        for name, value in settings(view).items()
    ]
    started = view.curves.started
    if started is not None:
        rows += [
            (f"started.{name}", json.dumps(getattr(started, name), ensure_ascii=False), "")
            for name in started.__dataclass_fields__
        ]
    rows += [("run", view.key, ""), ("folder", str(view.run.path), "")]
    return rows


class ExpertDialog(QDialog):
    """Read-only; both forms can be copied."""

    def __init__(self, view: RunView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("train_expert_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Settings of “{name}”", name=view.name))
        self.resize(760, 600)
        self.text = QPlainTextEdit(json.dumps(settings(view), ensure_ascii=False, indent=1))
        self.text.setObjectName("train_expert_text")
        self.text.setAccessibleName(tr("config.json"))
        self.text.setReadOnly(True)
        self.text.setFont(theme.font("mono"))
        self.table = self._make_table(facts(view))
        self._form = Segmented(
            [("table", tr("Table")), ("text", tr("Text"))], name="train_expert_form", label=tr("Form")
        )
        self._form.chosen.connect(self._on_form)
        copy = KeyButton(tr("Copy"), icon="copy", name="train_expert_copy")
        copy.clicked.connect(lambda: QApplication.clipboard().setText(self.text.toPlainText()))
        close = KeyButton(tr("Close"), "Esc", name="train_expert_close")
        close.clicked.connect(self.close)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(Label(str(view.run.config), "small", 400, "ink2"), 1)
        head.addWidget(self._form)
        foot.addWidget(copy)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(self.text, 1)
        column.addLayout(foot)
        self._on_form("table")

    def _make_table(self, rows: list[tuple[str, str, str]]) -> QTableView:
        model = QStandardItemModel(len(rows), 3, self)
        model.setHorizontalHeaderLabels([tr("Setting"), tr("Value"), tr("What it does")])
        for i, row in enumerate(rows):
            for j, text in enumerate(row):
                item = QStandardItem(text)
                item.setEditable(False)
                item.setToolTip(text)
                item.setFont(theme.font("mono" if j < 2 else "small"))
                model.setItem(i, j, item)
        table = QTableView()
        table.setObjectName("train_expert_table")
        table.setAccessibleName(tr("Settings"))
        table.setModel(model)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(theme.row_height("small"))
        table.setColumnWidth(0, theme.px(170))
        table.setColumnWidth(1, theme.px(190))
        table.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        return table

    def _on_form(self, which: str) -> None:
        self.table.setVisible(which == "table")
        self.text.setVisible(which == "text")
