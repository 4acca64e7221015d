"""Memory that does not do for a batch: the batch is taken in parts, with as much learnt before a step, and goes on."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch

from core.datasets.batches import Batch, Chosen, Position, collate
from core.runs import events
from core.runs.folder import RunFolder
from core.training import out_of_memory, state
from core.training.train_device import TrainDevice
from core.training.train_step import accumulate
from tests.core.training import tiny
from tests.core.training.small_device import SmallMemory, put_in
from tests.core.training.test_child import copy_of, outcome
from tests.event_logs import read_events

SETTINGS = {"hours": 0.01, "checks": 2}


def new(folder: Path) -> Path:
    folder.mkdir()
    return folder


def changes(run: RunFolder) -> list[events.Changed]:
    return [e for e in read_events(run.events) if isinstance(e, events.Changed)]


@pytest.fixture(scope="module")
def roomy(tmp_path_factory: pytest.TempPathFactory) -> tuple[RunFolder, int]:
    """A run that memory was never short for, and the largest tensor that it made."""
    run = tiny.tiny_run(tmp_path_factory.mktemp("roomy"), **SETTINGS)
    memory = SmallMemory()
    with pytest.MonkeyPatch.context() as patch:
        put_in(memory, patch.setattr)
        code, console = tiny.sit(run)
    assert code == 0, console
    assert not changes(run)
    return run, memory.largest


@pytest.mark.long
@pytest.mark.slow
@pytest.mark.timeout(300)
def test_a_child_whose_memory_gets_short_goes_on_with_half_batches(
    roomy: tuple[RunFolder, int], tmp_path: Path
) -> None:
    whole, largest = roomy
    run = copy_of(whole, tmp_path)
    child = [sys.executable, "-m", "tests.core.training.small_device", str(run.path), str(int(0.6 * largest)), "3"]
    done = subprocess.run(child, cwd=tiny.REPOSITORY, capture_output=True, text=True, timeout=140, check=False)
    assert done.returncode == 0, done.stderr
    (told,) = changes(run)
    assert told.step >= 3
    assert told.message.startswith(
        "The memory was not enough for batches of 12 s. From here on each is taken in 2 parts"
    )
    assert told.settings == {"parts": 2}
    assert "out of memory" in told.detail
    log = read_events(run.events)
    saved = [e.step for e in log if isinstance(e, events.Saved)]
    assert told.step in saved, "where it stands is kept before it goes on"
    ends = [next(e for e in reversed(read_events(r.events)) if isinstance(e, events.Finished)) for r in (whole, run)]
    assert (ends[0].step, ends[0].heard_s) == (ends[1].step, ends[1].heard_s), "as much is learnt from before each step"


@pytest.mark.long
def test_what_does_not_fit_in_the_dry_run_is_taken_in_parts_from_the_start(
    roomy: tuple[RunFolder, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, largest = roomy
    run = copy_of(whole, tmp_path)
    put_in(SmallMemory(int(0.3 * largest)), monkeypatch.setattr)
    code, console = tiny.sit(run)
    assert code == 0, console
    assert [(c.step, c.settings) for c in changes(run)][:2] == [(0, {"parts": 2}), (0, {"parts": 4})]
    steps = [e.steps for r in (whole, run) for e in read_events(r.events) if isinstance(e, events.Started)]
    assert steps[0] == steps[1]


def test_going_on_after_memory_was_short_is_exact(
    roomy: tuple[RunFolder, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, largest = roomy
    never, paused = (copy_of(whole, new(tmp_path / name)) for name in ("never", "paused"))
    with monkeypatch.context() as patch:
        put_in(SmallMemory(int(0.6 * largest)), patch.setattr, 2)
        assert tiny.sit(never)[0] == 0
    with monkeypatch.context() as patch:
        put_in(SmallMemory(int(0.6 * largest)), patch.setattr, 2)
        tiny.sit_until(paused, events.Changed)
    assert [c.step for c in changes(paused)] == [c.step for c in changes(never)] == [2]
    assert state.read(paused.last).parts == 2
    assert tiny.sit(paused)[0] == 0, "with room again, it goes on in the same parts"
    assert outcome(paused) == outcome(never)


def test_parts_of_a_batch_are_learnt_from_as_the_whole_is(tmp_path: Path) -> None:
    from core.datasets.features import FeatureStore, load_entry
    from core.training.preparation import prepare

    prepared = prepare(tiny.tiny_run(tmp_path))
    store = FeatureStore(tmp_path / "f", prepared.train, prepared.family, prepared.variation, load_entry)
    chosen = Chosen(tuple((i, 0) for i in range(5)), Position(), Position())
    batch = collate(store, prepared.labels(prepared.train), chosen)
    assert batch is not None
    place = TrainDevice(torch.device("cpu"), "float32", 1)
    model = prepared.model.eval()

    def learnt(batches: list[Batch]) -> tuple[float, list[np.ndarray]]:
        model.zero_grad()
        loss = float(accumulate(model, prepared.objective, batches, place))
        return loss, [p.grad.numpy().copy() for p in model.parameters() if p.grad is not None]

    loss, gradients = learnt([batch])
    for count in (2, 3, 9):
        parts = batch.parts(count)
        assert len(parts) == min(count, 5)
        assert [pair for part in parts for pair in part.chosen.items] == list(chosen.items)
        assert sum(part.heard_s for part in parts) == pytest.approx(batch.heard_s)
        again, others = learnt(parts)
        assert again == pytest.approx(loss, rel=1e-4)
        assert all(np.allclose(a, b, rtol=1e-2, atol=1e-5) for a, b in zip(gradients, others, strict=True))
    store.close()


@pytest.mark.parametrize(
    ("error", "short"),
    [
        (torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB"), True),
        (MemoryError(), True),
        (
            RuntimeError("[enforce fail] DefaultCPUAllocator: can't allocate memory: you tried to allocate 9 bytes"),
            True,
        ),
        (RuntimeError("MPS backend out of memory (MPS allocated: 9.00 GB)"), True),
        (RuntimeError("CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`"), True),
        (RuntimeError("mat1 and mat2 shapes cannot be multiplied"), False),
        (OSError("Cannot allocate memory"), False),
    ],
)
def test_memory_that_is_short_is_known_whatever_it_is_called(error: Exception, short: bool) -> None:
    assert out_of_memory.is_short(error) is short


@pytest.mark.parametrize("fails", [lambda: torch.empty(1 << 60), lambda: bytearray(1 << 62)])
def test_what_torch_and_python_really_raise_is_known(fails: Callable[[], object]) -> None:
    with pytest.raises((RuntimeError, MemoryError)) as caught:
        fails()
    assert out_of_memory.is_short(caught.value)
