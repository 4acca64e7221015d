"""What is done with text models by workers: it goes on as a task when its dialog is closed, and the page is told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from app.context import Context
from app.i18n import tr
from app.tasks import Task
from core.checkpoint_paths import model_print
from core.children import run_child
from core.evaluation.in_child import tune_on_dev
from core.lm import store
from core.lm.hot_words import HotWord
from core.lm.ready import bringing
from core.lm.store import Recipe, TextModel
from core.lm.text_reading import TextReading, models_of, tuned_key
from core.places.of_run import put_on
from core.places.place import Place
from core.progress import Progress, Stop
from core.runs import queue
from core.runs.folder import RunFolder
from core.texts import learn_child
from core.texts.teaching import Lesson, from_scratch
from core.texts.text_model import Chosen
from core.trash import Removed

T = TypeVar("T")


class ModelJobs(QObject):
    """`made` and `tuned` bring a model as it is now, `taught` a run that is to make one; `failed` what went wrong."""

    made = Signal(object)
    tuned = Signal(object)
    taught = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.tasks: list[Task] = []

    @property
    def _folder(self) -> Path:
        folder = self._context.session.project_folder
        assert folder is not None  # the page is there with its project
        return folder

    def make(self, name: str, chosen: Chosen, recipe: Recipe, *, replaces: bool) -> Task:
        """Count a model of the project's sentences."""
        folder = self._folder

        def work(progress: Progress, cancelled: Stop) -> TextModel:
            return learn_child.make(
                folder, name, chosen, recipe, replaces=replaces, progress=progress, cancelled=cancelled
            )

        return self._run(tr("Making the text model {name}", name=name), work, self.made.emit)

    def bring(self, name: str, file: Path, recipe: Recipe, *, replaces: bool) -> Task:
        """Keep a model that another program made."""
        folder = self._folder

        def work(_progress: Progress, _cancelled: Stop) -> TextModel:
            return store.bring(folder, name, file, recipe, replace=replaces)

        return self._run(tr("Bringing the text model {name}", name=name), work, self.made.emit)

    def tune(
        self, model: TextModel, recogniser: Path, words: Sequence[HotWord], device: str, first: TextModel | None = None
    ) -> Task:
        """Look on dev for the weights at which a recogniser reads best with a model, where that is the `first` itself,
        or at which it weighs again what is found with the `first`, or with the sound alone; a child hears and reads."""
        folder = self._folder
        again = model if first is None or first.folder != model.folder else None
        found_with = first.folder if first is not None else None
        reading = TextReading(found_with, tuple(words), rescorer=again.folder if again is not None else None)

        def work(progress: Progress, cancelled: Stop) -> TextModel:
            found_with, judging = models_of(reading)
            for one in (found_with, judging):
                if one is not None:
                    one.check()
            found = tune_on_dev(folder, recogniser, reading, device=device, progress=progress, cancelled=cancelled)
            key = tuned_key(model_print(recogniser), reading, found_with)
            return store.keep_tuned(model, key, found)

        return self._run(tr("Tuning the text model {name}", name=model.name), work, self.tuned.emit)

    def add_ready(self, name: str, source: Path, language: str, licence: str) -> Task:
        """Keep a model that others taught; a child loads it for real first."""
        folder = self._folder

        def work(progress: Progress, cancelled: Stop) -> TextModel:
            def tried(place: Path) -> dict[str, Any]:
                return run_child(["core.lm.ready", str(place)], progress, cancelled)

            return bringing.bring(folder, name, source, tried, language=language, licence=licence)[0]

        return self._run(tr("Adding the text model {name}", name=name), work, self.made.emit)

    def teach(self, lesson: Lesson, *, with_scratch: bool = False, place: Place | None = None) -> Task:
        """Make a run that teaches one, and with it its control from scratch; they start as soon as the computer is
        free, or at once in a `place` elsewhere. `taught` brings the first."""
        folder = self._folder

        def work(progress: Progress, cancelled: Stop) -> RunFolder:
            lessons = [lesson, from_scratch(lesson)] if with_scratch else [lesson]
            runs = learn_child.prepare(folder, lessons, progress, cancelled)
            if place is not None:
                for run in runs:
                    put_on(run, place)
            queue.add(runs)
            queue.start_next(folder / "runs")
            return runs[0]

        return self._run(tr("Preparing “{name}”", name=lesson.name), work, self.taught.emit)

    def _run(self, title: str, work: Callable[[Progress, Stop], T], done: Callable[[T], None]) -> Task:
        task = self._context.tasks.run(title, work, done, self.failed.emit)
        self.tasks = [*(task for task in self.tasks if task.running), task]
        return task

    def remove(self, model: TextModel, told: Callable[[], object]) -> None:
        """Remove a model; it can be put back from the status bar. `told` when the list is another."""

        def removed(gone: Removed) -> None:
            told()
            text = tr("The text model {name} was removed", name=gone.key)
            self._context.frame.show_undo(text, lambda: self._put_back(gone, told))

        self._context.tasks.ask(lambda: store.remove(model), removed, self.failed.emit)

    def _put_back(self, gone: Removed, told: Callable[[], object]) -> None:
        def back(_model: TextModel) -> None:
            told()

        self._context.tasks.ask(lambda: store.restore(gone), back, self.failed.emit)

    def stop(self) -> None:
        """The page goes: what is under way is given up."""
        for task in self.tasks:
            task.cancel()
