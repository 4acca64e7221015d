"""The queue counts threads: one run and the window, or a race on all cores."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from core.runs import queue, reader, supervisor
from core.runs.folder import RunFolder, create_run
from core.training.config import TrainConfig


def made(folder: Path, name: str, **settings: Any) -> RunFolder:
    run = create_run(folder, name)
    TrainConfig(name=name, **settings).write(run.config)
    run.note(created=float(len(list(folder.iterdir()))))
    return run


def running(folder: Path, name: str, **settings: Any) -> RunFolder:
    """A run whose child lives: this very process stands in for it."""
    run = made(folder, name, **settings)
    supervisor.write_child(run, os.getpid())
    return run


def test_runs_start_one_after_another(tmp_path: Path) -> None:
    first, second = made(tmp_path, "first"), made(tmp_path, "second")
    queue.add([first])
    queue.add([second])
    runs = [second, first]
    assert queue.next_to_start(runs, 4) == [first]
    supervisor.write_child(first, os.getpid())
    first.note(queued=False)
    assert queue.next_to_start(runs, 4) == []
    first.child.unlink()
    assert queue.next_to_start(runs, 4) == [second]


def test_a_person_can_put_a_later_run_first(tmp_path: Path) -> None:
    runs = [made(tmp_path, name) for name in "abc"]
    for run in runs:
        queue.add([run])
    for place, run in enumerate(reversed(runs)):
        run.note(place=place)
    assert [run.key for run in queue.waiting(runs)] == ["c", "b", "a"]


def test_a_race_starts_together_and_shares_the_cores(tmp_path: Path) -> None:
    for cores, each in ((2, 1), (4, 1), (8, 3), (1, 1)):
        folder = tmp_path / str(cores)
        pair = [made(folder, "transfer"), made(folder, "scratch")]
        queue.add(pair)
        started = queue.next_to_start(pair, cores)
        assert started == (pair if cores > 1 else pair[:1])
        assert {run.notes()["threads"] for run in started} == {each}


def test_a_race_waits_for_a_run_outside_it(tmp_path: Path) -> None:
    alone = running(tmp_path, "alone")
    pair = [made(tmp_path, "transfer"), made(tmp_path, "scratch")]
    queue.add(pair)
    assert queue.next_to_start([alone, *pair], 2) == []
    alone.child.unlink()
    assert queue.next_to_start([alone, *pair], 2) == pair


def test_runs_with_few_threads_run_side_by_side_while_a_core_stays_free(tmp_path: Path) -> None:
    runs = [made(tmp_path, f"r{n}", threads=1) for n in range(5)]
    for run in runs:
        queue.add([run])
    assert len(queue.next_to_start(runs, 4)) == 3


def test_a_run_whose_settings_do_not_read_does_not_hold_up_the_others(tmp_path: Path) -> None:
    broken, good = made(tmp_path, "broken"), made(tmp_path, "good")
    queue.add([broken])
    queue.add([good])
    broken.config.write_text("{")
    assert queue.next_to_start([broken, good], 2) == [good]


def test_what_left_the_queue_does_not_start(tmp_path: Path) -> None:
    run = made(tmp_path, "run")
    queue.add([run])
    queue.remove(run)
    assert queue.next_to_start([run], 2) == []
    assert reader.status(run).state == "waiting"
