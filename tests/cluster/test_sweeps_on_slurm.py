"""Several runs as one array of jobs of a real Slurm: so many at once, each followed, cancelled, resumed and fetched for
itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.places import places
from core.places.making import put_together
from core.places.place import Place
from core.runs import queue, reader, supervisor
from core.runs.folder import RunFolder
from tests.cluster.grounds.slurm import Slurm
from tests.cluster.test_places_on_slurm import place, state  # noqa: F401 - a fixture
from tests.core.places.way import until
from tests.core.training.tiny import tiny_run

pytestmark = pytest.mark.timeout(600)


@pytest.fixture
def runs(tmp_path: Path, place: Place) -> Iterator[list[RunFolder]]:  # noqa: F811
    """Three runs that would go on for long; their follower is ended whatever the test does."""
    places.add(replace(place, at_once=2))
    made = [tiny_run(tmp_path / "here", hours=20.0, checks=200) for _ in range(3)]
    put_together(made, place)
    yield made
    for run in made:
        if (process := supervisor.child_of(run)) is not None:
            process.kill()
            process.wait(60)


def start(runs: list[RunFolder]) -> None:
    for run in runs:
        queue.add([run])
    assert queue.start_next(runs[0].path.parent) == runs


def jobs(slurm: Slurm) -> dict[str, str]:
    """The state of each job by its number, those of an array one by one."""
    said = slurm.run("squeue", "--noheader", "--array", "--format=%i %T").split()
    return dict(zip(said[::2], said[1::2], strict=True))


def test_a_sweep_is_one_array_of_which_each_task_is_its_own(slurm: Slurm, runs: list[RunFolder]) -> None:
    start(runs)
    until(lambda: [state(run) for run in runs] == ["training", "training", "preparing"])
    number = next(iter(jobs(slurm))).partition("_")[0]
    assert jobs(slurm) == {f"{number}_0": "RUNNING", f"{number}_1": "RUNNING", f"{number}_2": "PENDING"}
    until(lambda: "as many of them train as may at once" in reader.status(runs[2]).text)
    assert len({process.pid for run in runs if (process := supervisor.child_of(run)) is not None}) == 1

    slurm.run("scancel", f"{number}_1")
    until(lambda: not supervisor.alive(runs[1]))
    until(lambda: [state(run) for run in runs][::2] == ["training", "training"])
    assert state(runs[1]) in ("failed", "paused", "crashed")

    start([runs[1]])
    until(lambda: state(runs[1]) == "training")
    again = [one for one in jobs(slurm) if not one.startswith(f"{number}_")]
    assert len(again) == 1, "only what is not done is handed in"
    assert "_" not in again[0]
    for run in runs:
        supervisor.stop(run)
    until(lambda: not any(supervisor.alive(run) for run in runs))
    assert [state(run) for run in runs] == ["stopped"] * 3
    assert all((run.model / "model.safetensors").is_file() for run in runs)
    assert all((run.path / "console.log").is_file() for run in runs)


def test_what_waits_leaves_the_array_and_what_is_refused_is_said_of_each(
    slurm: Slurm,
    place: Place,  # noqa: F811
    runs: list[RunFolder],
) -> None:
    places.add(replace(place, partition="short", hours=1.0))
    start(runs)
    until(lambda: not any(supervisor.alive(run) for run in runs))
    assert all("refused the job" in reader.status(run).message for run in runs)
    places.add(replace(place, partition="down"))
    start(runs)
    until(lambda: all("partition is down" in reader.status(run).text for run in runs))
    supervisor.pause(runs[0])
    until(lambda: not supervisor.alive(runs[0]))
    assert "queue" in reader.status(runs[0]).message
    until(lambda: len(jobs(slurm)) == 2)
    for run in runs[1:]:
        supervisor.pause(run)
    until(lambda: not any(supervisor.alive(run) for run in runs))
    until(lambda: not jobs(slurm))
