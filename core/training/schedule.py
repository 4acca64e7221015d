"""The learning rate over a run, as a pure function. Torch-free: the window draws it."""

from __future__ import annotations

import math

from core.training.config import TrainConfig

RISING = 0.1
"""The share of a run over which the slanted triangle rises (Howard & Ruder 2018)."""


def rate_at(step: int, steps: int, config: TrainConfig) -> float:
    """The learning rate of a step (0-based) of a run of `steps`: rising evenly, then falling to its last share."""
    if config.schedule == "triangle":
        return _triangle(step, steps, config)
    warmup = min(config.warmup_steps, steps // 2)
    if step < warmup:
        return config.learning_rate * (step + 1) / warmup
    share = (step - warmup) / max(1, steps - warmup)
    fallen = 0.5 * (1 + math.cos(math.pi * share)) if config.schedule == "cosine" else 1 - share
    return config.learning_rate * max(config.final_rate_share, fallen)


def _triangle(step: int, steps: int, config: TrainConfig) -> float:
    """Rising from the last share over a tenth of the run, then falling evenly to it again."""
    peak = int(steps * RISING)
    height = step / peak if step < peak else 1 - (step - peak) / max(1, steps - peak)
    return config.learning_rate * (config.final_rate_share + (1 - config.final_rate_share) * height)


def validation_steps(steps: int, validations: int) -> list[int]:
    """After which steps the dev set is checked: evenly spread, the last step among them."""
    return sorted({max(1, round(steps * k / validations)) for k in range(1, validations + 1)})
