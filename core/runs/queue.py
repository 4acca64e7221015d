"""Runs that wait for their turn, and which may start now: threads are counted, so that the window keeps a core.

A pair (a transfer and its control from scratch) is a race: it starts together and shares all cores. The queue needs no
window: whoever looks may start what comes next, and a child that has done its work does so too. Torch-free.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

import psutil
from filelock import FileLock, Timeout

from core.errors import WorkbenchError
from core.runs import reader, supervisor
from core.runs.folder import RunFolder, list_runs
from core.runs.run_settings import settings_of

LOCK, HELD = ".queue.lock", ".queue.held"


def cores() -> int:
    """Cores that this process may use."""
    if hasattr(psutil.Process, "cpu_affinity"):
        return len(psutil.Process().cpu_affinity() or ()) or 1
    return os.cpu_count() or 1


def start_next(runs: Path, wait_s: float = 0.0, nice: int = 10) -> list[RunFolder]:
    """Start what may start now; which runs these were. None while the queue is held, or somebody else does the same.

    `wait_s` is how long to wait for that somebody. Raises `RunError` when a child does not start.
    """
    if held(runs):
        return []
    try:
        with FileLock(runs / LOCK, timeout=wait_s):
            chosen = next_to_start(list_runs(runs), cores())
            for run in chosen:
                supervisor.start(run, nice=nice)
            return chosen
    except Timeout:
        return []


def hold(runs: Path) -> None:
    """Let nothing start from the queue until somebody releases it: everything was paused or stopped on purpose."""
    with contextlib.suppress(OSError):
        runs.mkdir(parents=True, exist_ok=True)
        (runs / HELD).touch()


def release(runs: Path) -> None:
    with contextlib.suppress(OSError):
        (runs / HELD).unlink(missing_ok=True)


def held(runs: Path) -> bool:
    return (runs / HELD).exists()


def at_work(run: RunFolder) -> bool:
    """Whether a run takes the computer: its child lives, and has not said its last word yet."""
    return supervisor.alive(run) and reader.status(run).state not in reader.OVER


def add(runs: Sequence[RunFolder]) -> None:
    """Put runs at the end of the queue; several at once are a pair that runs side by side."""
    pair = runs[0].key if len(runs) > 1 else ""
    for run in runs:
        run.note(queued=True, **({"pair": pair} if pair else {}))


def remove(run: RunFolder) -> None:
    """Take a run out of the queue."""
    run.note(queued=False)


def waiting(runs: Iterable[RunFolder]) -> list[RunFolder]:
    """The runs in the queue, in the order in which they will start."""
    queued = [run for run in runs if run.notes().get("queued")]
    return sorted(queued, key=_order)


def _order(run: RunFolder) -> tuple[float, float, str]:
    notes = run.notes()
    return float(notes.get("place", 1e9)), float(notes.get("created", 0.0)), run.key


def threads_for(run: RunFolder, cores: int, racing: int = 1) -> int:
    """CPU threads of a run: as its settings say, else all cores but the window's, shared among those that race."""
    notes = run.notes()
    known = settings_of(run).threads or int(notes.get("threads") or 0)
    free = cores if racing >= cores else max(1, cores - 1)
    return known or max(1, free // racing)


def next_to_start(runs: Sequence[RunFolder], cores: int) -> list[RunFolder]:
    """The waiting runs that may start now, first come, first served; their threads are noted for `supervisor.start`.

    A run starts when its threads fit beside those that train and one core stays free; on one core, when none trains.
    Of a pair, the others start with the first, on all cores. A run whose settings do not read is passed over.
    """
    used = 0
    racing: set[str] = set()
    for run in runs:
        if at_work(run):
            used += _threads(run, cores, runs)
            racing.add(_pair(run))
    chosen = []
    for run in waiting(runs):
        if supervisor.alive(run):
            continue
        need = _threads(run, cores, runs)
        if not need:
            continue
        mate = bool(_pair(run)) and _pair(run) in racing
        if used and used + need > (cores if mate else max(1, cores - 1)):
            break
        run.note(threads=need)
        chosen.append(run)
        used += need
        racing.add(_pair(run))
    return chosen


def _pair(run: RunFolder) -> str:
    return str(run.notes().get("pair") or "")


def _threads(run: RunFolder, cores: int, runs: Sequence[RunFolder]) -> int:
    """Threads of a run among its mates; 0 when its settings do not read."""
    pair = _pair(run)
    mates = sum(_pair(other) == pair and (_waits(other) or at_work(other)) for other in runs) if pair else 1
    try:
        return threads_for(run, cores, max(1, mates))
    except WorkbenchError:
        return 0


def _waits(run: RunFolder) -> bool:
    return bool(run.notes().get("queued"))
