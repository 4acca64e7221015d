"""Places on a real Ray cluster: from its queue to the model, what becomes of jobs there, and who is not let in."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from core.places import fetched, fetching, places, ray_token, sending, trying
from core.places.link import Link
from core.places.of_run import put_on
from core.places.place import Place
from core.places.ssh import NotReached
from core.runs import elsewhere, events, reader, supervisor
from core.runs.folder import RunFolder
from tests.cluster.grounds.programs import PATIENCE_S
from tests.cluster.grounds.ray_cluster import ENDED, RayCluster
from tests.core.places.way import until
from tests.core.training.test_team import STEPS, begun, heard, same_weights
from tests.core.training.tiny import sit, tiny_run

pytestmark = pytest.mark.timeout(600)


@pytest.fixture
def place(ray_cluster: RayCluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "own"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv(ray_token.PATH_VARIABLE, raising=False)
    monkeypatch.setenv(ray_token.VARIABLE, ray_cluster.token)
    way = {"ray_address": ray_cluster.address, "python": sys.executable, "folder": f"~/{tmp_path.name}"}
    made = Place("lab", "ray", threads=1, **way)
    places.add(made)
    return made


@pytest.fixture
def run(tmp_path: Path, place: Place) -> Iterator[RunFolder]:
    """A run that would go on for long; its follower is ended whatever the test does."""
    made = tiny_run(tmp_path / "here", hours=20.0, checks=200)
    put_on(made, place)
    yield made
    process = supervisor.child_of(made)
    if process is not None:
        process.kill()
        process.wait(60)


def state(run: RunFolder) -> str:
    return reader.status(run).state


def is_told(run: RunFolder) -> bool:
    return "No connection" in reader.status(run).text


def cut_often(cluster: RayCluster, count: int) -> bool:
    return count > 200 and cluster.traffic()[1] >= 3 * count


def there(cluster: RayCluster, place: Place, run: RunFolder) -> RunFolder:
    noted = elsewhere.noted(run.notes())
    assert noted is not None
    return RunFolder(cluster.home / place.folder[2:] / "runs" / noted["run"])


def jobs(cluster: RayCluster, *, ours: bool = True) -> list[str]:
    """The jobs at work or waiting: those that train, or else the agents."""
    found = [job for job in cluster.call("GET", "/api/jobs/") if job["submission_id"] and job["status"] not in ENDED]
    return [job["submission_id"] for job in found if (job["metadata"].get("vizinho") != "agent") == ours]


def test_a_place_is_tried_the_whole_way_and_nothing_stays(ray_cluster: RayCluster, place: Place) -> None:
    steps = trying.try_place(place, lambda step: None)
    assert [step.key for step in steps if step.ok] == list(trying.TITLES), steps[-1]
    until(lambda: not jobs(ray_cluster) and not jobs(ray_cluster, ours=False))
    told = str(ray_cluster.call("GET", "/api/jobs/")) + places.file().read_text()
    assert ray_cluster.token not in told


def test_a_run_gives_the_weights_of_one_here(tmp_path: Path, place: Place) -> None:
    run, twin = tiny_run(tmp_path / "here"), tiny_run(tmp_path / "twin")
    put_on(run, place)
    supervisor.start(run)
    until(lambda: not supervisor.alive(run))
    assert state(run) == "finished", (run.path / supervisor.FOLLOWER_LOG).read_text()
    assert sit(twin)[0] == 0
    assert (run.model / "model.safetensors").read_bytes() == (twin.model / "model.safetensors").read_bytes()


def test_a_run_is_paused_resumed_lost_found_and_stopped(ray_cluster: RayCluster, place: Place, run: RunFolder) -> None:
    supervisor.start(run)
    until(lambda: state(run) == "training")
    supervisor.pause(run)
    until(lambda: not supervisor.alive(run))
    assert state(run) == "paused"
    until(lambda: not jobs(ray_cluster))
    supervisor.start(run)
    until(lambda: state(run) == "training")
    ray_cluster.cut()
    size = run.events.stat().st_size
    until(lambda: run.events.stat().st_size > size + 300)
    follower = supervisor.child_of(run)
    assert follower is not None
    follower.terminate()
    follower.wait(PATIENCE_S)
    assert state(run) == "away"
    until(lambda: not jobs(ray_cluster, ours=False))
    (job,) = jobs(ray_cluster)
    supervisor.start(run)
    until(lambda: state(run) == "training")
    assert jobs(ray_cluster) == [job]
    supervisor.stop(run)
    until(lambda: not supervisor.alive(run))
    assert state(run) == "stopped"
    assert (run.model / "model.safetensors").is_file()
    kinds = [event.kind for event in events.Follower(run.events).read()]
    assert kinds.count("started") == 2
    assert run.events.read_bytes() == there(ray_cluster, place, run).events.read_bytes()


def test_a_run_waits_in_the_queue_and_says_why_and_leaves_it(
    ray_cluster: RayCluster, place: Place, run: RunFolder
) -> None:
    ray_cluster.call("POST", "/api/jobs/", {"entrypoint": "sleep 300", "entrypoint_num_cpus": 2})
    supervisor.start(run)
    until(lambda: "place 1 of 1: others have" in reader.status(run).text)  # why is told when it is known
    status = reader.status(run)
    assert status.state == "preparing"
    assert "queue" in status.text
    supervisor.pause(run)
    until(lambda: not supervisor.alive(run))
    assert state(run) == "paused"
    assert "queue" in reader.status(run).message
    ray_cluster.mend()  # its turn comes, and nobody wants it
    until(lambda: not jobs(ray_cluster))
    assert not there(ray_cluster, place, run).events.exists()


def test_rays_own_stop_lets_a_run_save(ray_cluster: RayCluster, run: RunFolder) -> None:
    supervisor.start(run)
    until(lambda: state(run) == "training")
    (job,) = jobs(ray_cluster)
    ray_cluster.call("POST", f"/api/jobs/{job}/stop")
    until(lambda: not supervisor.alive(run))
    status = reader.status(run)
    assert status.state == "paused"
    assert "stopped the job in Ray" in status.message
    supervisor.start(run)
    until(lambda: state(run) == "training")


def test_a_run_pauses_when_its_hours_are_over_and_is_handed_in_again(
    ray_cluster: RayCluster, place: Place, run: RunFolder
) -> None:
    places.add(replace(place, hours=20 / 3600, until_done=True))
    supervisor.start(run)
    until(lambda: state(run) == "training")
    (first,) = jobs(ray_cluster)
    until(lambda: any(event.kind == "paused" for event in events.Follower(run.events).read()))
    until(lambda: state(run) == "training")
    until(lambda: set(jobs(ray_cluster)) - {first})  # another one
    supervisor.stop(run)
    until(lambda: not supervisor.alive(run))
    assert state(run) == "stopped"
    assert "failed" not in [event.kind for event in events.Follower(run.events).read()]


def test_a_node_that_dies_is_said_and_the_run_goes_on(ray_cluster: RayCluster, run: RunFolder) -> None:
    supervisor.start(run)
    until(lambda: state(run) == "training")
    ray_cluster.kill_jobs()  # the agent, too
    until(lambda: not supervisor.alive(run))
    status = reader.status(run)
    assert status.state == "failed", status
    assert "node" in status.message
    supervisor.start(run)
    until(lambda: state(run) == "training")


def test_a_cluster_that_hangs_or_was_started_anew_loses_nothing(ray_cluster: RayCluster, run: RunFolder) -> None:
    supervisor.start(run)
    until(lambda: state(run) == "training")
    ray_cluster.freeze()
    until(lambda: is_told(run))
    ray_cluster.thaw()
    until(lambda: state(run) == "training")
    ray_cluster.down()
    until(lambda: is_told(run))
    ray_cluster.up()
    until(lambda: not supervisor.alive(run))
    status = reader.status(run)
    assert status.state == "failed", status
    assert "started anew" in status.message
    supervisor.start(run)
    until(lambda: state(run) == "training")


def test_who_is_not_let_in_is_told_why(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(ray_token.VARIABLE, "f" * 48)
    with pytest.raises(NotReached, match="refuses the token") as refused:
        Link(place)
    monkeypatch.delenv(ray_token.VARIABLE)
    with pytest.raises(NotReached, match="asks for a token") as unknown:
        Link(place)
    for told in (refused, unknown):
        assert "vizinho places login lab" in str(told.value.hint)
        assert not told.value.passing


@pytest.mark.parametrize("count", [700, 3_000, 60_000, 150_000, 250_000])
def test_sending_goes_on_where_it_was_cut(ray_cluster: RayCluster, place: Place, run: RunFolder, count: int) -> None:
    where = str((elsewhere.noted(run.notes()) or {})["run"])
    ray_cluster.cut_after(sent=count)
    with pytest.raises(NotReached) as told, Link(place) as link:
        sending.send(link, run, where, lambda text, share: None)
    assert told.value.passing, told.value
    ray_cluster.cut_after()
    with Link(place) as link:
        sending.send(link, run, where, lambda text, share: None)
    assert there(ray_cluster, place, run).manifest.is_file()


def test_following_and_fetching_go_on_where_they_were_cut(
    ray_cluster: RayCluster, place: Place, run: RunFolder
) -> None:
    """Each at five places: nothing is lost, nothing is done twice, and the job is the same.

    The first place breaks any connection before it has said a thing, which is told. The others let some answers pass,
    and whatever was asked then may be asked anew at once: three connections that were cut are enough, told or not.
    """
    supervisor.start(run)
    until(lambda: state(run) == "training")
    (job,), far = jobs(ray_cluster), there(ray_cluster, place, run)
    for count in (200, 900, 2_500, 6_000, 15_000):
        ray_cluster.count()
        ray_cluster.cut_after(received=count)
        ray_cluster.cut()
        until(lambda count=count: is_told(run) or cut_often(ray_cluster, count))  # type: ignore[misc]
        ray_cluster.cut_after()
        ray_cluster.cut()
        size = run.events.stat().st_size
        until(lambda size=size: state(run) == "training" and run.events.stat().st_size > size)  # type: ignore[misc]
    assert jobs(ray_cluster) == [job]
    here = run.events.read_bytes()  # before the one there, which is ahead of it
    assert far.events.read_bytes().startswith(here)
    follower = supervisor.child_of(run)
    assert follower is not None
    follower.terminate()
    follower.wait(PATIENCE_S)
    far.request("stop")
    until(lambda: not jobs(ray_cluster))
    for count in (900, 2_500, 6_000, 12_000, 20_000):
        ray_cluster.cut_after(received=count)
        with pytest.raises(NotReached) as told:
            fetched.fetch(run, lambda text, share: None)
        assert told.value.passing, told.value
    ray_cluster.cut_after()
    assert fetched.fetch(run, lambda text, share: None)["model"] > 0
    for name in ("model.safetensors", "config.json"):
        assert (run.model / name).read_bytes() == (far.model / name).read_bytes()
    assert run.events.read_bytes() == far.events.read_bytes()
    assert not (run.path / fetching.ARRIVING).exists()


def test_two_nodes_give_the_weights_of_one_process_that_takes_both_batches(place: Place, tmp_path: Path) -> None:
    two, one = (tiny_run(tmp_path / name, **STEPS) for name in ("two", "one"))
    put_on(two, place, nodes=2)
    supervisor.start(two)
    until(lambda: not supervisor.alive(two))
    assert state(two) == "finished", (two.path / supervisor.FOLLOWER_LOG).read_text() + reader.console_end(two)
    assert sit(one)[0] == 0
    assert heard(two) == heard(one)
    same_weights(one, two)
    assert [event.processes for event in begun(two)] == [2]


def test_a_run_on_two_nodes_waits_for_both_is_paused_and_stopped_by_ray(
    ray_cluster: RayCluster, place: Place, run: RunFolder
) -> None:
    places.add(replace(place, nodes=2))
    blocking = {"entrypoint": "sleep 300", "entrypoint_num_cpus": 1}
    number = ray_cluster.call("POST", "/api/jobs/", blocking)["submission_id"]
    until(lambda: ray_cluster.call("GET", f"/api/jobs/{number}")["status"] == "RUNNING")
    supervisor.start(run)
    until(lambda: "nodes that are free" in reader.status(run).text)
    supervisor.pause(run)
    until(lambda: not supervisor.alive(run))
    assert "queue" in reader.status(run).message
    supervisor.start(run)
    until(lambda: "nodes that are free" in reader.status(run).text)
    ray_cluster.call("POST", f"/api/jobs/{number}/stop")
    until(lambda: state(run) == "training")
    supervisor.pause(run)
    until(lambda: not supervisor.alive(run))
    assert state(run) == "paused"
    supervisor.start(run)
    until(lambda: state(run) == "training")
    (job,) = jobs(ray_cluster)
    ray_cluster.call("POST", f"/api/jobs/{job}/stop")
    until(lambda: not supervisor.alive(run))
    status = reader.status(run)
    assert status.state == "paused", status
    assert "stopped the job in Ray" in status.message


def test_nothing_of_a_run_on_two_nodes_stays_when_its_job_is_lost(
    ray_cluster: RayCluster, place: Place, run: RunFolder
) -> None:
    places.add(replace(place, nodes=2))
    supervisor.start(run)
    until(lambda: state(run) == "training")
    folder = str(there(ray_cluster, place, run).path)

    def at_work() -> list[int]:
        every = psutil.process_iter(["cmdline"])
        return [
            one.pid for one in every if folder in (one.info["cmdline"] or ()) and "core.training" in one.info["cmdline"]
        ]

    until(lambda: len(at_work()) == 2)  # one that starts a program is seen twice for a moment
    ray_cluster.kill_jobs()
    until(lambda: not supervisor.alive(run) and not at_work())
    status = reader.status(run)
    assert status.state in ("paused", "failed"), status  # by which of the processes ends first
    assert "Resume" in status.hint
    supervisor.start(run)
    until(lambda: len(begun(run)) == 2 and state(run) == "training")
    until(lambda: len(at_work()) == 2)
