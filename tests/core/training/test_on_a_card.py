"""What holds on a graphics card: a run that was paused is the one that was not, and the one of a processor is the same
within the tolerance that is stated. Skipped where there is no card; `python3 installer/bootstrap.py test
tests/core/training/test_on_a_card.py` is all that a computer with one is asked."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import torch

from core.datasets.shares import Piece
from core.runs import events, reproduce, tolerance
from core.runs.folder import RunFolder
from core.training.dev_set import CARD_BATCH_S
from core.training.sitting import Sitting
from core.training.trainer import Trainer
from tests.core.training import tiny
from tests.event_logs import read_events
from tests.tiny_models import save_tiny

CARD = "cuda"
SHORT: dict[str, Any] = {"hours": 0.01, "checks": 2}
WAYS: dict[str, dict[str, Any]] = {
    "full": {},
    "head_first": {"strategy": "head_first"},
    "low_rank": {"strategy": "low_rank"},
    "frozen": {"strategy": "frozen", "copies": 1, "speeds": (1.0,), "noise": False, "freq_masks": 0, "time_masks": 0},
    "in two batches a step": {"accumulate": 2},
}
pytestmark = pytest.mark.skipif(not torch.cuda.is_available(), reason="this computer has no graphics card for torch")


@pytest.fixture(autouse=True)
def threads_put_back() -> Iterator[None]:
    threads = torch.get_num_threads()
    yield
    torch.set_num_threads(threads)


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("sources")
    return {key: save_tiny(folder / key, key, tiny.LETTERS) for key in ("parakeet", "wav2vec2")}


def run_on(folder: Path, device: str, source: Path, family: str, **settings: Any) -> RunFolder:
    values = {"device": device, "source": str(source), "family": family, "layers": {}, **SHORT, **settings}
    return tiny.tiny_run(folder, **values)


def finished(run: RunFolder) -> RunFolder:
    assert isinstance(Trainer(run).train(), events.Finished)
    return run


def paused_once(run: RunFolder) -> RunFolder:
    looks = iter(range(10**6))
    assert isinstance(Trainer(run, lambda: "pause" if next(looks) == 1 else "").train(), events.Paused)
    return finished(run)


@pytest.mark.parametrize("precision", ["float32", "bfloat16"])
@pytest.mark.parametrize("family", ["parakeet", "wav2vec2"])
@pytest.mark.parametrize("way", WAYS)
def test_a_run_that_was_paused_is_the_one_that_was_not(
    way: str, family: str, precision: str, sources: dict[str, Path], tmp_path: Path
) -> None:
    made = [
        run_on(tmp_path / name, CARD, sources[family], family, precision=precision, **WAYS[way])
        for name in ("whole", "parted")
    ]
    found = reproduce.compare(finished(made[0]), paused_once(made[1]))
    assert found.same, found.apart.sentence(found.allowed)
    assert found.apart.within(tolerance.of_format(precision))
    started = [event for event in read_events(made[1].events) if isinstance(event, events.Started)]
    assert [event.device for event in started] == [CARD, CARD]


@pytest.mark.parametrize("family", ["parakeet", "wav2vec2"])
def test_a_card_learns_what_a_processor_learns_within_the_tolerance(
    family: str, sources: dict[str, Path], tmp_path: Path
) -> None:
    of_processor = finished(run_on(tmp_path / "cpu", "cpu", sources[family], family, precision="float32"))
    again = reproduce.again(of_processor, tmp_path / "again")
    again.config.write_text(json.dumps(json.loads(again.config.read_text()) | {"device": CARD}))
    found = reproduce.compare(of_processor, finished(again))
    assert found.allowed is tolerance.FLOAT32
    assert found.same, found.apart.sentence(found.allowed)
    assert any(words.startswith("device: cpu before") for words in found.differs)


def test_a_run_goes_on_on_the_processor_where_it_stood_on_the_card(sources: dict[str, Path], tmp_path: Path) -> None:
    whole = finished(run_on(tmp_path / "whole", CARD, sources["parakeet"], "parakeet", precision="float32"))
    moved = run_on(tmp_path / "moved", CARD, sources["parakeet"], "parakeet", precision="float32")
    tiny.sit_until(moved, events.Validated)
    moved.config.write_text(json.dumps(json.loads(moved.config.read_text()) | {"device": "cpu"}))
    assert tiny.sit(moved)[0] == 0
    assert reproduce.compare(whole, moved).apart.within(tolerance.FLOAT32)
    said = [event.message for event in read_events(moved.events) if isinstance(event, events.Changed)]
    assert any("where it was on “cuda”" in words for words in said)


def test_batches_are_read_into_memory_that_a_card_need_not_wait_for(sources: dict[str, Path], tmp_path: Path) -> None:
    run = run_on(tmp_path, CARD, sources["parakeet"], "parakeet")
    sitting = Sitting(run)
    sitting.open()
    try:
        batch = sitting.read(Piece(sitting.plan.longest(), 0))
        assert batch is not None
        assert batch.features.is_pinned()
        assert batch.mask.is_pinned()
        assert batch.labels.is_pinned()
        assert sitting.dev.batch_s == CARD_BATCH_S
    finally:
        sitting.close()
        shutil.rmtree(run.features, ignore_errors=True)
