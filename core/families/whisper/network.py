"""Whisper (`WhisperForConditionalGeneration`), all sizes. Features are its log-mel frames.

It was taught on windows of 30 s, and what is shorter is filled with silence. Here a window may also be only as long as
what is heard and a little silence, which costs a fraction of it: the positions behind it are left away. A model is
taught so, and hears so from then on; one that has only known 30 s hears those.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Sequence
from functools import lru_cache, partial
from pathlib import Path
from typing import Any, cast

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import GenerationConfig, WhisperConfig, WhisperForConditionalGeneration
from transformers.audio_utils import mel_filter_bank

from core.errors import ConfigError
from core.families import SAMPLE_RATE, decoders, hugging_face
from core.families.kind import FamilyModule, chosen
from core.families.letters import read_letters
from core.families.sound_settings import check_hearing, check_length, extractor_settings
from core.families.whisper import HEAD, LAYERS, WHISPER
from core.text.vocabulary import Vocabulary
from core.wording import say

feature_rate = 100.0
feature_size = 80
shortest_s = 0.05

adapted = hugging_face.adapted
written = decoders.written

HOP, FFT = 160, 400
LOG_FLOOR, RANGE = 1e-10, 8.0
SHORTEST_FRAMES, SILENCE_FRAMES, STEP_FRAMES = 800, 100, 100
"""A short window is at least as long as the first, has as much silence as the second behind the sound, and is a
multiple of the third long. Untouched, Whisper base errs in windows of 8 s with 1 s of silence as in those of 30 s; in
shorter ones, or with less silence, it begins to write the same again and again (measured)."""


def build(vocabulary: Vocabulary, settings: dict[str, Any]) -> nn.Module:
    """See `FamilyModule.build`."""
    sizes = chosen(LAYERS, settings)
    for part in ("encoder", "decoder"):
        if sizes["d_model"] % sizes[f"{part}_attention_heads"]:
            raise ConfigError(
                say("d_model must be a multiple of {name}.", name=f"{part}_attention_heads"),
                say("Choose other sizes for the layers."),
            )
    config = WhisperConfig(**sizes, suppress_tokens=None, begin_suppress_tokens=None)
    return _build(config, vocabulary, GenerationConfig(max_length=sizes["max_target_positions"]))


def reshape(folder: Path, vocabulary: Vocabulary) -> nn.Module:
    """See `FamilyModule.reshape`."""
    check_hearing(folder)
    return _build(WhisperConfig.from_pretrained(folder), vocabulary, hugging_face.generation_of(folder))


def _build(config: WhisperConfig, vocabulary: Vocabulary, generation: GenerationConfig) -> nn.Module:
    config.vocab_size = len(vocabulary.tokens)
    config.architectures = ["WhisperForConditionalGeneration"]
    config.suppress_tokens = config.begin_suppress_tokens = None
    generation = hugging_face.ending(vocabulary, generation, config)
    padding = config.pad_token_id
    config.pad_token_id = 0
    model: nn.Module = WhisperForConditionalGeneration(config).eval()
    config.pad_token_id = padding
    model.generation_config = generation
    return model


def load(folder: Path) -> nn.Module:
    """See `FamilyModule.load`."""
    check_hearing(folder)
    model = hugging_face.load(WhisperForConditionalGeneration, folder, HEAD)
    hugging_face.reorder(model, WHISPER, read_letters(folder))
    cast("nn.Embedding", model.get_submodule(HEAD)).padding_idx = 0
    return model


def source_tensors(folder: Path) -> dict[str, Tensor]:
    """See `FamilyModule.source_tensors`."""
    return load(folder).state_dict()


@lru_cache(maxsize=2)
def _filters(bins: int) -> tuple[Tensor, Tensor]:
    """The analysis window (400,) and the mel filters (201, bins)."""
    mel = mel_filter_bank(
        num_frequency_bins=FFT // 2 + 1,
        num_mel_filters=bins,
        min_frequency=0.0,
        max_frequency=SAMPLE_RATE / 2,
        sampling_rate=SAMPLE_RATE,
        norm="slaney",
        mel_scale="slaney",
    )
    return torch.hann_window(FFT), torch.from_numpy(mel.astype(np.float32))


@torch.inference_mode()
def _log_mel(samples: np.ndarray, bins: int) -> Tensor:
    """(T,) samples -> (T // 160 + 1 or 2, bins): those of transformers in which there is sound, before the silence that
    fills its window. Without the last two, which the sound only touches, the encoder hears another end."""
    window, mel = _filters(bins)
    x = torch.from_numpy(np.concatenate((samples[FFT // 2 : 0 : -1], samples, np.zeros(FFT, np.float32))))
    spectrum = torch.fft.rfft(x.unfold(0, FFT, HOP)[: (len(samples) + FFT // 2 - 1) // HOP + 1] * window)
    power = torch.view_as_real(spectrum).square_().sum(-1)
    logs = power.mm(mel).clamp_(min=LOG_FLOOR).log10_()
    return logs.clamp_(min=float(logs.max()) - RANGE).add_(4).div_(4)


def features(samples: Sequence[np.ndarray], bins: int = feature_size) -> list[Tensor]:
    """See `FamilyModule.features`."""
    check_length(samples, shortest_s)
    return [_log_mel(np.ascontiguousarray(x, np.float32), bins).clone() for x in samples]


def for_model(model: nn.Module) -> FamilyModule:
    """These functions for a model's own count of mel bands: 128 in the newest sizes."""
    bins = int(_net(model).config.num_mel_bins)
    return cast("FamilyModule", sys.modules[__name__] if bins == feature_size else _ForBands(bins))


class _ForBands:
    """This module's functions with another count of mel bands."""

    def __init__(self, bins: int) -> None:
        self.feature_size = bins
        self.features = partial(features, bins=bins)

    def __getattr__(self, name: str) -> Any:
        return getattr(sys.modules[__name__], name)


def _net(model: nn.Module) -> WhisperForConditionalGeneration:
    return cast("WhisperForConditionalGeneration", model)


def longest_frames(model: nn.Module) -> int:
    """Feature frames of the window that it was made for."""
    return 2 * int(_net(model).config.max_source_positions)


def window_frames(model: nn.Module, count: int, short: bool) -> int:
    """Feature frames of the window in which so many are heard: what is behind it is not."""
    longest = longest_frames(model)
    wanted = math.ceil(max(SHORTEST_FRAMES, count + SILENCE_FRAMES) / STEP_FRAMES) * STEP_FRAMES
    return min(longest, wanted) if short else longest


def encode(model: nn.Module, features: Tensor, mask: Tensor, frames: int) -> Tensor:
    """(B, F, D) and (B, F) bool -> what is heard in a window of so many frames, (B, frames / 2, H)."""
    encoder = _net(model).model.encoder
    loudest = features.masked_fill(~mask[..., None], -torch.inf).amax((1, 2), keepdim=True)
    silence = (loudest - RANGE / 4).clamp(min=(math.log10(LOG_FLOOR) + 4) / 4)
    filled = torch.where(mask[..., None], features, silence)
    missing = frames - filled.shape[1]
    if missing > 0:
        filled = torch.cat((filled, silence.expand(-1, missing, filled.shape[2])), 1)
    x = functional.gelu(encoder.conv1(filled[:, :frames].transpose(1, 2)))
    x = functional.gelu(encoder.conv2(x)).transpose(1, 2)
    x = x + encoder.embed_positions.weight[: x.shape[1]]
    x = functional.dropout(x, encoder.dropout, encoder.training)
    for layer in encoder.layers:
        if not encoder.training or encoder.layerdrop <= 0 or float(torch.rand(())) >= encoder.layerdrop:
            x = layer(x, None)
    states: Tensor = encoder.layer_norm(x)
    return states


def decode(
    model: nn.Module, states: Tensor, tokens: Tensor, cache: Any = None, *, keep: bool = False
) -> tuple[Tensor, Any]:
    """(B, T, H) and (B, U) int64 that follow what `cache` holds -> (B, U, H), and with `keep` the cache after them."""
    found = _net(model).model.decoder(
        input_ids=tokens, encoder_hidden_states=states, past_key_values=cache, use_cache=keep
    )
    return found.last_hidden_state, found.past_key_values


def looking(model: nn.Module) -> list[tuple[nn.Module, list[int]]]:
    """The attention modules by which the decoder looks at what was heard, with the heads that follow the words: those
    that the checkpoint names, or else all of the upper half of the layers."""
    net = _net(model)
    layers = net.model.decoder.layers
    pairs = getattr(net.generation_config, "alignment_heads", None) or [
        (i, head) for i in range(len(layers) // 2, len(layers)) for head in range(net.config.decoder_attention_heads)
    ]
    found: dict[int, list[int]] = {}
    for layer, head in pairs:
        if layer < len(layers):
            found.setdefault(layer, []).append(head)
    return [(layers[i].encoder_attn, heads) for i, heads in sorted(found.items())]


def most_tokens(model: nn.Module) -> int:
    """How many tokens a text may have, those before it and its end included."""
    return int(_net(model).config.max_target_positions)


def output_frames(model: nn.Module, feature_frames: int) -> int:  # noqa: ARG001 - the same for every model
    """See `FamilyModule.output_frames`."""
    return (feature_frames + 1) // 2


def frame_seconds(model: nn.Module) -> float:  # noqa: ARG001 - the same for every model
    """See `FamilyModule.frame_seconds`."""
    return 2 / feature_rate


def groups(model: nn.Module) -> list[tuple[str, list[str]]]:
    """See `FamilyModule.groups`."""
    net = _net(model)
    encoder, decoder = "model.encoder", "model.decoder"
    (title, top), *rest = hugging_face.thirds(f"{encoder}.layers", net.config.encoder_layers)
    return [
        (WHISPER.groups[0], [HEAD]),
        (WHISPER.groups[1], [f"{decoder}.{part}" for part in ("layers", "layer_norm", "embed_positions")]),
        (title, [*top, f"{encoder}.layer_norm"]),
        *rest,
        (WHISPER.groups[-1], [f"{encoder}.{part}" for part in ("conv1", "conv2", "embed_positions")]),
    ]


def preprocessor(model: nn.Module) -> dict[str, Any]:
    """See `FamilyModule.preprocessor`."""
    seconds = longest_frames(model) / feature_rate
    own = {
        "processor_class": "WhisperProcessor",
        "feature_size": int(_net(model).config.num_mel_bins),
        "sampling_rate": SAMPLE_RATE,
        "hop_length": HOP,
        "n_fft": FFT,
        "chunk_length": int(seconds) if seconds.is_integer() else seconds,
        "n_samples": round(seconds * SAMPLE_RATE),
        "nb_max_frames": longest_frames(model),
        "return_attention_mask": False,
    }
    return extractor_settings("WhisperFeatureExtractor", own)
