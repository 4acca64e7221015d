"""The second hand of the child that opens large reports (`core.evaluation.opening_child`): on another processor it
works out what `core.evaluation.lending` holds, of reports that it opens itself. `python -m core.evaluation.opening_hand
FOLDER`, started by `Hand`. Torch-free.

A line it reads is the name of a file in the folder with a `Wanted`: after "ready" it gathers the set, after "work" it
opens the reports and works; after "ahead" it works out what the next wish may need, as long as nothing else is wished
(see `core.evaluation.ahead`). When it has worked it says a line of JSON: the "asked" file's name, and the "file" of
what it `Lent` with the "name" of what it opened (see `kept_views.name_of`); no file where it has nothing to say.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from core import parcels
from core.checkpoint_paths import learnt_tier
from core.children import Child, answers, spawn
from core.errors import Cancelled, WorkbenchError
from core.evaluation import kept_views, lending
from core.evaluation.ahead import go_through, look_ahead, tidy
from core.evaluation.evaluation_context import context_of
from core.evaluation.lending import Lent
from core.evaluation.opening import Shelf, Wanted, open_kept
from core.evaluation.opening_memory import Memory
from core.waiting_lines import Lines, Waiting, nothing_waits

MODULE = "core.evaluation.opening_hand"
READY, WORK, AHEAD = "ready", "work", "ahead"
ENDING = ".lent"
PATIENCE_S = 5.0
"""The least that it is waited for; else as long as it was at work already, while its wish was worked on here too. Then
what it does is done without it."""
LOOK_S = 0.05
TOO_LATE = 3
"""How often in a row it may be, before it is started no more."""


class Hand:
    """Such a child, as the one knows it that it helps. It is started when there is something to do, or time for it, and
    leaves when that one is gone."""

    def __init__(self, folder: Path, nice: int) -> None:
        self._folder, self._nice = folder, nice
        self._child: Child | None = None
        self._asked = self._late = 0
        self._since = 0.0
        self._gone = False

    def start(self) -> None:
        """Have it there. One that was killed is not started again; one that was only late is."""
        if self._gone or self._child is not None:
            return
        try:
            self._child = spawn(MODULE, [str(self._folder)], lines=True, threads=1, nice=self._nice)
        except WorkbenchError:  # then there is none
            self._gone = True

    def ready(self, wanted: Wanted) -> None:
        """A wish that may have to be worked out."""
        self._tell(READY, wanted)

    def work(self, wanted: Wanted) -> None:
        """A wish that has to."""
        self.start()
        self._since = time.monotonic()
        self._tell(WORK, wanted)

    def look_ahead(self, wanted: Wanted) -> None:
        """A wish that was answered: while nothing is wished, it may get ahead with the next."""
        self._tell(AHEAD, wanted)

    def _tell(self, what: str, wanted: Wanted) -> None:
        if self._child is None:
            return
        self._asked += 1
        try:
            parcels.put(self._folder / f"{self._asked}.asked", wanted)
            self._child.write(f"{what} {self._asked}.asked\n".encode())
        except (OSError, ValueError):
            self.close()

    def lent(self, name: str, waiting: Waiting = nothing_waits) -> Lent | None:
        """What it worked out of the last wish; None where it did not, or opened something else than what goes by that
        name. Raises `Cancelled` where something else is `waiting` meanwhile."""
        now = time.monotonic()
        until = now + max(PATIENCE_S, now - self._since)
        while self._child is not None:
            line = self._child.line(min(LOOK_S, max(0.0, until - time.monotonic())))
            if line is None and waiting(0.0):
                raise Cancelled
            if line is None and time.monotonic() < until:
                continue
            if line is None:
                self._late += 1
                self._gone = self._late >= TOO_LATE
                self._drop()
                break
            if not line.endswith("\n"):
                self.close()
                break
            told: dict[str, str] = json.loads(line)
            if told["asked"] == f"{self._asked}.asked":
                self._late = 0
                return self._taken(told) if told.get("name") == name else None
        return None

    def _taken(self, told: dict[str, str]) -> Lent | None:
        file = self._folder / told["file"]
        try:
            found: Lent = parcels.take(file)
            file.unlink()
        except OSError:
            return None
        return found

    def _drop(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            child.end(0.0)
            child.close()

    def close(self) -> None:
        """End it, for good."""
        self._gone = True
        self._drop()


def worth_it() -> bool:
    """Whether there is a processor for it."""
    return len(os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else range(os.cpu_count() or 1)) > 1


def serve(
    folder: Path, lines: Iterable[str], tell: Callable[[dict[str, Any]], object], waiting: Waiting = nothing_waits
) -> None:
    """Do what is wished until nothing is any more; `waiting` tells whether something is."""
    memory = Memory()
    for line in lines:
        what, _, asked = line.rstrip("\n").partition(" ")
        told: dict[str, Any] = {"asked": asked}
        # nobody waits for it any more, or whoever does comes upon the same, and says so
        with suppress(Cancelled, WorkbenchError, OSError):
            wanted = parcels.take(folder / asked)
            (folder / asked).unlink()
            if what == AHEAD:
                look_ahead(wanted, memory, lending.steps_ahead, waiting)
                continue
            shelf = Shelf(wanted.project, wanted.chosen, memory=memory, tier=learnt_tier(wanted.model.folder))
            if what == WORK:
                told |= _worked(folder / asked, wanted, shelf, waiting)
        if what == WORK:
            tell(told)
        tidy()


def _worked(asked: Path, wanted: Wanted, shelf: Shelf, waiting: Waiting) -> dict[str, Any]:
    name = kept_views.name_of(wanted, shelf)
    opened = open_kept(wanted, shelf=shelf)
    if opened.report is None:
        return {}
    context = context_of(wanted.project, opened.report)
    go_through(lending.steps(opened.report, context), waiting)
    file = asked.with_suffix(ENDING)
    parcels.put(file, lending.lent(opened.report, opened.other, context))
    return {"name": name, "file": file.name}


def main() -> None:
    out = answers()

    def tell(told: dict[str, Any]) -> None:
        out.write(json.dumps(told) + "\n")
        out.flush()

    gc.disable()  # it would go through all that was made, again and again
    with suppress(BrokenPipeError):  # nobody is there any more
        lines = Lines(sys.stdin.fileno())
        serve(Path(sys.argv[1]), lines, tell, lines.waiting)


if __name__ == "__main__":
    main()
