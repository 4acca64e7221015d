"""Places over a real OpenSSH server: the whole way, each way to fail before it, and what is lost in the middle."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from core.places import places, ssh, trying
from core.places.link import Link
from core.places.of_run import put_on
from core.places.place import Place
from core.places.ssh import NotReached
from core.runs import elsewhere, reader, supervisor
from core.runs.folder import RunFolder
from tests.cluster.grounds.ssh_server import SshServer
from tests.core.places.way import until
from tests.core.training.tiny import sit, tiny_run

pytestmark = pytest.mark.timeout(400)


@pytest.fixture
def place(ssh_server: SshServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "own"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = f"~/{tmp_path.name}"
    made = Place(
        "lab", address=ssh_server.host, ssh_config=str(ssh_server.config), folder=folder, python=sys.executable
    )
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


def there(server: SshServer, place: Place, run: RunFolder) -> RunFolder:
    noted = elsewhere.noted(run.notes())
    assert noted is not None
    return RunFolder(server.home / place.folder[2:] / "runs" / noted["run"])


def test_a_place_is_tried_the_whole_way(place: Place) -> None:
    steps = trying.try_place(place, lambda step: None)
    assert [step.key for step in steps if step.ok] == list(trying.TITLES), steps[-1]


def test_a_run_gives_the_weights_of_one_here(tmp_path: Path, place: Place) -> None:
    run, twin = tiny_run(tmp_path / "here"), tiny_run(tmp_path / "twin")
    put_on(run, place)
    supervisor.start(run)
    until(lambda: not supervisor.alive(run))
    assert reader.status(run).state == "finished", (run.path / supervisor.FOLLOWER_LOG).read_text()
    assert sit(twin)[0] == 0
    assert (run.model / "model.safetensors").read_bytes() == (twin.model / "model.safetensors").read_bytes()


def test_a_lost_connection_is_waited_out(ssh_server: SshServer, place: Place, run: RunFolder) -> None:
    supervisor.start(run)
    until(lambda: reader.status(run).state == "training")
    child = supervisor.child_of(there(ssh_server, place, run))
    assert child is not None
    ssh_server.down()
    until(lambda: "No connection" in reader.status(run).text)
    size = run.events.stat().st_size
    until(lambda: there(ssh_server, place, run).events.stat().st_size > size + 300)
    ssh_server.up()
    until(lambda: reader.status(run).state == "training" and run.events.stat().st_size > size + 300)
    assert supervisor.child_of(there(ssh_server, place, run)) == child
    supervisor.pause(run)
    until(lambda: not supervisor.alive(run))
    assert reader.status(run).state == "paused"
    assert not psutil.pid_exists(child.pid)
    assert run.events.read_bytes() == there(ssh_server, place, run).events.read_bytes()


@pytest.mark.parametrize(
    ("fault", "message", "passing"),
    [
        (SshServer.forget_host_key, "not known here", False),
        (SshServer.change_host_key, "another key", False),
        (SshServer.forbid, "let us in", False),
        (SshServer.down, "refused", True),
    ],
)
def test_why_nobody_gets_in_is_said_in_words(
    ssh_server: SshServer, place: Place, fault: Callable[[SshServer], None], message: str, passing: bool
) -> None:
    fault(ssh_server)
    with pytest.raises(NotReached, match=message) as told:
        Link(place)
    assert told.value.passing is passing


def test_what_the_machine_lacks_is_said_in_words(ssh_server: SshServer, place: Place) -> None:
    for python, message in (("/nowhere/python", "no “"), ("/usr/bin/python3", "does not have"), ("/etc", "no program")):
        with pytest.raises(NotReached, match=message):
            Link(Place.from_json(place.to_json() | {"python": python}))
    ssh_server.prelude = "echo Welcome; echo '{'"
    with Link(place) as link:
        assert link.root.startswith(str(ssh_server.home))
    ssh_server.prelude = "echo Welcome; exit 0"
    with pytest.raises(NotReached):
        Link(place)


def test_a_login_is_kept_open_and_used(ssh_server: SshServer, place: Place) -> None:
    assert not ssh.logged_in(place)
    ssh.login(place)
    try:
        assert ssh.logged_in(place)
        ssh_server.forbid()
        with Link(place) as link:
            assert link.hello["cores"]
    finally:
        ssh.logout(place)
    assert not ssh.logged_in(place)


def test_a_network_that_hangs_is_given_up_and_tried_again(ssh_server: SshServer, place: Place, run: RunFolder) -> None:
    supervisor.start(run)
    until(lambda: reader.status(run).state == "training")
    ssh_server.freeze()
    until(lambda: "No connection" in reader.status(run).text)
    ssh_server.thaw()
    until(lambda: reader.status(run).state == "training")
    supervisor.pause(run)
    until(lambda: not supervisor.alive(run))
    assert run.events.read_bytes() == there(ssh_server, place, run).events.read_bytes()
