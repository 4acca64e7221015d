"""What the grounds are made of: a program that is kept and ended with all it started, a port of its own, and bounded
waiting with the last lines of a log in the complaint."""

from __future__ import annotations

import itertools
import json
import os
import random
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import psutil

from tests.cluster.grounds import keeper, relay

PORTS = range(20000, 32000)  # below those that Linux gives to connections by itself
LAST_LINES = 25
END_S = 60.0
PATIENCE_S = 240.0
"""So long only where something never comes: a machine may be busy."""


class GroundFailed(RuntimeError):
    """A ground did not come up or did not do as told; the text ends with the last lines of its log."""


def put(path: Path, text: str, mode: int | None = None) -> None:
    """Write a file that others may read at any moment: they find the one before or this one, each whole."""
    new = path.with_name(f"{path.name}.new")
    new.write_text(text)
    if mode is not None:
        new.chmod(mode)
    new.replace(path)


def complaint(what: str, *logs: Path) -> GroundFailed:
    """An error with the last lines of logs."""
    words = [what]
    for log in logs:
        if log.is_file():
            words += [f"{log.name}:", *log.read_text("utf-8", "replace").splitlines()[-LAST_LINES:]]
    return GroundFailed("\n".join(words))


def do(command: list[str], what: str) -> None:
    """Run a command that comes to its end. Raises `GroundFailed` with its words."""
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    if done.returncode:
        raise GroundFailed(f"{what}\n{done.stderr}")


def wait_until(true: Callable[[], object], seconds: float, what: str, *logs: Path) -> None:
    """Look again and again. Raises `GroundFailed` when it takes longer than so many seconds."""
    until = time.monotonic() + seconds
    while not true():
        if time.monotonic() > until:
            raise complaint(f"{what} took longer than {seconds:.0f} s.", *logs)
        time.sleep(0.05)


class Ports:
    """Free ports of 127.0.0.1 that no other ground on this machine takes while this one is there."""

    def __init__(self) -> None:
        self._locks: dict[Path, int] = {}

    def take(self) -> int:
        """Raises `GroundFailed` where there is none."""
        import fcntl

        folder = Path(tempfile.gettempdir()) / "vizinho-ports"
        folder.mkdir(exist_ok=True)
        for port in random.SystemRandom().sample(PORTS, 200):
            path = folder / str(port)
            lock = os.open(path, os.O_CREAT | os.O_RDWR, 0o666)
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                if not os.fstat(lock).st_nlink:
                    raise FileNotFoundError(path)  # it was given back meanwhile: another may lock the next of this name
                with socket.socket() as probe:
                    probe.bind(("127.0.0.1", port))
            except OSError:
                os.close(lock)
                continue
            self._locks[path] = lock
            return port
        raise GroundFailed("No port of 127.0.0.1 is free.")

    def give_back(self) -> None:
        for path, lock in self._locks.items():
            path.unlink(missing_ok=True)
            os.close(lock)
        self._locks.clear()


class Relay:
    """The orders and counts of a relay (`relay.py`), in a folder of a ground."""

    def __init__(self, folder: Path) -> None:
        self._orders = folder / "orders.json"
        self._counts = folder / "traffic"
        self._count = itertools.count()
        self.count()

    def command(self, port: int, *more: str) -> list[str]:
        """What starts one to a server's port."""
        program = [sys.executable, "-S", "-E", relay.__file__]
        return [*program, str(port), str(self._orders), str(self._counts), *more]

    def order(self, sent: int | None, received: int | None) -> None:
        """Cut each connection, one that has begun too, after so many bytes in one direction; None for no end."""
        put(self._orders, json.dumps({"sent": sent, "received": received}))

    def count(self) -> None:
        """Count from now on, from 0, what connections carry that begin."""
        put(self._counts, f"{next(self._count)}\n")

    def now(self) -> tuple[int, int]:
        """Bytes that the connection which began last has carried so far."""
        sent, received = map(int, relay.now_of(self._counts).read_text().split())
        return sent, received

    def traffic(self) -> tuple[int, int]:
        """Bytes sent to the server and received from it by the connections that began since `count` and have ended."""
        count, *lines = self._counts.read_text().splitlines()
        pairs = [tuple(map(int, line.split()[1:])) for line in lines if line.split()[0] == count]
        return sum(sent for sent, _ in pairs), sum(received for _, received in pairs)


class Kept:
    """A program under a keeper of its own. It starts with `start`, any number of times; `end` ends it and everything
    that it started, detached or not, and so does the end of this process."""

    def __init__(
        self, command: list[str], log: Path, environment: Mapping[str, str] | None = None, folder: Path | None = None
    ) -> None:
        self.command = command
        self.log = log
        self.pid = 0
        self._keeper = subprocess.Popen(
            [sys.executable, "-S", "-E", keeper.__file__, str(log), *command],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=folder,
            env=dict(environment) if environment is not None else None,
            text=True,
            start_new_session=True,
        )

    def start(self) -> int:
        """The process id of the program, started now."""
        assert self._keeper.stdin is not None
        assert self._keeper.stdout is not None
        try:
            self._keeper.stdin.write("start\n")
            self._keeper.stdin.flush()
            self.pid = int(self._keeper.stdout.readline())
        except (OSError, ValueError) as error:
            raise complaint(f"{self.command[0]} could not be started.", self.log) from error
        return self.pid

    def runs(self) -> bool:
        return bool(self.pid) and psutil.pid_exists(self.pid)

    def everything(self) -> list[psutil.Process]:
        """The program and all that it started and that still runs."""
        found = []
        for pid in keeper.below(self._keeper.pid):
            try:
                found.append(psutil.Process(pid))
            except psutil.Error:
                continue
        return found

    def end(self) -> None:
        """Bounded; may be called twice."""
        if self._keeper.stdin is not None and not self._keeper.stdin.closed:
            try:
                self._keeper.stdin.close()
            except OSError:
                pass  # it has ended by itself
        try:
            self._keeper.wait(END_S)
        except subprocess.TimeoutExpired:
            each(self.everything(), psutil.Process.kill)
            self._keeper.kill()
            self._keeper.wait()
        if self._keeper.stdout is not None:
            self._keeper.stdout.close()


def each(processes: Iterable[psutil.Process], act: Callable[[psutil.Process], Any]) -> list[Any]:
    """What an act on each process gives; those that have just ended by themselves are left out."""
    given = []
    for process in processes:
        try:
            given.append(act(process))
        except psutil.NoSuchProcess:
            continue
    return given


def suspended(processes: Callable[[], Iterable[psutil.Process]]) -> list[psutil.Process]:
    """All of some processes, each suspended, with those that they have started while they were told."""
    told: dict[int, psutil.Process] = {}
    while new := [process for process in processes() if process.pid not in told]:
        each(new, psutil.Process.suspend)
        told |= {process.pid: process for process in new}
    return list(told.values())


def named(processes: Iterable[psutil.Process], *beginnings: str) -> list[psutil.Process]:
    """Those of processes whose names begin so."""
    pairs = each(processes, lambda process: (process, process.name()))
    return [process for process, name in pairs if name.startswith(beginnings)]


def absent(*programs: str) -> str:
    """Why a ground cannot be here: programs that are not installed; or ""."""
    if not sys.platform.startswith("linux"):
        return "it is started on Linux only"
    # Servers lie where the PATH of users does not lead:
    missing = [name for name in programs if not program(name)]
    return f"not installed: {', '.join(missing)} (python3 installer/bootstrap.py test --everything)" if missing else ""


def program(name: str) -> str:
    """The whole path of a program, or ""."""
    return shutil.which(name, path=os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/sbin"])) or ""


def listening(processes: list[psutil.Process]) -> set[str]:
    """The addresses at which processes listen."""
    found = set()
    for process in processes:
        try:
            found |= {c.laddr.ip for c in process.net_connections("inet") if c.status in {psutil.CONN_LISTEN, "NONE"}}
        except psutil.Error:
            continue
    return found
