"""Columns of the utterances as arrays, kept as long as nothing that they depend on has changed.

SQLite joins a column into one text, in C and without Python's lock, and numpy reads that text: a million ids in a
tenth of a second while the window goes on painting. What changed is told by the table `stamps`, which the journal
writes: a number for each column that was touched. An edit of speakers leaves the order of keys as it was.
"""

from __future__ import annotations

import sqlite3
from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from core.project.tiers.asking import BY_TEXT, SAYS_NOTHING, STANDS_BESIDE, is_tier, name_of
from core.project.tiers.overlapping import OVER_BY_TEXT
from core.transcripts import TRANSCRIBED

Ids = NDArray[np.int64]
Floats = NDArray[np.float64]
Mask = NDArray[np.bool_]
Array = TypeVar("Array", bound=NDArray[Any])

KEPT = 6
"""Arrays that are held at once: at most 8 MB each for a million utterances."""
CHUNK = 200_000
"""Characters that are read at a time, so that other threads get their turn."""
MICRO = 1_000_000
ALWAYS = "utterances"
"""The stamp of rows that came or went."""

MEASURES = (
    "peak_db", "level_db", "noise_db", "snr_db", "band_hz", "before_s", "after_s", "pause_s", "clipped_share",
)  # fmt: skip
SORTS = ("key", "length", "speaker", "split", "text", "pace", "flags", "recording", "reading", "draft", *MEASURES)
"""What utterances can be sorted by, "flag:KIND" for the value of a flag, and "tier:NAME" for what is on a tier. `pace`
is letters a second, `reading` how far a model's reading is from the transcript, `draft` how sure a draft is. Where
there is no value (pace, flags, reading, draft, measures, tiers) rows come last, either way; equal ones come in the
order of their keys."""

_STAMPS: dict[str, tuple[str, ...]] = {
    "key": ("utterances.key",),
    "text": ("utterances.text",),
    "recording": ("utterances.recording_id", "utterances.start"),
    "place": ("utterances.recording_id", "utterances.start", "recordings"),
    "seconds": ("utterances.start", "utterances.end", "utterances.recording_id"),
    "pace": ("utterances.start", "utterances.end", "utterances.recording_id", "utterances.text"),
    "speaker": ("utterances.speaker_id", "speakers"),
    "split": ("utterances.split", "utterances.text"),
    "left_out": ("utterances.left_out",),
    "tiers": ("tiers", "annotations", "utterances.start", "utterances.end", "utterances.recording_id"),
    "computed": (
        "aside",
        "utterances.refused",
        "utterances.text",
        "utterances.start",
        "utterances.end",
        "utterances.recording_id",
    ),
}
BY_INDEX = {
    "key": "SELECT id AS n FROM utterances ORDER BY key_order, id",
    "text": "SELECT id AS n FROM utterances ORDER BY text_order, id",
    "recording": "SELECT id AS n FROM utterances ORDER BY recording_id, start, id",
    "place": (
        "SELECT u.id AS n FROM (SELECT id FROM recordings ORDER BY name COLLATE NOCASE, id) r"
        " CROSS JOIN utterances u INDEXED BY utterances_by_recording ON u.recording_id = r.id"
    ),
}
"""Orders that an index holds. "place" is "recording" by the names of recordings."""


class Columns:
    """Arrays over one connection, on one thread at a time. Masks and values are indexed by id, (highest id + 1,)."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn
        self._kept: OrderedDict[str, tuple[tuple[int, ...], Any]] = OrderedDict()

    def forget(self) -> None:
        """Read everything anew."""
        self._kept.clear()

    def stamp(self, *names: str) -> tuple[int, ...]:
        """Other numbers after every change of these columns; inside of a transaction after every statement."""
        found = dict(self._conn.execute("SELECT name, number FROM stamps"))
        wanted = [ALWAYS, *(stamp for name in names for stamp in _STAMPS[name])]
        inside = self._conn.total_changes if self._conn.in_transaction else 0
        return (inside, *(found.get(stamp, 0) for stamp in wanted))

    def ints(self, select: str, values: Sequence[str | float] = ()) -> Ids:
        """The whole numbers that a SELECT calls `n`, in its order."""
        return _parsed(self._conn.execute(f"SELECT group_concat(n) FROM ({select})", values).fetchone()[0])

    def pairs(self, select: str, values: Sequence[str | float] = ()) -> tuple[Ids, Floats]:
        """Ids that a SELECT calls `n`, and numbers that it calls `v` (exact to a millionth)."""
        whole = f"SELECT group_concat(n), group_concat(CAST(round(v * {MICRO}) AS INTEGER)) FROM ({select})"
        ids, numbers = self._conn.execute(whole, values).fetchone()
        return _parsed(ids), _parsed(numbers) / MICRO

    def mask(self, ids: Ids) -> Mask:
        """Which ids these are."""
        out = np.zeros(self.size, np.bool_)
        out[ids[ids < len(out)]] = True
        return out

    @property
    def size(self) -> int:
        return int(self._conn.execute("SELECT coalesce(max(id), 0) + 1 FROM utterances").fetchone()[0])

    @property
    def left_out(self) -> Mask:
        return self._keep(
            "left_out", lambda: self.mask(self.ints("SELECT id AS n FROM utterances WHERE left_out = 1")), "left_out"
        )

    @property
    def seconds(self) -> Floats:
        """Lengths; 0 where there is no utterance."""
        return self._keep("seconds", lambda: self._values("SELECT id AS n, seconds AS v FROM utterances"), "seconds")

    def order(self, sort: str, descending: bool = False) -> Ids:
        """All ids, left-out ones too, in an order of `SORTS`. Raises `KeyError` for another one."""
        if sort in BY_INDEX:
            found = self._keep(sort, lambda: self.ints(BY_INDEX[sort]), sort)
            return found[::-1] if descending else found
        if sort in ("length", "speaker", "split"):
            name = "seconds" if sort == "length" else sort
            found = self._keep(f"order {sort}", lambda: self._sorted(sort), "key", name)
            return found[::-1] if descending else found
        if is_tier(sort):
            return self._keep(f"order {sort} {descending}", lambda: self._by_tier(sort, descending), "key", "tiers")
        if not sort.startswith("flag:") and sort not in SORTS:
            raise KeyError(sort)
        whole, stamp = f"order {sort} {descending}", "pace" if sort == "pace" else "computed"
        return self._keep(whole, lambda: self._sorted_sparsely(sort, descending), "key", stamp)

    def _sorted(self, sort: str) -> Ids:
        keys = self.order("key")
        if sort == "length":
            return keys[np.argsort(self.seconds[keys], kind="stable")]
        ranks = np.zeros(self.size, np.int16 if sort == "split" else np.int32)
        if sort == "split":
            ranks[:] = 3
            for rank, split in enumerate(("train", "dev", "test")):
                counted = f"SELECT id AS n FROM utterances u WHERE left_out IN (0, 1) AND split = ? AND {TRANSCRIBED}"
                ranks[self.ints(counted, (split,))] = rank
        else:
            people = self.ints("SELECT id AS n FROM speakers ORDER BY name COLLATE NOCASE, id")
            rank_of = np.zeros(int(people.max(initial=0)) + 1, np.int32)
            rank_of[people] = np.arange(1, len(people) + 1)
            ids, speakers = self._conn.execute(
                "SELECT group_concat(n), group_concat(v) FROM"
                " (SELECT id AS n, speaker_id AS v FROM utterances WHERE speaker_id IS NOT NULL)"
            ).fetchone()
            ranks[_parsed(ids)] = rank_of[_parsed(speakers)]
            if len(people) < 1 << 15:
                ranks = ranks.astype(np.int16)  # sorted by radix
        return keys[np.argsort(ranks[keys], kind="stable")]

    def _by_tier(self, sort: str, descending: bool) -> Ids:
        """What has something on a tier first, by its text; the rest behind, by key."""
        found = self._beside_by_text(name_of(sort))
        if not len(found):
            found = self.ints(OVER_BY_TEXT, (name_of(sort),))
        found = found[found < self.size]
        _, first = np.unique(found, return_index=True)
        some = found[np.sort(first)]
        keys = self.order("key")
        return np.concatenate((some[::-1] if descending else some, keys[~self.mask(some)[keys]]))

    def _beside_by_text(self, tier: str) -> Ids:
        """Utterances by what stands beside them on a tier; one comes again for each part that it has there."""
        ids = self.ints(BY_TEXT, (tier,))
        beside = np.zeros(int(ids.max(initial=0)) + 1, np.int64)
        there, utterances = self._conn.execute(
            f"SELECT group_concat(n), group_concat(v) FROM ({STANDS_BESIDE})", (tier,)
        ).fetchone()
        beside[_parsed(there)] = _parsed(utterances)
        beside[self.ints(SAYS_NOTHING, (tier,))] = 0
        found = beside[ids]
        return found[found > 0]

    def _sorted_sparsely(self, sort: str, descending: bool) -> Ids:
        """What has a value first, by it; the rest behind, by key."""
        if sort == "flags":
            found, values = self.pairs(
                "SELECT utterance_id AS n, sum(1 + blocks) AS v FROM flags GROUP BY utterance_id"
            )
        elif sort == "pace":
            written = f"SELECT id AS n, pace AS v FROM utterances u INDEXED BY utterances_facts WHERE {TRANSCRIBED}"
            found, values = self.pairs(written)
        elif sort.startswith("flag:"):
            kind = sort.removeprefix("flag:")
            found, values = self.pairs("SELECT utterance_id AS n, value AS v FROM flags WHERE kind = ?", (kind,))
        elif sort == "reading":
            found, values = self.pairs(
                "SELECT utterance_id AS n, coalesce(score, 6 * cer) AS v FROM readings WHERE cer NOT NULL"
            )
        elif sort == "draft":
            found, values = self.pairs(
                "SELECT u.id AS n, r.sure AS v FROM utterances u CROSS JOIN readings r ON r.utterance_id = u.id"
                f" WHERE NOT {TRANSCRIBED} AND r.sure NOT NULL AND r.text != u.refused"
            )
        else:
            found, values = self.pairs(f"SELECT utterance_id AS n, {sort} AS v FROM measures WHERE {sort} NOT NULL")
        keys = self.order("key")
        numbers = np.full(self.size, np.nan)
        inside = found < len(numbers)
        numbers[found[inside]] = values[inside]
        in_order = numbers[keys]
        has = ~np.isnan(in_order)
        some, value = keys[has], in_order[has]
        return np.concatenate((some[np.argsort(-value if descending else value, kind="stable")], keys[~has]))

    def _values(self, select: str) -> Floats:
        ids, values = self.pairs(select)
        out = np.zeros(self.size)
        out[ids] = values
        return out

    def _keep(self, name: str, read: Callable[[], Array], *stamps: str) -> Array:
        """What was read before under this name, unless one of the columns it depends on has changed."""
        stamp = self.stamp(*stamps)
        kept = self._kept.get(name)
        if kept is None or kept[0] != stamp:
            self._kept[name] = kept = stamp, read()
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(name)
        found: Array = kept[1]
        return found


def _parsed(text: str | None) -> Ids:
    """Whole numbers with commas between them."""
    if text is None:
        return np.zeros(0, np.int64)
    parts: list[Ids] = []
    first = 0
    while first < len(text):
        end = text.find(",", first + CHUNK)
        end = len(text) if end < 0 else end
        parts.append(np.fromstring(text[first:end], np.int64, sep=","))
        first = end + 1
    return np.concatenate(parts)
