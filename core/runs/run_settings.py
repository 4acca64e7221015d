"""The settings of a run as they hold now: what it was made with, and what run.json knows better. Torch-free.

config.json never changes. What people call the run since, and the number format that its first sitting measured where
that was left open, stand in run.json. Apart from `TrainConfig`, which also the probe and the recipes use without a run.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from core.runs.folder import RunFolder
from core.training.config import TrainConfig


def settings_of(run: RunFolder) -> TrainConfig:
    """Raises `ConfigError`, which names the file."""
    return with_notes(TrainConfig.read(run.config), run.notes())


def with_notes(config: TrainConfig, notes: Mapping[str, Any]) -> TrainConfig:
    """What a run was made with, and what its notes know better."""
    name, precision = notes.get("name"), notes.get("precision")
    if isinstance(name, str) and name:
        config = replace(config, name=name)
    if config.precision == "auto" and precision in ("float32", "bfloat16"):
        config = replace(config, precision=precision)
    return config
