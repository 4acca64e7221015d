"""Moonshine (`MoonshineForConditionalGeneration`), all sizes and languages. Features are the samples themselves.

It hears windows as long as what is heard: what is behind that in a batch changes nothing, also not for the norm over
time that follows its first convolution.
"""

from __future__ import annotations

import math
from functools import partial
from pathlib import Path
from typing import Any, NoReturn, cast

import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import GenerationConfig, MoonshineConfig, MoonshineForConditionalGeneration

from core.checkpoint_paths import on_disk
from core.families import SAMPLE_RATE, decoders, hugging_face
from core.families.kind import no_sizes
from core.families.letters import read_letters
from core.families.moonshine import CONVOLUTIONS, HEAD, MOONSHINE, states_of
from core.families.sound_settings import check_hearing, extractor_settings
from core.families.wav2vec2 import network as base
from core.families.wav2vec2.padding import Ends, keep_apart
from core.text.vocabulary import Vocabulary

feature_rate = base.feature_rate
feature_size = base.feature_size
adapted = hugging_face.adapted
decode = decoders.decode
written = decoders.written
shortest_s = 0.06
"""One state of the encoder."""
features = partial(base.features, shortest_s=shortest_s)

LONGEST_S = 30
"""What it was taught with at most (section 3.2 of the paper)."""
STEP_SAMPLES = 8000
"""The length of a window is a multiple of this."""
STRIDE = math.prod(step for _, step in CONVOLUTIONS)


def build(vocabulary: Vocabulary, settings: dict[str, Any]) -> NoReturn:  # noqa: ARG001 - there is none
    """See `FamilyModule.build`."""
    raise no_sizes(MOONSHINE.title)


def reshape(folder: Path, vocabulary: Vocabulary) -> nn.Module:
    """See `FamilyModule.reshape`."""
    check_hearing(folder)
    config = MoonshineConfig.from_pretrained(on_disk(folder), local_files_only=True)
    return _build(config, vocabulary, hugging_face.generation_of(folder))


def _build(config: MoonshineConfig, vocabulary: Vocabulary, generation: GenerationConfig) -> nn.Module:
    config.vocab_size = len(vocabulary.tokens)
    config.architectures = ["MoonshineForConditionalGeneration"]
    generation = hugging_face.ending(vocabulary, generation, config)
    padding, config.pad_token_id = config.pad_token_id, None
    model: nn.Module = MoonshineForConditionalGeneration(config).eval()
    config.pad_token_id = padding
    model.generation_config = generation
    return _ready(model)


def _ready(model: nn.Module) -> nn.Module:
    """Every row learns, and utterances are kept apart."""
    net = _net(model)
    net.model.decoder.embed_tokens.padding_idx = None
    model.ends = Ends()  # type: ignore[assignment]
    keep_apart(net.model.encoder.groupnorm, net.ends)
    return model


def load(folder: Path) -> nn.Module:
    """See `FamilyModule.load`."""
    check_hearing(folder)
    model = hugging_face.load(MoonshineForConditionalGeneration, folder, HEAD)
    hugging_face.reorder(model, MOONSHINE, read_letters(folder))
    return _ready(model)


def source_tensors(folder: Path) -> dict[str, Tensor]:
    """See `FamilyModule.source_tensors`."""
    return load(folder).state_dict()


def _net(model: nn.Module) -> Any:
    return model


def longest_frames(model: nn.Module) -> int:  # noqa: ARG001 - the same for every model
    """See `WritingFamily.longest_frames`."""
    return LONGEST_S * SAMPLE_RATE


def window_frames(model: nn.Module, count: int, short: bool) -> int:  # noqa: ARG001 - all are short
    """See `WritingFamily.window_frames`."""
    return min(longest_frames(model), math.ceil(count / STEP_SAMPLES) * STEP_SAMPLES)


def encode(model: nn.Module, features: Tensor, mask: Tensor, frames: int) -> Tensor:
    """See `WritingFamily.encode`. States behind what is heard are zeros."""
    net, ends = _net(model), cast("Ends", model.ends)
    samples = functional.pad(features[..., 0], (0, max(0, frames - features.shape[1])))[:, :frames]
    counts = mask.sum(1).clamp(max=frames)
    (width, step), *_ = CONVOLUTIONS
    ends.first = _after(counts, width, step)
    heard = counts
    for width, step in CONVOLUTIONS:
        heard = _after(heard, width, step)
    inside = torch.arange(frames, device=samples.device)[None] < STRIDE * heard[:, None]
    found: Tensor = net.model.encoder(samples, attention_mask=inside).last_hidden_state
    return found * (torch.arange(found.shape[1], device=found.device)[None] < heard[:, None])[..., None]


def _after(counts: Tensor, width: int, step: int) -> Tensor:
    return torch.div(counts - width, step, rounding_mode="floor") + 1


def looking(model: nn.Module) -> list[tuple[nn.Module, list[int]]]:
    """See `WritingFamily.looking`: all heads of the upper half of the layers."""
    return decoders.upper_half(model, _net(model).config.decoder_num_attention_heads)


def most_tokens(model: nn.Module) -> int:
    """See `WritingFamily.most_tokens`. Rotary positions have no end; it was taught with so many."""
    return int(_net(model).config.max_position_embeddings)


def output_frames(model: nn.Module, feature_frames: int) -> int:  # noqa: ARG001 - the same for every model
    """See `FamilyModule.output_frames`."""
    return states_of(feature_frames)


def frame_seconds(model: nn.Module) -> float:  # noqa: ARG001 - the same for every model
    """See `FamilyModule.frame_seconds`."""
    return STRIDE / SAMPLE_RATE


def groups(model: nn.Module) -> list[tuple[str, list[str]]]:
    """See `FamilyModule.groups`."""
    encoder = "model.encoder"
    (title, top), *rest = hugging_face.thirds(f"{encoder}.layers", _net(model).config.encoder_num_hidden_layers)
    return [
        (MOONSHINE.groups[0], [HEAD]),
        (MOONSHINE.groups[1], ["model.decoder.layers", "model.decoder.norm"]),
        (title, [*top, f"{encoder}.layer_norm"]),
        *rest,
        (MOONSHINE.groups[-1], [f"{encoder}.{part}" for part in ("conv1", "conv2", "conv3", "groupnorm")]),
    ]


def preprocessor(model: nn.Module) -> dict[str, Any]:  # noqa: ARG001 - the same for every model of the family
    """See `FamilyModule.preprocessor`."""
    own = {
        "processor_class": "Wav2Vec2Processor",
        "feature_size": feature_size,
        "sampling_rate": SAMPLE_RATE,
        "do_normalize": False,
    }
    return extractor_settings("Wav2Vec2FeatureExtractor", own)
