"""FastConformer with a CTC output (`ParakeetForCTC`): the family of the starter. Features are log-mel frames.

The features equal those of `ParakeetFeatureExtractor`, made for many utterances at once and without its copies.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

import numpy as np
import torch
from torch import Tensor, nn
from transformers import ParakeetCTCConfig, ParakeetEncoderConfig, ParakeetForCTC
from transformers.audio_utils import mel_filter_bank

from core.errors import ConfigError, SoundError
from core.families import SAMPLE_RATE, hugging_face
from core.families.hearing import check_hearing
from core.families.kind import chosen
from core.families.letters import read_letters
from core.families.parakeet import LAYERS, LOG_MEL, PARAKEET
from core.text.vocabulary import Vocabulary
from core.wording import say

feature_rate = 100.0
feature_size = int(LOG_MEL["feature_size"])
spectral = True
shortest_s = 0.03

HOP, FFT, WINDOW = (int(LOG_MEL[name]) for name in ("hop_length", "n_fft", "win_length"))
PREEMPHASIS = LOG_MEL["preemphasis"]
LOG_FLOOR, STD_FLOOR = 2.0**-24, 1e-5


def build(vocabulary: Vocabulary, settings: dict[str, Any]) -> nn.Module:
    """See `FamilyModule.build`."""
    sizes = chosen(LAYERS, settings)
    if sizes["num_mel_bins"] != feature_size:
        raise ConfigError(say("num_mel_bins must be {feature_size}.", feature_size=feature_size), say("Leave it out."))
    if sizes["hidden_size"] % (2 * sizes["num_attention_heads"]):
        raise ConfigError(
            say("hidden_size must be a multiple of twice num_attention_heads."), say("Choose other sizes.")
        )
    encoder = ParakeetEncoderConfig(**sizes, layerdrop=0.0, scale_input=False)
    return _build(ParakeetCTCConfig(encoder_config=encoder), vocabulary)


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


@lru_cache(maxsize=1)
def _filters() -> tuple[Tensor, Tensor]:
    """The analysis window (400,) and the mel filters (257, 80)."""
    mel = mel_filter_bank(
        num_frequency_bins=FFT // 2 + 1,
        num_mel_filters=feature_size,
        min_frequency=0.0,
        max_frequency=SAMPLE_RATE / 2,
        sampling_rate=SAMPLE_RATE,
        norm="slaney",
        mel_scale="slaney",
    )
    return torch.hann_window(WINDOW, periodic=False), torch.from_numpy(mel.astype(np.float32))


@torch.inference_mode()
def _log_mel(samples: np.ndarray) -> Tensor:
    """(T,) samples -> (T // 160, 80), each band with mean 0 and deviation 1 over the utterance."""
    frames = len(samples) // HOP
    window, mel = _filters()
    x = np.zeros(len(samples) + FFT, np.float32)
    x[FFT // 2] = samples[0]
    np.multiply(samples[:-1], -PREEMPHASIS, out=x[FFT // 2 + 1 : FFT // 2 + len(samples)])
    x[FFT // 2 + 1 : FFT // 2 + len(samples)] += samples[1:]
    margin = (FFT - WINDOW) // 2
    cut = torch.from_numpy(x)[margin:].unfold(0, WINDOW, HOP)[:frames]
    spectrum = torch.fft.rfft(cut * window, n=FFT)
    power = torch.view_as_real(spectrum).square_().sum(-1)
    logs = torch.log_(power.mm(mel).add_(LOG_FLOOR))
    logs -= logs.mean(0)
    return logs.div_(logs.square().sum(0).div_(frames - 1).sqrt_().add_(STD_FLOOR))


def features(samples: Sequence[np.ndarray]) -> list[Tensor]:
    """See `FamilyModule.features`. One utterance at a time is fastest: nothing is padded."""
    shortest = int(shortest_s * SAMPLE_RATE)
    for x in samples:
        if len(x) < shortest:
            raise SoundError(
                say("A stretch of {number:.0f} ms is too short to be heard.", number=1000 * len(x) / SAMPLE_RATE),
                say("Make it at least {number:.0f} ms long, or leave it out.", number=1000 * shortest_s),
            )
    return [_log_mel(np.ascontiguousarray(x, np.float32)).clone() for x in samples]


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


def frozen(model: nn.Module) -> list[str]:  # noqa: ARG001 - the front end learns, whatever the sizes
    """See `FamilyModule.frozen`."""
    return []


def adapted(model: nn.Module) -> list[str]:
    """See `FamilyModule.adapted`."""
    return hugging_face.linear_layers(model, "linear1", "linear2")


def preprocessor(model: nn.Module) -> dict[str, Any]:  # noqa: ARG001 - the same for every model of the family
    """See `FamilyModule.preprocessor`."""
    return {
        "feature_extractor_type": "ParakeetFeatureExtractor",
        **LOG_MEL,
        "padding_value": 0.0,
        "padding_side": "right",
        "return_attention_mask": True,
    }
