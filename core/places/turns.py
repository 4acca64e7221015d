"""Runs that were started together in a place that knows nothing of that: they take turns, so many at once.

Who waits and who trains is one file in the place's folder. Whoever comes by lets the next begin: an agent that looks,
and a run that has just ended. So the queue goes on while nobody is connected. It runs in the place itself.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from core import writing
from core.errors import RunError, WorkbenchError
from core.locks import Timeout, locked
from core.places import environments, runs_there
from core.places.contents import Contents
from core.places.job_state import JobState, Launcher
from core.places.plain import IN_TURN
from core.places.runs_there import RunThere
from core.wording import say

FILE, LOCK, LOCK_S = "turns.json", "turns.lock", 30.0
REFUSED = "refused"
"""What is noted of a job that could not be started."""


@dataclass(frozen=True)
class Turn:
    """A run that waits for its turn, by its folder's name, and how it is to be started."""

    run: str
    sitting: int
    launcher: str
    options: Mapping[str, Any]


def line_up(contents: Contents, turns: Sequence[Turn]) -> None:
    """Put runs at the end of the queue. Raises `RunError`."""
    with _changing(contents) as (waiting, _):
        known = {turn.run for turn in waiting}
        waiting += [turn for turn in turns if turn.run not in known]


def leave(contents: Contents, name: str) -> bool:
    """Take a run out of the queue; whether it was there. Raises `RunError`."""
    with _changing(contents) as (waiting, _):
        before = len(waiting)
        waiting[:] = [turn for turn in waiting if turn.run != name]
        return len(waiting) < before


def state(contents: Contents, run: RunThere) -> JobState | None:
    """How a run stands that waits for its turn, or could not be started; None for another."""
    waiting = [turn.run for turn in _read(contents.root)[0]]
    if run.folder.key in waiting:
        place, count = waiting.index(run.folder.key) + 1, len(waiting)
        text = say("Waits for its turn there, place {place:,} of {all:,}", place=place, all=count)
        return JobState(alive=True, waits=True, text=text)
    if isinstance(refused := run.job.get(REFUSED), dict):
        told = WorkbenchError.from_json(refused)
        return JobState(alive=False, why=told.message, hint=told.hint)
    return None


def go_on(contents: Contents, launchers: Mapping[str, Launcher], ended: str = "") -> None:
    """Let those begin whose turn it is; `ended` is a run that is just leaving. One that cannot be started makes room
    for the next. Raises `RunError`."""
    if not _read(contents.root)[0]:
        return
    with _changing(contents) as (waiting, at_work):
        at_work[:] = [name for name in at_work if name != ended and _alive(contents, launchers, name)]
        while waiting and len(at_work) < _at_once(waiting[0]):
            turn = waiting.pop(0)
            if _start(contents, launchers[turn.launcher], turn):
                at_work.append(turn.run)


def _at_once(turn: Turn) -> int:
    return max(1, int(turn.options.get("at_once") or 1))


def _start(contents: Contents, launcher: Launcher, turn: Turn) -> bool:
    """Start a run whose turn it is; whether it was. One that is gone meanwhile is passed over."""
    try:
        run = runs_there.find(contents, turn.run)
    except RunError:
        return False
    job: dict[str, Any]
    try:
        run.folder.clear_request()
        job = launcher.start(run, {**turn.options, IN_TURN: True})
    except WorkbenchError as error:
        job = {REFUSED: error.to_json()}
    with contents.told(say("what is noted of the run")):
        run.noted(sitting=turn.sitting, job=job | {"launcher": turn.launcher, "environment": environments.own()})
    return REFUSED not in job


def _alive(contents: Contents, launchers: Mapping[str, Launcher], name: str) -> bool:
    try:
        run = runs_there.find(contents, name)
        return launchers[run.job.get("launcher", "plain")].look(run).alive
    except RunError:
        return False


@contextmanager
def _changing(contents: Contents) -> Iterator[tuple[list[Turn], list[str]]]:
    """Who waits and who trains, to be changed: one program at a time."""
    try:
        with contents.told(say("who is next")), locked(contents.root / LOCK, LOCK_S):
            waiting, at_work = _read(contents.root)
            before = list(waiting), list(at_work)
            yield waiting, at_work
            if (waiting, at_work) != before:
                told = {"waiting": [asdict(turn) for turn in waiting], "at_work": at_work}
                writing.write_text(contents.root / FILE, json.dumps(told), lasting=True)
    except Timeout as error:
        raise RunError(say("The queue of the place is held by another program there."), say("Try again.")) from error


def _read(root: Path) -> tuple[list[Turn], list[str]]:
    try:
        found = json.loads((root / FILE).read_text(encoding="utf-8"))
        return [Turn(**one) for one in found["waiting"]], [str(name) for name in found["at_work"]]
    except (OSError, ValueError, KeyError, TypeError):
        return [], []
