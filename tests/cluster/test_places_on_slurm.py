"""Places with a real Slurm behind a real OpenSSH server: from the queue to the model, and what Slurm does to jobs."""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.errors import Cancelled, RunError
from core.places import ahead, places, sending, trying
from core.places.link import Link
from core.places.of_run import place_of, put_on
from core.places.place import Place
from core.runs import elsewhere, events, reader, supervisor
from core.runs.folder import RunFolder
from tests.cluster.grounds.programs import PATIENCE_S
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
        process.wait(60)


def state(run: RunFolder) -> str:
    return reader.status(run).state


def with_limits(run: RunFolder, place: Place, **limits: object) -> None:
    places.add(replace(place, **limits))  # type: ignore[arg-type]


def job_of(slurm: Slurm) -> str:
    """The number of the one job there is."""
    (number,) = at_work(slurm)
    return number


def at_work(slurm: Slurm) -> list[str]:
    """The numbers of the jobs that wait or run; one that is just ending is none."""
    return slurm.jobs("PENDING", "CONFIGURING", "RUNNING", "SUSPENDED")


def handed_in_again(slurm: Slurm, first: str) -> bool:
    """Whether another job has taken the place of the first."""
    found = at_work(slurm)
    return bool(found) and first not in found


def test_a_place_is_tried_the_whole_way(place: Place) -> None:
    steps = trying.try_place(replace(place, folder=f"{place.folder} of 5%j"), lambda step: None)
    assert [step.key for step in steps if step.ok] == list(trying.TITLES), steps[-1]


def test_a_test_that_waits_says_where_and_why_and_leaves_the_queue(slurm: Slurm, place: Place) -> None:
    said: list[str] = []
    closed = replace(place, partition="down")

    def has_waited() -> bool:
        return any("the partition is down" in one for one in said)

    with pytest.raises(Cancelled):
        trying.try_place(closed, lambda step: None, has_waited, lambda text, share: said.append(str(text)))
    assert "place 1 of 1" in said[-1]
    until(lambda: not slurm.jobs())


def test_a_run_waits_in_the_queue_and_says_why_and_leaves_it(slurm: Slurm, place: Place, run: RunFolder) -> None:
    with_limits(run, place, partition="down")
    supervisor.start(run)
    until(lambda: "the partition is down" in reader.status(run).text)  # why is told when it is known
    status = reader.status(run)
    assert status.state == "preparing"
    assert "queue" in status.text
    assert "place 1 of 1" in status.text
    assert status.queued
    supervisor.pause(run)
    until(lambda: not supervisor.alive(run))
    assert state(run) == "paused"
    assert "queue" in reader.status(run).message
    until(lambda: not slurm.jobs())
    assert elsewhere.WAITS not in run.notes()
    with_limits(run, place, partition="normal")
    supervisor.start(run)
    until(lambda: state(run) == "training")
    (waited,) = run.notes()[elsewhere.WAITS]
    assert waited == ahead.queue_s(run.path.parent, place.name) > 0


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
    until(lambda: any(event.kind == "paused" for event in events.Follower(run.events).read()))
    until(lambda: state(run) == "training")
    until(lambda: handed_in_again(slurm, first))
    supervisor.stop(run)
    until(lambda: not supervisor.alive(run))
    assert state(run) == "stopped"
    assert (run.model / "model.safetensors").is_file()
    kinds = [event.kind for event in events.Follower(run.events).read()]
    assert "failed" not in kinds


def test_a_node_that_dies_is_said_and_the_run_goes_on_elsewhere(slurm: Slurm, place: Place, run: RunFolder) -> None:
    supervisor.start(run)
    until(lambda: state(run) == "training")
    number = job_of(slurm)
    until(lambda: slurm.stands(number, "RUNNING"))
    slurm.kill_node(slurm.job(number)["NodeList"])
    until(lambda: not supervisor.alive(run))
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
    process.wait(PATIENCE_S)
    assert state(run) == "away"
    number = job_of(slurm)
    slurm.forget_jobs()
    for _ in range(int(number)):
        slurm.run("sbatch", "--partition=down", "--job-name=another", "--wrap=true")
    until(lambda: slurm.job(number).get("JobName") == "another")
    supervisor.start(run)
    until(lambda: not supervisor.alive(run))
    assert state(run) == "crashed"
    until(lambda: slurm.stands(number, "PENDING"))
    assert elsewhere.read(run) is not None


def test_a_run_whose_time_is_up_has_saved_and_says_why(place: Place, run: RunFolder) -> None:
    with_limits(run, place, hours=1 / 60)
    supervisor.start(run)
    until(lambda: state(run) == "training")
    until(lambda: not supervisor.alive(run))
    status = reader.status(run)
    assert status.state == "paused"
    assert "time was up" in status.message
    assert "--until-done" in status.hint


def test_what_slurm_refuses_it_says_itself_and_a_job_is_handed_in_once(
    slurm: Slurm, slurm_login: SshServer, place: Place, run: RunFolder
) -> None:
    """However many ask at once, and where whoever asked went before it was noted that the job was handed in."""
    where = place_of(run)[1]
    with Link(place) as link, Link(place) as other:
        sending.send(link, run, where, lambda text, share: None)

        def start(link: Link, **options: object) -> dict[str, object]:
            values = {"partition": "down"} | options
            return link.ask("start", run=where, sitting=1, launcher="slurm", options=values)

        for options, word in (
            ({"partition": "none"}, "partition"),
            ({"gpus": 9}, "configuration"),
            ({"memory_gb": 9999.0}, "memory"),
            ({"partition": "short", "hours": 1.0}, "limit"),
            ({"account": "none", "partition": "none"}, "partition"),
        ):
            with pytest.raises(RunError, match="refused the job") as told:
                start(link, **options)
            assert word in told.value.message.lower()
            assert "limits of the place" in told.value.hint
        with pytest.raises(RunError, match="Invalid account") as told:
            start(link, partition="members", account="tones")
        assert "--account" in told.value.hint
        until(lambda: not slurm.jobs())
        start(link, qos="long", account="tones")  # without accounting both are taken as they are
        job_script = (slurm_login.home / place.folder[2:] / "runs" / where / "job.sh").read_text()
        assert "#SBATCH --account=tones\n#SBATCH --qos=long\n" in job_script
        link.ask("end", run=where)
        until(lambda: not slurm.jobs())
        note = slurm_login.home / place.folder[2:] / "runs" / where / "place.json"
        note.write_text(json.dumps(json.loads(note.read_text()) | {"sitting": 0, "job": {}}))
        both = [threading.Thread(target=start, args=(one,)) for one in (link, other)]
        for thread in both:
            thread.start()
        for thread in both:
            thread.join()
        number = job_of(slurm)
        values = json.loads(note.read_text())
        assert values["job"]["number"] == number
        note.write_text(json.dumps(values | {"sitting": 0, "job": {}}))
        assert start(link)["waits"]
        assert job_of(slurm) == number
        assert json.loads(note.read_text())["job"]["number"] == number
