"""Evaluating a checkpoint on a set of utterances: what is kept opens at once, else a child hears them. Torch-free."""

from __future__ import annotations

import base64
import hashlib
import json
import time
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from core.checkpoint_paths import model_print
from core.datasets.manifest import Entry
from core.decoding import sureness
from core.decoding.sureness import Sureness
from core.errors import RunError, WorkbenchError
from core.evaluation import in_child, kept
from core.evaluation.alignment import all_taken
from core.evaluation.calibration import fitted, sure_and_right
from core.evaluation.report import Asked, Item, Report, words_of_json
from core.evaluation.score import Counts
from core.families import conversion
from core.families.checkpoint import read_card
from core.lm.text_reading import TextReading
from core.progress import Progress, Stop, never, quiet
from core.project.filters import Condition
from core.project.queries import Query, Reader
from core.project.records import UtteranceRow
from core.runs.create import entries_of
from core.runs.folder import RunFolder
from core.runs.run_settings import any_settings
from core.text.normaliser import Normaliser
from core.wording import from_json, say


@dataclass(frozen=True)
class Chosen:
    """Which utterances: those of a split, of a query, or of a query in a split. A query may also find utterances in no
    split. `name` are the query's words, such as a filter's name. `other` is the folder of another project whose they
    are; their texts are then read with this project's rules."""

    split: str = "test"
    query: Query | None = None
    name: str = ""
    other: Path | None = None

    @property
    def label(self) -> str:
        """As a report tells it: the split's name, the query's, or both."""
        return ", ".join(filter(None, (self.split, self.name if self.query is not None else "")))


@dataclass(frozen=True)
class Gathered:
    """The utterances of a set as a child hears them, with what is known of each, and those that are not transcribed."""

    entries: tuple[Entry, ...]
    rows: tuple[UtteranceRow, ...]
    genders: dict[str, str]
    noise: dict[int, float]
    aside: tuple[str, ...]
    normaliser: Normaliser
    language: str
    project: str

    @property
    def print(self) -> str:
        """Equal for equal utterances with equal texts, wherever they lie and in whatever order."""
        lines = (f"{e.key}\t{e.start}\t{e.end}\t{e.rate}\t{e.text}" for e in self.entries)
        return hashlib.sha256("\n".join(sorted(lines)).encode()).hexdigest()[:16]


def gather(project: Path, chosen: Chosen) -> Gathered:
    """The utterances that were chosen. Raises `RunError` where there are none to score, `ProjectError`."""
    with Reader(project) as reader:
        normaliser, language = reader.normaliser, reader.meta.language
    place = chosen.other or project
    conditions = (Condition("assigned", "is", chosen.split),) if chosen.split else ()
    with Reader(place) as reader:
        ids = reader.ids(Query(conditions=conditions))
        if chosen.query is not None:
            wanted = set(reader.ids(chosen.query).tolist())
            ids = ids[[int(id) in wanted for id in ids]] if len(ids) else ids
        rows = reader.rows(ids)
        genders = {speaker.name: speaker.gender for speaker in reader.speakers() if speaker.gender}
        noise = dict(reader.query_all("SELECT utterance_id, snr_db FROM measures WHERE snr_db IS NOT NULL"))
        name = reader.meta.name if chosen.other is not None else ""
    aside: list[str] = []
    anywhere = chosen.query is not None and not chosen.split
    found = [(entry, row) for row in rows for entry in entries_of([row], place, normaliser, aside, unassigned=anywhere)]
    if not found:
        raise _nothing(chosen, len(aside))
    entries, told = zip(*found, strict=True)
    return Gathered(entries, told, genders, noise, tuple(aside), normaliser, language, name)


def evaluate_set(
    project: Path,
    model: Path,
    chosen: Chosen,
    *,
    reading: TextReading = TextReading(),  # noqa: B008 - a frozen value
    device: str = "auto",
    language: str = "",
    progress: Progress = quiet,
    cancelled: Stop = never,
    again: bool = False,
    echo: bool = False,
) -> Report:
    """What a model wrote of a set. It is kept in the project: when model, set and reading are equal to those of a kept
    report, that one is opened, unless it is to be done `again`; where the disk does not take it, a remark says so.
    `language` is the code of what is spoken, where it is not the project's. Pickled weights are converted first. An
    evaluation on dev also fits how sure the model is.

    Raises `RunError`, `CheckpointError`, `TextError`, `Cancelled`.
    """
    gathered = gather(project, chosen)
    if conversion.size(model):
        conversion.convert(model, progress, cancelled)
    asked = asked_of(project, model, chosen, gathered, reading, language or gathered.language)
    found = kept.find(project, asked.model_print, asked.set_print, asked.reading) if not again else None
    if found is not None:
        return found
    report = _heard(model, asked, gathered, reading, device, progress, cancelled, echo)
    try:
        report = kept.keep(project, report)
    except RunError as error:  # what was heard in minutes is not lost for that
        looks = kept.looks(project, report.asked) + 1
        report = replace(report, looks=looks, remarks=(*report.remarks, error.message))
    if chosen == Chosen("dev") and not reading:
        calibrate(project, report)
    return report


def opened(
    project: Path,
    model: Path,
    chosen: Chosen,
    reading: TextReading = TextReading(),  # noqa: B008 - a frozen value
    language: str = "",
) -> Report | None:
    """The report that is kept of a model on a set; None where it was not evaluated, or the set has changed since."""
    try:
        gathered = gather(project, chosen)
        asked = asked_of(project, model, chosen, gathered, reading, language or gathered.language)
    except WorkbenchError:
        return None
    return kept.find(project, asked.model_print, asked.set_print, asked.reading)


def asked_of(
    project: Path, model: Path, chosen: Chosen, gathered: Gathered, reading: TextReading, language: str
) -> Asked:
    """What is asked of a model, by which its report is kept. Raises `CheckpointError` for what is none."""
    run = RunFolder(model.parent)
    own = run.model == model and run.config.is_file()
    return Asked(
        str(model),
        any_settings(run).name if own else read_card(model).name,
        model_print(model, language),
        chosen.label,
        gathered.print,
        run.key if own and model.is_relative_to(project) else "",
        gathered.project,
        language,
        reading.print,
        read_with=", ".join(folder.name for folder in reading.models),
    )


def calibrate(project: Path, report: Report) -> Sureness | None:
    """Fit how sure a model is to how right it was on dev, and keep that; None where that cannot be told."""
    temperature = fitted(*sure_and_right(all_taken(report)))
    if temperature is None:
        return None
    words = sum(len(item.words) for item in report.items)
    found = Sureness(temperature, words, model_print(Path(report.asked.model)))
    try:
        sureness.keep(Path(report.asked.model), project, found)
    except OSError:
        return None
    return found


def _heard(
    model: Path,
    asked: Asked,
    gathered: Gathered,
    reading: TextReading,
    device: str,
    progress: Progress,
    cancelled: Stop,
    echo: bool,
) -> Report:
    """What a child hears. The one that is asked is told the language that the report says."""
    with in_child.laid_down(gathered.entries, gathered.normaliser, asked.language, reading) as (options, place):
        words = place / "words.jsonl"
        arguments = ["core.evaluation", str(model), *options, "--device", device, "--words", str(words)]
        answer = in_child.run_child(arguments, progress, cancelled, echo=echo)
        with words.open(encoding="utf-8") as lines:
            items = tuple(_items(gathered, (json.loads(line) for line in lines)))
    return Report(
        replace(asked, device=device),
        items,
        time.time(),
        answer["seconds"],
        0,
        (*gathered.aside, *answer.get("not_transcribed", ())),
        tuple((problem["where"], problem["reason"]) for problem in answer["problems"]),
        answer["caught"],
        tuple(map(from_json, answer["remarks"])),
        answer["asked"],
    )


def _items(gathered: Gathered, found: Iterable[dict[str, Any]]) -> Iterable[Item]:
    """In the order in which they were given; those whose sound could not be read are missing."""
    given = zip(gathered.entries, gathered.rows, strict=True)
    for values in found:
        entry, row = next((entry, row) for entry, row in given if entry.key == values["key"])
        yield Item(
            row.id,
            entry.key,
            entry.speaker,
            entry.text,
            values["written"],
            entry.seconds,
            Counts(*values["counts"]),
            words_of_json(values["words"]),
            entry.split,
            gathered.genders.get(entry.speaker, ""),
            row.tags,
            gathered.noise.get(row.id),
            base64.b64decode(values["confidences"]),
        )


def _nothing(chosen: Chosen, aside: int) -> RunError:
    if chosen.query is None:
        return in_child.nothing_to_score(chosen.split, aside)
    if aside:
        return RunError(
            say("None of the {aside:,} utterances of {name} is transcribed.", aside=aside, name=chosen.label),
            say("Write what is said in them first."),
        )
    return RunError(say("No utterance is in {name}.", name=chosen.label), say("Choose another filter or split."))
