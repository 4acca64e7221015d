"""A real Ray on 127.0.0.1: one head node with its job server, which asks for a token, in an environment of its own.

    with RayCluster() as cluster:
        number = cluster.call("POST", "/api/jobs/", {"entrypoint": "echo hello"})["submission_id"]

- `cluster.address`: of the job server, `http://127.0.0.1:PORT`; `cluster.token`; `cluster.token_file`, which holds it.
- `cluster.call(method, path, body)`: a request with the token, the answer read as JSON.
- Jobs find a fresh machine: HOME is `cluster.home`, PATH a plain one, two processors, no GPU. Ray itself runs on a
  Python without torch: an entrypoint names its own.
- Faults: `cut()` ends all connections to it; `cut_after(sent=, received=)`: each from now on after so many bytes;
  `traffic()`: bytes (sent, received) of the connections that began since the last `count()` and have ended;
  `kill_jobs()`, as where their machine has gone; `freeze()` and `thaw()`: the server takes connections and is silent;
  `restart()`: every job is lost, the address and the token stay (`restart(token="...")`: another token); `down()` and
  `up()`, its two halves; `mend()` stops all jobs and brings everything back, which the fixture `ray_cluster` does
  before each test.

Nothing of it listens on another address, and nothing is told to anybody. Linux.
"""

from __future__ import annotations

import http.client
import json
import secrets
import shutil
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any, Self

import psutil

from installer.cluster import ray_program
from tests.cluster.grounds.programs import GroundFailed, Kept, Ports, Relay, absent, complaint, each, named, suspended

START_S = 240.0
OBJECT_STORE = 100_000_000
ENDED = ("SUCCEEDED", "FAILED", "STOPPED")
PORTS = (
    "port",
    "object-manager-port",
    "node-manager-port",
    "ray-client-server-port",
    "dashboard-port",
    "dashboard-agent-listen-port",
    "dashboard-agent-grpc-port",
    "runtime-env-agent-port",
    "metrics-export-port",
)


def missing() -> str:
    """Why no Ray can be started here, or ""."""
    if reason := absent():
        return reason
    return "" if ray_program().exists() else "not installed: Ray (python3 installer/bootstrap.py test --everything)"


class RayCluster:
    """Starts when entered, and leaves nothing behind: no process, jobs included, and no file."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="vz-ray-"))  # short: the paths of Ray's sockets have 107 letters
        self.home = self.folder / "home"
        self.token = secrets.token_hex(24)
        self.token_file = self.folder / "token"
        self.log = self.folder / "ray.log"
        self.address = ""
        self._ports = Ports()
        self._kept: Kept | None = None
        self._relay = Relay(self.folder)
        self._relayed: Kept | None = None
        self._door = 0
        self._chosen: dict[str, int] = {}

    def __enter__(self) -> Self:
        try:
            self.home.mkdir()
            self._chosen = {name: self._ports.take() for name in PORTS}
            self._door = self._ports.take()
            self.address = f"http://127.0.0.1:{self._door}"
            self.up()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.down()
        self._ports.give_back()
        shutil.rmtree(self.folder, ignore_errors=True)

    def call(self, method: str, path: str, body: object = None, timeout_s: float = 30.0) -> Any:
        """What the server answers. Raises urllib.error.HTTPError or OSError as it comes."""
        data = None if body is None else json.dumps(body).encode()
        headers = {"Content-Type": "application/json"} | (
            {"Authorization": f"Bearer {self.token}"} if self.token else {}
        )
        request = urllib.request.Request(self.address + path, data, headers, method=method)
        with urllib.request.urlopen(request, timeout=timeout_s) as answer:
            return json.load(answer)

    def wait(self, number: str, seconds: float = 180.0) -> str:
        """The status of a job at its end. Raises `GroundFailed` with its log where there is none in time."""
        until = time.monotonic() + seconds
        while (status := self.call("GET", f"/api/jobs/{number}")["status"]) not in ENDED:
            if time.monotonic() > until:
                logs = self.call("GET", f"/api/jobs/{number}/logs")["logs"]
                raise GroundFailed(f"Job {number} is {status} after {seconds:.0f} s.\n{logs[-2000:]}")
            time.sleep(0.1)
        return str(status)

    # Faults

    def up(self) -> None:
        """Start, and run a job of nothing; does nothing where it runs. Raises `GroundFailed`."""
        if self._kept is not None:
            return
        self.token_file.write_text(self.token)
        self.token_file.chmod(0o600)
        self._relay.order(None, None)
        command = self._relay.command(self._chosen["dashboard-port"], str(self._door))
        self._relayed = Kept(command, self.folder / "relay.log", self._environment(), self.home)
        self._relayed.start()
        self._kept = Kept(self._command(), self.log, self._environment(), self.home)
        self._kept.start()
        until = time.monotonic() + START_S
        while True:
            try:
                number = self.call("POST", "/api/jobs/", {"entrypoint": "true"})["submission_id"]
                self.wait(number, START_S / 2)
                self.call("DELETE", f"/api/jobs/{number}")
                return
            except (OSError, http.client.HTTPException, ValueError) as error:
                if not self._kept.runs() or time.monotonic() > until:
                    raise complaint(f"Ray did not start: {error}", self.log) from error
            time.sleep(0.3)

    def down(self) -> None:
        """End it and all of its jobs at once."""
        if self._kept is not None:
            each(self._kept.everything(), psutil.Process.kill)
            self._kept.end()
            self._kept = None
        if self._relayed is not None:
            self._relayed.end()
            self._relayed = None

    def restart(self, token: str = "") -> None:
        """The same address, and every job forgotten."""
        self.down()
        self.token = token or self.token
        self.up()

    def cut(self) -> None:
        """End all connections to the job server, in whatever they are."""
        if self._relayed is not None:
            door = self._relayed.pid
            each([process for process in self._relayed.everything() if process.pid != door], psutil.Process.kill)

    def cut_after(self, sent: int | None = None, received: int | None = None) -> None:
        """Cut each connection that begins from now on after so many bytes in one direction; None for no end."""
        self._relay.order(sent, received)

    def count(self) -> None:
        """Count from now on, from 0, what connections carry that begin."""
        self._relay.count()

    def traffic(self) -> tuple[int, int]:
        """Bytes (sent, received) of the connections that began since `count` and have ended."""
        return self._relay.traffic()

    def kill_jobs(self) -> None:
        """The jobs that run end at once with those who look after them, as where their machine has gone."""
        supervisors = suspended(lambda: named(self.processes(), "ray::JobSuper"))  # they start nothing any more
        jobs = sum(each(supervisors, lambda process: process.children(recursive=True)), supervisors)
        each(jobs, psutil.Process.kill)

    def freeze(self) -> None:
        """Nothing of it answers, jobs stand still, and no connection ends."""
        suspended(self.processes)

    def thaw(self) -> None:
        each(self.processes(), psutil.Process.resume)

    def mend(self) -> None:
        """No job runs and the server answers; between tests that share a cluster."""
        self.thaw()
        self.up()
        self.cut_after()
        jobs = [job for job in self.call("GET", "/api/jobs/") if job["submission_id"] and job["status"] not in ENDED]
        for job in jobs:
            self.call("POST", f"/api/jobs/{job['submission_id']}/stop")
        for job in jobs:  # those that wait leave when their turn comes
            self.wait(job["submission_id"])

    # What it is made of

    def processes(self) -> list[psutil.Process]:
        """Everything that runs of it, jobs among them."""
        return self._kept.everything() if self._kept is not None else []

    def _command(self) -> list[str]:
        options = {
            "node-ip-address": "127.0.0.1",
            "dashboard-host": "127.0.0.1",
            "min-worker-port": 0,
            "max-worker-port": 0,
            "object-store-memory": OBJECT_STORE,
            "num-cpus": 2,
            "num-gpus": 0,
            "include-log-monitor": "false",
            "temp-dir": self.folder / "t",
        }
        arguments = [f"--{name}={value}" for name, value in (options | self._chosen).items()]
        return [str(ray_program()), "start", "--head", "--block", "--disable-usage-stats", *arguments]

    def _environment(self) -> dict[str, str]:
        return {
            "PATH": "/usr/local/bin:/usr/bin:/bin",
            "LANG": "C.UTF-8",
            "HOME": str(self.home),
            "RAY_AUTH_MODE": "token",
            "RAY_AUTH_TOKEN_PATH": str(self.token_file),
            "RAY_USAGE_STATS_ENABLED": "0",
            "RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER": "0",  # the one way to keep all of it on the loopback
            "RAY_enable_worker_prestart": "0",
            "RAY_OBJECT_STORE_ALLOW_SLOW_STORAGE": "1",  # where /dev/shm is small
        }
