"""The import dialog: choose, look, import, read the report. Nothing is written before Import is pressed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app import formatting
from app.context import Context
from app.corpus.files.import_choices import ChoiceForm
from app.corpus.files.import_job import ImportJob
from app.corpus.files.import_preview import ImportPreview
from app.corpus.files.import_report import ImportReportView
from app.corpus.files.import_sound import HERE, SoundOptions
from app.corpus.files.import_source import ImportSource
from app.i18n import tr
from app.theme import theme
from app.widgets.error_strip import ErrorStrip
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from core.errors import WorkbenchError
from core.importers import ImportReport, Options, Preview, remembered
from core.project.alphabet.letter_comparison import add_letters
from core.project.alphabet.signs import Decision, decide
from core.wording import say

SIDE = 300
CHOOSING_MS = 200


class ImportDialog(QDialog):
    """Closing it while sounds are read leaves the import running as a task. `show_asked` hands over the ids of what
    was added."""

    show_asked = Signal(object)

    def __init__(self, context: Context, paths: Sequence[Path], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("import_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        self.setWindowTitle(tr("Import"))
        self.setAccessibleName(tr("Import"))
        self.setAcceptDrops(True)
        self._context = context
        self._preview: Preview | None = None
        self._looking = False
        self._last: tuple[tuple[Path, ...], str, Options] | None = None
        self._paired: dict[str, str] = {}
        self.importing = ImportJob(context, parent)
        self._choosing = QTimer(self, singleShot=True, interval=CHOOSING_MS)
        self._choosing.timeout.connect(lambda: self._look(anew=False))
        self._build()
        self._connect()
        self.resize(QSize(theme.px(1080), theme.px(700)).boundedTo(self.screen().availableGeometry().size() * 0.95))
        if paths:
            self.source.choose(*paths)
        self._show_state()

    def _build(self) -> None:
        self.source = ImportSource()
        self.preview = ImportPreview()
        self.choices = ChoiceForm()
        self.sound = SoundOptions()
        self.report = ImportReportView()
        self.strip = ErrorStrip()
        middle = QHBoxLayout()
        middle.setSpacing(20)
        middle.addWidget(self._make_side())
        middle.addWidget(self.preview, 1)
        asking = QWidget()
        inner = QVBoxLayout(asking)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(14)
        inner.addWidget(self.source)
        inner.addLayout(middle, 1)
        self.pages = QStackedWidget()
        self.pages.addWidget(asking)
        self.pages.addWidget(self.report)
        self.pages.setContentsMargins(20, 16, 20, 12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self.pages, 1)
        column.addWidget(self._make_foot())

    def _make_side(self) -> QScrollArea:
        body = QWidget()
        body.setProperty("role", "body")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(16)
        column.addWidget(self.choices)
        column.addWidget(self.sound)
        column.addStretch(1)
        self.side = QScrollArea()
        self.side.setObjectName("import_side")
        self.side.setAccessibleName(tr("What is what"))
        self.side.setFrameShape(QFrame.Shape.NoFrame)
        self.side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.side.setWidgetResizable(True)
        self.side.setWidget(body)
        return self.side

    def _make_foot(self) -> QWidget:
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(20, 8, 20, 16)
        row.setSpacing(8)
        self.progress_text = Label("", "small", 400, "ink2")
        self.progress = QProgressBar()
        self.progress.setObjectName("import_progress")
        self.progress.setAccessibleName(tr("Import progress"))
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(theme.px(160))
        self.close_button = KeyButton(tr("Cancel"), name="import_cancel")
        self.go = KeyButton(tr("Import"), "Ctrl+Return", role="primary", name="import_start")
        self.show_button = KeyButton(tr("Show them"), "Ctrl+Return", role="primary", name="import_show")
        row.addWidget(self.progress)
        row.addWidget(self.progress_text)
        row.addStretch(1)
        for button in (self.close_button, self.go, self.show_button):
            row.addWidget(button)
            button.setAutoDefault(False)
        return foot

    def _connect(self) -> None:
        self.source.chosen.connect(lambda: self._look(anew=True))
        self.source.changed.connect(lambda: self._look(anew=True))
        self.choices.changed.connect(self._on_chosen)
        self.preview.paired.connect(self._on_paired)
        self.sound.changed.connect(self._on_chosen)
        self.go.clicked.connect(self._start)
        self.close_button.clicked.connect(self._on_close)
        self.show_button.clicked.connect(self._on_show)
        self.report.take_over.connect(self._on_take_over)
        self.report.questions.decided.connect(self._on_decided)
        self.report.questions.added.connect(self._on_letters)
        self.importing.previewed.connect(self._on_preview)
        self.importing.preview_failed.connect(self._on_preview_failed)
        self.importing.progressed.connect(self._on_progress)
        self.importing.finished.connect(self._on_finished)
        self.importing.failed.connect(self._on_failed)
        self.importing.cancelled.connect(self._on_cancelled)

    # Looking

    @property
    def waiting(self) -> bool:
        """Whether the preview of what is chosen now has yet to come."""
        return self._looking or self._choosing.isActive()

    def options(self) -> Options:
        """Everything that was chosen; what was not, the importer finds by itself."""
        return Options.of({**self.sound.values(), **self.choices.values(), "paired": tuple(self._paired.items())})

    def _on_paired(self, text: Path, sound: Path) -> None:
        """A person put a file and a sound together."""
        self._paired[str(text)] = str(sound)
        self._on_chosen()

    def _on_chosen(self) -> None:
        """Several ticks in a row are one question."""
        self._choosing.start()
        self._show_state()

    def _look(self, anew: bool) -> None:
        """Ask for a preview. With another source or format, nothing chosen for the last one holds any longer."""
        self._choosing.stop()
        paths = self.source.paths
        if anew:
            self._preview = None
            self._paired.clear()
            self.choices.reset()
            self.choices.show_choices([])
            self.sound.reset()
            self.source.show_understood(None)
        self._looking = bool(paths)
        if not paths:
            self.importing.forget()
            self.preview.show_nothing()
        else:
            if anew:
                self._recall(paths)
            self.preview.show_loading(anew)
            self.importing.preview(paths, self.source.format_key, self.options())
        self._show_state()

    def _recall(self, paths: Sequence[Path]) -> None:
        """What was chosen when the same was last imported into this project."""
        session = self._context.session
        if session.meta is not None and session.project_folder is not None:
            last = remembered(session.meta, session.project_folder, paths)
            self._paired.update(last.pop("paired", ()))
            self.choices.recall({key: value for key, value in last.items() if key not in HERE})

    def _on_preview(self, preview: Preview) -> None:
        self._preview = preview
        self._looking = False
        self.choices.show_choices([choice for choice in preview.choices if choice.key not in HERE])
        self.sound.show_choices(preview.choices, any(item.split for item in preview.rows))
        self.source.show_understood(preview)
        self.preview.show_preview(preview)
        self._order_tabs()
        self._show_state()

    def _order_tabs(self) -> None:
        """Tab goes as the eye does, also through controls that were made just now."""
        parts = (self.source, self.choices, self.sound, self.preview)
        stops = [stop for part in parts for stop in part.stops()]
        for before, after in pairwise([*stops, self.close_button, self.go]):
            self.setTabOrder(before, after)

    def _on_preview_failed(self, error: BaseException) -> None:
        self._preview = None
        self._looking = False
        self.source.show_understood(None)
        self.preview.show_error(error)
        self._show_state()

    # Importing

    def _start(self) -> None:
        if self.source.paths and self._preview is not None and self.go.isEnabled():
            self._run(self.source.paths, self.source.format_key, self.options())

    def _run(self, paths: tuple[Path, ...], format_key: str, options: Options) -> None:
        self.strip.hide()
        self._last = (paths, format_key, options)
        self.importing.start(paths, format_key, options)
        self._on_progress(0, 0)
        self._show_state()

    def _on_take_over(self) -> None:
        if self._last is not None and not self.importing.running:
            paths, format_key, options = self._last
            self._run(paths, format_key, replace(options, update=True))

    def _on_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        if total:
            self.progress_text.setText(tr("{done:,} of {total:,} read", done=done, total=total))
        else:
            self.progress_text.setText(tr("Reading"))

    def _on_finished(self, report: ImportReport) -> None:
        taken = self._last is not None and self._last[2].update
        self.report.show_report(report, can_take_over=not taken)
        self.pages.setCurrentWidget(self.report)
        self._show_state()
        (self.show_button if self.show_button.isVisibleTo(self) else self.close_button).setFocus()
        if not self.isVisible():
            self._context.status(self.report.title.text())

    def _on_decided(self, decisions: dict[str, Decision]) -> None:
        self._context.session.edit(lambda project: decide(project, decisions))

    def _on_letters(self, letters: tuple[str, ...]) -> None:
        label = say("Add {letters} to the alphabet", letters=" ".join(letters))
        self._context.session.edit(lambda project: add_letters(project, letters, label))

    def _on_failed(self, error: BaseException) -> None:
        self._show_state()
        if isinstance(error, WorkbenchError) and self.isVisible():
            self.strip.show_error(error)
        else:
            self._context.show_error(error)

    def _on_cancelled(self) -> None:
        self._show_state()
        self.strip.show_note(tr("The import was cancelled."), tr("Nothing was added."))

    def _show_state(self) -> None:
        running, done = self.importing.running, self.pages.currentWidget() is self.report
        total = self._preview.total if self._preview is not None else 0
        for widget in (self.source, self.side, self.preview, self.report):
            widget.setEnabled(not running)
        self.side.setVisible(self._preview is not None)
        self.progress.setVisible(running)
        self.progress_text.setVisible(running)
        self.go.setVisible(not done)
        self.go.setEnabled(total > 0 and not running and not self.waiting)
        self.go.set_text(tr("Import {utterances}", utterances=formatting.utterances(total)) if total else tr("Import"))
        self.show_button.setVisible(done and not running and bool(self.importing.added))
        self.close_button.set_text(tr("Close") if done and not running else tr("Cancel"))

    def _on_show(self) -> None:
        self.show_asked.emit(list(self.importing.added))
        self.accept()

    def _on_close(self) -> None:
        if self.importing.running:
            self.importing.cancel()
        else:
            self.accept()

    # Events

    def done(self, result: int) -> None:
        """Nobody waits for a preview any more; an import that runs goes on as a task."""
        self._choosing.stop()
        self.importing.forget()
        super().done(result)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.side.setFixedWidth(min(theme.px(SIDE), self.width() // 3))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self.show_button.isVisible():
                self._on_show()
            else:
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
        if paths and not self.importing.running and self.pages.currentWidget() is not self.report:
            event.acceptProposedAction()
            self.source.choose(*paths)
