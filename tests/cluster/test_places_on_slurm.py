"""Places with a real Slurm behind a real OpenSSH server: from the queue to the model, and what Slurm does to jobs."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.places import places, trying
from core.places.of_run import put_on
from core.places.place import Place
from core.runs import elsewhere, events, reader, supervisor
from core.runs.folder import RunFolder
from tests.cluster.grounds.slurm import Slurm
from tests.cluster.grounds.ssh_server import SshServer
from tests.core.places.way import until
from tests.core.training.tiny import tiny_run

pytestmark = pytest.mark.timeout(600)


@pytest.fixture
def place(slurm_login: SshServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "own"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    way = {"address": slurm_login.host, "ssh_config": str(slurm_login.config), "python": sys.executable}
    made = Place("uni", "slurm", folder=f"~/{tmp_path.name}", threads=1, **way)
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
        process.wait(10)


def state(run: RunFolder) -> str:
    return reader.status(run).state


def with_limits(run: RunFolder, place: Place, **limits: object) -> None:
    places.add(replace(place, **limits))  # type: ignore[arg-type]


def job_of(slurm: Slurm) -> str:
    """The number of the one job there is."""
    (number,) = slurm.run("squeue", "--noheader", "--format=%A").split()
    return number


def test_a_place_is_tried_the_whole_way(place: Place) -> None:
    steps = trying.try_place(place, lambda step: None)
    assert [step.key for step in steps if step.ok] == list(trying.TITLES), steps[-1]


def test_a_run_waits_in_the_queue_and_says_why_and_leaves_it(slurm: Slurm, place: Place, run: RunFolder) -> None:
    with_limits(run, place, partition="down")
    supervisor.start(run)
    until(lambda: "queue" in reader.status(run).text)
    status = reader.status(run)
    assert status.state == "preparing"
    assert "place 1 of 1" in status.text
    assert "the partition is down" in status.text
    supervisor.pause(run)
    until(lambda: not supervisor.alive(run))
    assert state(run) == "paused"
    assert "queue" in reader.status(run).message
    assert not slurm.run("squeue", "--noheader").strip()
    with_limits(run, place, partition="normal")
    supervisor.start(run)
    until(lambda: state(run) == "training")


def test_a_refused_job_says_so_in_slurms_words(place: Place, run: RunFolder) -> None:
    with_limits(run, place, partition="short", hours=1.0)
    supervisor.start(run)
    until(lambda: not supervisor.alive(run))
    status = reader.status(run)
    assert status.state == "failed"
    assert "refused the job" in status.message
    assert "limit" in status.message.lower()


def test_a_run_pauses_before_its_time_is_up_and_is_handed_in_again(slurm: Slurm, place: Place, run: RunFolder) -> None:
    with_limits(run, place, hours=1 / 60, until_done=True)
    supervisor.start(run)
    until(lambda: state(run) == "training")
    first = job_of(slurm)
    until(lambda: any(event.kind == "paused" for event in events.Follower(run.events).read()), 150)
    until(lambda: state(run) == "training", 150)
    assert job_of(slurm) != first
    supervisor.stop(run)
    until(lambda: not supervisor.alive(run), 150)
    assert state(run) == "stopped"
    assert (run.model / "model.safetensors").is_file()
    kinds = [event.kind for event in events.Follower(run.events).read()]
    assert "failed" not in kinds


def test_a_node_that_dies_is_said_and_the_run_goes_on_elsewhere(slurm: Slurm, place: Place, run: RunFolder) -> None:
    supervisor.start(run)
    until(lambda: state(run) == "training")
    slurm.kill_node(slurm.job(job_of(slurm))["NodeList"])
    until(lambda: not supervisor.alive(run), 150)
    status = reader.status(run)
    assert status.state == "failed", status
    assert "node" in status.message.lower()
    supervisor.start(run)
    until(lambda: state(run) == "training")


def test_a_job_number_given_to_another_job_is_not_believed(slurm: Slurm, place: Place, run: RunFolder) -> None:
    with_limits(run, place, partition="down")
    supervisor.start(run)
    until(lambda: "queue" in reader.status(run).text)
    process = supervisor.child_of(run)
    assert process is not None
    process.terminate()
    process.wait(20)
    assert state(run) == "away"
    number = job_of(slurm)
    slurm.forget_jobs()
    for _ in range(int(number)):
        slurm.run("sbatch", "--partition=down", "--job-name=another", "--wrap=true")
    assert slurm.job(number)["JobName"] == "another"
    supervisor.start(run)
    until(lambda: not supervisor.alive(run))
    assert state(run) == "crashed"
    assert slurm.job(number)["JobState"] == "PENDING"
    assert elsewhere.read(run) is not None


def test_a_run_whose_time_is_up_has_saved_and_says_why(place: Place, run: RunFolder) -> None:
    with_limits(run, place, hours=1 / 60)
    supervisor.start(run)
    until(lambda: state(run) == "training")
    until(lambda: not supervisor.alive(run), 150)
    status = reader.status(run)
    assert status.state == "paused"
    assert "time was up" in status.message
    assert "--until-done" in status.hint
