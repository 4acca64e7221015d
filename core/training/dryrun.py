"""Trying everything that could fail late, before training: the longest batches, saving, loading, one check.

A run that would die after an hour fails here within seconds, and says what to change.
"""

from __future__ import annotations

import copy
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import torch
from torch import nn

from core.datasets.batches import BatchPlan, Chosen, Position, collate
from core.datasets.features import FeatureStore
from core.devices import pick_device
from core.errors import CheckpointError, RunError
from core.families import FamilyModule
from core.objectives import Objective
from core.training import out_of_memory, state, train_device
from core.training.config import TrainConfig
from core.training.dev_set import DevSet
from core.training.train_step import accumulate, fixed_in, learning_most, let_learn, make_optimiser
from core.wording import say


def dry_run(
    model: nn.Module,
    family: FamilyModule,
    objective: Objective,
    config: TrainConfig,
    train: tuple[FeatureStore, Sequence[Sequence[int]], BatchPlan],
    dev: DevSet,
    threads: int,
    precision: str,
    tell: Callable[[str, float], object],
    folder: Path,
    say_parts: Callable[[int, str], object],
) -> tuple[train_device.TrainDevice, int]:
    """Returns the device with the number format to train in, and in how many parts a batch fits into its memory; more
    than one are told to `say_parts`. Leaves the model as it was. Raises `WorkbenchError`.

    Saving is tried in `folder`, the run's own: it is that disk which has to take it.
    """
    tell(say("Trying the device"), 0.0)
    device = pick_device(config.device)
    trial = copy.deepcopy(model).to(device)
    let_learn(trial, learning_most(trial, family, config), fixed_in(config))
    optimiser = make_optimiser(trial, family, config, device)
    longest, epoch = train[2].longest(), train[2].epoch(0)
    middle = Chosen(epoch[len(epoch) // 2], Position(), Position())
    longest_s = float(train[0].frames.max()) / family.feature_rate

    def learn(place: train_device.TrainDevice, chosen: Chosen) -> None:
        batch = collate(train[0], train[1], chosen)
        if batch is None:
            raise RunError(
                say("The sound of the longest utterances cannot be read."), say("See what is left out, and why.")
            )
        accumulate(trial, objective, batch.parts(dev.parts), place)
        optimiser.step()
        optimiser.zero_grad(set_to_none=True)

    def try_out() -> train_device.TrainDevice:
        optimiser.zero_grad(set_to_none=True)
        place = train_device.pick_precision(precision, device, lambda p: learn(p, middle), threads)
        tell(say("Trying the longest utterances"), 0.3)
        learn(place, longest)
        tell(say("Trying the longest utterances of the dev set"), 0.5)
        dev.hear_longest(trial, device)
        return place

    most_parts = max(len(longest.items), dev.most_parts)
    place = out_of_memory.in_parts(try_out, dev, most_parts, longest_s, device, say_parts)
    tell(say("Trying to save and load"), 0.8)
    _save_and_load(trial, optimiser, folder)
    tell(say("Ready"), 1.0)
    return place, dev.parts


def _save_and_load(model: nn.Module, optimiser: torch.optim.Optimizer, folder: Path) -> None:
    trial = folder / "trial"
    try:
        state.save(trial, model, optimiser, state.State())
        before = state.weights(model)
        state.load_weights(trial, model)
        state.load_moments(trial, model, optimiser)
        after = state.weights(model)
    finally:
        shutil.rmtree(trial, ignore_errors=True)
    for name, tensor in before.items():
        if not torch.equal(tensor.nan_to_num(), after[name].nan_to_num()):
            raise CheckpointError(
                say("The tensor {name} is not the same after saving and loading.", name=name), say("Report this.")
            )
