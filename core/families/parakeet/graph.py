"""The log-mel frames of `sound` once more, by operations that an ONNX graph can hold: frames are gathered, and their
spectrum is a product with cosines and sines."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from core.families.parakeet.sound import FFT, HOP, LOG_FLOOR, PREEMPHASIS, STD_FLOOR, WINDOW, filters
from core.families.wav2vec2.padding import within


@lru_cache(maxsize=4)
def waves(window: int, fft: int, double: bool) -> Tensor:
    """(window, 2 * bins) cosines, then sines: their product with a frame has the frame's spectrum. Made by NumPy, so
    that a graph holds the numbers and not how they come about."""
    turned = np.arange(window)[:, None] * np.arange(fft // 2 + 1)[None] * (2 * np.pi / fft)
    made = np.concatenate((np.cos(turned), np.sin(turned)), 1)
    return torch.from_numpy(made if double else made.astype(np.float32))


def power(frames: Tensor, fft: int) -> Tensor:
    """(..., window) -> (..., fft // 2 + 1) power of the spectrum."""
    parts = frames.matmul(waves(int(frames.shape[-1]), fft, frames.dtype == torch.float64)).square()
    return parts[..., : fft // 2 + 1] + parts[..., fft // 2 + 1 :]


def gathered(samples: Tensor, frames: int, window: int, hop: int) -> Tensor:
    """(B, N) -> (B, frames, window), `hop` apart."""
    at = torch.arange(frames)[:, None] * hop + torch.arange(window)[None]
    return samples[:, at]


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
