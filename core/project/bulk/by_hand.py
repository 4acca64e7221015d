"""Plans of edits that a person makes at a place in the sound: new ends, a cut, the next one taken in."""

from __future__ import annotations

from core.errors import ProjectError
from core.project.bulk.merge import merged
from core.project.bulk.plans import Piece, Plan, RowChange, marks
from core.project.queries import Reader
from core.project.records import UtteranceRow
from core.project.word_times_by_length import by_time
from core.wording import say


def plan_ends(reader: Reader, id: int, start: int, end: int) -> Plan:
    """Move the ends of an utterance to frames [start, end), anywhere inside its recording."""
    row = the_row(reader, id)
    frames = int(reader.query_one("SELECT frames FROM recordings WHERE id = ?", (row.recording_id,)) or 0)
    if not 0 <= start < end <= frames:
        raise ProjectError(
            say("{row} cannot be cut from frame {start} to {end}.", row=row.key, start=start, end=end),
            say("Choose a stretch between 0 and {recording}.", recording=frames),
        )
    if (start, end) == (row.start, row.end):
        return Plan(say("Move the ends of {what}"), looked_at=1)
    start_s, end_s = start / row.rate, end / row.rate
    words = say("Move the ends of {what} to {start:.2f} and {end:.2f} s", what="", start=start_s, end=end_s)
    if end == row.end:
        words = say("Move the start of {what} to {start:.2f} s", what="", start=start_s)
    elif start == row.start:
        words = say("Move the end of {what} to {end:.2f} s", what="", end=end_s)
    return Plan(words, (RowChange(id, row.key, {"start": start, "end": end}, marks(row)),), looked_at=1)


def plan_split_at(reader: Reader, id: int, frame: int, caret: int | None = None) -> Plan:
    """Cut an utterance in two. The words before `caret` (a position in the transcript) go into the first half;
    without a caret they are shared out by time. The first half keeps the id."""
    row = the_row(reader, id)
    if not row.start < frame < row.end:
        raise ProjectError(
            say("{row} cannot be split there.", row=row.key), say("Put the cursor inside the utterance.")
        )
    if caret is None:
        before, after = by_time(row.text, [frame - row.start, row.end - frame])
    else:
        before, after = words_at(row.text, caret)
    piece = Piece(frame, row.end, after)
    change = RowChange(id, row.key, {"end": frame, "text": before}, marks(row) | {"text": row.text}, (piece,))
    return Plan(say("Split {what} at {at:.2f} s", what="", at=frame / row.rate), (change,), looked_at=1)


def plan_merge_next(reader: Reader, id: int) -> Plan:
    """Join an utterance with the one that follows it in its recording, whoever speaks in it."""
    row = the_row(reader, id)
    found = reader.query_one(
        'SELECT id FROM utterances WHERE recording_id = ? AND left_out = 0 AND (start, "end", id) > (?, ?, ?)'
        ' ORDER BY start, "end", id LIMIT 1',
        (row.recording_id, row.start, row.end, id),
    )
    if found is None:
        raise ProjectError(
            say("Nothing follows {row} in its recording.", row=row.key), say("Choose an earlier utterance.")
        )
    return Plan(say("Merge {what} with the next"), (merged([row, the_row(reader, int(found))]),), looked_at=1)


def the_row(reader: Reader, id: int) -> UtteranceRow:
    """The utterance. Raises `ProjectError` where there is none any more."""
    row = reader.row(id)
    if row is None:
        raise ProjectError(
            say("This utterance is no longer in the project."), say("It may have been undone or merged.")
        )
    return row


def words_at(text: str, caret: int) -> tuple[str, str]:
    """Cut a text at a word boundary: a caret inside a word keeps that word whole, in the half of most of it."""
    caret = min(max(caret, 0), len(text))
    if 0 < caret < len(text) and not text[caret - 1].isspace() and not text[caret].isspace():
        left = caret - len(text[:caret].rsplit(maxsplit=1)[-1])
        right = caret + len(text[caret:].split(maxsplit=1)[0])
        caret = left if caret - left < right - caret else right
    return text[:caret].strip(), text[caret:].strip()
