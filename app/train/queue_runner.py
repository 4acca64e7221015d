"""Starting, resuming and stopping training children by the queue's rules. For worker threads; knows no widget.

Several watchers may feed one queue (the page, the window's frame, a second window): a lock file keeps them apart.
"""

from __future__ import annotations

import time
from pathlib import Path

from core.runs import queue, reader, supervisor
from core.runs.folder import RunFolder

LEAVING_S = 20.0
"""A child that said its last word is given so long to leave."""


def start_next(runs: Path) -> int:
    """Start what the queue says may start now; how many that were. 0 while somebody else does the same."""
    return len(queue.start_next(runs))


def start_now(run: RunFolder) -> int:
    """Start or resume a run whatever the queue says; its process id. Raises `RunError` when it trains already."""
    until = time.monotonic() + LEAVING_S
    while supervisor.alive(run) and reader.status(run).state in reader.OVER and time.monotonic() < until:
        time.sleep(0.05)
    return supervisor.start(run)


def resume(run: RunFolder) -> int:
    """Go on with a run as soon as the computer is free: now, or in the queue. How many runs were started."""
    queue.add([run])
    return start_next(run.path.parent)


def stop(run: RunFolder) -> None:
    """Keep the best check as the result. A run without a child gets one for that, which leaves when it has done so."""
    if not supervisor.alive(run):
        start_now(run)
    supervisor.stop(run)
