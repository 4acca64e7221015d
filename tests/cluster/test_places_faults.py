"""What a place over a real OpenSSH server does to a run that trains there, and who else is at work at it: nothing is
lost, nothing is done twice, and each is said in words with a way out.

One run trains through most of these tests; each leaves it at work, and followed by nobody.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from core.errors import RunError
from core.places import fetched, left, places, ssh
from core.places.link import Link
from core.places.ssh import NotReached
from core.runs import elsewhere, events, supervisor
from core.runs.folder import RunFolder
from tests.cluster.grounds.programs import PATIENCE_S, each
from tests.cluster.grounds.ssh_server import SshServer
from tests.cluster.places_there import Away, There, kinds, place_on, training_run
from tests.core.places.way import until

pytestmark = pytest.mark.timeout(300)


def quiet(text: str, share: float) -> None:
    pass


@pytest.fixture(scope="module")
def there(_ssh_server: SshServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[There]:
    with place_on(_ssh_server, tmp_path_factory.mktemp("faults")) as place:
        yield place


@pytest.fixture(autouse=True)
def _mended(there: There) -> Iterator[None]:
    there.server.take_back()
    yield
    there.server.take_back()
    ssh.logout(there.place)


@pytest.fixture(scope="module")
def training(there: There) -> Away:
    return training_run(there, "followed")


@pytest.fixture
def followed(training: Away) -> Iterator[Away]:
    """The same, followed by a process of its own, which is ended."""
    size = training.run.events.stat().st_size if training.run.events.exists() else 0
    supervisor.follow(training.run)
    until(lambda: training.run.events.exists() and training.run.events.stat().st_size > size)  # it is this one
    until(lambda: training.status.state == "training")
    yield training
    leave(training.run)


def leave(run: RunFolder) -> None:
    process = supervisor.child_of(run)
    if process is not None:
        process.terminate()
        process.wait(PATIENCE_S)


# Who lets us in, and who answers


def test_a_changed_key_is_never_accepted(there: There, training: Away) -> None:
    """Neither for a new run nor in the middle of one; what is to be done is said as a command."""
    server, child, known = there.server, training.child(), there.server.known_hosts.read_bytes()
    server.change_host_key()
    assert training.follow() == 2
    status = training.status
    assert status.state == "away"
    assert "another key" in status.message
    assert f'(ssh-keygen -f "{server.known_hosts}" -R "[127.0.0.1]:{server.port}")' in status.hint
    assert server.known_hosts.read_bytes() == known
    server.trust_host_key()
    training.follow_until("training")
    assert training.child() == child


@pytest.mark.parametrize("gone", [False, True])
def test_a_key_that_was_never_seen_is_not_accepted(there: There, gone: bool) -> None:
    there.server.forget_host_key()
    if gone:
        there.server.known_hosts.unlink()
    with pytest.raises(NotReached, match="not known here") as told:
        Link(there.place)
    assert "ssh place" in told.value.hint
    assert not (there.server.known_hosts.exists() and there.server.known_hosts.read_text())


def test_a_login_that_asks_without_anybody_to_ask_fails_at_once(there: There) -> None:
    """Neither a run nor `vizinho places login` waits for an answer that nobody can give."""
    there.server.lock_key("secret word")
    with pytest.raises(NotReached, match="let us in") as told:
        Link(there.place)
    assert "vizinho places login lab" in told.value.hint
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    line = "import sys; from core.cli import main; sys.exit(main())"
    command = [sys.executable, "-c", line, "places", "login", "lab"]
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, env=environment, start_new_session=True,
        timeout=PATIENCE_S, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert "did not log in" in done.stderr


def test_a_login_that_is_gone_is_asked_for_again(there: There, training: Away) -> None:
    """As after the laptop was off: what kept the login open has gone, and its socket has stayed."""
    ssh.login(there.place)
    there.server.forbid()
    training.follow_until("training")
    ours = {"ControlMaster=auto", str(there.server.config)}
    (master,) = [p for p in psutil.process_iter(["cmdline"]) if ours <= set(p.info["cmdline"] or ())]
    master.kill()
    assert training.follow() == 2
    status = training.status
    assert status.state == "away"
    assert "let us in" in status.message
    assert "vizinho places login lab" in status.hint
    there.server.allow()
    ssh.login(there.place)
    there.server.forbid()
    training.follow_until("training")


def test_a_jump_host_leads_there_and_its_faults_are_told(there: There, tmp_path: Path) -> None:
    server = there.server
    inner = server.config.read_text().replace("Host place", "Host inner", 1)
    config = tmp_path / "config"
    config.write_text(f"{server.config.read_text()}\n{inner}    ProxyJump place\n")
    behind = replace(there.place, address="inner", ssh_config=str(config))
    with Link(behind) as link:
        assert link.root == str(there.root)
    server.down()
    with pytest.raises(NotReached) as told:
        Link(behind)
    assert told.value.passing
    server.up()
    server.forget_host_key()
    with pytest.raises(NotReached, match="not known here"):
        Link(behind)


def test_garbage_before_the_greeting_is_no_greeting(there: There) -> None:
    for lines in (
        "head -c 6000000 /dev/urandom",
        "yes 'Welcome to the lab' | head -n 100000",
        "printf '{\"vizinho_ag'",
    ):
        there.server.prelude = f"{lines}; exit 0"
        with pytest.raises(NotReached) as told:
            Link(there.place)
        assert told.value.hint
    for lines in ("echo Welcome", "head -c 3000 /dev/urandom; echo", "printf '{\\n'"):
        there.server.prelude = lines
        with Link(there.place) as link:
            assert link.root == str(there.root)


def test_garbage_in_the_middle_ends_the_following_and_not_the_run(there: There, training: Away) -> None:
    child = training.child()
    # Again and again: the first may come before the greeting, as a welcome does.
    line = "echo 'Broadcast message: the system is going down'"
    there.server.prelude = f"(for i in $(seq 100); do sleep 1.5; {line}; done) &"
    assert training.follow() == 2
    status = training.status
    assert (status.state, "not Vizinho" in status.message) == ("away", True)
    assert "start-up files" in status.hint
    there.server.prelude = ""
    training.follow_until("training")
    assert training.child() == child


def test_answers_that_are_none_of_ours_are_told_as_such(there: There, training: Away) -> None:
    """As of another program that speaks alike: lines of JSON, and nothing of what was asked."""
    answering = there.server.home / "answering"
    greeting = '{"vizinho_agent":1,"version":"9","folder":"/tmp","free":1}'
    answering.write_text(f"#!/bin/sh\necho '{greeting}'\nwhile read -r line; do echo '{{}}'; done\n")
    answering.chmod(0o755)
    places.add(replace(there.place, python=str(answering)))
    try:
        assert training.follow() == 2
    finally:
        places.add(there.place)
    assert "not Vizinho" in training.status.message
    assert training.status.detail == "{}", "what it answered"
    training.follow_until("training")


# Who is at work


def test_what_follows_it_there_may_be_killed_at_any_time(there: There, followed: Away) -> None:
    """As an administrator does on a login node: the run goes on, and is followed again."""
    child = followed.child()

    def agents() -> list[psutil.Process]:
        pairs = each(there.server.processes(), lambda process: (process, process.cmdline()))
        return [process for process, words in pairs if "core.places.agent" in words]

    until(agents)
    there.server.keep_out()  # else it may be followed again before anybody has looked
    each(agents(), psutil.Process.kill)
    until(lambda: "No connection" in followed.status.text)
    there.server.thaw()
    size = followed.run.events.stat().st_size
    until(lambda: followed.status.state == "training" and followed.run.events.stat().st_size > size)
    assert followed.child() == child


def test_two_windows_of_one_project_follow_it_once(followed: Away) -> None:
    """The second follower leaves, and does not make anybody think that nobody follows."""
    first = supervisor.child_of(followed.run)
    assert first is not None
    second = psutil.Process(supervisor.follow(followed.run))  # as a window does that looked a moment before
    assert second != first
    until(lambda: not second.is_running() or second.status() == psutil.STATUS_ZOMBIE)
    until(lambda: supervisor.child_of(followed.run) == first)
    assert followed.status.state == "training"


def test_a_laptop_that_sleeps_finds_its_run_again(there: There, followed: Away) -> None:
    follower, child = supervisor.child_of(followed.run), followed.child()
    assert follower is not None
    family = [follower, *follower.children(recursive=True)]
    for process in family:
        process.suspend()
    there.server.cut()  # the network forgets who says nothing
    size = followed.there.events.stat().st_size
    until(lambda: followed.there.events.stat().st_size > size + 500)
    for process in reversed(family):
        process.resume()
    until(lambda: followed.run.events.stat().st_size > size + 500 and followed.status.state == "training")
    assert followed.child() == child


def test_a_child_that_is_killed_there_is_told_of_and_goes_on(training: Away) -> None:
    training.child().kill()
    assert training.follow() == 0
    assert training.status.state == "crashed"
    assert "without a word" in training.status.message
    assert "Resume" in training.status.hint
    training.follow_until("training")
    until(lambda: kinds(training.there).count("started") == 2)
    training.follow(lambda: kinds(training.run).count("started") == 2)
    begun = [event for event in events.Follower(training.run.events).read() if event.kind == "started"]
    assert len(begun) == 2
    assert begun[1].step > 0  # type: ignore[attr-defined]
    assert training.run.events.read_bytes() == training.there.events.read_bytes()[: training.run.events.stat().st_size]


def test_a_folder_that_is_moved_while_it_trains(there: There, training: Away) -> None:
    moved = there.root.with_name("moved")
    there.root.rename(moved)
    assert training.follow() == 2
    status = training.status
    assert status.state == "away"
    assert "not in" in status.message
    assert "vizinho places add NAME --folder" in status.hint
    shutil.rmtree(there.root)  # the empty one that was made anew
    places.add(replace(there.place, folder="~/moved"))
    try:
        training.at = replace(there, place=places.place_named("lab"))
        until(lambda: supervisor.child_of(training.there) is None)  # it wrote where nothing was any more
        assert training.follow(lambda: False) == 0
        assert training.status.state in ("crashed", "failed")
        training.follow_until("training")
    finally:
        moved.rename(there.root)
        places.add(there.place)
        training.at = there


def test_a_run_comes_home_and_goes_on_here(there: There, training: Away) -> None:
    """All that it needs comes; it is no run of the place any more, and nothing of it stays there."""
    run, where = training.run, training.there.path
    training.follow()  # its folder was moved back while it trained
    training.follow_until("training")
    with pytest.raises(RunError, match="trains on lab") as told:
        fetched.fetch(run, quiet, checkpoints=True)
    assert "Pause it first" in told.value.hint
    run.request("pause")
    assert training.follow() == 0
    assert training.status.state == "paused"
    brought = fetched.fetch(run, quiet, checkpoints=True)
    assert brought["last"] > 0
    assert not elsewhere.is_elsewhere(run)
    assert not where.exists()
    assert left.left_in("lab") == []
    begun = kinds(run).count("started")
    supervisor.start(run, threads=1)
    try:
        until(lambda: kinds(run).count("started") == begun + 1)
        last = [event for event in events.Follower(run.events).read() if event.kind == "started"][-1]
        assert last.step > 0  # type: ignore[attr-defined]
    finally:
        leave(run)
