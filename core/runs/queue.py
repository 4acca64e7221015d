"""Runs that wait for their turn, and which may start now: threads are counted, so that the window keeps a core, and
graphics cards, so that each run has its own.

A pair (a transfer and its control from scratch) is a race: it starts together and shares all cores. The queue needs no
window: whoever looks may start what comes next, and a child that has done its work does so too. Torch-free.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

import psutil

from core import graphics_cards
from core.errors import WorkbenchError
from core.locks import Timeout, locked
from core.runs import card_places, elsewhere, reader, supervisor
from core.runs.folder import RunFolder, list_runs
from core.runs.run_settings import any_settings

LOCK, HELD = ".queue.lock", ".queue.held"


def cores() -> int:
    """Cores that this process may use."""
    if hasattr(psutil.Process, "cpu_affinity"):
        return len(psutil.Process().cpu_affinity() or ()) or 1
    return os.cpu_count() or 1


def start_next(runs: Path, wait_s: float = 0.0, nice: int = 10) -> list[RunFolder]:
    """Start what may start now; which runs these were. None while the queue is held, or somebody else does the same.

    `wait_s` is how long to wait for that somebody. Raises `RunError` when a child does not start.
    """
    if held(runs):
        return []
    try:
        with locked(runs / LOCK, wait_s):
            there = list_runs(runs)
            chosen = next_to_start(there, cores(), graphics_cards.usable() if waiting(there) else ())
            for group in elsewhere.groups(chosen):
                if len(group) > 1:
                    supervisor.start_together(group)
                else:
                    supervisor.start(group[0], nice=nice)
            return chosen
    except Timeout:
        return []


def hold(runs: Path) -> None:
    """Let nothing start from the queue until somebody releases it: everything was paused or stopped on purpose."""
    with contextlib.suppress(OSError):
        runs.mkdir(parents=True, exist_ok=True)
        (runs / HELD).touch()


def release(runs: Path) -> None:
    with contextlib.suppress(OSError):
        (runs / HELD).unlink(missing_ok=True)


def held(runs: Path) -> bool:
    return (runs / HELD).exists()


def at_work(run: RunFolder) -> bool:
    """Whether a run takes the computer: its child lives, and has not said its last word yet."""
    return supervisor.alive(run) and reader.status(run).state not in reader.OVER


def give_cards(run: RunFolder) -> None:
    """Before a run starts whatever the queue says: note which graphics cards it takes beside those that train. Raises
    `WorkbenchError`."""
    if elsewhere.is_elsewhere(run):
        return
    card_places.give_now(run, [other for other in list_runs(run.path.parent) if other != run and at_work(other)])


def add(runs: Sequence[RunFolder]) -> None:
    """Put runs at the end of the queue; several at once are a pair that runs side by side."""
    pair = runs[0].key if len(runs) > 1 else ""
    for run in runs:
        run.note(queued=True, **({"pair": pair} if pair else {}))


def remove(run: RunFolder) -> None:
    """Take a run out of the queue."""
    run.note(queued=False)


def waiting(runs: Iterable[RunFolder]) -> list[RunFolder]:
    """The runs in the queue, in the order in which they will start."""
    queued = [run for run in runs if run.notes().get("queued")]
    return sorted(queued, key=_order)


def _order(run: RunFolder) -> tuple[float, float, str]:
    notes = run.notes()
    return float(notes.get("place", 1e9)), float(notes.get("created", 0.0)), run.key


def threads_for(run: RunFolder, cores: int, racing: int = 1) -> int:
    """CPU threads of a run: as its settings say, else all cores but the window's, shared among those that race."""
    notes = run.notes()
    config = any_settings(run)
    known = config.threads or int(notes.get("threads") or 0)
    free = cores if racing >= cores else max(1, cores - 1)
    return max(config.workers if config.device != "cuda" else 1, known or max(1, free // racing))


def next_to_start(runs: Sequence[RunFolder], cores: int, cards: Sequence[int] = ()) -> list[RunFolder]:
    """The waiting runs that may start now, first come, first served; their threads, and which of the computer's
    graphics `cards` they take, are noted for `supervisor.start`. A run elsewhere takes nothing of this computer.

    A run starts when its threads fit beside those that train and one core stays free; on one core, when none trains.
    One on a graphics card starts when a card is free; beside it, it counts as one thread. Of a pair, the others start
    with the first, on all cores, and where there is no card for each, on the same. A run whose settings do not read is
    passed over.
    """
    working = [run for run in runs if at_work(run) and not elsewhere.is_elsewhere(run)]
    racing = {_pair(run) for run in working}
    on_cards = [run for run in working if cards and card_places.noted(run)]
    used = sum(_threads(run, cores, runs) for run in working if run not in on_cards)
    chosen: list[RunFolder] = []
    for run in waiting(runs):
        if supervisor.alive(run):
            continue
        if elsewhere.is_elsewhere(run):
            chosen.append(run)
            continue
        need = _threads(run, cores, runs)
        if not need:
            continue
        mate = bool(_pair(run)) and _pair(run) in racing
        room = cores if mate else max(1, cores - 1)
        given = card_places.give(run, on_cards, cards)
        if given is None and mate:
            given = next((card_places.noted(other) for other in on_cards if _pair(other) == _pair(run)), None)
        beside, own = (used, 1) if given else (used + len(on_cards), need)
        if given is None or (beside and beside + own > room):
            break
        if given:
            run.note(threads=max(1, min(need, room * len(given) // len(cards))), cards=list(given))
            on_cards.append(run)
        else:
            run.note(threads=need)
            used += need
        chosen.append(run)
        racing.add(_pair(run))
    return chosen


def _pair(run: RunFolder) -> str:
    return str(run.notes().get("pair") or "")


def _threads(run: RunFolder, cores: int, runs: Sequence[RunFolder]) -> int:
    """Threads of a run among its mates; 0 when its settings do not read."""
    pair = _pair(run)
    mates = sum(_pair(other) == pair and (_waits(other) or at_work(other)) for other in runs) if pair else 1
    try:
        return threads_for(run, cores, max(1, mates))
    except WorkbenchError:
        return 0


def _waits(run: RunFolder) -> bool:
    return bool(run.notes().get("queued"))
