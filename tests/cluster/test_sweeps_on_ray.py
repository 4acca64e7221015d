"""Several runs that are put into a real Ray cluster together: they take turns there, also while nobody looks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.places.making import put_together
from core.places.place import Place
from core.runs import queue, reader, supervisor
from core.runs.folder import RunFolder
from tests.cluster.grounds.programs import PATIENCE_S
from tests.cluster.grounds.ray_cluster import RayCluster
from tests.cluster.test_places_on_ray import jobs, place, state, there  # noqa: F401 - a fixture
from tests.core.places.way import until
from tests.core.training.tiny import tiny_run

pytestmark = pytest.mark.timeout(600)


@pytest.fixture
def runs(tmp_path: Path, place: Place) -> Iterator[list[RunFolder]]:  # noqa: F811
    """Two runs that would go on for long; their follower is ended whatever the test does."""
    made = [tiny_run(tmp_path / "here", hours=20.0, checks=200) for _ in range(2)]
    put_together(made, place)
    yield made
    for run in made:
        if (process := supervisor.child_of(run)) is not None:
            process.kill()
            process.wait(60)


def test_one_after_another_trains_also_while_nobody_follows(
    ray_cluster: RayCluster,
    place: Place,  # noqa: F811
    runs: list[RunFolder],
) -> None:
    for run in runs:
        queue.add([run])
    assert queue.start_next(runs[0].path.parent) == runs
    until(lambda: state(runs[0]) == "training" and "Waits for its turn there" in reader.status(runs[1]).text)
    assert len(jobs(ray_cluster)) == 1
    follower = supervisor.child_of(runs[0])
    assert follower is not None
    follower.terminate()
    follower.wait(PATIENCE_S)
    assert [state(run) for run in runs] == ["away", "away"]
    until(lambda: not jobs(ray_cluster, ours=False), 60)
    there(ray_cluster, place, runs[0]).request("stop")
    until(there(ray_cluster, place, runs[1]).events.is_file)
    assert supervisor.follow_again(runs) == runs
    until(lambda: [state(run) for run in runs] == ["stopped", "training"])
    assert (runs[0].model / "model.safetensors").is_file()
    supervisor.pause(runs[1])
    until(lambda: not supervisor.alive(runs[1]))
    assert state(runs[1]) == "paused"
    until(lambda: not jobs(ray_cluster))
