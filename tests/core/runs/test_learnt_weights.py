"""How many weights are said to learn is how many do: for each strategy in each family, counted on a real model."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file

from core.families import FAMILIES
from core.families.initialise import initialise
from core.families.layer_groups import group_numbers
from core.families.plan import TransferPlan
from core.objectives import objective
from core.runs import disk_needed, memory_needed
from core.runs.create import plan_for
from core.strategies import STRATEGIES, strategy
from core.text.vocabulary import Vocabulary
from core.training import state
from core.training.config import TrainConfig
from core.training.train_device import TrainDevice
from core.training.train_step import TrainStep, fixed_in, let_learn, stages_of
from tests.builders import babble
from tests.tiny_models import batch_of, save_tiny, tiny_model

LETTERS = Vocabulary.of_letters("abcde")


def plan_of(folder: Path, key: str, **settings: object) -> tuple[TrainConfig, TransferPlan]:
    source = folder if (folder / "config.json").is_file() else save_tiny(folder, key, "abcde", num_hidden_layers=6)
    config = TrainConfig(source=str(source), family=key, objective=FAMILIES[key].objective, **settings)  # type: ignore[arg-type]
    return config, plan_for(config, LETTERS)


@pytest.mark.parametrize("key", FAMILIES)
def test_as_many_weights_are_counted_as_learn(key: str, tmp_path: Path) -> None:
    kind = FAMILIES[key]
    model = tiny_model(key, LETTERS, num_hidden_layers=6)
    groups = [names for _, names in kind.load_module().groups(model)]
    for name, number in group_numbers(kind, (name for name, _ in model.named_parameters())).items():
        assert any(name == one or name.startswith(f"{one}.") for one in groups[number]), (name, number)
    for way in ("full", "head_first", "gradual", "top", "below", "frozen"):
        if strategy(way).still and kind.reads_back:
            continue
        config, plan = plan_of(tmp_path / "source", key, strategy=way)
        learning = {group for stage in stages_of(config, len(groups)) for group in stage.groups}
        let_learn(model, [name for group in learning for name in groups[group]], fixed_in(config))
        wanted = sum(parameter.numel() for parameter in model.parameters() if parameter.requires_grad)
        assert memory_needed.learnt_weights(config, plan) == pytest.approx(wanted, rel=0.02), way


def test_where_few_layers_learn_memory_and_disk_are_for_few(tmp_path: Path) -> None:
    full, plan = plan_of(tmp_path / "mms", "mms", strategy="full")
    for way in ("top", "below"):
        config, _ = plan_of(tmp_path / "mms", "mms", strategy=way)
        still = memory_needed.learnt_weights(full, plan) - memory_needed.learnt_weights(config, plan)
        assert still > 0
        assert memory_needed.to_run(full, plan) - memory_needed.to_run(config, plan) == pytest.approx(12 * still)
        assert disk_needed.saved(plan, full) - disk_needed.saved(plan, config) == 16 * still
    top, _ = plan_of(tmp_path / "mms", "mms", strategy="top")
    assert memory_needed.learnt_weights(top, plan) < 0.1 * plan.parameters(), "adapters and output letters"
    assert STRATEGIES["top"].added(plan, {}, "") == 0


@pytest.mark.parametrize(
    "way", [key for key, one in STRATEGIES.items() if one.writes and not one.still and key != "multi_task"]
)
def test_what_is_saved_is_as_large_as_foretold(way: str, tmp_path: Path) -> None:
    config, plan = plan_of(tmp_path / "mms", "mms", strategy=way, precision="float32", device="cpu")
    torch.manual_seed(0)
    model, functions = initialise(plan, config)
    work = objective("ctc").load(functions, LETTERS)
    learner = TrainStep(model, functions, work, config, TrainDevice(torch.device("cpu"), "float32", 1), 10)
    learner.set_stage(9)
    learner.step([batch_of(functions, [babble(1.0, seed=1)], [[2, 3, 4]])], 9)
    state.save(tmp_path / "last", model, learner.optimiser, state.State(step=9))
    held, learnt = memory_needed.held_weights(config, plan), memory_needed.learnt_weights(config, plan)
    foretold = 4 * held + 8 * learnt
    weights, moments = (
        sum(tensor.nbytes for name in names if (tmp_path / "last" / name).is_file()
            for tensor in load_file(tmp_path / "last" / name).values())
        for names in ((state.MODEL, state.STRATEGY), (state.OPTIMISER,))
    )  # fmt: skip
    assert weights + moments == pytest.approx(foretold, rel=0.3)
    assert disk_needed.saved(plan, config) - disk_needed.OTHERWISE == pytest.approx(
        2 * (weights + moments) + weights, rel=0.3
    ), "the former state, the new one, and the best"
