"""What is drawn of a run is what its training does: each strategy in each family that it goes with."""

from __future__ import annotations

import copy
from functools import cache
from types import SimpleNamespace
from typing import Any

import pytest
import torch
from torch import nn

from core.families import FAMILIES, family
from core.families.plan import LetterPlan
from core.objectives import objective
from core.strategies import STRATEGIES, strategy
from core.strategies.kind import OWN
from core.text.vocabulary import Vocabulary
from core.training.config import TrainConfig
from core.training.train_device import TrainDevice
from core.training.train_step import TrainStep
from core.training.what_learns import parts
from tests.tiny_models import tiny_model

LETTERS = Vocabulary.of_letters("abcde")
STEPS = 100
PAIRS = [(key, name) for key in STRATEGIES for name in FAMILIES]
OWN_SETTINGS: dict[str, dict[str, Any]] = {
    "keep_layers": {"kept_layers": 3}, "drop_layers": {"fresh_layers": 1}, "gradual": {"unfreezing_share": 0.4},
    "low_rank": {"adapter_rank": 2},
}  # fmt: skip


def goes_with(key: str, name: str) -> bool:
    """Whether a strategy goes with a family."""
    kind = FAMILIES[name]
    if key == "unlabelled":
        return bool(kind.pretraining)
    return not (key == "frozen" and kind.reads_back)


def settings(key: str, name: str) -> dict[str, Any]:
    if key != "multi_task":
        return OWN_SETTINGS.get(key, {})
    each = FAMILIES[name].objective == "ctc" and not FAMILIES[name].reads_back
    return {"heads": "each" if each else "one"}


@cache
def built(name: str) -> nn.Module:
    return tiny_model(name, LETTERS, num_hidden_layers=6)


@pytest.mark.parametrize(("key", "name"), [pair for pair in PAIRS if goes_with(*pair)])
def test_what_is_drawn_to_learn_learns_and_nothing_else(key: str, name: str) -> None:
    compare(key, name, "/nowhere/es")


@pytest.mark.parametrize("name", FAMILIES)
def test_the_same_of_runs_from_scratch(name: str) -> None:
    compare("full", name, "")


def compare(key: str, name: str, source: str) -> None:
    """What is drawn, with what a step of training lets learn."""
    kind, own = FAMILIES[name], settings(key, name)
    model, module = copy.deepcopy(built(name)), family(name).load_module()
    change = strategy(key).change(own)
    change.plan = SimpleNamespace(  # type: ignore[assignment]
        family=name, source_head=tuple(LetterPlan(token, "carried", (), "") for token in LETTERS.tokens)
    )
    change.apply(model, module)
    config = TrainConfig(
        strategy=key, strategy_settings=own, family=name, objective=kind.objective, source=source, device="cpu"
    )
    work = objective(kind.objective).load(module, LETTERS)
    learner = TrainStep(model, module, work, config, TrainDevice(torch.device("cpu"), "float32", 1), STEPS)
    drawn, layers, filters = parts(config), dict(module.groups(model)), list(kind.fixed)
    added = [part for part in drawn if part.title not in (*kind.groups, kind.filters)]
    assert bool(added) == bool(list(getattr(model, OWN, nn.Module()).parameters())), "what a strategy adds is told"
    for step in (0, 15, 25, 35, 99):
        learner.set_stage(step)
        learning = {n for n, parameter in model.named_parameters() if parameter.requires_grad}
        for part in drawn:
            if part.title == kind.filters:
                names = filters
            else:
                names = layers.get(part.title, [OWN])
            mine = {n for n in learning if under(n, names)} - (
                {n for n in learning if under(n, filters)} if kind.filters and part.title != kind.filters else set()
            )
            shown = any(begins * STEPS <= step < ends * STEPS for begins, ends in part.spans)
            assert shown == bool(mine), f"{part.title} at step {step}"


def under(parameter: str, modules: list[str]) -> bool:
    return any(parameter == module or parameter.startswith(f"{module}.") for module in modules)
