"""Evaluating a checkpoint on a set of utterances: what is kept opens at once, else a child hears them. Torch-free."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

from core.checkpoint_paths import learnt_tier, model_print
from core.decoding import sureness
from core.decoding.sureness import Sureness
from core.errors import ProjectError, RunError, WorkbenchError
from core.evaluation import in_child, kept, of_today, partly_heard
from core.evaluation.alignment import all_taken
from core.evaluation.calibration import UNFITTED, UNFITTED_READ, fitted, sure_and_right
from core.evaluation.chosen import Chosen, Gathered, gather
from core.evaluation.report import Asked, Report
from core.families import conversion
from core.families.checkpoint import read_card, read_vocabulary
from core.lm.text_reading import TextReading
from core.progress import Progress, Stop, never, quiet
from core.project.queries import Reader
from core.project.tiers.reading import tier_known_as
from core.runs.folder import RunFolder
from core.runs.run_settings import any_settings
from core.wording import say

DEV = Chosen("dev")


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
    gathered = gather(project, chosen, learnt_tier(model))
    if conversion.size(model):
        conversion.convert(model, progress, cancelled)
    asked = asked_of(project, model, chosen, gathered, reading, language or gathered.language)
    found = of_today.find(project, asked, gathered) if not again else None
    if found is not None:
        if chosen == DEV and not reading:
            fitted_sureness(project, model)
        return replace(found, remarks=tuple(dict.fromkeys((*_compared_with(model), *reading.remarks, *found.remarks))))
    report = _heard(project, model, asked, gathered, reading, device, progress, cancelled, echo)
    report = kept.keep_or_tell(project, replace(report, remarks=(*_compared_with(model), *report.remarks)))
    if chosen == DEV and not reading:
        calibrate(project, report)
    return report


def _compared_with(model: Path) -> tuple[str, ...]:
    """What people should know of what a model is compared with."""
    tier = learnt_tier(model)
    return (say("It has learnt the tier {tier}, and is compared with what stands on that.", tier=tier),) if tier else ()


def not_comparable(project: Path, model: Path, other: Path) -> RunError | None:
    """Why two models cannot be compared on the same utterances: they have learnt different texts of those. None where
    they can. A tier that was renamed meanwhile is the same. Raises `ProjectError`."""
    own, theirs = learnt_tier(model), learnt_tier(other)
    if own == theirs or (own and theirs and _same_tier(project, own, theirs)):
        return None
    if not (own and theirs):
        tier = own or theirs
        said = say(
            "One has learnt the tier {tier}, the other transcripts: no rates of theirs can be compared.", tier=tier
        )
    else:
        said = say(
            "One has learnt the tier {tier}, the other the tier {other}: no rates of theirs can be compared.",
            tier=own,
            other=theirs,
        )
    return RunError(said, say("Choose another model to compare with."))


def _same_tier(project: Path, own: str, theirs: str) -> bool:
    with Reader(project) as reader:
        try:
            return tier_known_as(reader, own).id == tier_known_as(reader, theirs).id
        except ProjectError:
            return False


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
        gathered = gather(project, chosen, learnt_tier(model))
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


def fitted_sureness(project: Path, model: Path) -> Sureness:
    """How sure a model is, as it was fitted on dev; where that was lost, it is fitted anew on the report that is kept.
    `PLAIN` where nobody evaluated the model on dev as it is now, or that told too little. Raises `CheckpointError`."""
    found = sureness.kept(model, project, model_print(model))
    if found is not sureness.PLAIN:
        return found
    report = opened(project, model, DEV)
    return (calibrate(project, report) if report is not None else None) or found


def sureness_told(project: Path, model: Path, reading: TextReading = TextReading()) -> str:  # noqa: B008 - frozen
    """What people should know of how sure a model says it is with a reading; "" where that was fitted on dev, which
    is done of the sound alone."""
    if reading:
        return UNFITTED_READ
    try:
        return UNFITTED if fitted_sureness(project, model) is sureness.PLAIN else ""
    except WorkbenchError:  # whoever has it write says so
        return ""


def _heard(
    project: Path,
    model: Path,
    asked: Asked,
    gathered: Gathered,
    reading: TextReading,
    device: str,
    progress: Progress,
    cancelled: Stop,
    echo: bool,
) -> Report:
    """What a child hears, after what one has heard before that was broken off. The one that is asked is told the
    language that the report says."""
    so_far = partly_heard.of(project, asked)
    entries = so_far.missing(gathered.entries)
    before = len(gathered.entries) - len(entries)

    def further(done: int, total: int) -> None:
        progress(before + done, before + total)

    if before:
        progress(before, len(gathered.entries))
    if entries:
        with in_child.laid_down(entries, gathered.normaliser, asked.language, reading) as options, so_far.written():
            arguments = ["core.evaluation", str(model), *options, "--device", device, "--words"]
            try:
                in_child.run_child(arguments, further, cancelled, told=so_far.tell, echo=echo)
            except RunError:
                if not before or len(so_far.problems) < len(entries):
                    raise  # else none of the rest has sound, and what was heard before is all there is
    if untold := [entry.key for entry in so_far.missing(entries) if entry.key not in so_far.problems]:
        raise RuntimeError(f"the child that hears told nothing of {len(untold)} utterances, such as {untold[0]}")
    report = Report(
        replace(asked, device=device),
        tuple(so_far.items(gathered)),
        time.time(),
        so_far.seconds,
        0,
        gathered.aside,
        tuple(so_far.problems.items()),
        dict(so_far.caught),
        so_far.remarks,
        so_far.wrote_in,
    )
    return of_today.of_today(project, report, asked, gathered)
