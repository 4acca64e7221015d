"""Bringing what a run has made in a place so far, when somebody asks for it; also to go on with it here."""

from __future__ import annotations

import time
from pathlib import Path

from core import children
from core.errors import RunError
from core.locks import Timeout, locked
from core.places import fetching, left, printed, text_home
from core.places.fetching import Told
from core.places.following import Following
from core.places.job_state import JobState
from core.places.link import Link
from core.places.of_run import place_of
from core.progress import Stop, never
from core.runs import reader, supervisor
from core.runs.folder import PRINTED, RunFolder
from core.runs.text_run import teaches_text
from core.wording import say

MAKER = "core.training.best_model"
ENDING = ("pausing", *reader.OVER)
"""States of a run that is about to end there, or has: its process and its follower may need a moment more."""
MOST_S, LOOK_S = 60.0, 0.5
RESULT, BEST, LAST = "model", "checkpoints/best", "checkpoints/last"


def fetch(run: RunFolder, told: Told, *, checkpoints: bool = False, stop: Stop = never) -> dict[str, int]:
    """Bring the log, what processes on other nodes have printed, and the model; of a run that is not finished its best
    check, of which the model is made here. With `checkpoints` everything comes that is needed to go on, and the run
    trains here from now on; one that is just ending is waited for, `MOST_S` at most. How many bytes, by what was
    brought. `stop` gives up logging in, `told` may raise. Raises `NotReached`, `WorkbenchError`, `Cancelled`."""
    place, where = place_of(run)
    with Link(place, stop) as link:
        if checkpoints:
            _have_ended(run, link, where, told)
        brought = {"log": _log(run, link, where)}
        brought["model"] = fetching.bring_folder(link, run, where, RESULT, told)
        text_home.take_in(run)
        if checkpoints or not brought["model"]:
            brought["best"] = fetching.bring_folder(link, run, where, BEST, told)
        if checkpoints:
            brought["printed"] = fetching.bring_folder(link, run, where, PRINTED, told)
            brought["last"] = fetching.bring_folder(link, run, where, LAST, told)
            left.go_home(run, link, where)
        else:
            brought["printed"] = sum(path.stat().st_size for path in printed.bring(link, run, where))
    if not brought["model"] and brought["best"] and not teaches_text(run):
        told(say("Making the model of the best check"), 0.0)
        model = Path(children.run_child([MAKER, str(run.path)])["model"])
        brought["model"] = sum(path.stat().st_size for path in model.iterdir() if path.is_file())
    return brought


def _have_ended(run: RunFolder, link: Link, where: str, told: Told) -> None:
    """Come back once nobody is at work at the run, neither there nor here. Raises `RunError`."""
    until = time.monotonic() + MOST_S
    while (alive := JobState.from_json(link.ask("look", run=where, at=0)["state"]).alive) or supervisor.alive(run):
        place = link.place.name
        if alive and reader.status(run).state not in ENDING:
            raise RunError(
                say("The run “{key}” trains on {place}.", key=run.key, place=place),
                say("Pause it first: vizinho runs DIR pause {key}.", key=run.key),
            )
        if time.monotonic() > until:
            raise RunError(
                say("The run “{key}” has not ended on {place} yet.", key=run.key, place=place),
                say("Try again in a moment."),
            )
        told(say("Waiting for its end on {place}", place=place), 0.0)
        time.sleep(LOOK_S)


def _log(run: RunFolder, link: Link, where: str) -> int:
    """The log's new lines, unless somebody follows the run already."""
    before = run.events.stat().st_size if run.events.is_file() else 0
    try:
        with locked(run.path / "child.lock", 0.0):
            Following(run, where, link.place, lambda: False).catch_up(link)
    except Timeout:
        return 0
    return (run.events.stat().st_size if run.events.is_file() else 0) - before
