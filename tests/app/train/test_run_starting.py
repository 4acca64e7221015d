"""Starting by the queue's rules: once only, whoever feeds it, and resumed runs wait for their turn."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from app.train import queue_runner
from core.runs import reader, supervisor
from core.runs.folder import RunFolder
from tests.app.train import logs
from tests.app.train.logs import Story, config_of, make_run


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Keys of the runs whose child would have been started."""
    keys: list[str] = []

    def start(run: RunFolder, nice: int = 10) -> int:
        keys.append(run.key)
        run.note(queued=False)
        return 1

    monkeypatch.setattr(supervisor, "start", start)
    monkeypatch.setattr("core.runs.queue.cores", lambda: 2)
    return keys


def waiting(runs: Path, name: str) -> RunFolder:
    run = make_run(runs, Story(config_of(name), 0), queued=True)
    run.events.unlink()
    return run


def test_a_free_computer_starts_the_first_that_waits(tmp_path: Path, started: list[str]) -> None:
    first = waiting(tmp_path, "First")
    waiting(tmp_path, "Second")
    assert queue_runner.start_next(tmp_path) == 1
    assert started == [first.key]


def test_nothing_starts_while_somebody_else_feeds_the_queue(tmp_path: Path, started: list[str]) -> None:
    waiting(tmp_path, "First")
    with FileLock(tmp_path / ".queue.lock"):
        assert queue_runner.start_next(tmp_path) == 0
    assert started == []


def test_a_paused_run_resumes_at_once_on_a_free_computer(tmp_path: Path, started: list[str]) -> None:
    run = make_run(tmp_path, Story(config_of(), 2, ends=logs.paused()))
    assert queue_runner.resume(run) == 1
    assert started == [run.key]


def test_a_paused_run_waits_its_turn_on_a_busy_one(
    tmp_path: Path, started: list[str], at_work: Callable[[Any], Any]
) -> None:
    at_work(make_run(tmp_path, Story(config_of("Busy"), 1)))
    run = make_run(tmp_path, Story(config_of(), 2, ends=logs.paused()))
    assert queue_runner.resume(run) == 0
    assert started == []
    assert reader.status(run).state == "waiting"


def test_stopping_a_paused_run_brings_a_child_that_keeps_the_best(
    tmp_path: Path, started: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run = make_run(tmp_path, Story(config_of(), 2, ends=logs.paused()))
    asked: list[str] = []
    monkeypatch.setattr(supervisor, "stop", lambda run: asked.append(run.key))
    queue_runner.stop(run)
    assert started == asked == [run.key]
