"""A test of a place, seen step by step: what it did, how long that took, and of one that failed the way out."""

from __future__ import annotations

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
from core.errors import WorkbenchError
from core.places.place import Place
from core.places.trying import TITLES, Step, try_place

MARKS = {"ahead": ("right", "ink3"), "now": ("play", "ink"), "ok": ("check", "tgt"), "failed": ("warn", "badink")}
"""Icon and colour of a step that is to come, goes on, is done, or failed."""


class StepRow(QWidget):
    """One step: a mark, what is done, the seconds it took, and below what it found or why it failed."""

    def __init__(self, key: str, title: str) -> None:
        super().__init__()
        self.setObjectName(f"trial_{key}")
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
        theme.follow(self, self._dress)

    def _dress(self) -> None:
        icon, role = MARKS[self._state]
        self._mark.setPixmap(theme.pixmap(icon, role, theme.px(16)))
        self.text.setContentsMargins(theme.px(16) + 8, 0, 0, 0)
        self.title.set_tone("ink3" if self._state == "ahead" else "ink")

    def show_state(self, state: str, text: str = "", seconds: float | None = None) -> None:
        self._state = state
        self.text.setText(text)
        self.text.set_tone("bad" if state == "failed" else "ink2")
        self.text.setVisible(bool(text))
        self.seconds.setText(tr("{seconds} s", seconds=formatting.number(seconds, 1)) if seconds is not None else "")
        said = {"ahead": tr("to come"), "now": tr("going on"), "ok": tr("done"), "failed": tr("failed")}[state]
        self.setAccessibleName(", ".join(part for part in (self._title, said, text) if part))
        self._dress()


class Trial(CardFrame):
    """Goes the whole way to a place with a tiny run, as a task, one place at a time. `ended` follows the end."""

    ended = Signal()
    _told = Signal(object)  # Step, from the worker's thread

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("trial")
        self._context = context
        self._task: Task | None = None
        self.place: Place | None = None
        self.steps: list[Step] = []
        self.title = Label("", "body", 600)
        self.verdict = Label("", "small", 500, wrap=True)
        self.verdict.setObjectName("trial_verdict")
        self.cancel = KeyButton(tr("Cancel"), name="trial_cancel", dense=True)
        self.cancel.clicked.connect(self.stop)
        self.head.addWidget(self.title)
        self.head.addStretch(1)
        self.head.addWidget(self.cancel)
        self.body.addLayout(self.head)
        self.rows = {key: StepRow(key, tr(title)) for key, title in TITLES.items()}
        for row in self.rows.values():
            self.body.addWidget(row)
        self.body.addWidget(self.verdict)
        self.commands = QVBoxLayout()
        self.body.addLayout(self.commands)
        self.strip = ErrorStrip()
        self.strip.setObjectName("trial_strip")
        self.body.addWidget(self.strip)
        self._told.connect(self._on_step, Qt.ConnectionType.QueuedConnection)
        self.hide()

    @property
    def running(self) -> bool:
        return self._task is not None and self._task.running

    def begin(self, place: Place) -> None:
        """Try this place; what was shown of another goes."""
        if self.running:
            return
        self.place, self.steps = place, []
        self.title.setText(tr("Test of “{name}”", name=place.name))
        self.setAccessibleName(self.title.text())
        for row in self.rows.values():
            row.show_state("ahead")
        self._next()
        self.verdict.hide()
        self.strip.hide()
        self._show_commands([])
        self.cancel.setEnabled(True)
        self.cancel.show()
        self.show()
        task = self._context.tasks.run(
            tr("Testing “{name}”", name=place.name),
            lambda _progress, cancelled: try_place(place, self._tell, cancelled),
            lambda _: self._end(),
            self._on_failed,
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

    def _tell(self, step: Step) -> None:
        """Asked on the worker's thread; the window may have gone meanwhile."""
        with suppress(RuntimeError):
            self._told.emit(step)

    def _next(self) -> None:
        """Mark the step that goes on."""
        done = [step.key for step in self.steps]
        key = next((key for key in self.rows if key not in done), None)
        if key is not None:
            self.rows[key].show_state("now")

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
        place, last = self.place, self.steps[-1] if self.steps else None
        if place is None or last is None:
            return
        works = last.ok and len(self.steps) == len(self.rows)
        if works:
            self._say(tr("“{name}” works: runs can train there.", name=place.name), "tgt")
        else:
            self._say(tr("“{name}” does not work yet.", name=place.name), "bad")
        if last.detail and not last.ok:
            self.strip.show_note(tr("What was answered"), detail=last.detail)
        self._show_commands(commands_in(place, str(last.hint)) if not last.ok else [])
        self.cancel.hide()
        self.ended.emit()

    def _on_task(self) -> None:
        if self._task is not None and self._task.state == "cancelled":
            for key, row in self.rows.items():
                if key not in [step.key for step in self.steps]:
                    row.show_state("ahead")
            self._say(tr("Stopped. Nothing is left at work there."), "ink2")
            self.cancel.hide()
            self.ended.emit()

    def _on_failed(self, error: BaseException) -> None:
        self.cancel.hide()
        self._say(tr("The test broke off."), "bad")
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
            self.commands.addWidget(CommandRow(self._context, command, number))


class CommandRow(QWidget):
    """A command for a terminal, and a button that puts it on the clipboard."""

    def __init__(self, context: Context, command: str, number: int) -> None:
        super().__init__()
        self._context, self._command = context, command
        text = Label(command, "mono")
        text.setObjectName(f"trial_command_{number}")
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        copy = KeyButton(tr("Copy"), icon="copy", name=f"trial_copy_{number}", dense=True)
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
