"""How long a test may take: counted in what its own process and children work, not in what their neighbours do.

A test that works longer than its limit, or that waits and does nothing for minutes, fails by its name with the stacks
of all threads, and the others go on. One that cannot be reached even so (stuck in C) takes its worker with it; the
scheduler here names it, gives the rest to a new worker and does not run it again.
"""

from __future__ import annotations

import contextlib
import faulthandler
import os
import signal
import sys
import tempfile
import threading
import time
from collections import OrderedDict
from collections.abc import Iterator
from typing import Any

import psutil
import pytest
from xdist.scheduler import LoadFileScheduling
from xdist.workermanage import WorkerController

THREAD = "limits of tests"
LOOK_S = 1.0
IDLE_S = 120.0
"""A test that has worked for less than `IDLE_SHARE` of so long a time waits for something that does not come."""
IDLE_SHARE = 0.025
"""A window's timers alone work for a second in two minutes."""
AGAIN_S = 5.0
TRIES = 6
STUCK = 70
"""The exit code of a worker whose test did not end even when told to."""
SHARING_SERVERS = "tests/cluster/"
BEGUN_FIRST = (
    "tests/test_tools.py",
    "tests/app/train/test_run_child.py",
    "tests/app/live/test_live_page.py",
    "tests/core/training/test_child.py",
    "tests/core/test_command_line.py",
    "tests/app/test_killed_window.py",
    "tests/core/training/test_going_on.py",
    "tests/app/test_every_place.py",
    "tests/core/runs/test_supervisor.py",
    "tests/app/live/test_text_models.py",
    "tests/core/training/test_lost_sound_and_full_disks.py",
    "tests/core/objectives/test_transducer_runs.py",
    "tests/app/i18n/test_every_text.py",
    "tests/core/project/test_killed.py",
    "tests/test_limits.py",
    "tests/test_layering.py",
    "tests/app/test_field_day.py",
    "tests/core/evaluation/test_evaluate.py",
    "tests/core/families/test_origin_case.py",
    "tests/core/test_memory.py",
)
"""Files of few tests that take long, the longest first. By their number they would come last, where one of them alone
keeps the other workers waiting."""


class TooLong(pytest.fail.Exception):
    """A test went over its limit."""


def work_s() -> float:
    """CPU seconds of this process and its descendants, those that have ended included: what a server's ended children
    worked counts while the server lives, and not only once it ends."""
    total = sum(os.times()[:4])
    for child in psutil.Process().children(recursive=True):
        with contextlib.suppress(psutil.Error):
            times = child.cpu_times()
            total += times.user + times.system
            total += getattr(times, "children_user", 0.0) + getattr(times, "children_system", 0.0)
    return total


def stacks() -> str:
    """Where every thread of this process is now."""
    with tempfile.TemporaryFile("w+") as file:
        faulthandler.dump_traceback(file, all_threads=True)
        file.seek(0)
        return file.read()


class Limits:
    """Watches the running test on a thread of its own. `default_s` holds for tests without a mark of their own."""

    def __init__(self, default_s: float, idle_s: float = IDLE_S) -> None:
        self._default_s = default_s
        self._idle_s = idle_s
        self._lock = threading.Lock()
        self._name = ""
        self._limit_s = default_s
        self._phase = False
        self._complaint = ""
        self._ended = threading.Event()
        self._reaches = hasattr(signal, "SIGALRM") and threading.current_thread() is threading.main_thread()
        self._main = threading.main_thread().ident or 0
        if self._reaches:
            signal.signal(signal.SIGALRM, self._on_signal)
        threading.Thread(target=self._watch, name=THREAD, daemon=True).start()

    def close(self) -> None:
        self._ended.set()

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        mark = item.get_closest_marker("timeout")
        with self._lock:
            self._limit_s = float(mark.args[0]) if mark else self._default_s
            self._name = item.nodeid
        try:
            return (yield)
        finally:
            with self._lock:
                self._name = ""

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_setup(self) -> Iterator[None]:
        return (yield from self._within())

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_call(self) -> Iterator[None]:
        return (yield from self._within())

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_teardown(self) -> Iterator[None]:
        return (yield from self._within())

    def _within(self) -> Iterator[None]:
        """Only what runs here may be interrupted: pytest turns it into a failure of the test."""
        self._phase = True
        try:
            return (yield)
        finally:
            self._phase = False

    def _on_signal(self, *_: object) -> None:
        if self._phase and self._complaint:
            raise TooLong(self._complaint, pytrace=True)

    def _watch(self) -> None:
        name, begin, last, last_at = "", 0.0, 0.0, 0.0
        while not self._ended.wait(LOOK_S):
            with self._lock:
                now_name, limit_s = self._name, self._limit_s
            if not now_name:
                name = ""
                continue
            work, now = work_s(), time.monotonic()
            if now_name != name:
                name, begin, last, last_at = now_name, work, work, now
                continue
            if (
                work - last > IDLE_SHARE * self._idle_s or work < last
            ):  # a child that was not waited for takes its work with it
                last, last_at = work, now
            if work - begin > limit_s:
                self._stop(name, f"{name} has worked for {work - begin:.0f} s; its limit is {limit_s:.0f} s.")
            elif now - last_at > self._idle_s:
                self._stop(name, f"{name} has waited for {now - last_at:.0f} s and done nothing.")
            else:
                continue
            name = ""

    def _stop(self, name: str, complaint: str) -> None:
        """Fail the test where it is; if it cannot be reached, say so and end this process."""
        where = stacks()
        for _ in range(TRIES if self._reaches else 0):
            self._complaint = f"{complaint}\n{where}"
            signal.pthread_kill(self._main, signal.SIGALRM)
            if self._left(name):
                return
        os.write(2, f"\n{complaint} It cannot be ended: its process is.\n{where}\n".encode())
        sys.__stderr__ and sys.__stderr__.flush()
        os._exit(STUCK)

    def _left(self, name: str) -> bool:
        end = time.monotonic() + AGAIN_S
        while time.monotonic() < end:
            with self._lock:
                if self._name != name:
                    self._complaint = ""
                    return True
            time.sleep(0.05)
        return False


def long_first(queue: OrderedDict[str, Any]) -> None:
    """Move the files that take long to the front of what is to be done."""
    for name in reversed(BEGUN_FIRST):
        if name in queue:
            queue.move_to_end(name, last=False)


class NamingScheduler(LoadFileScheduling):
    """A file's tests stay together, and long ones begin; a worker that dies costs only the test that it died of, by its
    name."""

    _begun = False

    def remove_node(self, node: WorkerController) -> str | None:
        workload = self.assigned_work.pop(node)
        crashed = None
        for scope, unit in workload.items():
            if crashed is None:
                crashed = next((nodeid for nodeid, completed in unit.items() if not completed), None)
                if crashed is not None:
                    unit[crashed] = True
            if not all(unit.values()):
                self.workqueue[scope] = unit
                self.workqueue.move_to_end(scope, last=False)
        for other in self.nodes:
            self._reschedule(other)
        return crashed

    def _reschedule(self, node: WorkerController) -> None:
        if node in self.registered_collections:  # a new worker is given work when it has collected
            super()._reschedule(node)

    def _assign_work_unit(self, node: WorkerController) -> None:
        if not self._begun:
            self._begun = True
            long_first(self.workqueue)
        with contextlib.suppress(OSError):  # it has just died: its work is given away when that is known
            super()._assign_work_unit(node)


class OneByOneScheduler(NamingScheduler):
    """Tests are dealt out one by one, whatever file they are in; those that share servers stay together."""

    def _split_scope(self, nodeid: str) -> str:
        return SHARING_SERVERS if nodeid.startswith(SHARING_SERVERS) else nodeid
