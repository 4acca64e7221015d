"""What was read for one wish to open reports, and serves the next as long as its files are the same: for the child that
answers many. Torch-free.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from core.evaluation import of_today
from core.evaluation.chosen import Chosen, Gathered, gather
from core.evaluation.remembered import RememberedItems
from core.evaluation.report import Asked, Report
from core.evaluation.unmade import relooked
from core.project.schema import DATABASE

Stamp = tuple[tuple[int, int], ...]
"""The moment and size of files."""
ABSENT: Stamp = ((0, 0),)
HELD = 3
"""Reports that are held, at most: two that are compared, and the source of one."""
SETTLED_NS = 2_000_000_000
"""A file that was written so short before it was read may have been written again in the same moment."""


class Memory:
    """For one thread."""

    def __init__(self) -> None:
        self._reports: dict[Path, tuple[Stamp, Report]] = {}
        self._today: list[tuple[Report, Asked, Gathered, Report]] = []
        self._gathered: tuple[tuple[Path, Chosen, str], Stamp, Gathered] | None = None

    def gathered(self, project: Path, chosen: Chosen, tier: str = "") -> Gathered:
        """The utterances of a set, gathered once as long as nobody writes to the project that has them; `tier` as in
        `gather`. Raises what that does."""
        wanted, now = (project, chosen, tier), time.time_ns()
        stamp = _stamp(_databases(project, chosen))
        if self._gathered is not None and self._gathered[:2] == (wanted, stamp):
            return self._gathered[2]
        found = gather(project, chosen, tier)
        settled = all(moment < now - SETTLED_NS for moment, _ in stamp)
        self._gathered = (wanted, stamp, found) if settled else None
        return found

    def report(self, file: Path, read: Callable[[], Report | None]) -> Report | None:
        """The report of a file, read once as long as it is the same; None of one that is not there."""
        stamp = _stamp([file])
        if stamp == ABSENT:
            return None
        known = self._reports.pop(file, None)
        found = known[1] if known is not None and known[0] == stamp else read()
        if found is not None:
            self._reports[file] = stamp, found
            for former in [*self._reports][:-HELD]:
                del self._reports[former]
        return found

    def of_today(self, project: Path, report: Report, asked: Asked, gathered: Gathered) -> Report:
        """A report that was read as it would be made today (see `of_today.of_today`): the same again with what
        was worked out of it, as long as nothing is another, but for the looks at its set."""
        for before, asked_before, gathered_before, found in self._today:
            if before is report and gathered_before is gathered and asked_before == asked:
                return relooked(found, of_today.looks_today(project, found))
        found = of_today.of_today(project, report, asked, gathered)
        found = replace(found, items=RememberedItems.of(found.items))
        self._today = [*self._today[1 - HELD :], (report, asked, gathered, found)]
        return found


def _databases(project: Path, chosen: Chosen) -> Iterator[Path]:
    """The files that the utterances of a set are read from: each database and what was written to it last."""
    for folder in dict.fromkeys((project, chosen.other or project)):
        yield folder / DATABASE
        yield folder / f"{DATABASE}-wal"


def _stamp(files: Iterator[Path] | list[Path]) -> Stamp:
    return tuple(_of(file) for file in files)


def _of(file: Path) -> tuple[int, int]:
    try:
        found = file.stat()
    except OSError:
        return ABSENT[0]
    return found.st_mtime_ns, found.st_size
