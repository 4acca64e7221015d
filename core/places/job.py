"""What a batch job runs on its first node: `python -m core.places.job RUN [--threads N] [--gpus N]`. One sitting of a
run, on as many nodes as Slurm has given to the job.

A warning of the scheduler (SIGUSR1) that the job's time is nearly up pauses the run: the first process of all reads the
request, and all stop at the same step. Where the place is to go on until it is done, the job is handed in again then.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import socket
import sys
from contextlib import suppress
from pathlib import Path

from core import programs
from core.errors import WorkbenchError
from core.places import slurm
from core.places.runs_there import NOTE, RunThere, saved_step, wait_for_former
from core.places.warned import goes_on
from core.runs import card_places, queue, reader
from core.runs.folder import RunFolder

PORTS, TRIED = range(12000, 32000), 50
"""Ports that no system gives away by itself; so many of them are tried."""


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m core.places.job", description="Train a run in a batch job.")
    parser.add_argument("run", type=Path)
    parser.add_argument("--threads", type=int, default=0)
    parser.add_argument("--gpus", type=int, default=0)
    options = parser.parse_args(arguments)
    folder, warned = RunFolder(options.run), []

    def on_warning(number: int, _frame: object) -> None:
        if not folder.requested():  # what a person asked for goes first
            warned.append(number)
            folder.request("pause")

    if hasattr(signal, "SIGUSR1"):
        signal.signal(signal.SIGUSR1, on_warning)
    wait_for_former(folder)
    before = saved_step(folder)
    code = _sit(folder, options.threads or allotted(), options.gpus)
    run = RunThere(folder, json.loads((folder.path / NOTE).read_text(encoding="utf-8")))
    paused = reader.status(folder).state == "paused"
    if not (warned and paused):
        return code
    run = run.noted(job=run.job | {"warned": True, "further": saved_step(folder) > before})
    if goes_on(run):
        try:
            slurm.again(run)
        except WorkbenchError as error:  # not every node may: who looks next does it
            sys.stderr.write(f"{error}\n{error.detail}\n")
    return code


def _sit(folder: RunFolder, threads: int, gpus: int) -> int:
    """One sitting on all nodes of the job; its exit code."""
    if (nodes := nodes_of_job()) > 1:
        return programs.run_through(on_each(folder, nodes, threads, free_port(int(os.environ["SLURM_JOB_ID"]))))
    from core.training.__main__ import main as train

    cards = ",".join(map(str, card_places.all_of(folder))) if gpus > 1 else ""
    return train([str(folder.path), "--threads", str(threads), *(["--cards", cards] if cards else [])])


def on_each(folder: RunFolder, nodes: int, threads: int, port: int) -> list[str]:
    """What starts a run's processes, one launcher on each node. When one of them fails the others are left to end by
    themselves: the first process saves."""
    shared = [f"--nodes={nodes}", f"--ntasks={nodes}", "--ntasks-per-node=1", f"--cpus-per-task={threads}"]
    apart = ["--kill-on-bad-exit=0", "--wait=0"]
    run = [str(folder.path), "--port", str(port), "--threads", str(threads)]
    return ["srun", *shared, *apart, sys.executable, "-m", "core.places.node", *run]


def nodes_of_job() -> int:
    return int(os.environ.get("SLURM_JOB_NUM_NODES") or 1)


def allotted() -> int:
    """The processors of this node that the job may use."""
    told = os.environ.get("SLURM_CPUS_PER_TASK") or os.environ.get("SLURM_CPUS_ON_NODE") or ""
    return int(told) if told.isdigit() else queue.cores()


def free_port(number: int) -> int:
    """A port of this computer at which the processes of job `number` meet: by its number, the next that is free."""
    for port in (PORTS.start + (number + step) % len(PORTS) for step in range(TRIED)):
        with suppress(OSError), socket.socket() as probe:
            probe.bind(("", port))
            return port
    return PORTS.start + number % len(PORTS)


if __name__ == "__main__":
    sys.exit(main())
