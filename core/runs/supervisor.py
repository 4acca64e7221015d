"""The training child as seen from outside: start, ask to pause or stop, end, and tell whether it lives.

A child outlives whoever started it. It is known by its process id and start time (child.json), so that a number the
system gave to another program is never taken for it. Torch-free, Qt-free; nothing here waits but `terminate`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import psutil

import core
from core import writing
from core.errors import RunError
from core.runs import room
from core.runs.folder import RunFolder

SAME_START_S = 2.0
TERM_S, KILL_S = 8.0, 5.0


def start(run: RunFolder, python: str = sys.executable, nice: int = 10, threads: int | None = None) -> int:
    """Start the child of a run, or go on with it; returns its process id. Raises `RunError`.

    The child is detached: it survives the program that started it. `threads` counts where the run's settings leave
    them open; they are kept, so that a resumed run computes alike.
    """
    if alive(run):
        raise RunError(f"The run “{run.key}” is training already.", "Follow it, or pause it first.")
    chosen = threads or int(run.notes().get("threads") or 0)
    run.clear_request()
    run.note(queued=False, **({"threads": chosen} if chosen else {}))
    command = [python, "-m", "core.training", str(run.path), "--nice", str(nice)]
    if chosen:
        command += ["--threads", str(chosen)]
    environment = os.environ | {"OMP_WAIT_POLICY": "passive", "PYTHONUNBUFFERED": "1", "PYTHONPATH": package_path()}
    try:
        with run.console.open("ab") as console:
            child = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=console,
                stderr=subprocess.STDOUT,
                env=environment,
                cwd=run.path,
                start_new_session=True,
            )
    except OSError as error:
        if room.is_full(error):
            raise room.not_saved("the run's console", run.path, error, "try again") from error
        raise RunError("The training child could not be started.", "Run the set-up again.", str(error)) from error
    write_child(run, child.pid)
    child.returncode = 0  # not waited for: it is followed by its log, and may outlive us
    return child.pid


def package_path() -> str:
    """PYTHONPATH with the folder of this very package first: the child runs the same code."""
    own = str(Path(core.__file__).resolve().parent.parent)
    return os.pathsep.join([own, *filter(None, [os.environ.get("PYTHONPATH")])])


def write_child(run: RunFolder, pid: int) -> None:
    """Note which process trains the run."""
    try:
        started = psutil.Process(pid).create_time()
    except psutil.Error:
        started = time.time()
    writing.write_text(run.child, json.dumps({"pid": pid, "started": started}))


def child_of(run: RunFolder) -> psutil.Process | None:
    """The run's child if it lives."""
    try:
        known = json.loads(run.child.read_text(encoding="utf-8"))
        process = psutil.Process(int(known["pid"]))
        same = abs(process.create_time() - float(known["started"])) < SAME_START_S
        if not same:
            return None
        if process.status() == psutil.STATUS_ZOMBIE:
            _reap(process.pid)
            return None
        return process
    except (OSError, ValueError, KeyError, TypeError, psutil.Error):
        return None


def _reap(pid: int) -> None:
    """Let the system forget a child of ours that has ended."""
    if hasattr(os, "WNOHANG"):
        try:
            os.waitpid(pid, os.WNOHANG)
        except ChildProcessError:  # it is somebody else's child, or was reaped before
            pass


def alive(run: RunFolder) -> bool:
    """Whether the run's child lives."""
    return child_of(run) is not None


def pause(run: RunFolder) -> None:
    """Ask the child to save everything and leave. A run that is waiting only leaves the queue."""
    _ask(run, "pause")


def stop(run: RunFolder) -> None:
    """Ask the child to keep the best check as the result and leave."""
    _ask(run, "stop")


def _ask(run: RunFolder, what: str) -> None:
    if run.notes().get("queued"):
        run.note(queued=False)
    if alive(run):
        run.request("stop" if what == "stop" else "pause")


def terminate(run: RunFolder) -> None:
    """End the child: ask the system to end it (it saves first if it can), then kill it after a bound."""
    process = child_of(run)
    if process is None:
        return
    for end, seconds in ((process.terminate, TERM_S), (process.kill, KILL_S)):
        try:
            end()
            process.wait(seconds)
        except psutil.TimeoutExpired:
            continue
        except psutil.Error:
            return
        return
