"""Strategies that change the model, through real runs: saving, resuming and exporting know whose each tensor is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors import safe_open
from torch import Tensor
from transformers import AutoModelForCTC

from core.datasets.manifest import read_manifest
from core.errors import ConfigError
from core.evaluation.evaluate import evaluate
from core.families import FAMILIES, family
from core.families.initialise import initialise
from core.families.plan import TransferPlan
from core.families.weights import tensor_shapes
from core.objectives import objective
from core.runs import events
from core.runs.create import plan_for
from core.runs.folder import RunFolder
from core.runs.memory_needed import added_weights
from core.strategies.kind import OWN
from core.text.vocabulary import Vocabulary
from core.training.config import TrainConfig
from core.training.trainer import Trainer
from tests.builders import babble
from tests.core.training import tiny
from tests.event_logs import read_events
from tests.tiny_models import batch_of, padded, save_tiny


@pytest.fixture(autouse=True)
def threads_put_back() -> Iterator[None]:
    threads = torch.get_num_threads()
    yield
    torch.set_num_threads(threads)


def names(path: Path) -> set[str]:
    with safe_open(path, "pt") as file:  # type: ignore[no-untyped-call]
        return set(file.keys())


def begun(run: RunFolder) -> dict[str, Tensor]:
    """The tensors that a run from scratch began with."""
    config = TrainConfig.read(run.config)
    torch.manual_seed(config.seed)
    return initialise(TransferPlan.read(run.transfer), config)[0].state_dict()


def pair(tmp_path: Path, **settings: Any) -> tuple[RunFolder, RunFolder]:
    """A run that is trained to its end in one sitting, and its like, which is paused after four steps."""
    made = tiny.entries(tmp_path / "sounds", 6) + tiny.entries(tmp_path / "sounds", 2, "dev")
    whole, parted = (tiny.tiny_run(tmp_path / name, made, hours=0.02, **settings) for name in ("whole", "parted"))
    assert isinstance(Trainer(whole).train(), events.Finished)
    looks = iter(range(10**6))
    last = Trainer(parted, lambda: "pause" if next(looks) == 4 else "").train()
    assert isinstance(last, events.Paused)
    return whole, parted


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_adapters_are_saved_apart_resumed_and_added_to_the_model_at_the_end(tmp_path: Path) -> None:
    own = {"strategy": "low_rank", "strategy_settings": {"adapter_rank": 2}}
    whole, parted = pair(tmp_path, **own)
    assert TrainConfig.read(parted.config).strategy_settings == {
        "adapter_rank": 2,
        "adapter_scale": 2.0,
        "adapter_layers": "feed_forward",
    }
    planned = {tensor.name for tensor in TransferPlan.read(parted.transfer).tensors}
    assert names(parted.last / "model.safetensors") == planned, "the model's tensors, by its family's names"
    adapters = names(parted.last / "strategy.safetensors")
    assert adapters
    assert all(name.startswith("strategy.") for name in adapters)
    code, output = tiny.sit(parted)
    assert code == 0, output
    weights = [(run.model / "model.safetensors").read_bytes() for run in (whole, parted)]
    assert weights[0] == weights[1], "a run that was paused is bit for bit the one that was not"

    assert set(tensor_shapes(whole.model)) == planned
    module = family("parakeet").load_module()
    loaded, before = module.load(whole.model), begun(whole)
    adapted = {f"{name}.weight" for name in module.adapted(loaded)}
    changed = {name for name, tensor in loaded.state_dict().items() if not torch.equal(tensor, before[name])}
    assert changed == adapted | {name for name in before if name.startswith("ctc_head.")}
    finished = [e for e in read_events(whole.events) if isinstance(e, events.Finished)][-1]
    dev = [entry for entry in read_manifest(whole.manifest) if entry.split == "dev"]
    assert evaluate(whole.model, dev, "cpu").score.cer == pytest.approx(finished.cer, abs=0.1)


@pytest.mark.timeout(300)
def test_dropped_layers_stay_dropped_when_a_run_is_saved_resumed_and_written(tmp_path: Path) -> None:
    source = save_tiny(tmp_path / "source", "parakeet", tiny.LETTERS, num_hidden_layers=4)
    own = {"strategy": "keep_layers", "strategy_settings": {"kept_layers": 2}}
    whole, parted = pair(tmp_path, source=str(source), layers={}, seed=5, **own)
    plan = TransferPlan.read(parted.transfer)
    assert {name.split(".")[2] for name in (t.name for t in plan.dropped)} == {"2", "3"}
    assert names(parted.last / "model.safetensors") == {tensor.name for tensor in plan.tensors}
    assert not (parted.last / "strategy.safetensors").exists()
    assert isinstance(Trainer(parted).train(), events.Finished)
    weights = [(run.model / "model.safetensors").read_bytes() for run in (whole, parted)]
    assert weights[0] == weights[1], "a run that was paused is bit for bit the one that was not"
    module = family("parakeet").load_module()
    before, theirs = begun(whole), module.source_tensors(source)
    assert all(torch.equal(tensor, theirs[name]) for name, tensor in before.items())

    theirs_read = AutoModelForCTC.from_pretrained(whole.model, local_files_only=True).eval()
    assert theirs_read.config.encoder_config.num_hidden_layers == 2
    sound, mask = padded(module.features([babble(1.2, seed=4)]))
    with torch.inference_mode():
        expected = theirs_read(input_features=sound, attention_mask=mask).logits
        torch.testing.assert_close(module.forward(module.load(whole.model), sound, mask)[0], expected)
    dev = [entry for entry in read_manifest(whole.manifest) if entry.split == "dev"]
    assert evaluate(whole.model, dev, "cpu").score.utterances == len(dev)


@pytest.mark.filterwarnings("ignore:Support for mismatched key_padding_mask:UserWarning")
@pytest.mark.parametrize("key", FAMILIES)
def test_adapters_learn_wherever_they_stand_and_are_counted(key: str, tmp_path: Path) -> None:
    kind, letters = FAMILIES[key], Vocabulary.of_letters("abcde")
    own = {"adapter_layers": "feed_forward" if kind.attends_whole else "both"}
    source = save_tiny(tmp_path / "source", key, "abcde", num_hidden_layers=2)
    config = TrainConfig(
        source=str(source), family=key, objective=kind.objective, strategy="low_rank", strategy_settings=own
    )
    plan = plan_for(config, letters)
    model, functions = initialise(plan, config)
    adapters = model.get_submodule(OWN)
    work = objective(kind.objective).load(functions, letters)
    labels = [work.labels("abc"), work.labels("de")]
    work.begin(model, "short", labels)
    batch = batch_of(functions, [babble(1.4, seed=1), babble(1.0, seed=8)], labels)
    work.loss(work.forward(model.eval(), batch), batch).backward()
    still = [name for name, adapter in adapters.named_children() if not adapter.up.grad.abs().sum() > 0]
    assert still == [], "they are asked"
    assert added_weights(config, plan) == sum(parameter.numel() for parameter in adapters.parameters())
    if kind.attends_whole:
        with pytest.raises(ConfigError, match="can have no adapters"):
            plan_for(replace(config, strategy_settings={"adapter_layers": "both"}), letters)
