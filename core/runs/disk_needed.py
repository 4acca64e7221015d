"""What a run takes of the disk at its most: what it saves of itself, the features that it keeps meanwhile, and what is
computed once. Torch-free."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from core import quantities
from core.datasets.features import SPARE_BYTES
from core.errors import RunError
from core.families import family
from core.families.plan import TransferPlan
from core.runs import room
from core.runs.heard_once import Sound, kept_bytes, silence_s
from core.runs.memory_needed import held_weights, learnt_weights
from core.training.config import TrainConfig
from core.wording import say

BYTES_KEPT, BYTES_OF_MOMENTS = 12, 16
"""A weight while a state is saved: in the former state, in the new one, and in the best; and AdamW's two moments of one
that learns, in the former state and the new one."""
BYTES_OF_NUMBER = 2
"""Of features, as they are kept."""
OTHERWISE = 4 << 20
"""Log, plan, list of utterances."""


def needed(plan: TransferPlan, config: TrainConfig, sound: Mapping[str, Sound], runs: int = 1) -> int:
    """Bytes that so many runs with these settings, on the sound of these splits, take at their most; only the first
    computes anything once."""
    return runs * (saved(plan, config) + features(plan, config, sound)) + kept_bytes(config, plan, sound)


def saved(plan: TransferPlan, config: TrainConfig) -> int:
    """Bytes of what a run saves of itself, at the most."""
    return held_weights(config, plan) * BYTES_KEPT + learnt_weights(config, plan) * BYTES_OF_MOMENTS + OTHERWISE


def features(plan: TransferPlan, config: TrainConfig, sound: Mapping[str, Sound]) -> int:
    """Bytes of the features that a run keeps while it goes on, where the disk has room: of as many copies of the train
    utterances as it comes to hear, and of the dev utterances."""
    train, dev = (sound[split].seconds if split in sound else 0.0 for split in ("train", "dev"))
    train += sound["train"].utterances * silence_s(config) if "train" in sound else 0.0
    heard = config.hours * 3600 if not config.steps else config.steps * config.accumulate * config.batch_seconds
    kept_s = min(heard, config.copies * train) + dev
    return int(kept_s * family(plan.family).feature_numbers * BYTES_OF_NUMBER)


def check(plan: TransferPlan, config: TrainConfig, sound: Mapping[str, Sound], folder: Path, runs: int = 1) -> None:
    """Raises `RunError` when so many runs cannot be saved on the disk of `folder`. What is computed once is only kept
    where it leaves some of the disk to others; features are computed anew where they find no room."""
    once = kept_bytes(config, plan, sound)
    wanted, there = runs * saved(plan, config) + once + (SPARE_BYTES if once else 0), room.free(folder)
    if wanted > there:
        raise RunError(
            say(
                "The disk has {megabytes} free, and training needs {megabytes_2} to save what it learns.",
                megabytes=quantities.size(there),
                megabytes_2=quantities.size(wanted),
            ),
            say("Free some space on the disk of {folder}, or move the project to a larger one.", folder=folder),
        )
