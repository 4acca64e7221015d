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
from core.strategies import STRATEGIES, settings
from core.training import limits
from core.wording import say

FOLDERS = frozenset(("source", "network"))
"""Settings that are folders."""
INSIDE = "inside"
"""Beside the settings, such folders from the run's own, where both lie in one project."""


@dataclass(frozen=True)
class TrainConfig:
    """The settings of a run. Each field's comment is its help text in the window and on the command line."""

    name: str = "Quick look"
    """What the run is called in lists."""
    source: str = ""
    """Folder of the checkpoint to start from; empty for from scratch."""
    source_label: str = ""
    """What to call the source in lists, such as "Spanish · starter"."""
    network: str = ""
    """From scratch only: folder of the checkpoint whose network is taken, filled with random numbers; empty for the
    family's own sizes."""
    family: str = DEFAULT
    """Model family, a key of core.families.FAMILIES."""
    objective: str = "ctc"
    """What the model is taught, a key of core.objectives.OBJECTIVES: the family's."""
    language: str = ""
    """Code of the language that is taught."""
    source_language: str = ""
    """Code of the language the source knows."""
    recipe: str = "quick"
    """The recipe this began as: quick, balanced, thorough or expert."""
    letters: Literal["carry", "fresh"] = "carry"
    """Carry output letters over from the source, or start the output layer afresh."""
    vocabulary: Literal["letters", "pieces", "source"] = "letters"
    """What texts are written with: the letters of the alphabet, pieces of words that are learnt from the train texts,
    or what the source writes with, its pieces or letters as they are."""
    piece_count: int = 256
    """How many pieces of words are learnt at most, single letters included."""
    neighbours: dict[str, str] = field(default_factory=dict)
    """Own choices of the letter a new letter starts from; "" for a fresh start."""
    strategy: str = "full"
    """Which layers learn when, a key of core.strategies.STRATEGIES."""
    strategy_settings: dict[str, Any] = field(default_factory=dict)
    """The strategy's own settings, by their names; in config.json they stand beside the others."""
    hours: float = 2.2
    """Hours of audio to hear in all."""
    batch_seconds: float = 32.0
    """Seconds of audio in a batch, padding included."""
    accumulate: int = 1
    """Batches whose gradients are summed before a step."""
    learning_rate: float = 1e-3
    """Peak learning rate."""
    warmup_steps: int = 40
    """Steps over which the learning rate rises to its peak."""
    schedule: Literal["cosine", "linear"] = "cosine"
    """How the learning rate falls after its peak."""
    final_rate_share: float = 0.03
    """The share of the peak learning rate that is left at the end."""
    weight_decay: float = 1e-3
    """AdamW's weight decay."""
    clip_norm: float = 1.0
    """Largest norm of the gradient; longer ones are shortened to it."""
    speeds: tuple[float, ...] = (0.92, 1.0, 1.08)
    """Speeds that each utterance is heard at, changing from pass to pass."""
    noise: bool = True
    """Add noise, gain and a little reverberation to some of what is heard."""
    copies: int = 4
    """Different variations of each utterance that are prepared and heard in turn."""
    freq_masks: int = 2
    """SpecAugment: bands of frequency hidden."""
    freq_mask_bins: int = 15
    """SpecAugment: widest band, in mel bins."""
    time_masks: int = 2
    """SpecAugment: stretches of time hidden."""
    time_mask_frames: int = 10
    """SpecAugment: longest stretch, in feature frames."""
    checks: int = 8
    """How often the dev set is checked over the whole run, not counting the check before the first step."""
    patience: int = 0
    """Stop after this many checks without a better word error rate; 0 never."""
    sample_count: int = 24
    """Dev utterances whose text is kept at each check."""
    device: Literal["auto", "cpu", "cuda", "mps"] = "auto"
    """Where to train; auto takes CUDA, then MPS, then the CPU."""
    precision: Literal["auto", "float32", "bfloat16"] = "auto"
    """Number format of the network; the loss is always float32. Auto times a few steps on a CPU."""
    threads: int = 0
    """CPU threads; 0 for all but one while the window is open."""
    seed: int = 0
    """Seed of every random choice."""
    layers: dict[str, int] = field(default_factory=dict)
    """From scratch only: sizes of the network that differ from the family's default."""

    def __post_init__(self) -> None:
        for setting in dataclasses.fields(self):
            limits.check(setting.name, getattr(self, setting.name))
        object.__setattr__(self, "strategy_settings", self._of_strategy())

    def _of_strategy(self) -> dict[str, Any]:
        """All settings of the strategy; those of another one, which was tried before, are left behind."""
        everyones, chosen = settings(), STRATEGIES.get(self.strategy)
        for name in set(self.strategy_settings) & set(everyones):
            limits.check_value(name, everyones[name].limit, self.strategy_settings[name])
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
        return values | own | {"speeds": list(self.speeds)}

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> TrainConfig:
        """Raises `ConfigError` for a setting this version does not know or that has the wrong form."""
        if not isinstance(values, dict):
            raise ConfigError(say("These are no settings."), say("Compare them with a new run's settings."))
        own = {name: value for name, value in values.items() if name in settings()}
        values = {name: value for name, value in values.items() if name not in own}
        unknown = sorted(set(values) - {f.name for f in dataclasses.fields(cls)})
        if unknown:
            raise ConfigError(
                say("Settings not known: {unknown}.", unknown=unknown), say("Remove them or update Vizinho.")
            )
        try:
            speeds = {"speeds": tuple(values["speeds"])} if "speeds" in values else {}
            return cls(**{"strategy_settings": own, **values, **speeds})
        except TypeError as error:
            raise ConfigError(
                say("A setting has the wrong form."), say("Compare it with a new run's settings."), str(error)
            ) from error

    @classmethod
    def read(cls, path: Path) -> TrainConfig:
        """The settings in a file. Raises `ConfigError`, which names it."""
        try:
            values = json.loads(path.read_text(encoding="utf-8"))
            inside = values.pop(INSIDE, None) if isinstance(values, dict) else None
            for name in FOLDERS & set(values if isinstance(values, dict) else ()):
                here = inside.get(name, "") if isinstance(inside, dict) else ""
                if isinstance(values[name], str):
                    values[name] = found(values[name], str(here), path.parent)
            return cls.from_json(values)
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
        inside = {name: here for name in sorted(FOLDERS) if (here := kept(values[name], path.parent))}
        values |= {INSIDE: inside} if inside else {}
        writing.write_text(path, json.dumps(values, indent=1, ensure_ascii=False) + "\n", lasting=True)


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
