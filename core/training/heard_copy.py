"""An utterance as a run hears it in one of its copies: for who wants to listen before there is a run. Torch-free."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from core.audio import Samples
from core.datasets.augment import Masks, Variation
from core.datasets.features import load_entry
from core.datasets.manifest import Entry
from core.runs.heard_once import still
from core.training.config import TrainConfig
from core.wording import say

SPECTRAL = frozenset(("parakeet", "parakeet_tdt", "canary", "whisper", "lasr"))
"""Families whose features are a spectrogram, as their `spectral` says: only of those SpecAugment hides parts."""
BINS = 80
"""Mel bands that most of them hear, a frame every 10 ms."""


@dataclass(frozen=True)
class HeardCopy:
    """An utterance as a run hears it in one of its copies: (T,) samples at 16 kHz, clean and varied, and what was done
    in words, nothing where it stayed as it is."""

    entry: Entry
    copy: int
    clean: Samples
    varied: Samples
    done: tuple[str, ...]


def hear(entry: Entry, variation: Variation, copy: int) -> HeardCopy:
    """What a run hears of an utterance in a copy. Raises `SoundError`."""
    clean = load_entry(entry)
    speed = variation.speed(entry.key, copy)
    done: list[str] = [] if speed == 1 else [say("{speed:.2f} times the speed", speed=speed)]
    done += [say("a little noise, loudness and room")] if variation.noise and copy else []
    done += [kind.title for kind, _ in variation.drawn(entry.key, copy)]
    return HeardCopy(entry, copy, clean, variation.vary(clean, entry.key, copy), tuple(done))


def hidden(config: TrainConfig, frames: int) -> npt.NDArray[np.bool_] | None:
    """An example of what SpecAugment hides of so many frames, (F, 80); other parts are hidden each time an utterance is
    heard. None where the model hears no spectrogram, or nothing is to be hidden."""
    masks = Masks(config.freq_masks, config.freq_mask_bins, config.time_masks, config.time_mask_frames)
    if config.family not in SPECTRAL or still(config) or not (masks.bands or masks.stretches) or not frames:
        return None
    shown = np.ones((frames, BINS), np.float32)
    masks.apply(shown, np.random.default_rng([config.seed, frames]))
    found: npt.NDArray[np.bool_] = shown == 0
    return found
