"""Canary (`CanaryForConditionalGeneration`): the encoder of Parakeet and a decoder. Features are those of Parakeet.

It hears windows as long as what is heard. Frames behind that are zeros, and are not looked at.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn, cast

import numpy as np
from torch import Tensor, nn
from torch.nn import functional
from transformers import CanaryConfig, CanaryForConditionalGeneration, GenerationConfig

from core.families import FamilyModule, decoders, hugging_face
from core.families.canary import CANARY, READ, WRITE
from core.families.kind import no_sizes
from core.families.letters import read_letters
from core.families.parakeet import network as base
from core.families.parakeet.sound import heard_in_bands, log_mel
from core.families.sound_settings import check_hearing
from core.text.vocabulary import Vocabulary

feature_rate = base.feature_rate
feature_size = 128
shortest_s = base.shortest_s
output_frames = base.output_frames
frame_seconds = base.frame_seconds
preprocessor = base.preprocessor
adapted = hugging_face.adapted
decode = decoders.decode
written = decoders.written

LONGEST_S = 40
"""What it was taught with at most (its model card)."""
STEP_FRAMES = 64
"""The length of a window is a multiple of this."""


def build(vocabulary: Vocabulary, settings: dict[str, Any]) -> NoReturn:  # noqa: ARG001 - there is none
    """See `FamilyModule.build`."""
    raise no_sizes(CANARY.title)


def reshape(folder: Path, vocabulary: Vocabulary) -> nn.Module:
    """See `FamilyModule.reshape`."""
    return _build(CanaryConfig.from_pretrained(folder), vocabulary, hugging_face.generation_of(folder))


def _build(config: Any, vocabulary: Vocabulary, generation: GenerationConfig) -> nn.Module:
    decoder = config.decoder_config
    decoder.vocab_size = config.vocab_size = len(vocabulary.tokens)
    config.architectures = ["CanaryForConditionalGeneration"]
    generation = hugging_face.ending(vocabulary, generation, config, decoder)
    padding, decoder.pad_token_id = decoder.pad_token_id, 0
    model: nn.Module = CanaryForConditionalGeneration(config).eval()
    decoder.pad_token_id = padding
    model.generation_config = generation
    return _ready(model)


def _ready(model: nn.Module) -> nn.Module:
    """Every row learns: which one is no token's, our order does not say."""
    cast("nn.Embedding", model.get_submodule(READ)).padding_idx = None
    return model


def load(folder: Path) -> nn.Module:
    """See `FamilyModule.load`."""
    check_hearing(folder)
    model = hugging_face.load(CanaryForConditionalGeneration, folder, READ)
    hugging_face.reorder(model, CANARY, read_letters(folder))
    return _ready(model)


def source_tensors(folder: Path) -> dict[str, Tensor]:
    """See `FamilyModule.source_tensors`."""
    return load(folder).state_dict()


def features(samples: Sequence[np.ndarray]) -> list[Tensor]:
    """See `FamilyModule.features`."""
    return log_mel(samples, feature_size)


def for_model(model: nn.Module) -> FamilyModule:
    """The family's functions for a model that hears as many mel bands as its config says."""
    return heard_in_bands(globals(), _net(model).config.encoder_config.num_mel_bins)


def _net(model: nn.Module) -> Any:
    return model


def longest_frames(model: nn.Module) -> int:  # noqa: ARG001 - the same for every model
    """See `WritingFamily.longest_frames`."""
    return int(LONGEST_S * feature_rate)


def window_frames(model: nn.Module, count: int, short: bool) -> int:  # noqa: ARG001 - all are short
    """See `WritingFamily.window_frames`."""
    return min(longest_frames(model), math.ceil(count / STEP_FRAMES) * STEP_FRAMES)


def encode(model: nn.Module, features: Tensor, mask: Tensor, frames: int) -> Tensor:
    """See `WritingFamily.encode`."""
    missing = max(0, frames - features.shape[1])
    filled = functional.pad(features, (0, 0, 0, missing))[:, :frames]
    heard = _net(model).model.encoder(
        input_features=filled, attention_mask=functional.pad(mask, (0, missing))[:, :frames]
    )
    states: Tensor = heard.last_hidden_state * heard.attention_mask[..., None]
    return states


def looking(model: nn.Module) -> list[tuple[nn.Module, list[int]]]:
    """See `WritingFamily.looking`: all heads of the upper half of the layers."""
    return decoders.upper_half(model, _net(model).config.decoder_config.num_attention_heads)


def most_tokens(model: nn.Module) -> int:
    """See `WritingFamily.most_tokens`."""
    return int(_net(model).config.decoder_config.max_position_embeddings)


def groups(model: nn.Module) -> list[tuple[str, list[str]]]:
    """See `FamilyModule.groups`."""
    (title, top), *rest = hugging_face.thirds(
        "model.encoder.layers", _net(model).config.encoder_config.num_hidden_layers
    )
    decoder = [f"model.decoder.{part}" for part in ("layers", "norm", "embedding_layernorm")]
    return [
        (CANARY.groups[0], [READ, WRITE]),
        (CANARY.groups[1], decoder),
        (title, top),
        *rest,
        (CANARY.groups[-1], ["model.encoder.subsampling"]),
    ]
