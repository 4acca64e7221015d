"""Layers that begin afresh: what the plan says is what the model has not from its source, and earlier runs go on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import torch

from core.datasets.manifest import Entry
from core.errors import ConfigError
from core.families import FAMILIES, tensors
from core.families.initialise import initialise
from core.families.plan import TransferPlan
from core.runs import events
from core.runs.create import plan_for
from core.runs.folder import RunFolder, list_runs
from core.strategies import strategy
from core.text.vocabulary import Vocabulary
from core.training.config import TrainConfig
from core.training.trainer import Trainer
from tests.core.training import tiny
from tests.tiny_models import save_tiny

LETTERS = Vocabulary.of_letters("abcdefgh")


def settings(source: Path, fresh: int, key: str = "parakeet") -> TrainConfig:
    own = {"fresh_layers": fresh}
    return TrainConfig(source=str(source), family=key, strategy="drop_layers", strategy_settings=own)


DAILY = ("parakeet", "wav2vec2", "whisper")


@pytest.mark.parametrize("key", [pytest.param(key, marks=() if key in DAILY else pytest.mark.long) for key in FAMILIES])
def test_the_last_layers_begin_afresh_and_the_others_are_the_sources(key: str, tmp_path: Path) -> None:
    source = save_tiny(tmp_path / "source", key, "abcdefghij", num_hidden_layers=3)
    config = settings(source, 2, key)
    plan = plan_for(config, LETTERS)
    assert TransferPlan.from_json(plan.to_json()) == plan
    theirs = tensors.own(FAMILIES[key].load_module().load(source))
    stack = FAMILIES[key].stack
    afresh = {t.name for t in plan.tensors if t.action == "fresh"}
    assert afresh == {name for name in theirs if f"{stack}.1." in name or f"{stack}.2." in name}
    assert not plan.dropped
    model, _ = initialise(plan, config)
    for name, tensor in model.state_dict().items():
        if f"{stack}.0." in name:
            assert torch.equal(tensor, theirs[name]), name
    weights = [name for name in afresh if name.endswith(".weight") and "norm" not in name]
    own = model.state_dict()
    assert sum(torch.equal(own[name], theirs[name]) for name in weights) < len(weights) / 2


def test_no_more_layers_begin_afresh_than_there_are(tmp_path: Path) -> None:
    source = save_tiny(tmp_path / "source", "parakeet", "abcdefghij", num_hidden_layers=3)
    with pytest.raises(ConfigError, match=r"4 layers cannot begin afresh: the encoder has 3\."):
        plan_for(settings(source, 4), LETTERS)
    assert "fresh" not in {t.action for t in plan_for(settings(source, 0), LETTERS).tensors}


@pytest.mark.parametrize(
    ("dropped", "fresh", "today"),
    [(2, 1, "keep_layers"), pytest.param(0, 1, "drop_layers", marks=pytest.mark.long)],
)
def test_a_run_of_an_earlier_version_is_listed_and_goes_on_as_it_was(
    tmp_path: Path, dropped: int, fresh: int, today: str
) -> None:
    """In which one strategy dropped layers and let others begin afresh: its plan says which."""
    source = save_tiny(tmp_path / "source", "parakeet", tiny.LETTERS, num_hidden_layers=4)
    made = tiny.entries(tmp_path / "sounds", 6) + tiny.entries(tmp_path / "sounds", 2, "dev")
    runs = [_earlier(tmp_path / name, made, source, dropped, fresh) for name in ("whole", "parted")]
    formerly = runs[0].config.read_bytes()
    assert isinstance(Trainer(runs[0]).train(), events.Finished)
    looks = iter(range(10**6))
    assert isinstance(Trainer(runs[1], lambda: "pause" if next(looks) == 2 else "").train(), events.Paused)
    (listed,) = list_runs(runs[1].path.parent)
    config = TrainConfig.read(listed.config)
    assert config.strategy == today
    assert config.value("dropped_layers") == (dropped or 2), "2 is the default of a strategy that is not the run's"
    assert isinstance(Trainer(runs[1]).train(), events.Finished)
    weights = [(run.model / "model.safetensors").read_bytes() for run in runs]
    assert weights[0] == weights[1]
    assert runs[0].config.read_bytes() == formerly, "what a run was made with never changes"
    plan = TransferPlan.read(runs[0].transfer)
    assert {t.name.split(".")[2] for t in plan.tensors if t.action == "fresh"} == {str(3 - dropped)}
    told = json.loads((runs[0].model / "config.json").read_text(encoding="utf-8"))
    assert told["encoder_config"]["num_hidden_layers"] == 4 - dropped


def _earlier(folder: Path, made: list[Entry], source: Path, dropped: int, fresh: int) -> RunFolder:
    """A run whose config.json and plan are as earlier versions wrote them."""
    own = {"kept_layers": 0, "dropped_layers": dropped}
    run = tiny.tiny_run(
        folder, made, hours=0.006, source=str(source), layers={}, strategy="keep_layers", strategy_settings=own
    )
    plan = TransferPlan.read(run.transfer)
    kind = FAMILIES["parakeet"]
    afresh = strategy("drop_layers").plan(plan, kind, {"fresh_layers": fresh})
    run.transfer.unlink()
    afresh.write(run.transfer)
    values = json.loads(run.config.read_text(encoding="utf-8"))
    del values["kept_layers"]
    values |= {"strategy": "drop_layers", "dropped_layers": dropped, "fresh_layers": fresh}
    run.config.write_text(json.dumps(values, indent=1), encoding="utf-8")
    return run
