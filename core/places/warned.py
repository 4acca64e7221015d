"""A run that its job has saved and paused because the job's time was nearly up: whether it is handed in again, and what
is said where it is not. It runs in the place itself."""

from __future__ import annotations

from core.places.runs_there import RunThere
from core.wording import say

WARNED = (
    say("The job’s time was up: the run has saved, and waits."),
    say("Resume it; or have jobs handed in again until it is done: vizinho places add NAME --until-done."),
)
STUCK = (
    say("The job’s time was up before the run had taken a step: it is not handed in again."),
    say("Give the place more hours, then resume."),
)
"""The same where jobs are handed in again until it is done."""


def goes_on(run: RunThere) -> bool:
    """Whether a run that was paused so is to be handed in again: where that gets it anywhere, and nobody has asked for
    anything else meanwhile."""
    wanted = run.job.get("warned") and run.job.get("until_done") and run.job.get("further", True)
    return bool(wanted) and not run.folder.requested()


def words(run: RunThere) -> tuple[str, str]:
    """What is said of it where it does not go on, and what helps."""
    if not run.job.get("until_done"):
        return WARNED
    return STUCK if not run.job.get("further", True) else ("", "")  # else somebody asked for it
