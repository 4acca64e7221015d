"""How far an evaluation is that is under way, and stopping it."""

from __future__ import annotations

from app.evaluate.evaluation_job import EvaluationJob
from app.i18n import tr, worded
from app.tasks import Task, Tasks
from app.widgets.key_hint import KeyButton
from app.widgets.label import ElidedLabel
from app.widgets.progress_bar import ProgressBar
from app.widgets.strip import Strip


class ProgressStrip(Strip):
    """Hidden while nothing is under way."""

    def __init__(self, job: EvaluationJob, tasks: Tasks) -> None:
        super().__init__()
        self._job = job
        self.setObjectName("evaluate_progress")
        self.words = ElidedLabel("", "small", 400, "ink2")
        self.bar = ProgressBar()
        self.cancel = KeyButton(tr("Cancel"), name="evaluate_cancel", dense=True)
        self.line_up(self.words, self.bar, self.cancel, stretch=2)
        self.hide()
        job.begun.connect(self._on_begun)
        job.ended.connect(self._show)
        tasks.changed.connect(self._show)
        self.cancel.clicked.connect(job.stop)

    def _on_begun(self, _task: Task) -> None:
        self._show()

    def _show(self) -> None:
        task = self._job.task if self._job.running else None
        self.setVisible(task is not None)
        if task is None:
            return
        self.bar.set_value(max(0.0, task.share))
        title = worded(task.title)
        told = tr("{title}: {done:,} of {total:,} heard", title=title, done=task.done_count, total=task.total)
        self.words.setText(told if task.total else tr("{title}: loading the model", title=title))
