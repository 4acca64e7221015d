"""A small job server like Ray's, on the loopback: jobs are processes with a log, packages lie in a folder, and it fails
as it is told. What reads packages inside the cluster finds a `ray` that reads that folder.
"""

from __future__ import annotations

import json
import os
import secrets
import subprocess
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Self

LIBRARY = """
import os, pathlib, urllib.parse
FOLDER = pathlib.Path({folder!r})
class GcsClient:
    def __init__(self, address): self.address = address
    def internal_kv_get(self, key, namespace, timeout=None):
        if namespace == b"dashboard":
            return {address!r}
        try:
            return (FOLDER / urllib.parse.quote(key.decode(), safe="")).read_bytes()
        except FileNotFoundError:
            return None
    def internal_kv_del(self, key, by_prefix, namespace, timeout=None):
        for path in FOLDER.glob(urllib.parse.quote(key.decode(), safe="") + ("*" if by_prefix else "")):
            path.unlink(missing_ok=True)
"""
RESOURCES = {"CPU": 2.0, "GPU": 1.0, "memory": 8e9}


class RayServer:
    """`address`, `token`; `jobs` by their names; `will` is what the next requests are answered with in place of what
    they ask: (status, body, headers), or "cut"; "" for what they ask. `hold` keeps new jobs waiting; after so many
    `puts` the store takes no packages."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.token = folder, secrets.token_hex(24)
        self.packages, self.logs = folder / "packages", folder / "logs"
        self.jobs: dict[str, dict[str, Any]] = {}
        self.asked: list[tuple[str, str, str]] = []
        self.will: list[Any] = []
        self.hold = False
        self.puts: int | None = None
        self._children: dict[str, subprocess.Popen[bytes]] = {}
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self.address = f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> Self:
        for path in (self.packages, self.logs, self.folder / "library" / "ray"):
            path.mkdir(parents=True)
        library = LIBRARY.format(folder=str(self.packages), address=self.address.removeprefix("http://").encode())
        (self.folder / "library" / "ray" / "__init__.py").write_text("")
        (self.folder / "library" / "ray" / "_raylet.py").write_text(library)
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        for child in self._children.values():
            child.kill()
            child.wait()

    def go_on(self) -> None:
        """Start the jobs that wait."""
        self.hold = False
        for name, job in self.jobs.items():
            if job["status"] == "PENDING":
                self._start(name)

    def kill(self, name: str) -> None:
        """As where a job's machine has gone."""
        self._children[name].kill()
        self._children[name].wait()
        self.jobs[name] |= {"status": "FAILED", "error_type": "JOB_SUPERVISOR_ACTOR_DIED", "driver_exit_code": None}

    def agents(self) -> list[str]:
        return [name for name, job in self.jobs.items() if job["metadata"].get("vizinho") == "agent"]

    def status(self, name: str) -> dict[str, Any]:
        child, job = self._children.get(name), self.jobs[name]
        if child is not None and job["status"] == "RUNNING" and (code := child.poll()) is not None:
            kind = "JOB_ENTRYPOINT_COMMAND_ERROR" if code else None
            told = {"driver_exit_code": code, "error_type": kind, "end_time": time.time() * 1000}
            self.jobs[name] |= {"status": "FAILED" if code else "SUCCEEDED", **told}
        return self.jobs[name]

    def _start(self, name: str) -> None:
        environment = os.environ | {
            "RAY_ADDRESS": "127.0.0.1:1",
            "RAY_AUTH_TOKEN": self.token,
            "PYTHONPATH": os.pathsep.join([str(self.folder / "library"), str(Path(__file__).parents[3])]),
        }
        environment |= (self.jobs[name].get("runtime_env") or {}).get("env_vars", {})
        with (self.logs / name).open("ab") as log:
            log.write(f"Running entrypoint for job {name}\n".encode())
            log.flush()
            self._children[name] = subprocess.Popen(
                self.jobs[name]["entrypoint"], shell=True, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                env=environment, start_new_session=True,
            )  # fmt: skip
        self.jobs[name]["status"] = "RUNNING"

    def _answer(self, method: str, path: str, body: bytes) -> tuple[int, Any]:
        if path == "/api/v0/nodes?detail=1":
            return 200, {"data": {"result": {"result": [{"state": "ALIVE", "resources_total": RESOURCES}]}}}
        if path.startswith("/api/packages/gcs/"):
            whole = self.packages / ("gcs%3A%2F%2F" + path.rpartition("/")[2])
            whole.with_suffix(".new").write_bytes(body)
            whole.with_suffix(".new").rename(whole)
            return 200, None
        if path == "/api/jobs/" and method == "GET":
            return 200, [self.status(name) for name in list(self.jobs)]
        if path == "/api/jobs/":
            job = json.loads(body)
            name = job["submission_id"]
            if name in self.jobs:
                return 500, f"ValueError: Job with submission_id {name} already exists."
            usual = {"metadata": {}, "message": "", "error_type": None, "driver_exit_code": None, "end_time": None}
            self.jobs[name] = usual | job | {"status": "PENDING", "start_time": time.time() * 1000}
            if not self.hold or name in self.agents():
                self._start(name)
            return 200, {"submission_id": name}
        name, _, what = path.removeprefix("/api/jobs/").partition("/")
        if name not in self.jobs:
            return 404, f"Job {name} does not exist"
        if method == "DELETE":
            del self.jobs[name]
            return 200, {"deleted": True}
        if what == "stop":
            if name in self._children and self.status(name)["status"] == "RUNNING":
                self._children[name].terminate()
                self.jobs[name] |= {"status": "STOPPED", "end_time": time.time() * 1000}
            return 200, {"stopped": True}
        if what == "logs":
            log = self.logs / name
            return 200, {"logs": log.read_text(errors="replace") if log.exists() else ""}
        return 200, self.status(name)

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def _do(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                said = self.headers.get("Authorization", "")
                server.asked.append((self.command, self.path, said))
                order = server.will.pop(0) if server.will else ""
                if self.command == "PUT" and server.puts is not None:
                    server.puts -= 1
                    order = (500, "Traceback\nRuntimeError: the store is away") if server.puts < 0 else order
                if order == "cut":
                    self.close_connection = True
                    return
                if order:
                    self._say(*order)
                elif not said or said != f"Bearer {server.token}":
                    self._say(403 if said else 401, "Unauthorized: no authentication token, or a wrong one")
                else:
                    self._say(*server._answer(self.command, self.path, body))

            do_GET = do_PUT = do_POST = do_DELETE = _do

            def _say(self, status: int, found: object, headers: dict[str, str] | None = None) -> None:
                text = found if isinstance(found, str) else json.dumps(found) if found is not None else ""
                data = text.encode()
                self.send_response(status)
                for name, value in ({"Content-Length": str(len(data))} | (headers or {})).items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, *_: object) -> None:
                pass

        return Handler
