"""The training child as seen from outside: start, ask to pause or stop, end, and say how it stands.

A child outlives whoever started it. It is known by its process id and start time (child.json), so that a number the
system gave to another program is never taken for it. Torch-free, Qt-free; nothing here waits but `terminate`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil

import core
from core.errors import ConfigError, RunError
from core.runs import room
from core.runs.curves import RunStatus, curves_of
from core.runs.events import Event, Stepped, from_line
from core.runs.folder import RunFolder
from core.training.config import TrainConfig

SAME_START_S = 2.0
TERM_S, KILL_S = 8.0, 5.0
TAIL_BYTES = 1 << 18
CONSOLE_LINES = 20

Outcome = RunStatus
"""What a sitting came to is where the run stands after it."""


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
    beside = run.child.with_suffix(f".{pid}")
    beside.write_text(json.dumps({"pid": pid, "started": started}), encoding="utf-8")
    beside.replace(run.child)


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


def status(run: RunFolder) -> RunStatus:
    """Where the run stands: its log, whether its child lives, and what was asked of it."""
    process = child_of(run)
    curves = curves_of(_latest(run))
    said = curves.status
    share = said.share or _share(run, curves.stepped)
    if process is not None:
        if curves.ended is not None and curves.ended.at >= process.create_time():
            return said
        if curves.ended is not None or said.state == "waiting":
            return RunStatus("preparing", share, "Starting")
        if run.requested() and said.state in ("training", "preparing"):
            return RunStatus("pausing", share, "Saving" if run.requested() == "pause" else "Keeping the best check")
        return RunStatus(said.state, share, said.text)
    if run.notes().get("queued"):
        return RunStatus("waiting", share)
    if curves.ended is not None:
        return RunStatus(said.state, share, said.text, said.message, said.hint, said.detail)
    if not run.child.exists() and said.state == "waiting":
        return said
    return RunStatus(
        "crashed",
        share,
        "",
        "The training child ended without a word.",
        "Resume the run: it goes on from where it was saved last."
        if (run.last / "state.json").exists()
        else "Start the run again; if it happens again, copy the details.",
        console_end(run),
    )


def outcome(run: RunFolder) -> Outcome:
    """What the last sitting came to. Raises `RunError` while the child is at work."""
    if alive(run):
        raise RunError(f"The run “{run.key}” is still training.", "Wait for it, or pause it.")
    return status(run)


def console_end(run: RunFolder, lines: int = CONSOLE_LINES) -> str:
    """The last lines of the child's console."""
    return "\n".join(_tail(run.console, 1 << 14).decode("utf-8", "replace").splitlines()[-lines:])


def _tail(path: Path, size: int) -> bytes:
    try:
        with path.open("rb") as file:
            file.seek(max(0, file.seek(0, os.SEEK_END) - size))
            return file.read()
    except OSError:
        return b""


def _latest(run: RunFolder) -> Iterator[Event]:
    """The last events of the log, enough to tell the state: a long log is not read whole each time."""
    for line in _tail(run.events, TAIL_BYTES).split(b"\n")[:-1]:
        event = from_line(line.decode("utf-8", "replace"))
        if event is not None:
            yield event


def _share(run: RunFolder, stepped: Stepped | None) -> float:
    if stepped is None or not run.config.is_file():
        return 0.0
    try:
        return min(1.0, stepped.heard_s / (3600 * TrainConfig.read(run.config).hours))
    except ConfigError:  # how it stands is told by its log all the same
        return 0.0
