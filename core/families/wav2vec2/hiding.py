"""What is hidden of an utterance while a network of this kin learns (SpecAugment, Park et al. 2019): stretches and
bands of what its convolutions give the encoder, as a run's settings say. The numbers by which config.json has
transformers hide are those of another training, and not asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Any, cast

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from core.datasets.augment import Masks
from core.families.wav2vec2.kin import MASKED

BINS = 80
"""Of so many parts all that the encoder is given counts as bands, as of a spectrogram."""


@dataclass
class Hiding:
    """How much is hidden, and of the batch that goes through the network now, what: frames (B, T) and values (B, H)."""

    masks: Masks = field(default_factory=Masks)
    frames: Tensor | None = None
    values: Tensor | None = None


def hide_by(model: nn.Module) -> Hiding:
    """Have a network hide what is drawn for a batch. What is returned is to be told how much."""
    hiding, body = Hiding(), cast("nn.Module", model.base_model)
    body.get_submodule("encoder").register_forward_pre_hook(partial(_hide, hiding, body))
    return hiding


@contextmanager
def drawn(model: Any, counts: Tensor) -> Iterator[None]:
    """Inside, parts of a batch are hidden whose utterances have so many frames (B,); numpy's own random numbers decide
    which, and a step seeds these."""
    hiding: Hiding = model.hiding
    config, asked = model.config, getattr(model.config, "apply_spec_augment", True)
    config.apply_spec_augment = False
    try:
        if hiding.masks:
            hiding.frames, hiding.values = _drawn(hiding.masks, counts, int(config.hidden_size))
        yield
    finally:
        config.apply_spec_augment = asked
        hiding.frames = hiding.values = None


def _drawn(masks: Masks, counts: Tensor, size: int) -> tuple[Tensor, Tensor]:
    own = counts.tolist()
    rng = np.random.default_rng(np.random.randint(1 << 31))  # noqa: NPY002 - see `train_step.seed_step`
    frames, values = torch.zeros(len(own), max(own), dtype=torch.bool), torch.zeros(len(own), size, dtype=torch.bool)
    for row, count in enumerate(own):
        bands, stretches = masks.drawn(count, BINS, rng)
        for start, end in stretches:
            frames[row, start:end] = True
        for start, end in bands:
            values[row, start * size // BINS : end * size // BINS] = True
    return frames.to(counts.device), values.to(counts.device)


def _hide(hiding: Hiding, body: Any, _encoder: nn.Module, args: tuple[Any, ...]) -> tuple[Any, ...] | None:
    """(B, T, H) with what stands for hidden frames in their place, or 0 where a network has nothing that does; and 0
    where values are hidden."""
    if hiding.frames is None or hiding.values is None:
        return None
    given: Tensor = args[0]
    frames = functional.pad(hiding.frames, (0, given.shape[1] - hiding.frames.shape[1]))[..., None]
    found, sign = given.masked_fill(frames, 0.0), getattr(body, MASKED, None)
    if sign is not None:
        found = found + frames * sign.to(given.dtype)
    return (found.masked_fill(hiding.values[:, None], 0.0), *args[1:])
