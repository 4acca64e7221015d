"""Starting by the queue's rules: once only, whoever feeds it; resumed runs wait for their turn; a terminal will do."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from filelock import FileLock

from core import cli
from core.errors import RunError
from core.project.store import Project
from core.runs import events, queue, queue_runner, supervisor
from core.runs.events import Paused
from core.runs.folder import RunFolder, create_run, list_runs
from core.training.config import TrainConfig
from tests.core.training import tiny


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Keys of the runs whose child would have been started."""
    keys: list[str] = []

    def start(run: RunFolder, nice: int = 10) -> int:
        keys.append(run.key)
        run.note(queued=False)
        return 1

    monkeypatch.setattr(supervisor, "start", start)
    monkeypatch.setattr(queue, "cores", lambda: 2)
    return keys


def made(runs: Path, name: str, *, queued: bool = True) -> RunFolder:
    run = create_run(runs, name)
    TrainConfig(name=name).write(run.config)
    run.note(created=float(len(list(runs.iterdir()))))
    if queued:
        queue.add([run])
    return run


def paused(runs: Path, name: str) -> RunFolder:
    run = made(runs, name, queued=False)
    run.child.write_text("{}", encoding="utf-8")
    events.append(run.events, Paused(3, 9.0))
    return run


def test_a_free_computer_starts_the_first_that_waits(tmp_path: Path, started: list[str]) -> None:
    first = made(tmp_path, "First")
    made(tmp_path, "Second")
    assert queue.start_next(tmp_path) == [first]
    assert started == [first.key]


def test_nothing_starts_while_somebody_else_feeds_the_queue(tmp_path: Path, started: list[str]) -> None:
    made(tmp_path, "First")
    with FileLock(tmp_path / ".queue.lock"):
        assert queue.start_next(tmp_path) == []
    assert started == []


def test_a_paused_run_resumes_at_once_on_a_free_computer(tmp_path: Path, started: list[str]) -> None:
    run = paused(tmp_path, "Paused")
    assert queue_runner.resume(run) == 1
    assert started == [run.key]


def test_a_paused_run_waits_its_turn_on_a_busy_one(tmp_path: Path, started: list[str]) -> None:
    supervisor.write_child(made(tmp_path, "Busy", queued=False), os.getpid())
    run = paused(tmp_path, "Paused")
    assert queue_runner.resume(run) == 0
    assert started == []
    assert queue.waiting(list_runs(tmp_path)) == [run]


def test_stopping_a_paused_run_brings_a_child_that_keeps_the_best(tmp_path: Path, started: list[str]) -> None:
    run = paused(tmp_path, "Paused")
    queue_runner.stop(run)
    assert started == [run.key]


def test_runs_start_in_the_order_that_was_given_and_the_others_behind_them(tmp_path: Path) -> None:
    a, b, c = (made(tmp_path, name) for name in "abc")
    queue_runner.reorder(tmp_path, [c])
    assert queue.waiting(list_runs(tmp_path)) == [c, a, b]
    queue_runner.reorder(tmp_path, [b, c])
    assert queue.waiting(list_runs(tmp_path)) == [b, c, a]
    with pytest.raises(RunError, match="does not wait"):
        queue_runner.reorder(tmp_path, [paused(tmp_path, "paused")])


def test_a_run_that_does_not_read_does_not_keep_a_terminal_waiting(tmp_path: Path, started: list[str]) -> None:
    made(tmp_path, "broken").config.write_text("{", encoding="utf-8")
    good = made(tmp_path, "good")
    assert {turn.run.key for turn in queue_runner.work_off(tmp_path, lambda _: None)} >= {good.key}
    assert started == [good.key]


def said(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, object]:
    assert cli.main(["queue", *words, "--json"]) == 0
    return dict(json.loads(capsys.readouterr().out))


def waits(answer: dict[str, object]) -> list[str]:
    found = answer["waiting"]
    assert isinstance(found, list)
    return [run["run"] for run in found]


def test_the_queue_is_listed_ordered_left_and_held_without_a_window(
    tiny_project: Project, capsys: pytest.CaptureFixture[str], started: list[str]
) -> None:
    tiny_project.close()
    folder = str(tiny_project.folder)
    for name in "abc":
        made(tiny_project.runs, name, queued=False)
    assert waits(said(capsys, folder)) == []
    assert waits(said(capsys, folder, "add", "a")) == ["a"]
    assert waits(said(capsys, folder, "add", "b", "c")) == ["a", "b", "c"]
    assert waits(said(capsys, folder, "order", "c", "b")) == ["c", "b", "a"]
    assert waits(said(capsys, folder, "cancel", "b")) == ["c", "a"]
    assert said(capsys, folder, "hold")["held"] is True
    assert queue.start_next(tiny_project.runs) == []
    answer = said(capsys, folder, "start")
    assert (answer["started"], answer["held"], waits(answer)) == (["c"], False, ["a"])
    assert cli.main(["queue", folder, "cancel"]) == 2
    assert "names of runs" in capsys.readouterr().err


@pytest.mark.slow
@pytest.mark.timeout(200)
def test_a_terminal_works_the_queue_off_after_a_run_was_killed_hard(
    tiny_project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    tiny_project.close()
    folder = tiny_project.folder
    entries = tiny.entries(folder / "sounds", 4) + tiny.entries(folder / "sounds", 2, "dev")
    killed, behind = (tiny.tiny_run(folder, entries, name=name, hours=0.005, checks=1) for name in ("killed", "behind"))
    queue.add([behind])
    supervisor.start(killed, nice=0)
    child = supervisor.child_of(killed)
    assert child is not None
    child.kill()
    child.wait(60)
    assert waits(said(capsys, str(folder))) == ["behind"]
    answer = said(capsys, str(folder), "start", "--follow")
    assert answer["ended"] == {"behind": "finished"}
    assert (behind.model / "model.safetensors").is_file()
    assert waits(answer) == []
