"""Runs on machines that lack something, over a real OpenSSH server: locks, the right time, room, a network. Nothing is
lost, and each is said in words with a way out.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from app.train import states
from core.errors import RunError
from core.places import places, sending
from core.places.link import Link
from core.runs import elsewhere, events, reader, supervisor
from core.runs.folder import RunFolder
from core.runs.reader import RunReader
from tests.cluster.grounds import without_locks
from tests.cluster.grounds.programs import each, program
from tests.cluster.grounds.ssh_server import SshServer
from tests.cluster.places_there import LONG, Away, There, kinds, place_on
from tests.core.places.way import until
from tests.core.training.tiny import tiny_run

pytestmark = pytest.mark.timeout(300)

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root makes a network and a disk of its own")


def quiet(text: str, share: float) -> None:
    pass


@pytest.fixture(scope="module")
def there(_ssh_server: SshServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[There]:
    with place_on(_ssh_server, tmp_path_factory.mktemp("machines")) as place:
        yield place


@pytest.fixture(autouse=True)
def _mended(there: There) -> Iterator[None]:
    there.server.take_back()
    yield
    there.server.take_back()


def test_two_laptops_on_a_disk_without_locks(there: There) -> None:
    """Both start the run at once: it is started once. One asks it to pause and one to stop: both see how it ended."""
    there.server.wrapper = f"{sys.executable} -S -E {without_locks.__file__}"
    one = Away(there, tiny_run(there.here / "one", **LONG))
    with Link(there.place) as link:
        sending.send(link, one.run, one.where, quiet)
    other = Away(there, RunFolder(Path(shutil.copytree(one.run.path, there.here / "other" / "runs" / one.run.key))))
    assert other.where == one.where
    at_once(one.start, other.start)
    until(lambda: reader.status(one.there).state == "training")

    def children() -> int:
        words = each(there.server.processes(), psutil.Process.cmdline)
        return sum(str(one.there.path) in line for line in words)

    until(lambda: children() == 1)  # one that starts a program is seen twice for a moment
    assert kinds(one.there).count("started") == 1, one.console()
    assert (one.there.path / "child.lock.held").is_file()
    one.run.request("pause")
    other.run.request("stop")
    at_once(one.follow, other.follow)
    assert one.status.state == other.status.state
    assert one.status.state in ("paused", "stopped")
    assert one.run.events.read_bytes() == other.run.events.read_bytes() == one.there.events.read_bytes()
    until(lambda: not list(one.there.path.glob("*.held")))


def at_once(*acts: Callable[[], object]) -> None:
    """Do several things at once, each to its end."""
    with ThreadPoolExecutor(len(acts)) as pool:
        for done in [pool.submit(act) for act in acts]:
            done.result()


@pytest.mark.skipif(not program("cc"), reason="not installed: cc")
def test_a_clock_that_is_an_hour_off_puts_no_time_off(there: There) -> None:
    """An hour ahead, and after a pause an hour behind: what is left, and since when, is told by the clock here."""
    away = Away(there, tiny_run(there.here / "hours", **LONG))
    for hours in (1, -1):
        there.server.other_clock(3600 * hours)
        begun = time.time()
        away.start()
        until(lambda: reader.status(away.there).state == "training")

        def has_stepped(hours: int = hours) -> bool:
            supervisor.claim(away.run)
            look = RunReader(away.run).look()
            stepped = look.curves.stepped if look is not None else None
            return stepped is not None and abs(stepped.at - time.time() - 3600 * hours) < 60

        assert away.follow(has_stepped) == 0, away.status
        look = RunReader(away.run).look()
        assert look is not None
        at = look.curves.stepped.at  # type: ignore[union-attr]
        assert abs(at - time.time() - 3600 * hours) < 60
        assert abs(elsewhere.ahead(away.run.notes()) - 3600 * hours) < 30
        assert begun - 5 < states.here(look, at) < time.time() + 5  # type: ignore[arg-type]
        now = elsewhere.read(away.run)
        assert now is not None
        assert begun <= now.seen <= time.time()
        away.run.request("pause")
        away.follow()
        assert away.status.state == "paused"
    assert kinds(away.run).count("started") == kinds(away.run).count("paused") == 2


@as_root
def test_a_disk_that_is_full_loses_nothing(there: There) -> None:
    """Full before, while a run is sent, and while it trains; with room again it goes on where it was."""
    disk = there.server.small_disk("small", 10)
    small = replace(there.place, folder="~/small/place")
    places.add(small)
    away = Away(replace(there, place=small), tiny_run(there.here / "full", **LONG))
    try:
        with pytest.raises(RunError, match="free, and") as told, Link(small) as link:
            sending.send(link, away.run, away.where, quiet)
        assert "vizinho places tidy lab" in told.value.hint
        subprocess.run(["mount", "-o", "remount,size=300m", str(disk)], check=True, timeout=30)
        with Link(small) as link:
            fill(disk)
            with pytest.raises(RunError, match="quota") as told:
                sending.send(link, away.run, away.where, quiet)
        assert "vizinho places tidy" in told.value.hint
        empty(disk)
        away.start()
        until(lambda: "saved" in kinds(away.there))
        fill(disk)
        until(lambda: supervisor.child_of(away.there) is None)
        assert away.follow() == 0
        status = away.status
        assert status.state == "failed"
        assert "disk is full" in status.message
        assert str(status.hint).startswith("On lab: Free some space")
        empty(disk)
        away.follow(lambda: kinds(away.run).count("started") == 2)
        begun = [event for event in events.Follower(away.run.events).read() if event.kind == "started"]
        assert begun[-1].step > 0  # type: ignore[attr-defined]
        away.child().kill()
        until(lambda: supervisor.child_of(away.there) is None)
    finally:
        places.add(there.place)


def fill(disk: Path) -> None:
    """Leave no room on a disk."""
    with (disk / "filling").open("wb") as file:
        for size in (1 << 20, 4096):
            try:
                while True:
                    os.posix_fallocate(file.fileno(), file.seek(0, os.SEEK_END), size)
            except OSError:
                continue


def empty(disk: Path) -> None:
    (disk / "filling").unlink()


@as_root
def test_a_checkpoint_of_the_hub_travels_to_a_machine_without_a_network(there: There, tiny_checkpoint: Path) -> None:
    """It is named as the hub's cache has it here, links and all; there nothing can be fetched."""
    cache = there.here / "hub" / "models--vizinho--tiny"
    snapshot = cache / "snapshots" / ("a" * 40)
    snapshot.mkdir(parents=True)
    (cache / "blobs").mkdir()
    for path in tiny_checkpoint.iterdir():
        shutil.copy(path, cache / "blobs" / path.name)
        (snapshot / path.name).symlink_to(f"../../blobs/{path.name}")
    run = tiny_run(there.here / "offline", source=str(snapshot), layers={}, hours=0.01)
    there.server.wrapper = "unshare --net"
    away = Away(there, run)
    away.start()
    assert away.follow() == 0
    assert away.status.state == "finished", (away.status, away.console())
    assert (run.model / "model.safetensors").is_file()
    (made,) = (there.root / "folders").iterdir()
    assert (made / "model.safetensors").read_bytes() == (tiny_checkpoint / "model.safetensors").read_bytes()
    assert not any(path.is_symlink() for path in made.iterdir())
