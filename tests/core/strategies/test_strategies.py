"""Strategies: timetables that cover a run, and exactly the parameters learn that they say."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from core.datasets.batches import Batch, Chosen, Position
from core.errors import ConfigError
from core.families import family
from core.objectives import objective
from core.strategies import STRATEGIES, stage_at, strategy
from core.text.vocabulary import Vocabulary
from core.training.config import TrainConfig
from core.training.draft import Start, make_config, ways_to_keep
from core.training.setting_ranges import LIMITS
from core.training.train_device import TrainDevice
from core.training.train_step import TrainStep
from tests.core.training.tiny import LAYERS, LETTERS


@pytest.mark.parametrize("key", STRATEGIES)
@given(groups=st.integers(1, 9), share=st.floats(0, 1), steps=st.integers(1, 500))
def test_a_timetable_covers_the_run_and_ends_with_something_learning(
    key: str, groups: int, share: float, steps: int
) -> None:
    stages = strategy(key).timetable(groups, {"head_first_share": share} if key == "head_first" else {})
    assert stages[-1].until == 1.0
    assert [s.until for s in stages] == sorted(s.until for s in stages)
    assert all(s.groups and s.groups <= set(range(groups)) for s in stages)
    numbers = [stage_at(stages, step, steps) for step in range(steps)]
    assert numbers == sorted(numbers)


def test_head_first_lets_only_the_output_learn_for_its_share() -> None:
    stages = strategy("head_first").timetable(5, {"head_first_share": 0.25})
    assert [stage_at(stages, step, 100) for step in (0, 24, 25, 99)] == [0, 0, 1, 1]
    assert stages[0].groups == {0}
    assert stages[1].groups == {0, 1, 2, 3, 4}


def test_a_strategys_settings_stand_beside_the_others_and_are_its_own() -> None:
    config = TrainConfig(strategy="head_first", strategy_settings={"head_first_share": 0.25})
    assert config.to_json()["head_first_share"] == 0.25
    assert TrainConfig.from_json(config.to_json()) == config
    assert TrainConfig(strategy="low_rank").to_json()["adapter_rank"] == 8, "its defaults are written down"
    other = TrainConfig.from_json({"strategy": "full", "head_first_share": 0.25})
    assert other.strategy_settings == {}, "runs of earlier versions name this setting whatever their strategy"
    for wrong in (-0.1, 1.5, "3"):
        with pytest.raises(ConfigError, match=r"^head_first_share cannot be"):
            TrainConfig.from_json({"strategy": "head_first", "head_first_share": wrong})
    with pytest.raises(ConfigError, match="adapter_wings is no setting"):
        TrainConfig(strategy="low_rank", strategy_settings={"adapter_wings": 2})
    made = make_config(Start(None), "quick", name="x", own={"strategy": "low_rank", "adapter_rank": 4})
    assert (made.strategy, made.value("adapter_rank"), made.value("head_first_share")) == ("low_rank", 4, 0.1)


def test_adapters_learn_at_a_rate_of_their_own_unless_a_person_names_one(tmp_path: Path) -> None:
    usual = make_config(Start(None), "balanced", name="x")
    times = STRATEGIES["low_rank"].times
    assert times > 1
    for start in (Start(None), Start(tmp_path, family="wav2vec2", parameters=10**8)):
        plain = make_config(start, "balanced", name="x", own={"strategy": "full"})
        made = make_config(start, "balanced", name="x", own={"strategy": "low_rank"})
        assert made.learning_rate == pytest.approx(times * plain.learning_rate)
    named = make_config(Start(None), "balanced", name="x", own={"strategy": "low_rank", "learning_rate": 5e-4})
    assert named.learning_rate == 5e-4
    adapters = make_config(Start(None), "balanced", name="x", own={"strategy": "low_rank"})
    for config in (usual, adapters):
        rates = {each.strategy: each.learning_rate for each in ways_to_keep(config)}
        assert rates == {
            "full": pytest.approx(usual.learning_rate),
            "multi_task": pytest.approx(usual.learning_rate),
            "low_rank": pytest.approx(adapters.learning_rate),
        }


def test_no_setting_has_the_name_of_another() -> None:
    named = [setting.name for each in STRATEGIES.values() for setting in each.settings]
    assert len({*named, *LIMITS}) == len(named) + len(LIMITS)


def test_an_unknown_strategy_is_refused_with_the_known_ones() -> None:
    with pytest.raises(ConfigError, match="head_first"):
        strategy("magic")


@pytest.mark.parametrize("key", [key for key, one in STRATEGIES.items() if one.writes])
def test_a_strategy_changes_exactly_the_parameters_it_says(key: str) -> None:
    module = family("parakeet").load_module()
    torch.manual_seed(0)
    model = module.build(Vocabulary.of_letters(LETTERS), LAYERS)
    own = {"head_first": {"head_first_share": 0.5}, "keep_layers": {"dropped_layers": 1}}.get(key, {})
    config = TrainConfig(strategy=key, strategy_settings=own, warmup_steps=0, learning_rate=0.01)
    strategy(key).change(own).apply(model, module)
    work = objective("ctc").load(module, Vocabulary.of_letters(LETTERS))
    train_step = TrainStep(model, module, work, config, TrainDevice(torch.device("cpu"), "float32", 1), 4)
    batch = Batch(
        torch.randn(2, 80, 80),
        torch.ones(2, 80, dtype=torch.bool),
        torch.tensor([[2, 3, 4], [3, 4, 0]]),
        torch.tensor([3, 2]),
        1.6,
        Chosen((), Position(), Position()),
    )
    for step in range(4):
        stage = train_step.set_stage(step)
        learning = ("strategy.", *(f"{name}." for group in stage.groups for name in train_step.groups[group]))
        before = {name: tensor.clone() for name, tensor in model.state_dict().items()}
        train_step.step([batch], step)
        changed = {name for name, tensor in model.state_dict().items() if not torch.equal(tensor, before[name])}
        assert changed
        assert all(name.startswith(learning) for name in changed)
        parameters = {name for name, _ in model.named_parameters() if name.startswith(learning)}
        still = {n for n in parameters if n not in changed and not n.endswith(("bias", "bias_u", "bias_v"))}
        assert not {n for n in still if "k_proj.bias" not in n}
