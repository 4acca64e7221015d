"""Runs that were removed here, or came home to go on here, and that still lie in a place: remembered beside the places
of this person until they are removed there too, at once or by `vizinho places tidy`.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from core import writing
from core.errors import RunError, WorkbenchError
from core.locks import locked
from core.places import followers
from core.places.contents import program_version
from core.places.link import Link
from core.places.of_run import place_of
from core.places.ssh import NotReached
from core.progress import Stop, never
from core.runs import elsewhere, room, trash
from core.runs.folder import RunFolder
from core.sources import kept
from core.wording import say

FILE, LOCK, LOCK_S = "left.json", ".left.lock", 10.0
ENDED_S, LOOK_S, ANSWER_S = 15.0, 0.5, 20.0
"""So long a run that is ended may take to be gone there."""


@dataclass(frozen=True)
class Left:
    """A run's folder `run` in a place, what the run was called, and when it was removed here. One that nobody wants any
    more `ends` there before it is removed, if it has not ended yet."""

    place: str
    run: str
    name: str
    at: float
    ends: bool = False


def remove(run: RunFolder, name: str) -> trash.Removed:
    """Move a run into the trash, and remember what it leaves in its place. Raises what `trash.remove` raises."""
    left = _left_by(run, name)
    removed = trash.remove(run, name)
    if left is None:
        return removed
    remember(left)
    return replace(removed, stays=left.place)


def restore(removed: trash.Removed) -> RunFolder:
    """Put a removed run back: what it has in its place is needed again. Raises `RunError`."""
    run = trash.restore(removed)
    if (left := _left_by(run, "")) is not None:
        forget(left.place, [left.run])
    return run


def remove_there(run: RunFolder, stop: Stop = never) -> None:
    """Remove what a run has in its place: when it trains there again, all is sent anew. `stop` gives up logging in.
    Raises `NotReached`, `Cancelled`, and `RunError` for one that trains there."""
    place, where = place_of(run)
    if elsewhere.goes_on(run):
        raise RunError(
            say("The run “{key}” goes on on {place}.", key=run.key, place=place.name), say("Pause or stop it first.")
        )
    with Link(place, stop) as link:
        clear(link, [where], always=True)
    if (now := elsewhere.read(run)) is not None:
        with room.told(say("how the run stands elsewhere"), run.path):
            elsewhere.write(run, replace(now, sent=False))


@dataclass(frozen=True)
class Stays:
    """A run's folder `run` in a place that stays there, for the computer of this name has followed it, too: last `at`,
    or within a day of it. The project may have been copied there."""

    run: str
    name: str
    computer: str
    at: float


def clear(link: Link, runs: list[str], *, always: bool = False) -> list[Stays]:
    """Remove runs in a place, those that have gone before too, and forget that they lay there. Unless `always`, those
    stay that another computer has followed, too: which these are. Raises `NotReached`, `RunError`."""
    unwanted = {one.run for one in left_in(link.place.name) if one.ends}
    names = {one.run: one.name for one in left_in(link.place.name)}
    stay = []
    for run in runs:
        if run in unwanted:
            end_and_remove(link, run)
        elif link.ask("laid", run=run)["laid"]:
            if others := _others(link, run) if not always else []:
                last = max(others, key=lambda one: float(one["at"]))
                stay.append(Stays(run, names.get(run) or run, str(last["name"]), float(last["at"])))
            else:
                link.ask("remove", run=run)
        forget(link.place.name, [run])
    return stay


def _others(link: Link, run: str) -> list[Any]:
    """Which other computers have followed a run; an agent of another version does not tell."""
    if link.hello.get("version") != program_version():
        return []
    return list(link.ask("leave", run=run, who=followers.own())["others"])


def end_and_remove(link: Link, run: str) -> None:
    """End a run that nobody wants any more, whether it trains or waits, and remove it. Raises `NotReached`,
    `RunError`."""
    if not link.ask("laid", run=run, timeout_s=ANSWER_S).get("laid"):
        return
    link.ask("end", run=run, timeout_s=ANSWER_S)
    until = time.monotonic() + ENDED_S
    while True:
        try:
            link.ask("remove", run=run, timeout_s=ANSWER_S)
        except NotReached:
            raise
        except RunError:  # it has not ended yet
            if time.monotonic() >= until:
                raise
            time.sleep(LOOK_S)
        else:
            return


def go_home(run: RunFolder, link: Link, where: str) -> None:
    """A run goes on here from now on: what it leaves in its place is removed there, or remembered."""
    left = _left_by(run, str(run.notes().get("name") or run.key))
    elsewhere.forget(run)
    if left is not None:
        remember(left)
        try:
            clear(link, [where])
        except WorkbenchError:
            return  # it is tidied another time


def left_in(place: str) -> list[Left]:
    """What lies in a place, by its name, of runs that were removed here; the oldest first."""
    return [one for one in _all() if one.place == place]


def forget(place: str, runs: list[str]) -> None:
    """Nothing of these lies in the place any more."""
    if any(one.run in runs for one in left_in(place)):
        with _changing() as every:
            every[:] = [one for one in every if (one.place, one.run) not in {(place, run) for run in runs}]


def lies_in(run: RunFolder) -> str:
    """The name of the place where a run has something; "" for none."""
    left = _left_by(run, "")
    return left.place if left is not None else ""


def _left_by(run: RunFolder, name: str) -> Left | None:
    """What a run has in its place now, where it has got there."""
    now = elsewhere.read(run)
    if not elsewhere.is_elsewhere(run) or now is None or not now.sent:
        return None
    place, where = place_of(run)
    return Left(place.name, where, name, time.time())


def _file() -> Path:
    return kept.place() / FILE


def _all() -> list[Left]:
    """A file that is gone or damaged remembers nothing: `vizinho places show` lists what lies there anyway."""
    try:
        return [Left(**one) for one in json.loads(_file().read_text(encoding="utf-8"))["left"]]
    except (OSError, ValueError, TypeError, KeyError):
        return []


def remember(left: Left) -> None:
    """It lies in its place until it is removed there. Raises `RunError`."""
    with _changing() as every:
        every[:] = [*(one for one in every if (one.place, one.run) != (left.place, left.run)), left]


@contextmanager
def _changing() -> Iterator[list[Left]]:
    try:
        _file().parent.mkdir(parents=True, exist_ok=True)
        with locked(_file().with_name(LOCK), LOCK_S):
            every = _all()
            yield every
            text = json.dumps({"left": [asdict(one) for one in every]}, ensure_ascii=False, indent=1)
            writing.write_text(_file(), text + "\n", lasting=True)
    except (OSError, TimeoutError) as error:
        raise RunError(
            say("{path} cannot be written.", path=_file()), say("Look at its disk, then try again."), str(error)
        ) from error
