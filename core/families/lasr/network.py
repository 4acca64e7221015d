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
from core.families import SAMPLE_RATE, FamilyModule, hugging_face
from core.families.kind import no_sizes
from core.families.lasr import HALVINGS, LASR, LOG_MEL, halved
from core.families.letters import read_letters
from core.families.parakeet.sound import heard_in_bands
from core.families.sound_settings import check_hearing, check_length, extractor_settings
from core.families.spectrum import gathered, power
from core.families.wav2vec2.padding import within
from core.text.vocabulary import Vocabulary

feature_rate = 100.0
feature_size = 128
nemo_frames = False
shortest_s = 0.145
"""What one output frame hears."""

adapted = hugging_face.adapted

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
    spectrum = torch.view_as_real(torch.fft.rfft(cut * window, n=FFT)).square().sum(-1)
    return spectrum.mm(mel).clamp(min=FLOOR).log().float()


def features(samples: Sequence[np.ndarray], bands: int = feature_size) -> list[Tensor]:
    """See `FamilyModule.features`."""
    check_length(samples, shortest_s)
    return [_log_mel(x, bands).clone() for x in samples]


def features_of(model: nn.Module, samples: Tensor, counts: Tensor) -> tuple[Tensor, Tensor]:
    """See `FrameFamily.features_of`."""
    window, mel = _filters(_encoder(model).num_mel_bins)
    cut = gathered(samples.double(), (samples.shape[1] - WINDOW) // HOP + 1, WINDOW, HOP) * window
    logs = power(cut, FFT).matmul(mel).clamp(min=FLOOR).log().float()
    mask = within(torch.div(counts - WINDOW, HOP, rounding_mode="floor") + 1, logs.shape[1])
    return logs * mask[..., None], mask


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


def preprocessor(model: nn.Module) -> dict[str, Any]:
    """See `FamilyModule.preprocessor`."""
    own = {"processor_class": "LasrProcessor", "feature_size": _encoder(model).num_mel_bins, **LOG_MEL}
    return extractor_settings("LasrFeatureExtractor", own)
