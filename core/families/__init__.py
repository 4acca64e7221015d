"""`FAMILIES`: the kinds of model that can be trained. Torch-free: a family's module is imported by the children only.

To add a family: one module with the functions of `FamilyModule`, and one line here.
"""

from __future__ import annotations

import importlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, cast

from core.errors import CheckpointError, ConfigError

if TYPE_CHECKING:
    import numpy as np
    from torch import Tensor, nn

    from core.text.vocabulary import Vocabulary

SAMPLE_RATE = 16_000
"""Samples per second that every family hears."""


class FamilyModule(Protocol):
    """What the module of a family offers. Models are `nn.Module`s with a Hugging Face `config`.

    B utterances, F feature frames of D values, T output frames, V tokens. Features of one utterance have the shape
    (F, D); they depend on its samples only, so that they can be cached (float16 is enough).
    """

    feature_rate: float
    """Feature frames per second of sound."""
    feature_size: int
    """D."""
    spectral: bool
    """Whether features are a spectrogram, so that bands of it can be hidden (SpecAugment)."""
    shortest_s: float
    """Sound shorter than this has no features: `features` raises `SoundError`."""

    def default_layers(self) -> dict[str, int]:
        """Sizes of a model from scratch."""

    def build(self, vocabulary: Vocabulary, settings: dict[str, Any]) -> nn.Module:
        """A new model with random weights; `settings` replace `default_layers()`. Raises `ConfigError`."""

    def reshape(self, folder: Path, vocabulary: Vocabulary) -> nn.Module:
        """A new model of the shape of a checkpoint, with random weights and an output row for each token."""

    def load(self, folder: Path) -> nn.Module:
        """The model of a checkpoint in float32, in evaluation mode. Raises `CheckpointError`."""

    def source_tensors(self, folder: Path) -> dict[str, Tensor]:
        """The tensors of a checkpoint by this family's names, float32, output rows in the order of its vocabulary."""

    def features(self, samples: Sequence[np.ndarray]) -> list[Tensor]:
        """(T,) float32 samples at 16 kHz -> (F, D) float32 each. Equal alone and in a batch; deterministic."""

    def forward(self, model: nn.Module, features: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """(B, F, D) float padded with 0 and (B, F) bool -> logits (B, T, V) and lengths (B,) in output frames."""

    def output_frames(self, model: nn.Module, feature_frames: int) -> int:
        """Output frames of so many feature frames: CTC must fit the text into them."""

    def frame_seconds(self, model: nn.Module) -> float:
        """Seconds of sound per output frame."""

    def groups(self, model: nn.Module) -> list[tuple[str, list[str]]]:
        """Layers in words, with their module names, from the output to the input; every parameter is in one."""

    def frozen(self, model: nn.Module) -> list[str]:
        """Names of modules that never learn in this family."""

    def preprocessor(self, model: nn.Module) -> dict[str, Any]:
        """preprocessor_config.json: how Hugging Face makes the same features."""


@dataclass(frozen=True)
class Family:
    """A kind of model. `bodies` maps config.json's model types to the first part of the names of all tensors but the
    output layer's; `head` is the output layer's name. `title` is the technical name."""

    key: str
    title: str
    bodies: Mapping[str, str]
    head: str
    module: str

    @property
    def model_types(self) -> tuple[str, ...]:
        return tuple(self.bodies)

    def load_module(self) -> FamilyModule:
        """The family's functions. Imports torch and transformers: for children only."""
        return cast("FamilyModule", importlib.import_module(self.module))


FAMILIES: dict[str, Family] = {
    family.key: family
    for family in (
        Family(
            "parakeet", "FastConformer (Parakeet)", {"parakeet_ctc": "encoder."}, "ctc_head", "core.families.parakeet"
        ),
        Family(
            "wav2vec2",
            "wav2vec 2.0, HuBERT, WavLM",
            {"wav2vec2": "wav2vec2.", "hubert": "hubert.", "wavlm": "wavlm."},
            "lm_head",
            "core.families.wav2vec2",
        ),
    )
}


def family(key: str) -> Family:
    """Raises `ConfigError` for a family that is not known."""
    if key not in FAMILIES:
        raise ConfigError(f"The model family “{key}” is not known.", f"Families: {', '.join(FAMILIES)}.")
    return FAMILIES[key]


def read_config(folder: Path) -> dict[str, Any]:
    """config.json of a checkpoint. Raises `CheckpointError`."""
    path = folder / "config.json"
    try:
        config = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise CheckpointError(
            f"{folder} is not a model: it has no config.json.", "Choose a folder in the Hugging Face layout."
        ) from error
    except (OSError, ValueError) as error:
        raise CheckpointError(f"{path} cannot be read.", "Copy the model again.", str(error)) from error
    if not isinstance(config, dict):
        raise CheckpointError(f"{path} does not describe a model.", "Copy the model again.")
    return config


def family_of(folder: Path) -> Family:
    """The family of a checkpoint, by its config.json. Raises `CheckpointError`."""
    model_type = str(read_config(folder).get("model_type", ""))
    for candidate in FAMILIES.values():
        if model_type in candidate.model_types:
            return candidate
    known = ", ".join(t for f in FAMILIES.values() for t in f.model_types)
    raise CheckpointError(
        f"{folder} holds a model of the kind “{model_type or 'unknown'}”, which is not known here.",
        f"Known kinds: {known}.",
    )
