"""The export dialog: a format, which utterances, what becomes of the sound, where to; then what came of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from app import formatting
from app.context import Context
from app.corpus.files.export_form import ExportForm
from app.corpus.files.export_job import ExportJob, ExportScope, NotHeld
from app.i18n import tr, tr_n, worded
from app.theme import theme
from app.widgets.job_dialog import JobDialog, job_body
from app.widgets.label import Label
from app.widgets.name_list import NameList
from app.widgets.text_table import TextTable
from core.exporters import EXPORTERS, ExportReport
from core.names import free_place, safe_name

PLACE_KEY = "export/folder"
FORMAT_KEY = "export/format"


class ExportDialog(JobDialog):
    """Closing it while files are written leaves the export running as a task."""

    def __init__(self, context: Context, scopes: list[ExportScope], wanted: str, parent: QWidget) -> None:
        title = tr("Export")
        super().__init__(context, "export", title, title, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        self._said: NotHeld = {}
        self._chosen = next((scope for scope in scopes if scope.ids is not None), None)
        self._out = Path()
        self._keys = list(EXPORTERS)
        self.exporting = ExportJob(context)
        self._build(scopes)
        self._connect()
        last = str(context.settings.value(FORMAT_KEY, ""))
        self.formats.setCurrentRow(self._keys.index(last) if last in self._keys else 0)
        self.form.which[wanted].setChecked(True)
        self.resize(QSize(theme.px(820), theme.px(620)).boundedTo(self.screen().availableGeometry().size() * 0.95))
        self.exporting.look(self._chosen)
        self.formats.setFocus()

    def _build(self, scopes: list[ExportScope]) -> None:
        self.formats = NameList(
            [exporter.title for exporter in EXPORTERS.values()], name="export_format", label=tr("Format")
        )
        theme.follow(self.formats, lambda: self.formats.setFixedWidth(theme.px(216)))
        self.form = ExportForm(scopes)
        self.lost_heading = Label(tr("What stays behind"), "small", 600)
        self.lost = Label("", "small", 400, "ink2", wrap=True)
        self.lost.setObjectName("export_not_held")
        right, column = job_body(6)
        column.addWidget(self.form)
        column.addSpacing(8)
        column.addWidget(self.lost_heading)
        column.addWidget(self.lost)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setObjectName("export_body")
        scroll.setAccessibleName(tr("Choices"))
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidgetResizable(True)
        scroll.setWidget(right)
        asking = QWidget()
        row = QHBoxLayout(asking)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.formats)
        row.addWidget(scroll, 1)
        self.asking = asking
        self.pages = QStackedWidget()
        self.pages.addWidget(asking)
        self.pages.addWidget(self._report_page())
        self.lay_out(self.pages)

    def _report_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(20, 16, 20, 8)
        column.setSpacing(10)
        self.outcome = Label("", "title", 600, wrap=True)
        self.outcome.setObjectName("export_result")
        self.place = Label("", "small", 400, "ink2", wrap=True)
        self.place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.after = Label("", "small", 400, "ink2", wrap=True)
        self.kept_out = Label(tr("What was kept out"), "small", 600)
        heads = (tr("Utterance"), tr("What is wrong"), tr("What to do"))
        self.problems = TextTable("export_problems", tr("What was kept out"), heads, (160, 300, 0))
        for widget in (self.outcome, self.place, self.after, self.kept_out):
            column.addWidget(widget)
        column.addWidget(self.problems, 1)
        column.addStretch(0)
        return page

    def _connect(self) -> None:
        self.formats.currentRowChanged.connect(self._on_format)
        self.form.changed.connect(self.show_state)
        self.foot.go_pressed.connect(self.start)
        self.foot.closed.connect(self.accept)
        self.foot.more.clicked.connect(self.show_folder)
        self.exporting.looked.connect(self._on_looked)
        self.exporting.finished.connect(self._on_finished)
        self.exporting.failed.connect(self.on_failed)
        self.exporting.cancelled.connect(
            lambda: self.on_cancelled(tr("The export was cancelled."), tr("Nothing was written."))
        )

    # Choosing

    @property
    def format_key(self) -> str:
        """The format that was chosen."""
        return self._keys[max(0, self.formats.currentRow())]

    def _on_format(self, _row: int) -> None:
        self.form.show_format(self.format_key)
        self.form.propose(self._proposed())
        self.show_state()

    def _proposed(self) -> Path:
        """A folder that is not there yet, beside the last export."""
        meta = self._context.session.meta
        last = Path(str(self._context.settings.value(PLACE_KEY, "")) or Path.home() / "Vizinho")
        name = safe_name(f"{meta.name if meta else 'corpus'} {self.format_key}")
        return free_place(last, name)

    def _on_looked(self, said: NotHeld, seconds: float) -> None:
        self._said = said
        if self._chosen is not None and seconds >= 0:
            self.form.show_scopes([replace(self._chosen, seconds=seconds)])
        self.show_state()

    def show_state(self) -> None:
        running, done = self.foot.running, self.pages.currentIndex() == 1
        self.lost.setText(" ".join(map(worded, self._said.get((self.format_key, self.form.sound), ()))))
        for label in (self.lost_heading, self.lost):
            label.setVisible(bool(self.lost.text()))
        self.asking.setEnabled(not running)
        count = self.form.scope.count
        text = tr_n("Export one utterance", "Export %n utterances", count)
        if not done:
            self.foot.go.set_text(text)
            self.foot.go.setEnabled(bool(count) and self.form.out is not None and not running)

    # Writing

    def start(self) -> None:
        """Write what was chosen."""
        out = self.form.out
        if out is None or not self.foot.go.isEnabled():
            return
        self.strip.hide()
        self._out = out.absolute()
        task = self.exporting.start(self.form.scope, self.format_key, self.form.sound, self._out)
        if task is not None:
            self.foot.follow(task)
        self.show_state()

    def words(self, done: int, total: int) -> str:
        return tr("{done:,} of {total:,} written", done=done, total=total) if total else tr("Writing")

    def _on_finished(self, report: ExportReport) -> None:
        self._context.settings.set_value(PLACE_KEY, str(self._out.parent))
        self._context.settings.set_value(FORMAT_KEY, report.format)
        title = EXPORTERS[report.format].title
        outcome = tr_n(
            "Exported one utterance as {title}.", "Exported %n utterances as {title}.", report.utterances, title=title
        )
        self.outcome.setText(outcome)
        files = formatting.files(report.files)
        self.place.setText(tr("{files} in {out}", files=files, out=self._out))
        self.after.setText(" ".join(map(worded, report.not_held)))
        self.after.setVisible(bool(report.not_held))
        self.problems.texts.show_rows([(worded(p.where), worded(p.reason), worded(p.hint)) for p in report.problems])
        for widget in (self.kept_out, self.problems):
            widget.setVisible(bool(report.problems))
        self.pages.setCurrentIndex(1)
        self.foot.end(tr("Show folder"))
        self.foot.more.setFocus()
        if not self.isVisible():
            self._context.status(self.outcome.text())

    def show_folder(self) -> None:
        """Open the folder in the system's own way."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._out)))
