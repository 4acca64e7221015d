"""Exporting a run's model as ONNX, from the parent's side: what can be exported, the child that does it, the folder
whole or not at all. Torch-free."""

from __future__ import annotations

import json
from pathlib import Path

from core.children import spawn
from core.datasets.manifest import Entry, read_manifest, write_manifest
from core.errors import Cancelled, ConfigError, ExportFailed, WorkbenchError
from core.families import FAMILIES, Family, family_of
from core.families.checkpoint import written_with
from core.families.letters import read_letters
from core.families.speech_terms import NO_TERMS, SpeechTerms
from core.objectives import objective
from core.onnx_export.layout import Report, write_beside
from core.progress import Progress, Stop, never, quiet
from core.runs.export import card_of, need_model
from core.runs.folder import RunFolder
from core.wording import say, say_all
from core.writing import whole_folder

MODULE = "core.onnx_export"
CLIPS = 12
SHORTEST_S, LONGEST_S = 0.5, 15.0
MANIFEST = "clips.jsonl"


def exportable(family: Family) -> bool:
    """Whether models of a family can be written as one graph."""
    return objective(family.objective).frame_by_frame


def export_onnx(
    run: RunFolder,
    out: Path,
    progress: Progress = quiet,
    cancelled: Stop = never,
    *,
    data_licence: str = "",
    terms: SpeechTerms = NO_TERMS,
) -> Report:
    """Write a run's model to `out`, a new or empty folder, as ONNX. Returns what was measured when it was tried. Takes
    long.

    Raises `RunError` when the run has no model yet, `ConfigError` for models that are no single graph, `ExportFailed`
    when `out` holds something, the disk refuses, nothing is there to try it on, or it does not write what the model
    writes; `Cancelled`.
    """
    model = need_model(run)
    check(family_of(model), model)
    clips = chosen_clips(run)
    with whole_folder(out, lasting=True) as beside:
        manifest = beside / MANIFEST
        write_manifest(manifest, clips)
        report = _in_child(model, manifest, beside, progress, cancelled)
        manifest.unlink()
        write_beside(beside, read_letters(model).vocabulary, card_of(run, data_licence, terms), report)
    return report


def check(family: Family, model: Path | None = None) -> None:
    """Raises `ConfigError` for a family whose models are no single graph, naming those that are; and for a `model` that
    was never taught to write. Raises `CheckpointError` for one that is not whole."""
    if exportable(family):
        if model is not None and written_with(model) is None:
            raise ConfigError(
                say("This model writes nothing yet: there is no graph from samples to letters."),
                say("Take the transformers folder, or teach it to write first."),
            )
        return
    raise ConfigError(
        say(
            "A model of the family {family} writes step by step, each after what it wrote before: it is not one ONNX"
            " graph.",
            family=family.title,
        ),
        say(
            "Take the transformers folder, which every program of transformers reads. As ONNX: {families}.",
            families=say_all([one.title for one in FAMILIES.values() if exportable(one)]),
        ),
    )


def chosen_clips(run: RunFolder, count: int = CLIPS) -> list[Entry]:
    """Clips of a run's dev set to try a model on, spread evenly; those whose sound is not there are left out. Raises
    `ExportFailed` where there are none."""
    entries = list(read_manifest(run.manifest)) if run.manifest.is_file() else []
    fitting = [
        e
        for e in entries
        if e.split == "dev" and not e.blocked and SHORTEST_S <= e.seconds <= LONGEST_S and Path(e.audio).is_file()
    ]
    if not fitting:
        raise ExportFailed(
            say(
                "No clip of the dev set of “{key}” can be heard: an ONNX file is not kept without being tried.",
                key=run.key,
            ),
            say("Put the recordings back where they were, or take the transformers folder."),
        )
    step = max(1, len(fitting) // count)
    return fitting[::step][:count]


def _in_child(model: Path, manifest: Path, folder: Path, progress: Progress, cancelled: Stop) -> Report:
    with spawn(MODULE, [str(model), str(manifest), str(folder)]) as child:
        for line in child.rest(cancelled=cancelled):
            try:
                said = json.loads(line)
            except ValueError:
                child.set_aside(line)
                continue
            if "error" in said:
                error = WorkbenchError.from_json(said["error"])
                raise ExportFailed(error.message, error.hint, error.detail)
            if "report" in said:
                return Report.from_json(said["report"])
            progress(int(said["done"]), int(said["total"]))
        words = child.last_words()
    if cancelled():
        raise Cancelled
    raise ExportFailed(
        say("The ONNX file could not be written."),
        say("It takes about four times the model's size in memory: close other programs, then try again."),
        words,
    )
