"""Starts one run on several nodes of a Ray cluster: a program for the Python that Ray runs on, within a job of ours.

    PYTHON ray_nodes.py '{"command": [...], "nodes": 2, "each": {"CPU": 4, "GPU": 1}, "console": PATH, "waits": PATH,
                          "wanted": PATH, "number": JOB}'

Ray gives `nodes` places with what `each` needs, on as many computers as it can; in each `command` is started, behind
which stand the number of the place and where the first one is reached. Until they are free, the file `waits` is there;
when JOB does not stand in the file `wanted` any more, it leaves. The exit code is the largest of theirs. It imports
nothing of ours, and may run on an older Python than we do.
"""

from __future__ import annotations

import importlib
import json
import logging
import signal
import sys
from pathlib import Path
from typing import Any

LOOK_S = 1.0
LOST = 1


def meeting_place() -> tuple[str, int]:
    """The address of this computer, and a port of it that is free."""
    import socket

    with socket.socket() as probe:
        probe.bind(("", 0))
        port = int(probe.getsockname()[1])
    return str(importlib.import_module("ray").util.get_node_ip_address()), port


def work(command: list[str], console: str) -> int:
    """Run a command to its end; its exit code. When this process goes, it is asked to end, where the system can do
    that."""
    import os
    import shutil
    import subprocess

    tied = ["setpriv", "--pdeathsig", "TERM"] if shutil.which("setpriv") else []
    own = {name: value for name, value in os.environ.items() if not name.startswith("RAY_") and name != "PYTHONPATH"}
    with open(console, "ab") as out:  # noqa: PTH123 - it goes to the nodes as it stands here
        return subprocess.run(
            [*tied, *command], stdin=subprocess.DEVNULL, stdout=out, stderr=out, env=own, check=False
        ).returncode


def main() -> int:
    del sys.path[0]  # neighbours of this file are not what their names mean to Ray
    asked: dict[str, Any] = json.loads(sys.argv[1])
    ray: Any = importlib.import_module("ray")
    util: Any = importlib.import_module("ray.util")
    strategies: Any = importlib.import_module("ray.util.scheduling_strategies")
    ray.init(address="auto", log_to_driver=False, logging_level=logging.ERROR)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)  # who started us pauses the run, and all end then
    each, nodes = asked["each"], int(asked["nodes"])
    group = util.placement_group([each] * nodes, strategy="SPREAD")
    if not _granted(group, Path(asked["waits"]), Path(asked["wanted"]), asked["number"]):
        return 0

    def on(node: int, function: Any, *given: object, **needs: object) -> Any:
        place = strategies.PlacementGroupSchedulingStrategy(group, placement_group_bundle_index=node)
        return ray.remote(function).options(scheduling_strategy=place, max_retries=0, **needs).remote(*given)

    first, port = ray.get(on(0, meeting_place, num_cpus=0))
    needs = {"num_cpus": each.get("CPU", 0), "num_gpus": each.get("GPU", 0), "memory": each.get("memory")}
    launched = []
    for node in range(nodes):
        command = [*asked["command"], "--node", str(node), "--first", first, "--port", str(port)]
        launched.append(on(node, work, command, asked["console"], **needs))
    return max(_code(ray, one) for one in launched)


def _granted(group: Any, waits: Path, wanted: Path, number: str) -> bool:
    """Wait until the places are free; False where nobody wants them any more."""
    waits.touch()
    try:
        while not group.wait(timeout_seconds=LOOK_S):
            if number not in (wanted.read_text(encoding="utf-8") if wanted.exists() else ""):
                return False
    finally:
        waits.unlink(missing_ok=True)
    return True


def _code(ray: Any, launched: Any) -> int:
    try:
        return abs(int(ray.get(launched)))
    except ray.exceptions.RayError as error:  # its node has gone: the others end by themselves
        sys.stderr.write(f"{error}\n")
        return LOST


if __name__ == "__main__":
    sys.exit(main())
