"""The import dialog: choose, look, import, read the report."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from app.context import Context
from app.corpus.import_report import ImportReportView
from app.corpus.import_source import ImportSource
from app.corpus.importing import Importing
from app.theme import theme
from app.widgets.error_strip import ErrorStrip
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from core.errors import WorkbenchError
from core.importers import ImportReport, Preview


class ImportDialog(QDialog):
    """Closing it while sounds are read leaves the import running as a task."""

    def __init__(self, context: Context, path: Path | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("import_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        self.setWindowTitle(self.tr("Import"))
        self.setAccessibleName(self.tr("Import"))
        self.setAcceptDrops(True)
        self._context = context
        self._preview: Preview | None = None
        self.importing = Importing(context, parent)
        self.source = ImportSource()
        self.report = ImportReportView()
        self.strip = ErrorStrip()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.source)
        self.pages.addWidget(self.report)
        self.pages.setContentsMargins(20, 16, 20, 12)
        column.addWidget(self.pages, 1)
        column.addWidget(self._make_foot())
        self._connect()
        self.resize(QSize(theme.px(760), theme.px(560)))
        if path is not None:
            self.source.choose(path)
        self._show_state()

    def _make_foot(self) -> QWidget:
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(20, 8, 20, 16)
        row.setSpacing(8)
        self.progress_text = Label("", "small", 400, "ink2")
        self.progress = QProgressBar()
        self.progress.setObjectName("import_progress")
        self.progress.setAccessibleName(self.tr("Import progress"))
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(theme.px(160))
        self.close_button = KeyButton(self.tr("Cancel"), name="import_cancel")
        self.go = KeyButton(self.tr("Import"), "Ctrl+Return", role="primary", name="import_start")
        row.addWidget(self.progress)
        row.addWidget(self.progress_text)
        row.addStretch(1)
        row.addWidget(self.close_button)
        row.addWidget(self.go)
        for button in (self.close_button, self.go):
            button.setAutoDefault(False)
        return foot

    def _connect(self) -> None:
        self.source.changed.connect(self._look)
        self.go.clicked.connect(self._start)
        self.close_button.clicked.connect(self._on_close)
        self.importing.previewed.connect(self._on_preview)
        self.importing.preview_failed.connect(self._on_preview_failed)
        self.importing.progressed.connect(self._on_progress)
        self.importing.finished.connect(self._on_finished)
        self.importing.failed.connect(self._on_failed)
        self.importing.cancelled.connect(self._on_cancelled)

    # Steps

    def _look(self) -> None:
        path = self.source.path
        self._preview = None
        if path is None:
            self.source.show_preview(None)
        else:
            self.source.show_loading()
            self.importing.preview(path, self.source.format_key, self.source.options())
        self._show_state()

    def _on_preview(self, preview: Preview) -> None:
        self._preview = preview
        self.source.show_preview(preview)
        self._show_state()

    def _on_preview_failed(self, error: BaseException) -> None:
        self.source.show_error(error)
        self._show_state()

    def _start(self) -> None:
        path = self.source.path
        if path is not None and self._preview is not None and self.go.isEnabled():
            self.strip.hide()
            self.importing.start(path, self._preview.format, self.source.options())
            self._on_progress(0, 0)
            self._show_state()

    def _on_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        if total:
            self.progress_text.setText(self.tr("{0} of {1} sounds read").format(f"{done:,}", f"{total:,}"))
        else:
            self.progress_text.setText(self.tr("Reading"))

    def _on_finished(self, report: ImportReport) -> None:
        self.report.show_report(report)
        self.pages.setCurrentWidget(self.report)
        self._show_state()
        self.close_button.setFocus()
        if not self.isVisible():
            self._context.status(self.report.title.text())

    def _on_failed(self, error: BaseException) -> None:
        self._show_state()
        if isinstance(error, WorkbenchError) and self.isVisible():
            self.strip.show_error(error)
        else:
            self._context.show_error(error)

    def _on_cancelled(self) -> None:
        self._show_state()
        self.strip.show_text(self.tr("The import was cancelled."), self.tr("Nothing was added."))

    def _show_state(self) -> None:
        running, done = self.importing.running, self.pages.currentWidget() is self.report
        total = self._preview.total if self._preview is not None else 0
        self.source.setEnabled(not running)
        self.progress.setVisible(running)
        self.progress_text.setVisible(running)
        self.go.setVisible(not done)
        self.go.setEnabled(total > 0 and not running)
        self.go.set_text(self.tr("Import {0} utterances").format(f"{total:,}") if total else self.tr("Import"))
        self.close_button.set_text(self.tr("Close") if done else self.tr("Cancel"))

    def _on_close(self) -> None:
        if self.importing.running:
            self.importing.cancel()
        else:
            self.accept()

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._start()
            return
        if enter:
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths and not self.importing.running:
            event.acceptProposedAction()
            self.source.choose(paths[0].parent if len(paths) > 1 else paths[0])
