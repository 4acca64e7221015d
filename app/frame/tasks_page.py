"""The Tasks page: this window's jobs and the project's runs; how far they are, what they said, cancelling them."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from app import formatting
from app.context import Context
from app.frame.runs_monitor import RunFacts
from app.i18n import tr, tr_n
from app.page import Page
from app.tasks import Task
from app.theme import theme
from app.widgets.card import CardFrame
from app.widgets.empty_state import EmptyState
from app.widgets.header import PageHeader
from app.widgets.icon import IconLabel
from app.widgets.key_hint import KeyButton
from app.widgets.label import ElidedLabel, Label
from app.widgets.progress_bar import ProgressBar
from app.widgets.rule import rule
from core.wording import say

ICONS = {"waiting": "clock", "running": "play", "done": "check", "failed": "warn", "cancelled": "stop"}


class TaskRow(QWidget):
    """One job: icon and word of its state, title, bar, times; Cancel while it runs, its log when it has one."""

    def __init__(self, task: Task) -> None:
        super().__init__()
        self._task = task
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(12)
        self._icon = IconLabel("clock", "ink2")
        self._title = ElidedLabel(task.title, "body", 500)
        self._state = Label("", "small", 400, "ink2")
        self._bar = ProgressBar(140)
        self._cancel = KeyButton(tr("Cancel"), name=f"task_cancel_{task.number}", dense=True)
        self._cancel.setAccessibleName(tr("Cancel {title}", title=task.title))
        self._cancel.clicked.connect(self._on_cancel)
        self._more = KeyButton(tr("Show log"), role="plain", name=f"task_log_{task.number}", dense=True)
        self._more.clicked.connect(self._on_log)
        row.addWidget(self._icon)
        row.addWidget(self._title, 1)
        for widget in (self._state, self._bar, self._more, self._cancel):
            row.addWidget(widget)
        column.addLayout(row)
        self._log = QPlainTextEdit()
        self._log.setObjectName(f"task_text_{task.number}")
        self._log.setAccessibleName(tr("Log of {title}", title=task.title))
        self._log.setReadOnly(True)
        self._log.hide()
        column.addWidget(self._log)
        self.refresh()

    def refresh(self) -> None:
        """Show the job as it is now."""
        task = self._task
        state = {
            "waiting": tr("Waiting", about="a task"), "running": tr("Running"), "done": tr("Done"),
            "failed": tr("Failed"), "cancelled": tr("Cancelled"),
        }[task.state]  # fmt: skip
        if task.state == "running" and task.is_cancelled():
            state = tr("Stopping")
        elif task.state == "running" and task.total:
            state = tr("{done:,} of {total:,}", done=task.done_count, total=task.total)
        elif task.ended:
            took = formatting.duration(task.ended - task.started)
            at = formatting.clock(task.ended)
            state = {
                "done": tr("Done at {time}, took {took}", time=at, took=took),
                "failed": tr("Failed at {time}, took {took}", time=at, took=took),
                "cancelled": tr("Cancelled at {time}, took {took}", time=at, took=took),
            }[task.state]
        self._icon.set(ICONS[task.state], "badink" if task.state == "failed" else "ink2")
        self._state.setText(state)
        self._bar.setVisible(task.running and task.share >= 0)
        self._bar.set_value(max(0.0, task.share))
        self._cancel.setVisible(task.running)
        self._cancel.setEnabled(not task.is_cancelled())
        self._more.setVisible(bool(task.log))
        self.setAccessibleName(f"{task.title}, {state}")

    def _on_cancel(self) -> None:
        self._task.cancel()
        self.refresh()

    def _on_log(self) -> None:
        shown = self._log.isHidden()
        self._log.setPlainText("\n".join(self._task.log))
        self._log.setFont(theme.font("mono"))
        self._log.setFixedHeight(theme.px(140))
        self._log.setVisible(shown)
        self._more.set_text(tr("Hide log") if shown else tr("Show log"))


class RunRow(QWidget):
    """A run that is going or waiting: a job of its own, that this page leads to."""

    def __init__(self, facts: RunFacts, context: Context) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(12)
        row.addWidget(IconLabel("train" if facts.going else "clock", "ink2"))
        row.addWidget(ElidedLabel(facts.name, "body", 500), 1)
        parts = [formatting.percent(facts.share, 0)] if facts.going else [tr("Waiting", about="a run")]
        if facts.going and facts.seconds_left >= 0:
            parts.append(tr("{time} left", time=formatting.duration(facts.seconds_left)))
        row.addWidget(Label(" · ".join(parts), "small", 400, "ink2"))
        bar = ProgressBar(140)
        bar.set_value(facts.share)
        bar.setVisible(facts.going)
        row.addWidget(bar)
        watch = KeyButton(tr("Watch it"), name=f"run_watch_{facts.key}", dense=True)
        watch.setAccessibleName(tr("Watch {name}", name=facts.name))
        watch.clicked.connect(lambda: context.go_to("train", run=facts.key))
        row.addWidget(watch)


class TasksPage(Page):
    """All jobs of this window, newest first."""

    key = "tasks"
    title = say("Tasks")
    icon = "tasks"

    def __init__(self, window: Context) -> None:
        super().__init__(window)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        header = PageHeader(tr("Tasks"), tr("What runs beside the window"))
        self._clear = KeyButton(tr("Clear ended"), name="tasks_clear")
        self._clear.clicked.connect(window.tasks.clear_ended)
        header.add(self._clear)
        column.addWidget(header)
        self._empty = EmptyState(
            tr("No tasks are running."),
            hint=tr("Imports, checks and exports that take a while appear here, and so do runs."),
        )
        column.addWidget(self._empty, 1)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("tasks_scroll")
        self._scroll.setAccessibleName(tr("Tasks"))
        self._scroll.setWidgetResizable(True)
        body = QWidget()
        body.setProperty("role", "body")
        inside = QVBoxLayout(body)
        inside.setContentsMargins(24, 20, 24, 24)
        self._card = CardFrame()
        self._card.body.setContentsMargins(0, 4, 0, 4)
        self._card.body.setSpacing(0)
        inside.addWidget(self._card)
        inside.addStretch(1)
        self._scroll.setWidget(body)
        column.addWidget(self._scroll, 1)
        self._shown: list[object] = []
        self._rows: dict[int, TaskRow] = {}
        window.tasks.changed.connect(self._on_changed)
        window.runs.changed.connect(self._on_changed)

    def activated(self, **args: Any) -> None:
        self._on_changed()

    def _on_changed(self) -> None:
        if not self.isVisible():
            return
        tasks = self.context.tasks.list
        runs = [facts for facts in self.context.runs.facts if facts.going or facts.state == "waiting"]
        wanted: list[object] = [*runs, *(task.number for task in tasks)]
        if wanted != self._shown:
            self._rebuild(runs, tasks)
            self._shown = wanted
        for row in self._rows.values():
            row.refresh()
        self._empty.setVisible(not wanted)
        self._scroll.setVisible(bool(wanted))
        self._clear.setEnabled(any(not task.running for task in tasks))
        self.status_changed.emit()

    def _rebuild(self, runs: list[RunFacts], tasks: list[Task]) -> None:
        while (item := self._card.body.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._rows = {task.number: TaskRow(task) for task in tasks}
        rows: list[QWidget] = [*(RunRow(facts, self.context) for facts in runs), *self._rows.values()]
        for number, row in enumerate(rows):
            if number:
                self._card.body.addWidget(rule())
            self._card.body.addWidget(row)

    def left_status(self) -> str:
        running = self.context.tasks.running_count + len(self.context.runs.going)
        if not running:
            return tr("Nothing is running")
        return tr_n("One task is running", "%n tasks are running", running)

    def panes(self) -> list[QWidget]:
        return [self._scroll]
