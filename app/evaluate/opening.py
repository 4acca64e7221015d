"""Opening the reports that are kept of what is asked for, and taking over what was worked out of them: beside the
window, by a worker. Large ones are opened by a child, which keeps nobody waiting.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from app.background.garbage import lasting
from app.evaluate.asked_state import AskedState
from app.evaluate.choices import ModelChoice, SetChoice
from app.evaluate.evaluation_state import Found, Rated, Role
from app.evaluate.table_filter import Matching
from app.i18n import worded
from core.errors import Cancelled, WorkbenchError
from core.evaluation import kept, opening
from core.evaluation.kept_views import FEW
from core.evaluation.opener import Opener
from core.evaluation.opening import Part, Wanted, WantedModel, WorkedOut
from core.evaluation.report import Report
from core.evaluation.unmade import UnmadeItems, renamed
from core.progress import Stop, never
from core.small_steps import let_go


@dataclass(frozen=True)
class Wish:
    """What is asked for, as plain values."""

    model: ModelChoice
    against: ModelChoice | None
    on: SetChoice

    @classmethod
    def of(cls, asked: AskedState) -> Wish | None:
        return cls(asked.model, asked.against, asked.on) if asked.model is not None and asked.on is not None else None

    def wanted(self, project: Path) -> Wanted:
        """The same for whoever opens it."""
        against = _wanted(self.against) if self.against is not None else None
        return Wanted(project, self.on.chosen, _wanted(self.model), against, self.model.source)


def _wanted(model: ModelChoice) -> WantedModel:
    reading = model.reading
    return WantedModel(model.folder, reading.reading, reading.print, reading.title)


@dataclass(frozen=True)
class Opened:
    """What is `kept` of a wish, its reports called as people here call them. `matching` finds the report's utterances;
    `number` is the wish's number with the child that opened it, 0 where none did."""

    wish: Wish
    kept: opening.Opened
    matching: Matching | None = field(default=None, repr=False)
    number: int = 0


class Opening:
    """One for a page. Close it in the end, and whenever nobody looks at the page."""

    def __init__(self) -> None:
        self._opener = Opener()
        self._unkept: Sequence[Report] = ()

    @lasting
    def open(self, project: Path, wish: Wish, unkept: Sequence[Report] = (), cancelled: Stop = never) -> Opened:
        """The reports of a wish, as far as they are kept, or `unkept` because the disk did not take them. Raises
        `WorkbenchError`, `Cancelled`."""
        self._unkept = unkept
        if wish.on.count > FEW:  # else it is done here sooner than a child starts
            try:
                number, found = self._opener.open(wish.wanted(project), unkept, cancelled)
                return _opened(wish, found, number)
            except OSError:
                self._opener.close()  # no room for what it hands over, or it was killed: it is done here
        return open_here(project, wish, unkept, cancelled)

    @lasting
    def work_out(self, project: Path, opened: Opened, cancelled: Stop = never) -> Found:
        """All that is shown of the reports, of which there is one at least. Raises `WorkbenchError`, `Cancelled`."""
        if opened.number:
            try:
                return _found(opened, self._opener.work_out(opened.number, cancelled))
            except OSError:
                self._opener.close()
            except Cancelled:  # the child has something else to do, or is gone, and somebody waits
                if cancelled():
                    raise
            opened = open_here(project, opened.wish, self._unkept, cancelled)
        return work_out(project, opened)

    def warm(self, project: Path) -> None:
        """Where large reports are kept, start what opens them."""
        if any(head.utterances > FEW for head in kept.listed(project)):
            with suppress(OSError, WorkbenchError):  # whoever opens one says why
                self._opener.warm()

    @property
    def number(self) -> int:
        """The number of the child's newest wish, 0 before the first."""
        return self._opener.number

    def close(self, number: int | None = None) -> None:
        """End the child; with a `number`, only where nothing was wished after that."""
        self._opener.close(number)


def open_here(project: Path, wish: Wish, unkept: Sequence[Report] = (), cancelled: Stop = never) -> Opened:
    """The same in this process."""
    return _opened(wish, opening.open_kept(wish.wanted(project), unkept, cancelled))


def work_out(project: Path, opened: Opened) -> Found:
    """The same in this process."""
    return _found(opened, opening.work_out(project, opened.kept))


def _opened(wish: Wish, found: opening.Opened, number: int = 0) -> Opened:
    named = replace(found, report=_named(found.report), other=_named(found.other))
    return Opened(wish, named, Matching(named.report) if named.report is not None else None, number)


def _named(report: Report | None) -> Report | None:
    """Called as people here call it."""
    if report is None or worded(report.asked.name) is report.asked.name:
        return report
    return renamed(report, worded(report.asked.name))


def _found(opened: Opened, worked: WorkedOut) -> Found:
    report, wish = opened.kept.report, opened.wish
    assert report is not None  # whoever asks has one
    roles: dict[Part, Role] = {
        "baseline": "src",
        "other": "src" if wish.against is not None and wish.against.role == "src" else "cmp",
        "report": "src" if wish.model.role == "src" else "tgt",
    }
    rated = tuple(Rated(one.part, worded(one.name), roles[one.part], one.wer, one.cer) for one in worked.rates)
    matching = Matching(report, worked.analysis, worked.texts).count_all()
    return Found(worked.analysis, rated, worked.texts, worked.source, matching, worked.remarks, worked.words)


def put_away(former: list[Opened | Found | None]) -> None:
    """Let go of what is no longer shown, utterance by utterance and word by word; the list is empty then."""
    parts = [part for one in former for part in _parts(one)]
    former.clear()
    let_go(*parts)


def _parts(one: Opened | Found | None) -> list[list[Any]]:
    """What there is very much of in it."""
    if isinstance(one, Opened):
        every = one.kept.report, one.kept.other, one.kept.baseline
        reports = [report for report in every if report is not None]
        return [list(report.items) for report in reports if not isinstance(report.items, UnmadeItems)]
    if one is None:
        return []
    found = one.analysis
    return [list(found.words), list(found.mixups), list(found.letters.cells.values())]
