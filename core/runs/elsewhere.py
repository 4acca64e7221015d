"""Runs that train on another machine: what is kept of one here, and where it stands. Torch-free; knows no machine.

Such a run has its folder here like any other. In place of a training child it has a follower (`core.places`), which
brings its log; it may go on there without one. run.json's `on` says where it is, for good; `elsewhere.json` how it
stood when the follower wrote last. The log holds the times of the clock there: `ahead` tells how far that is off.
"""

from __future__ import annotations

import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from typing import Any, Literal

from core import writing
from core.runs.curves import RunStatus
from core.runs.folder import RunFolder
from core.wording import from_json, say, to_json

FOLLOWER = "core.places"
"""The module that follows such a run."""
ON, FILE, AHEAD = "on", "elsewhere.json", "ahead_s"
NOTE_THERE = "place.json"
"""What a run's folder has in the place where it trains, and there alone."""
SAME_CLOCK_S = 2.0
"""The way of a word, and a busy computer, make clocks seem so far apart."""
WAITS = "waits_s"
"""The note of a run that tells how many seconds each of its sittings waited for its turn, as far as that was seen."""
TOGETHER = "together"
"""What runs note, beside where they are, that were put there to be started as one: a word of theirs."""
TEXTS = ("text", "message", "hint")

Phase = Literal["sending", "starting", "there", "fetching", "over"]


@dataclass(frozen=True)
class Elsewhere:
    """How a run stood elsewhere, as far as its follower knew.

    `sitting` counts how often it was started there, `sent`: all that it needs is there; `began`: its log, which had
    `at` bytes before, has something of this sitting. `text` is what happens in words, `share` how much of that is done;
    `message` and `hint` why the follower left or waits, where it is not at the end. `seen` is when the place answered
    last, by the clock here.
    """

    phase: Phase = "sending"
    sitting: int = 0
    sent: bool = False
    at: int = 0
    began: bool = False
    text: str = ""
    share: float = 0.0
    message: str = ""
    hint: str = ""
    detail: str = ""
    seen: float = 0.0

    @property
    def over(self) -> bool:
        return self.phase == "over"

    @property
    def goes_on(self) -> bool:
        """Whether, for all that is known, the run goes on there."""
        return self.phase in ("starting", "there", "fetching")


def noted(notes: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Where a run is, from its notes: {"place": its values, "run": its folder's name there}; None for one that trains
    here."""
    found = notes.get(ON)
    return found if isinstance(found, dict) and isinstance(found.get("place"), dict) else None


def is_elsewhere(run: RunFolder) -> bool:
    return noted(run.notes()) is not None


def place_name(notes: Mapping[str, Any]) -> str:
    """The name of the place that a run is in; "" for one that trains here."""
    found = noted(notes)
    return str(found["place"].get("name", "")) if found else ""


def groups(runs: Sequence[RunFolder]) -> list[list[RunFolder]]:
    """Runs elsewhere in groups, each of which is started as one: those that were put into a place together, by the same
    word; every other run is alone."""
    found: dict[str, list[RunFolder]] = {}
    for run in runs:
        told = noted(run.notes()) or {}
        word = str(told.get(TOGETHER) or "")
        found.setdefault(f"{told['place'].get('name')} {word}" if word else str(run.path), []).append(run)
    return list(found.values())


def read(run: RunFolder) -> Elsewhere | None:
    """How it stood; None before its follower said anything."""
    try:
        values = json.loads((run.path / FILE).read_text(encoding="utf-8"))
        known = {f.name: values[f.name] for f in fields(Elsewhere) if f.name in values}
        return Elsewhere(**known | {name: from_json(known.get(name)) for name in TEXTS})
    except (OSError, ValueError, TypeError, AttributeError):
        return None


def write(run: RunFolder, now: Elsewhere) -> None:
    """Raises `OSError`."""
    values = asdict(now) | {name: to_json(getattr(now, name)) for name in TEXTS}
    writing.write_text(run.path / FILE, json.dumps(values, ensure_ascii=False))


def forget(run: RunFolder) -> None:
    """It trains here from now on."""
    run.note(**{ON: None})
    (run.path / FILE).unlink(missing_ok=True)


def note_clock(run: RunFolder, ahead_s: float) -> None:
    """Note by how much the clock there is ahead of ours, where that is another time than what is known. Raises
    `RunError`."""
    found = run.notes().get(ON)
    if isinstance(found, dict) and abs(ahead_s - ahead(run.notes())) > SAME_CLOCK_S:
        run.note(**{ON: {**found, AHEAD: round(ahead_s, 1)}})


def ahead(notes: Mapping[str, Any]) -> float:
    """By how many seconds the clock is ahead of ours that stamped a run's log; 0 for a run that trains here."""
    found = noted(notes)
    value = found.get(AHEAD) if found else None
    return float(value) if isinstance(value, (int, float)) else 0.0


def goes_on(run: RunFolder) -> bool:
    """Whether, for all that is known, a run goes on elsewhere, followed or not."""
    if not is_elsewhere(run):
        return False
    now = read(run)
    return now is not None and now.goes_on


def waits(run: RunFolder, notes: Mapping[str, Any]) -> bool:
    """Whether a run elsewhere is sent, waits for its turn or for a connection, or comes back: its log tells nothing of
    that."""
    now = read(run) if noted(notes) is not None else None
    return now is not None and (bool(now.message) or not now.began or now.phase == "fetching")


def status_of(run: RunFolder, said: RunStatus, ended: bool, followed: bool, place: str) -> RunStatus:
    """Where a run elsewhere stands: by its log (`said`; `ended`: its last sitting has ended) and its follower."""
    now = read(run)
    if now is None:
        return RunStatus("preparing", said.share, say("Starting")) if followed else said
    if now.over:
        return _over(now, said, ended, place)
    if followed:
        return _followed(run, now, said, place)
    if now.goes_on:
        return RunStatus("away", said.share, _away(now, place), now.message, now.hint, now.detail)
    if now.message:
        return RunStatus("paused", said.share, "", now.message, now.hint, now.detail)
    message = say("Sending the run to {place} was interrupted.", place=place)
    return RunStatus("paused", said.share, "", message, say("Resume: what is there already is not sent again."))


def _over(now: Elsewhere, said: RunStatus, ended: bool, place: str) -> RunStatus:
    if ended and now.began:
        if said.state == "failed" and said.hint:  # such as room on a disk, which is not one of ours
            return replace(said, hint=say("On {place}: {hint}", place=place, hint=said.hint))
        if said.state == "paused" and now.message and not said.message:
            return RunStatus("paused", said.share, "", now.message, now.hint)
        return said
    if now.message:
        return RunStatus("failed", said.share, "", now.message, now.hint, now.detail)
    message = say("The training child there ended without a word.")
    hint = say("Resume the run: it goes on from where it was saved last.")
    return RunStatus("crashed", said.share, "", message, hint, now.detail)


def _followed(run: RunFolder, now: Elsewhere, said: RunStatus, place: str) -> RunStatus:
    if now.message:  # the connection is lost, and tried again
        text = say("No connection to {place} since {time}; it is tried again", place=place, time=_clock(now.seen))
        return RunStatus("preparing", said.share, text, "", "", now.detail, queued=True)
    if now.phase != "there" or not now.began:
        doing = now.text or say("Starting on {place}", place=place)
        waits = now.phase == "starting" and bool(now.text)
        return RunStatus("preparing", now.share or said.share, doing, queued=waits)
    if said.state in ("training", "preparing") and (asked := run.requested()):
        return RunStatus("pausing", said.share, say("Saving") if asked == "pause" else say("Keeping the best check"))
    return replace(said, state="training") if said.state == "waiting" else said


def _away(now: Elsewhere, place: str) -> str:
    if not now.seen:
        return say("It was started on {place}, and is not followed", place=place)
    return say("It goes on on {place}, and is not followed since {time}", place=place, time=_clock(now.seen))


def _clock(at: float) -> str:
    """A moment as the clock on the wall shows it; with its day where that was another one."""
    moment, today = time.localtime(at), time.localtime()
    return time.strftime("%H:%M" if moment[:3] == today[:3] else "%Y-%m-%d %H:%M", moment)
