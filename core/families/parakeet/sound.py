"""Log-mel frames as `ParakeetFeatureExtractor` makes them, for many utterances at once and without its copies."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import torch
from torch import Tensor
from transformers.audio_utils import mel_filter_bank

from core.errors import SoundError
from core.families import SAMPLE_RATE, FamilyModule
from core.families.parakeet import LOG_MEL
from core.wording import say

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
    for x in samples:
        if len(x) < int(SHORTEST_S * SAMPLE_RATE):
            raise SoundError(
                say("A stretch of {number:.0f} ms is too short to be heard.", number=1000 * len(x) / SAMPLE_RATE),
                say("Make it at least {number:.0f} ms long, or leave it out.", number=1000 * SHORTEST_S),
            )
    return [_log_mel(np.ascontiguousarray(x, np.float32), bands).clone() for x in samples]
