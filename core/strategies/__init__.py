"""`STRATEGIES`: which layers learn when. Torch-free; the trainer asks at each step which parameters learn.

A strategy sees only the names of a model's layer groups, from the output to the input (see `FamilyModule.groups`),
so that the window can draw its timetable without a model. To add one: a function and a line.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.errors import ConfigError
from core.wording import say

if TYPE_CHECKING:
    from core.training.config import TrainConfig


@dataclass(frozen=True)
class Stage:
    """A part of a run, up to `until` (share of all steps); `groups` are the numbers of the layer groups that learn."""

    until: float
    groups: frozenset[int]
    title: str


@dataclass(frozen=True)
class Strategy:
    """A timetable for layer groups."""

    key: str
    title: str
    summary: str
    stages: Callable[[int, TrainConfig], tuple[Stage, ...]]

    def timetable(self, groups: int, config: TrainConfig) -> tuple[Stage, ...]:
        """The stages for so many layer groups, in order; the last one ends at 1.0."""
        return self.stages(groups, config)


def _full(groups: int, _config: TrainConfig) -> tuple[Stage, ...]:
    return (Stage(1.0, frozenset(range(groups)), say("All layers learn")),)


def _head_first(groups: int, config: TrainConfig) -> tuple[Stage, ...]:
    share = min(max(config.head_first_share, 0.0), 1.0)
    return (
        Stage(share, frozenset({0}), say("Only the output letters learn")),
        Stage(1.0, frozenset(range(groups)), say("All layers learn")),
    )


STRATEGIES: dict[str, Strategy] = {
    strategy.key: strategy
    for strategy in (
        Strategy("full", say("All layers"), say("All layers learn from the first step."), _full),
        Strategy(
            "head_first",
            say("Output letters first"),
            say("At first only the output letters learn, then all layers."),
            _head_first,
        ),
    )
}


def strategy(key: str) -> Strategy:
    """Raises `ConfigError` for a strategy that is not known."""
    if key not in STRATEGIES:
        raise ConfigError(say("The strategy “{key}” is not known.", key=key), f"Strategies: {', '.join(STRATEGIES)}.")
    return STRATEGIES[key]


def stage_at(stages: Sequence[Stage], step: int, steps: int) -> int:
    """The number of the stage that holds at a step (0-based) of a run."""
    for number, stage in enumerate(stages):
        if step < stage.until * steps:
            return number
    return len(stages) - 1
