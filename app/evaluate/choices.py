"""What can be evaluated, and on what: the models and the sets of utterances that the page's head offers. Plain values,
read beside the window.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from app.evaluate.evaluation_state import Role
from core.errors import TextError, WorkbenchError
from core.evaluation import kept
from core.evaluation.chosen import Chosen
from core.lm import store
from core.lm.text_reading import TextReading
from core.project.filters import Condition, Filter
from core.project.queries import Query, Reader
from core.project.saved_filters import saved_filters
from core.project.store import Project
from core.runs.folder import RunFolder
from core.runs.run_settings import any_settings
from core.sources.catalogue import Source, sources
from core.wording import say

SPLITS = ("test", "dev", "train")
SetKind = Literal["split", "filter", "project"]
GONE = "gone"
"""The kind of a model that is no longer there: only what is kept of it can be looked up."""


@dataclass(frozen=True)
class ReadingChoice:
    """What a model's sound is read with: a text model of the project, or what only a kept report was read with (models
    of text that were made or tuned anew since, several of them, hot words), which has no `reading` to be had again.
    The one without a key is the sound alone. `title` names the text models, "" for hot words alone, `when` is the kept
    report's Unix time."""

    key: str = ""
    title: str = ""
    print: str = ""
    reading: TextReading | None = None
    when: float = 0.0


SOUND = ReadingChoice(reading=TextReading())


@dataclass(frozen=True)
class ModelChoice:
    """A model: a run's, by its best check, or any checkpoint. `role` is the colour of its kind, `source` the folder
    of the checkpoint that a run started from, "" for others and from scratch."""

    key: str
    title: str
    folder: Path
    kind: str
    language: str
    role: Role
    source: str = ""
    wer: float | None = None
    reading: ReadingChoice = SOUND

    @property
    def heard_again(self) -> bool:
        """Whether it can be evaluated, not only looked up."""
        return self.reading.reading is not None and self.kind != GONE


@dataclass(frozen=True)
class SetChoice:
    """A set of utterances: a split, a saved filter, another project's test set. `count` of them are transcribed,
    `folder` is the project in which they lie; `trouble` is why it cannot be read now."""

    key: str
    kind: SetKind
    name: str
    chosen: Chosen
    folder: Path
    count: int = 0
    seconds: float = 0.0
    trouble: WorkbenchError | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Choices:
    """All that is offered."""

    models: tuple[ModelChoice, ...] = ()
    sets: tuple[SetChoice, ...] = ()
    readings: tuple[ReadingChoice, ...] = ()
    """Beside the sound alone."""
    lost: tuple[TextError, ...] = ()
    """What is wrong with text models that cannot be read."""

    def model(self, key: str, reading: str = "") -> ModelChoice | None:
        """By its key and that of what it is read with; with one that is gone, the sound alone."""
        model = next((one for one in self.models if one.key == key), None)
        return replace(model, reading=self.reading(reading)) if model is not None and reading else model

    def reading(self, key: str) -> ReadingChoice:
        return next((one for one in self.readings if one.key == key), SOUND)

    def set_of(self, key: str) -> SetChoice | None:
        return next((one for one in self.sets if one.key == key), None)


def look(project: Path, rates: Mapping[str, float], others: Sequence[Path] = ()) -> Choices:
    """Look into a project. `rates` are the word error rates that runs had on dev, by their keys; `others` projects
    whose test sets are offered, too. Raises `ProjectError`."""
    models = tuple(_model(source, rates) for source in sources(project) if source.usable and source.writes)
    with Reader(project) as reader:
        sets = [_split(reader, project, split) for split in SPLITS]
        sets += [_filter(reader, project, wanted) for wanted in saved_filters(reader)]
    found = [one for one in sets if one is not None]
    for other in others:
        try:
            found += filter(None, [of_project(other)])
        except WorkbenchError as error:
            if not other.exists():
                error.hint = say("It is offered again once its drive is back.")
            found.append(_other(other, other.name, trouble=error))
    lost = tuple(store.unreadable(project))
    return Choices((*models, *_gone(project, models)), tuple(found), tuple(_readings(project)), lost)


def _gone(project: Path, models: Sequence[ModelChoice]) -> Iterator[ModelChoice]:
    """The models of kept reports that are no longer there, those that were evaluated last first."""
    runs, known = {one.key for one in models if one.kind == "run"}, set()
    for head in kept.listed(project):
        asked = head.asked
        if kept.there(asked, runs) or asked.model_print in known:
            continue
        known.add(asked.model_print)
        title = say("{name}, no longer there", name=asked.name)
        role: Role = "tgt" if asked.run else "src"
        yield ModelChoice(f"gone:{asked.model_print}", title, Path(asked.model), GONE, asked.language, role)


def _readings(project: Path) -> Iterator[ReadingChoice]:
    """The project's text models, and what else kept reports were read with, the newest first."""
    known = {""}
    for model in store.models(project):
        reading = TextReading(model.folder)
        known.add(reading.print)
        yield ReadingChoice(f"lm:{model.name}", model.name, reading.print, reading)
    for head in kept.listed(project):
        if head.asked.reading not in known:
            known.add(head.asked.reading)
            yield ReadingChoice(f"kept:{head.asked.reading}", head.asked.read_with, head.asked.reading, None, head.when)


def _model(source: Source, rates: Mapping[str, float]) -> ModelChoice:
    started = ""
    if source.kind == "run":
        try:
            started = any_settings(RunFolder(source.folder.parent)).source
        except WorkbenchError:
            started = ""
    role: Role = "src" if source.kind != "run" else "tgt" if started else "cmp"
    return ModelChoice(
        source.key, source.title, source.folder, source.kind, source.language, role, started, rates.get(source.key)
    )


def _split(reader: Reader, project: Path, split: str) -> SetChoice | None:
    query = Query(split=split)
    count = reader.count(query)
    if not count:
        return None
    return SetChoice(f"split:{split}", "split", split, Chosen(split), project, count, reader.seconds(query))


def _filter(reader: Reader, project: Path, wanted: Filter) -> SetChoice | None:
    counted = Query(conditions=(*wanted.as_conditions, Condition("transcribed", "is")))
    count = reader.count(counted)
    if not count:
        return None
    chosen = Chosen("", Query(conditions=wanted.as_conditions), wanted.name)
    return SetChoice(f"filter:{wanted.id}", "filter", wanted.name, chosen, project, count, reader.seconds(counted))


def of_project(other: Path) -> SetChoice | None:
    """Another project's test set; None where it has none. One of an older version is brought up to date. Raises
    `ProjectError` where it cannot be read."""
    Project.bring_up_to_date(other)
    with Reader(other) as reader:
        query = Query(split="test")
        count, seconds, name = reader.count(query), reader.seconds(query), reader.meta.name
    if not count:
        return None
    return _other(other, name, count, seconds)


def _other(
    other: Path, name: str, count: int = 0, seconds: float = 0.0, trouble: WorkbenchError | None = None
) -> SetChoice:
    chosen = Chosen("test", other=other)
    return SetChoice(f"project:{other}", "project", name, chosen, other, count, seconds, trouble)
