"""Trying a checkpoint on some utterances of a split in a child process, which alone loads it, and what such a child is
given. Torch-free; whole sets are `run_evaluation`'s.
"""

from __future__ import annotations

import json
import math
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from core.checkpoint_paths import learnt_tier
from core.children import run_child
from core.datasets.manifest import Entry, write_manifest
from core.errors import RunError
from core.families import conversion
from core.lm.note import Tuned, tuned_of
from core.lm.text_reading import TextReading
from core.progress import Progress, Stop, never, quiet
from core.project.filters import Condition
from core.project.queries import Query, Reader
from core.project.tiers.learnt import as_learnt
from core.runs.create import entries_of
from core.text.normaliser import Normaliser
from core.wording import say

__all__ = ["TUNED_ON", "evaluate_split", "laid_down", "nothing_to_score", "run_child", "tune_on_dev"]

TUNED_ON = 400
"""Utterances of dev that weights are tuned on, at most."""


def evaluate_split(
    project: Path,
    model: Path,
    split: str,
    *,
    device: str = "auto",
    language: str = "",
    utterances: bool = False,
    most: int = 0,
    reading: TextReading = TextReading(),  # noqa: B008 - a frozen value
    progress: Progress = quiet,
    cancelled: Stop = never,
    echo: bool = False,
) -> dict[str, Any]:
    """What `Evaluation.to_json` holds, for the utterances of a split; with `most`, for so many of them at most, spread
    evenly. `language` is the code of what is spoken, where it is not the project's; `reading` the model of text and
    the hot words to read with. Pickled weights are converted first. Raises `RunError`, `CheckpointError`, `Cancelled`.
    """
    aside: list[str] = []
    with _laid_down(project, split, most, aside, reading, learnt_tier(model)) as options:
        if conversion.size(model):
            conversion.convert(model, progress, cancelled)
        options += ["--device", device, *(["--language", language] if language else [])]
        options += ["--utterances"] if utterances else []
        data = run_child(["core.evaluation", str(model), *options], progress, cancelled, echo=echo)
    data = {"split": split, "model": str(model), **data, "left_aside": len(aside) + data["left_aside"]}
    if utterances:
        data["not_transcribed"] = [*aside, *data["not_transcribed"]]
    return data


def tune_on_dev(
    project: Path,
    model: Path,
    reading: TextReading,
    *,
    device: str = "auto",
    most: int = TUNED_ON,
    progress: Progress = quiet,
    cancelled: Stop = never,
) -> Tuned:
    """The best weights of a reading for a model, on dev and nothing else. Raises `RunError`, `CheckpointError`,
    `TextError`, `Cancelled`."""
    with _laid_down(project, "dev", most, [], reading, learnt_tier(model)) as options:
        if conversion.size(model):
            conversion.convert(model, progress, cancelled)
        return tuned_of(
            run_child(["core.evaluation.tune", str(model), *options, "--device", device], progress, cancelled)
        )


@contextmanager
def _laid_down(
    project: Path, split: str, most: int, aside: list[str], reading: TextReading, tier: str
) -> Iterator[list[str]]:
    """The utterances of a split and what made their texts, in files; gives a child's arguments that name them. `aside`
    receives the keys of those that are not transcribed, or have nothing on the `tier` that is meant."""
    with Reader(project) as found:
        reader = as_learnt(found, tier)
        rows = reader.rows(reader.ids(Query(conditions=(Condition("assigned", "is", split),))))
        normaliser, language = reader.normaliser, reader.meta.language
        entries = entries_of(rows, project, normaliser, aside)
    if not entries:
        raise nothing_to_score(split, len(aside))
    if most and len(entries) > most:
        entries = entries[:: math.ceil(len(entries) / most)]
    with laid_down(entries, normaliser, language, reading) as options:
        yield options


@contextmanager
def laid_down(
    entries: Sequence[Entry], normaliser: Normaliser, language: str, reading: TextReading
) -> Iterator[list[str]]:
    """Utterances and what made their texts, in files of a folder that goes again; gives a child's arguments that name
    them."""
    with tempfile.TemporaryDirectory() as place:
        manifest, rules = Path(place) / "manifest.jsonl", Path(place) / "normaliser.json"
        write_manifest(manifest, entries)
        rules.write_text(json.dumps(normaliser.to_json(), ensure_ascii=False), encoding="utf-8")
        options = [str(manifest), "--rules", str(rules), "--language", language]
        options += ["--reading", str(reading.write(Path(place) / "reading.json"))] if reading else []
        yield options


def nothing_to_score(split: str, aside: int) -> RunError:
    """Why a split has nothing to compare with, and what to do."""
    if not aside:
        return RunError(
            say("The {split} split is empty.", split=split), say("Assign utterances to it on the Corpus page.")
        )
    return RunError(
        say(
            "None of the {aside:,} utterances of {split} is transcribed: there is nothing to compare with.",
            aside=aside,
            split=split,
        ),
        say("Write what is said in them first."),
    )
