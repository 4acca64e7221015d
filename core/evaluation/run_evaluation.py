"""Evaluating a checkpoint on a set of utterances: what is kept opens at once, else a child hears them. Torch-free."""

from __future__ import annotations

import base64
import json
import time
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from core.checkpoint_paths import model_print
from core.decoding import sureness
from core.decoding.sureness import Sureness
from core.errors import WorkbenchError
from core.evaluation import in_child, kept, of_today
from core.evaluation.alignment import all_taken
from core.evaluation.calibration import fitted, sure_and_right
from core.evaluation.chosen import Chosen, Gathered, gather
from core.evaluation.report import Asked, Item, Report, words_of_json
from core.evaluation.score import Counts
from core.families import conversion
from core.families.checkpoint import read_card, read_vocabulary
from core.lm.text_reading import TextReading
from core.progress import Progress, Stop, never, quiet
from core.runs.folder import RunFolder
from core.runs.run_settings import any_settings
from core.wording import from_json


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
    """What a model wrote of a set. It is kept in the project: when model, sound and reading equal those of a kept
    report, that one is opened as of today, unless it is to be done `again`; where the disk does not take it, a remark
    and its `not_kept` say so. `language` is the code of what is spoken, where it is not the project's. Pickled weights
    are converted first. An evaluation on dev also fits how sure the model is.

    Raises `RunError`, `CheckpointError`, `TextError`, `Cancelled`.
    """
    gathered = gather(project, chosen)
    if conversion.size(model):
        conversion.convert(model, progress, cancelled)
    asked = asked_of(project, model, chosen, gathered, reading, language or gathered.language)
    found = of_today.find(project, asked, gathered) if not again else None
    if found is not None:
        return found
    report = _heard(model, asked, gathered, reading, device, progress, cancelled, echo)
    report = kept.keep_or_tell(project, report)
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
    """The report that is kept of a model on a set, as of today; None where it was not evaluated, or other utterances
    are in the set now."""
    try:
        gathered = gather(project, chosen)
        asked = asked_of(project, model, chosen, gathered, reading, language or gathered.language)
    except WorkbenchError:
        return None
    return of_today.find(project, asked, gathered)


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
        split=chosen.split,
        filter=chosen.name if chosen.query is not None else "",
        sound_print=gathered.sound_print(rules=read_vocabulary(model).noun != "letters"),
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
