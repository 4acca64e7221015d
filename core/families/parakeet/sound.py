"""Log-mel frames as `ParakeetFeatureExtractor` makes them, for many utterances at once and without its copies; and once
more by operations that an ONNX graph can hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional
from transformers.audio_utils import mel_filter_bank

from core.families import SAMPLE_RATE, FamilyModule
from core.families.parakeet import LOG_MEL
from core.families.sound_settings import check_length
from core.families.spectrum import gathered, power
from core.families.wav2vec2.padding import within

RATE = 100.0
"""Frames per second."""
SHORTEST_S = 0.03
HOP, FFT, WINDOW = (int(LOG_MEL[name]) for name in ("hop_length", "n_fft", "win_length"))
PREEMPHASIS = LOG_MEL["preemphasis"]
LOG_FLOOR, STD_FLOOR = 2.0**-24, 1e-5


@lru_cache(maxsize=4)
def filters(bands: int) -> tuple[Tensor, Tensor]:
    """The analysis window (400,) and the mel filters (257, bands)."""
    mel = mel_filter_bank(
        num_frequency_bins=FFT // 2 + 1,
        num_mel_filters=bands,
        min_frequency=0.0,
        max_frequency=SAMPLE_RATE / 2,
        sampling_rate=SAMPLE_RATE,
        norm="slaney",
        mel_scale="slaney",
    )
    return torch.hann_window(WINDOW, periodic=False), torch.from_numpy(mel.astype(np.float32))


@torch.inference_mode()
def _log_mel(samples: np.ndarray, bands: int) -> Tensor:
    """(T,) samples -> (T // 160, bands), each band with mean 0 and deviation 1 over the utterance."""
    frames = len(samples) // HOP
    window, mel = filters(bands)
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


def heard_in_bands(
    functions: Mapping[str, Any], bands: int, features: Callable[..., list[Tensor]] | None = None
) -> FamilyModule:
    """A family's functions with features of so many mel bands: these here, or those that `features` makes."""
    own = {"feature_size": bands, "features": partial(features or log_mel, bands=bands)}
    return cast("FamilyModule", SimpleNamespace(**{**functions, **own}))


def log_mel(samples: Sequence[np.ndarray], bands: int) -> list[Tensor]:
    """(T,) float32 samples at 16 kHz -> (T // 160, bands) each. One utterance at a time is fastest: nothing is padded.

    Raises `SoundError` for what is too short.
    """
    check_length(samples, SHORTEST_S)
    return [_log_mel(np.ascontiguousarray(x, np.float32), bands).clone() for x in samples]


def log_mel_in_graph(samples: Tensor, counts: Tensor, bands: int) -> tuple[Tensor, Tensor]:
    """(B, N) samples, 0 behind the (B,) counts -> (B, N // 160, bands), 0 behind their ends, and (B, N // 160) bool."""
    window, mel = filters(bands)
    before = functional.pad(samples, (1, 0))[:, :-1]
    emphasised = (samples - PREEMPHASIS * before) * within(counts, samples.shape[1])
    margin = (FFT - WINDOW) // 2
    padded = functional.pad(emphasised, (FFT // 2 - margin, FFT // 2))
    cut = gathered(padded, samples.shape[1] // HOP, WINDOW, HOP) * window
    logs = (power(cut, FFT).matmul(mel) + LOG_FLOOR).log()
    own = torch.div(counts, HOP, rounding_mode="floor")
    mask = within(own, logs.shape[1])
    inside, frames = mask[..., None], own[:, None, None]
    centred = (logs - (logs * inside).sum(1, keepdim=True) / frames) * inside
    deviation = (centred.square().sum(1, keepdim=True) / (frames - 1)).sqrt()
    return centred / (deviation + STD_FLOOR), mask
