"""w2v-BERT: an encoder with a CTC output that hears Kaldi's mel frames, each band brought to mean 0 and deviation 1
over the utterance, and two frames stacked as one of 160 values. Its layers are causal conformers; some have an adapter
on top that halves the frames.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

import numpy as np
import torch
from torch import Tensor, nn
from transformers import AutoConfig, Wav2Vec2BertForCTC
from transformers.audio_utils import mel_filter_bank, window_function

from core.checkpoint_paths import on_disk
from core.errors import SoundError
from core.families import SAMPLE_RATE, hugging_face
from core.families.kind import no_sizes
from core.families.letters import read_letters
from core.families.sound_settings import check_hearing
from core.families.wav2vec2 import network as base
from core.families.wav2vec2.padding import Ends
from core.families.wav2vec2_bert import FBANK, HOP, WAV2VEC2_BERT, WINDOW, stacked
from core.text.vocabulary import Vocabulary
from core.wording import say

feature_rate = SAMPLE_RATE / HOP / 2
feature_size = 160
spectral = False
shortest_s = 0.05

FFT, BANDS = 512, int(FBANK["num_mel_bins"])
PREEMPHASIS, FLOOR, TINY = 0.97, 1.192092955078125e-07, 1e-7
SCALE = 2.0**15
"""Kaldi hears whole numbers of 16 bits."""

groups = base.groups
adapted = base.adapted


def build(vocabulary: Vocabulary, settings: dict[str, Any]) -> nn.Module:  # noqa: ARG001 - there is none
    """See `FamilyModule.build`. Published encoders of this kind have 600 million weights."""
    raise no_sizes(WAV2VEC2_BERT.title)


def reshape(folder: Path, vocabulary: Vocabulary) -> nn.Module:
    """See `FamilyModule.reshape`."""
    check_hearing(folder)
    config = AutoConfig.from_pretrained(on_disk(folder), local_files_only=True)
    return base.made(config, vocabulary, base.Listening(normalise=False, mask=True))


def load(folder: Path) -> nn.Module:
    """See `FamilyModule.load`."""
    check_hearing(folder)
    model = hugging_face.load(Wav2Vec2BertForCTC, folder, WAV2VEC2_BERT.head, free=base.FREE)
    hugging_face.reorder(model, WAV2VEC2_BERT, read_letters(folder))
    return base.ready(model, base.Listening(normalise=False, mask=True))


def source_tensors(folder: Path) -> dict[str, Tensor]:
    """See `FamilyModule.source_tensors`. A bare encoder has no output layer: its tensors are left out."""
    return base.tensors_of(folder, Wav2Vec2BertForCTC, load)


@lru_cache(maxsize=1)
def _filters() -> tuple[Tensor, Tensor]:
    """The analysis window (400,) and the mel filters (257, 80)."""
    mel = mel_filter_bank(
        num_frequency_bins=FFT // 2 + 1,
        num_mel_filters=BANDS,
        min_frequency=20,
        max_frequency=SAMPLE_RATE // 2,
        sampling_rate=SAMPLE_RATE,
        norm=None,
        mel_scale="kaldi",
        triangularize_in_mel_space=True,
    )
    window = window_function(WINDOW, "povey", periodic=False)
    return torch.from_numpy(window), torch.from_numpy(mel)


@torch.inference_mode()
def _fbank(samples: np.ndarray) -> Tensor:
    """(T,) samples -> (stacked(T), 160) float32."""
    window, mel = _filters()
    cut = torch.from_numpy(samples.astype(np.float64) * SCALE).unfold(0, WINDOW, HOP)
    cut = cut - cut.mean(-1, keepdim=True)
    before = torch.cat((cut[:, :1], cut[:, :-1]), -1)
    spectrum = torch.fft.rfft((cut - PREEMPHASIS * before) * window, n=FFT)
    logs = torch.view_as_real(spectrum).square().sum(-1).mm(mel).clamp(min=FLOOR).log().float()
    logs = (logs - logs.mean(0)) / (logs.var(0) + TINY).sqrt()
    return logs[: 2 * stacked(len(samples))].reshape(-1, feature_size)


def features(samples: Sequence[np.ndarray]) -> list[Tensor]:
    """See `FamilyModule.features`."""
    for x in samples:
        if len(x) < shortest_s * SAMPLE_RATE:
            raise SoundError(
                say("A stretch of {number:.0f} ms is too short to be heard.", number=1000 * len(x) / SAMPLE_RATE),
                say("Make it at least {number:.0f} ms long, or leave it out.", number=1000 * shortest_s),
            )
    return [_fbank(x).clone() for x in samples]


def forward(model: nn.Module, features: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
    """See `FrameFamily.forward`."""
    net = cast("Wav2Vec2BertForCTC", model)
    ends: Ends = model.ends  # type: ignore[assignment]
    ends.levels = base.levels(net, mask.sum(-1))
    hidden = net.wav2vec2_bert(
        features,
        attention_mask=None if bool(mask.all()) else mask.long(),
        mask_time_indices=base.no_mask(net, len(features), features.shape[1], features.device),
    )[0]
    return net.lm_head(net.dropout(hidden)), ends.levels[-1]


def output_frames(model: nn.Module, feature_frames: int) -> int:
    """See `FamilyModule.output_frames`."""
    return int(base.levels(model, torch.tensor(feature_frames))[-1])


def frame_seconds(model: nn.Module) -> float:
    """See `FamilyModule.frame_seconds`."""
    return base.adapter_stride(model) / feature_rate


def frozen(model: nn.Module) -> list[str]:  # noqa: ARG001 - all of it learns, whatever the sizes
    """See `FamilyModule.frozen`."""
    return []


def preprocessor(model: nn.Module) -> dict[str, Any]:  # noqa: ARG001 - the same for every model of the family
    """See `FamilyModule.preprocessor`."""
    return {
        "feature_extractor_type": "SeamlessM4TFeatureExtractor",
        **FBANK,
        "padding_value": 1,
        "padding_side": "right",
        "return_attention_mask": True,
    }
