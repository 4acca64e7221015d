"""Keeps what is known of the text models in step with the project: which there are, and how well each foresees dev."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject

from app.background.latest import Latest
from app.context import Context
from app.i18n import tr
from app.text.models.model_jobs import ModelJobs
from app.text.models.model_state import Models, ModelState
from app.widgets.error_strip import ErrorStrip
from core.errors import Cancelled, WorkbenchError
from core.lm import on_dev, store
from core.lm.on_dev import OnDev
from core.lm.store import TextModel
from core.progress import Progress, Stop
from core.project.queries import Reader
from core.project.records import Changes
from core.text.vocabulary import Vocabulary
from core.texts.later_leaks import leaks_of
from core.texts.text_model import transcripts_of

LARGE = 50_000_000
"""Bytes of models from which on measuring them is a task that is listed and can be cancelled."""
TOUCHING = ("utterances", "meta")


@dataclass(frozen=True)
class _Read:
    """What was read of a project: its models, and what they are measured with."""

    models: Models
    sentences: Sequence[str]
    alphabet: Vocabulary


class ModelController(QObject):
    """Reads beside the window while the page is shown, and when it is shown next."""

    def __init__(self, context: Context, state: ModelState, jobs: ModelJobs, strip: ErrorStrip) -> None:
        super().__init__(state)
        self._context, self._state, self._strip = context, state, strip
        self._shown = False
        self._listing, self._measuring = Latest(context.tasks, self), Latest(context.tasks, self)
        for asked in (self._listing, self._measuring):
            asked.failed.connect(self._on_failed)
        jobs.made.connect(self._on_done)
        jobs.tuned.connect(self._on_done)
        context.session.changed.connect(self._on_changed)
        context.runs.changed.connect(self._on_runs)
        self._finished: frozenset[str] = frozenset()

    def show(self, on: bool) -> None:
        """The page is shown, or another one is. Models may have been made on the command line meanwhile."""
        self._shown = on
        if on:
            self.read()

    def _on_changed(self, changes: Changes) -> None:
        if self._shown and any(changes.of(table) for table in TOUCHING):
            self.read()

    def _on_runs(self) -> None:
        """A run that taught a text model may have come to its end."""
        finished = frozenset(run.key for run in self._context.runs.facts if run.state == "finished")
        if finished != self._finished:
            self._finished = finished
            if self._shown:
                self.read()

    def _on_done(self, model: TextModel) -> None:
        self._strip.hide()
        self._state.choose(model.name)
        self._state.to_front("model")
        self.read()

    def read(self) -> None:
        """Which models there are, and what is known of them; then what is not known yet is measured."""
        folder = self._context.session.project_folder
        if folder is not None:
            self._listing.ask(lambda _progress, _cancelled: _read(folder), self._on_read)

    def _on_read(self, found: _Read) -> None:
        self._state.show(found.models, editable=not self._context.session.read_only)
        own = [model for model in found.models.models if model.note.language in ("", found.models.target)]
        unmeasured = [model for model in own if model.name not in found.models.on_dev]
        if not unmeasured or not found.sentences:
            self._measuring.forget()
            return

        def work(progress: Progress, cancelled: Stop) -> Mapping[str, OnDev]:
            measured = {}
            for number, model in enumerate(unmeasured):
                if cancelled():
                    raise Cancelled
                progress(number, len(unmeasured))
                if (one := _look(model, found)) is not None:
                    measured[model.name] = one
            return measured

        def measured(more: Mapping[str, OnDev]) -> None:
            models = self._state.shown or found.models
            self._state.show(
                replace(models, on_dev={**models.on_dev, **more}), editable=not self._context.session.read_only
            )

        large = sum(model.note.size for model in unmeasured) > LARGE
        self._measuring.ask(work, measured, listed=tr("Measuring text models on dev") if large else "")

    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, WorkbenchError):
            self._strip.show_error(error)
        else:
            self._context.show_error(error)

    def stop(self) -> None:
        for asked in (self._listing, self._measuring):
            asked.forget()


def _read(folder: Path) -> _Read:
    with Reader(folder) as reader:
        sentences, alphabet, target = transcripts_of(reader, "dev"), reader.alphabet, reader.meta.language
        models = store.models(folder)
        leaks = {model.name: told for model, told in zip(models, leaks_of(reader, models), strict=True)}
    known = {model.name: found for model in models if (found := on_dev.known(model, sentences)) is not None}
    return _Read(Models(models, known, target, len(sentences), leaks, store.unreadable(folder)), sentences, alphabet)


def _look(model: TextModel, found: _Read) -> OnDev | None:
    """Nothing of a model whose file is not the one that was made: whoever reads with it says so."""
    try:
        return on_dev.look(model, found.sentences, found.alphabet)
    except WorkbenchError:
        return None
