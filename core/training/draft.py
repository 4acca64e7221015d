"""From what a person chose to the settings of a run: the one place where they are put together. Torch-free.

A setting's value comes from TrainConfig's default, the recipe, what the family of the source asks for (or the schedule
of a run from scratch), and at last from the person's own hand. Window and command line both ask here, so that both
start the same run from the same choices.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, Literal

from core.errors import CheckpointError, ConfigError
from core.families import DEFAULT, checkpoint, family, family_of
from core.families.pieces import has_pieces
from core.language_families import same
from core.strategies import STRATEGIES, settings, strategy
from core.strategies.full import FULL
from core.strategies.head_first import HEAD_FIRST
from core.strategies.low_rank import LOW_RANK
from core.strategies.multi_task import MULTI_TASK
from core.training.config import RECIPES, SCRATCH_SETTINGS, TrainConfig
from core.training.setting_ranges import LIMITS, Limit
from core.wording import say

LETTERS_PER_S = 15
"""Speech has about so many letters a second, and some of them twice in a row."""
ELSEWHERE = frozenset(
    "name source source_label network family objective language source_language source_data recipe neighbours device"
    " cards strategy_settings".split()
)
"""Settings that are chosen by other means than by their name and value."""
CONTINUED_RATE = 0.5
"""The share of the usual learning rate where a source goes on in its own language: other recordings of it want less."""


@dataclass(frozen=True)
class Start:
    """Where a run starts: a checkpoint's folder with its facts; from scratch `folder` is None.

    `network` is the checkpoint whose network a run from scratch takes, filled with random numbers; None for the
    family's own sizes. `pieces`: that checkpoint writes with pieces of words. `frames_per_s` are its output frames a
    second, where texts have to fit in them. `parameters` are its weights, 0 where nobody counted them; `writes`: it was
    trained to write.
    """

    folder: Path | None
    label: str = ""
    language: str = ""
    family: str = DEFAULT
    network: Path | None = None
    pieces: bool = False
    parameters: int = 0
    writes: bool = True
    frames_per_s: float = 0.0

    @property
    def scratch(self) -> bool:
        return self.folder is None

    @property
    def recipe(self) -> dict[str, Any]:
        """What the family asks for in a run from this checkpoint, whatever the recipe."""
        return self.asks()

    def asks(self, strategy: str = "") -> dict[str, Any]:
        """The same for a run with a strategy, "" for the one that the family asks for."""
        kind = family(self.family)
        return kind.scratch(self.parameters) if self.scratch else kind.asks(self.parameters, self.writes, strategy)

    def continues(self, language: str) -> bool:
        """Whether a run in a language goes on in the one that the checkpoint writes already (domain adaptation)."""
        return not self.scratch and self.writes and same(self.language, language)

    def vocabulary(self, language: str) -> Literal["letters", "pieces", "source"]:
        """What a run in a language writes with, unless a person says else.

        A checkpoint's pieces stay where a text may be as long as it likes. Where frames decide, letters are written,
        which every project has; but of so few frames a second as speech has letters, pieces: the checkpoint's own in
        its own language, or those of the project's texts.
        """
        if not self.pieces:
            return "letters"
        if not self.frames_per_s:
            return "source"
        if self.frames_per_s > LETTERS_PER_S:
            return "letters"
        return "source" if not self.scratch and same(self.language, language) else "pieces"


def start_from(folder: Path) -> Start:
    """A checkpoint as a start. Raises `CheckpointError`."""
    card = checkpoint.read_card(folder)
    return Start(
        folder,
        card.name,
        card.language,
        card.family or family_of(folder).key,
        pieces=has_pieces(folder),
        parameters=checkpoint.parameters(folder),
        writes=checkpoint.check(folder) is not None,
        frames_per_s=checkpoint.frames_per_s(folder),
    )


def writing_of(folder: Path | None) -> Start:
    """What a checkpoint's small files alone say about how a run with its network writes; nothing where they are gone.
    A start from scratch."""
    if folder is None:
        return Start(None)
    try:
        return Start(None, pieces=has_pieces(folder), frames_per_s=checkpoint.frames_per_s(folder))
    except CheckpointError:
        return Start(None)


def scratch_like(folder: Path | None) -> Start:
    """From scratch, with the network of a checkpoint. Raises `CheckpointError`."""
    if folder is None:
        return Start(None)
    return Start(
        None,
        family=family_of(folder).key,
        network=folder,
        pieces=has_pieces(folder),
        parameters=checkpoint.parameters(folder),
        frames_per_s=checkpoint.frames_per_s(folder),
    )


def own_names() -> list[str]:
    """Settings that a person may set by their names, in TrainConfig's order; those of strategies after the strategy."""
    names = [f.name for f in fields(TrainConfig) if f.name not in ELSEWHERE]
    at = names.index("strategy") + 1
    return [*names[:at], *settings(), *names[at:]]


def limit_of(name: str) -> Limit:
    """What a setting may be, also one of a strategy. Raises `ConfigError` for one that is not known."""
    found = settings()[name].limit if name in settings() else LIMITS.get(name)
    if found is None:
        raise ConfigError(
            say("There is no setting “{name}”.", name=name), say("Settings: {own_names}.", own_names=own_names())
        )
    return found


def make_config(
    start: Start,
    recipe: str,
    *,
    name: str,
    language: str = "",
    device: str = "auto",
    cards: str = "",
    neighbours: Mapping[str, str] | None = None,
    source_data: str = "",
    own: Mapping[str, Any] | None = None,
    expert: bool = False,
) -> TrainConfig:
    """The settings of a run; `own` are those set by hand. Raises `ConfigError` naming the first that cannot be.

    With `expert` the run is said to be one of its own, and not the recipe it began as.
    """
    if recipe not in RECIPES:
        raise ConfigError(
            say("There is no recipe “{recipe}”.", recipe=recipe), say("Recipes: {recipes}.", recipes=RECIPES)
        )
    for setting in own or {}:
        if setting not in own_names():
            raise ConfigError(
                say("{setting} cannot be set by hand.", setting=setting),
                say("Settings: {own_names}.", own_names=own_names()),
            )
    named = str((own or {}).get("strategy", ""))
    asked_of_start = _continued(start, recipe, named) if start.continues(language) else start.asks(named)
    wanted = {**asked_of_start, **(own or {})}
    asked = strategy(wanted["strategy"]).asks if wanted.get("strategy") in STRATEGIES else {}
    wanted = {**asked_of_start, **asked, **(own or {})}
    chosen: dict[str, Any] = {
        **RECIPES[recipe].settings,
        **(SCRATCH_SETTINGS if start.scratch else {}),
        "vocabulary": start.vocabulary(language),
        "recipe": "expert" if expert else recipe,
        "name": name,
        "source": str(start.folder) if start.folder else "",
        "source_label": start.label if start.folder else "",
        "source_language": start.language if start.folder else "",
        "source_data": source_data,
        "network": str(start.network) if start.scratch and start.network else "",
        "family": start.family,
        "objective": family(start.family).objective,
        "language": language,
        "neighbours": dict(neighbours or {}) if not start.scratch else {},
        "device": device,
        "cards": cards,
        **{n: v for n, v in wanted.items() if n not in settings()},
        "strategy_settings": {n: v for n, v in wanted.items() if n in settings()},
    }
    made = TrainConfig(**chosen)
    if "learning_rate" not in {**asked, **(own or {})}:
        made = replace(made, learning_rate=_at_most(made.learning_rate * _times(made.strategy)))
    return replace(made, hours=_hours_of(made)) if made.steps else made


def _times(key: str) -> float:
    """How many times the usual rate a strategy asks for."""
    return STRATEGIES[key].times if key in STRATEGIES else 1.0


def _at_most(rate: float) -> float:
    return min(LIMITS["learning_rate"].high, rate)


def _hours_of(config: TrainConfig) -> float:
    """About how many hours are heard in so many steps as a person asks for."""
    return min(LIMITS["hours"].high, config.steps * config.accumulate * config.batch_seconds / 3600)


def _continued(start: Start, recipe: str, named: str) -> dict[str, Any]:
    """What is asked for where a checkpoint goes on in its own language: its output is taught already, so that nothing
    has to learn before the rest, and all at a lower rate. `named` is the strategy that a person chose, if any."""
    asked = start.asks(named)
    usual = {**RECIPES[recipe].settings, **asked}
    rate = usual.get("learning_rate", TrainConfig.learning_rate)
    first = {"strategy": FULL.key} if usual.get("strategy") == HEAD_FIRST.key else {}
    settings_of_first = {setting.name for setting in HEAD_FIRST.settings} if first else set()
    kept = {name: value for name, value in asked.items() if name not in settings_of_first}
    return {**kept, **first, "learning_rate": CONTINUED_RATE * rate}


def ways_to_keep(config: TrainConfig) -> list[TrainConfig]:
    """The run as it would be with each strategy that holds what the source knows, and first with all layers learning,
    which does not: to be compared. They differ in their strategy, what goes with it, and name alone."""
    return [
        replace(_with_strategy(config, each.key), name=say("{name}: {strategy}", name=config.name, strategy=each.title))
        for each in (FULL, MULTI_TASK, LOW_RANK)
    ]


def _with_strategy(config: TrainConfig, key: str) -> TrainConfig:
    """The run with another strategy: settings that are as recipe, family and strategy ask for with the former one are
    as they ask for with this one, and the rate is so many times the former as they ask for more."""
    if key == config.strategy:
        return config
    before, after = _asked(config, config.strategy), _asked(config, key)
    own = {name for name in before.keys() | after.keys() if name not in settings()} - {"strategy", "learning_rate"}
    others = {name: _of(after, name) for name in own if config.value(name) == _of(before, name)}
    times = _of(after, "learning_rate") * _times(key) / (_of(before, "learning_rate") * _times(config.strategy))
    rate = _at_most(config.learning_rate * times)
    return replace(config, **{**others, "learning_rate": rate, "strategy": key, "strategy_settings": {}})


def _asked(config: TrainConfig, key: str) -> dict[str, Any]:
    """What recipe, family and strategy ask for in a run from such a source with this strategy."""
    of_recipe = RECIPES[config.recipe].settings if config.recipe in RECIPES else {}
    of_strategy = STRATEGIES[key].asks if key in STRATEGIES else {}
    return {**of_recipe, **family(config.family).asks(0, True, key), **of_strategy}


def _of(asked: Mapping[str, Any], name: str) -> Any:
    """A setting as it is asked for, or as it is where nobody asks."""
    return asked.get(name, getattr(TrainConfig, name))


def twin(config: TrainConfig, name: str, parameters: int = 0) -> TrainConfig:
    """The control of a transfer: the same network of so many weights, data and budget, from scratch, with that one's
    own schedule. Layers of random numbers learn all, from the first step on."""
    spares = config.strategy in STRATEGIES and STRATEGIES[config.strategy].spares
    return replace(
        _with_strategy(config, FULL.key) if spares else config,
        **{**SCRATCH_SETTINGS, **family(config.family).scratch(parameters)},
        name=name,
        network=config.source,
        source_label="",
        source_language="",
        neighbours={},
    )
