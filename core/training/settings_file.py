"""A run's settings as a file that people keep and pass on: what is set by name, and the recipe that it began as.

Where a run starts and what it is called are no part of it: the same file serves another source. config.json of a run
is read too. Torch-free.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core import writing
from core.errors import ConfigError
from core.strategies import settings
from core.training import setting_ranges
from core.training.config import RECIPES, TrainConfig, placed
from core.training.draft import ELSEWHERE, limit_of, own_names
from core.wording import say

RECIPE, LAYERS = "recipe", "layers"
"""Sizes that are the family's own are not written: a file with some is for runs from scratch alone."""


@dataclass(frozen=True)
class SettingsFile:
    """What a file says: the recipe it began as, "" where none is named, and settings by name. `aside` are those that
    are chosen by other means, and left aside."""

    recipe: str
    own: Mapping[str, Any]
    aside: tuple[str, ...] = ()


def to_json(config: TrainConfig) -> dict[str, Any]:
    """The settings of a run that another one can be given by name; those of its strategy, of no other."""
    names = [name for name in own_names() if name not in settings() or name in config.strategy_settings]
    values = {name: config.value(name) for name in names if name != LAYERS or config.layers}
    plain = {name: list(value) if isinstance(value, tuple) else value for name, value in values.items()}
    return ({RECIPE: config.recipe} if config.recipe in RECIPES else {}) | plain


def to_text(config: TrainConfig) -> str:
    return json.dumps(to_json(config), ensure_ascii=False, indent=1) + "\n"


def write(config: TrainConfig, path: Path) -> None:
    """Write them to a file, which is replaced where it is there. Raises `ExportFailed`."""
    with writing.whole_file(path, replace=True) as part:
        part.write_bytes(to_text(config).encode())


def read(path: Path) -> SettingsFile:
    """What a file says. Raises `ConfigError` that names the file, and what in it is not known or cannot be."""
    try:
        values = placed(json.loads(path.read_text(encoding="utf-8")), path.parent)
    except (OSError, ValueError) as error:
        raise ConfigError(
            say("The settings {path} cannot be read.", path=path),
            say("Give a file that `vizinho runs DIR settings RUN` or Export… has written."),
            str(error),
        ) from error
    try:
        return _told(values)
    except ConfigError as error:
        raise ConfigError(
            say("{path}: {message}", path=path, message=error.message), error.hint, error.detail
        ) from error


def _told(values: Any) -> SettingsFile:
    if not isinstance(values, dict):
        raise ConfigError(say("These are no settings."), say("Compare them with a new run's settings."))
    fields = {field.name for field in dataclasses.fields(TrainConfig)}
    unknown = sorted(set(values) - fields - set(settings()))
    if unknown:
        raise ConfigError(say("Settings not known: {unknown}.", unknown=unknown), say("Remove them or update Vizinho."))
    own = {name: _value(name, values[name]) for name in own_names() if name in values}
    recipe = values.get(RECIPE)
    aside = tuple(name for name in values if name in ELSEWHERE and name != RECIPE)
    return SettingsFile(recipe if recipe in RECIPES else "", own, aside)


def _value(name: str, value: Any) -> Any:
    setting_ranges.check_value(name, limit_of(name), value)
    return tuple(value) if isinstance(value, list) else value
