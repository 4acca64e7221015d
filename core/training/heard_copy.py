"""An utterance as a run hears it in one of its copies: for who wants to listen before there is a run. Torch-free."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from core.audio import Samples
from core.datasets.augment import Variation
from core.datasets.features import load_entry
from core.datasets.manifest import Entry
from core.training.config import TrainConfig
from core.training.varied import family_in, masks_of
from core.wording import say

BINS, FRAME_MS = 80, 10
"""Mel bands that most spectrograms have, and how long a frame is."""


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
    """An example of what SpecAugment hides of so many frames of 10 ms, (F, 80); other parts are hidden each time an
    utterance is heard. None where nothing is hidden. Bands of what a network gives its encoder are none of sound: of
    such a model only stretches of time are shown."""
    kind, masks = family_in(config), masks_of(config)
    masks = replace(
        masks,
        bands=masks.bands if kind.hides == "spectrogram" else 0,
        stretch_frames=masks.stretch_frames * kind.hides_ms // FRAME_MS,
        tiles=1,
    )
    if not masks or not frames:
        return None
    shown = np.ones((frames, BINS), np.float32)
    masks.apply(shown, np.random.default_rng([config.seed, frames]))
    found: npt.NDArray[np.bool_] = shown == 0
    return found
