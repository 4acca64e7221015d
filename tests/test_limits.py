"""A test that takes too long fails by its name, and all others go on; tried on a pytest of its own with two workers."""

from __future__ import annotations

import subprocess
import sys
from collections import OrderedDict
from pathlib import Path

from tests.conftest import REPOSITORY
from tests.limits import BEGUN_FIRST, SHARING_SERVERS, OneByOneScheduler, long_first, work_s

CONFTEST = """
import pytest
from tests import limits


def pytest_configure(config):
    if not config.getoption("numprocesses", None):
        watch = limits.Limits(1.5, idle_s=4.0)
        config.pluginmanager.register(watch, "limits")
        config.add_cleanup(watch.close)


def pytest_xdist_make_scheduler(config, log):
    return limits.NamingScheduler(config, log)
"""
BUSY = """
import time


def test_before(): pass


def test_works_on_and_on():
    while True:
        time.process_time()


def test_after(): pass
"""
IDLE = """
import threading


def test_waits_for_nothing():
    threading.Event().wait()


def test_after_waiting(): pass
"""
DEAD = """
import os


def test_before_the_end(): pass


def test_takes_its_worker_with_it():
    os._exit(3)


def test_after_the_end(): pass
"""
CALM = """
import time
import pytest


@pytest.mark.parametrize("n", range(6))
def test_calm(n):
    time.sleep(0.5)


@pytest.mark.timeout(100)
def test_may_work_longer():
    end = time.process_time() + 3
    while time.process_time() < end:
        pass
"""


def test_what_takes_too_long_fails_by_its_name_and_the_rest_goes_on(tmp_path: Path):
    files = {"conftest": CONFTEST, "test_busy": BUSY, "test_idle": IDLE, "test_calm": CALM}
    files |= {"test_dead": DEAD, "test_dead_too": DEAD.replace("(3)", "(4)")}
    for name, text in files.items():
        (tmp_path / f"{name}.py").write_text(text, encoding="utf-8")
    options = ["-p", "no:timeout", "-p", "no:cacheprovider", "-c", "/dev/null", "--rootdir", str(tmp_path), "-rA"]
    command = [sys.executable, "-m", "pytest", *options, "-n", "2", "--dist", "loadfile", str(tmp_path)]
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, timeout=150, check=False)
    said = done.stdout
    assert done.returncode == 1, said + done.stderr
    assert "INTERNALERROR" not in said
    assert "test_busy.py::test_works_on_and_on has worked for" in said
    assert "test_idle.py::test_waits_for_nothing has waited for" in said
    assert said.count("crashed while running") >= 2
    for name in ("test_dead.py", "test_dead_too.py"):
        assert f"{name}::test_takes_its_worker_with_it" in said
    assert "4 failed, 14 passed" in said, said


def test_files_that_take_long_begin_and_the_others_keep_their_order() -> None:
    assert [name for name in BEGUN_FIRST if not (REPOSITORY / name).is_file()] == []
    queue = OrderedDict.fromkeys(["a.py", BEGUN_FIRST[2], "b.py", BEGUN_FIRST[0]])
    long_first(queue)
    assert list(queue) == [BEGUN_FIRST[0], BEGUN_FIRST[2], "a.py", "b.py"]


def test_one_by_one_those_that_share_servers_stay_together():
    scope = OneByOneScheduler._split_scope  # noqa: SLF001 - what xdist asks it
    shared = [f"{SHARING_SERVERS}test_grounds.py::test_a", f"{SHARING_SERVERS}test_other.py::test_b[1]"]
    assert (REPOSITORY / SHARING_SERVERS / "test_grounds.py").exists()
    assert len({scope(None, name) for name in shared}) == 1
    assert len({scope(None, f"tests/test_limits.py::test_{letter}") for letter in "ab"}) == 2


def test_what_a_servers_ended_children_worked_counts_while_it_lives() -> None:
    """Else all of it would count against the test in which the server is ended, as at the end of the whole run."""
    busy = "import time\nwhile time.process_time() < 1.5: pass"
    serve = (
        f"import subprocess, sys\nsubprocess.run([sys.executable, '-c', {busy!r}])\nprint(flush=True)\nsys.stdin.read()"
    )
    before = work_s()
    with subprocess.Popen([sys.executable, "-c", serve], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as server:
        assert server.stdin is not None
        assert server.stdout is not None
        server.stdout.readline()
        lives = work_s()
        server.communicate(b"\n", timeout=20)
    assert lives - before >= 1.5
    assert work_s() - lives < 0.5
