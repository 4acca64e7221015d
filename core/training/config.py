"""`TrainConfig`: everything that decides a run, and the recipes that are presets of it. Torch-free."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from core import writing
from core.errors import ConfigError
from core.families import DEFAULT
from core.relative_paths import found, kept
from core.strategies import STRATEGIES, of_earlier, settings
from core.training import setting_ranges
from core.wording import say

FOLDERS = frozenset(
    name
    for name, limit in {**setting_ranges.LIMITS, **{name: own.limit for name, own in settings().items()}}.items()
    if limit.place
)
"""Settings that are folders or files, those of strategies among them."""
SEVERAL = frozenset(name for name, limit in setting_ranges.LIMITS.items() if limit.kind in ("numbers", "names"))
"""Settings of several values, which are lists in JSON."""
INSIDE = "inside"
"""Beside the settings, such folders from the run's own, where both lie in one project."""


@dataclass(frozen=True)
class TrainConfig:
    """The settings of a run. What each does is said in `core.training.settings_help`, what it may be in
    `core.training.setting_ranges`."""

    name: str = "Quick look"
    source: str = ""
    source_label: str = ""
    network: str = ""
    family: str = DEFAULT
    objective: str = "ctc"
    language: str = ""
    source_language: str = ""
    source_data: str = ""
    language_start: str = ""
    recipe: str = "quick"
    letters: Literal["carry", "fresh"] = "carry"
    vocabulary: Literal["letters", "pieces", "source"] = "letters"
    piece_count: int = 256
    windows: Literal["short", "whole"] = "short"
    neighbours: dict[str, str] = field(default_factory=dict)
    strategy: str = "full"
    strategy_settings: dict[str, Any] = field(default_factory=dict)
    hours: float = 2.2
    steps: int = 0
    learn: str = ""
    train_share: float = 1.0
    drafts_at_least: float = 0.0
    batch_seconds: float = 32.0
    accumulate: int = 1
    learning_rate: float = 1e-3
    warmup_steps: int = 40
    schedule: Literal["cosine", "linear", "triangle"] = "cosine"
    final_rate_share: float = 0.03
    weight_decay: float = 1e-3
    clip_norm: float = 1.0
    speeds: tuple[float, ...] = (0.92, 1.0, 1.08)
    noise: bool = True
    copies: int = 4
    coloured_noise: float = 0.0
    coloured_noise_db: tuple[float, ...] = (5.0, 25.0)
    coloured_noise_slopes: tuple[float, ...] = (0.0, -3.0, -6.0)
    pause_noise: float = 0.0
    pause_noise_db: tuple[float, ...] = (5.0, 25.0)
    file_noise: float = 0.0
    file_noise_db: tuple[float, ...] = (5.0, 25.0)
    noise_folder: str = ""
    rooms: float = 0.0
    rooms_rt60: tuple[float, ...] = (0.15, 0.6)
    gain: float = 0.0
    gain_db: tuple[float, ...] = (-12.0, 6.0)
    band_limit: float = 0.0
    band_limit_hz: tuple[float, ...] = (2500.0, 7000.0)
    codec: float = 0.0
    codecs: tuple[str, ...] = ("telephone", "amr", "opus", "mp3")
    end_silence: float = 0.0
    end_silence_s: tuple[float, ...] = (0.1, 0.8)
    freq_masks: int = 2
    freq_mask_bins: int = 15
    time_masks: int = 2
    time_mask_frames: int = 10
    checks: int = 8
    patience: int = 0
    sample_count: int = 24
    device: Literal["auto", "cpu", "cuda", "mps"] = "auto"
    precision: Literal["auto", "float32", "bfloat16"] = "auto"
    threads: int = 0
    workers: int = 0
    cards: str = ""
    seed: int = 0
    layers: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for setting in dataclasses.fields(self):
            setting_ranges.check(setting.name, getattr(self, setting.name))
        object.__setattr__(self, "strategy_settings", self._of_strategy())

    def _of_strategy(self) -> dict[str, Any]:
        """All settings of the strategy; those of another one, which was tried before, are left behind."""
        everyones, chosen = settings(), STRATEGIES.get(self.strategy)
        for name in set(self.strategy_settings) & set(everyones):
            setting_ranges.check_value(name, everyones[name].limit, self.strategy_settings[name])
        if chosen is None:
            return dict(self.strategy_settings)
        others = set(everyones) - {setting.name for setting in chosen.settings}
        return chosen.values({k: v for k, v in self.strategy_settings.items() if k not in others})

    def value(self, name: str) -> Any:
        """A setting by its name, also one of a strategy: its default where that is not the strategy of this run."""
        if name in settings():
            return self.strategy_settings.get(name, settings()[name].default)
        return getattr(self, name)

    def to_json(self) -> dict[str, Any]:
        values = dataclasses.asdict(self)
        own: dict[str, Any] = values.pop("strategy_settings")
        return {name: list(v) if isinstance(v, tuple) else v for name, v in (values | own).items()}

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> TrainConfig:
        """Raises `ConfigError` for a setting this version does not know or that has the wrong form."""
        if not isinstance(values, dict):
            raise ConfigError(say("These are no settings."), say("Compare them with a new run's settings."))
        if "kind" in values:
            raise ConfigError(
                say("This run teaches a text model, no recogniser."), say("Choose a run that learns from sound.")
            )
        values = of_earlier({"workers": 1, **values})  # in earlier versions every run was one process
        own = {name: value for name, value in values.items() if name in settings()}
        values = {name: value for name, value in values.items() if name not in own}
        unknown = sorted(set(values) - {f.name for f in dataclasses.fields(cls)})
        if unknown:
            raise ConfigError(
                say("Settings not known: {unknown}.", unknown=unknown), say("Remove them or update Vizinho.")
            )
        try:
            several = {name: tuple(values[name]) for name in SEVERAL & set(values)}
            return cls(**{"strategy_settings": own, **values, **several})
        except TypeError as error:
            raise ConfigError(
                say("A setting has the wrong form."), say("Compare it with a new run's settings."), str(error)
            ) from error

    @classmethod
    def read(cls, path: Path) -> TrainConfig:
        """The settings in a file. Raises `ConfigError`, which names it."""
        try:
            return cls.from_json(placed(json.loads(path.read_text(encoding="utf-8")), path.parent))
        except ConfigError as error:
            raise ConfigError(
                say("{path}: {message}", path=path, message=error.message), error.hint, error.detail
            ) from error
        except (OSError, ValueError) as error:
            raise ConfigError(
                say("The settings {path} cannot be read.", path=path), say("Create the run again."), str(error)
            ) from error

    def write(self, path: Path) -> None:
        """Write them for the first time: what a run was made with never changes. Raises `OSError`."""
        values = self.to_json()
        folders = sorted(FOLDERS & set(values))
        inside = {name: here for name in folders if (here := kept(values[name], path.parent))}
        values |= {INSIDE: inside} if inside else {}
        writing.write_text(path, json.dumps(values, indent=1, ensure_ascii=False) + "\n", lasting=True)


def placed(values: Any, run: Path) -> Any:
    """The settings of the run in a folder, as its config.json has them, with the folders where they are now."""
    if not isinstance(values, dict):
        return values
    inside = values.pop(INSIDE, None)
    for name in FOLDERS & set(values):
        here = inside.get(name, "") if isinstance(inside, dict) else ""
        if isinstance(values[name], str):
            values[name] = found(values[name], str(here), run)
    return values


@dataclass(frozen=True)
class Recipe:
    """A named preset: `settings` replace TrainConfig's defaults."""

    key: str
    title: str
    summary: str
    settings: dict[str, Any]


RECIPES: dict[str, Recipe] = {
    recipe.key: recipe
    for recipe in (
        Recipe("quick", say("Quick look"), say("Is it worth it?"), {"hours": 4.5, "learning_rate": 2e-3, "checks": 6}),
        Recipe(
            "balanced", say("Balanced"), say("Right for most projects."), {"hours": 9.0, "checks": 12, "patience": 6}
        ),
        Recipe(
            "thorough",
            say("Thorough"),
            say("Listens for as long as it helps."),
            {"hours": 27.0, "checks": 24, "patience": 8, "copies": 8},
        ),
    )
}

SCRATCH_SETTINGS: dict[str, Any] = {"source": "", "letters": "fresh", "learning_rate": 1e-3, "warmup_steps": 150}
"""From scratch has its own best schedule; with the transfer's rate or short warm-up it looks dead (measured)."""
