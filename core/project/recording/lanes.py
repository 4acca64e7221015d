"""The utterances of one recording as arrays, on a lane for each speaker: what a view of the recording paints."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from core.project.queries import Reader
from core.transcripts import TRANSCRIBED

OVERLAP_S = 0.005
"""Utterances of one speaker that share less than this only touch: tools round their times."""


@dataclass(frozen=True)
class Boxes:
    """N utterances in the order of their starts, those that are left out not among them.

    `starts` and `ends` are seconds, `lanes` places in `speakers`: names, "" for nobody named, who comes last. `texts`
    are transcripts, or drafts where `drafts` says so. `overlaps` are those that another one of their speaker runs into.
    """

    ids: NDArray[np.int64] = field(default_factory=lambda: np.zeros(0, np.int64))
    starts: NDArray[np.float64] = field(default_factory=lambda: np.zeros(0))
    ends: NDArray[np.float64] = field(default_factory=lambda: np.zeros(0))
    lanes: NDArray[np.int16] = field(default_factory=lambda: np.zeros(0, np.int16))
    texts: tuple[str, ...] = ()
    drafts: NDArray[np.bool_] = field(default_factory=lambda: np.zeros(0, np.bool_))
    overlaps: NDArray[np.bool_] = field(default_factory=lambda: np.zeros(0, np.bool_))
    speakers: tuple[str, ...] = ("",)

    def at(self, id: int) -> int:
        """The place of an utterance, or -1."""
        found = np.flatnonzero(self.ids == id)
        return int(found[0]) if len(found) else -1


def boxes_of(reader: Reader, recording_id: int) -> Boxes:
    """All utterances of a recording that count."""
    rows = reader.query_all(
        f"SELECT u.id, u.start, u.\"end\", u.text, coalesce(u.speaker_id, 0), coalesce(s.name, ''), {TRANSCRIBED},"
        " coalesce(d.text, ''), r.rate FROM utterances u JOIN recordings r ON r.id = u.recording_id"
        " LEFT JOIN speakers s ON s.id = u.speaker_id"
        f" LEFT JOIN readings d ON d.utterance_id = u.id AND d.text != u.refused AND NOT {TRANSCRIBED}"
        " AND tells(d.text)"
        ' WHERE u.recording_id = ? AND u.left_out = 0 ORDER BY u.start, u."end", u.id',
        (recording_id,),
    )
    if not rows:
        return Boxes()
    ids, starts, ends, texts, people, names, told, drafts, rates = zip(*map(tuple, rows), strict=True)
    order = sorted(dict(zip(people, names, strict=True)).items(), key=_nobody_last)
    place = {person: lane for lane, (person, _) in enumerate(order)}
    rate = float(rates[0])
    first, last = np.array(starts) / rate, np.array(ends) / rate
    lanes = np.array([place[person] for person in people], np.int16)
    named = np.array(people) != 0
    drafted = np.array([not said and bool(draft) for said, draft in zip(told, drafts, strict=True)])
    shown = tuple(draft if grey else text for text, draft, grey in zip(texts, drafts, drafted, strict=True))
    overlaps = overlapping(first, last, lanes) & named
    return Boxes(
        np.array(ids, np.int64), first, last, lanes, shown, drafted, overlaps, tuple(name for _, name in order)
    )


def _nobody_last(person: tuple[int, str]) -> tuple[bool, int]:
    """Speakers in the order in which they came into the project: names may change, lanes stay."""
    return person[0] == 0, person[0]


def overlapping(starts: NDArray[np.float64], ends: NDArray[np.float64], lanes: NDArray[np.int16]) -> NDArray[np.bool_]:
    """Which of (N,) stretches in the order of their starts another one of the same lane runs into."""
    out = np.zeros(len(starts), np.bool_)
    for lane in np.unique(lanes):
        at = np.flatnonzero(lanes == lane)
        begun, over = starts[at], np.maximum.accumulate(ends[at])
        into = np.concatenate(([False], begun[1:] < over[:-1] - OVERLAP_S))
        under = np.concatenate((begun[1:] < ends[at][:-1] - OVERLAP_S, [False]))
        out[at] = into | under
    return out
