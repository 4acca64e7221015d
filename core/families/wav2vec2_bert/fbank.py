"""Kaldi's mel frames as w2v-BERT hears them: each band brought to mean 0 and deviation 1 over the utterance, and two
frames stacked as one; once for sound as it comes, and once by operations that an ONNX graph can hold."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import torch
from torch import Tensor
from transformers.audio_utils import mel_filter_bank, window_function

from core.families import SAMPLE_RATE
from core.families.spectrum import gathered, power
from core.families.wav2vec2.padding import within
from core.families.wav2vec2_bert import FBANK, HOP, WINDOW, stacked

SIZE = 160
FFT, BANDS = 512, int(FBANK["num_mel_bins"])
PREEMPHASIS, FLOOR, TINY = 0.97, 1.192092955078125e-07, 1e-7
SCALE = 2.0**15
"""Kaldi hears whole numbers of 16 bits."""


@lru_cache(maxsize=1)
def _filters() -> tuple[Tensor, Tensor]:
    """The analysis window (400,) and the mel filters (257, 80), in float64."""
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


def _emphasised(cut: Tensor) -> Tensor:
    """Frames (..., 400) without their mean, each sample less the one before, in the window."""
    window, _ = _filters()
    cut = cut - cut.mean(-1, keepdim=True)
    before = torch.cat((cut[..., :1], cut[..., :-1]), -1)
    return (cut - PREEMPHASIS * before) * window


@torch.inference_mode()
def fbank(samples: np.ndarray) -> Tensor:
    """(T,) samples -> (stacked(T), 160) float32."""
    cut = torch.from_numpy(samples.astype(np.float64) * SCALE).unfold(0, WINDOW, HOP)
    spectrum = torch.fft.rfft(_emphasised(cut), n=FFT)
    logs = torch.view_as_real(spectrum).square().sum(-1).mm(_filters()[1]).clamp(min=FLOOR).log().float()
    logs = (logs - logs.mean(0)) / (logs.var(0) + TINY).sqrt()
    return logs[: 2 * stacked(len(samples))].reshape(-1, SIZE)


def fbank_in_graph(samples: Tensor, counts: Tensor) -> tuple[Tensor, Tensor]:
    """(B, N) samples, 0 behind the (B,) counts -> (B, F, 160), 0 behind their ends, and (B, F) bool."""
    cut = gathered(samples.double() * SCALE, (samples.shape[1] - WINDOW) // HOP + 1, WINDOW, HOP)
    logs = power(_emphasised(cut), FFT).matmul(_filters()[1]).clamp(min=FLOOR).log().float()
    own = torch.div(counts - WINDOW, HOP, rounding_mode="floor") + 1
    inside, frames = within(own, logs.shape[1])[..., None], own[:, None, None]
    centred = (logs - (logs * inside).sum(1, keepdim=True) / frames) * inside
    variance = centred.square().sum(1, keepdim=True) / (frames - 1)
    normed = centred / (variance + TINY).sqrt()
    pairs = logs.shape[1] // 2
    together = normed[:, : 2 * pairs].reshape(normed.shape[0], pairs, SIZE)
    mask = within(torch.div(own, 2, rounding_mode="floor"), pairs)
    return together * mask[..., None], mask
