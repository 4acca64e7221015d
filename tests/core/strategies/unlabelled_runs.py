"""Runs that learn from sound alone within seconds, on recordings of the sample."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
import transformers

from core import audio
from core.datasets.manifest import Entry, write_manifest
from core.families import FAMILIES, hugging_face
from core.project.sample import SAMPLE
from core.runs import events
from core.runs.create import plan_for
from core.runs.folder import RunFolder, create_run
from core.text.normaliser import Normaliser
from core.text.vocabulary import Vocabulary
from core.training.config import TrainConfig
from tests.event_logs import read_events
from tests.tiny_models import foreign_config

SETTINGS: dict[str, Any] = {
    "name": "Sound", "family": "wav2vec2", "strategy": "unlabelled", "hours": 0.02, "batch_seconds": 8.0, "checks": 2,
    "learning_rate": 3e-3, "warmup_steps": 3, "copies": 1, "speeds": (), "noise": False, "device": "cpu",
    "precision": "float32", "threads": 1, "language": "pt",
}  # fmt: skip
OWN = {"hidden_frames": 4, "hidden_share": 0.5}


def sample_entries(count: int, split: str, skip: int = 0) -> list[Entry]:
    """Recordings of the sample, of whose texts nothing is said."""
    with (SAMPLE / "utterances.tsv").open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))[skip : skip + count]
    found = []
    for row in rows:
        path = SAMPLE / row["file"]
        facts = audio.probe(path)
        entry = Entry(
            row["key"], str(path), 0, facts.frames, facts.rate, None, "", "", row["speaker"], split, "synthetic"
        )  # type: ignore[arg-type]
        found.append(entry)
    return found


def sound_run(folder: Path, source: Path | None, made: Sequence[Entry], **settings: Any) -> RunFolder:
    """A run folder as a project's is made, of sound alone."""
    values = {**SETTINGS, "strategy_settings": OWN, **settings}
    config = TrainConfig(**values, source=str(source) if source else "", layers={} if source else tiny_layers())
    run = create_run(folder / "runs", config.name)
    config.write(run.config)
    write_manifest(run.manifest, made)
    plan_for(config, Vocabulary.of_letters("abc")).write(run.transfer)
    run.normaliser.write_text(json.dumps(Normaliser.for_language("pt").to_json()), encoding="utf-8")
    return run


def tiny_layers() -> dict[str, int]:
    from tests.tiny_models import LAYERS

    return LAYERS["wav2vec2"]


def save_small(folder: Path, key: str = "wav2vec2") -> Path:
    """A random encoder with few codes and few wrong picks, which learns within seconds."""
    hugging_face.quiet()
    torch.manual_seed(1)
    kind = FAMILIES[key]
    config = foreign_config(kind.model_types[0], num_negatives=9)
    getattr(transformers, kind.pretraining)(config).save_pretrained(folder)
    return folder


def picks(run: RunFolder) -> list[events.Picked]:
    return [event for event in read_events(run.events) if isinstance(event, events.Picked)]
