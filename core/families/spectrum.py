"""Power spectra of frames by operations that an ONNX graph can hold: frames are gathered, and their spectrum is a
product with cosines and sines."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import torch
from torch import Tensor


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
