"""What a strategy is: which layers learn when and at which rate, its own settings, and what it changes of the model.
Torch-free.

A strategy sees only the names of a model's layer groups, from the output to the input (see `FamilyModule.groups`),
so that the window can draw its timetable without a model.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.errors import ConfigError
from core.training.setting_ranges import Limit, check_value
from core.wording import say

if TYPE_CHECKING:
    from torch import Tensor, nn

    from core.families.checkpoint import Card
    from core.families.kind import Family, FamilyModule
    from core.families.plan import TransferPlan
    from core.objectives import Objective
    from core.text.normaliser import Normaliser
    from core.text.vocabulary import Vocabulary

OWN = "strategy"
"""The module of a model in which everything lies that a strategy adds to it: what has this name's prefix is the
strategy's, all else is the family's."""

Values = Mapping[str, Any]
"""A strategy's settings by name, all of them."""


@dataclass(frozen=True)
class Stage:
    """A part of a run, up to `until` (share of all steps); `groups` are the numbers of the layer groups that learn."""

    until: float
    groups: frozenset[int]
    title: str


@dataclass(frozen=True)
class Setting:
    """One setting of a strategy: its name in config.json, in the expert form and after --set; `help` says what it
    does."""

    name: str
    default: Any
    limit: Limit
    help: str


class Change:
    """What a strategy makes of a model; this one leaves it as it is.

    A model is changed right after it was built, before a source's or saved weights are put into it, in each sitting of
    a run alike. What is changed of the family's own tensors is in the plan too (see `Strategy.planned`).
    """

    folder: Path | None = None
    """Where a run keeps what is computed once, until it is done; None outside of runs."""
    beside: Callable[[], Iterable[Path]] = staticmethod(lambda: ())
    """The same folders of all processes that train the run together."""
    remark: Callable[[str], object] = staticmethod(lambda _words: None)
    """Tells a person what has become of the run, in a sentence."""
    plan: TransferPlan | None = None
    """That of the model, from before it is changed."""

    def __init__(self, values: Values) -> None:
        self.values = values

    def apply(self, model: nn.Module, family: FamilyModule) -> None:
        """Change a model in place. What is added lies in `model.strategy`; random numbers come from torch's state."""

    def view(self, model: nn.Module, family: FamilyModule) -> FamilyModule:  # noqa: ARG002 - for others
        """The family's functions as training sees them: one that trains on outputs of a frozen part gives these as
        features, and the rest of the network as `forward`."""
        return family

    def take(self, model: nn.Module, source: Path, tensors: Mapping[str, Tensor]) -> None:
        """A run begins from the checkpoint at `source`, which has these `tensors` by its family's names: put into what
        was added whatever of it is there."""

    def task(self, objective: Objective, model: nn.Module) -> Objective:  # noqa: ARG002 - for others
        """What training teaches: the family's objective, or one in its place."""
        return objective

    def source_task(self, objective: Objective, model: nn.Module) -> Objective:  # noqa: ARG002 - for others
        """The same of the source's speech, where a run learns from that too; `objective` is what `task` gave."""
        return objective

    def held_out(self, *_: Any) -> Any:
        """What checks a model that writes nothing, made of folder, entries, family, objective, seconds at once and how
        sound is read (see `core.strategies.unlabelled.held_out.HeldOut`); None where the dev set is written."""
        return None

    def told(self) -> dict[str, float]:
        """What is told of the last steps beside their loss, by name: see `core.runs.events.Stepped`."""
        return {}

    def save(self, folder: Path, model: nn.Module, card: Card, *, vocabulary: Vocabulary, rules: Normaliser) -> None:
        """Write the checkpoint that a run leaves, after `finish`. Raises `TextError`, `CheckpointError`."""
        from core.families.checkpoint import save

        save(folder, model, vocabulary, rules, card)

    def close(self) -> None:
        """The sitting is over: leave the files in `folder`."""

    def finish(self, model: nn.Module, family: FamilyModule) -> None:
        """Make it a model of its family again, in place, for exporting: nothing of the strategy's is left in it."""


def as_planned(plan: TransferPlan, _family: Family, _values: Values) -> TransferPlan:
    """The plan of a strategy that leaves the family's tensors as they are."""
    return plan


def adds_nothing(_plan: TransferPlan, _values: Values, _network: str) -> int:
    """The weights that a strategy adds which leaves a model as it is."""
    return 0


def no_parts(_values: Values) -> tuple[str, ...]:
    """What a strategy adds that leaves a model as it is."""
    return ()


def one_rate(groups: int, _values: Values) -> tuple[float, ...]:
    """All layer groups learn at the run's rate."""
    return (1.0,) * groups


@dataclass(frozen=True)
class Strategy:
    """A timetable for layer groups, with settings of its own. `rates` gives the share of the run's rate at which each
    group learns, the first one's 1; `asks` are settings of a run that go with it, unless a person says else, and so is
    the rate: so many `times` what the recipe and the family of the source ask for. `module`
    has the class `Change`, where it changes the model; `planned` makes a plan say what it changes of the family's own
    tensors, and raises `ConfigError` where that cannot be. `still`: the encoder stands still, and what it makes of each
    sound is computed once; of the groups only those above it learn. A run `writes`, or learns from sound alone. `adds`
    tells how many weights it adds to a model, about: see `added`; `parts` names what these are, which learns from the
    first step on: see `beside`. It `spares` what a source has taught: of a network of random numbers it would leave
    some as they are, or make them wait."""

    key: str
    title: str
    summary: str
    stages: Callable[[int, Values], tuple[Stage, ...]]
    settings: tuple[Setting, ...] = ()
    rates: Callable[[int, Values], tuple[float, ...]] = one_rate
    asks: Values = field(default_factory=dict)
    module: str = ""
    planned: Callable[[TransferPlan, Family, Values], TransferPlan] = as_planned
    still: bool = False
    writes: bool = True
    adds: Callable[[TransferPlan, Values, str], int] = adds_nothing
    times: float = 1.0
    parts: Callable[[Values], tuple[str, ...]] = no_parts
    spares: bool = False

    def values(self, own: Values) -> dict[str, Any]:
        """All settings, `own` in place of the defaults. Raises `ConfigError` naming one that cannot be."""
        known = {setting.name: setting for setting in self.settings}
        for name, value in own.items():
            if name not in known:
                raise ConfigError(
                    say("{name} is no setting of the strategy “{key}”.", name=name, key=self.key), _settings_hint(known)
                )
            check_value(name, known[name].limit, value)
        return {name: own.get(name, setting.default) for name, setting in known.items()}

    def timetable(self, groups: int, own: Values, above: int = 1) -> tuple[Stage, ...]:
        """The stages for so many layer groups, `above` of them above the encoder, in order; the last one ends at
        1.0."""
        stages = self.stages(groups, self.values(own))
        if not self.still:
            return stages
        return tuple(replace(stage, groups=stage.groups & frozenset(range(above))) for stage in stages)

    def rate_shares(self, groups: int, own: Values) -> tuple[float, ...]:
        """Of so many layer groups, from the output to the input, the share of the run's rate at which each learns."""
        return self.rates(groups, self.values(own))

    def plan(self, plan: TransferPlan, family: Family, own: Values) -> TransferPlan:
        """What a run with this strategy takes from its source."""
        return self.planned(plan, family, self.values(own))

    def added(self, plan: TransferPlan, own: Values, network: str) -> int:
        """How many weights it adds to a model, about; `network` is the checkpoint whose network the model has, "" where
        it has sizes of its own. Raises `CheckpointError` where that is not there."""
        return self.adds(plan, self.values(own), network)

    def beside(self, own: Values) -> tuple[str, ...]:
        """What it adds to a model, in words: it learns in the whole run, at the run's rate."""
        return self.parts(self.values(own))

    def change(self, own: Values) -> Change:
        """What it makes of a model. May import torch: for children only."""
        if not self.module:
            return Change(self.values(own))
        made: Change = importlib.import_module(self.module).Change(self.values(own))
        return made


def _settings_hint(known: Mapping[str, Setting]) -> str:
    return say("Its settings: {known}.", known=known) if known else say("It has none.")


def every_layer(groups: int, _values: Values) -> tuple[Stage, ...]:
    """One stage in which all learn."""
    return (Stage(1.0, frozenset(range(groups)), say("All layers learn")),)
