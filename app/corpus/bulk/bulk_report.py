"""What a bulk edit left as it was: a list to read and to copy."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.i18n import tr, tr_n, worded
from app.theme import theme
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from core.delimited import clipboard_line
from core.project.records import Problem

SHOWN = 2000


class BulkReport(QDialog):
    """All problems of one edit; as many as can be read are listed, all of them are copied."""

    def __init__(self, title: str, problems: Sequence[Problem], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problems = problems
        self.setObjectName("bulk_report")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(theme.px(720), theme.px(420))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        text = tr_n(
            "One was left as it is. All else was done.", "%n were left as they are. All else was done.", len(problems)
        )
        column.addWidget(Label(text, "small", 400, "ink2", wrap=True))
        self.table = QTableWidget(min(len(problems), SHOWN), 3)
        self.table.setObjectName("bulk_problems")
        self.table.setAccessibleName(tr("What was left as it is, and why"))
        self.table.setHorizontalHeaderLabels([tr("Utterance"), tr("Why"), tr("What to do")])
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(theme.row_height("small"))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.resizeSection(0, theme.px(150))
        for at, problem in enumerate(problems[:SHOWN]):
            for column_at, part in enumerate(map(worded, (problem.where, problem.reason, problem.hint))):
                self.table.setItem(at, column_at, QTableWidgetItem(part))
        column.addWidget(self.table, 1)
        row = QHBoxLayout()
        copy = KeyButton(tr("Copy"), icon="copy", role="plain", name="bulk_copy")
        copy.clicked.connect(self._on_copy)
        close = KeyButton(tr("Close"), "Esc", name="bulk_close")
        close.clicked.connect(self.accept)
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(close)
        column.addLayout(row)

    def _on_copy(self) -> None:
        lines = [clipboard_line(map(worded, (p.where, p.reason, p.hint))) for p in self._problems]
        QApplication.clipboard().setText("\n".join(lines))
