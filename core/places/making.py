"""Making the runs of a project for a place: the one way in which the window and the command line do it.

A run knows where it trains before anybody could start it, so that no queue takes it for one of this computer.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from core.places.of_run import put_on
from core.places.place import Place
from core.runs import queue
from core.runs.folder import RunFolder
from core.runs.from_project import make_runs
from core.training.config import TrainConfig


def make_there(project: Path, configs: Sequence[TrainConfig], place: Place, *, queued: bool) -> list[RunFolder]:
    """A run for each of `configs`, which trains in the place from its first start on; `queued` are started by whoever
    feeds the queue, at once, for they take nothing of this computer. Raises what `make_runs` raises."""
    runs = make_runs(project, configs)
    for run in runs:
        put_on(run, place)
    if queued:
        queue.add(runs)
    return runs
