"""The settings of a run as they hold now: what it was made with, and what run.json knows better. Torch-free.

config.json never changes. What people call the run since, the number format that its first sitting measured where that
was left open, and what was changed while it trained, stand in run.json. Apart from `TrainConfig`, which also the probe
and the recipes use without a run.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from core.runs.folder import RunFolder
from core.runs.text_run import teaches_text
from core.training import setting_ranges
from core.training.config import TrainConfig
from core.training.text.config import TextConfig

CHANGED = ("learning_rate", "hours", "checks")
"""What may change while a run trains: see `core.runs.changes`. Checks stay as far apart as they were."""


def settings_of(run: RunFolder) -> TrainConfig:
    """Those of a run that teaches a recogniser. Raises `ConfigError`, which names the file, also for one that teaches a
    text model."""
    return with_notes(TrainConfig.read(run.config), run.notes())


def kept_settings(path: Path) -> tuple[TrainConfig, TextConfig | None]:
    """What lists, queues and cards need to know of any run, from its config.json: of one that teaches a text model, the
    name, the source's, the language, the rate, the seed and where it trains; and its own settings beside them. Raises
    `ConfigError`, which names the file."""
    if not teaches_text(RunFolder(path.parent)):
        return TrainConfig.read(path), None
    text = TextConfig.read(path)
    shared = {name: getattr(text, name) for name in ("name", "language", "device", "threads", "seed", "learning_rate")}
    label = text.source_name if text.source else ""
    return TrainConfig(**shared, source_label=label, strategy=text.strategy, workers=1, checks=text.checks), text


def any_settings(run: RunFolder) -> TrainConfig:
    """The same as they hold now, whatever the run teaches. Raises `ConfigError`, which names the file."""
    return with_notes(kept_settings(run.config)[0], run.notes())


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
