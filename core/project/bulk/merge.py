"""Plans that merge neighbours: those that were chosen, or short ones with their next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.errors import Cancelled
from core.progress import Progress, Stop, never, quiet
from core.project.bulk.plans import Plan, RowChange, marks, pages
from core.project.queries import Reader
from core.project.records import Problem, UtteranceRow
from core.wording import say


@dataclass(frozen=True)
class Merge:
    """How to merge neighbours of one recording and speaker that lie at most `gap_s` apart, up to `most_s` (0: any
    length). With `short_s`, only utterances shorter than that are given to their next; else all that were chosen."""

    gap_s: float = 2.0
    most_s: float = 15.0
    short_s: float = 0.0


def plan_merge(
    reader: Reader, ids: Sequence[int], how: Merge | None = None, progress: Progress = quiet, cancelled: Stop = never
) -> Plan:
    """Join neighbours of one recording and speaker. With `short_s`, their next need not be among the chosen ones."""
    how = how or Merge()
    chosen = set(ids)
    found: list[RowChange] = []
    problems: list[Problem] = []
    recordings = _recordings(reader, ids)
    for number, recording in enumerate(recordings, 1):
        if cancelled():
            raise Cancelled
        rows = reader.rows(_of_recording(reader, recording))
        groups = _groups(rows, chosen, how)
        found += [merged(group) for group in groups if len(group) > 1]
        alone = [group[0] for group in groups if len(group) == 1 and group[0].id in chosen]
        if not how.short_s:
            reason = say("No neighbour of the same speaker was chosen with it, near enough.")
            problems += [Problem(row.key, reason, say("Choose both, or allow a longer gap.")) for row in alone]
        progress(number, len(recordings))
    return Plan(say("Merge neighbours into {what}"), tuple(found), tuple(problems), len(ids))


def _recordings(reader: Reader, ids: Sequence[int]) -> list[int]:
    found: dict[int, None] = {}
    for rows in pages(reader, ids):
        found.update(dict.fromkeys(row.recording_id for row in rows))
    return list(found)


def _of_recording(reader: Reader, recording: int) -> list[int]:
    sql = 'SELECT id FROM utterances WHERE recording_id = ? AND left_out = 0 ORDER BY start, "end", id'
    return [int(row[0]) for row in reader.query_all(sql, (recording,))]


def _groups(rows: Sequence[UtteranceRow], chosen: set[int], how: Merge) -> list[list[UtteranceRow]]:
    """Utterances of one recording, in order, in the groups that become one each."""
    groups: list[list[UtteranceRow]] = []
    for row in rows:
        group = groups[-1] if groups else []
        if group and _joins(group, row, chosen, how):
            group.append(row)
        else:
            groups.append([row])
    return groups


def _joins(group: Sequence[UtteranceRow], row: UtteranceRow, chosen: set[int], how: Merge) -> bool:
    last, first = group[-1], group[0]
    end = max(r.end for r in group)
    length = (max(end, row.end) - first.start) / row.rate
    if row.transcribed != first.transcribed:  # together they would be half a transcript, and nobody would see it
        return False
    if (row.speaker, row.split) != (first.speaker, first.split) or row.start - end > how.gap_s * row.rate:
        return False
    if how.most_s and length > how.most_s:
        return False
    if how.short_s:
        so_far = (end - first.start) / row.rate
        return first.id in chosen and so_far < how.short_s
    return last.id in chosen and row.id in chosen


def merged(group: Sequence[UtteranceRow]) -> RowChange:
    """What becomes of utterances of one recording, in order, that are made one."""
    first, others = group[0], group[1:]
    text = " ".join(row.text for row in group if row.text)
    fields = {"end": max(row.end for row in group), "text": text}
    seen = marks(first) | {"text": first.text}
    takes = {row.id: marks(row) | {"text": row.text} for row in others}
    return RowChange(first.id, first.key, fields, seen, takes=takes)
