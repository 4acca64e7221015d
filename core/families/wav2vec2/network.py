"""Encoders that hear samples, with a CTC output: wav2vec 2.0, HuBERT and WavLM, from local Hugging Face folders.

Features are the samples themselves: each utterance is brought to mean 0 and deviation 1 inside `forward` where its
checkpoint was trained so. The convolutions that read the samples never learn (Baevski et al. 2020).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import numpy as np
import torch
from torch import Tensor, nn
from transformers import (
    AutoConfig,
    HubertForCTC,
    PreTrainedConfig,
    Wav2Vec2Config,
    Wav2Vec2ForCTC,
    WavLMForCTC,
)

from core.checkpoint_paths import on_disk
from core.errors import ConfigError, SoundError
from core.families import SAMPLE_RATE, hugging_face, read_config
from core.families.hearing import check_hearing, read_hearing
from core.families.kind import chosen
from core.families.letters import read_letters
from core.families.wav2vec2 import LAYERS, WAV2VEC2
from core.text.vocabulary import Vocabulary
from core.wording import say

feature_rate = float(SAMPLE_RATE)
feature_size = 1
spectral = False
shortest_s = 0.05

HEAD = WAV2VEC2.head
CLASSES: dict[str, Any] = {"wav2vec2": Wav2Vec2ForCTC, "hubert": HubertForCTC, "wavlm": WavLMForCTC}


@dataclass(frozen=True)
class Listening:
    """How a checkpoint wants its samples: brought to mean 0 and deviation 1; with a mask over what is padding.

    Checkpoints whose first convolution normalises over time were trained without a mask, and err with one.
    """

    normalise: bool
    mask: bool


def build(vocabulary: Vocabulary, settings: dict[str, Any]) -> nn.Module:
    """See `FamilyModule.build`."""
    return made(config_of(chosen(LAYERS, settings)), vocabulary, Listening(normalise=True, mask=True))


def config_of(sizes: dict[str, Any]) -> Wav2Vec2Config:
    """The config of a wav2vec 2.0 from scratch. Raises `ConfigError` for sizes that do not go together."""
    channels = sizes.pop("conv_channels")
    if sizes["hidden_size"] % sizes["num_attention_heads"] or sizes["hidden_size"] % 16:
        raise ConfigError(
            say("hidden_size must be a multiple of 16 and of num_attention_heads."),
            say("Choose other sizes for the layers."),
        )
    return Wav2Vec2Config(
        **sizes, conv_dim=(channels,) * 7, feat_extract_norm="layer", conv_bias=True, do_stable_layer_norm=True
    )


def reshape(folder: Path, vocabulary: Vocabulary) -> nn.Module:
    """See `FamilyModule.reshape`."""
    config = AutoConfig.from_pretrained(on_disk(folder), local_files_only=True)
    return made(config, vocabulary, listening_of(folder, config))


def made(config: PreTrainedConfig, vocabulary: Vocabulary, listening: Listening) -> nn.Module:
    """A network of this shape with random numbers and an output row for each token."""
    cls = CLASSES[str(config.model_type)]
    config.vocab_size = len(vocabulary.tokens)
    config.pad_token_id, config.bos_token_id, config.eos_token_id = 0, None, None
    config.architectures = [cls.__name__]
    return ready(cls(config).eval(), listening)


def ready(model: nn.Module, listening: Listening) -> nn.Module:
    """Freeze the convolutions (their gradient is not even computed then) and keep how it listens."""
    model.freeze_feature_encoder()  # type: ignore[operator]
    model.listening = listening  # type: ignore[assignment]
    return model


def listening_of(folder: Path, config: PreTrainedConfig) -> Listening:
    """How a checkpoint wants its samples. Raises `CheckpointError` where that cannot be."""
    check_hearing(folder)
    values = read_hearing(folder)
    by_layer = getattr(config, "feat_extract_norm", "group") == "layer"
    return Listening(
        normalise=bool(values.get("do_normalize", True)), mask=bool(values.get("return_attention_mask", by_layer))
    )


def load(folder: Path) -> nn.Module:
    """See `FamilyModule.load`."""
    model = hugging_face.load(_class_of(folder), folder, HEAD)
    hugging_face.reorder(model, WAV2VEC2, read_letters(folder))
    return ready(model, listening_of(folder, _config(model)))


def source_tensors(folder: Path) -> dict[str, Tensor]:
    """See `FamilyModule.source_tensors`. A bare encoder has no output layer: its tensors are left out."""
    if hugging_face.has_head(folder, HEAD):
        return load(folder).state_dict()
    tensors = hugging_face.load(_class_of(folder), folder, HEAD, headless=True).state_dict()
    return {name: tensor for name, tensor in tensors.items() if not name.startswith(HEAD + ".")}


def _class_of(folder: Path) -> Any:
    return CLASSES[str(read_config(folder)["model_type"])]


def features(samples: Sequence[np.ndarray]) -> list[Tensor]:
    """See `FamilyModule.features`."""
    for x in samples:
        if len(x) < shortest_s * SAMPLE_RATE:
            raise SoundError(
                say("A stretch of {number:.0f} ms is too short to be heard.", number=1000 * len(x) / SAMPLE_RATE),
                say("Make it at least {number:.0f} ms long, or leave it out.", number=1000 * shortest_s),
            )
    return [torch.from_numpy(np.array(x, np.float32))[:, None] for x in samples]


def forward(model: nn.Module, features: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
    """See `FrameFamily.forward`."""
    net = cast("Wav2Vec2ForCTC", model)
    listening: Listening = model.listening  # type: ignore[assignment]
    samples = features[..., 0]
    if listening.normalise:
        samples = _normalised(samples, mask)
    lengths = _frames(net, mask.sum(-1))
    hidden = net.base_model(
        samples, attention_mask=mask.long() if listening.mask else None, mask_time_indices=_no_mask(net, samples)
    )
    return net.lm_head(net.dropout(hidden[0])), lengths


def _normalised(samples: Tensor, mask: Tensor) -> Tensor:
    count = mask.sum(-1, keepdim=True)
    centred = (samples - (samples * mask).sum(-1, keepdim=True) / count) * mask
    return centred / (centred.square().sum(-1, keepdim=True) / count + 1e-7).sqrt()


def _no_mask(net: Wav2Vec2ForCTC, samples: Tensor) -> Tensor | None:
    """An empty time mask for a batch shorter than the checkpoint's own masks: transformers refuses those."""
    config = net.config
    frames = int(_frames(net, torch.tensor(samples.shape[1]), adapted=False))
    if net.training and config.apply_spec_augment and frames <= config.mask_time_length:
        return torch.zeros(len(samples), frames, dtype=torch.bool, device=samples.device)
    return None


def _frames(net: Wav2Vec2ForCTC, samples: Tensor, *, adapted: bool = True) -> Tensor:
    config = net.config
    for kernel, stride in zip(config.conv_kernel, config.conv_stride):
        samples = torch.div(samples - kernel, stride, rounding_mode="floor") + 1
    if adapted and getattr(config, "add_adapter", False):
        for _ in range(config.num_adapter_layers):
            samples = torch.div(samples - 1, config.adapter_stride, rounding_mode="floor") + 1
    return samples


def _config(model: nn.Module) -> PreTrainedConfig:
    return cast("PreTrainedConfig", model.config)


def output_frames(model: nn.Module, feature_frames: int) -> int:
    """See `FamilyModule.output_frames`."""
    return int(_frames(cast("Wav2Vec2ForCTC", model), torch.tensor(feature_frames)))


def frame_seconds(model: nn.Module) -> float:
    """See `FamilyModule.frame_seconds`."""
    config = cast("Wav2Vec2ForCTC", model).config
    stride = math.prod(config.conv_stride)
    if getattr(config, "add_adapter", False):
        stride *= config.adapter_stride**config.num_adapter_layers
    return float(stride) / SAMPLE_RATE


def _body(model: nn.Module) -> str:
    return str(cast("Wav2Vec2ForCTC", model).base_model_prefix)


def groups(model: nn.Module) -> list[tuple[str, list[str]]]:
    """See `FamilyModule.groups`."""
    body, layers = _body(model), cast("Wav2Vec2ForCTC", model).config.num_hidden_layers
    front = ["feature_extractor", "feature_projection", "encoder.pos_conv_embed", "masked_spec_embed"]
    upper = ["encoder.layer_norm", "adapter"]
    names = tuple(name for name, _ in model.named_parameters())

    def present(parts: list[str]) -> list[str]:
        return [f"{body}.{p}" for p in parts if any(n.startswith(f"{body}.{p}") for n in names)]

    (title, top), *rest = hugging_face.thirds(f"{body}.encoder.layers", layers)
    return [
        (say("Output letters"), [HEAD]),
        (title, top + present(upper)),
        *rest,
        (say("Sound front end"), present(front)),
    ]


def frozen(model: nn.Module) -> list[str]:
    """See `FamilyModule.frozen`."""
    return [f"{_body(model)}.feature_extractor"]


def adapted(model: nn.Module) -> list[str]:
    """See `FamilyModule.adapted`."""
    return hugging_face.linear_layers(model, "intermediate_dense", "output_dense")


def preprocessor(model: nn.Module) -> dict[str, Any]:
    """See `FamilyModule.preprocessor`."""
    listening: Listening = model.listening  # type: ignore[assignment]
    return {
        "feature_extractor_type": "Wav2Vec2FeatureExtractor",
        "feature_size": feature_size,
        "sampling_rate": SAMPLE_RATE,
        "padding_value": 0.0,
        "padding_side": "right",
        "do_normalize": listening.normalise,
        "return_attention_mask": listening.mask,
    }
