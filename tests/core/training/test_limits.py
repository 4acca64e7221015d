"""Settings say what they may be, and nothing inside their ranges is a defect or has no end."""

from __future__ import annotations

import dataclasses
import json
import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from core import cli
from core.datasets.augment import Masks
from core.datasets.batches import BatchPlan
from core.errors import ConfigError
from core.project.store import Project
from core.runs.folder import list_runs
from core.strategies import STRATEGIES, stage_at, strategy
from core.training.config import TrainConfig
from core.training.draft import Start, limit_of, make_config, own_names
from core.training.schedule import rate_at, validation_steps
from core.training.setting_ranges import LIMITS, Limit, from_text
from core.training.varied import variation_of

NUMBERS = [name for name, limit in LIMITS.items() if limit.kind in ("number", "whole")]


def test_every_setting_has_a_limit_and_its_default_fits() -> None:
    assert set(LIMITS) == {f.name for f in dataclasses.fields(TrainConfig)}
    TrainConfig()


@pytest.mark.parametrize("name", NUMBERS)
def test_what_is_outside_a_range_is_refused_by_the_settings_name(name: str) -> None:
    limit = LIMITS[name]
    wrong: list[Any] = [limit.low - 1, limit.high + 1, math.nan, math.inf, "3", None, True]
    if limit.above:
        wrong.append(limit.low)
    if limit.kind == "whole":
        wrong.append(1.5)
    for value in wrong:
        with pytest.raises(ConfigError, match=f"^{name} cannot be") as caught:
            TrainConfig(**{name: value})
        assert caught.value.hint.startswith("Choose ")


@pytest.mark.parametrize(
    "values",
    [{"speeds": (0.0,)}, {"speeds": (0, 92, 1, 0)}, {"speeds": 1.0}, {"noise": 1}, {"device": "tpu"}, {"name": 5},
     {"neighbours": {"a": 1}}, {"layers": {"hidden_size": 0}}, {"precision": "int8"}, {"letters": ""}],
)  # fmt: skip
def test_what_has_the_wrong_form_is_refused(values: dict[str, Any]) -> None:
    (name,) = values
    with pytest.raises(ConfigError, match=f"^{name} cannot be|wrong form"):
        TrainConfig.from_json(json.loads(json.dumps(values)))


def inside(limit: Limit) -> st.SearchStrategy[Any]:
    low = np.nextafter(limit.low, limit.high) if limit.above else limit.low
    if limit.kind == "whole":
        return st.integers(int(limit.low), int(limit.high))
    number = st.one_of(st.just(limit.high), st.just(low), st.floats(low, limit.high))
    return st.lists(number, min_size=limit.least, max_size=limit.most).map(tuple) if limit.kind == "numbers" else number


COUNTED = {name: inside(limit) for name, limit in LIMITS.items() if limit.kind in ("number", "whole", "numbers")}


@settings(max_examples=12, phases=[Phase.generate])
@given(st.fixed_dictionaries(COUNTED), st.integers(1, 300), st.integers(1, 200))
def test_inside_the_ranges_everything_can_be_computed_and_ends(values: dict[str, Any], count: int, steps: int) -> None:
    config = TrainConfig(**values)
    assert TrainConfig.from_json(json.loads(json.dumps(config.to_json()))) == config
    variation = variation_of(config)
    varied = variation.vary(np.random.default_rng(1).standard_normal(4000, dtype=np.float32), "k", 1)
    assert np.isfinite(varied).all()
    lengths = [[round(40 * (1 + i % 7) / variation.speed(str(i), c)) for c in range(config.copies)] for i in range(9)]
    plan = BatchPlan(np.array(lengths, np.int64), config.batch_seconds * 100, config.seed)
    assert plan.steps_for(config.hours * 3600 * 100, config.accumulate) >= 1
    checks = validation_steps(steps, config.checks)
    assert checks[-1] == steps
    assert checks[0] >= 1
    rates = [rate_at(step, steps, config) for step in range(steps)]
    assert all(math.isfinite(rate) and 0 <= rate <= config.learning_rate * (1 + 1e-12) for rate in rates)
    for key in STRATEGIES:
        stages = strategy(key).timetable(5, {})
        assert 0 <= stage_at(stages, steps - 1, steps) < len(stages)
    masks = Masks(config.freq_masks, config.freq_mask_bins, config.time_masks, config.time_mask_frames)
    masks.apply(np.ones((count, 80), np.float32), np.random.default_rng(0))


def test_a_long_run_is_planned_at_once_and_to_the_same_length() -> None:
    lengths = np.random.default_rng(3).integers(100, 900, (40, 3))
    plan = BatchPlan(lengths, 3000.0, 1)
    frames = 3e9
    steps = plan.steps_for(frames, 2)
    heard = sum(plan.heard(c) for t in range(3) for c in map_epoch(plan, t)) / 3
    batches = sum(len(plan.epoch(t)) for t in range(3)) / 3
    assert steps == pytest.approx(frames / heard * batches / 2, rel=0.05)


def map_epoch(plan: BatchPlan, epoch: int) -> list[Any]:
    from core.datasets.batches import Chosen, Position

    return [Chosen(items, Position(), Position()) for items in plan.epoch(epoch)]


def test_settings_written_as_text_are_read_by_their_kind() -> None:
    assert from_text("learning_rate", limit_of("learning_rate"), "5e-4") == 5e-4
    assert from_text("speeds", limit_of("speeds"), "0.9, 1.1") == (0.9, 1.1)
    assert from_text("noise", limit_of("noise"), "no") is False
    assert from_text("speeds", limit_of("speeds"), "0.9,1,1.1") == (0.9, 1.0, 1.1)
    for doubtful in ("1,1 1,2", "1 1,2", "1,1, 1,2"):
        with pytest.raises(ConfigError, match=f"“{doubtful}”"):
            from_text("speeds", limit_of("speeds"), doubtful)
    assert from_text("layers", limit_of("layers"), "hidden_size=64, num_hidden_layers = 2") == {
        "hidden_size": 64,
        "num_hidden_layers": 2,
    }
    assert from_text("layers", limit_of("layers"), "") == {}
    for text in ("64", "hidden_size=", "hidden_size=0", "hidden_size=2.5", "a=1 a=2", "=3", "a=70000"):
        with pytest.raises(ConfigError, match=r"layers cannot be"):
            from_text("layers", limit_of("layers"), text)
    for name, text in (("hours", "long"), ("checks", "1.5"), ("noise", "maybe"), ("wings", "2"), ("seed", "-1"),
                       ("steps", "-1"), ("steps", "1e9")):  # fmt: skip
        with pytest.raises(ConfigError, match=name):
            from_text(name, limit_of(name), text)


def test_only_settings_without_a_place_of_their_own_are_set_by_hand() -> None:
    assert "hours" in own_names()
    with pytest.raises(ConfigError, match="source"):
        make_config(Start(None), "quick", name="x", own={"source": "/elsewhere"})
    with pytest.raises(ConfigError, match="hasty"):
        make_config(Start(None), "hasty", name="x")


@pytest.mark.parametrize(
    ("options", "name"),
    [(["--hours", "0"], "hours"), (["--seed", "-1"], "seed"), (["--threads", "-2"], "threads"),
     (["--set", "speeds=0 1"], "speeds"), (["--set", "checks=none"], "checks"), (["--set", "wings=2"], "wings")],
)  # fmt: skip
def test_the_command_line_refuses_by_name_and_makes_no_run(
    tiny_project: Project, tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str], options: list[str], name: str
) -> None:
    tiny_project.close()
    code = cli.main(["train", str(tiny_project.folder), "--from", str(tiny_checkpoint), *options])
    assert code == 2
    assert name in capsys.readouterr().err
    assert list_runs(tiny_project.folder / "runs") == []
