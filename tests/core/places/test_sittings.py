"""Which sitting of a run is started in a place when several laptops ask, or when the one before has not ended yet. What
is started ends at once: somebody else holds the run's lock there."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from core.locks import locked
from core.places import runs_there
from core.places.following import Following
from core.places.link import Link
from core.places.of_run import place_of, put_on
from core.places.ssh import LacksVizinho
from core.runs import elsewhere, events, reader, supervisor
from core.runs.folder import RunFolder
from tests.core.places.way import Way, until
from tests.core.training.tiny import tiny_run


@pytest.fixture
def run(tmp_path: Path, way: Way) -> Iterator[RunFolder]:
    """A run that was sent."""
    made = tiny_run(tmp_path / "here")
    put_on(made, way.place)
    with Link(way.place) as link:
        following(made, way).send(link)
    with locked(there(made, way).path / "child.lock", 0.0):
        yield made


def following(run: RunFolder, way: Way) -> Following:
    return Following(run, place_of(run)[1], way.place, lambda: False)


def there(run: RunFolder, way: Way) -> RunFolder:
    return RunFolder(way.folder / "runs" / place_of(run)[1])


def sitting(run: RunFolder, way: Way) -> int:
    return int(json.loads((there(run, way).path / "place.json").read_text())["sitting"])


@contextmanager
def at_work(run: RunFolder, way: Way) -> Iterator[subprocess.Popen[bytes]]:
    """Inside, a process trains the run's first sitting there, as far as anybody can see."""
    note = there(run, way).path / "place.json"
    with subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"]) as process:
        started = psutil.Process(process.pid).create_time()
        there(run, way).child.write_text(json.dumps({"pid": process.pid, "started": started}))
        note.write_text(json.dumps(json.loads(note.read_text()) | {"sitting": 1, "job": {"launcher": "plain"}}))
        try:
            yield process
        finally:
            process.kill()


def test_who_knows_nothing_of_others_sittings_starts_the_next(tmp_path: Path, way: Way, run: RunFolder) -> None:
    other = RunFolder(Path(shutil.copytree(run.path, tmp_path / "other" / "runs" / run.key)))
    with Link(way.place) as link:
        for number in (1, 2):
            following(other, way).sit(link)
            assert sitting(run, way) == number
        following(run, way).sit(link)  # it was never started from here
    assert sitting(run, way) == 3
    now = elsewhere.read(run)
    assert now is not None
    assert (now.sitting, now.over) == (3, True)


def test_what_was_said_late_is_none_of_the_next_sitting(way: Way, run: RunFolder) -> None:
    """As where a job was lost with its node, and its children went on until they noticed."""
    run.events.write_bytes(b'{"kind": "one"}\n')
    there(run, way).events.write_bytes(b'{"kind": "one"}\n{"kind": "two"}\n{"kind": "three"}\n')
    note = there(run, way).path / "place.json"
    note.write_text(json.dumps(json.loads(note.read_text()) | {"sitting": 1, "job": {"launcher": "plain"}}))
    elsewhere.write(run, elsewhere.Elsewhere(phase="over", sitting=1, sent=True, began=True))
    with Link(way.place) as link:
        resumed = following(run, way)
        assert resumed.to_start(link)
    assert run.events.read_bytes() == there(run, way).events.read_bytes()
    assert (resumed.now.sitting, resumed.now.began, resumed.now.at) == (2, False, run.events.stat().st_size)


def test_one_that_has_finished_since_it_was_given_up_is_not_started_again(way: Way, run: RunFolder) -> None:
    there(run, way).events.write_bytes(b'{"kind": "finished"}\n')
    there(run, way).model.mkdir()
    (there(run, way).model / "model.safetensors").write_bytes(b"weights")
    note = there(run, way).path / "place.json"
    note.write_text(json.dumps(json.loads(note.read_text()) | {"sitting": 1, "job": {"launcher": "plain"}}))
    elsewhere.write(run, elsewhere.Elsewhere(phase="over", sitting=1, sent=True, message="The node failed."))
    with Link(way.place) as link:
        following(run, way).sit(link)
    assert (run.model / "model.safetensors").read_bytes() == b"weights"
    assert sitting(run, way) == 1
    now = elsewhere.read(run)
    assert now is not None
    assert (now.over, now.began, now.message) == (True, True, "")


def test_a_job_waits_for_the_child_of_the_one_before(way: Way, run: RunFolder) -> None:
    folder = there(run, way)  # whose lock is held
    begun = time.monotonic()
    runs_there.wait_for_former(folder, 0.2)
    assert time.monotonic() - begun >= 0.2
    other = RunFolder(folder.path.with_name("other"))
    other.path.mkdir()
    with locked(other.path / "child.lock", 0.0):
        waiting = threading.Thread(target=runs_there.wait_for_former, args=(other,))
        waiting.start()
        waiting.join(0.2)
        assert waiting.is_alive()
    waiting.join(30)
    assert not waiting.is_alive()


def test_one_that_is_resumed_before_it_has_left_is_started_once_it_has(way: Way, run: RunFolder) -> None:
    with at_work(run, way) as leaving:
        elsewhere.write(run, elsewhere.Elsewhere(phase="over", sitting=1, sent=True))
        with Link(way.place) as link:
            resumed = following(run, way)
            resumed.now = elsewhere.Elsewhere(phase="starting", sitting=2, sent=True)
            resumed.start(link)
            assert sitting(run, way) == 1
            watching = threading.Thread(target=resumed.watch, args=(link,))
            watching.start()
            leaving.kill()
            leaving.wait(60)
            watching.join(60)
    assert sitting(run, way) == 2
    assert resumed.now.over


def test_the_one_that_follows_says_so_whoever_said_it_last(run: RunFolder) -> None:
    """Two windows began to follow in the same moment; the one that came too late has left."""
    with subprocess.Popen([sys.executable, "-c", ""]) as late:
        supervisor.write_child(run, late.pid)
    until(lambda: not supervisor.alive(run))
    supervisor.claim(run)
    assert supervisor.alive(run)
    before = run.child.stat().st_ino
    supervisor.claim(run)
    assert run.child.stat().st_ino == before
    run.child.unlink()  # it is the process of these tests


def test_another_version_there_starts_nothing_but_what_trains_is_followed(
    tmp_path: Path, way: Way, run: RunFolder
) -> None:
    older = tmp_path / "older"
    older.write_text(f"""#!/bin/sh\n{sys.executable} "$@" | sed -u 's/"version":"[^"]*"/"version":"0.0.1"/'\n""")
    older.chmod(0o755)
    with Link(replace(way.place, python=str(older))) as link:
        with pytest.raises(LacksVizinho, match=r"version 0\.0\.1") as told:
            following(run, way).sit(link)
        assert "vizinho places install lab" in told.value.hint
        assert sitting(run, way) == 0
        following(run, way).lost(told.value)
        status = reader.status(run)
        assert (status.state, status.message) == ("paused", told.value.message)
        with at_work(run, way) as training:
            follower = following(run, way)
            follower.send(link)
            follower.start(link)
            assert follower.look(link, 0.0)
            training.kill()
            training.wait(60)
            follower.watch(link)
    assert follower.now.over
    assert sitting(run, way) == 1


def test_a_pause_that_a_schedulers_own_has_swallowed_is_asked_again(way: Way, run: RunFolder) -> None:
    elsewhere.write(run, elsewhere.Elsewhere(phase="there", sitting=1, sent=True, began=True))
    with at_work(run, way), Link(way.place) as link:
        follower = following(run, way)
        run.request("pause")
        assert follower.look(link, 0.0)
        assert there(run, way).requested() == "pause"
        there(run, way).clear_request()  # the sitting has saved, and is handed in again
        for _ in range(2):
            assert follower.look(link, 0.0)
        assert there(run, way).requested() == "pause"


def test_a_log_whose_end_was_lost_there_is_taken_anew(way: Way, run: RunFolder) -> None:
    lines = [json.dumps({"kind": "nothing we know", "at": float(n)}) + "\n" for n in range(40)]
    here, log = run.events, there(run, way).events
    shown = events.Follower(here)
    elsewhere.write(run, elsewhere.Elsewhere(phase="there", sitting=1, sent=True, began=True))

    def follow(link: Link, times: int = 3) -> None:
        for _ in range(times):
            assert follower.look(link, 0.0)
        assert here.read_bytes() == log.read_bytes()

    with at_work(run, way):
        follower = following(run, way)
        with Link(way.place) as link:
            log.write_text("".join(lines))
            follow(link)
            assert not list(shown.read())
            log.write_text("".join(lines[:30]))  # it is seen while it is shorter
            follow(link)
            log.write_text("".join(lines[:20]))
        log.write_text("".join([*lines[:20], *(line.replace("nothing", "something") for line in lines)]))
        with Link(way.place) as link:  # and where it has grown past that meanwhile
            follow(link)
    assert follower.now.began
