"""The Text page: sentences that have no sound, what they bring, and what of them is kept out and why."""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.context import Context
from app.i18n import tr, tr_n
from app.page import Page
from app.tasks import Task
from app.text.bring_job import BringJob
from app.text.commands import Commands
from app.text.figures_strip import FiguresStrip
from app.text.filters import SentenceFilters
from app.text.looker import Looker
from app.text.models.model_commands import ModelCommands
from app.text.models.model_controller import ModelController
from app.text.models.model_jobs import ModelJobs
from app.text.models.model_pane import ModelPane
from app.text.models.model_state import ModelState
from app.text.models.models_block import ModelsBlock
from app.text.sentence_table import SentenceTable
from app.text.text_list import TextTable
from app.text.text_state import TextState
from app.text.words.vectors_job import VectorsJob
from app.text.words.words_controller import WordsController
from app.text.words.words_field import WordsField
from app.text.words.words_pane import WordsPane
from app.theme import theme
from app.widgets.empty_state import EmptyState
from app.widgets.error_strip import ErrorStrip
from app.widgets.header import PageHeader
from app.widgets.key_hint import KeyButton
from app.widgets.label import ElidedLabel
from app.widgets.progress_bar import ProgressBar
from app.widgets.strip import Strip
from core.errors import WorkbenchError
from core.texts.bringing import BringReport
from core.wording import say

BACK = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""The keyboard comes back to where it was before a dialog or a menu: the page is about what it was about."""
STATE_KEY, LEFT_KEY = "text/splitter", "text/left_splitter"


class TextPage(Page):
    """Puts the parts together. Views and controllers know `state`, not each other and not the page."""

    key: ClassVar[str] = "text"
    title = say("Text")
    icon: ClassVar[str] = "text"

    def __init__(self, window: Context) -> None:
        super().__init__(window)
        self.state, self.models = TextState(self), ModelState(self)
        self.strip = ErrorStrip()
        self.strip.setObjectName("text_strip")
        self.job, self.model_jobs = BringJob(window, self), ModelJobs(window, self)
        self.looker = Looker(window, self.state)
        self.model_controller = ModelController(window, self.models, self.model_jobs, self.strip)
        self.commands = Commands(window, self.state, self.job, self)
        self.model_commands = ModelCommands(window, self.models, self.model_jobs, self.model_controller.read, self)
        self.addActions([*self.commands.actions.values(), *self.model_commands.actions.values()])
        self.setAcceptDrops(True)
        self._build()
        self.vectors_job = VectorsJob(window, self)
        self.words_controller = WordsController(window, self.words, self.words_pane, self.vectors_job, self)
        self.addActions([self.words_controller.action, self.words_controller.removing])
        self.texts.addActions([self.commands.actions[name] for name in ("language", "remove")])
        self.texts.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._connect()
        self._on_listed()

    def _build(self) -> None:
        session, state = self.context.session, self.state
        self.header = PageHeader(tr(self.title), tr("Sentences without sound, for models of text"))
        self.mend_all = KeyButton(tr("Use all suggestions"), icon="check", name="text_mend_all_button")
        self.remove = KeyButton(tr("Remove"), icon="x", role="plain", name="text_remove_button")
        self.bring = KeyButton(
            tr("Bring text…"), "Ctrl+Shift+B", icon="import", role="primary", name="text_bring_button", of="text_bring"
        )
        for button in (self.remove, self.mend_all, self.bring):
            self.header.add(button)
        self.figures = FiguresStrip(state)
        self.texts = TextTable(state)
        self.filters = SentenceFilters(state)
        self.sentences = SentenceTable(session, state)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filters)
        column.addWidget(self.sentences, 1)
        self.block = ModelsBlock(self.models, self.model_commands.actions)
        self.pane = ModelPane(self.models, self.model_commands.actions)
        self.right = QStackedWidget()
        self.right.addWidget(right)
        self.words, self.words_pane = WordsField(), WordsPane()
        self.right.addWidget(self.pane)
        self.right.addWidget(self.words_pane)
        lists = self._splitter(Qt.Orientation.Vertical, "text_left_splitter", self.texts, self.block)
        self.left, left = lists, QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(lists, 1)
        column.addWidget(self.words)
        self.split = self._splitter(Qt.Orientation.Horizontal, "text_splitter", left, self.right)
        self.split.setStretchFactor(1, 1)
        work = QWidget()
        whole = QVBoxLayout(work)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.figures)
        whole.addWidget(self.split, 1)
        self.empty = EmptyState(
            tr("Bring books, letters, dictionaries or articles in the language"), tr("Bring text…"),
            hint=tr("A model of text learns from them. What stands in dev or test is kept out by itself."),
            icon="import", primary=True, name="text_empty",
        )  # fmt: skip
        self.body = QStackedWidget()
        self.body.addWidget(work)
        self.body.addWidget(self.empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        for part in (self.header, self.strip, self._progress()):
            outer.addWidget(part)
        outer.addWidget(self.body, 1)
        self.reset_layout()
        for key, splitter in ((STATE_KEY, self.split), (LEFT_KEY, self.left)):
            if saved := self.context.settings.state(key):
                splitter.restoreState(saved)

    @staticmethod
    def _splitter(way: Qt.Orientation, name: str, *parts: QWidget) -> QSplitter:
        splitter = QSplitter(way)
        splitter.setObjectName(name)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        for part in parts:
            splitter.addWidget(part)
        return splitter

    def _progress(self) -> QWidget:
        """What is being brought, while it is."""
        self.work = Strip()
        self.work_words = ElidedLabel("", "small", 400, "ink2")
        self.bar = ProgressBar()
        self.cancel = KeyButton(tr("Cancel"), name="text_cancel", dense=True)
        self.work.line_up(self.work_words, self.bar, self.cancel, stretch=2)
        self.work.hide()
        return self.work

    def _connect(self) -> None:
        state, actions = self.state, self.commands.actions
        owners = ((self.texts, self.commands.remove), (self.block.table, self.model_commands.remove))
        self.commands.bind(self.texts.chosen, self.sentences.chosen, owners)
        for button, name in (
            (self.bring, "bring"), (self.remove, "remove"), (self.mend_all, "mend_all"),
        ):  # fmt: skip
            button.clicked.connect(actions[name].trigger)
            actions[name].changed.connect(self._show_buttons)
        self.empty.pressed.connect(actions["bring"].trigger)
        self.sentences.mended.connect(actions["mend"].trigger)
        self.filters.pressed.connect(self.hand_back)
        state.listed.connect(self._on_listed)
        state.current_changed.connect(self.status_changed)
        self.job.begun.connect(self._on_begun)
        self.job.finished.connect(self._on_finished)
        self.job.failed.connect(self._on_failed)
        self.cancel.clicked.connect(self._on_cancel)
        self.context.tasks.changed.connect(self._on_tasks)
        for key, splitter in ((STATE_KEY, self.split), (LEFT_KEY, self.left)):
            splitter.splitterMoved.connect(
                lambda *_, key=key, splitter=splitter: self.context.settings.set_state(key, splitter.saveState())
            )
        self.models.listed.connect(self._on_listed)
        self.models.front_changed.connect(self._on_front)
        self.words_controller.shown.connect(lambda: self.models.to_front("words"))
        self.texts.clicked.connect(lambda _: self.models.to_front("text"))
        self.block.table.clicked.connect(lambda _: self.models.to_front("model"))
        for job in (self.model_jobs, self.vectors_job):
            job.failed.connect(self._on_failed)
        self.model_jobs.taught.connect(lambda run: self.context.go_to("train", run=run.key))
        for done in (self.model_jobs.made, self.model_jobs.tuned):
            done.connect(lambda _: self.block.table.setFocus())
        self.block.table.pressed.connect(self.model_commands.actions["tune"].trigger)
        for widget in (self.texts, self.sentences, self.block.table):
            widget.installEventFilter(self)
        self._show_buttons()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the table that has the keyboard stand in the status bar."""
        if isinstance(event, QFocusEvent) and event.gotFocus():
            if event.reason() not in BACK:
                self.models.to_front("model" if watched is self.block.table else "text")
            self.status_changed.emit()
        return bool(super().eventFilter(watched, event))

    # What happens

    def _on_listed(self) -> None:
        shown = self.models.shown
        models = shown is not None and (shown.models or shown.lost)
        self.body.setCurrentIndex(1 if self.state.empty and not models else 0)
        self._show_buttons()
        self.status_changed.emit()

    def _on_front(self) -> None:
        """A model is shown, or the sentences of a text; only one of the lists has its row marked."""
        self.right.setCurrentIndex(("text", "model", "words").index(self.models.front))
        self.texts.show_current(marked=self.models.front == "text")
        self._show_buttons()
        self.status_changed.emit()

    def _show_buttons(self) -> None:
        actions = self.commands.actions
        for button, name in ((self.bring, "bring"), (self.remove, "remove"), (self.mend_all, "mend_all")):
            button.setEnabled(actions[name].isEnabled())
        self.remove.setVisible(bool(self.state.shown.texts) and self.models.front == "text")
        self.mend_all.setVisible(bool(self.state.shown.texts) and bool(self.state.fixes))
        if self.empty.button is not None:
            self.empty.button.setEnabled(actions["bring"].isEnabled())

    def _on_begun(self, task: Task) -> None:
        task.changed.connect(self._on_tasks)
        self.strip.hide()
        self._on_tasks()

    def _on_tasks(self) -> None:
        """How far what is being brought, made, taught or tuned is."""
        task = self._task
        if self.work.isVisible() != (task is not None):
            self.work.setVisible(task is not None)
            self.commands.enable()
        if task is not None:
            self.bar.set_value(max(0.0, task.share))
            read = tr("{done:,} of {total:,} kB read", done=task.done_count, total=task.total)
            bringing = task is self.job.task and task.total
            self.work_words.setText(tr("{title}: {read}", title=task.title, read=read) if bringing else task.title)

    @property
    def _task(self) -> Task | None:
        """What is under way."""
        tasks = (self.job.task, self.vectors_job.task, *self.model_jobs.tasks)
        return next((task for task in tasks if task is not None and task.running), None)

    def _on_cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()
        self.take_focus()

    def _on_finished(self, report: BringReport) -> None:
        said = tr_n("Brought one sentence.", "Brought %n sentences.", report.sentences)
        if report.known and not report.brought:
            said = tr("The project holds this text already.")
        self.context.status(said)
        self._on_tasks()
        if report.problems and not self._asked:
            first = report.problems[0]
            several = tr_n("One thing to look at:", "%n things to look at:", len(report.problems) + report.unlisted)
            lines = "\n".join(f"{p.where}: {p.reason} {p.hint}" for p in report.problems)
            self.strip.show_text(f"{several} {first.where}: {tr(first.reason)}", first.hint, lines)

    def _on_failed(self, error: BaseException) -> None:
        self._on_tasks()
        if self._asked:
            return
        if isinstance(error, WorkbenchError):
            self.strip.show_error(error)
        else:
            self.context.show_error(error)

    @property
    def _asked(self) -> bool:
        """Whether the dialog is open, and says by itself what came of it."""
        dialogs = (self.commands.dialog, self.model_commands.dialog, self.words_controller.dialog)
        return any(dialog is not None and isValid(dialog) and dialog.isVisible() for dialog in dialogs)

    # Dropping

    def take_files(self, paths: list[Path]) -> None:
        self.commands.bring(paths)

    # Page

    def hints(self) -> list[tuple[str, str]]:
        actions = self.commands.actions
        bring = self.keys_of((actions["bring"], tr("bring text")))
        if self.texts.hasFocus():
            return [("Delete", tr("remove the text")), *bring] if self.state.editable else bring
        if self.block.table.hasFocus():
            make = self.keys_of((self.model_commands.actions["make"], tr("make a text model")))
            own = [("Return", tr("tune")), ("Delete", tr("remove"))]
            return [*own, *make] if self.models.editable else make
        if not self.sentences.hasFocus():
            return bring
        return self.keys_of((actions["mend"], tr("use suggestion")), (actions["leave_out"], tr("leave out"))) + bring

    def left_status(self) -> str:
        texts, models = len(self.state.shown.texts), len(self.models.models)
        counts = [tr_n("one text", "%n texts", texts)] if texts else []
        counts += [tr_n("one text model", "%n text models", models)] if models else []
        return ", ".join(counts)

    def panes(self) -> list[QWidget]:
        shown: dict[str, list[QWidget]] = {
            "text": [self.filters.buttons[self.state.which], self.sentences],
            "model": [self.pane.tune, self.pane.chart],
            "words": [self.words_pane.own, self.words_pane.across],
        }
        return [self.texts, self.block.table, self.words.field, *shown[self.models.front]]

    def place(self) -> dict[str, Any]:
        text, model = self.state.text, self.models.model
        if self.models.front == "model" and model is not None:
            return {"model": model.name}
        return {"text": text.id, "which": self.state.which} if text is not None else {}

    def activated(self, **args: Any) -> None:
        """The page is shown; `text` is the one to choose, `which` its sentences to list; `model` a text model."""
        self.looker.show(True)
        self.model_controller.show(True)
        if "model" in args:
            self.models.choose(str(args["model"]))
            self.models.to_front("model")
        if "text" in args:
            self.state.choose(int(args["text"]))
        if "which" in args:
            self.state.list_only(str(args["which"]))

    def deactivated(self) -> None:
        self.looker.show(False)
        self.model_controller.show(False)

    def shut_down(self) -> None:
        for part in (self.job, self.looker, self.model_jobs, self.model_controller, self.words_controller):
            part.stop()

    def reset_layout(self) -> None:
        first = theme.px(470)
        self.split.setSizes([first, max(first, self.split.width() - first)])
        self.left.setSizes([theme.px(300), theme.px(300)])
