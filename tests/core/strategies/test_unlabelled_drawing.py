"""What is hidden when a run learns from sound alone: drawn once, each sound's own, and the same when it goes on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from core.datasets.batches import Batch, Chosen, Position
from core.families import FAMILIES
from core.runs import events
from core.strategies.unlabelled.drawing import Drawing
from core.strategies.unlabelled.drawing import _hidden as drawing_of_each
from core.training.preparation import prepare
from core.training.trainer import Trainer
from tests.core.strategies.unlabelled_runs import (
    picks,
    sample_entries,
    save_small,
    sound_run,
)


@pytest.fixture(autouse=True)
def threads_put_back() -> Iterator[None]:
    threads = torch.get_num_threads()
    yield
    torch.set_num_threads(threads)


def test_what_is_hidden_is_an_utterances_own_whoever_is_beside_it_and_by_transformers_functions() -> None:
    drawing = Drawing(0.5, 4, 7)
    frames, seeds = [40, 25, 9], ["0 1 0", "0 2 0", "3 1 0"]
    np.random.seed(5)  # noqa: NPY002 - transformers draws from these
    before = np.random.get_state()[1].tolist()  # noqa: NPY002
    hidden = drawing.all_hidden(frames, seeds)
    chosen = drawing.all_picks(hidden, frames, seeds)
    assert np.random.get_state()[1].tolist() == before, "what others draw goes on as if nothing had been"  # noqa: NPY002
    assert hidden.shape == (3, 40)
    assert chosen.shape == (3, 40, 7)
    for row, (count, seed) in enumerate(zip(frames, seeds, strict=True)):
        assert not hidden[row, count:].any()
        assert hidden[row].sum() >= 4
        alone = drawing.all_hidden([count], [seed])
        assert (alone[0] == hidden[row, :count]).all(), "alone as in a batch"
        numbers = chosen[row, hidden[row]] - row * 40
        own = np.flatnonzero(hidden[row])
        assert np.isin(numbers, own).all(), "other hidden frames of the same sound"
        assert not (numbers == own[:, None]).any(), "never the right one"
    assert not drawing.fits(4)
    assert drawing.fits(5)
    drawn = drawing_of_each.cache_info().misses
    again = drawing.all_hidden(frames, seeds)
    assert (again == hidden).all()
    assert drawing_of_each.cache_info().misses == drawn, "what was counted is not drawn again to be learnt from"
    drawing_of_each.cache_clear()
    assert (drawing.all_hidden(frames, seeds) == hidden).all()


def test_frames_are_counted_once_before_a_batch_goes_to_its_device(tmp_path: Path) -> None:
    run = sound_run(tmp_path, save_small(tmp_path / "s"), sample_entries(3, "train") + sample_entries(1, "dev", 400))
    prepared = prepare(run)
    samples = [torch.randn(count) for count in (9000, 16000)]
    features = torch.nn.utils.rnn.pad_sequence(samples, batch_first=True)[..., None]
    mask = torch.arange(features.shape[1])[None] < torch.tensor([[9000], [16000]])
    chosen = Chosen(((0, 0), (1, 0)), Position(2, 3), Position(2, 4))
    batch = Batch(features, mask, torch.zeros(2, 0, dtype=torch.int64), torch.zeros(2, dtype=torch.int64), 1.5, chosen)
    work: Any = prepared.objective
    count = work.count(batch)
    hidden, _ = work.drawn(batch)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(type(work), "frames", lambda *_: pytest.fail("they are known"))
        known, _ = work.drawn(batch)
    assert (known == hidden).all()
    assert hidden.sum() == count > 0
    assert [work.drawn(part)[0].sum() for part in batch.parts(2)] == hidden.sum(1).tolist(), "in parts the same"


@pytest.mark.parametrize("key", [key for key, kind in FAMILIES.items() if kind.pretraining])
def test_a_run_that_was_paused_is_bit_for_bit_the_one_that_was_not(key: str, tmp_path: Path) -> None:
    made = sample_entries(4, "train") + sample_entries(1, "dev", 400)
    source = save_small(tmp_path / "source", key)
    settings: dict[str, Any] = {"family": key, "hours": 0.008, "checks": 2}
    whole, parted = (sound_run(tmp_path / name, source, made, **settings) for name in ("whole", "parted"))
    assert isinstance(Trainer(whole).train(), events.Finished)
    looks = iter(range(10**6))
    assert isinstance(Trainer(parted, lambda: "pause" if next(looks) == 2 else "").train(), events.Paused)
    assert isinstance(Trainer(parted).train(), events.Finished)
    weights = [(run.model / "model.safetensors").read_bytes() for run in (whole, parted)]
    assert weights[0] == weights[1]
    assert [replace(one, at=0) for one in picks(whole)] == [replace(one, at=0) for one in picks(parted)]
