"""The Train page: runs at the left, their curves and samples in the middle, the plan of the chosen one at the right."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.context import Context
from app.page import Page
from app.theme import theme
from app.train import advice, curve_sets, plan_words, states, words
from app.train.commands import Commands
from app.train.curve_sets import Shown
from app.train.notice import Notice
from app.train.panes import CentrePane, RunsPane
from app.train.plan_panel import PlanPanel
from app.train.runs import Runs
from app.train.views import RunView
from app.widgets.empty_state import EmptyState
from app.widgets.error_strip import ErrorStrip
from app.widgets.header import PageHeader
from app.widgets.key_hint import KeyButton
from app.widgets.skeleton import Skeleton
from core.languages import language_name

DESCRIBE_MS = 10_000
NARROW, NARROWEST = 1280, 1150
"""Below these window widths (the second at 100% text size) the plan hides behind a button."""


class TrainPage(Page):
    """Shows what `Runs` tells; what people ask for goes through `Commands`."""

    key, title, icon = "train", "Train", "train"

    def __init__(self, window: Context) -> None:
        super().__init__(window)
        self.runs = Runs(self)
        self.commands = Commands(self, window, self.runs)
        self._key = ""
        self._chosen = False
        self._wanted = ""
        self._compared: list[str] = []
        self._comparing = False
        self._filter = "all"
        self._stale = False
        self._narrow: bool | None = None
        self._hint = ""
        self._source = ""
        self._build()
        self._connect()
        self._describe = QTimer(self)
        self._describe.setInterval(DESCRIBE_MS)
        self._describe.timeout.connect(self.centre.charts.describe)
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self._on_tick)
        project = window.session.project
        if project is not None:
            self.header.set_context(window.session.meta.name if window.session.meta else "")
            self.runs.open(project.runs, window.session.read_only)
        if self.empty.button is not None:
            self.empty.button.setEnabled(not window.session.read_only)
        self._refresh()

    # building

    def _build(self) -> None:
        self.header = PageHeader(self.tr("Train"))
        self.compare = KeyButton(self.tr("Compare runs"), icon="evaluate", role="", name="train_compare")
        self.compare.setCheckable(True)
        self.export = KeyButton(self.tr("Export model…"), icon="export", name="train_export")
        self.plan_button = KeyButton(self.tr("Plan"), icon="columns", name="train_plan_toggle")
        self.plan_button.setCheckable(True)
        for button in (self.plan_button, self.compare, self.export):
            self.header.add(button)
        self.strip = ErrorStrip()
        self.strip.setObjectName("train_strip")
        self.notice = Notice("train_notice", "undo")
        self.left = RunsPane()
        self.centre = CentrePane()
        self.plan = PlanPanel()
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setObjectName("train_split")
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        for pane in (self.left, self.centre, self.plan):
            self.split.addWidget(pane)
        self.split.setStretchFactor(1, 1)
        self.empty = EmptyState(
            self.tr("No runs yet. A quick look takes a few minutes."),
            self.tr("New run"),
            hint=self.tr("A run teaches a copy of a checkpoint your language and shows how its errors fall."),
            icon="plus",
            keys="Ctrl+Shift+N",
            primary=True,
            name="train_empty",
        )
        self.loading = Skeleton()
        self.stack = QStackedWidget()
        for widget in (self.loading, self.empty, self.split):
            self.stack.addWidget(widget)
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
        self.left.set_filter_menu(self.commands.filter_menu(self._on_filter))

    def _connect(self) -> None:
        runs, plan, listed = self.runs, self.plan, self.left.list
        runs.listed.connect(self._on_listed)
        runs.changed.connect(self._on_changed)
        runs.failed.connect(self.context.show_error)
        runs.removed.connect(self._on_removed)
        self.context.session.closed.connect(self._on_closed)
        listed.current.connect(self._choose)
        listed.acted.connect(self._on_acted)
        listed.ticked.connect(self._on_ticked)
        listed.moved.connect(runs.reorder)
        listed.menu_asked.connect(self.commands.show_menu)
        self.left.new.clicked.connect(self.commands.new_run.trigger)
        self.empty.pressed.connect(self.commands.new_run.trigger)
        self.compare.toggled.connect(self._on_compare)
        self.export.clicked.connect(self.commands.export.trigger)
        self.plan_button.toggled.connect(self.plan.setVisible)
        plan.paused.connect(self.commands.pause.trigger)
        plan.resumed.connect(self.commands.resume.trigger)
        plan.stopped.connect(self.commands.stop.trigger)
        plan.expert.connect(self.commands.show_expert)
        plan.copied.connect(self.commands.copy_plan)
        plan.duplicated.connect(self.commands.duplicate)
        plan.tidied.connect(self.commands.tidy)
        plan.noted.connect(lambda key, text: runs.note(key, text=text))
        self.centre.table.play.connect(self.commands.play_sample)
        self.commands.made.connect(self._want)
        self.commands.playing.connect(self.centre.table.samples.set_playing)
        theme.changed.connect(self._fit)
        theme.changed.connect(self._refresh)

    # the page's part of the window

    def hints(self) -> list[tuple[str, str]]:
        charts = self.centre.charts
        hints = self.keys_of((self.commands.pause, self.tr("pause")), (self.commands.new_run, self.tr("new run")))
        if self.centre.table.hasFocus():
            hints.append(("Enter", self.tr("play sample")))
        elif self.current() is not None and (charts.errors.hasFocus() or charts.loss.hasFocus()):
            hints.append(("← →", self.tr("move the reading line")))
        return hints

    def left_status(self) -> str:
        view = self.current()
        return f"{view.name} · {states.look(view).text}" if view is not None else self.tr("Training")

    def panes(self) -> list[QWidget]:
        return [self.left.list, self.centre.charts.errors, self.centre.table, self.plan.notes]

    def activated(self, **args: Any) -> None:
        self._tick.start()
        self._describe.start()
        if self._stale:
            self._refresh()
        if args.get("run"):
            self._want(str(args["run"]))
        if args.get("new_run"):
            self.commands.new_run.trigger()

    def deactivated(self) -> None:
        self._tick.stop()
        self._describe.stop()
        self.plan.flush()

    def reset_layout(self) -> None:
        self.split.setSizes([theme.px(272), 776, theme.px(316)])
        self.centre.split.setSizes([490, 290])

    def running_runs(self) -> list[RunView]:
        """Runs with a child at work."""
        return self.runs.running()

    def stop_all(self) -> None:
        """Pause every running run, so that nothing is lost; they are saved when their children leave."""
        for view in self.runs.running():
            self.runs.pause(view.key)

    def current(self) -> RunView | None:
        """The run that is shown."""
        return self.runs.view(self._key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Panes are as wide as their text needs; the plan makes room in a narrow window."""
        self.left.setMinimumWidth(theme.px(230))
        self.plan.setMinimumWidth(theme.px(284))
        narrow = self.window().width() < max(NARROW, theme.px(NARROWEST))
        if narrow is not self._narrow:
            self._narrow = narrow
            self.plan_button.setVisible(narrow)
            self.plan.setVisible(not narrow or self.plan_button.isChecked())

    # what comes in

    def _on_listed(self) -> None:
        self._compared = [key for key in self._compared if self.runs.view(key) is not None]
        self._refresh()
        self.status_changed.emit()

    def _on_changed(self, key: str) -> None:
        view = self.runs.view(key)
        if view is None:
            return
        if not self.isVisible():
            self._stale = True
            return
        self.left.list.runs.update(view)
        if key == self._key or key in {s.view.key for s in self._shown()}:
            self._show_current()
        if key == self._key:
            self.status_changed.emit()

    def _on_tick(self) -> None:
        view = self.current()
        if view is not None:
            self.plan.show_times(view)  # "12 min ago" moves on by itself
            if view.active:
                self.centre.metrics.show_left(view)

    def _on_removed(self, removed: Any) -> None:
        text = self.tr("“{name}” was removed. It stays in the trash for a week.").format(name=removed.name)
        self.notice.show_text(text, self.tr("Undo"), lambda: self.runs.restore(removed))

    def _on_closed(self) -> None:
        self.plan.flush()
        self.runs.close()

    # choosing

    def _want(self, key: str) -> None:
        """Choose a run as soon as it has been read."""
        self._wanted = key
        self._refresh()

    def _choose(self, key: str) -> None:
        if key == self._key or self.runs.view(key) is None:
            return
        self._key, self._chosen = key, True
        self.left.list.choose(key)
        self._show_current()
        self.status_changed.emit()

    def _on_filter(self, which: str) -> None:
        self._filter = which
        self._refresh()

    def _on_compare(self, on: bool) -> None:
        self._comparing = on
        if on and not self._compared:
            self._compared = [s.view.key for s in self._shown()]
        elif not on:
            self._compared = []
        self._refresh()

    def _on_ticked(self, key: str) -> None:
        if key in self._compared:
            self._compared.remove(key)
        elif len(self._compared) < curve_sets.MOST_CURVES:
            self._compared.append(key)
        else:
            self.context.status(self.tr("At most six runs are compared at once."))
        self._refresh()

    def _on_acted(self, key: str, action: str) -> None:
        self._choose(key)
        self.commands.act(key, action)
        if action == "why":
            self._show_strip(self.current(), details=True)

    # showing

    def _visible_views(self) -> list[RunView]:
        views = self.runs.views()
        if self._filter == "finished":
            return [v for v in views if v.status.state == "finished"]
        if self._filter == "unfinished":
            return [v for v in views if v.status.state != "finished"]
        return views

    def _refresh(self) -> None:
        self._stale = not self.isVisible()
        views = self._visible_views()
        everything = self.runs.views()
        self.left.list.runs.show(views)
        self.left.list.runs.tick(set(self._compared) if self._comparing else None)
        self.left.count.setText(words.number(len(everything)))
        if self._key and self.runs.view(self._key) is None:
            self._key = ""
        if self._wanted and self.runs.view(self._wanted) is not None:
            self._key, self._chosen, self._wanted = self._wanted, True, ""
        if everything and (not self._key or not self._chosen):
            first = next(iter(self.runs.running()), None) or max(everything, key=lambda v: v.created)
            self._key = first.key
        if self._key:
            self.left.list.choose(self._key)
        if everything:
            self.stack.setCurrentWidget(self.split)
        else:
            self.stack.setCurrentWidget(self.loading if self.runs.loading else self.empty)
        self._show_current()

    def _shown(self) -> list[Shown]:
        view = self.current()
        return curve_sets.pick(view, self.runs.views(), self._compared) if view is not None else []

    def _show_current(self) -> None:
        view = self.current()
        self.commands.set_current(view)
        self.export.setEnabled(self.commands.export.isEnabled())
        self.compare.setEnabled(view is not None)
        self.plan.show_run(view, self.runs.read_only)
        self.centre.metrics.show_run(view)
        self._show_strip(view)
        if view is None:
            return
        self.centre.charts.show_runs(self._shown(), plan_words.stages(view.config), advice.waiting_text(view))
        self._show_samples(view)
        self._show_hint(advice.advice(view))

    def _show_hint(self, hint: str) -> None:
        """A hint that was closed stays closed until there is another one."""
        if hint != self._hint:
            self._hint = hint
            if hint:
                self.centre.hint.show_text(hint)
            else:
                self.centre.hint.hide()

    def _show_samples(self, view: RunView) -> None:
        source = language_name(view.config.source_language) if view.config.source_language else ""
        self.centre.table.samples.show(view.samples, source, "cmp" if view.from_scratch else "tgt")
        habits = source if any(row.habits for row in view.samples) else ""
        if habits != self._source:
            self._source = habits
            self.centre.legend.set_source(habits)
        if len(view.curves.check_h):
            at = words.hours_label(float(view.curves.check_h[-1]) * 3600)
            self.centre.checked.setText(self.tr("dev set, checked at {hours}").format(hours=at))
        else:
            self.centre.checked.setText("")

    def _show_strip(self, view: RunView | None, details: bool = False) -> None:
        broken = self.runs.broken()
        if view is not None and (view.status.state in ("failed", "crashed") or states.waits_for_something(view)):
            self.commands.show_failure(self.strip, view, details)
        elif broken:
            key, error = next(iter(broken.items()))
            self.strip.show_text(f"{key}: {error.message}", error.hint, error.detail)
        else:
            self.strip.hide()
