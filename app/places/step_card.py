"""Steps of a way to a place, seen one by one: what each did, how long that took, and of one that failed the way out."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from contextlib import suppress

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app import formatting
from app.context import Context
from app.i18n import tr, worded
from app.places.words import commands_in
from app.tasks import Task
from app.theme import theme
from app.widgets.card import CardFrame
from app.widgets.error_strip import ErrorStrip
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from app.widgets.progress_bar import ProgressBar
from core.errors import WorkbenchError
from core.places.place import Place
from core.places.steps import Step

MARKS = {"ahead": ("right", "ink3"), "now": ("play", "ink"), "ok": ("check", "tgt"), "failed": ("warn", "badink")}
"""Icon and colour of a step that is to come, goes on, is done, or failed."""
TOLD_EVERY_S = 0.1


class StepRow(QWidget):
    """One step: a mark, what is done, the seconds it took, and below what it found or why it failed."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._title, self._state = title, "ahead"
        self._mark = QLabel()
        self.title, self.seconds = Label(title, "small", 500), Label("", "small", 400, "ink2")
        self.text = Label("", "small", 400, "ink2", wrap=True)
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self._mark)
        first.addWidget(self.title, 1)
        first.addWidget(self.seconds)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(first)
        column.addWidget(self.text)
        self.bar = ProgressBar(role="act")
        self._under = QHBoxLayout()
        self._under.addWidget(self.bar)
        column.addLayout(self._under)
        theme.follow(self, self._dress)

    def _dress(self) -> None:
        icon, role = MARKS[self._state]
        self._mark.setPixmap(theme.pixmap(icon, role, theme.px(16)))
        self.text.setContentsMargins(theme.px(16) + 8, 0, 0, 0)
        self._under.setContentsMargins(theme.px(16) + 8, 0, 0, 0)
        self.title.set_tone("ink3" if self._state == "ahead" else "ink")

    def show_state(self, state: str, text: str = "", seconds: float | None = None) -> None:
        self._state = state
        self.bar.hide()
        self.text.setText(text)
        self.text.set_tone("bad" if state == "failed" else "ink2")
        self.text.setVisible(bool(text))
        self.seconds.setText(tr("{seconds} s", seconds=formatting.number(seconds, 1)) if seconds is not None else "")
        said = {"ahead": tr("to come"), "now": tr("going on"), "ok": tr("done"), "failed": tr("failed")}[state]
        self.setAccessibleName(", ".join(part for part in (self._title, said, text) if part))
        self._dress()

    def show_progress(self, text: str, share: float) -> None:
        """How far the step is that goes on; -1 where nobody knows."""
        self.text.setText(text)
        self.text.setVisible(bool(text))
        self.bar.setVisible(share >= 0)
        if share < 0:  # words that stay for a while
            self.setAccessibleName(", ".join(part for part in (self._title, tr("going on"), text) if part))
        self.bar.set_value(max(0.0, share))


class StepCard(CardFrame):
    """Goes a way of several steps as a task, one place at a time. `ended` follows the end; `lacking` asks for Vizinho
    to be set up in the place, where that would help."""

    ended = Signal()
    lacking = Signal(object)  # Place
    _told = Signal(object)  # Step, from the worker's thread
    _went = Signal(str, float)

    def __init__(self, context: Context, name: str, titles: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName(name)
        self._context, self._name = context, name
        self._task: Task | None = None
        self.place: Place | None = None
        self.steps: list[Step] = []
        self._keys: tuple[str, ...] = ()
        self._next_told = 0.0
        self.title = Label("", "body", 600)
        self.verdict = Label("", "small", 500, wrap=True)
        self.verdict.setObjectName(f"{name}_verdict")
        self.cancel = KeyButton(tr("Cancel"), name=f"{name}_cancel", dense=True)
        self.cancel.clicked.connect(self.stop)
        self.head.addWidget(self.title)
        self.head.addStretch(1)
        self.head.addWidget(self.cancel)
        self.body.addLayout(self.head)
        self.rows = {key: StepRow(f"{name}_{key}", title) for key, title in titles.items()}
        for row in self.rows.values():
            self.body.addWidget(row)
        self.body.addWidget(self.verdict)
        self.commands = QVBoxLayout()
        self.body.addLayout(self.commands)
        self.set_up = KeyButton(tr("Set Vizinho up there…"), name=f"{name}_set_up", role="primary")
        self.set_up.clicked.connect(lambda: self.lacking.emit(self.place))
        offer = QHBoxLayout()
        offer.addWidget(self.set_up)
        offer.addStretch(1)
        self.body.addLayout(offer)
        self.strip = ErrorStrip()
        self.strip.setObjectName(f"{name}_strip")
        self.body.addWidget(self.strip)
        self._told.connect(self._on_step, Qt.ConnectionType.QueuedConnection)
        self._went.connect(self._on_went, Qt.ConnectionType.QueuedConnection)
        self.hide()

    def done_text(self) -> str:
        """The verdict on a way that was gone to its end."""
        raise NotImplementedError

    def failed_text(self) -> str:
        """The verdict on one that was not."""
        raise NotImplementedError

    def stopped_text(self) -> str:
        """The verdict on one that was given up."""
        raise NotImplementedError

    @property
    def running(self) -> bool:
        return self._task is not None and self._task.running

    def start(
        self, place: Place | None, title: str, task_title: str, keys: Mapping[str, object], work: Callable[..., object]
    ) -> None:
        """Go the steps of `keys` to this place, or on this computer; `work(cancelled)` does. What was shown of another
        goes."""
        self.place, self.steps, self._keys = place, [], tuple(keys)
        self.title.setText(title)
        self.setAccessibleName(title)
        for key, row in self.rows.items():
            row.setVisible(key in keys)
            row.show_state("ahead")
        self._next()
        self.verdict.hide()
        self.strip.hide()
        self.set_up.hide()
        self._show_commands([])
        self.cancel.setEnabled(True)
        self.cancel.show()
        self.show()
        task = self._context.tasks.run(
            task_title, lambda _progress, cancelled: work(cancelled), lambda _: self._end(), self._on_failed
        )
        task.changed.connect(self._on_task)
        self._task = task

    def stop(self) -> None:
        """Give it up; nothing is left at work there."""
        if self._task is not None and self.running:
            self._task.cancel()
            self.cancel.setEnabled(False)
            self._say(tr("Stopping"), "ink2")

    def forget(self, name: str) -> None:
        """The place of this name is gone or another now: what was found of it holds no more."""
        if self.place is not None and self.place.name == name and not self.running:
            self.hide()

    def tell(self, step: Step) -> None:
        """A step has ended. Asked on the worker's thread; the window may have gone meanwhile."""
        with suppress(RuntimeError):
            self._told.emit(step)

    def tell_progress(self, text: str, share: float) -> None:
        """How far the step is that goes on; -1 where nobody knows. On the worker's thread, too."""
        if 0 <= share < 1 and time.monotonic() < self._next_told:
            return
        self._next_told = time.monotonic() + TOLD_EVERY_S
        with suppress(RuntimeError):
            self._went.emit(worded(text), share)

    def _next(self) -> None:
        """Mark the step that goes on."""
        done = [step.key for step in self.steps]
        key = next((key for key in self._keys if key not in done), None)
        if key is not None:
            self.rows[key].show_state("now")

    def _on_went(self, text: str, share: float) -> None:
        done = [step.key for step in self.steps]
        key = next((key for key in self._keys if key not in done), None)
        if self.running and key is not None:
            self.rows[key].show_progress(text, share)

    def _on_step(self, step: Step) -> None:
        if not self.running:
            return
        self.steps.append(step)
        text = worded(step.text) if step.ok else f"{worded(step.message)} {worded(step.hint)}".strip()
        self.rows[step.key].show_state("ok" if step.ok else "failed", text, step.seconds)
        if step.ok:
            self._next()

    def _end(self) -> None:
        """All that was told has been shown: the verdict."""
        if not self.steps:
            return
        last = next((step for step in self.steps if not step.ok), self.steps[-1])
        if last.ok and len(self.steps) == len(self._keys):
            self._say(self.done_text(), "tgt")
        else:
            self._say(self.failed_text(), "bad")
        if last.detail and not last.ok:
            self.strip.show_note(tr("What was answered"), detail=last.detail)
        self._show_commands(commands_in(self.place, str(last.hint)) if self.place is not None and not last.ok else [])
        self.set_up.setVisible(last.install)
        self.cancel.hide()
        self.ended.emit()

    def _on_task(self) -> None:
        if self._task is not None and self._task.state == "cancelled":
            for key, row in self.rows.items():
                if key not in [step.key for step in self.steps]:
                    row.show_state("ahead")
            self._say(self.stopped_text(), "ink2")
            self.cancel.hide()
            self.ended.emit()

    def _on_failed(self, error: BaseException) -> None:
        self.cancel.hide()
        self._say(self.failed_text(), "bad")
        if isinstance(error, WorkbenchError):
            self.strip.show_error(error)
        else:
            self._context.show_error(error)
        self.ended.emit()

    def _say(self, text: str, tone: str) -> None:
        self.verdict.setText(text)
        self.verdict.set_tone(tone)
        self.verdict.setAccessibleName(text)
        self.verdict.show()

    def _show_commands(self, commands: list[str]) -> None:
        """What a person has to do in a terminal, each with a button that copies it."""
        while (item := self.commands.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for number, command in enumerate(commands):
            self.commands.addWidget(CommandRow(self._context, self._name, command, number))


class CommandRow(QWidget):
    """A command for a terminal, and a button that puts it on the clipboard."""

    def __init__(self, context: Context, name: str, command: str, number: int) -> None:
        super().__init__()
        self._context, self._command = context, command
        text = Label(command, "mono")
        text.setObjectName(f"{name}_command_{number}")
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        copy = KeyButton(tr("Copy"), icon="copy", name=f"{name}_copy_{number}", dense=True)
        copy.setAccessibleName(tr("Copy the command {command}", command=command))
        copy.clicked.connect(self._on_copy)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16) + 8, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(Label(tr("In a terminal:"), "small", 400, "ink2"))
        row.addWidget(text)
        row.addWidget(copy)
        row.addStretch(1)

    def _on_copy(self) -> None:
        QApplication.clipboard().setText(self._command)
        self._context.status(tr("The command is on the clipboard"))
