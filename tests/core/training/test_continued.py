"""Going on in the source's own language, on other recordings: its output is kept, at a lower rate, and both recordings
are checked before and after."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from core.datasets.manifest import write_manifest
from core.families.plan import TransferPlan
from core.runs import events
from core.strategies.full import FULL
from core.training.config import RECIPES
from core.training.draft import CONTINUED_RATE, make_config, start_from
from core.training.trainer import Trainer
from tests.core.training import tiny
from tests.event_logs import read_events
from tests.tiny_models import save_encoder, save_tiny


@pytest.fixture(autouse=True)
def threads_put_back() -> Iterator[None]:
    threads = torch.get_num_threads()
    yield
    torch.set_num_threads(threads)


@pytest.mark.parametrize("key", ["parakeet", "wav2vec2"])
def test_its_own_language_asks_for_a_lower_rate_from_the_first_step(key: str, tmp_path: Path) -> None:
    start = start_from(save_tiny(tmp_path / key, key, language="es"))
    on, across = (make_config(start, "balanced", name="x", language=code) for code in ("spa", "pt"))
    assert on.learning_rate == pytest.approx(CONTINUED_RATE * across.learning_rate)
    assert on.strategy == FULL.key
    assert across.learning_rate == start.recipe.get(
        "learning_rate", RECIPES["balanced"].settings.get("learning_rate", 1e-3)
    )
    by_hand = make_config(
        start, "balanced", name="x", language="es", own={"learning_rate": 3e-4, "strategy": "head_first"}
    )
    assert (by_hand.learning_rate, by_hand.strategy) == (3e-4, "head_first"), "a person's own choice stands"


def test_an_encoder_that_writes_nothing_does_not_go_on(tmp_path: Path) -> None:
    save_encoder(tmp_path / "encoder")
    start = replace(start_from(tmp_path / "encoder"), language="pt")
    assert not start.continues("pt")
    assert make_config(start, "quick", name="x", language="pt").strategy == "head_first"


def test_the_output_is_kept_and_old_and_new_recordings_are_checked_before_and_after(tmp_path: Path) -> None:
    source = save_tiny(tmp_path / "source", "parakeet", tiny.LETTERS, language="pt")
    old = tmp_path / "old.jsonl"
    write_manifest(old, tiny.entries(tmp_path / "old", 3, "dev", seed=7))
    config = make_config(start_from(source), "quick", name="On", language="pt", source_data=str(old), device="cpu")
    config = replace(config, hours=0.004, checks=1, batch_seconds=6.0, copies=1, precision="float32", threads=1)
    made = tiny.entries(tmp_path / "sounds", 4) + tiny.entries(tmp_path / "sounds", 2, "dev")
    run = tiny.tiny_run(tmp_path, made, config=config)
    plan = TransferPlan.read(run.transfer)
    assert all(tensor.action == "reused" for tensor in plan.tensors)
    assert plan.of("fresh") == plan.started == ()
    assert "Note: The source writes this language: its output is kept" in plan.as_text()
    assert isinstance(Trainer(run).train(), events.Finished)
    before, after = [event for event in read_events(run.events) if isinstance(event, events.Validated)]
    assert before.zero_shot
    for check in (before, after):
        assert (check.utterances, check.source_utterances) == (2, 3)
        assert check.source_wer is not None
