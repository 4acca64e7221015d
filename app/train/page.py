"""The Train page: runs at the left, their curves and samples in the middle, the plan of the chosen one at the right.

It puts the parts together. What they are about is `Runs`; what is done with runs goes through `RunJobs`.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.background.latest import Latest
from app.context import Context
from app.i18n import tr, tr_n
from app.page import Page
from app.theme import theme
from app.train import states
from app.train.average_watch import AverageWatch
from app.train.commands import Commands
from app.train.new_runs import NewRuns
from app.train.notice import Notice
from app.train.panes import CentrePane, RunsPane
from app.train.plan_panel import PlanPanel
from app.train.run_jobs import RunJobs
from app.train.runs import Runs
from app.train.sample_voice import SampleVoice
from app.train.trouble_strip import TroubleStrip
from app.widgets.empty_state import EmptyState
from app.widgets.header import PageHeader
from app.widgets.key_hint import KeyButton
from app.widgets.skeleton import Skeleton
from core.evaluation.source_words import source_words
from core.progress import Progress, Stop
from core.wording import say

DESCRIBE_MS = 10_000
NARROW, NARROWEST = 1280, 1150
"""Below these window widths (the second at 100% text size) the plan hides behind a button."""


class TrainPage(Page):
    """Shows what `Runs` tells; what people ask for goes through `Commands`."""

    key, title, icon = "train", say("Train"), "train"

    def __init__(self, window: Context) -> None:
        super().__init__(window)
        self.runs = Runs(self)
        self.jobs = RunJobs(self.runs, self)
        self._narrow: bool | None = None
        self._looking = Latest(window.tasks, self)
        self._build()
        self.new_runs = NewRuns(window, self.runs, self.stack, self)
        self.commands = Commands(window, self.runs, self.jobs, self.new_runs, self.stack, self)
        self.voice = SampleVoice(window, self.runs, self)
        self.averages = AverageWatch(window, self.runs, self.jobs, self)
        self.addActions(self.commands.actions())
        self.left.set_filter_menu(self.commands.filter_menu())
        self._connect_runs()
        self._connect_people()
        self._describe = QTimer(self, interval=DESCRIBE_MS)
        self._describe.timeout.connect(self.centre.charts.describe)
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self.show_times)
        project = window.session.project
        if project is not None:
            self.header.set_context(window.session.meta.name if window.session.meta else "")
            self.runs.open(project.runs, window.session.read_only)
            self.jobs.open()
            self._look_for_words()
        if self.empty.button is not None:
            self.empty.button.setEnabled(not window.session.read_only)

    def _look_for_words(self) -> None:
        """Read, on a worker, the words by which the project's vectors tell its source's language from its own."""
        meta, folder = self.context.session.meta, self.context.session.project_folder
        if meta is None or folder is None or not meta.source_language:
            return

        def work(_progress: Progress, _cancelled: Stop) -> frozenset[str]:
            return source_words(folder)

        language = meta.source_language
        self._looking.ask(work, lambda words: self.centre.know_words(words, language), self.context.show_error)

    # building

    def _build(self) -> None:
        self.header = PageHeader(tr("Train"))
        self.compare = KeyButton(tr("Compare runs"), icon="evaluate", role="", name="train_compare")
        self.compare.setCheckable(True)
        self.export = KeyButton(tr("Export model…"), icon="export", name="train_export")
        self.plan_button = KeyButton(tr("Plan"), icon="columns", name="train_plan_toggle")
        self.plan_button.setCheckable(True)
        for button in (self.plan_button, self.compare, self.export):
            self.header.add(button)
        self.strip = TroubleStrip(self.runs)
        self.notice = Notice("train_notice", "undo")
        self.left = RunsPane(self.runs)
        self.centre = CentrePane(self.runs)
        self.plan = PlanPanel(self.runs)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setObjectName("train_split")
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        for pane in (self.left, self.centre, self.plan):
            self.split.addWidget(pane)
        self.split.setStretchFactor(1, 1)
        self.empty = EmptyState(
            tr("No runs yet. A quick look takes a few minutes."),
            tr("New run"),
            hint=tr("A run teaches a copy of a checkpoint your language and shows how its errors fall."),
            icon="plus",
            keys="Ctrl+Shift+N",
            primary=True,
            name="train_empty",
        )
        self.loading = Skeleton()
        self.stack = QStackedWidget()
        for part in (self.loading, self.empty, self.split):
            self.stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.header, self.strip, self.notice):
            column.addWidget(widget)
        column.addWidget(self.stack, 1)
        self.reset_layout()
        for name, split in (("train", self.split), ("train_vertical", self.centre.split)):
            split.restoreState(self.context.settings.state(name))
            split.splitterMoved.connect(lambda *_, n=name, s=split: self.context.settings.set_state(n, s.saveState()))

    def _connect_runs(self) -> None:
        """What the runs tell."""
        runs = self.runs
        for told in (runs.listed, runs.chosen):
            told.connect(self._show)
        runs.changed.connect(lambda key: self._show() if key == runs.key else None)
        runs.failed.connect(self.context.show_error)
        self.jobs.removed.connect(self._on_removed)
        self.jobs.removed_together.connect(self._on_removed_together)
        self.context.session.closed.connect(self.shut_down)
        theme.changed.connect(self._fit)
        theme.changed.connect(runs.listed)  # all that was drawn from runs is drawn anew

    def _connect_people(self) -> None:
        """What people ask for."""
        commands, plan, listed = self.commands, self.plan, self.left.list
        listed.acted.connect(self._on_acted)
        listed.moved.connect(self.jobs.reorder)
        listed.menu_asked.connect(commands.show_menu)
        self.left.too_many.connect(self._on_too_many)
        self.left.new.clicked.connect(commands.new_run.trigger)
        self.empty.pressed.connect(commands.new_run.trigger)
        self.compare.clicked.connect(self.runs.set_comparing)
        self.runs.compared.connect(lambda: self.compare.setChecked(self.runs.comparing))
        self.export.clicked.connect(commands.export.trigger)
        self.plan_button.toggled.connect(plan.setVisible)
        plan.paused.connect(commands.pause.trigger)
        plan.resumed.connect(commands.resume.trigger)
        plan.stopped.connect(commands.stop.trigger)
        plan.expert.connect(commands.show_expert)
        plan.copied.connect(commands.copy_plan)
        plan.origins.connect(commands.origins.trigger)
        plan.duplicated.connect(self.new_runs.duplicate)
        plan.tidied.connect(lambda: commands.tidy([self.runs.key]))
        plan.noted.connect(lambda key, text: self.jobs.note(key, text=text))
        plan.text_model.connect(lambda name: self.context.go_to("text", model=name))
        self.strip.duplicate_asked.connect(lambda settings: self.new_runs.duplicate(**settings))
        self.strip.resume_asked.connect(self.jobs.go_on)
        commands.table.triggered.connect(self.centre.charts.show_table)
        self.centre.table.play.connect(self.voice.toggle)
        self.voice.playing.connect(self.centre.table.samples.set_playing)

    # the page's part of the window

    def hints(self) -> list[tuple[str, str]]:
        charts = self.centre.charts
        hints = self.keys_of((self.commands.pause, tr("pause")), (self.commands.new_run, tr("new run")))
        if self.centre.table.hasFocus():
            hints.append(("Enter", tr("play sample")))
        elif self.runs.current() is not None and (charts.errors.hasFocus() or charts.loss.hasFocus()):
            hints.append(("← →", tr("move the reading line")))
        return hints

    def left_status(self) -> str:
        view = self.runs.current()
        return f"{view.name} · {states.look(view).text}" if view is not None else tr("Training")

    def panes(self) -> list[QWidget]:
        return [self.left.list, self.centre.charts.errors, self.centre.table, self.plan.notes]

    def place(self) -> dict[str, Any]:
        return {"place": self.runs.place()}

    def activated(self, **args: Any) -> None:
        """`run` is shown (its key) or a `new_run` made; `place` is where one was on a page before this one."""
        self._tick.start()
        self._describe.start()
        self.runs.set_seen(True)
        if "place" in args:
            self.runs.come_back(args["place"])
        if args.get("run"):
            self.runs.choose_soon(str(args["run"]))
        if args.get("source"):
            self.new_runs.ask(source=str(args["source"]))
        elif args.get("new_run"):
            self.commands.new_run.trigger()

    def deactivated(self) -> None:
        self._tick.stop()
        self._describe.stop()
        self.runs.set_seen(False)
        self.plan.flush()

    def shut_down(self) -> None:
        self.plan.flush()
        self.averages.stop()
        self.jobs.close()
        self.runs.close()

    def reset_layout(self) -> None:
        self.split.setSizes([theme.px(272), 776, theme.px(316)])
        self.centre.split.setSizes([490, 290])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Panes are as wide as their text needs; the plan makes room in a narrow window."""
        self.left.setMinimumWidth(max(theme.px(230), self.left.head.sizeHint().width()))
        self.plan.setMinimumWidth(max(theme.px(284), self.plan.foot.sizeHint().width()))
        narrow = self.window().width() < max(NARROW, theme.px(NARROWEST))
        if narrow is not self._narrow:
            self._narrow = narrow
            self.plan_button.setVisible(narrow)
            self.plan.setVisible(not narrow or self.plan_button.isChecked())

    # showing

    def _show(self) -> None:
        """What the page itself shows: whether there are runs, and what its own buttons can do."""
        runs = self.runs
        if runs.views():
            self.stack.setCurrentWidget(self.split)
        else:
            self.stack.setCurrentWidget(self.loading if runs.loading else self.empty)
        self.export.setEnabled(self.commands.export.isEnabled())
        self.compare.setEnabled(runs.current() is not None)
        self.status_changed.emit()

    def show_times(self) -> None:
        """What moves on by itself: how long ago a run began, and how long it still takes."""
        self.plan.show_times()
        self.centre.show_times()

    def _on_acted(self, key: str, action: str) -> None:
        self.runs.choose(key)
        self.commands.act(key, action)
        if action == "why":
            self.strip.explain()

    def _on_too_many(self) -> None:
        self.context.status(tr("At most six runs are compared at once."))

    def _on_removed(self, removed: Any) -> None:
        text = tr("“{name}” was removed. It stays in the trash for a week.", name=removed.name)
        if removed.stays:
            text = tr(
                "“{name}” was removed. It stays in the trash for a week; what it made on {place} stays there.",
                name=removed.name,
                place=removed.stays,
            )
        self.notice.show_text(text, tr("Undo"), lambda: self.jobs.restore(removed))

    def _on_removed_together(self, removed: list[Any]) -> None:
        text = tr_n(
            "One probe was removed. It stays in the trash for a week.",
            "%n probes were removed. They stay in the trash for a week.",
            len(removed),
        )
        self.notice.show_text(text, tr("Undo"), lambda: self.jobs.restore(*removed))
