"""How long each stage of a run takes: see `core.runs.stage_times` for which there are.

A graphics card is not waited for: its stages are timed by marks in its own row of work, read when it has passed them.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import torch


class StageClock:
    """Seconds by stage since they were last taken. For one thread. A stage inside another one is not counted twice."""

    def __init__(self, device: torch.device) -> None:
        self._device = device
        self._spent: dict[str, float] = {}
        self._inside = 0.0
        self._passing: deque[tuple[str, Any, Any]] = deque()
        self._counters: dict[str, tuple[Callable[[], float], float]] = {}

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """What is done inside, on whatever device, counts as this stage."""
        begun, around = time.perf_counter(), self._inside
        self._inside = 0.0
        try:
            yield
        finally:
            took = time.perf_counter() - begun
            self._add(name, took - self._inside)
            self._inside = around + took

    @contextmanager
    def computing(self, name: str) -> Iterator[None]:
        """What the device is given inside to compute counts as this stage, whenever it comes to that."""
        if self._device.type != "cuda":
            with self.stage(name):
                yield
            return
        first, last = (torch.cuda.Event(enable_timing=True) for _ in range(2))
        stream = torch.cuda.current_stream(self._device)
        first.record(stream)
        try:
            yield
        finally:
            last.record(stream)
            self._passing.append((name, first, last))

    def follow(self, name: str, counted: Callable[[], float]) -> None:
        """Tell of a stage, too, that another thread counts: `counted` gives its seconds so far."""
        self._counters[name] = (counted, counted())

    def take(self) -> dict[str, float]:
        """Seconds by stage since the last time; what a graphics card still computes is told the next time."""
        while self._passing and self._passing[0][2].query():
            name, first, last = self._passing.popleft()
            self._add(name, first.elapsed_time(last) / 1000)
        for name, (counted, before) in self._counters.items():
            now = counted()
            self._add(name, now - before)
            self._counters[name] = (counted, now)
        found = {name: round(seconds, 4) for name, seconds in self._spent.items() if seconds > 0}
        self._spent.clear()
        return found

    def _add(self, name: str, seconds: float) -> None:
        self._spent[name] = self._spent.get(name, 0.0) + seconds
