"""A run that teaches a network of text with a project's own sentences: what is chosen, told as a run's settings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from core.errors import ConfigError, TextError
from core.lm import store
from core.lm.neural import vocabulary_file
from core.lm.neural.sizes import USUAL, Sizes
from core.lm.neural.units import NetworkUnit
from core.lm.note import Shape
from core.lm.starters import PREFIX, text_starter, text_starters
from core.lm.store import TextModel
from core.progress import Progress, Stop, never, quiet
from core.project.queries import Reader
from core.runs.folder import RunFolder
from core.runs.text_create import Read, divided, make_run, words_for
from core.text.vocabulary import Vocabulary
from core.texts.later_leaks import kept_with, unknown
from core.texts.text_model import Chosen, transcripts_of
from core.texts.usable import Reading, Used
from core.training.text.config import Device, TextConfig
from core.wording import say

RATES: Mapping[Shape, float] = {"lstm": 1e-2, "transformer": 3e-3}
FINER = 0.5
"""What begins as another network learns at so much of the rate."""
BATCHES: Mapping[NetworkUnit, int] = {"letter": 512, "piece": 256}
PIECES, USUAL_SOURCE = 400, "es"


@dataclass(frozen=True)
class Lesson:
    """What is to be taught as `name`: with what is `chosen`, a network of some `shape` and `unit` (None: the source's,
    else an LSTM of letters), or one that begins as `source`; then `at_once` lets all layers learn from the start. It
    reads so many `words` in all, 0 as many as usual. `sizes` and `settings` are those that are not the usual ones."""

    name: str
    chosen: Chosen
    shape: Shape | None = None
    unit: NetworkUnit | None = None
    source: TextModel | None = None
    words: int = 0
    pieces: int = PIECES
    at_once: bool = False
    device: Device = "auto"
    licence: str = ""
    replaces: bool = False
    sizes: Mapping[str, Any] = field(default_factory=dict)
    settings: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Prepared:
    """A run that was made, what it learns from, and what people should know of that."""

    run: RunFolder
    config: TextConfig
    read: Read
    used: Used
    remarks: tuple[str, ...] = ()


def source_named(text: str, folder: Path) -> TextModel | None:
    """The network that is named, to begin as; None for "". Raises `TextError`."""
    if not text:
        return None
    own = text.startswith(PREFIX)
    model = text_starter(text.removeprefix(PREFIX)) if own else store.find(text, folder)
    if model.kind != "neural":
        raise TextError(
            say("The text model {name} is no network: nothing can begin as it.", name=model.name),
            say("Teach one in the source's language first: `vizinho lm DIR teach NAME --language es`."),
        )
    model.check()
    return model


def usual_source(reader: Reader, language: str) -> TextModel | None:
    """The network that comes with the program in the project's source language, where the other one reads mostly the
    same letters."""
    spoken = reader.meta.source_language or USUAL_SOURCE
    letters = Reading.of(reader.meta, language).letters
    there = next((one for one in text_starters() if one.note.language == spoken), None)
    return there if there is not None and language != spoken and _alike(there, letters) else None


def _alike(model: TextModel, letters: Vocabulary | None) -> bool:
    """Whether a network reads most letters of an alphabet."""
    known = vocabulary_file.read_vocabulary(model.folder).index
    return letters is not None and sum(letter in known for letter in letters.letters) * 2 > len(letters.letters)


def from_scratch(lesson: Lesson) -> Lesson:
    """The control of a lesson that begins as another network: of the same shape, sizes and unit, begun as nothing, at
    the rate that is usual then. Raises `ConfigError` for a lesson that is from scratch itself, `TextError`."""
    source = lesson.source
    if source is None or source.note.neural is None:
        raise ConfigError(
            say("A network from scratch is its own control."), say("Name what the other one begins as: --source-model.")
        )
    sizes = {**vocabulary_file.read_sizes(source.folder).to_json(), **lesson.sizes}
    if "dropout" not in lesson.sizes:
        sizes.pop("dropout")
    return replace(
        lesson,
        name=f"{lesson.name}-scratch",
        shape=source.note.neural.shape,
        unit="piece" if source.note.unit == "piece" else "letter",
        source=None,
        at_once=False,
        sizes=sizes,
    )


def prepare(
    folder: Path, reader: Reader, lesson: Lesson, progress: Progress = quiet, cancelled: Stop = never
) -> Prepared:
    """Make the run in the project's folder; nobody starts it here. Raises `TextError`, `ConfigError`, `RunError`,
    `Cancelled`."""
    return prepare_all(folder, reader, [lesson], progress, cancelled)[0]


def prepare_all(
    folder: Path, reader: Reader, lessons: Sequence[Lesson], progress: Progress = quiet, cancelled: Stop = never
) -> list[Prepared]:
    """The same for lessons of the same texts, such as one and its control: these are read once."""
    for lesson in lessons:
        store.check_name(folder, lesson.name, replace=lesson.replaces)
    meta, chosen = reader.meta, lessons[0].chosen
    reading, used = Reading.of(meta, chosen.language), Used()
    found = list(chosen.read(reader, used, progress, cancelled))
    read = divided(found, transcripts_of(reader, "dev") if chosen.language == meta.language else ())
    made = []
    for lesson in lessons:
        source = lesson.source
        kept = kept_with(reader, source)
        remarks = (unknown(source.name),) if source is not None and kept is None else ()
        config = replace(
            _config(lesson, read),
            language=chosen.language,
            made_of=tuple(map(str, (*chosen.described(reader), *remarks))),
            licence=lesson.licence or meta.licence,
            rules=tuple(reading.rules.active.to_json()),
        )
        run = make_run(folder / "runs", config, read, lesson.pieces, reading.letters, kept)
        made.append(Prepared(run, config, read, used, remarks))
    return made


def _config(lesson: Lesson, read: Read) -> TextConfig:
    source = lesson.source
    if source is not None and set(lesson.sizes) - {"dropout"}:
        raise ConfigError(
            say("A network that begins as another one has that one's sizes."), say("Leave --width and the like out.")
        )
    theirs = source.note.neural.shape if source is not None and source.note.neural is not None else None
    if theirs and lesson.shape not in (None, theirs):
        raise ConfigError(
            say("{name} is no network of the kind {kind}.", name=source.note.name if source else "", kind=lesson.shape),
            say("Leave --kind out, or begin with --scratch."),
        )
    shape: Shape = theirs or lesson.shape or "lstm"
    unit: NetworkUnit = lesson.unit or ("piece" if source is not None and source.note.unit == "piece" else "letter")
    rate = RATES[shape] * (FINER if theirs else 1)
    return TextConfig(
        name=lesson.name,
        makes=lesson.name,
        sizes=Sizes.from_json({**USUAL[shape].to_json(), **lesson.sizes}),
        unit=unit,
        source=str(source.folder) if source is not None else "",
        source_name=source.note.name if source is not None else "",
        words=lesson.words or words_for(read),
        batch_units=BATCHES[unit],
        strategy="gradual" if source is not None and not lesson.at_once else "full",
        device=lesson.device,
        replace=lesson.replaces,
        **{"learning_rate": rate, **lesson.settings},
    )
