"""How a checkpoint wants its sound, by its own files: the rate, and what is made of the samples; and what its own
file says of that. Torch-free.

transformers up to 4 keeps that in preprocessor_config.json, 5 inside processor_config.json.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Sized
from pathlib import Path
from typing import Any

from core.checkpoint_paths import on_disk
from core.errors import CheckpointError, SoundError
from core.families import SAMPLE_RATE, family_of, family_with, read_config
from core.families.json_files import read_object
from core.wording import say

PROCESSOR, PREPROCESSOR = "processor_config.json", "preprocessor_config.json"
NESTED = ("feature_extractor", "audio_processor")


def read_hearing(folder: Path) -> dict[str, Any]:
    """The settings of a checkpoint's feature extractor; empty where it says nothing. Raises `CheckpointError`."""
    processor = read_object(on_disk(folder) / PROCESSOR) or {}
    nested = next((processor[name] for name in NESTED if isinstance(processor.get(name), dict)), None)
    found = nested if nested is not None else read_object(on_disk(folder) / PREPROCESSOR) or {}
    return {name: value for name, value in found.items() if value is not None}


def check_hearing(folder: Path) -> None:
    """Raises `CheckpointError` for a checkpoint that wants its sound otherwise than it is given here."""
    settings = read_hearing(folder)
    family = family_of(folder)
    for name, value in {**family.sound, **family.sized(read_config(folder))}.items():
        if settings.get(name, value) == value:
            continue
        if name == "sampling_rate":
            raise CheckpointError(
                say("{folder} hears sound at {setting} Hz.", folder=folder, setting=settings[name]),
                say("Choose a model for {value} Hz.", value=value),
            )
        raise CheckpointError(
            say(
                "{folder} hears sound otherwise than Vizinho makes it: {name} is {setting}, not {value}.",
                folder=folder,
                name=name,
                setting=settings[name],
                value=value,
            ),
            say("Choose another model."),
        )


def check_length(samples: Sequence[Sized], shortest_s: float) -> None:
    """Raises `SoundError` for an utterance, (T,) samples at 16 kHz, that is shorter than what one frame hears."""
    for x in samples:
        if len(x) < round(shortest_s * SAMPLE_RATE):
            raise SoundError(
                say("A stretch of {number:.0f} ms is too short to be heard.", number=1000 * len(x) / SAMPLE_RATE),
                say("Make it at least {number:.0f} ms long, or leave it out.", number=1000 * shortest_s),
            )


def extractor_settings(extractor: str, own: Mapping[str, Any]) -> dict[str, Any]:
    """preprocessor_config.json of one of transformers' feature extractors with its `own` settings: it fills a batch
    with zeros behind each utterance, and says where, unless those say otherwise."""
    filling = {"padding_value": 0.0, "padding_side": "right", "return_attention_mask": True}
    return {"feature_extractor_type": extractor, **filling, **own}


def completed(folder: Path) -> dict[str, Any]:
    """What config.json lacks for transformers' pipelines, as the family tells."""
    config = read_config(folder)
    kind = family_with(config)
    return kind.completed(config) if kind is not None else {}
