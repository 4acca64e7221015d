"""What a run takes whose encoder stands still: room for what it computes once of each sound, and the time for that.
Torch-free; how it is kept is `core.strategies.frozen`'s."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from core.datasets.augment import RATE
from core.families import Family, family, read_config
from core.families.plan import TransferPlan
from core.strategies import STRATEGIES
from core.training.config import TrainConfig

BYTES, FRAMES_PER_S = 2, 50.0
"""Of a number that is kept; and output frames a second of families that cannot tell them of samples: the most there
are."""
WINDOW_S = {"short": 8.0, "whole": 30.0}
"""Models that hear windows of one length: how long one is at least, by a run's setting of `windows`."""
SILENCE_S = 1.5
"""What such a window has behind the sound."""


class Sound(NamedTuple):
    """How much there is in a split."""

    seconds: float
    utterances: int


def still(config: TrainConfig) -> bool:
    """Whether the encoder of a run stands still."""
    chosen = STRATEGIES.get(config.strategy)
    return chosen is not None and chosen.still


def kept_bytes(config: TrainConfig, plan: TransferPlan, splits: Mapping[str, Sound]) -> int:
    """Bytes of what is computed once of the train and dev utterances; 0 where the encoder learns."""
    if not still(config):
        return 0
    kind = family(plan.family)
    width = next((t.shape[1] for t in plan.tensors if t.name == f"{kind.head}.weight"), 0)
    return int(BYTES * width * _frames_per_s(config, plan, kind) * windowed_s(config, kind, splits))


def windowed_s(config: TrainConfig, kind: Family, splits: Mapping[str, Sound]) -> float:
    """Seconds that the encoder hears, the silence of its windows included."""
    train, dev = (splits.get(name, Sound(0.0, 0)) for name in ("train", "dev"))
    train = Sound(train.seconds + train.utterances * silence_s(config), train.utterances)
    if kind.frames is not None:
        return train.seconds * config.copies + dev.seconds
    own = WINDOW_S[config.windows]
    untouched = _filled(dev, WINDOW_S["whole"]) if config.source and config.windows == "short" else 0.0
    return _filled(train, own) * config.copies + _filled(dev, own) + untouched


def silence_s(config: TrainConfig) -> float:
    """Seconds of silence that the copies of an utterance get at their ends, on average; the first gets none."""
    shortest, longest = min(config.end_silence_s), max(config.end_silence_s)
    return config.end_silence * (shortest + longest) * (config.copies - 1) / config.copies


def _filled(sound: Sound, least_s: float) -> float:
    return sound.utterances * max(least_s, sound.seconds / max(1, sound.utterances) + SILENCE_S)


def _frames_per_s(config: TrainConfig, plan: TransferPlan, kind: Family) -> float:
    if kind.frames is None:
        return FRAMES_PER_S
    network = plan.source or config.network
    sizes = read_config(Path(network)) if network else {**kind.layers, **config.layers}
    return kind.frames(sizes, 60 * RATE) / 60
