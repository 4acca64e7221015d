"""Evaluating from the window: a task that lets a child hear a set, for one model or for both that are compared."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from app.context import Context
from app.evaluate.choices import ModelChoice, SetChoice
from app.evaluate.evaluation_words import reading_title
from app.i18n import tr
from app.tasks import Task
from core.evaluation.evaluator import evaluate_set
from core.evaluation.opening import Wanted
from core.evaluation.report import Report
from core.lm.text_reading import TextReading
from core.progress import Progress, Stop
from core.texts.later_leaks import checked


class EvaluationJob(QObject):
    """One at a time; it goes on when another page is shown. `begun` brings the task, `finished` the reports that there
    are however it ended (see `core.evaluation.evaluator`), which are kept by then as far as the disk takes them,
    `failed` what went wrong; `ended` follows however it ended, then `given_up` where it was stopped."""

    begun = Signal(object)
    finished = Signal(object)
    failed = Signal(object)
    ended = Signal()
    given_up = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.task: Task | None = None
        self._left: Callable[[], object] | None = None

    @property
    def running(self) -> bool:
        return self.task is not None and self.task.running

    def start(
        self,
        models: Sequence[ModelChoice],
        on: SetChoice,
        *,
        again: Sequence[ModelChoice] = (),
        then: Wanted | None = None,
    ) -> Task | None:
        """Evaluate `models` on a set, those of `again` also where it was done before; what will be shown `then` is
        worked out, too. None while another one runs."""
        folder = self._context.session.project_folder
        if folder is None or self.running or not models or self._context.session.read_only:
            return None
        device = self._context.settings.compute_device
        names = ", ".join(reading_title(model) for model in models)
        reports: list[Report] = []

        def work(progress: Progress, cancelled: Stop) -> None:
            for number, model in enumerate(models):
                report = evaluate_set(
                    folder, model.folder, on.chosen, device=device, again=model in again,
                    reading=checked(model.reading.reading or TextReading(), on.chosen.other or folder),
                    progress=_share(progress, number, len(models)), cancelled=cancelled,
                    then=then if number + 1 == len(models) else None,
                )  # fmt: skip
                reports.append(report)

        self._left = lambda: self.start(models[len(reports) :], on, again=again, then=then)
        task = self._context.tasks.run(tr("Evaluating {name}", name=names), work, None, self.failed.emit)
        self.task = task
        task.changed.connect(lambda: self._on_changed(task, reports))
        self.begun.emit(task)
        return task

    def go_on(self) -> None:
        """Evaluate what failed, and what was to follow it; what was finished before stays."""
        if self._left is not None:
            self._left()

    def stop(self) -> None:
        """What is under way is given up."""
        if self.task is not None:
            self.task.cancel()

    def _on_changed(self, task: Task, reports: list[Report]) -> None:
        if not task.running:
            self.ended.emit()
            if reports:
                self.finished.emit(reports)
            if task.state == "cancelled":
                self.given_up.emit()


def _share(progress: Progress, number: int, count: int) -> Progress:
    """Progress of one of several models, as that of all."""

    def report(done: int, total: int) -> None:
        progress(number * total + done, count * total)

    return report
