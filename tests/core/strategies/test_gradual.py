"""Gradual unfreezing: which groups learn when, at which rate, and what that is in the optimiser."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from torch import nn

from core.datasets.batches import Batch, Chosen, Position
from core.families import family
from core.objectives import objective
from core.strategies import STRATEGIES, stage_at, strategy
from core.text.vocabulary import Vocabulary
from core.training import state
from core.training.config import TrainConfig
from core.training.draft import SCRATCH_SETTINGS, Start, make_config, twin
from core.training.schedule import rate_at
from core.training.train_device import TrainDevice
from core.training.train_step import TrainStep
from tests.core.training.tiny import LAYERS, LETTERS

HEARD = Batch(
    torch.randn(2, 80, 80, generator=torch.Generator().manual_seed(5)),
    torch.ones(2, 80, dtype=torch.bool),
    torch.tensor([[2, 3, 4], [3, 4, 0]]),
    torch.tensor([3, 2]),
    1.6,
    Chosen((), Position(), Position()),
)


def taught(**settings: object) -> TrainStep:
    """A tiny model with its optimiser, before its first step of four."""
    module = family("parakeet").load_module()
    torch.manual_seed(0)
    model = module.build(Vocabulary.of_letters(LETTERS), LAYERS | {"num_hidden_layers": 3})
    config = TrainConfig(warmup_steps=0, learning_rate=0.01, weight_decay=0.0, **settings)  # type: ignore[arg-type]
    work = objective("ctc").load(module, Vocabulary.of_letters(LETTERS))
    return TrainStep(model, module, work, config, TrainDevice(torch.device("cpu"), "float32", 1), 4)


def test_one_group_after_another_begins_from_the_output_down_and_then_all_learn() -> None:
    stages = strategy("gradual").timetable(5, {"unfreezing_share": 0.4})
    assert [stage.until for stage in stages] == pytest.approx([0.1, 0.2, 0.3, 0.4, 1.0])
    assert [sorted(stage.groups) for stage in stages] == [list(range(n)) for n in range(1, 6)]
    assert [stage_at(stages, step, 100) for step in (0, 9, 10, 39, 40, 99)] == [0, 0, 1, 3, 4, 4]


def test_without_unfreezing_the_rates_alone_are_left() -> None:
    gradual = strategy("gradual")
    stages = gradual.timetable(4, {"unfreezing_share": 0.0})
    assert [sorted(stage.groups) for stage in stages] == [[0, 1, 2, 3]]
    assert gradual.rate_shares(4, {}) == pytest.approx((1.0, 1 / 2.6, 1 / 2.6**2, 1 / 2.6**3))
    assert gradual.rate_shares(3, {"rate_divisor": 1.0}) == (1.0, 1.0, 1.0)
    assert all(one.rate_shares(3, {}) == (1.0,) * 3 for key, one in STRATEGIES.items() if key != "gradual")


def test_each_group_learns_at_its_own_rate() -> None:
    """AdamW's first step is as long as the rate, whatever the gradient."""
    train_step = taught(strategy="gradual", strategy_settings={"unfreezing_share": 0.0, "rate_divisor": 4.0})
    before = {name: tensor.clone() for name, tensor in train_step.model.named_parameters()}
    train_step.set_stage(0)
    train_step.step([HEARD], 0)
    assert len(train_step.groups) == 5
    for number, names in enumerate(train_step.groups):
        moved = max(
            float((tensor - before[name]).detach().abs().max())
            for name, tensor in train_step.model.named_parameters()
            if name.startswith(tuple(f"{n}." for n in names))
        )
        assert moved == pytest.approx(0.01 / 4**number, rel=0.01), number


def test_what_an_optimiser_of_one_group_saved_goes_on_bit_for_bit(tmp_path: Path) -> None:
    """As runs of earlier versions saved it."""
    first, again = taught(), taught()
    plain = torch.optim.AdamW(
        first.model.parameters(), lr=0.01, betas=(0.9, 0.98), weight_decay=first.config.weight_decay, fused=True
    )
    for group in plain.param_groups:
        group["rate_share"] = 1.0
    first.optimiser = plain
    for step in range(4):
        if step == 2:
            state.save(tmp_path / "saved", first.model, first.optimiser, state.State(step=2))
        first.set_stage(step)
        first.step([HEARD], step)
    state.load_weights(tmp_path / "saved", again.model)
    assert state.load_moments(tmp_path / "saved", again.model, again.optimiser).step == 2
    for step in range(2, 4):
        again.set_stage(step)
        again.step([HEARD], step)
    assert all(torch.equal(a, b) for a, b in zip(weights(first.model), weights(again.model), strict=True))


def weights(model: nn.Module) -> list[torch.Tensor]:
    return list(model.state_dict().values())


def test_a_triangle_rises_over_a_tenth_of_the_run_and_falls_to_where_it_began() -> None:
    config = TrainConfig(schedule="triangle", learning_rate=1.0, warmup_steps=700, final_rate_share=1 / 32)
    rates = [rate_at(step, 1000, config) for step in range(1000)]
    assert rates.index(max(rates)) == 100
    assert rates[0] == pytest.approx(1 / 32)
    assert rates[50] == pytest.approx((1 + 1 / 32) / 2)
    assert rates[100] == pytest.approx(1.0)
    assert rates[550] == pytest.approx((1 + 1 / 32) / 2)
    assert rates[-1] == pytest.approx(1 / 32, abs=2e-3)
    assert rate_at(0, 1, config) == pytest.approx(1.0), "a run of one step learns at its peak"


def test_gradual_brings_its_triangle_unless_a_person_says_else(tmp_path: Path) -> None:
    start = Start(tmp_path, family="wav2vec2")
    own = {"strategy": "gradual", "unfreezing_share": 0.5}
    made = make_config(start, "quick", name="x", own=own)
    assert (made.schedule, made.value("unfreezing_share"), made.value("rate_divisor")) == ("triangle", 0.5, 2.6)
    assert make_config(start, "quick", name="x", own={**own, "schedule": "cosine"}).schedule == "cosine"
    assert make_config(start, "quick", name="x").schedule == "linear", "what the family asks for"
    assert TrainConfig.from_json(made.to_json()) == made
    control = twin(made, "from scratch")
    assert (control.strategy, control.warmup_steps) == ("full", SCRATCH_SETTINGS["warmup_steps"])
