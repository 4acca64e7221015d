"""Encoders that hear samples, with a CTC output: wav2vec 2.0 and its kin, from local Hugging Face folders.

Features are the samples themselves: each utterance is brought to mean 0 and deviation 1 inside `forward` where its
checkpoint was trained so. The convolutions that read the samples never learn (Baevski et al. 2020).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import numpy as np
import torch
from huggingface_hub.errors import StrictDataclassError
from torch import Tensor, nn
from transformers import (
    MODEL_FOR_CTC_MAPPING,
    AutoConfig,
    PreTrainedConfig,
    Wav2Vec2Config,
    Wav2Vec2ForCTC,
)

from core.checkpoint_paths import on_disk
from core.datasets.augment import Masks
from core.errors import ConfigError
from core.families import SAMPLE_RATE, family_with, hugging_face
from core.families.kind import chosen
from core.families.letters import read_letters
from core.families.sound_settings import check_hearing, check_length, extractor_settings, read_hearing
from core.families.wav2vec2 import LAYERS, WAV2VEC2
from core.families.wav2vec2.hiding import Hiding, drawn, hide_by
from core.families.wav2vec2.kin import MASKED
from core.families.wav2vec2.padding import Ends, mind_the_ends, within
from core.text.vocabulary import Vocabulary
from core.wording import say

FREE = (MASKED,)
"""Tensors that published files may lack or have for nothing: nothing is heard with them."""
FRONT = ("feature_extractor", "layer_norm", "feature_projection", "encoder.pos_conv_embed", MASKED)
UPPER = (
    "encoder.layer_norm",
    "encoder.encoder.LayerNorm",
    "encoder.encoder.rel_embeddings",
    "encoder.encoder.conv",
    "encoder.upsample",
    "intermediate_ffn",
    "adapter",
)
"""Parts that are in no layer of the encoder, as far as a network has them: below its layers, and above or among all."""

feature_rate = float(SAMPLE_RATE)
feature_size = 1
nemo_frames = False
shortest_s = 0.05

HEAD = WAV2VEC2.head


@dataclass(frozen=True)
class Listening:
    """How a checkpoint wants its samples: brought to mean 0 and deviation 1; with a mask over what is padding, in other
    programs. Checkpoints whose first convolution normalises over time were trained without a mask, and err with one
    there; here each utterance is heard as if it were alone (see `padding`).
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
    cls = MODEL_FOR_CTC_MAPPING[type(config)]
    config.vocab_size = len(vocabulary.tokens)
    config.pad_token_id = 0
    _no_ends_of_texts(config)
    config.architectures = [cls.__name__]
    return ready(cls(config).eval(), listening)


def _no_ends_of_texts(config: PreTrainedConfig) -> None:
    """No token begins or ends a text; some configs insist on a number."""
    for name in ("bos_token_id", "eos_token_id"):
        try:
            setattr(config, name, None)
        except StrictDataclassError:
            setattr(config, name, 0)


def ready(model: nn.Module, listening: Listening) -> nn.Module:
    """Freeze the convolutions that hear samples (their gradient is not even computed then), keep how it listens."""
    if hasattr(model, "freeze_feature_encoder"):
        model.freeze_feature_encoder()  # type: ignore[operator]
    model.listening = listening  # type: ignore[assignment]
    if (adapter := getattr(model.base_model, "adapter", None)) is not None:
        adapter.layerdrop = 0.0  # a layer that is left out would leave twice as many frames
    model.ends = mind_the_ends(model)  # type: ignore[assignment]
    model.hiding = hide_by(model)  # type: ignore[assignment]
    return model


def hide(model: nn.Module, masks: Masks) -> None:
    """See `HidingFamily.hide`."""
    hiding: Hiding = model.hiding  # type: ignore[assignment]
    hiding.masks = masks


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
    model = hugging_face.load(_class_of(folder), folder, HEAD, free=FREE)
    hugging_face.reorder(model, WAV2VEC2, read_letters(folder))
    return ready(model, listening_of(folder, _config(model)))


def source_tensors(folder: Path) -> dict[str, Tensor]:
    """See `FamilyModule.source_tensors`. A bare encoder has no output layer: its tensors are left out."""
    return tensors_of(folder, _class_of(folder), load)


def tensors_of(folder: Path, cls: Any, load: Callable[[Path], nn.Module]) -> dict[str, Tensor]:
    """The tensors of a checkpoint, whether it has an output layer or not."""
    if hugging_face.has_head(folder, HEAD):
        return load(folder).state_dict()
    tensors = hugging_face.load(cls, folder, HEAD, headless=True, free=FREE).state_dict()
    return {name: tensor for name, tensor in tensors.items() if not name.startswith(HEAD + ".")}


def _class_of(folder: Path) -> Any:
    return MODEL_FOR_CTC_MAPPING[type(AutoConfig.from_pretrained(on_disk(folder), local_files_only=True))]


def features(samples: Sequence[np.ndarray], shortest_s: float = shortest_s) -> list[Tensor]:
    """See `FamilyModule.features`."""
    check_length(samples, shortest_s)
    return [torch.from_numpy(np.array(x, np.float32))[:, None] for x in samples]


def features_of(model: nn.Module, samples: Tensor, counts: Tensor) -> tuple[Tensor, Tensor]:  # noqa: ARG001 - of any
    """See `FrameFamily.features_of`."""
    return samples[..., None], within(counts, samples.shape[1])


def given(model: nn.Module, features: Tensor, mask: Tensor) -> tuple[Tensor, Tensor | None]:
    """What a network of transformers is given of a batch: samples (B, N), and what of them is no padding, None where
    all is. The network is told where each utterance ends."""
    net = cast("Wav2Vec2ForCTC", model)
    listening: Listening = model.listening  # type: ignore[assignment]
    samples, counts = features[..., 0], mask.sum(-1)
    if listening.normalise:
        samples = _normalised(samples, mask)
    ends: Ends = model.ends  # type: ignore[assignment]
    ends.first, ends.levels = _after(net, counts, 1), levels(net, _after(net, counts))
    return samples, None if bool(mask.all()) else mask.long()


def forward(model: nn.Module, features: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
    """See `FrameFamily.forward`."""
    net = cast("Wav2Vec2ForCTC", model)
    samples, attention = given(model, features, mask)
    ends: Ends = model.ends  # type: ignore[assignment]
    with drawn(net, ends.levels[0]) if net.training else nullcontext():
        hidden = net.base_model(samples, attention_mask=attention)[0]
    if ends.squeezed > 1:
        hidden = hidden * within(ends.whole, hidden.shape[1])[..., None]
    return net.lm_head(net.dropout(hidden)), ends.levels[-1]


def _normalised(samples: Tensor, mask: Tensor) -> Tensor:
    count = mask.sum(-1, keepdim=True)
    centred = (samples - (samples * mask).sum(-1, keepdim=True) / count) * mask
    return centred / (centred.square().sum(-1, keepdim=True) / count + 1e-7).sqrt()


def _after(net: Wav2Vec2ForCTC, samples: Tensor, layers: int | None = None) -> Tensor:
    """Frames of so many samples after the first convolutions, or all of them."""
    config = net.config
    for kernel, stride in list(zip(config.conv_kernel, config.conv_stride, strict=True))[:layers]:
        samples = torch.div(samples - kernel, stride, rounding_mode="floor") + 1
    return samples


def levels(net: Any, frames: Tensor) -> list[Tensor]:
    """Frames of the encoder, and what is left of them after each layer of its adapter."""
    found, config = [frames], net.config
    if getattr(config, "add_adapter", False):
        for _ in range(config.num_adapter_layers):
            found.append(torch.div(found[-1] - 1, config.adapter_stride, rounding_mode="floor") + 1)
    return found


def _config(model: nn.Module) -> PreTrainedConfig:
    return cast("PreTrainedConfig", model.config)


def output_frames(model: nn.Module, feature_frames: int) -> int:
    """See `FamilyModule.output_frames`."""
    net = cast("Wav2Vec2ForCTC", model)
    return int(levels(net, _after(net, torch.tensor(feature_frames)))[-1])


def frame_seconds(model: nn.Module) -> float:
    """See `FamilyModule.frame_seconds`."""
    config = cast("Wav2Vec2ForCTC", model).config
    return float(math.prod(config.conv_stride) * adapter_stride(model)) / SAMPLE_RATE


def adapter_stride(model: nn.Module) -> int:
    """How many frames of the encoder an adapter makes one of; 1 where there is none."""
    config: Any = model.config
    return int(config.adapter_stride**config.num_adapter_layers) if getattr(config, "add_adapter", False) else 1


def _body(model: nn.Module) -> str:
    return str(cast("Wav2Vec2ForCTC", model).base_model_prefix)


def groups(model: nn.Module) -> list[tuple[str, list[str]]]:
    """See `FamilyModule.groups`."""
    config = _config(model)
    body, kind = _body(model), family_with(config.to_dict())
    stack = kind.stack if kind is not None else WAV2VEC2.stack
    names = tuple(name for name, _ in model.named_parameters())

    def present(parts: tuple[str, ...]) -> list[str]:
        return [f"{body}.{p}" for p in parts if any(n.startswith(f"{body}.{p}.") or n == f"{body}.{p}" for n in names)]

    (title, top), *rest = hugging_face.thirds(f"{body}.{stack}", config.num_hidden_layers)
    return [
        (say("Output letters"), [HEAD]),
        (title, top + present(UPPER)),
        *rest,
        (say("Sound front end"), present(FRONT)),
    ]


adapted = hugging_face.adapted


def preprocessor(model: nn.Module) -> dict[str, Any]:
    """See `FamilyModule.preprocessor`."""
    listening: Listening = model.listening  # type: ignore[assignment]
    own = {
        "feature_size": feature_size,
        "sampling_rate": SAMPLE_RATE,
        "do_normalize": listening.normalise,
        "return_attention_mask": listening.mask,
    }
    return extractor_settings("Wav2Vec2FeatureExtractor", own)
