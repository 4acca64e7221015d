"""`STRATEGIES`: which layers learn when, and what is made of the model for it. Torch-free.

To add one: a file or folder with its `Strategy`, which owns its settings, and a line here.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from core.errors import ConfigError
from core.strategies.below import BELOW
from core.strategies.drop_layers import DROP_LAYERS
from core.strategies.frozen import FROZEN
from core.strategies.full import FULL
from core.strategies.gradual import GRADUAL
from core.strategies.head_first import HEAD_FIRST
from core.strategies.keep_layers import DROPPED, KEEP_LAYERS
from core.strategies.kind import Change, Setting, Stage, Strategy, Values
from core.strategies.low_rank import LOW_RANK
from core.strategies.multi_task import MULTI_TASK
from core.strategies.top import TOP
from core.strategies.unlabelled import UNLABELLED
from core.wording import say

__all__ = [
    "STRATEGIES",
    "Change",
    "Setting",
    "Stage",
    "Strategy",
    "Values",
    "of_earlier",
    "settings",
    "stage_at",
    "strategy",
    "writes",
]

STRATEGIES: dict[str, Strategy] = {
    strategy.key: strategy
    for strategy in (
        FULL,
        HEAD_FIRST,
        GRADUAL,
        TOP,
        BELOW,
        FROZEN,
        LOW_RANK,
        DROP_LAYERS,
        KEEP_LAYERS,
        MULTI_TASK,
        UNLABELLED,
    )
}


def strategy(key: str) -> Strategy:
    """Raises `ConfigError` for a strategy that is not known."""
    if key not in STRATEGIES:
        raise ConfigError(
            say("The strategy “{key}” is not known.", key=key), say("Strategies: {strategies}.", strategies=STRATEGIES)
        )
    return STRATEGIES[key]


def settings() -> dict[str, Setting]:
    """The settings of all strategies, by name."""
    return {setting.name: setting for strategy in STRATEGIES.values() for setting in strategy.settings}


def of_earlier(values: dict[str, Any]) -> dict[str, Any]:
    """A run's settings by today's names. In earlier versions one strategy left layers out and let others begin afresh:
    a run of that kind goes by its plan, which says both of each tensor."""
    if values.get("strategy") == DROP_LAYERS.key and values.get(DROPPED.name):
        return {**values, "strategy": KEEP_LAYERS.key}
    return values


def writes(key: str) -> bool:
    """Whether runs with a strategy learn to write; those of a newer version's are taken to."""
    return key not in STRATEGIES or STRATEGIES[key].writes


def stage_at(stages: Sequence[Stage], step: int, steps: int) -> int:
    """The number of the stage that holds at a step (0-based) of a run."""
    for number, stage in enumerate(stages):
        if step < stage.until * steps:
            return number
    return len(stages) - 1
