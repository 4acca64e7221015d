"""`STRATEGIES`: which layers learn when, and what is made of the model for it. Torch-free.

To add one: a file or folder with its `Strategy`, which owns its settings, and a line here.
"""

from __future__ import annotations

from collections.abc import Sequence

from core.errors import ConfigError
from core.strategies.below import BELOW
from core.strategies.drop_layers import DROP_LAYERS
from core.strategies.full import FULL
from core.strategies.gradual import GRADUAL
from core.strategies.head_first import HEAD_FIRST
from core.strategies.kind import Change, Setting, Stage, Strategy, Values
from core.strategies.low_rank import LOW_RANK
from core.strategies.top import TOP
from core.wording import say

__all__ = ["STRATEGIES", "Change", "Setting", "Stage", "Strategy", "Values", "settings", "stage_at", "strategy"]

STRATEGIES: dict[str, Strategy] = {
    strategy.key: strategy for strategy in (FULL, HEAD_FIRST, GRADUAL, TOP, BELOW, LOW_RANK, DROP_LAYERS)
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


def stage_at(stages: Sequence[Stage], step: int, steps: int) -> int:
    """The number of the stage that holds at a step (0-based) of a run."""
    for number, stage in enumerate(stages):
        if step < stage.until * steps:
            return number
    return len(stages) - 1
