"""The last page of the import dialog: what came of it, and everything that was kept out, with the reason."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.corpus.figures import hours_text
from app.theme import theme
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from core.importers import ImportReport

MOST_SHOWN = 1000
MOST_WRAPPED = 200


class ImportReportView(QWidget):
    """Figures in one sentence; problems in a table that can be copied whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: ImportReport | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self.title = Label("", "title", 600, wrap=True)
        self.title.setObjectName("import_result")
        self.note = Label("", "small", 400, "ink2", wrap=True)
        head = QHBoxLayout()
        self.heading = Label("", "small", 600)
        self.copy = KeyButton(self.tr("Copy the list"), icon="copy", name="import_copy_problems", dense=True)
        self.copy.clicked.connect(self._on_copy)
        head.addWidget(self.heading)
        head.addStretch(1)
        head.addWidget(self.copy)
        self.table = QTableWidget(0, 3)
        self.table.setObjectName("import_problems")
        self.table.setAccessibleName(self.tr("What was kept out"))
        self.table.setHorizontalHeaderLabels([self.tr("Where"), self.tr("What is wrong"), self.tr("What to do")])
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().setDefaultSectionSize(theme.row_height())
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(0, theme.px(170))
        self.table.setWordWrap(True)
        header.setHighlightSections(False)
        column.addWidget(self.title)
        column.addWidget(self.note)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        self._rest = QWidget()
        column.addWidget(self._rest, 1)

    def show_report(self, report: ImportReport) -> None:
        """What came of an import."""
        self._report = report
        if report.added:
            self.title.setText(
                self.tr("{0} utterances added, {1} of speech").format(f"{report.added:,}", hours_text(report.seconds))
            )
        else:
            self.title.setText(self.tr("Nothing new was added"))
        from_many = self.tr("From {0} recordings.").format(f"{report.recordings:,}")
        notes = [from_many if report.recordings > 1 else self.tr("From one recording.")] if report.added else []
        if report.known:
            notes.append(self.tr("{0} were in the project already.").format(f"{report.known:,}"))
        if report.added:
            notes.append(self.tr("Undo takes the whole import back."))
        self.note.setText(" ".join(notes))
        many = len(report.problems)
        self.heading.setText(self.tr("{0} were kept out").format(f"{many:,}") if many else "")
        for widget in (self.table, self.copy, self.heading):
            widget.setVisible(bool(many))
        self._rest.setVisible(not many)
        shown = report.problems[:MOST_SHOWN]
        self.table.setRowCount(len(shown))
        for number, problem in enumerate(shown):
            for place, text in enumerate((problem.where, problem.reason, problem.hint)):
                cell = QTableWidgetItem(text)
                cell.setToolTip(text)
                self.table.setItem(number, place, cell)
        if many <= MOST_WRAPPED:
            self.table.resizeRowsToContents()

    def problems_text(self) -> str:
        """All problems, one a line, tab-separated."""
        problems = self._report.problems if self._report is not None else []
        return "\n".join(f"{p.where}\t{p.reason}\t{p.hint}" for p in problems)

    def _on_copy(self) -> None:
        QApplication.clipboard().setText(self.problems_text())
