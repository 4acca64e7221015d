"""Keeping fewer layers: what the plan says is what the model lacks, in every family, and what cannot be is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import torch
import transformers

from core.errors import ConfigError
from core.families import FAMILIES, checkpoint, tensors
from core.families.initialise import initialise
from core.families.plan import TransferPlan
from core.runs.create import plan_for
from core.text.normaliser import Normaliser
from core.text.vocabulary import Vocabulary
from core.training.config import TrainConfig
from tests.tiny_models import save_tiny

LETTERS = Vocabulary.of_letters("abcdefgh")


def settings(source: Path | None = None, dropped: int = 1, kept: int = 0, **others: object) -> TrainConfig:
    own = {"dropped_layers": dropped, "kept_layers": kept}
    place = str(source) if source else ""
    return TrainConfig(source=place, strategy="keep_layers", strategy_settings=own, **others)  # type: ignore[arg-type]


@pytest.mark.parametrize("key", FAMILIES)
def test_the_model_lacks_what_the_plan_says_and_opens_in_transformers(key: str, tmp_path: Path) -> None:
    source = save_tiny(tmp_path / "source", key, "abcdefghij", num_hidden_layers=3)
    config = settings(source, family=key)
    plan = plan_for(config, LETTERS)
    assert TransferPlan.from_json(plan.to_json()) == plan
    module = FAMILIES[key].load_module()
    theirs = tensors.own(module.load(source))
    gone = {tensor.name for tensor in plan.dropped}
    stack = FAMILIES[key].stack
    assert gone == {name for name in theirs if f"{stack}.2." in name}
    assert {t.name for t in plan.tensors} == set(theirs) - gone
    assert f"{stack}.2.* ({len(gone)} tensors)" in plan.as_text()
    model, _ = initialise(plan, config)
    for name, tensor in model.state_dict().items():
        if stack in name:
            assert torch.equal(tensor, theirs[name]), name
    card = checkpoint.Card("Shorter", language="pt", family=key)
    checkpoint.save(tmp_path / "out", model, LETTERS, Normaliser.for_language("pt"), card)
    written = json.loads((tmp_path / "out" / "config.json").read_text(encoding="utf-8"))
    reader = getattr(transformers, written["architectures"][0])
    read, found = reader.from_pretrained(tmp_path / "out", local_files_only=True, output_loading_info=True)
    assert not found["missing_keys"]
    assert not found["unexpected_keys"]
    assert set(tensors.own(read)) == {tensor.name for tensor in plan.tensors}
    assert set(module.load(tmp_path / "out").state_dict()) == set(read.state_dict())
    again = plan_for(settings(tmp_path / "out", kept=1, family=key), LETTERS)
    assert {name.split(f"{stack}.")[1][0] for name in (t.name for t in again.dropped)} == {"1"}


def test_a_control_from_scratch_has_the_same_shorter_network(tmp_path: Path) -> None:
    source = save_tiny(tmp_path / "source", "parakeet", "abcdefghij", num_hidden_layers=3)
    taught = plan_for(settings(source), LETTERS)
    control = plan_for(settings(network=str(source)), LETTERS)
    shapes = [{tensor.name: tensor.shape for tensor in plan.tensors} for plan in (taught, control)]
    assert shapes[0] == shapes[1]
    assert {tensor.action for tensor in control.tensors} == {"fresh"}
    model, _ = initialise(control, settings(network=str(source)))
    assert {name: tuple(tensor.shape) for name, tensor in model.state_dict().items()} == shapes[0]


@pytest.mark.parametrize(
    ("dropped", "kept", "words"),
    [
        (3, 0, r"3 layers cannot be dropped: the encoder has 3\."),
        (0, 4, r"4 layers cannot be kept: the encoder has 3\."),
    ],
)
def test_there_are_only_so_many_layers(tmp_path: Path, dropped: int, kept: int, words: str) -> None:
    source = save_tiny(tmp_path / "source", "parakeet", "abcdefghij", num_hidden_layers=3)
    with pytest.raises(ConfigError, match=words):
        plan_for(settings(source, dropped, kept), LETTERS)
    assert not plan_for(settings(source, 0, 0), LETTERS).dropped
    assert len({t.name.split(".")[2] for t in plan_for(settings(source, 2, 2), LETTERS).dropped}) == 1, "kept counts"
