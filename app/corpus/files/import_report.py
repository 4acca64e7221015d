"""The last page of the import dialog: what came of it, and everything that was kept out, with the reason."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from app import formatting
from app.corpus.files.import_account_list import AccountTable, files_words, seconds_words
from app.corpus.files.import_preview import problem_rows
from app.corpus.files.import_questions import ImportQuestions
from app.i18n import tr, tr_n
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from app.widgets.text_table import TextTable
from core.importers import ImportReport


class ImportReportView(QWidget):
    """Figures in one sentence; what changed in the source and what was kept out in tables that can be copied whole.

    `take_over` asks for the changed texts.
    """

    take_over = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self.title = Label("", "title", 600, wrap=True)
        self.title.setObjectName("import_result")
        self.note = Label("", "small", 400, "ink2", wrap=True)
        column.addWidget(self.title)
        column.addWidget(self.note)
        self.questions = ImportQuestions()
        column.addWidget(self.questions)
        headers = (tr("Where"), tr("What is wrong"), tr("What to do"))
        self.take = KeyButton(tr("Take over"), name="import_take_over", dense=True)
        self.take.setAutoDefault(False)
        self.take.clicked.connect(self.take_over)
        now = (tr("Where"), tr("What it says now"), tr("What to do"))
        self.changed_heading, self.changed_copy, self.changed = self._list(
            "changed", tr("What has changed in the source"), now, self.take
        )
        self.heading, self.copy, self.table = self._list("problems", tr("What was kept out"), headers)
        found = (tr("Where"), tr("What was found"), tr("What to do"))
        self.remarks_heading, self.remarks_copy, self.remarks = self._list(
            "remarks", tr("What was mended, or is to be looked at"), found
        )
        self.files_heading, self.files_copy, self.files = self._list(
            "account", "", (), table=AccountTable("import_account_table")
        )
        self._rest = QWidget()
        column.addWidget(self._rest, 1)

    def _list(
        self,
        key: str,
        label: str,
        headers: tuple[str, ...],
        more: KeyButton | None = None,
        table: TextTable | None = None,
    ) -> tuple[Label, KeyButton, TextTable]:
        """A heading with its buttons over a table."""
        heading = Label("", "small", 600)
        copy = KeyButton(tr("Copy the list"), icon="copy", name=f"import_copy_{key}", dense=True)
        copy.setAutoDefault(False)
        table = table or TextTable(f"import_{key}", label, headers, (240, 0, 320), wrap=True)
        copy.clicked.connect(lambda: QApplication.clipboard().setText(table.copied()))
        head = QHBoxLayout()
        head.addWidget(heading)
        head.addStretch(1)
        if more is not None:
            head.addWidget(more)
        head.addWidget(copy)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.addLayout(head)
        column.addWidget(table, 1)
        return heading, copy, table

    def show_report(self, report: ImportReport, can_take_over: bool = True) -> None:
        """What came of an import."""
        if report.added:
            self.title.setText(
                tr_n(
                    "One utterance added, {hours} of speech",
                    "%n utterances added, {hours} of speech",
                    report.added,
                    hours=formatting.length(report.seconds),
                )
            )
        elif report.updated:
            self.title.setText(tr_n("One text taken over", "%n texts taken over", report.updated))
        else:
            self.title.setText(tr("Nothing new was added"))
        self.note.setText(" ".join(self._notes(report)))
        self.questions.show_report(report)
        changed, many, found = len(report.changed), len(report.kept_out), len(report.to_look_at)
        self.changed_heading.setText(
            tr_n("One has another text in the source now", "%n have another text in the source now", changed)
        )
        self.heading.setText(tr_n("One was kept out", "%n were kept out", many) if many else "")
        self.changed.texts.show_rows(problem_rows(report.changed))
        self.table.texts.show_rows(problem_rows(report.kept_out))
        self.remarks_heading.setText(
            tr_n("One came in mended, or is to be looked at", "%n came in mended, or are to be looked at", found)
        )
        self.remarks.texts.show_rows(problem_rows(report.to_look_at))
        for widget in (self.changed_heading, self.changed_copy, self.changed):
            widget.setVisible(bool(changed))
        self.take.setVisible(bool(changed) and can_take_over)
        for widget in (self.heading, self.copy, self.table):
            widget.setVisible(bool(many))
        for widget in (self.remarks_heading, self.remarks_copy, self.remarks):
            widget.setVisible(bool(found))
        if isinstance(self.files, AccountTable):
            self.files.show_account(report.account)
        self.files_heading.setText(files_words(report.account))
        for widget in (self.files_heading, self.files_copy, self.files):
            widget.setVisible(bool(report.account.files))
        self._rest.setVisible(not many and not found and not changed and not report.account.files)

    def _notes(self, report: ImportReport) -> list[str]:
        notes = []
        if report.added:
            notes.append(tr_n("From one recording.", "From %n recordings.", report.recordings))
        if report.known:
            notes.append(tr_n("One was in the project already.", "%n were in the project already.", report.known))
        if report.added and report.updated:
            notes.append(tr_n("One text was taken over.", "%n texts were taken over.", report.updated))
        if report.added or report.updated:
            notes.append(tr("Undo takes the whole import back."))
        if said := seconds_words(report.account):
            notes.append(said)
        return notes
