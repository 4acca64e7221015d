"""The foot of a dialog that does one long job: progress at the left, Cancel and the job's button at the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from app.i18n import tr
from app.tasks import Task, Tasks
from app.theme import theme
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label

Words = Callable[[int, int], str]


class JobFoot(QWidget):
    """`go_pressed` asks to begin, `closed` to close; while a job runs, Cancel stops it and nothing else does."""

    go_pressed = Signal()
    closed = Signal()

    def __init__(self, name: str, go: str, words: Words, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._task: Task | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 20, 16)
        row.setSpacing(8)
        self.progress = QProgressBar()
        self.progress.setObjectName(f"{name}_progress")
        self.progress.setAccessibleName(tr("Progress"))
        self.progress.setTextVisible(False)
        self.text = Label("", "small", 400, "ink2")
        self.cancel = KeyButton(tr("Cancel"), name=f"{name}_cancel")
        self.go = KeyButton(go, "Ctrl+Return", role="primary", name=f"{name}_go")
        self.more = KeyButton("", "Ctrl+Return", role="primary", name=f"{name}_after")
        self.more.hide()
        row.addWidget(self.progress)
        row.addWidget(self.text)
        row.addStretch(1)
        for button in (self.cancel, self.go, self.more):
            button.setAutoDefault(False)
            row.addWidget(button)
        theme.follow(self.progress, lambda: self.progress.setFixedWidth(theme.px(160)))
        self.cancel.clicked.connect(self._on_cancel)
        self.go.clicked.connect(self.go_pressed)
        tasks.changed.connect(self._on_tasks_changed)
        self._show()

    @property
    def running(self) -> bool:
        """Whether the job has begun and not ended."""
        return self._task is not None and self._task.running

    def follow(self, task: Task) -> None:
        """Show how far a job is until it ends."""
        self._task = task
        self._on_tasks_changed()
        self._show()

    def end(self, after: str = "") -> None:
        """The job is done: only Close, and one more thing to do if there is any."""
        self._task = None
        self.go.hide()
        self.more.set_text(after)
        self.more.setVisible(bool(after))
        self.cancel.set_text(tr("Close"))
        self._show()

    def stopped(self) -> None:
        """The job ended without being done: it can be begun again."""
        self._task = None
        self._show()

    def give_up(self) -> None:
        """Cancel the job, if it still runs."""
        if self.running and self._task is not None:
            self._task.cancel()

    def press(self) -> None:
        """Press the button that is offered."""
        (self.more if self.more.isVisible() else self.go).click()

    def _on_tasks_changed(self) -> None:
        task = self._task
        if task is not None and task.running:
            self.progress.setRange(0, 1000 if task.total > 0 else 0)
            self.progress.setValue(round(1000 * max(0.0, task.share)))
            self.text.setText(self._words(task.done_count, task.total))

    def _show(self) -> None:
        for widget in (self.progress, self.text):
            widget.setVisible(self.running)

    def _on_cancel(self) -> None:
        if self.running and self._task is not None:
            self._task.cancel()
        else:
            self.closed.emit()
