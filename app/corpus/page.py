"""The Corpus page: puts the pieces together and ties them to the open project."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.context import Context
from app.corpus.actions import CorpusActions
from app.corpus.browsing import Browsing
from app.corpus.commands import Commands
from app.corpus.copying import Copying
from app.corpus.curating import Curating
from app.corpus.filter_row import FilterRow
from app.corpus.inspector import WIDTHS, Inspector
from app.corpus.pills import Pill
from app.corpus.plots import PlotRow, Plots
from app.corpus.quality import Quality
from app.corpus.saved_filters import SavedFilters
from app.corpus.summary_strip import SummaryStrip
from app.corpus.utterance_model import UtteranceModel
from app.corpus.utterance_table import UtteranceTable
from app.focus import types_text
from app.home.drops import dropped_project
from app.i18n import tr
from app.page import Page
from app.widgets.empty_state import EmptyState
from app.widgets.error_strip import ErrorStrip
from app.widgets.header import PageHeader
from app.widgets.key_hint import KeyButton
from app.widgets.skeleton import Skeleton
from core.project.filters import these
from core.wording import say

if TYPE_CHECKING:
    from app.corpus.export_dialog import ExportDialog
    from app.corpus.import_dialog import ImportDialog

HEIGHTS = [306, 390]
STATE_KEY = "corpus/splitter"
INSPECTOR_KEY = "corpus/inspector"


class CorpusPage(Page):
    """Table above, inspector below. `browsing` decides what is listed, `commands` what actions do."""

    key = "corpus"
    title = say("Corpus")
    icon = "corpus"

    def __init__(self, window: Context) -> None:
        super().__init__(window)
        self.setAcceptDrops(True)
        self.corpus_actions = CorpusActions(self)
        self.model = UtteranceModel(self)
        self._build()
        self.browsing = Browsing(window, self)
        self.saved = SavedFilters(window, self, self.browsing.asking)
        self.curating = Curating(window, self)
        self.plots = Plots(window, self)
        self.commands = Commands(window, self)
        self.quality = Quality(window, self)
        self.copying = Copying(window, self)
        self._import: ImportDialog | None = None
        self._export: ExportDialog | None = None
        window.session.closed.connect(self._on_closed)
        self.browsing.open_project()

    def _build(self) -> None:
        actions = self.corpus_actions
        self.header = PageHeader(tr(self.title))
        self.undo_button = KeyButton("", icon="undo", role="plain", name="corpus_undo", action=actions.undo)
        self.undo_button.setAccessibleName(self.tr("Undo"))
        self.import_button = KeyButton(
            self.tr("Import…"), icon="import", name="corpus_import_button", action=actions["import"]
        )
        self.export_button = KeyButton(
            self.tr("Export…"), icon="export", name="corpus_export_button", action=actions["export"]
        )
        self.check_button = KeyButton(
            self.tr("Check quality"), "Ctrl+Shift+Q", icon="check", name="corpus_check_button", action=actions["check"]
        )
        self.plots_button = KeyButton(
            self.tr("Plots"), icon="evaluate", role="toggle", name="corpus_plots_button", action=actions["plots"]
        )
        for button in (self.plots_button, self.undo_button, self.import_button, self.export_button, self.check_button):
            self.header.add(button)
        self.strip = ErrorStrip()
        self.strip.setObjectName("corpus_strip")
        self.summary = SummaryStrip()
        self.filters = FilterRow()
        self.table = UtteranceTable(self.model)
        self.inspector = Inspector(self.context, actions)
        self.nothing = EmptyState(
            self.tr("No utterance matches"), self.tr("Clear filter"), name="corpus_nothing", icon="x"
        )
        self.table_stack = QStackedWidget()
        for widget in (self.table, self.nothing, Skeleton()):
            self.table_stack.addWidget(widget)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setObjectName("corpus_splitter")
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self._under_plots(self.table_stack))
        self.splitter.addWidget(self.inspector)
        self.splitter.setStretchFactor(0, 2)
        self.splitter.setStretchFactor(1, 3)
        self.splitter.setSizes(HEIGHTS)
        self.empty = EmptyState(
            self.tr("Import recordings with ELAN, Praat or a spreadsheet"),
            self.tr("Import…"),
            hint=self.tr("Or subtitles, sounds beside texts, sound alone, other corpora. Or drop them here."),
            icon="import",
            primary=True,
            name="corpus_empty",
        )
        work = QWidget()
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for bar in (self.summary, self.filters):
            column.addWidget(bar)
        column.addWidget(self.splitter, 1)
        self.body = QStackedWidget()
        self.body.addWidget(work)
        self.body.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addWidget(self.strip)
        whole.addWidget(self.body, 1)
        self.empty.pressed.connect(actions["import"].trigger)
        self.splitter.restoreState(self.context.settings.state(STATE_KEY))
        self.inspector.restoreState(self.context.settings.state(INSPECTOR_KEY))
        for splitter in (self.splitter, self.inspector):
            splitter.splitterMoved.connect(self._remember_layout)

    def _under_plots(self, table: QWidget) -> QWidget:
        """The table's half of the page, with room for the plots above the table."""
        self.plot_row = PlotRow()
        half = QWidget()
        column = QVBoxLayout(half)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.plot_row)
        column.addWidget(table, 1)
        return half

    # Page

    def actions(self) -> list[QAction]:
        return list(self.corpus_actions.by_name.values())

    def hints(self) -> list[tuple[str, str]]:
        if self.body.currentWidget() is self.empty:
            return self.keys_of((self.corpus_actions["import"], self.tr("import")))
        actions, typing = self.corpus_actions, types_text(QApplication.focusWidget())
        wanted = [
            ("play_typing" if typing else "play", self.tr("play")),
            ("loop", self.tr("loop")),
            ("edit", self.tr("edit transcript")),
            ("save_next", self.tr("save and next")),
            ("leave_out", self.tr("leave out")),
        ]
        hints = self.keys_of(*((actions[name], words) for name, words in wanted))
        return [*hints, ("Esc", self.tr("leave the field"))] if typing else hints

    def take_focus(self) -> None:
        target = self.empty.button if self.body.currentWidget() is self.empty else self.table
        if target is self.table and self.table_stack.currentWidget() is self.nothing:
            target = self.nothing.button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def left_status(self) -> str:
        return self.browsing.status_text()

    def panes(self) -> list[QWidget]:
        audio = self.inspector.audio
        return [
            self.filters,
            *([self.plot_row] if self.plot_row.isVisible() else []),
            self.table,
            audio.transport,
            audio.view,
            self.inspector.details,
        ]

    def activated(self, **args: Any) -> None:
        """Show one `utterance` (id or key), a `flag`'s utterances, or `open_import` at a path."""
        self.browsing.refresh()
        if "flag" in args:
            self.filters.choose(str(args["flag"]))
        if "utterance" in args:
            self.browsing.show_utterance(args["utterance"])
        if "open_import" in args:
            self.open_import(*([Path(str(args["open_import"]))] if args["open_import"] else []))

    def deactivated(self) -> None:
        self.inspector.audio.playback.stop()
        self.inspector.audio.view.commit()
        self.commands.save_draft()

    def may_close(self) -> bool:
        """Drafts and moved handles are saved first; then nothing holds the project."""
        self.deactivated()
        self.context.session.flush()
        return True

    def reset_layout(self) -> None:
        self.splitter.setSizes(HEIGHTS)
        self.inspector.setSizes(WIDTHS)
        self.table.dress()

    def _remember_layout(self, *_: int) -> None:
        self.context.settings.set_state(STATE_KEY, self.splitter.saveState())
        self.context.settings.set_state(INSPECTOR_KEY, self.inspector.saveState())

    def _on_closed(self) -> None:
        self.browsing.close_project()
        self.saved.forget()
        self.plots.forget()
        self.inspector.audio.close_project()
        if self._import is not None:
            self._import.importing.cancel()
            self._import.close()

    # States

    def show_body(self, empty: bool) -> None:
        """The work area, or the invitation to import."""
        self.body.setCurrentIndex(1 if empty else 0)
        self.status_changed.emit()

    def show_table(self, state: str) -> None:
        """ "table", "nothing" (no utterance matches) or "loading"."""
        self.table_stack.setCurrentIndex({"table": 0, "nothing": 1, "loading": 2}[state])

    # Import

    def open_import(self, *paths: Path | None) -> None:
        """The import dialog, on what was dropped or chosen before."""
        from app.corpus.import_dialog import ImportDialog

        self._import = ImportDialog(self.context, [path for path in paths if path is not None], self)
        self._import.importing.finished.connect(self.commands.checking.check_all)
        self._import.show_asked.connect(self._on_show_imported)
        self._import.open()

    def _on_show_imported(self, ids: list[int]) -> None:
        self.filters.clear()
        self.filters.put(Pill("these", self.tr("Imported just now"), (these(ids),)))
        self.table.setFocus()

    def open_export(self) -> None:
        """The export dialog, over everything or what is listed or chosen."""
        from app.corpus.export_dialog import ask_export

        self._export = ask_export(self.context, self)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if data.hasUrls() and not self.context.session.read_only and dropped_project(data) is None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.open_import(*paths)
