"""The training child as seen from outside: start, ask to pause or stop, end, and tell whether it lives.

A child outlives whoever started it. It is known by its process id and start time (child.json), so that a number the
system gave to another program is never taken for it. Torch-free, Qt-free; nothing here waits but `terminate`.
"""

from __future__ import annotations

import contextlib
import json
import os
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

import psutil

from core import writing
from core.children import spawn
from core.errors import RunError
from core.runs import card_places, elsewhere, room
from core.runs.folder import Request, RunFolder
from core.wording import say

SAME_START_S = 2.0
TERM_S, KILL_S, LOOK_S = 8.0, 5.0, 0.05
TRAINING = "core.training"
"""The module that trains a run here."""
FOLLOWER_LOG = "follower.log"
"""What the follower of a run elsewhere writes to its console: the run's own has what is written there."""


def start(run: RunFolder, nice: int = 10, threads: int | None = None, module: str = TRAINING) -> int:
    """Start the child of a run, or go on with it; returns its process id. Raises `RunError`.

    The child is detached: it survives the program that started it. `threads` counts where the run's settings leave
    them open; they are kept, so that a resumed run computes alike. `nice` is how far it stands back (0 to 19). The
    graphics cards that the run was given (`core.runs.card_places`) go with it. `module` is what trains.
    """
    if alive(run):
        raise RunError(say("The run “{key}” is training already.", key=run.key), say("Follow it, or pause it first."))
    if elsewhere.is_elsewhere(run):
        run.clear_request()
        run.note(queued=False)
        return follow(run)
    chosen = threads or int(run.notes().get("threads") or 0)
    run.clear_request()
    run.note(queued=False, **({"threads": chosen} if chosen else {}))
    cards = ",".join(str(number) for number in card_places.noted(run))
    arguments = [str(run.path), *(["--threads", str(chosen)] if chosen else []), *(["--cards", cards] if cards else [])]
    return _spawn([run], module, arguments, nice, run.console)


def start_together(runs: Sequence[RunFolder]) -> int:
    """Start runs elsewhere that are started there as one, or go on with them; the id of the one process that follows
    all. Raises `RunError`."""
    for run in runs:
        if alive(run):
            raise RunError(say("The run “{key}” is training already.", key=run.key), say("Follow it, or pause it."))
    for run in runs:
        run.clear_request()
        run.note(queued=False)
    return follow(*runs)


def follow(*runs: RunFolder) -> int:
    """Start what follows a run that trains elsewhere, or several that were started there as one, and starts them there
    unless they go on already; its process id. Ending it ends the following alone. Raises `RunError`."""
    return _spawn(runs, elsewhere.FOLLOWER, [str(run.path) for run in runs], 0, runs[0].path / FOLLOWER_LOG)


def follow_again(runs: Iterable[RunFolder]) -> list[RunFolder]:
    """Follow those runs that go on elsewhere and that nobody follows any more, as after the computer was off; which
    these were. Raises `RunError`."""
    left = [run for run in runs if elsewhere.goes_on(run) and not alive(run)]
    for group in elsewhere.groups(left):
        follow(*group)
    return left


def _spawn(runs: Sequence[RunFolder], module: str, arguments: list[str], nice: int, log: Path) -> int:
    run = runs[0]
    try:
        console = log.open("ab")
    except OSError as error:
        raise room.not_saved(say("the run's console"), run.path, error, say("try again")) from error
    with console:
        child = spawn(module, arguments, detached=True, nice=nice, folder=run.path, console=console)
    with room.told(say("which process trains the run"), run.path):
        for one in runs:
            write_child(one, child.pid, several=len(runs) > 1)
    return child.pid


def write_child(run: RunFolder, pid: int, *, several: bool = False) -> None:
    """Note which process trains the run; `several`: it follows others as well."""
    try:
        started = psutil.Process(pid).create_time()
    except psutil.Error:
        started = time.time()
    told = {"pid": pid, "started": started} | ({"several": True} if several else {})
    writing.write_text(run.child, json.dumps(told))


def let_go(run: RunFolder) -> None:
    """Note that this process is not the run's child any more, though it goes on."""
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
        if int(json.loads(run.child.read_text(encoding="utf-8"))["pid"]) == os.getpid():
            run.child.unlink()


def claim(run: RunFolder, *, several: bool = False) -> None:
    """Note that this process is the run's child, unless that is what is noted."""
    try:
        noted = int(json.loads(run.child.read_text(encoding="utf-8"))["pid"])
    except (OSError, ValueError, KeyError, TypeError):
        noted = 0
    if noted != os.getpid():
        with contextlib.suppress(OSError):
            write_child(run, os.getpid(), several=several)


def child_of(run: RunFolder) -> psutil.Process | None:
    """The run's child if it lives."""
    try:
        known = json.loads(run.child.read_text(encoding="utf-8"))
        process = psutil.Process(int(known["pid"]))
        same = abs(process.create_time() - float(known["started"])) < SAME_START_S
        if not same and str(run.path) not in process.cmdline():
            return None  # a clock that was set makes the same process begin at another time: then its words tell
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


def ask_all(runs: Iterable[RunFolder], what: Request) -> None:
    """Ask this of several: those that nobody follows elsewhere are followed for that, as they were started there."""
    left = [run for run in runs if _asked(run, what)]
    for group in elsewhere.groups(left):
        follow(*group)


def _ask(run: RunFolder, what: Request) -> None:
    ask_all([run], what)


def _asked(run: RunFolder, what: Request) -> bool:
    """Ask it of a run, if it trains or waits; whether nobody would hear it yet."""
    if run.notes().get("queued"):
        run.note(queued=False)
    followed = alive(run)
    if followed or elsewhere.goes_on(run):
        run.request(what)
        return not followed
    return False


def terminate(run: RunFolder) -> None:
    """End the child: it is asked to save and leave, as by `pause`, and killed after a bound.

    Where the system has a signal for it, one that does not read requests yet, because it still loads, ends at once.
    """
    process = child_of(run)
    if process is None:
        return
    with contextlib.suppress(RunError):  # a disk that takes nothing does not keep a child alive
        run.request("pause")
    if _of_several(run):  # it follows others as well: it lets go of this one
        until = time.monotonic() + TERM_S
        while alive(run) and time.monotonic() < until:
            time.sleep(LOOK_S)
        return
    for end, seconds in ((_signal, TERM_S), (psutil.Process.kill, KILL_S)):
        try:
            end(process)
            process.wait(seconds)
        except psutil.TimeoutExpired:
            continue
        except psutil.Error:
            return
        return


def _of_several(run: RunFolder) -> bool:
    try:
        return json.loads(run.child.read_text(encoding="utf-8")).get("several") is True
    except (OSError, ValueError, AttributeError):
        return False


def _signal(process: psutil.Process) -> None:
    """Windows has no signal that a child could answer: there the request alone asks."""
    if os.name != "nt":
        process.terminate()
