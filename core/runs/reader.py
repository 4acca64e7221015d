"""`RunReader`: the one reader of a run, live or long over. `look` at it again and again: it takes in what is new.

It joins what the log says (`Curves`), whether the child lives, what was asked of it and what was noted. It keeps no
thread and never waits; who follows a run calls `look` as often as it wants to know. Torch-free, Qt-free.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import psutil

from core.errors import ConfigError, RunError
from core.runs import elsewhere, supervisor
from core.runs.curves import Curves, RunStatus, Snapshot
from core.runs.events import Changed, Event, Excluded, Follower, Noticed, Phase, Saved, from_line
from core.runs.folder import RunFolder
from core.runs.run_settings import any_settings, kept_settings, with_notes
from core.training.config import TrainConfig
from core.training.text.config import TextConfig
from core.wording import say

ACTIVE = ("preparing", "training", "pausing")
"""States in which a child is at work."""
OVER = ("finished", "stopped", "failed", "crashed", "paused")
"""States that nothing but a person changes."""
ASIDE = (Excluded, Saved, Phase, Changed, Noticed)
"""Events that do not tell where a run stands."""
WATCHED = ("config.json", "transfer.json", "run.json", "child.json", "request", "events.jsonl", elsewhere.FILE)
"""While none of these changes, a run that is over is still as it was."""
SHORT_OF_MEMORY = 0.75
"""A child that took this share of the computer's memory may have been ended by the system for that."""
CONSOLE_LINES, CONSOLE_BYTES = 20, 1 << 14
TAIL_BYTES = 1 << 14
"""So much of a log's end is looked at first for the event that tells where a run stands."""

Stamp = tuple[int, int, int]
"""A file's time of change, size and number: another one means other contents."""
NO_FILE: Stamp = (0, -1, 0)


@dataclass(frozen=True)
class RunLook:
    """A run at one moment; nothing in it changes later. `config` are its `settings`, with its name of now.

    `events` are those since the look before, oldest first; with `anew`, from the log's beginning: at the first look,
    and when another run has taken the place of this one.

    `alive` tells whether its child is still there: it may be for a moment after its last word. `text` are the settings
    of a run that teaches a text model, None of others; then `config` has only what every run has.
    """

    run: RunFolder
    config: TrainConfig
    notes: Mapping[str, Any]
    curves: Snapshot
    status: RunStatus
    alive: bool
    events: tuple[Event, ...] = ()
    anew: bool = False
    text: TextConfig | None = None

    @property
    def key(self) -> str:
        return self.run.key

    @property
    def name(self) -> str:
        """What people call the run."""
        return self.config.name

    @property
    def active(self) -> bool:
        """Whether a child is at work on it."""
        return self.status.state in ACTIVE

    @property
    def wer(self) -> float | None:
        """See `Snapshot.known_wer`."""
        return self.curves.known_wer


class RunReader:
    """Follows one run. Not for two threads at once.

        reader = RunReader(run)
        while True:
            look = reader.look()            # None: all is as it was at the look before
            if look is not None:
                show(look)                  # look.events are what the log has gained
            if not reader.last.alive: break

    A look at a live run costs some tenths of a millisecond, however long its log; the first reads it whole.
    """

    def __init__(self, run: RunFolder) -> None:
        self.run = run
        self.curves = Curves()
        self.last: RunLook | None = None
        """What the last look found that found anything."""
        self._follower = Follower(run.events)
        self._stamps: tuple[Stamp, ...] = ()
        self._config: tuple[Stamp, TrainConfig, TextConfig | None] | None = None
        self._notes: tuple[Stamp, Mapping[str, Any]] = (NO_FILE, {})
        self._log = NO_FILE

    def look(self) -> RunLook | None:
        """The run as it is now, or None when nothing changed since the last look.

        Raises `ConfigError` when the run's settings cannot be read.
        """
        stamps = tuple(_stamp(self.run.path / name) for name in WATCHED)
        named = dict(zip(WATCHED, stamps, strict=True))
        self._begin_again_with_another_log(named["events.jsonl"])
        last, same = self.last, stamps == self._stamps
        if last is not None and same and not last.alive and last.status.state in OVER:
            return None
        if self._config is None or self._config[0] != named["config.json"]:
            self._config = named["config.json"], *kept_settings(self.run.config)
        if self._notes[0] != named["run.json"]:
            self._notes = named["run.json"], self.run.notes()
        child = supervisor.child_of(self.run)  # before its log: what it says last is read in any case
        events = tuple(self._new_events())
        status = status_of(self.run, self.curves, child, self._notes[1])
        alive = child is not None
        if last is not None and same and not events and status == last.status and alive == last.alive:
            return None
        self._stamps = stamps
        curves = self.curves.snapshot() if events or last is None else last.curves
        config = with_notes(self._config[1], self._notes[1])
        text = self._config[2]
        self.last = RunLook(self.run, config, self._notes[1], curves, status, alive, events, last is None, text)
        return self.last

    def catch_up(self) -> Curves:
        """What the log says, for who wants nothing else of the run; later looks do not tell these events again."""
        for _ in self._new_events():
            continue
        return self.curves

    def _begin_again_with_another_log(self, now: Stamp) -> None:
        """A run can go and another one take its place: what was read of the first log says nothing of the second."""
        (_, size_before, file_before), (_, size, file) = self._log, now
        if self._log != NO_FILE and (file != file_before or size < size_before):
            self.curves, self._follower, self.last = Curves(), Follower(self.run.events), None
        self._log = now

    def _new_events(self) -> Iterator[Event]:
        for event in self._follower.read():
            self.curves.feed(event)
            yield event


def status(run: RunFolder) -> RunStatus:
    """Where a run stands, for who asks once: by the end of its log. Who asks again keeps a `RunReader`."""
    return status_of(run, _latest(run), supervisor.child_of(run), run.notes())


def outcome(run: RunFolder) -> RunStatus:
    """What the last sitting came to. Raises `RunError` while the child is at work."""
    if supervisor.alive(run):
        raise RunError(say("The run “{key}” is still training.", key=run.key), say("Wait for it, or pause it."))
    return status(run)


def status_of(run: RunFolder, curves: Curves, child: psutil.Process | None, notes: Mapping[str, Any]) -> RunStatus:
    """Where a run stands: what its log says, whether its child lives, and what was asked of it."""
    said = curves.status
    share = said.share or _share(run, curves)
    if (place := elsewhere.place_name(notes)) and not (notes.get("queued") and child is None):
        known = replace(said, share=share)
        return elsewhere.status_of(run, known, curves.ended is not None, child is not None, place)
    if child is not None:
        if curves.ended is not None and curves.ended.at >= child.create_time():
            return said
        if curves.ended is not None or said.state == "waiting":
            return RunStatus("preparing", share, say("Starting"))
        if said.state in ("training", "preparing") and (asked := run.requested()):
            return RunStatus("pausing", share, say("Saving") if asked == "pause" else say("Keeping the best check"))
        return RunStatus(said.state, share, said.text)
    if notes.get("queued"):
        return RunStatus("waiting", share)
    if curves.ended is not None:
        return RunStatus(said.state, share, said.text, said.message, said.hint, said.detail)
    if not run.child.exists() and said.state == "waiting":
        return said
    return RunStatus(
        "crashed",
        share,
        "",
        say("The training child ended without a word."),
        _after_crash(run, curves),
        console_end(run),
    )


def _after_crash(run: RunFolder, curves: Curves) -> str:
    """What helps a run whose child ended without a word."""
    if not (run.last / "state.json").exists():
        return say("Start the run again; if it happens again, copy the details.")
    on_cpu = curves.started is None or curves.started.device == "cpu"
    taken = curves.stepped.memory_bytes / psutil.virtual_memory().total if curves.stepped and on_cpu else 0.0
    if taken < SHORT_OF_MEMORY:
        return say("Resume the run: it goes on from where it was saved last.")
    return say(
        "It took {share:.0%} of this computer’s memory: the system may have ended it for that. Close other programs, "
        "then resume: it goes on from where it was saved last. Or duplicate it with half the batch_seconds and twice "
        "the accumulate.",
        share=taken,
    )


def console_end(run: RunFolder, lines: int = CONSOLE_LINES) -> str:
    """The last lines of the child's console."""
    return end_of(run.console, lines)


def end_of(path: Path, lines: int = CONSOLE_LINES) -> str:
    """The last lines of what a process has printed into a file."""
    return "\n".join(_tail(path, CONSOLE_BYTES).decode("utf-8", "replace").splitlines()[-lines:])


def _tail(path: Path, size: int) -> bytes:
    try:
        with path.open("rb") as file:
            file.seek(max(0, file.seek(0, os.SEEK_END) - size))
            return file.read()
    except OSError:
        return b""


def _latest(run: RunFolder) -> Curves:
    """Curves of the last events of a log, as many as tell where the run stands: a long log is not read whole."""
    size = TAIL_BYTES
    while True:
        tail = _tail(run.events, size)
        curves, telling = Curves(), False
        for line in tail.split(b"\n")[:-1]:  # the first may be cut: then it is no event
            event = from_line(line.decode("utf-8", "replace"))
            if event is not None:
                curves.feed(event)
                telling = telling or not isinstance(event, ASIDE)
        if telling or len(tail) < size:
            return curves
        size *= 8


def _share(run: RunFolder, curves: Curves) -> float:
    """The share of its hours that a run has heard, where the end of its log does not say how many were planned."""
    if curves.stepped is None or curves.started is not None:
        return 0.0
    try:
        if curves.stepped.words:
            return min(1.0, curves.stepped.words / TextConfig.read(run.config).words)
        return min(1.0, curves.stepped.heard_s / (3600 * any_settings(run).hours))
    except ConfigError:  # how it stands is told by its log all the same
        return 0.0


def _stamp(path: Path) -> Stamp:
    try:
        found = path.stat()
    except OSError:
        return NO_FILE
    return found.st_mtime_ns, found.st_size, found.st_ino
