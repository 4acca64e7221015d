"""Plans that move the ends of an utterance together with the edges of neighbours that lie at the same place."""

from __future__ import annotations

from dataclasses import replace

from core.errors import ProjectError
from core.project.bulk.by_hand import plan_ends, the_row
from core.project.bulk.plans import Plan, RowChange, marks
from core.project.queries import Reader
from core.project.records import UtteranceRow
from core.wording import say

SHARED_S = 0.005
"""Edges no further apart are one: tools round their times to milliseconds."""
SHORTEST_S = 0.03
"""What a moved edge leaves of a neighbour at least."""


def plan_edges(reader: Reader, id: int, start: int, end: int) -> Plan:
    """Move the ends of an utterance to frames [start, end), and with them the edges that neighbours of the same
    speaker share with it. Raises `ProjectError` where nothing would be left of a neighbour."""
    row = the_row(reader, id)
    own = plan_ends(reader, id, start, end)
    before = _sharing(reader, row, "end", row.start) if start != row.start else []
    after = _sharing(reader, row, "start", row.end) if end != row.end else []
    changes = [_moved(other, "end", start) for other in before] + [_moved(other, "start", end) for other in after]
    if not changes:
        return own
    at = (start if before else end) / row.rate
    words = say("Move the edge that {what} share to {at:.2f} s", what="", at=at)
    if before and after:
        words = say("Move the ends of {what}")
    return replace(own, words=words, changes=(*own.changes, *changes), looked_at=1 + len(changes))


def _sharing(reader: Reader, row: UtteranceRow, edge: str, frame: int) -> list[UtteranceRow]:
    """Others of the recording and speaker with this edge ("start" or "end") at a frame."""
    found = reader.query_all(
        "SELECT id FROM utterances WHERE recording_id = ? AND left_out = 0 AND id != ?"
        f' AND speaker_id IS (SELECT speaker_id FROM utterances WHERE id = ?) AND abs("{edge}" - ?) <= ?',
        (row.recording_id, row.id, row.id, frame, SHARED_S * row.rate),
    )
    return reader.rows([one[0] for one in found])


def _moved(row: UtteranceRow, edge: str, frame: int) -> RowChange:
    start, end = (frame, row.end) if edge == "start" else (row.start, frame)
    if end - start < SHORTEST_S * row.rate:
        raise ProjectError(
            say("Nothing would be left of {key}, which shares this edge.", key=row.key),
            say("Move this one alone, or leave the other out first."),
        )
    return RowChange(row.id, row.key, {edge: frame}, marks(row))
