"""One run in processes that torchrun starts, as on several computers: the weights of one process that takes all batches
of each step, and nobody left waiting when one goes."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

from core.runs import events, reader
from core.runs.folder import RunFolder
from core.training.world import World, world
from tests.core.training import tiny
from tests.core.training.test_child import wait_for
from tests.core.training.test_team import STEPS, begun, heard, of_minutes, same_weights
from tests.event_logs import read_events


@contextmanager
def computers(run: RunFolder, count: int = 2) -> Iterator[list[subprocess.Popen[bytes]]]:
    """What a scheduler does on each of its computers; all are this one."""
    port = random.SystemRandom().randrange(20000, 32000)
    same = ["--nodes", str(count), "--first", "127.0.0.1", "--port", str(port), "--threads", "1"]
    command = [sys.executable, "-m", "core.training.launching", str(run.path), *same, "--node"]
    with (run.path / "launched.log").open("ab") as log:
        started = [
            subprocess.Popen([*command, str(node)], cwd=tiny.REPOSITORY, stdout=log, stderr=log)
            for node in range(count)
        ]
    try:
        yield started
    finally:
        for one in started:
            for process in [*_below(one.pid), one]:
                process.kill()
            one.wait()


def _below(pid: int) -> list[psutil.Process]:
    try:
        return psutil.Process(pid).children(recursive=True)
    except psutil.Error:
        return []


def ended(started: list[subprocess.Popen[bytes]], seconds: float = 150) -> list[int]:
    return [one.wait(seconds) for one in started]


@of_minutes
def test_two_computers_learn_as_one_that_takes_both_batches_of_a_step(tmp_path: Path) -> None:
    one, two = (tiny.tiny_run(tmp_path / name, **STEPS) for name in ("one", "two"))
    with computers(two) as started:
        assert ended(started) == [0, 0], (two.path / "launched.log").read_text()
    assert tiny.sit(one)[0] == 0
    assert heard(two) == heard(one)
    same_weights(one, two)
    assert [event.processes for event in begun(two)] == [2]
    kinds = [event.kind for event in read_events(two.events)]
    assert (kinds.count("started"), kinds.count("finished")) == (1, 1), "only the first process writes events"
    assert two.printed(1).is_file()


@of_minutes
def test_processes_of_two_computers_share_their_batches_by_rows(tmp_path: Path) -> None:
    """Four processes, and two batches a step: each takes some rows of one. They hear the same as one process; batch
    norms see the rows alone, so that the weights are others."""
    one, four = (tiny.tiny_run(tmp_path / f"of-{n}", workers=n, **STEPS) for n in (1, 2))
    with computers(four) as started:
        assert ended(started) == [0, 0], (four.path / "launched.log").read_text()
    assert tiny.sit(one)[0] == 0
    assert heard(four) == heard(one)
    assert [event.processes for event in begun(four)] == [4]
    assert {path.name for path in four.printed(1).parent.iterdir()} == {f"process-{n}.log" for n in (2, 3, 4)}
    assert reader.status(four).state == "finished"


@of_minutes
def test_all_pause_at_the_same_step_and_one_alone_goes_on_from_there(tmp_path: Path) -> None:
    run = tiny.tiny_run(tmp_path, **STEPS | {"steps": 4000})
    with computers(run) as started:
        wait_for(run, events.Stepped)
        run.request("pause")
        assert ended(started) == [0, 0], (run.path / "launched.log").read_text()
    assert reader.status(run).state == "paused"


@of_minutes
def test_when_one_goes_the_first_saves_and_says_so_and_nobody_waits(tmp_path: Path) -> None:
    run = tiny.tiny_run(tmp_path, **STEPS | {"steps": 4000})
    with computers(run) as started:
        wait_for(run, events.Stepped)
        (other,) = psutil.Process(started[1].pid).children()
        os.kill(other.pid, signal.SIGKILL)
        assert all(ended(started))
    status = reader.status(run)
    assert status.state == "failed"
    assert "Process 2 of 2" in status.message or "lost each other" in status.message
    assert "Resume" in status.hint
    assert (run.last / "state.json").is_file()


def test_a_process_reads_who_it_is_from_its_launcher() -> None:
    assert world({}) is None
    assert world({"WORLD_SIZE": "1", "RANK": "0", "MASTER_ADDR": "n1"}) is None
    told = {"RANK": "5", "WORLD_SIZE": "8", "LOCAL_RANK": "1", "LOCAL_WORLD_SIZE": "4", "MASTER_ADDR": "n1"}
    assert world(told | {"GROUP_RANK": "1", "GROUP_WORLD_SIZE": "2"}) == World(5, 8, 1, 4, 1, 2, "n1")
    assert world(told | {"NODE_RANK": "1"}) == World(5, 8, 1, 4, 1, 2, "n1")
