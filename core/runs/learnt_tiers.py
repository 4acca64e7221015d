"""Which runs of a project learnt what stands on a tier: they name it by what it was called then."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from core.errors import ConfigError
from core.runs.folder import list_runs
from core.runs.run_settings import any_settings
from core.wording import Said, say_n

RUNS = "runs"
NAMED = 5


def learnt_tiers(project: Path) -> list[tuple[str, str]]:
    """The names of all runs that learnt a tier, oldest first, each with what that was called then; runs that cannot be
    read are passed over."""
    found = []
    for run in list_runs(project / RUNS):
        try:
            config = any_settings(run)
        except ConfigError:
            continue
        if config.learn and not run.is_probe:
            found.append((config.name, config.learn))
    return found


def runs_that_learnt(project: Path, tiers: Collection[str]) -> list[str]:
    """The names of the runs that learnt one of these tiers, oldest first."""
    return [name for name, tier in learnt_tiers(project) if tier in tiers]


def told_of_removed(runs: Collection[str]) -> Said | None:
    """What becomes of runs whose tier goes; None where there are none."""
    said = say_n(
        "One run learnt what stands there ({runs}): its model stays and reads, but is not evaluated on it any more.",
        "%n runs learnt what stands there ({runs}): their models stay and read, but are not evaluated on it any more.",
        len(runs),
        runs=_some(runs),
    )
    return said if runs else None


def told_of_renamed(runs: Collection[str]) -> Said | None:
    """What becomes of runs whose tier is called otherwise; None where there are none."""
    said = say_n(
        "One run learnt it under its former name and finds it again ({runs}).",
        "%n runs learnt it under its former name and find it again ({runs}).",
        len(runs),
        runs=_some(runs),
    )
    return said if runs else None


def _some(runs: Collection[str]) -> list[str]:
    names = list(runs)
    return names[:NAMED] + ["…"] * (len(names) > NAMED)
