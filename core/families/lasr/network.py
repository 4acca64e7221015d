"""LASR (`LasrForCTC`): a conformer with a CTC output. Features are log-mel frames of the sound as it is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NoReturn, cast

import numpy as np
import torch
from torch import Tensor, nn
from transformers import LasrCTCConfig, LasrForCTC
from transformers.models.lasr.feature_extraction_lasr import linear_to_mel_weight_matrix

from core.checkpoint_paths import on_disk
from core.errors import SoundError
from core.families import SAMPLE_RATE, FamilyModule, hugging_face
from core.families.kind import no_sizes
from core.families.lasr import HALVINGS, LASR, LOG_MEL, halved
from core.families.letters import read_letters
from core.families.parakeet.sound import heard_in_bands
from core.families.sound_settings import check_hearing
from core.text.vocabulary import Vocabulary
from core.wording import say

feature_rate = 100.0
feature_size = 128
spectral = True
shortest_s = 0.145
"""What one output frame hears."""

HOP, FFT, WINDOW = (int(LOG_MEL[name]) for name in ("hop_length", "n_fft", "win_length"))
LOWEST_HZ, HIGHEST_HZ, FLOOR = 125.0, 7500.0, 1e-5


def build(vocabulary: Vocabulary, settings: dict[str, Any]) -> NoReturn:  # noqa: ARG001 - there is none
    """See `FamilyModule.build`."""
    raise no_sizes(LASR.title)


def reshape(folder: Path, vocabulary: Vocabulary) -> nn.Module:
    """See `FamilyModule.reshape`."""
    config = LasrCTCConfig.from_pretrained(on_disk(folder), local_files_only=True)
    config.vocab_size = len(vocabulary.tokens)
    config.pad_token_id = 0
    config.architectures = ["LasrForCTC"]
    model: nn.Module = LasrForCTC(config).eval()
    return model


def load(folder: Path) -> nn.Module:
    """See `FamilyModule.load`."""
    check_hearing(folder)
    model = hugging_face.load(LasrForCTC, folder, LASR.head)
    hugging_face.reorder(model, LASR, read_letters(folder))
    return model


def source_tensors(folder: Path) -> dict[str, Tensor]:
    """See `FamilyModule.source_tensors`."""
    return load(folder).state_dict()


@lru_cache(maxsize=2)
def _filters(bands: int) -> tuple[Tensor, Tensor]:
    """The analysis window (400,) and the mel filters (257, bands), the lowest of which hear nothing."""
    mel = linear_to_mel_weight_matrix(bands, FFT // 2 + 1, SAMPLE_RATE, LOWEST_HZ, HIGHEST_HZ, np.float64)
    return torch.hann_window(WINDOW, periodic=False, dtype=torch.float64), torch.from_numpy(mel)


@torch.inference_mode()
def _log_mel(samples: np.ndarray, bands: int) -> Tensor:
    """(T,) samples -> (mel_frames(T), bands) float32."""
    window, mel = _filters(bands)
    cut = torch.from_numpy(samples.astype(np.float64)).unfold(0, WINDOW, HOP)
    power = torch.view_as_real(torch.fft.rfft(cut * window, n=FFT)).square().sum(-1)
    return power.mm(mel).clamp(min=FLOOR).log().float()


def features(samples: Sequence[np.ndarray], bands: int = feature_size) -> list[Tensor]:
    """See `FamilyModule.features`."""
    for x in samples:
        if len(x) < shortest_s * SAMPLE_RATE:
            raise SoundError(
                say("A stretch of {number:.0f} ms is too short to be heard.", number=1000 * len(x) / SAMPLE_RATE),
                say("Make it at least {number:.0f} ms long, or leave it out.", number=1000 * shortest_s),
            )
    return [_log_mel(x, bands).clone() for x in samples]


def for_model(model: nn.Module) -> FamilyModule:
    """The family's functions for a model that hears as many mel bands as its config says."""
    return heard_in_bands(globals(), _encoder(model).num_mel_bins, features)


def _encoder(model: nn.Module) -> Any:
    """The config of the encoder."""
    return cast("LasrForCTC", model).config.encoder_config


def forward(model: nn.Module, features: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
    """See `FrameFamily.forward`."""
    net = cast("LasrForCTC", model)
    hidden = net.encoder(input_features=features, attention_mask=mask, output_attention_mask=True)
    return net.ctc_head(hidden.last_hidden_state), hidden.attention_mask.sum(-1)


def output_frames(model: nn.Module, feature_frames: int) -> int:
    """See `FamilyModule.output_frames`."""
    return halved(_encoder(model).to_dict(), feature_frames)


def frame_seconds(model: nn.Module) -> float:
    """See `FamilyModule.frame_seconds`."""
    stride: int = _encoder(model).subsampling_conv_stride
    return float(stride**HALVINGS) / feature_rate


def groups(model: nn.Module) -> list[tuple[str, list[str]]]:
    """See `FamilyModule.groups`."""
    (title, top), *rest = hugging_face.thirds("encoder.layers", _encoder(model).num_hidden_layers)
    return [
        (LASR.groups[0], [LASR.head]),
        (title, [*top, "encoder.out_norm"]),
        *rest,
        (LASR.groups[-1], ["encoder.subsampler"]),
    ]


def frozen(model: nn.Module) -> list[str]:  # noqa: ARG001 - all of it learns, whatever the sizes
    """See `FamilyModule.frozen`."""
    return []


def adapted(model: nn.Module) -> list[str]:
    """See `FamilyModule.adapted`."""
    return hugging_face.linear_layers(model, "linear1", "linear2")


def preprocessor(model: nn.Module) -> dict[str, Any]:
    """See `FamilyModule.preprocessor`."""
    return {
        "feature_extractor_type": "LasrFeatureExtractor",
        "processor_class": "LasrProcessor",
        "feature_size": _encoder(model).num_mel_bins,
        **LOG_MEL,
        "padding_value": 0.0,
        "padding_side": "right",
        "return_attention_mask": True,
    }
