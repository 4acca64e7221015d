"""The settings of a run as they hold now: what it was made with, and what run.json knows better. Torch-free.

config.json never changes. What people call the run since, the number format that its first sitting measured where that
was left open, and what was changed while it trained, stand in run.json. Apart from `TrainConfig`, which also the probe
and the recipes use without a run.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from core.runs.folder import RunFolder
from core.training import setting_ranges
from core.training.config import TrainConfig

CHANGED = ("learning_rate", "hours", "checks")
"""What may change while a run trains: see `core.runs.changes`. Checks stay as far apart as they were."""


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
    workers = notes.get("workers")
    limit = setting_ranges.LIMITS["workers"]
    if config.workers == 0 and isinstance(workers, int) and setting_ranges.fits(limit, workers):
        config = replace(config, workers=workers)
    changed = notes.get("changed")
    return with_changes(config, changed) if isinstance(changed, dict) else config


def with_changes(config: TrainConfig, changed: Mapping[str, Any]) -> TrainConfig:
    """The settings of a run some of which were changed while it trained. What cannot be is left as it was."""
    fitting = {
        name: changed[name]
        for name in CHANGED
        if name in changed and setting_ranges.fits(setting_ranges.LIMITS[name], changed[name])
    }
    return replace(config, **fitting)
