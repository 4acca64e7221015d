"""What a run can start from, compared: the checkpoints, what is known of how near each stands, and their probes. Views
show it, controllers change it; it reads nothing and asks nobody."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from PySide6.QtCore import QObject, Signal

from app.train.new_run.run_draft import SCRATCH, Start
from core.sources.catalogue import Source
from core.sources.closeness import Closeness
from core.sources.probe_results import Probe

Group = Literal["probed", "tried", "untried", "unusable", "scratch"]
MANY = 5
"""From so many checkpoints on, those that have something in common stand under a heading."""


def _facts(source: Source) -> Start:
    """What a run from a checkpoint and one with its network have in common."""
    return Start(
        None,
        family=source.family,
        pieces=source.pieces,
        parameters=source.parameters,
        frames_per_s=source.frames_per_s,
    )


@dataclass(frozen=True)
class StartRow:
    """A checkpoint as the table shows it; `source` None is from scratch. `problem` says why it could not be tried or
    probed; `trying` is how much of its clips it has heard, None while it is not tried."""

    source: Source | None
    known: int
    letters: int
    beside: Source | None = None
    """From scratch: the checkpoint whose network is taken."""
    closeness: Closeness = field(default_factory=Closeness)
    probe: Probe | None = None
    problem: str = ""
    trying: float | None = None
    ticked: bool = False

    @property
    def usable(self) -> bool:
        return self.source is None or self.source.usable

    @property
    def start(self) -> Start:
        s = self.source
        if s is not None:
            return replace(_facts(s), folder=s.folder, label=s.title, language=s.language, writes=s.writes)
        b = self.beside
        return SCRATCH if b is None else replace(_facts(b), network=b.folder)

    @property
    def key(self) -> str:
        return "" if self.source is None else str(self.source.folder)

    @property
    def group(self) -> Group:
        if self.probe is not None and self.probe.rates is not None:
            return "probed"
        if self.source is None:
            return "scratch"
        if not self.source.usable:
            return "unusable"
        return "tried" if self.closeness.score is not None else "untried"

    @property
    def measurable(self) -> bool:
        """Whether it can be tried on clips, and was not."""
        return self.source is not None and self.usable and self.source.writes and self.closeness.score is None


@dataclass(frozen=True)
class Heading:
    """A line above rows that have something in common."""

    group: Group


Line = StartRow | Heading
ORDER: tuple[Group, ...] = ("probed", "tried", "untried", "unusable", "scratch")


def _place(row: StartRow) -> tuple[object, ...]:
    rates = row.probe.rates if row.probe is not None else None
    return ORDER.index(row.group), rates or (0.0, 0.0, 0.0), -(row.closeness.score or 0.0)


def lines_of(rows: Sequence[StartRow]) -> list[Line]:
    """The rows in order: probed ones by their rates, then the closest, then those nobody tried, from scratch last;
    under headings where there are many."""
    ordered = sorted(rows, key=_place)
    if len(ordered) <= MANY or len({row.group for row in ordered} - {"scratch"}) < 2:
        return list(ordered)
    lines: list[Line] = []
    for before, row in zip([None, *ordered], ordered, strict=False):
        if (before is None or before.group != row.group) and row.group != "scratch":
            lines.append(Heading(row.group))
        lines.append(row)
    return lines


class Candidates(QObject):
    """One for a dialog."""

    listed = Signal()
    """Others are there, or they stand in another order."""
    changed = Signal()
    """More is known of some."""
    ticks_changed = Signal()

    def __init__(self, alphabet: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._alphabet = set(alphabet)
        self.sources: list[Source] = []
        self.beside: Source | None = None
        self.clips = 0
        """On how many clips candidates are tried."""
        self.ticked: set[str] = set()
        self.probes: Mapping[str, Probe] = {}
        self._closeness: dict[str, Closeness] = {}
        self._problems: dict[str, str] = {}
        self._trying: dict[str, float] = {}
        self.lines: list[Line] = []

    @property
    def rows(self) -> list[StartRow]:
        return [line for line in self.lines if isinstance(line, StartRow)]

    def row(self, key: str) -> StartRow | None:
        return next((row for row in self.rows if row.key == key), None)

    def known(self, key: str) -> Closeness:
        return self._closeness.get(key, Closeness())

    def show(self, sources: Iterable[Source]) -> None:
        """These are there now."""
        self.sources = list(sources)
        self.ticked &= {"", *(str(s.folder) for s in self.sources if s.usable)}
        self._relist()

    def learn(self, found: Mapping[str, Closeness], clips: int | None = None) -> None:
        """How near some stand, by their keys."""
        self._closeness.update(found)
        self.clips = self.clips if clips is None else clips
        self._relist()

    def refuse(self, problems: Mapping[str, str]) -> None:
        """Why some could not be tried or probed; "" takes it back."""
        self._problems.update(problems)
        self._relist()

    def follow(self, key: str, share: float | None) -> None:
        """How much of its clips one has heard; None when it is tried no more."""
        if share is None:
            self._trying.pop(key, None)
        else:
            self._trying[key] = share
        self._relist()

    def show_probes(self, probes: Mapping[str, Probe]) -> None:
        """The probes as they stand now."""
        if probes != self.probes:
            self.probes = probes
            self._relist()

    def set_beside(self, source: Source | None) -> None:
        """A run from scratch takes the network of this checkpoint."""
        if source is not self.beside:
            self.beside = source
            self._relist()

    def tick(self, keys: Collection[str], on: bool) -> None:
        """Choose for a probe, or no more."""
        usable = {row.key for row in self.rows if row.usable}
        self.ticked = self.ticked | (set(keys) & usable) if on else self.ticked - set(keys)
        self._relist()
        self.ticks_changed.emit()

    def _relist(self) -> None:
        rows = [self._row(source) for source in self.sources]
        before = [getattr(line, "key", line) for line in self.lines]
        self.lines = lines_of([*rows, self._row(None)])
        same = before == [getattr(line, "key", line) for line in self.lines]
        (self.changed if same else self.listed).emit()

    def _row(self, source: Source | None) -> StartRow:
        key = str(source.folder) if source is not None else ""
        return StartRow(
            source,
            source.spells(self._alphabet) if source is not None else 0,
            len(self._alphabet),
            None if source is not None else self.beside,
            self.known(key),
            self.probes.get(key),
            self._problems.get(key, ""),
            self._trying.get(key),
            key in self.ticked,
        )
