"""The clock of stages: nothing counted twice, nothing waited for."""

from __future__ import annotations

import time

import pytest
import torch

from core.training.stage_clock import StageClock


def busy(seconds: float) -> None:
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        continue


def test_a_stage_inside_another_is_counted_once() -> None:
    clock = StageClock(torch.device("cpu"))
    begun = time.perf_counter()
    with clock.stage("check"):
        busy(0.02)
        with clock.stage("save"):
            busy(0.01)
            with clock.computing("step"):
                busy(0.01)
        busy(0.01)
    whole = time.perf_counter() - begun
    times = clock.take()
    assert times["check"] >= 0.03
    assert times["save"] >= 0.01
    assert times["step"] >= 0.01
    assert sum(times.values()) <= whole + 0.0002, "nothing is counted twice (rounded to 0.1 ms each)"
    assert clock.take() == {}


def test_what_fails_is_counted_too() -> None:
    clock = StageClock(torch.device("cpu"))

    def fail() -> None:
        with clock.stage("check"), clock.computing("forward"):
            busy(0.01)
            raise ValueError("too much")

    with pytest.raises(ValueError, match="too much"):
        fail()
    with clock.stage("save"):
        busy(0.01)
    times = clock.take()
    assert times["forward"] >= 0.01
    assert times["save"] >= 0.01
    assert times["check"] < 0.01, "what failed in it is counted once"


def test_what_another_thread_counts_is_told_beside() -> None:
    clock = StageClock(torch.device("cpu"))
    made = [3.0]
    clock.follow("features", lambda: made[0])
    assert clock.take() == {}
    made[0] = 4.5
    assert clock.take() == {"features": 1.5}
    assert clock.take() == {}


class Mark:
    """A mark in the work of a graphics card, which passes it when the test says so."""

    def __init__(self, made: list[Mark]) -> None:
        self.passed, self.at_ms = False, 0.0
        made.append(self)

    def record(self, _stream: object) -> None: ...

    def query(self) -> bool:
        return self.passed

    def elapsed_time(self, last: Mark) -> float:
        assert self.passed
        assert last.passed
        return last.at_ms - self.at_ms

    def synchronize(self) -> None:
        raise AssertionError("the graphics card was waited for")


def test_a_graphics_card_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Mark] = []
    monkeypatch.setattr(torch.cuda, "Event", lambda enable_timing: Mark(made))
    monkeypatch.setattr(torch.cuda, "current_stream", lambda _device: object())
    monkeypatch.setattr(torch.cuda, "synchronize", lambda *_: made[0].synchronize())
    clock = StageClock(torch.device("cuda"))
    for name in ("forward", "backward", "step"):
        with clock.computing(name):
            busy(0.001)
    assert len(made) == 6
    for number, mark in enumerate(made[:4]):
        mark.passed, mark.at_ms = True, 100.0 * number
    assert clock.take() == {"forward": 0.1, "backward": 0.1}
    for mark, at in zip(made[4:], (300.0, 350.0), strict=True):
        mark.passed, mark.at_ms = True, at
    assert clock.take() == {"step": 0.05}
