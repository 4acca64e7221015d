"""The recordings of a project with what is marked in each: figures for a list, as columns."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, Literal, get_args

import numpy as np
from numpy.typing import NDArray

from core.errors import ProjectError
from core.project.queries import Reader
from core.project.records import Recording
from core.text.fold import folded
from core.transcripts import TRANSCRIBED
from core.video.files import is_film
from core.wording import say

Order = Literal["name", "length", "share", "flags"]
ORDERS: tuple[Order, ...] = get_args(Order)
"""By name, length, the share that is transcribed (none marked first), and how many are flagged."""


@dataclass(frozen=True)
class Recordings:
    """N recordings by name: lengths, marked and transcribed time in seconds, and counts of utterances, of those that
    are transcribed, of speakers, of utterances with a flag, and of those that run into another of their speaker; the
    names of their sessions, "" for none, counts of notes on them and on their utterances, and whether there is a film
    of them. Utterances that are left out count nowhere."""

    ids: NDArray[np.int64]
    names: tuple[str, ...]
    seconds: NDArray[np.float64]
    utterances: NDArray[np.int64]
    transcribed: NDArray[np.int64]
    marked_s: NDArray[np.float64]
    transcribed_s: NDArray[np.float64]
    speakers: NDArray[np.int64]
    flagged: NDArray[np.int64]
    overlaps: NDArray[np.int64]
    sessions: tuple[str, ...]
    notes: NDArray[np.int64]
    films: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.ids)

    def share(self, at: int) -> float | None:
        """Which part of what is marked is transcribed, by time; None where nothing is marked."""
        return float(self.transcribed_s[at] / self.marked_s[at]) if self.marked_s[at] else None

    def arranged(self, order: Order = "name", *, descending: bool = False, words: str = "") -> Recordings:
        """Those whose names hold all `words`, whatever the case and accents, in another order; ties by name."""
        wanted = [folded(word) for word in words.split()]
        kept = [at for at, name in enumerate(self.names) if all(word in folded(name) for word in wanted)]
        if order != "name":
            shares = [-1.0 if (share := self.share(at)) is None else share for at in range(len(self))]
            values = {"length": self.seconds, "share": np.array(shares), "flags": self.flagged}[order]
            kept.sort(key=lambda at: float(values[at]))
        kept = kept[::-1] if descending else kept
        made: dict[str, Any] = {}
        for one in fields(self):
            column = getattr(self, one.name)
            made[one.name] = tuple(column[at] for at in kept) if isinstance(column, tuple) else column[kept]
        return Recordings(**made)


def recordings_of(reader: Reader) -> Recordings:
    """All recordings, also those in which nothing is marked."""
    rows = reader.query_all(
        "SELECT r.id, r.name, 1.0 * r.frames / r.rate, count(u.id),"
        f" count(CASE WHEN {TRANSCRIBED} THEN 1 END), coalesce(sum(u.seconds), 0.0),"
        f" coalesce(sum(CASE WHEN {TRANSCRIBED} THEN u.seconds END), 0.0), count(DISTINCT u.speaker_id),"
        " count(CASE WHEN EXISTS (SELECT 1 FROM flags WHERE utterance_id = u.id) THEN 1 END),"
        " coalesce((SELECT name FROM sessions WHERE id = r.session_id), ''),"
        " (SELECT count(*) FROM notes WHERE recording_id = r.id), r.video, r.path"
        " FROM recordings r LEFT JOIN utterances u ON u.recording_id = r.id AND u.left_out = 0"
        " GROUP BY r.id ORDER BY r.name COLLATE NOCASE, r.id"
    )
    into = dict(map(tuple, reader.query_all(_OVERLAPS)))
    columns = list(zip(*map(tuple, rows), strict=True)) or [()] * 13
    ids, names, seconds, count, told, marked, told_s, people, flagged, sessions, notes, videos, paths = columns
    return Recordings(
        np.array(ids, np.int64),
        tuple(map(str, names)),
        np.array(seconds, np.float64),
        np.array(count, np.int64),
        np.array(told, np.int64),
        np.array(marked, np.float64),
        np.array(told_s, np.float64),
        np.array(people, np.int64),
        np.array(flagged, np.int64),
        np.array([into.get(id, 0) for id in ids], np.int64),
        tuple(map(str, sessions)),
        np.array(notes, np.int64),
        np.array([bool(video) or is_film(path) for video, path in zip(videos, paths, strict=True)], np.bool_),
    )


_OVERLAPS = (
    "SELECT recording_id, count(*) FROM (SELECT u.recording_id, u.start, r.rate,"
    ' max(u."end") OVER (PARTITION BY u.recording_id, u.speaker_id ORDER BY u.start, u."end", u.id'
    " ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reached"
    " FROM utterances u JOIN recordings r ON r.id = u.recording_id"
    " WHERE u.left_out = 0 AND u.speaker_id NOT NULL) WHERE start < reached - 0.005 * rate GROUP BY recording_id"
)


def first_recording(reader: Reader) -> int:
    """The first recording by name, 0 for none."""
    return int(reader.query_one("SELECT id FROM recordings ORDER BY name COLLATE NOCASE, id LIMIT 1") or 0)


def recording_named(reader: Reader, name: str) -> Recording:
    """The recording of this name, with or without its ending. Raises `ProjectError` for none, or several."""
    every = reader.recordings()
    found = [one for one in every if name in (one.name, one.path)]
    found = found or [one for one in every if one.name.rpartition(".")[0] == name]
    if len(found) == 1:
        return found[0]
    if found:
        raise ProjectError(
            say("{count:,} recordings are called “{name}”.", count=len(found), name=name),
            say("Name its path as `vizinho recordings --json` gives it."),
        )
    raise ProjectError(say("There is no recording “{name}”.", name=name), say("`vizinho recordings` lists them."))
