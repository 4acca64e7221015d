"""Starting, resuming and stopping runs by the queue's rules, and working the queue off. Torch-free, Qt-free.

Several may feed one queue (the window, a second one, a terminal, a child that has just ended): a lock file keeps them
apart. What may start, and in which order, is `queue`'s; what a child is, `supervisor`'s.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.errors import RunError, WorkbenchError
from core.runs import queue, reader, supervisor
from core.runs.curves import RunStatus
from core.runs.folder import RunFolder, list_runs
from core.wording import say

LEAVING_S = 20.0
"""A child that said its last word is given so long to leave."""
LOOK_EVERY_S = 0.5
LOCK_S = 5.0
"""So long somebody else may take to start a run before we look again."""


@dataclass(frozen=True)
class Turn:
    """Where a run stands while the queue is worked off; told when its state changes."""

    run: RunFolder
    status: RunStatus


def start_now(run: RunFolder) -> int:
    """Start or resume a run whatever the queue says; its process id. Raises `RunError` when it trains already."""
    until = time.monotonic() + LEAVING_S
    while supervisor.alive(run) and reader.status(run).state in reader.OVER and time.monotonic() < until:
        time.sleep(0.05)
    queue.give_cards(run)
    return supervisor.start(run)


def resume(run: RunFolder) -> int:
    """Go on with a run as soon as the computer is free: now, or in the queue. How many runs were started."""
    queue.add([run])
    return len(queue.start_next(run.path.parent))


def stop(run: RunFolder) -> None:
    """Keep the best check as the result. A run without a child gets one for that, which leaves when it has done so."""
    if not supervisor.alive(run):
        start_now(run)
    supervisor.stop(run)


def reorder(runs: Path, first: Sequence[RunFolder]) -> None:
    """Let these waiting runs start first, in this order; the others that wait follow as they stood.

    Raises `RunError` for one that does not wait, and when the disk refuses.
    """
    waiting = queue.waiting(list_runs(runs))
    for run in first:
        if run not in waiting:
            raise RunError(say("The run “{run}” does not wait in the queue.", run=run.key), say("Put it there first."))
    for place, run in enumerate([*first, *(run for run in waiting if run not in first)]):
        run.note(place=place)


def work_off(
    runs: Path, patience: Callable[[float], None] = time.sleep, look_every_s: float = LOOK_EVERY_S
) -> Iterator[Turn]:
    """Start what waits, one after another by the queue's rules, until nothing waits that could start; tells each run's
    changes of state, also of those that trained before. A run that is killed hard only makes room for the next.

    `patience` waits between two looks. A queue that is held starts nothing: what trains is followed to its end.
    """
    states: dict[str, str] = {}
    before: set[str] = set()
    while True:
        started = queue.start_next(runs, wait_s=LOCK_S)
        there = list_runs(runs)
        alive = {run.key for run in there if supervisor.alive(run)}
        for run in there:
            if run.key in alive | before or run in started or run.notes().get("queued"):
                status = _status(run)
                if status is not None and states.get(run.key) != status.state:
                    states[run.key] = status.state
                    yield Turn(run, status)
        if not alive and not before and not started:
            return
        before = alive
        if alive:
            patience(look_every_s)


def _status(run: RunFolder) -> RunStatus | None:
    """None for a run that does not read: it is passed over."""
    try:
        return reader.status(run)
    except WorkbenchError:
        return None
