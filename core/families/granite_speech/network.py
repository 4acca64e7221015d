"""Granite Speech with a CTC output (`GraniteSpeech5ForCTC`). Features are log-mel frames with what they change by, two
stacked as one of 320 values."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NoReturn, cast

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import GraniteSpeech5CTCConfig, GraniteSpeech5ForCTC
from transformers.audio_utils import mel_filter_bank

from core.checkpoint_paths import on_disk
from core.errors import SoundError
from core.families import SAMPLE_RATE, hugging_face
from core.families.granite_speech import GRANITE_SPEECH, HEAD, MEL, READ, STACKED, halved, stacked
from core.families.kind import no_sizes
from core.families.letters import read_letters
from core.families.sound_settings import check_hearing
from core.text.vocabulary import Vocabulary
from core.wording import say

HOP, FFT, WINDOW, BANDS = (int(MEL[name]) for name in ("hop_length", "n_fft", "win_length", "num_mel_bins"))
LOG_FLOOR, RANGE = 1e-10, MEL["logmel_floor_db"]

feature_rate = SAMPLE_RATE / HOP / STACKED
feature_size = 2 * BANDS * STACKED
spectral = False
shortest_s = 0.07
"""What one output frame hears."""


def build(vocabulary: Vocabulary, settings: dict[str, Any]) -> NoReturn:  # noqa: ARG001 - there is none
    """See `FamilyModule.build`."""
    raise no_sizes(GRANITE_SPEECH.title)


def reshape(folder: Path, vocabulary: Vocabulary) -> nn.Module:
    """See `FamilyModule.reshape`."""
    config = GraniteSpeech5CTCConfig.from_pretrained(on_disk(folder), local_files_only=True)
    config.vocab_size = config.encoder_config.vocab_size = len(vocabulary.tokens)
    config.pad_token_id = 0
    config.architectures = ["GraniteSpeech5ForCTC"]
    model: nn.Module = GraniteSpeech5ForCTC(config).eval()
    return model


def load(folder: Path) -> nn.Module:
    """See `FamilyModule.load`."""
    check_hearing(folder)
    model = hugging_face.load(GraniteSpeech5ForCTC, folder, HEAD)
    hugging_face.reorder(model, GRANITE_SPEECH, read_letters(folder))
    return model


def source_tensors(folder: Path) -> dict[str, Tensor]:
    """See `FamilyModule.source_tensors`."""
    return load(folder).state_dict()


@lru_cache(maxsize=1)
def _filters() -> tuple[Tensor, Tensor]:
    """The analysis window (400,) and the mel filters (257, 80)."""
    mel = mel_filter_bank(
        num_frequency_bins=FFT // 2 + 1,
        num_mel_filters=BANDS,
        min_frequency=0.0,
        max_frequency=SAMPLE_RATE / 2,
        sampling_rate=SAMPLE_RATE,
        norm=None,
        mel_scale="htk",
    )
    return torch.hann_window(WINDOW), torch.from_numpy(mel.astype(np.float32))


@torch.inference_mode()
def _log_mel(samples: np.ndarray) -> Tensor:
    """(T,) samples -> (stacked(T), 320) float32."""
    window, mel = _filters()
    count = STACKED * stacked(len(samples))
    x = torch.from_numpy(np.array(samples, np.float32))
    x = functional.pad(x, (0, max(0, (count - 1) * HOP + 1 - len(samples))))
    padded = functional.pad(x[None], (FFT // 2, FFT // 2), mode="reflect")[0]
    margin = (FFT - WINDOW) // 2
    cut = padded[margin:].unfold(0, WINDOW, HOP)[:count]
    power = torch.view_as_real(torch.fft.rfft(cut * window, n=FFT)).square().sum(-1)
    logs = power.mm(mel).clamp(min=LOG_FLOOR).log10()
    logs = logs.clamp(min=float(logs.max()) - RANGE) / 4 + 1
    around = torch.cat((logs[:1], logs, logs[-1:]))
    return torch.cat((logs, (around[2:] - around[:-2]) / 2), -1).reshape(-1, feature_size)


def features(samples: Sequence[np.ndarray]) -> list[Tensor]:
    """See `FamilyModule.features`."""
    for x in samples:
        if len(x) < shortest_s * SAMPLE_RATE:
            raise SoundError(
                say("A stretch of {number:.0f} ms is too short to be heard.", number=1000 * len(x) / SAMPLE_RATE),
                say("Make it at least {number:.0f} ms long, or leave it out.", number=1000 * shortest_s),
            )
    return [_log_mel(x).clone() for x in samples]


def _encoder(model: nn.Module) -> Any:
    """The config of the encoder."""
    return cast("GraniteSpeech5ForCTC", model).config.encoder_config


def forward(model: nn.Module, features: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
    """See `FrameFamily.forward`."""
    net = cast("GraniteSpeech5ForCTC", model)
    hidden = net.encoder(input_features=features, attention_mask=mask)
    return net.ctc_head(hidden.last_hidden_state), hidden.attention_mask.sum(-1)


def output_frames(model: nn.Module, feature_frames: int) -> int:
    """See `FamilyModule.output_frames`."""
    return halved(_encoder(model).to_dict(), feature_frames)


def frame_seconds(model: nn.Module) -> float:
    """See `FamilyModule.frame_seconds`."""
    return float(2 ** len(_encoder(model).subsample_layers)) / feature_rate


def groups(model: nn.Module) -> list[tuple[str, list[str]]]:
    """See `FamilyModule.groups`. What reads in the middle what was written so far is one of the middle layers."""
    layers = hugging_face.thirds("encoder.layers", _encoder(model).num_hidden_layers)
    middle = len(layers) // 2
    return [
        (GRANITE_SPEECH.groups[0], [HEAD]),
        *((title, [*parts, READ] if i == middle else parts) for i, (title, parts) in enumerate(layers)),
        (GRANITE_SPEECH.groups[-1], ["encoder.input_linear"]),
    ]


def frozen(model: nn.Module) -> list[str]:  # noqa: ARG001 - all of it learns, whatever the sizes
    """See `FamilyModule.frozen`."""
    return []


def adapted(model: nn.Module) -> list[str]:
    """See `FamilyModule.adapted`."""
    return hugging_face.linear_layers(model, "linear1", "linear2")


def preprocessor(model: nn.Module) -> dict[str, Any]:  # noqa: ARG001 - the same for every model of the family
    """See `FamilyModule.preprocessor`."""
    return {
        "feature_extractor_type": "GraniteSpeech5FeatureExtractor",
        "processor_class": "GraniteSpeech5Processor",
        **MEL,
        "padding_value": 0.0,
        "padding_side": "right",
        "return_attention_mask": True,
    }
