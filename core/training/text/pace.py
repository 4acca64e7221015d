"""How fast a network of text learns as it goes, and when which of its parts do. Pure functions of the words read."""

from __future__ import annotations

from core.strategies import Stage, strategy
from core.training.schedule import RISING
from core.training.text.config import TextConfig

LEAST = 0.03
"""The rate at the beginning and at the end, of the highest."""


def rate_at(words: int, config: TextConfig) -> float:
    """The learning rate after so many words: a slanted triangle (Howard & Ruder 2018)."""
    share = min(1.0, words / config.words)
    height = share / RISING if share < RISING else (1 - share) / (1 - RISING)
    return config.learning_rate * (LEAST + (1 - LEAST) * height)


def stages(config: TextConfig, groups: int) -> tuple[Stage, ...]:
    """What learns when, of so many groups from the output to the input."""
    return strategy(config.strategy).timetable(groups, config.group_settings)


def rate_shares(config: TextConfig, groups: int) -> tuple[float, ...]:
    """The share of the rate at which each group learns."""
    return strategy(config.strategy).rate_shares(groups, config.group_settings)


def checks_due(words: int, config: TextConfig) -> int:
    """How many checks are due once so many words were read."""
    return min(config.checks, words * config.checks // config.words)
