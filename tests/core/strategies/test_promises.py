"""What every strategy promises of a run, over every family that it fits: it goes on bit for bit, is listed, and leaves
a model that is loaded, exported and evaluated."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import torch

from core.datasets.manifest import read_manifest, write_manifest
from core.evaluation.evaluate import evaluate
from core.families import FAMILIES, family
from core.runs import events
from core.runs.export import export_model
from core.runs.folder import list_runs
from core.runs.reader import RunReader
from core.strategies import STRATEGIES
from core.training.trainer import Trainer
from tests.core.training import tiny
from tests.core.training.test_child import outcome
from tests.event_logs import read_events
from tests.tiny_models import save_tiny

OWN: dict[str, dict[str, Any]] = {
    "gradual": {"unfreezing_share": 0.6},
    "head_first": {"head_first_share": 0.5},
    "low_rank": {"adapter_rank": 2},
    "drop_layers": {"fresh_layers": 1},
    "keep_layers": {"kept_layers": 1},
}
DAILY = (("gradual", "parakeet"),)
"""The others are at home in files of their own, and here among the tests that take minutes."""
EACH = [
    pytest.param("parakeet"),
    *(
        pytest.param(key, marks=pytest.mark.long)
        for key, kind in FAMILIES.items()
        if kind.objective == "ctc" and not kind.reads_back and key != "parakeet"
    ),
]
"""Families that can learn two languages by a head each."""
PAIRS = [
    pytest.param(strategy, key, marks=() if (strategy, key) in DAILY else pytest.mark.long)
    for strategy in STRATEGIES
    for key, kind in FAMILIES.items()
    if STRATEGIES[strategy].writes and not (STRATEGIES[strategy].still and kind.reads_back)
]
pytestmark = pytest.mark.filterwarnings("ignore:Support for mismatched key_padding_mask:UserWarning")
"""WavLM of transformers."""


@pytest.fixture(autouse=True)
def threads_put_back() -> Iterator[None]:
    threads = torch.get_num_threads()
    yield
    torch.set_num_threads(threads)


@pytest.mark.timeout(300)
@pytest.mark.parametrize("key", EACH)
def test_a_run_with_a_head_for_each_language_does_so_too(key: str, tmp_path: Path) -> None:
    goes_on_and_leaves_a_model("multi_task", key, tmp_path, {"heads": "each"})


@pytest.mark.timeout(300)
@pytest.mark.parametrize(("strategy", "key"), PAIRS)
def test_a_run_goes_on_bit_for_bit_and_leaves_a_model(strategy: str, key: str, tmp_path: Path) -> None:
    goes_on_and_leaves_a_model(strategy, key, tmp_path, OWN.get(strategy, {}))


def goes_on_and_leaves_a_model(strategy: str, key: str, tmp_path: Path, own: dict[str, Any]) -> None:
    made = tiny.entries(tmp_path / "sounds", 4) + tiny.entries(tmp_path / "sounds", 2, "dev")
    source = save_tiny(tmp_path / "source", key, "abcdo", num_hidden_layers=2)
    kind = family(key)
    settings = {"source": str(source), "family": key, "objective": kind.objective, "layers": {}, "hours": 0.01}
    settings |= {
        "strategy": strategy,
        "strategy_settings": own,
        "learning_rate": 1e-3,
        "checks": 2,
    }
    settings |= STRATEGIES[strategy].asks
    if strategy == "multi_task":
        theirs = tiny.entries(tmp_path / "theirs", 3, seed=7) + tiny.entries(tmp_path / "theirs", 2, "dev", seed=9)
        write_manifest(tmp_path / "theirs.jsonl", theirs)
        settings |= {"source_data": str(tmp_path / "theirs.jsonl"), "source_language": "es"}
    whole, parted = (tiny.tiny_run(tmp_path / name, made, **settings) for name in ("whole", "parted"))
    assert isinstance(Trainer(whole).train(), events.Finished)
    looks = iter(range(10**6))
    assert isinstance(Trainer(parted, lambda: "pause" if next(looks) == 2 else "").train(), events.Paused)
    assert isinstance(Trainer(parted).train(), events.Finished)
    assert outcome(parted) == outcome(whole), "a run that was paused is bit for bit the one that was not"
    checks = [e for e in read_events(whole.events) if isinstance(e, events.Validated)]
    assert checks[0].step == 0 < checks[-1].step
    assert checks[0].loss != checks[-1].loss, "what it was compared by has learnt"
    (listed,) = list_runs(whole.path.parent)
    look = RunReader(listed).look()
    assert look is not None
    assert (look.config.strategy, look.status.state) == (strategy, "finished")
    assert "model.safetensors" in export_model(listed, tmp_path / "out")
    dev = [entry for entry in read_manifest(whole.manifest) if entry.split == "dev"]
    assert evaluate(tmp_path / "out", dev, "cpu").score.utterances == len(dev)
