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


def given(runs: list[RunFolder]) -> list[list[int]]:
    return [run.notes()["cards"] for run in runs]


def test_the_queue_runs_on_all_graphics_cards_each_run_on_its_own(tmp_path: Path) -> None:
    runs = [made(tmp_path, f"r{n}", device="cuda") for n in range(4)]
    for run in runs:
        queue.add([run])
    assert queue.next_to_start(runs, 8, (0, 1, 2)) == runs[:3]
    assert given(runs[:3]) == [[0], [1], [2]]
    assert {run.notes()["threads"] for run in runs[:3]} == {2}
    for run in runs[:3]:
        supervisor.write_child(run, os.getpid())
        run.note(queued=False)
    assert queue.next_to_start(runs, 8, (0, 1, 2)) == [], "no card is free"
    runs[1].child.unlink()
    assert queue.next_to_start(runs, 8, (0, 1, 2)) == [runs[3]]
    assert given(runs[3:]) == [[1]]


def test_a_run_over_all_cards_waits_for_them_and_others_for_it(tmp_path: Path) -> None:
    one, whole, next_one = (
        made(tmp_path, "one", device="cuda"),
        made(tmp_path, "whole", device="cuda", cards="all"),
        made(tmp_path, "next", device="cuda"),
    )
    runs = [one, whole, next_one]
    for run in runs:
        queue.add([run])
    assert queue.next_to_start(runs, 8, (0, 1)) == [one]
    supervisor.write_child(one, os.getpid())
    one.note(queued=False)
    assert queue.next_to_start(runs, 8, (0, 1)) == [], "first come, first served"
    one.child.unlink()
    assert queue.next_to_start(runs, 8, (0, 1)) == [whole]
    assert given([whole]) == [[0, 1]]


def test_runs_on_the_processor_and_on_cards_share_the_cores(tmp_path: Path) -> None:
    card, processor = made(tmp_path, "card", device="cuda"), made(tmp_path, "processor", device="cpu", threads=2)
    for run in (card, processor):
        queue.add([run])
    runs = [card, processor]
    assert queue.next_to_start(runs, 4, (0,)) == runs
    assert "cards" not in processor.notes()
    assert queue.next_to_start(runs, 3, (0,)) == [card], "one core stays free"


def test_a_race_has_a_card_each_where_there_are_two(tmp_path: Path) -> None:
    for cards, expected in (((0, 1), [[0], [1]]), ((0,), [[0], [0]])):
        pair = [made(tmp_path / str(len(cards)), name, device="cuda") for name in ("transfer", "scratch")]
        queue.add(pair)
        assert queue.next_to_start(pair, 4, cards) == pair
        assert given(pair) == expected


def test_processes_that_share_a_step_count_as_threads(tmp_path: Path) -> None:
    first, second = (made(tmp_path, name, device="cpu", threads=1, workers=3) for name in ("first", "second"))
    for run in (first, second):
        queue.add([run])
    assert queue.next_to_start([first, second], 5) == [first]
