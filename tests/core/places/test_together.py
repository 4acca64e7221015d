"""Several runs that are put into a place together: one process follows all over one connection, they take turns there,
and what happens to one of them is nothing to the others."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from core.places import places
from core.places.making import put_together
from core.places.of_run import place_of
from core.runs import elsewhere, queue, reader, supervisor
from core.runs.folder import RunFolder
from tests.core.places.way import Way, until
from tests.core.training.tiny import tiny_run

pytestmark = pytest.mark.timeout(300)


def there(way: Way, run: RunFolder) -> RunFolder:
    return RunFolder(way.folder / "runs" / place_of(run)[1])


def state(run: RunFolder) -> str:
    return reader.status(run).state


def start(runs: list[RunFolder]) -> list[RunFolder]:
    for run in runs:
        queue.add([run])
    return queue.start_next(runs[0].path.parent)


def followers(runs: list[RunFolder]) -> set[int]:
    found = [supervisor.child_of(run) for run in runs]
    return {process.pid for process in found if process is not None}


def sitting_times(way: Way, run: RunFolder) -> tuple[float, float]:
    """When a run there said its first and its last word."""
    said = [json.loads(line)["at"] for line in there(way, run).events.read_text().splitlines()]
    return said[0], said[-1]


@pytest.mark.long
def test_three_take_turns_over_one_connection_and_one_that_fails_harms_no_other(tmp_path: Path, way: Way) -> None:
    runs = [tiny_run(tmp_path / "here", steps=4, checks=1, **({"layers": {}} if n == 1 else {})) for n in range(3)]
    runs[1].manifest.write_text(runs[1].manifest.read_text().replace('"split": "train"', '"split": "test"'))
    put_together(runs, way.place)
    way.will(*[{}] * 9)
    assert start(runs) == runs
    assert len(followers(runs)) == 1
    until(lambda: any("place 1 of" in reader.status(run).text for run in runs))
    until(lambda: not any(supervisor.alive(run) for run in runs))
    log = (runs[0].path / supervisor.FOLLOWER_LOG).read_text()
    assert [state(run) for run in runs] == ["finished", "failed", "finished"], log
    assert len(way.left()) == 8, "one connection for all"
    for run in (runs[0], runs[2]):
        assert (run.model / "model.safetensors").is_file()
        assert run.events.read_bytes() == there(way, run).events.read_bytes()
    assert sitting_times(way, runs[0])[1] <= sitting_times(way, runs[2])[0], "one after another"
    sounds = [path for path in (way.folder / "contents").glob("*/*") if path.suffix]
    assert len(sounds) == len({path.name for path in sounds})


@pytest.mark.long
def test_one_is_paused_where_it_trains_or_waits_and_only_what_is_not_done_goes_on(tmp_path: Path, way: Way) -> None:
    places.add(replace(way.place, at_once=2))
    runs = [tiny_run(tmp_path / "here", hours=20.0, checks=200) for _ in range(3)]
    put_together(runs, way.place)
    start(runs)
    until(lambda: [state(run) for run in runs] == ["training", "training", "preparing"])
    follower = followers(runs)
    supervisor.pause(runs[2])
    until(lambda: not supervisor.alive(runs[2]))
    assert state(runs[2]) == "paused"
    assert "queue" in reader.status(runs[2]).message
    supervisor.stop(runs[0])
    until(lambda: not supervisor.alive(runs[0]))
    assert state(runs[0]) == "stopped"
    assert (runs[0].model / "model.safetensors").is_file()
    assert followers(runs) == follower, "the one that goes on is followed still"
    supervisor.pause(runs[1])
    until(lambda: not followers(runs))
    assert start(runs[1:]) == runs[1:]
    until(lambda: [state(run) for run in runs] == ["stopped", "training", "training"])
    assert len(followers(runs)) == 1
    sittings = [(elsewhere.read(run) or elsewhere.Elsewhere()).sitting for run in runs]
    assert sittings[1] == sittings[2] == 2
    for run in runs[1:]:
        supervisor.pause(run)
    until(lambda: not followers(runs))
    assert [state(run) for run in runs[1:]] == ["paused", "paused"]


@pytest.mark.long
def test_all_are_found_again_after_their_follower_was_lost_and_connections_cut(tmp_path: Path, way: Way) -> None:
    runs = [tiny_run(tmp_path / "here", hours=20.0, checks=200) for _ in range(2)]
    places.add(replace(way.place, at_once=2))
    put_together(runs, way.place)
    way.will(*({"up": n} for n in (400, 3000, 100_000)), {"down": 3000})
    start(runs)
    until(lambda: [state(run) for run in runs] == ["training", "training"])
    assert way.left() == []
    for process in followers(runs):
        (child,) = [p for run in runs[:1] if (p := supervisor.child_of(run)) is not None]
        assert child.pid == process
        child.kill()
        child.wait(60)
    assert [state(run) for run in runs] == ["away", "away"]
    assert supervisor.follow_again(runs) == runs
    assert len(followers(runs)) == 1
    until(lambda: [state(run) for run in runs] == ["training", "training"])
    for run in runs:
        supervisor.pause(run)
    until(lambda: not followers(runs))
    assert [state(run) for run in runs] == ["paused", "paused"]
    for run in runs:
        assert run.events.read_bytes() == there(way, run).events.read_bytes()
