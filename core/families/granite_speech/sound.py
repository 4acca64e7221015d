"""Log-mel frames with what they change by, two stacked as one, as `GraniteSpeech5FeatureExtractor` makes them: once for
sound as it comes, and once by operations that an ONNX graph can hold."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional
from transformers.audio_utils import mel_filter_bank

from core.families import SAMPLE_RATE
from core.families.granite_speech import MEL, STACKED, stacked
from core.families.spectrum import gathered, power
from core.families.wav2vec2.padding import within

HOP, FFT, WINDOW, BANDS = (int(MEL[name]) for name in ("hop_length", "n_fft", "win_length", "num_mel_bins"))
SIZE = 2 * BANDS * STACKED
LOG_FLOOR, RANGE = 1e-10, MEL["logmel_floor_db"]


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
def log_mel(samples: np.ndarray) -> Tensor:
    """(T,) samples -> (stacked(T), 320) float32."""
    window, mel = _filters()
    count = STACKED * stacked(len(samples))
    x = torch.from_numpy(np.array(samples, np.float32))
    x = functional.pad(x, (0, max(0, (count - 1) * HOP + 1 - len(samples))))
    padded = functional.pad(x[None], (FFT // 2, FFT // 2), mode="reflect")[0]
    margin = (FFT - WINDOW) // 2
    cut = padded[margin:].unfold(0, WINDOW, HOP)[:count]
    spectrum = torch.view_as_real(torch.fft.rfft(cut * window, n=FFT)).square().sum(-1)
    logs = spectrum.mm(mel).clamp(min=LOG_FLOOR).log10()
    logs = logs.clamp(min=float(logs.max()) - RANGE) / 4 + 1
    around = torch.cat((logs[:1], logs, logs[-1:]))
    return torch.cat((logs, (around[2:] - around[:-2]) / 2), -1).reshape(-1, SIZE)


def log_mel_in_graph(samples: Tensor, counts: Tensor) -> tuple[Tensor, Tensor]:
    """(B, N) samples, 0 behind the (B,) counts -> (B, F, 320), 0 behind their ends, and (B, F) bool."""
    window, mel = _filters()
    together = (samples.shape[1] // HOP + STACKED - 1) // STACKED
    own = torch.div(torch.div(counts, HOP, rounding_mode="floor") + STACKED - 1, STACKED, rounding_mode="floor")
    cut = gathered(_reflected(samples, counts, STACKED * own), STACKED * together, WINDOW, HOP)
    logs = power(cut * window, FFT).matmul(mel).clamp(min=LOG_FLOOR).log10()
    inside = within(STACKED * own, STACKED * together)[..., None]
    loudest = torch.where(inside, logs, torch.tensor(-torch.inf)).amax((1, 2), keepdim=True)
    logs = torch.maximum(logs, loudest - RANGE) / 4 + 1
    last = ~within(STACKED * own - 1, STACKED * together)[..., None]
    before = torch.cat((logs[:, :1], logs[:, :-1]), 1)
    after = torch.where(last, logs, torch.cat((logs[:, 1:], logs[:, -1:]), 1))
    found = torch.cat((logs, (after - before) / 2), -1) * inside
    return found.reshape(found.shape[0], together, SIZE), within(own, together)


def _reflected(samples: Tensor, counts: Tensor, frames: Tensor) -> Tensor:
    """(B, N) -> (B, N + 401): half a window before and behind each utterance is its sound once more, from its ends into
    it. Where its (B,) frames need a sample more than it has, that is 0 and its last one."""
    longer = functional.pad(samples, (0, 1))
    end = torch.maximum(counts, (frames - 1) * HOP + 1)[:, None] - 1
    at = torch.arange(longer.shape[1] + WINDOW)[None] - WINDOW // 2
    at = torch.where(at > end, 2 * end - at, at.abs()).clamp(min=0)
    return longer.gather(1, at)
