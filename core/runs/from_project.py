"""Making the runs of a project: its utterances are read from the database, which the child never sees. Torch-free.

Apart from `create`, which makes a run of rows wherever they come from, and knows no database.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from core.project.queries import Reader
from core.project.records import UtteranceRow
from core.project.tiers.learnt import as_learnt
from core.runs import queue
from core.runs.create import prepare_run
from core.runs.drafted import asked_for
from core.runs.folder import RunFolder
from core.runs.source_project import source_of
from core.training.config import TrainConfig


def make_runs(project: Path, configs: Sequence[TrainConfig]) -> list[RunFolder]:
    """A run for each of `configs` from the project in that folder, all with the same utterances.

    Raises `WorkbenchError` when the settings or the corpus do not allow one of them; then none stays behind.
    """
    made: list[RunFolder] = []
    with Reader(project) as found:
        rows: dict[str, list[UtteranceRow]] = {}
        for config in configs:
            try:
                reader = as_learnt(found, config.learn)
                if config.learn not in rows:
                    rows[config.learn] = list(reader.each())
                beside = source_of(config, project)
                made.append(
                    prepare_run(
                        project / "runs",
                        config,
                        rows[config.learn],
                        project,
                        reader.normaliser,
                        reader.alphabet,
                        beside=beside,
                        drafts=asked_for(found, project, config.drafts_at_least),
                    )
                )
            except BaseException:
                for run in made:
                    shutil.rmtree(run.path, ignore_errors=True)
                raise
    return made


def make_queued(project: Path, configs: Sequence[TrainConfig], *, together: bool = True) -> list[RunFolder]:
    """The same, put at the end of the queue; several are a pair that runs side by side, or come one after another."""
    made = make_runs(project, configs)
    for runs in [made] if together else [[run] for run in made]:
        queue.add(runs)
    return made
