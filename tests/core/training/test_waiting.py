"""A run whose sound takes longer to make ready than to learn from: it waits less, and comes to the same."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from core.augment.kind import RATE
from core.datasets import loader
from core.datasets.augment import Samples, Variation
from core.runs import events
from core.runs.folder import RunFolder
from core.training import learning
from tests.core.training import tiny
from tests.event_logs import read_events


def waited_s(run: RunFolder) -> float:
    """Seconds for which a run waited for sound, by its own metrics."""
    told = [e for e in read_events(run.events) if isinstance(e, events.Stepped | events.Saved)]
    return sum(event.stages.get("waiting", 0.0) for event in told)


def test_what_is_slow_to_make_ready_is_made_on_several_threads_and_the_run_is_the_same_bit_for_bit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = tiny.entries(tmp_path / "sounds", 6) + tiny.entries(tmp_path / "sounds", 2, "dev")
    vary = Variation.vary
    inside, most, met = [0], [0], threading.Event()
    counting = threading.Lock()

    def slowly(variation: Variation, samples: Samples, key: str, copy: int) -> Samples:
        with counting:
            inside[0] += 1
            most[0] = max(most[0], inside[0])
            if inside[0] > 1:
                met.set()
        met.wait(0.06 * len(samples) / RATE)  # until another one comes, where there is another
        try:
            return vary(variation, samples, key, copy)
        finally:
            with counting:
                inside[0] -= 1

    monkeypatch.setattr(Variation, "vary", slowly)
    monkeypatch.setattr(loader, "LOOK_S", 0.1)
    runs, together = [], []
    for threads in (1, 4):
        monkeypatch.setattr(learning, "most_threads", lambda _processes, threads=threads: threads)
        settings = {"hours": 0.03, "copies": 8, "batch_seconds": 4.0, "checks": 1}
        runs.append(tiny.tiny_run(tmp_path / str(threads), made, **settings))
        code, console = tiny.sit(runs[-1])
        assert code == 0, console
        together.append(most[0])
    assert together[0] == 1
    assert together[1] > 1
    assert waited_s(runs[0]) > 0, "for sound"
    ours, theirs = ((run.model / "model.safetensors").read_bytes() for run in runs)
    assert ours == theirs
    losses = [[e.loss for e in read_events(run.events) if isinstance(e, events.Validated)] for run in runs]
    assert losses[0] == losses[1]
