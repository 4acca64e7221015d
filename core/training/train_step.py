"""One step of learning: which parameters learn now, the optimiser, the gradient and its clipping."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import nullcontext
from itertools import groupby

import numpy as np
import torch
from torch import nn

from core.datasets.batches import Batch
from core.errors import RunError
from core.families import FamilyModule
from core.families import family as family_named
from core.objectives import Objective
from core.runs.events import NOT_A_NUMBER
from core.strategies import Stage, stage_at, strategy
from core.strategies.kind import OWN
from core.training.config import TrainConfig
from core.training.ranks import Ranks, RunningMeans
from core.training.schedule import rate_at
from core.training.stage_clock import StageClock
from core.training.train_device import TrainDevice
from core.wording import say

PATIENCE = 20
"""Steps in a row without a finite gradient after which the run gives up."""
SHARE = "rate_share"
"""In each group of an optimiser's parameters: the share of the run's rate at which they learn."""


class TrainStep:
    """A model with its optimiser and timetable of layers, in one process or, once it was `joined`, in each of several
    that take the same steps."""

    def __init__(
        self,
        model: nn.Module,
        family: FamilyModule,
        objective: Objective,
        config: TrainConfig,
        place: TrainDevice,
        steps: int,
    ) -> None:
        self.model = model
        self.objective = objective
        self.config = config
        self.place = place
        self.steps = steps
        self.groups = [names for _, names in family.groups(model)]
        self.fixed = fixed_in(config)
        self.stages = stages_of(config, len(self.groups))
        self.optimiser = make_optimiser(model, family, config, place.device)
        self.clock = StageClock(place.device)
        self.stage = -1
        self.skipped = 0
        self.updating = False
        """Whether some weights may have made a step already that others have not."""
        self.join(Ranks())

    def join(self, ranks: Ranks) -> None:
        """Take every step from here on together with other processes, whose weights are the same."""
        self.ranks = ranks
        self._means = RunningMeans(self.model, ranks)

    def set_stage(self, step: int) -> Stage:
        """Let the parameters of the stage of `step` learn, and only those."""
        number = stage_at(self.stages, step, self.steps)
        if number != self.stage:
            self.stage = number
            learning = [name for group in self.stages[number].groups for name in self.groups[group]]
            let_learn(self.model, [*learning, OWN], self.fixed)
        return self.stages[number]

    def change(self, config: TrainConfig, steps: int) -> None:
        """Go on with another learning rate, or for other steps in all."""
        self.config, self.steps, self.stage = config, steps, -1

    def begin_again(self) -> None:
        """Forget a step that was not finished, or a check that left the model listening."""
        self.optimiser.zero_grad(set_to_none=True)
        self.stage = -1

    def step(self, batches: Sequence[Batch], step: int, labels: float = 0.0) -> float:
        """Learn from some batches together, and from those of the other processes: then `labels` are those of all of
        them. Returns the loss per label of all (nan when the step was skipped).

        Raises `RunError` when too many steps in a row gave no finite gradient, and what `Ranks.joined` raises.
        """
        rate = rate_at(step, self.steps, self.config)
        for group in self.optimiser.param_groups:
            group["lr"] = rate * group[SHARE]
        with self._means.of_a_step():
            loss = self._gradients(batches, step, labels or sum(self.objective.count(batch) for batch in batches))
        with self.clock.computing("step"):
            finite = self._update()
        if self.skipped >= PATIENCE:
            raise RunError(
                NOT_A_NUMBER,
                say("Lower the learning rate, or raise the warm-up, and start again."),
                say(
                    "No finite gradient in {patience} steps in a row, the last of them step {number}.",
                    patience=PATIENCE,
                    number=step + 1,
                ),
            )
        return loss if finite else float("nan")

    def _gradients(self, batches: Sequence[Batch], step: int, labels: float) -> float:
        """The gradients of all batches of the step, of all processes, in the parameters; returns their loss.

        Some parameters may have none in one process, where chance left a layer out, and one in another.
        """
        parameters = [p for p in self.model.parameters() if p.requires_grad]

        def own() -> list[float]:
            loss = torch.zeros((), device=self.place.device)
            for number, together in groupby(batches, lambda batch: batch.number):
                seed_step(self.config.seed, step, number)
                loss = loss + accumulate(self.model, self.objective, list(together), self.place, self.clock, labels)
            return [float(loss), *(float(p.grad is not None) for p in parameters)]

        with self.clock.stage("sharing") if self.ranks.size > 1 else nullcontext():
            loss, *there = self.ranks.joined(1 + len(parameters), own)
        if self.ranks.size > 1:
            with self.clock.computing("sharing"):
                for parameter, count in zip(parameters, there, strict=True):
                    if count and parameter.grad is None:
                        parameter.grad = torch.zeros_like(parameter)
                self.ranks.add_up([p.grad for p in parameters if p.grad is not None])
        return float(np.float32(loss))

    def _update(self) -> bool:
        """Take the step that the gradients say, and forget them. False when they are not finite: then none is taken."""
        learning = [p for p in self.model.parameters() if p.grad is not None]
        norm = torch.nn.utils.clip_grad_norm_(learning, self.config.clip_norm)
        finite = bool(torch.isfinite(norm))
        if finite:
            self.updating = True
            self.optimiser.step()
            self.updating = False
            self.skipped = 0
        else:
            self.skipped += 1
        self.optimiser.zero_grad(set_to_none=True)
        return finite


def seed_step(seed: int, step: int, number: int = 0) -> None:
    """Every step draws from its own random numbers, and so does each of its batches by its `number`: resuming needs no
    saved random state, and it does not matter which process learns from which."""
    mixed = ((seed * 1_000_003 + step) * 2_654_435_761 + number * 40_503_000_007) % (1 << 63)
    torch.manual_seed(mixed)
    np.random.seed(mixed % (1 << 32))  # noqa: NPY002 - transformers masks wav2vec2's input with these


def accumulate(
    model: nn.Module,
    objective: Objective,
    batches: Sequence[Batch],
    place: TrainDevice,
    clock: StageClock | None = None,
    labels: float = 0.0,
) -> torch.Tensor:
    """Forward and backward: losses are summed over labels and divided by the count over all batches together, or by
    `labels` where there are others beside them."""
    clock = clock or StageClock(place.device)
    count = labels or sum(objective.count(batch) for batch in batches)
    total = torch.zeros((), device=place.device)
    for batch in batches:
        with clock.computing("forward"):
            here = batch.to(place.device)
            with place.learning():
                outputs = objective.forward(model, here)
            loss = objective.loss(outputs, here) / count
        with clock.computing("backward"):
            loss.backward()
        total += loss.detach().to(total.device)
    return total


def fixed_in(config: TrainConfig) -> tuple[str, ...]:
    """Modules that never learn. Those of a family were taught before: in a network from scratch nothing was."""
    return family_named(config.family).fixed if config.source else ()


def make_optimiser(
    model: nn.Module, family: FamilyModule, config: TrainConfig, device: torch.device
) -> torch.optim.AdamW:
    """AdamW over all parameters; those that do not learn yet have no gradient and stay as they are. Layers that learn
    at the same rate are one group of parameters."""
    by_share: dict[float, list[nn.Parameter]] = {}
    shares = rate_shares(model, family, config)
    for name, parameter in model.named_parameters():
        by_share.setdefault(shares[name], []).append(parameter)
    return torch.optim.AdamW(
        [{"params": parameters, SHARE: share} for share, parameters in by_share.items()],
        lr=config.learning_rate,
        betas=(0.9, 0.98),
        weight_decay=config.weight_decay,
        fused=device.type in ("cpu", "cuda"),
    )


def rate_shares(model: nn.Module, family: FamilyModule, config: TrainConfig) -> dict[str, float]:
    """By each parameter's name the share of the run's rate at which it learns. What a strategy has added learns at
    all of it."""
    groups = [names for _, names in family.groups(model)]
    shares = strategy(config.strategy).rate_shares(len(groups), config.strategy_settings)
    return {
        name: next((share for share, names in zip(shares, groups, strict=True) if _under(name, names)), 1.0)
        for name, _ in model.named_parameters()
    }


def stages_of(config: TrainConfig, groups: int) -> tuple[Stage, ...]:
    """What learns when, of so many groups of layers."""
    return strategy(config.strategy).timetable(groups, config.strategy_settings, family_named(config.family).above)


def learning_most(model: nn.Module, family: FamilyModule, config: TrainConfig) -> list[str]:
    """The modules that learn while most of them do."""
    groups = [names for _, names in family.groups(model)]
    largest = max((stage.groups for stage in stages_of(config, len(groups))), key=len)
    return [*(name for group in largest for name in groups[group]), OWN]


def let_learn(model: nn.Module, names: Iterable[str], fixed: Sequence[str] = ()) -> None:
    """Parameters under the module names learn, except those under `fixed`; the others stand still.

    Modules none of whose parameters learn go into evaluation mode: no dropout, no moving averages of batch norms.
    """
    wanted = tuple(names)
    for name, parameter in model.named_parameters():
        parameter.requires_grad_(_under(name, wanted) and not _under(name, fixed))
    model.train()
    for module in model.modules():
        parameters = list(module.parameters())
        if parameters and not any(p.requires_grad for p in parameters):
            module.eval()


def _under(name: str, modules: Sequence[str]) -> bool:
    return any(name == module or name.startswith(f"{module}.") for module in modules)
