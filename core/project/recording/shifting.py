"""Plans that lay utterances somewhere else in their recording: all times by so many seconds, or by a factor where two
clocks ran at different speeds. What stands on tiers by its times goes along."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.errors import ProjectError
from core.progress import Progress, Stop, never, quiet
from core.project.bulk.by_hand import the_row
from core.project.bulk.plans import Plan, RowChange, marks, pages
from core.project.queries import Reader
from core.project.records import Problem, UtteranceRow
from core.project.tiers.standing import Moved, carried_by, staying
from core.wording import Said, say

FACTORS = (0.5, 2.0)
MOST_S = 1e8


@dataclass(frozen=True)
class Shift:
    """Times, counted from the beginning of the recording, are multiplied by `factor`; then `by_s` seconds are added."""

    by_s: float = 0.0
    factor: float = 1.0

    def frame(self, at: int, rate: int) -> int:
        """Where a frame of a recording comes to lie."""
        return round(at * self.factor + self.by_s * rate)

    def check(self) -> None:
        """Raises `ProjectError` for what is no shift."""
        if not abs(self.by_s) <= MOST_S:
            raise ProjectError(
                say("Times cannot be shifted by {seconds:g} s.", seconds=self.by_s),
                say("Write seconds, such as 1.5 or -- -1.5."),
            )
        if not FACTORS[0] <= self.factor <= FACTORS[1]:
            raise ProjectError(
                say("Times cannot be multiplied by {factor:g}.", factor=self.factor),
                say("Write a factor between {least:g} and {most:g}.", least=FACTORS[0], most=FACTORS[1]),
            )


def plan_shift(
    reader: Reader, ids: Sequence[int], how: Shift, progress: Progress = quiet, cancelled: Stop = never
) -> Plan:
    """Lay utterances elsewhere in their recordings. Those that would leave theirs stay where they are, as marks of
    their own times do. Raises `ProjectError` and `Cancelled`."""
    plan = _plan(reader, ids, how, progress, cancelled)
    on = sorted({change.seen["recording_id"] for change in plan.changes})
    return replace(plan, notes=tuple(staying(reader, on)))


def _plan(reader: Reader, ids: Sequence[int], how: Shift, progress: Progress, cancelled: Stop) -> Plan:
    how.check()
    frames = {one.id: one.frames for one in reader.recordings()}
    changes: list[RowChange] = []
    problems: list[Problem] = []
    for rows in pages(reader, ids, progress, cancelled):
        for row in rows:
            start, end = how.frame(row.start, row.rate), how.frame(row.end, row.rate)
            if not 0 <= start < end <= frames[row.recording_id]:
                why = say("It would leave its recording.")
                problems.append(Problem(row.key, why, say("Shift it less far, or leave it out.")))
            elif (start, end) != (row.start, row.end):
                changes.append(RowChange(row.id, row.key, {"start": start, "end": end}, marks(row), carries=True))
    return Plan(_words(how), tuple(changes), tuple(problems), len(ids))


def plan_shift_on(
    reader: Reader, ids: Sequence[int], how: Shift, progress: Progress = quiet, cancelled: Stop = never
) -> Plan:
    """Lay an utterance and all that follows it in its recording elsewhere, marks of their own times too."""
    row = the_row(reader, ids[0])
    return _plan_from(reader, row.recording_id, row.start, how, progress, cancelled)


def plan_shift_recording(reader: Reader, recording: int, start: int, how: Shift, progress: Progress = quiet) -> Plan:
    """Lay all of a recording from a frame on elsewhere, marks of their own times too."""
    return _plan_from(reader, recording, start, how, progress, never)


def _plan_from(reader: Reader, recording: int, start: int, how: Shift, progress: Progress, cancelled: Stop) -> Plan:
    found = reader.query_all(
        "SELECT id FROM utterances WHERE recording_id = ? AND start >= ? ORDER BY start", (recording, start)
    )
    plan = _plan(reader, [int(row[0]) for row in found], how, progress, cancelled)
    rate = reader.query_one("SELECT rate FROM recordings WHERE id = ?", (recording,))
    moved = (Moved(recording, start, how.factor, round(how.by_s * rate)),) if plan.changes else ()
    return replace(plan, notes=tuple(carried_by(reader, moved).notes()), moved=moved)


def overlaps_after(reader: Reader, plan: Plan) -> int:
    """How many of the moved utterances would run into one of their speaker that stays, or moves otherwise."""
    to = {change.id: (change.fields["start"], change.fields["end"]) for change in plan.changes}
    recordings = sorted({change.seen["recording_id"] for change in plan.changes})
    count = 0
    for recording in recordings:
        rows = reader.query_all(
            'SELECT u.id, u.start, u."end", u.speaker_id, r.rate FROM utterances u JOIN recordings r'
            " ON r.id = u.recording_id WHERE u.recording_id = ? AND u.left_out = 0 AND u.speaker_id NOT NULL",
            (recording,),
        )
        placed = sorted((speaker, *to.get(id, (start, end)), id in to, rate) for id, start, end, speaker, rate in rows)
        reached: dict[int, tuple[int, bool]] = {}
        for speaker, start, end, moved, rate in placed:
            before, before_moved = reached.get(speaker, (0, moved))
            count += start < before - 0.005 * rate and moved != before_moved
            if end >= before:
                reached[speaker] = (end, moved)
    return count


def _words(how: Shift) -> Said:
    if how.factor == 1:
        return say("Shift {what} by {by:+.3f} s", what="", by=how.by_s)
    return say("Shift {what} by {by:+.3f} s, times {factor:g}", what="", by=how.by_s, factor=how.factor)


def shifted(row: UtteranceRow, how: Shift) -> tuple[float, float]:
    """Seconds at which an utterance would lie."""
    return how.frame(row.start, row.rate) / row.rate, how.frame(row.end, row.rate) / row.rate
