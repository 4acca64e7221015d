"""Making the runs of a project: its utterances are read from the database, which the child never sees. Torch-free.

Apart from `create`, which makes a run of rows wherever they come from, and knows no database.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from core.project.queries import Reader
from core.runs import queue
from core.runs.create import prepare_run
from core.runs.folder import RunFolder
from core.training.config import TrainConfig


def make_runs(project: Path, configs: Sequence[TrainConfig]) -> list[RunFolder]:
    """A run for each of `configs` from the project in that folder, all with the same utterances.

    Raises `WorkbenchError` when the settings or the corpus do not allow one of them; then none stays behind.
    """
    made: list[RunFolder] = []
    with Reader(project) as reader:
        rows = list(reader.each())
        for config in configs:
            try:
                made.append(prepare_run(project / "runs", config, rows, project, reader.normaliser, reader.alphabet))
            except BaseException:
                for run in made:
                    shutil.rmtree(run.path, ignore_errors=True)
                raise
    return made


def make_queued(project: Path, configs: Sequence[TrainConfig]) -> list[RunFolder]:
    """The same, put at the end of the queue; several are a pair that runs side by side."""
    made = make_runs(project, configs)
    queue.add(made)
    return made
