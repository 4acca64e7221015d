"""Runs that train elsewhere, seen from here: followed, left, found again, paused, resumed; and their weights."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from core.places.link import Link
from core.places.of_run import put_on
from core.runs import elsewhere, events, reader, supervisor
from core.runs.folder import RunFolder
from tests.core.places.way import Way, until
from tests.core.training.tiny import sit, tiny_run

pytestmark = pytest.mark.timeout(300)


def state(run: RunFolder) -> str:
    return reader.status(run).state


def there(way: Way, run: RunFolder) -> RunFolder:
    noted = elsewhere.noted(run.notes())
    assert noted is not None
    return RunFolder(way.folder / "runs" / noted["run"])


def leave(run: RunFolder) -> None:
    """End the follower as a closed laptop does, or somebody who means it."""
    process = supervisor.child_of(run)
    assert process is not None
    process.terminate()
    process.wait(20)


@pytest.fixture
def run(tmp_path: Path, way: Way) -> Iterator[RunFolder]:
    """A run that would go on for long on the place; whatever the test does, nothing is left at work."""
    made = tiny_run(tmp_path / "here", hours=20.0, checks=200)
    put_on(made, way.place)
    yield made
    for one in (made, there(way, made)):
        process = supervisor.child_of(one)
        if process is not None:
            process.kill()
            process.wait(10)


CUTS = [{"up": n} for n in (0, 400, 3000, 100_000, 200_000)] + [{"down": n} for n in (100, 900, 3000, 9000, 150_000)]
"""Where connections are cut that send, follow and fetch."""


def test_a_run_elsewhere_gives_the_weights_of_one_here_whatever_is_cut(tmp_path: Path, way: Way) -> None:
    run = tiny_run(tmp_path / "here")
    twin = tiny_run(tmp_path / "twin")
    put_on(run, way.place)
    way.will({}, *CUTS)
    with Link(way.place):
        pass
    supervisor.start(run)
    until(lambda: not supervisor.alive(run))
    log = (run.path / supervisor.FOLLOWER_LOG).read_text()
    assert state(run) == "finished", log
    assert way.left() == []
    assert log.count("was lost") == len(CUTS), log
    assert sit(twin)[0] == 0
    for name in ("model.safetensors", "config.json"):
        assert (run.model / name).read_bytes() == (twin.model / name).read_bytes()
    assert run.events.read_bytes() == there(way, run).events.read_bytes()
    for name in ("kept_out.json", "made_with.json", "console.log"):
        assert (run.path / name).is_file()
    assert not (run.path / "arriving").exists()


def test_a_run_goes_on_without_its_follower_and_is_found_again(way: Way, run: RunFolder) -> None:
    supervisor.start(run)
    until(lambda: state(run) == "training")
    leave(run)
    assert state(run) == "away"
    assert "lab" in reader.status(run).text
    child = supervisor.child_of(there(way, run))
    assert child is not None
    size = run.events.stat().st_size
    until(lambda: there(way, run).events.stat().st_size > size + 500)
    supervisor.start(run)
    until(lambda: state(run) == "training" and run.events.stat().st_size > size + 500)
    assert supervisor.child_of(there(way, run)) == child
    leave(run)
    supervisor.pause(run)  # nobody follows it: it is paused all the same
    until(lambda: state(run) == "paused" and not supervisor.alive(run))
    assert not psutil.pid_exists(child.pid) or supervisor.child_of(there(way, run)) is None
    assert run.events.read_bytes() == there(way, run).events.read_bytes()
    supervisor.start(run)
    until(lambda: state(run) == "training")
    supervisor.stop(run)
    until(lambda: not supervisor.alive(run))
    assert state(run) == "stopped"
    assert (run.model / "model.safetensors").is_file()
    kinds = [event.kind for event in events.Follower(run.events).read()]
    assert kinds.count("started") == 2
    assert run.events.read_bytes() == there(way, run).events.read_bytes()
