"""A dialog about one long job: an error strip above, the question in the middle, progress and buttons below."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLayout, QVBoxLayout, QWidget

from app.context import Context
from app.i18n import tr
from app.tasks import Task
from app.widgets.error_strip import ErrorStrip
from app.widgets.job_foot import JobFoot
from core.errors import WorkbenchError


def job_body(spacing: int = 8) -> tuple[QWidget, QVBoxLayout]:
    """What `lay_out` takes: the part of a dialog in which something is asked, and its column."""
    middle = QWidget()
    middle.setProperty("role", "body")
    column = QVBoxLayout(middle)
    column.setContentsMargins(20, 16, 20, 8)
    column.setSpacing(spacing)
    return middle, column


class JobDialog(QDialog):
    """`show_state` is called whenever the job has begun or ended. Ctrl+Return presses the foot's button. Closing the
    dialog while the job runs leaves it running as a task."""

    def __init__(self, context: Context, name: str, title: str, go: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}_dialog")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._context = context
        self.strip = ErrorStrip()
        self.foot = JobFoot(name, go, self.words, context.tasks)

    def lay_out(self, middle: QWidget) -> None:
        """Strip, what is asked, foot."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(middle, 1)
        column.addWidget(self.foot)

    def words(self, done: int, total: int) -> str:
        """What to say of the progress."""
        return tr("{done:,} of {total:,}", done=done, total=total) if total else tr("Working")

    def show_state(self) -> None:
        """Enable and word what depends on the job."""

    def run(
        self, title: str, work: Callable[..., Any], done: Callable[[Any], None], on_cancel: tuple[str, str]
    ) -> None:
        """Begin the job as a task; `on_cancel` is what to say when it was stopped."""
        self.strip.hide()
        task = self._context.tasks.run(title, work, done, self.on_failed)
        self.follow(task, on_cancel)

    def follow(self, task: Task, on_cancel: tuple[str, str]) -> None:
        """Show a task that was begun elsewhere until it ends."""
        task.changed.connect(lambda: self.on_cancelled(*on_cancel) if task.state == "cancelled" else None)
        self.foot.follow(task)
        self.show_state()

    def on_failed(self, error: BaseException) -> None:
        """Say what went wrong here, or in the window when this was closed."""
        self.foot.stopped()
        self.show_state()
        if isinstance(error, WorkbenchError) and self.isVisible():
            self.strip.show_error(error)
            self.fit()
        else:
            self._context.show_error(error)

    def on_cancelled(self, what: str, kept: str) -> None:
        self.foot.stopped()
        self.show_state()
        self.strip.show_text(what, kept)
        self.fit()

    def fit(self) -> None:
        """At least as high as what is shown, also what was worded anew just now; no higher than the screen where what
        is shown can be less high."""
        for layout in self.findChildren(QLayout):
            layout.invalidate()
            if (owner := layout.parentWidget()) is not None:
                owner.updateGeometry()  # else what holds it remembers how high it was
        least = self.minimumSizeHint().height()
        wanted = max(least, self.heightForWidth(self.width()), self.height())
        self.resize(self.width(), max(least, min(wanted, self.screen().availableGeometry().height())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.foot.press()
            return
        super().keyPressEvent(event)
