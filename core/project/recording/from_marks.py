"""Utterances from the marks of a tier: each mark on a recording that no utterance overlaps becomes one, with its text
as transcript, so that a tier can be learnt from. What a model wrote and nobody has looked at is no transcript.
The marks stay as they are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby

from core import quantities
from core.errors import Cancelled, ProjectError
from core.progress import Progress, Stop, never, quiet
from core.project.bulk.plans import Outcome
from core.project.queries import Reader
from core.project.recording.edges import SHORTEST_S
from core.project.recording.marking import Stretch, mark
from core.project.records import Tier
from core.project.store import Project
from core.project.tiers.marks import Mark, drafted_of, marks_of, on_recordings, standing_on
from core.wording import say, say_n

PART = 512


@dataclass(frozen=True)
class Found:
    """What marks of a tier could become: stretches by recording, and how many stay since utterances are there already,
    since nothing is written on them, since they are too short to be heard, since only a model wrote on them, or since
    they run into marks of the tier that become utterances."""

    stretches: dict[int, list[Stretch]]
    overlapping: int = 0
    empty: int = 0
    short: int = 0
    drafted: int = 0
    crossing: int = 0

    @property
    def count(self) -> int:
        return sum(map(len, self.stretches.values()))

    def notes(self) -> list[str]:
        """What stays, and why."""
        found: list[str] = []
        if self.overlapping:
            found.append(
                say_n(
                    "One mark stays: an utterance is there already.",
                    "%n marks stay: utterances are there already.",
                    self.overlapping,
                )
            )
        if self.crossing:
            found.append(
                say_n(
                    "One mark stays: it overlaps another one that becomes an utterance.",
                    "%n marks stay: they overlap others that become utterances.",
                    self.crossing,
                )
            )
        if self.empty:
            found.append(
                say_n(
                    "One mark stays: nothing is written on it.",
                    "%n marks stay: nothing is written on them.",
                    self.empty,
                )
            )
        if self.short:
            found.append(
                say_n("One mark stays: it is too short.", "%n marks stay: they are too short.", self.short)
            )  # fmt: skip
        if self.drafted:
            found.append(
                say_n(
                    "One mark stays: a model wrote it, and nobody has looked at it.",
                    "%n marks stay: a model wrote them, and nobody has looked at them.",
                    self.drafted,
                )
            )
        return found


@dataclass(frozen=True)
class MarkUtterances:
    """The step: the marks of a tier on these recordings become utterances of a speaker ("" for nobody known), those
    without a text, and drafts of a model without theirs, too with `empty`: they wait to be transcribed."""

    tier: Tier
    recordings: Sequence[int]
    speaker: str = ""
    empty: bool = False

    def find(self, reader: Reader, progress: Progress = quiet, cancelled: Stop = never) -> Found:
        """What would become of the marks. Raises `ProjectError` for a tier that stands on no recordings, and
        `Cancelled`."""
        check(reader, self.tier)
        wanted = set(self.recordings)
        ids = standing_on(reader, self.tier)
        marks: list[Mark] = []
        drafts: set[int] = set()
        for first in range(0, len(ids), PART):
            if cancelled():
                raise Cancelled
            known = len(marks)
            marks += [
                one for one in marks_of(reader, self.tier, ids[first : first + PART]) if one.recording_id in wanted
            ]
            drafts |= drafted_of(reader, (id for one in marks[known:] for id, _ in one.parts))
            progress(min(first + PART, len(ids)), len(ids))
        out: dict[int, list[Stretch]] = {}
        overlapping = empty = short = drafted = crossing = 0
        for recording, those in groupby(marks, key=lambda one: one.recording_id):
            taken = _Taken(reader, recording)
            for one in those:
                draft = any(id in drafts for id, text in one.parts if text)
                if taken.meets(one.start, max(one.end, one.start + 1)):
                    overlapping += 1
                elif one.end - one.start < SHORTEST_S * one.rate:
                    short += 1
                elif draft and not self.empty:
                    drafted += 1
                elif not one.text.strip() and not self.empty:
                    empty += 1
                elif one.start < taken.reach:
                    crossing += 1
                else:
                    taken.reach = one.end
                    text = "" if draft else one.text
                    out.setdefault(recording, []).append(Stretch(one.start, one.end, self.speaker, text))
        return Found(out, overlapping, empty, short, drafted, crossing)

    def apply(self, project: Project, progress: Progress = quiet, cancelled: Stop = never) -> Outcome:
        """Make them, in one step of the history. Raises as `find`."""
        found = self.find(project, progress, cancelled)
        words = say("Make {what} from {tier}", what=quantities.utterances(found.count), tier=self.tier.name)
        with project.step(words) as step:
            for recording, stretches in found.stretches.items():
                if cancelled():
                    raise Cancelled
                mark(project, recording, stretches)
        return Outcome(words, found.count, step.changes, notes=tuple(found.notes()))


class _Taken:
    """Where utterances of a recording lie, those that are left out too; `reach` is where the last new one ends."""

    def __init__(self, reader: Reader, recording: int) -> None:
        rows = reader.query_all(
            'SELECT start, "end" FROM utterances WHERE recording_id = ? ORDER BY start', (recording,)
        )
        self._starts = [row[0] for row in rows]
        self._reach = list(accumulate((row[1] for row in rows), max))
        self.reach = 0

    def meets(self, start: int, end: int) -> bool:
        """Whether an utterance has frames of [start, end); marks come in the order of their starts."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._reach[before - 1] > start


def check(reader: Reader, tier: Tier) -> None:
    """Raises `ProjectError` for a tier whose marks stand on no recordings."""
    names = [one.name for one in on_recordings(reader)]
    if tier.name not in names:
        raise ProjectError(
            say("{tier} says something of utterances that there are.", tier=tier.name),
            say("Choose from: {names}.", names=names)
            if names
            else say("No tier of this project stands on recordings."),
        )
