"""The way to a Ray cluster, over a small job server: what is asked and answered, and all that may be in the way."""

from __future__ import annotations

import io
import json
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.cli import main
from core.errors import Cancelled, RunError
from core.places import places, ray_jobs, ray_login, ray_reader, ray_token, sending, warned
from core.places.link import Link
from core.places.place import Place
from core.places.ray_log import LogWriter, answer_in, others_in
from core.places.runs_there import NOTE, RunThere
from core.places.ssh import NotReached
from core.runs.folder import RunFolder
from tests.core.places.ray_server import RayServer
from tests.core.places.way import until
from tests.core.training.tiny import tiny_run
from tests.file_keyring import in_file

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Ray's clusters are no Windows computers")
RUN = "tiny-0123456789ab"


def quiet(text: str, share: float) -> None:
    pass


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[RayServer]:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "own"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv(ray_token.PATH_VARIABLE, raising=False)
    with RayServer(tmp_path / "server") as server:
        monkeypatch.setenv(ray_token.VARIABLE, server.token)
        yield server


@pytest.fixture
def place(server: RayServer, tmp_path: Path) -> Place:
    made = Place("lab", "ray", ray_address=server.address, folder=str(tmp_path / "there"), python=sys.executable)
    places.add(made)
    return made


def test_what_is_sent_goes_on_where_it_was_cut_and_the_agent_leaves(
    tmp_path: Path, server: RayServer, place: Place
) -> None:
    run = tiny_run(tmp_path / "here")
    (run.path / "large.bin").write_bytes(large := os.urandom(3 << 20))
    with Link(place) as link:
        assert link.hello["scheduler"] == "ray"
        server.will = ["", "", "cut"]  # of a connection that is kept open one cut costs nothing
        server.puts = 3
        with pytest.raises(NotReached, match="the store is away") as told:
            sending.send(link, run, RUN, quiet)
        assert told.value.passing
    server.puts = None
    with Link(place) as link:
        sending.send(link, run, RUN, quiet)
        there = tmp_path / "there" / "runs" / RUN
        assert (there / "large.bin").read_bytes() == large
        with pytest.raises(RunError, match="not in"):
            link.ask("look", run="other-0123456789ab", at=0)
    broken, left = server.agents()
    until(lambda: (server.status(broken)["status"], server.status(left)["status"]) == ("STOPPED", "SUCCEEDED"), 20)
    assert (server.logs / left).stat().st_size == 0, "an answer stays in the log"
    assert not list(server.packages.iterdir()), "a message stays in the store"
    places_file = places.file().read_text()
    assert server.token not in places_file
    assert server.token not in json.dumps(server.jobs)


@pytest.mark.parametrize(
    ("order", "message", "passing"),
    [
        ((401, "no"), "asks for a token", False),
        ((403, "no"), "refuses the token", False),
        ((404, "no"), "no job server", False),
        ((200, "<html>Welcome</html>"), "no job server", False),
        ((302, "", {"Location": "http://127.0.0.1:1/"}), "leads on", False),
        ((500, "RuntimeError: no agent"), "no agent", True),
        ("cut", "was lost", True),
    ],
)
def test_why_a_cluster_is_not_reached_is_said_in_words(
    server: RayServer, place: Place, order: object, message: str, passing: bool
) -> None:
    server.will = [order]
    with pytest.raises(NotReached, match=message) as told:
        Link(place)
    assert told.value.hint
    assert told.value.passing is passing
    assert len(server.asked) == 1


def test_who_does_not_answer_is_told_apart(place: Place) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        closed = f"http://127.0.0.1:{taken.getsockname()[1]}"
        with pytest.raises(NotReached, match="Nobody takes") as told:
            Link(Place.from_json(place.to_json() | {"ray_address": closed}))
    assert told.value.passing
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"http://127.0.0.1:{silent.getsockname()[1]}"
        with pytest.raises(Cancelled):
            Link(Place.from_json(place.to_json() | {"ray_address": address}), lambda: True)
    with socket.create_server(("127.0.0.1", 0)) as rude:

        def answer() -> None:
            come, _ = rude.accept()
            with come:
                come.sendall(b"SSH-2.0-OpenSSH_9.2\r\n")

        threading.Thread(target=answer, daemon=True).start()
        address = f"http://127.0.0.1:{rude.getsockname()[1]}"
        with pytest.raises(NotReached, match=r"no job server|was lost"):
            Link(Place.from_json(place.to_json() | {"ray_address": address}))


@pytest.mark.parametrize(
    ("python", "message"),
    [("/nowhere/python", "no “/nowhere"), ("/etc", "no program"), ("/usr/bin/python3 -S", "no “")],
)
def test_what_the_head_node_lacks_is_said_in_words(place: Place, python: str, message: str) -> None:
    with pytest.raises(NotReached, match=message):
        Link(Place.from_json(place.to_json() | {"python": python}))


def test_a_killed_agent_is_a_lost_connection(server: RayServer, place: Place) -> None:
    with Link(place) as link:
        server.kill(server.agents()[0])
        with pytest.raises(NotReached, match="was lost") as told:
            link.ask("runs")
    assert told.value.passing
    with Link(place) as link:
        assert link.ask("runs")["runs"] == []
        server.jobs.clear()  # a cluster that was started anew
        with pytest.raises(NotReached, match="was lost"):
            link.ask("runs")


def test_a_token_is_looked_for_where_ray_does(
    server: RayServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(ray_token.VARIABLE, " first ")
    monkeypatch.setenv(ray_token.PATH_VARIABLE, str(tmp_path / "second"))
    (tmp_path / "second").write_text("second\n")
    (tmp_path / ".ray").mkdir()
    (tmp_path / ".ray" / "auth_token").write_text("third\n")
    assert ray_token.find(server.address) == "first"
    monkeypatch.delenv(ray_token.VARIABLE)
    assert ray_token.find(server.address) == "second"
    monkeypatch.delenv(ray_token.PATH_VARIABLE)
    assert ray_token.find(server.address) == "third"
    place = Place("lab", "ray", ray_address=server.address)
    with pytest.raises(NotReached, match="refuses the token"):
        ray_login.log_in(place, "wrong")
    with pytest.raises(RunError, match="not a token"):
        ray_login.log_in(place, "two words")
    with pytest.raises(RunError, match="no keyring"):  # tests have none
        ray_login.log_in(place, server.token)


def test_answers_are_told_from_all_else_in_a_log(tmp_path: Path) -> None:
    path = tmp_path / "log"
    with path.open("ab") as log:
        log.write(b"Runtime env is setting up.\n")
        log.flush()
        writer = LogWriter(log.fileno(), "abc")
        writer.write(b"hello")
        writer.flush()
        log.write(b"a warning of a library, and no line's end")
        log.flush()
        assert answer_in(path.read_text(), "abc", 0) == b"hello"
        assert others_in(path.read_text()) == "a warning of a library, and no line's end"
        writer.write(data := os.urandom(200_000))
        writer.flush()
    text = path.read_text()
    assert answer_in(text, "abc", 0) is None
    assert answer_in(text, "abc", 1) == data
    assert answer_in(text, "abd", 1) is None
    assert all(answer_in(text[:length], "abc", 1) is None for length in range(0, len(text) - 2, 997))
    with pytest.raises(ValueError, match=r"base64|padding|data"):
        answer_in("vizinho-answer abc 1 no?\nvizinho-answer abc 1 .", "abc", 1)


def test_a_token_is_given_and_forgotten_on_the_command_line(
    server: RayServer, place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv(ray_token.VARIABLE)
    with in_file(tmp_path / "keyring.json"):
        monkeypatch.setattr(sys, "stdin", io.StringIO("wrong\n"))
        assert main(["places", "login", "lab"]) == 2
        assert "refuses the token" in capsys.readouterr().err
        monkeypatch.setattr(sys, "stdin", io.StringIO(f"{server.token}\n"))
        assert main(["places", "login", "lab"]) == 0
        assert ray_token.find(server.address) == server.token
        assert ray_token.find("http://127.0.0.1:1") == ""
        assert main(["places", "logout", "lab"]) == 0
        assert ray_token.find(server.address) == ""
    told = capsys.readouterr()
    assert server.token not in told.out + told.err


def test_an_agent_that_nobody_asks_leaves(
    server: RayServer, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setattr(sys, "path", ["gone", str(server.folder / "library"), *sys.path])
    monkeypatch.setattr(sys, "argv", ["ray_reader.py", "abc"])
    monkeypatch.setattr(ray_reader, "SILENCE_S", 0.3)
    monkeypatch.setenv("RAY_ADDRESS", "127.0.0.1:1")
    for number, message in ((1, b"one\n"), (2, ray_reader.HERE), (3, b"two"), (7, b"stray")):
        (server.packages / f"gcs%3A%2F%2F{ray_reader.package('abc', number)}").write_bytes(message)
    assert ray_reader.main() == 0
    for name in ("ray", "ray._raylet"):
        sys.modules.pop(name)
    told = capfdbinary.readouterr().out.splitlines()
    assert told == [server.address.removeprefix("http://").encode(), b"one", b"two"]
    assert not list(server.packages.iterdir())


# jobs


@pytest.fixture
def run(tmp_path: Path, server: RayServer, monkeypatch: pytest.MonkeyPatch) -> RunThere:
    monkeypatch.setenv(ray_jobs.ADDRESS, server.address)
    folder = RunFolder(tmp_path / "there" / "runs" / RUN)
    folder.path.mkdir(parents=True)
    (tmp_path / "there" / ".vizinho-place").write_text('{"place": "abc"}')
    note = {"id": RUN[-12:], "sitting": 1, "job": {"launcher": "ray"}}
    (folder.path / NOTE).write_text(json.dumps(note))
    return RunThere(folder, note)


def fresh(run: RunThere) -> object:
    return ray_jobs.RayJobs().look(run)


def test_a_job_waits_in_words_and_is_taken_back(server: RayServer, run: RunThere) -> None:
    server.hold = True
    server.jobs["other"] = {
        "submission_id": "other",
        "status": "PENDING",
        "start_time": 1.0,
        "metadata": {},
        "entrypoint": "true",
    }
    jobs = ray_jobs.RayJobs()
    jobs.start(run, {"threads": 2, "gpus": 1, "memory_gb": 1.5})
    number = ray_jobs.number_of(run)
    asked = server.jobs[number]
    assert (asked["entrypoint_num_cpus"], asked["entrypoint_num_gpus"], asked["entrypoint_memory"]) == (2, 1, 3 << 29)
    state = jobs.look(run)
    assert (state.alive, state.waits) == (True, True)
    assert "place 2 of 2: others have" in state.text
    server.jobs[number] |= {"status": "FAILED", "error_type": "JOB_SUPERVISOR_ACTOR_START_TIMEOUT"}
    again = ray_jobs.RayJobs().look(run)
    assert again.waits
    later = ray_jobs.number_of(run)
    assert later != number
    assert server.jobs[later]["entrypoint"].count(later) == 1
    jobs.end(run)
    assert ray_jobs.RayJobs().look(run).alive is False
    server.go_on()
    until(lambda: server.status(later)["status"] == "SUCCEEDED", 30)
    assert "not wanted" in run.folder.console.read_text()


def test_what_no_node_has_is_said(server: RayServer, run: RunThere) -> None:
    server.hold = True
    jobs = ray_jobs.RayJobs()
    jobs.start(run, {"gpus": 8})
    assert "no node has" in jobs.look(run).text


def test_how_a_job_ended_is_said_in_words(server: RayServer, run: RunThere, tmp_path: Path) -> None:
    server.hold = True
    ray_jobs.RayJobs().start(run, {})
    number = ray_jobs.number_of(run)
    ends = {
        "node": {"status": "FAILED", "error_type": "JOB_SUPERVISOR_ACTOR_DIED"},
        "stopped": {"status": "STOPPED"},
        "folder": {"status": "FAILED", "driver_exit_code": 75, "error_type": "JOB_ENTRYPOINT_COMMAND_ERROR"},
        "Python": {"status": "FAILED", "driver_exit_code": 127, "error_type": "JOB_ENTRYPOINT_COMMAND_ERROR"},
        "disk is full": {"status": "FAILED", "error_type": "RUNTIME_ENV_SETUP_FAILURE", "message": "x\ndisk is full"},
    }
    for words, end in ends.items():
        server.jobs[number] |= {"error_type": None, "driver_exit_code": None, **end}
        state = ray_jobs.RayJobs().look(run)
        assert not state.alive
        assert words in str(state.why)
        assert state.hint
    del server.jobs[number]
    assert "does not know" in str(ray_jobs.RayJobs().look(run).why)
    server.will = [(500, "RuntimeError: away")] * 2
    away = ray_jobs.RayJobs().look(run)
    assert away.alive
    assert "away" in str(away.text)


def test_a_node_without_the_folder_leaves_the_run_alone(server: RayServer, run: RunThere, tmp_path: Path) -> None:
    (tmp_path / "there" / ".vizinho-place").write_text('{"place": "abd"}')
    server.hold = True
    ray_jobs.RayJobs().start(run, {})
    (tmp_path / "there" / ".vizinho-place").write_text('{"place": "another of that name"}')
    server.go_on()
    until(lambda: server.status(ray_jobs.number_of(run))["status"] == "FAILED", 20)
    assert "does not see" in str(ray_jobs.RayJobs().look(run).why)
    assert not run.folder.console.exists()


def test_the_hours_of_a_job_count_from_when_it_has_its_nodes(tmp_path: Path) -> None:
    """In a process of its own: these tests have a timer, too."""
    (waits := tmp_path / "waits").touch()
    program = f"""
import pathlib, time
from core.places import ray_job
called = []
ray_job.LOOK_S, waits = 0.05, pathlib.Path({str(waits)!r})
ray_job.count(0.3 / 3600, waits, lambda *_: called.append(time.monotonic()))
time.sleep(0.6)
assert not called, "it waits still"
waits.unlink()
begun = time.monotonic()
while not called and time.monotonic() < begun + 20:
    time.sleep(0.02)
assert called[0] - begun >= 0.3
time.sleep(0.4)
assert len(called) == 1
ray_job.count(0.01 / 3600, waits, lambda *_: called.append(0.0))
time.sleep(0.2)
assert len(called) == 2, "at once where it asked for none"
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("job", "asked", "words"),
    [
        ({"further": False}, False, warned.STUCK),
        ({"until_done": False}, False, warned.WARNED),
        ({}, True, ("", "")),
    ],
)
def test_what_its_time_paused_and_is_not_handed_in_again_says_why(
    server: RayServer, run: RunThere, job: dict[str, object], asked: bool, words: tuple[str, str]
) -> None:
    (run.folder.path / ray_jobs.REQUEST).write_text('{"submission_id": "one", "entrypoint": "true"}')
    server.jobs["one"] = {"submission_id": "one", "status": "SUCCEEDED", "metadata": {}, "entrypoint": "true"}
    run = run.noted(job={"until_done": True, "warned": True, "further": True} | job)
    if asked:
        run.folder.request("pause")
    state = ray_jobs.RayJobs().look(run)
    assert (state.alive, state.why, state.hint) == (False, *words)
    assert list(server.jobs) == ["one"]


def test_what_its_time_paused_is_handed_in_by_who_looks_and_a_refusal_is_said_once(
    server: RayServer, run: RunThere
) -> None:
    server.hold = True
    (run.folder.path / ray_jobs.REQUEST).write_text('{"submission_id": "one", "entrypoint": "true"}')
    server.jobs["one"] = {"submission_id": "one", "status": "SUCCEEDED", "metadata": {}, "entrypoint": "true"}
    run = run.noted(job={"until_done": True, "warned": True, "further": True})
    server.will = ["", (400, "nobody may", {})]
    state = ray_jobs.RayJobs().look(run)
    assert not state.alive
    assert "nobody may" in state.why
    (run.folder.path / ray_jobs.REQUEST).write_text('{"submission_id": "one", "entrypoint": "true"}')
    state = ray_jobs.RayJobs().look(run)
    assert (state.alive, state.waits) == (True, True)
    assert len(server.jobs) == 2
