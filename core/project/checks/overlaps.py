"""Flags of utterances that overlap others of their recording (a recording is one channel): how long, and with whom.

One that moved, came or went concerns its neighbours: its recording is noted in `stale`, and swept anew after all else.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from core.project.checks.limits import Limits
from core.project.flags import kept_text
from core.wording import Said, say, say_all, say_n

if TYPE_CHECKING:
    from core.project.queries import Reader

KIND = "overlap"
AT_ONCE = 200
"""Recordings swept in one transaction."""
OPEN = 100
"""Of more utterances that last at the same moment, those that last longest are compared."""
TOLD = 3

_MEMBERS = (
    'SELECT u.recording_id, u.start, u."end", u.id, u.speaker_id, u.key, r.rate FROM utterances u'
    " JOIN recordings r ON r.id = u.recording_id WHERE u.left_out = 0 AND "
)


@dataclass(frozen=True)
class MarkedSpan:
    """A marked stretch of a recording, in its frames."""

    start: int
    end: int
    id: int
    speaker: int | None
    key: str


@dataclass(frozen=True)
class Overlap:
    """How long, in frames, two stretches are the same sound."""

    frames: int
    other: MarkedSpan


def overlaps(spans: Iterable[MarkedSpan], least: float) -> dict[int, list[Overlap]]:
    """What overlaps what by `least` frames and more, longest first, by id; `spans` come by their start."""
    found: dict[int, list[Overlap]] = {}
    lasting: list[MarkedSpan] = []
    for span in spans:
        lasting = [other for other in lasting if other.end > span.start]
        for other in lasting:
            frames = min(span.end, other.end) - span.start
            if frames >= max(least, 1):
                found.setdefault(span.id, []).append(Overlap(frames, other))
                found.setdefault(other.id, []).append(Overlap(frames, span))
        lasting.append(span)
        if len(lasting) > OPEN:
            lasting.remove(min(lasting, key=lambda other: other.end))
    for each in found.values():
        each.sort(key=lambda one: (-one.frames, one.other.start, one.other.id))
    return found


def words(span: MarkedSpan, others: Sequence[Overlap], rate: int) -> str:
    """ "0.80 s with clip-2 (the same speaker) and 0.35 s with clip-7 (another speaker)"."""
    parts = [_one(span, one.other, one.frames / rate) for one in others[:TOLD]]
    more = len(others) - len(parts)
    parts += [say_n("one more", "%n more", more)] if more else []
    return say_all(parts)


def _one(one: MarkedSpan, other: MarkedSpan, seconds: float) -> Said:
    if one.speaker is None or other.speaker is None:
        return say("{seconds:.2f} s with {key}", seconds=seconds, key=other.key)
    if one.speaker == other.speaker:
        return say("{seconds:.2f} s with {key} (the same speaker)", seconds=seconds, key=other.key)
    return say("{seconds:.2f} s with {key} (another speaker)", seconds=seconds, key=other.key)


def mark(conn: sqlite3.Connection, ids: Iterable[int]) -> None:
    """Note that the recordings of these utterances have to be swept; those that hold just one cannot overlap."""
    conn.execute(
        f"INSERT OR IGNORE INTO stale SELECT DISTINCT '{KIND}', u.recording_id FROM utterances u WHERE u.id IN"
        " (SELECT value FROM json_each(?)) AND EXISTS"
        " (SELECT 1 FROM utterances o WHERE o.recording_id = u.recording_id AND o.id != u.id)",
        (json.dumps([int(id) for id in ids]),),
    )


def sweep(conn: sqlite3.Connection, limits: Limits) -> set[int]:
    """Tell the overlaps of some recordings that were noted. Returns the utterances whose flag changed."""
    rows = conn.execute("SELECT hash FROM stale WHERE kind = ? LIMIT ?", (KIND, AT_ONCE)).fetchall()
    chosen = json.dumps([int(row[0]) for row in rows])
    wanted: dict[int, tuple[float, str]] = {}
    members = conn.execute(
        f"{_MEMBERS} u.recording_id IN (SELECT value FROM json_each(?)) ORDER BY u.recording_id, u.start, u.id",
        (chosen,),
    )
    for spans, rate, found in _by_recording(members, limits):
        for id, others in found.items():
            wanted[id] = others[0].frames / rate, kept_text(words(spans[id], others, rate))
    before = {
        int(id): (float(value), str(text))
        for id, value, text in conn.execute(
            "SELECT u.id, f.value, f.text FROM utterances u JOIN flags f ON f.utterance_id = u.id AND f.kind = ?"
            " WHERE u.recording_id IN (SELECT value FROM json_each(?))",
            (KIND, chosen),
        )
    }
    changed = {id for id in before.keys() | wanted.keys() if before.get(id) != wanted.get(id)}
    conn.executemany("DELETE FROM flags WHERE utterance_id = ? AND kind = ?", [(id, KIND) for id in changed])
    conn.executemany(
        "INSERT INTO flags (utterance_id, kind, value, text, blocks) VALUES (?, ?, ?, ?, 0)",
        [(id, KIND, *wanted[id]) for id in changed if id in wanted],
    )
    conn.executemany("DELETE FROM stale WHERE kind = ? AND hash = ?", [(KIND, row[0]) for row in rows])
    return changed


def count_overlapping(reader: Reader, limits: Limits) -> int:
    """How many utterances these limits would flag; writes nothing."""
    rows = reader.query_all(
        f"{_MEMBERS} u.recording_id IN (SELECT recording_id FROM utterances GROUP BY recording_id HAVING count(*) > 1)"
        " ORDER BY u.recording_id, u.start, u.id"
    )
    return sum(len(found) for _, _, found in _by_recording(rows, limits))


def _by_recording(
    rows: Iterable[Any], limits: Limits
) -> Iterator[tuple[dict[int, MarkedSpan], int, dict[int, list[Overlap]]]]:
    """The spans of each recording by id, its rate, and what overlaps in it."""
    for _, group in groupby(map(tuple, rows), key=itemgetter(0)):
        part = list(group)
        rate = part[0][6]
        spans = [MarkedSpan(*row[1:6]) for row in part]
        yield {span.id: span for span in spans}, rate, overlaps(spans, limits.overlap_s * rate)
