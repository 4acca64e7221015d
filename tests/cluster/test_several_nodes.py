"""One run on two nodes of a real Slurm: its weights are those of one process, a pause stops all of them at the same
step, and a node that dies costs nothing that was saved."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from core.places import places
from core.places.of_run import put_on
from core.places.place import Place
from core.runs import elsewhere, events, reader, supervisor
from core.runs.folder import RunFolder
from tests.cluster.grounds.slurm import Slurm
from tests.cluster.grounds.ssh_server import SshServer
from tests.cluster.test_places_on_slurm import handed_in_again, job_of, place, run, state  # noqa: F401 - fixtures
from tests.core.places.way import until
from tests.core.training.test_team import STEPS, begun, heard, same_weights
from tests.core.training.tiny import sit, tiny_run
from tests.event_logs import read_events

pytestmark = pytest.mark.timeout(600)


def trains(one: RunFolder, sitting: int) -> bool:
    """Whether a run has come to its steps in a sitting."""
    return len(begun(one)) == sitting and state(one) == "training"


def there(server: SshServer, at: Place, one: RunFolder) -> RunFolder:
    noted = elsewhere.noted(one.notes())
    assert noted is not None
    return RunFolder(server.home / at.folder[2:] / "runs" / noted["run"])


def test_two_nodes_give_the_weights_of_one_process_that_takes_both_batches(
    slurm_login: SshServer,
    place: Place,  # noqa: F811
    tmp_path: Path,
) -> None:
    two, one = (tiny_run(tmp_path / name, **STEPS) for name in ("two", "one"))
    put_on(two, place, nodes=2)
    supervisor.start(two)
    until(lambda: not supervisor.alive(two))
    assert state(two) == "finished", (two.path / supervisor.FOLLOWER_LOG).read_text() + reader.console_end(two)
    assert sit(one)[0] == 0
    assert heard(two) == heard(one)
    same_weights(one, two)
    assert [event.processes for event in begun(two)] == [2]
    assert there(slurm_login, place, two).printed(1).is_file()
    kinds = [event.kind for event in read_events(two.events)]
    assert (kinds.count("started"), kinds.count("finished")) == (1, 1), "only the first process writes events"


def test_a_pause_and_a_dead_node_lose_nothing_and_slurm_hands_the_run_in_again(
    slurm: Slurm,
    place: Place,  # noqa: F811
    run: RunFolder,  # noqa: F811
) -> None:
    places.add(replace(place, nodes=2, until_done=True))
    supervisor.start(run)
    until(lambda: trains(run, 1))
    until(lambda: slurm.job(job_of(slurm)).get("NumNodes") == "2")
    supervisor.pause(run)
    until(lambda: not supervisor.alive(run))
    assert state(run) == "paused"
    supervisor.start(run)
    until(lambda: trains(run, 2))
    number = job_of(slurm)
    slurm.kill_node("n2")
    until(lambda: "queue" in reader.status(run).text)
    slurm.start_node("n2")
    until(lambda: trains(run, 3))
    assert job_of(slurm) == number
    supervisor.stop(run)
    until(lambda: not supervisor.alive(run))
    assert state(run) == "stopped"
    steps = [event.step for event in read_events(run.events) if isinstance(event, events.Started)]
    assert len(steps) == 3
    assert steps == sorted(steps), "each sitting goes on from what was saved"
    assert (run.model / "model.safetensors").is_file()


def test_a_warning_pauses_all_nodes_at_one_step_and_the_run_is_handed_in_again(
    slurm: Slurm,
    place: Place,  # noqa: F811
    run: RunFolder,  # noqa: F811
) -> None:
    places.add(replace(place, nodes=2, hours=1 / 60, until_done=True, gpus=2))
    supervisor.start(run)
    until(lambda: trains(run, 1))
    first = job_of(slurm)
    until(lambda: any(isinstance(event, events.Paused) for event in read_events(run.events)))
    until(lambda: trains(run, 2))
    until(lambda: handed_in_again(slurm, first))
    kinds = [event.kind for event in read_events(run.events)]
    assert "failed" not in kinds
    steps = [event.step for event in read_events(run.events) if isinstance(event, (events.Paused, events.Started))]
    assert steps[1] == steps[2] > 0, "it goes on where all have paused"
    supervisor.stop(run)
    until(lambda: not supervisor.alive(run))
    assert state(run) == "stopped"


def test_what_the_second_node_has_printed_is_shown_where_the_run_fails(
    slurm_login: SshServer,
    place: Place,  # noqa: F811
    run: RunFolder,  # noqa: F811
) -> None:
    places.add(replace(place, nodes=2))
    supervisor.start(run)
    until(lambda: trains(run, 1))
    printed = there(slurm_login, place, run).printed(1)
    with printed.open("a") as out:
        out.write("what only the second one knows\n")
    words = {"core.training", str(there(slurm_login, place, run).path)}

    def ranks() -> list[psutil.Process]:
        return [process for process in psutil.process_iter() if words <= set(command_of(process))]

    until(lambda: len(ranks()) == 2)  # one that starts a program is seen twice for a moment
    (second,) = [one for one in ranks() if one.environ()["RANK"] == "1"]
    second.kill()
    until(lambda: not supervisor.alive(run))
    status = reader.status(run)
    assert status.state == "failed", status
    assert "what only the second one knows" in status.detail
    assert status.hint
    assert run.printed(1).read_bytes() == printed.read_bytes()


def command_of(process: psutil.Process) -> list[str]:
    try:
        return process.cmdline()
    except psutil.Error:
        return []
