"""FastConformer with a CTC output (`ParakeetForCTC`): the family of the starter. Features are log-mel frames."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, cast

import numpy as np
from torch import Tensor, nn
from transformers import ParakeetCTCConfig, ParakeetEncoderConfig, ParakeetForCTC

from core.errors import ConfigError
from core.families import FamilyModule, hugging_face
from core.families.kind import chosen
from core.families.letters import read_letters
from core.families.parakeet import LAYERS, LOG_MEL, PARAKEET
from core.families.parakeet.sound import RATE, SHORTEST_S, heard_in_bands, log_mel, log_mel_in_graph
from core.families.sound_settings import check_hearing, extractor_settings
from core.text.vocabulary import Vocabulary
from core.wording import say

feature_rate = RATE
feature_size = LAYERS["num_mel_bins"]
nemo_frames = True
shortest_s = SHORTEST_S

adapted = hugging_face.adapted


def build(vocabulary: Vocabulary, settings: dict[str, Any]) -> nn.Module:
    """See `FamilyModule.build`."""
    return _build(ParakeetCTCConfig(encoder_config=encoder_of(chosen(LAYERS, settings))), vocabulary)


def encoder_of(sizes: Mapping[str, int]) -> ParakeetEncoderConfig:
    """The config of an encoder from scratch. Raises `ConfigError` for sizes that do not go together."""
    if sizes["hidden_size"] % (2 * sizes["num_attention_heads"]):
        raise ConfigError(
            say("hidden_size must be a multiple of twice num_attention_heads."), say("Choose other sizes.")
        )
    return ParakeetEncoderConfig(**sizes, layerdrop=0.0, scale_input=False)


def reshape(folder: Path, vocabulary: Vocabulary) -> nn.Module:
    """See `FamilyModule.reshape`."""
    return _build(ParakeetCTCConfig.from_pretrained(folder), vocabulary)


def _build(config: ParakeetCTCConfig, vocabulary: Vocabulary) -> nn.Module:
    config.vocab_size = len(vocabulary.tokens)
    config.pad_token_id = 0
    config.architectures = ["ParakeetForCTC"]
    model: nn.Module = ParakeetForCTC(config).eval()
    return model


def load(folder: Path) -> nn.Module:
    """See `FamilyModule.load`."""
    check_hearing(folder)
    model = hugging_face.load(ParakeetForCTC, folder, "ctc_head")
    hugging_face.reorder(model, PARAKEET, read_letters(folder))
    return model


def source_tensors(folder: Path) -> dict[str, Tensor]:
    """See `FamilyModule.source_tensors`."""
    return load(folder).state_dict()


def features(samples: Sequence[np.ndarray]) -> list[Tensor]:
    """See `FamilyModule.features`."""
    return log_mel(samples, feature_size)


def features_of(model: nn.Module, samples: Tensor, counts: Tensor) -> tuple[Tensor, Tensor]:
    """See `FrameFamily.features_of`."""
    return log_mel_in_graph(samples, counts, cast("ParakeetForCTC", model).config.encoder_config.num_mel_bins)


def for_model(model: nn.Module) -> FamilyModule:
    """The family's functions for a model that hears as many mel bands as its config says."""
    return heard_in_bands(globals(), cast("ParakeetForCTC", model).config.encoder_config.num_mel_bins)


def forward(model: nn.Module, features: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
    """See `FrameFamily.forward`."""
    net = cast("ParakeetForCTC", model)
    hidden = net.encoder(input_features=features, attention_mask=mask)
    return net.ctc_head(hidden.last_hidden_state), hidden.attention_mask.sum(-1)


def output_frames(model: nn.Module, feature_frames: int) -> int:
    """See `FamilyModule.output_frames`."""
    config = cast("ParakeetForCTC", model).config.encoder_config
    kernel, stride = config.subsampling_conv_kernel_size, config.subsampling_conv_stride
    for _ in range(config.subsampling_factor.bit_length() - 1):
        feature_frames = (feature_frames + 2 * ((kernel - 1) // 2) - kernel) // stride + 1
    return feature_frames


def frame_seconds(model: nn.Module) -> float:
    """See `FamilyModule.frame_seconds`."""
    factor: int = cast("ParakeetForCTC", model).config.encoder_config.subsampling_factor
    return factor / feature_rate


def groups(model: nn.Module) -> list[tuple[str, list[str]]]:
    """See `FamilyModule.groups`."""
    layers = cast("ParakeetForCTC", model).config.encoder_config.num_hidden_layers
    return [
        (say("Output letters"), [PARAKEET.head]),
        *hugging_face.thirds("encoder.layers", layers),
        (say("Sound front end"), ["encoder.subsampling"]),
    ]


def preprocessor(model: nn.Module) -> dict[str, Any]:
    """See `FamilyModule.preprocessor`."""
    bands = cast("ParakeetForCTC", model).config.encoder_config.num_mel_bins
    return extractor_settings("ParakeetFeatureExtractor", {"feature_size": bands, **LOG_MEL})
