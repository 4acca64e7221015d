"""The launchers of this computer, by their names: who can start training here; and letting those begin that wait."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

from core.errors import WorkbenchError
from core.places import turns
from core.places.contents import Contents
from core.places.job_state import Launcher
from core.places.plain import Plain
from core.places.ray_jobs import RayJobs
from core.places.slurm import Slurm


def launchers() -> Mapping[str, Launcher]:
    """New ones: each remembers what it was told."""
    return {"plain": Plain(), "slurm": Slurm(), "ray": RayJobs()}


def next_one(run: Path) -> None:
    """Let the next begin in the place that a run's folder lies in, which is just ending."""
    try:
        turns.go_on(Contents(run.parent.parent), launchers(), run.name)
    except WorkbenchError as error:
        sys.stderr.write(f"{error}\n{error.detail}\n")
