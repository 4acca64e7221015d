"""Makes run folders from settings and puts them in the queue. Runs on a worker thread; knows no widget."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from core.project.queries import Reader
from core.runs import queue
from core.runs.create import prepare_run
from core.runs.folder import RunFolder
from core.training.config import TrainConfig


def make_runs(project: Path, configs: Sequence[TrainConfig]) -> list[RunFolder]:
    """A run folder for each of `configs`, all with the same utterances, in the queue; several are a pair.

    Raises `WorkbenchError` when the settings or the corpus do not allow it; then no run stays behind.
    """
    made: list[RunFolder] = []
    with Reader(project) as reader:
        rows = list(reader.each())
        for config in configs:
            run = prepare_run(project / "runs", config, rows, project, reader.normaliser, reader.alphabet)
            made.append(run)
    queue.add(made)
    return made
