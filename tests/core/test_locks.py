"""One program at a time, on disks with locks of their own and on those without."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

import pytest

from core import locks
from core.locks import Timeout, locked

fcntl = pytest.importorskip("fcntl", reason="Windows has no such disks")

HOLD = """
import sys, time
from pathlib import Path
sys.path.insert(0, {root!r})
{before}
from core.locks import locked
with locked(Path(sys.argv[1]), 0.0):
    print("in", flush=True)
    time.sleep(60)
"""


def no_locks(*_: object) -> NoReturn:
    raise OSError(errno.ENOLCK, "No locks available")


@pytest.fixture(params=["with", "without"])
def disk(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """What is put before a program of its own to have the same disk."""
    if request.param == "with":
        return ""
    monkeypatch.setattr(fcntl, "flock", no_locks)
    return "import fcntl\ndef no(*_): raise OSError(37, 'No locks available')\nfcntl.flock = no"


def hold(path: Path, before: str) -> subprocess.Popen[str]:
    root = str(Path(locks.__file__).parents[1])
    program = HOLD.format(root=root, before=before)
    held = subprocess.Popen([sys.executable, "-c", program, str(path)], stdout=subprocess.PIPE, text=True)
    assert held.stdout is not None
    assert held.stdout.readline() == "in\n"
    return held


def test_one_at_a_time_and_what_a_killed_one_held_is_free(tmp_path: Path, disk: str) -> None:
    path = tmp_path / "a.lock"
    with locked(path, 0.0), pytest.raises(Timeout), locked(path, 0.1):
        pytest.fail("two were inside")
    with locked(path, 0.0):
        pass
    with hold(path, disk) as other:
        with pytest.raises(Timeout), locked(path, 0.0):
            pytest.fail("two were inside")
        other.kill()
        other.wait(60)
    with locked(path, 0.0):
        pass
    assert [found.name for found in tmp_path.iterdir()] in ([path.name], [])


def test_a_marker_of_another_computer_is_believed_while_it_is_touched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fcntl, "flock", no_locks)
    path, marker = tmp_path / "a.lock", tmp_path / "a.lock.held"
    for said in (json.dumps({"host": "n1", "pid": 1, "started": 1.0, "key": "x"}), ""):
        marker.write_text(said)
        with pytest.raises(Timeout), locked(path, 0.2):
            pytest.fail("two were inside")
        assert marker.read_text() == said
        os.utime(marker, (marker.stat().st_mtime - 2 * locks.STALE_S,) * 2)
        with locked(path, 0.2):
            assert json.loads(marker.read_text())["pid"] == os.getpid()
        assert not marker.exists()


def test_a_marker_that_took_the_place_of_a_left_one_is_put_back(tmp_path: Path) -> None:
    marker = tmp_path / "a.lock.held"
    marker.write_text("new")
    locks.put_away(marker, "left")
    assert marker.read_text() == "new"
    assert len(list(tmp_path.iterdir())) == 1


def test_other_errors_of_a_disk_are_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(FileExistsError), locked(tmp_path / "file" / "a.lock", 0.0):
        pytest.fail("that is no folder")
