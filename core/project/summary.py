"""The figures of a project: hours by split, lengths, flags. Each group is kept until what it is made of changes."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from core.project.column_arrays import Columns, Floats
from core.transcripts import TRANSCRIBED


@dataclass(frozen=True)
class SplitSummary:
    utterances: int = 0
    seconds: float = 0.0


@dataclass(frozen=True)
class Summary:
    """Figures of all utterances that are not left out. `lengths` is (N,) float64 seconds; `checked` how many of
    them the quality checks have seen; `flags` counts utterances by kind, "any" those with at least one. What is not
    transcribed is in `untranscribed` and in no split; `drafts` counts those of them that a model wrote a draft of."""

    utterances: int = 0
    recordings: int = 0
    speakers: int = 0
    seconds: float = 0.0
    by_split: Mapping[str, SplitSummary] = field(default_factory=dict)
    lengths: Floats = field(default_factory=lambda: np.zeros(0))
    flags: Mapping[str, int] = field(default_factory=dict)
    untranscribed: SplitSummary = field(default_factory=SplitSummary)
    shared_speakers: int = 0
    checked: int = 0
    left_out: int = 0
    drafts: int = 0


class Summing:
    """Adds up over one connection; what an edit did not touch is not added up again."""

    def __init__(self, conn: sqlite3.Connection, columns: Columns) -> None:
        self._conn = conn
        self._columns = columns
        self._parts: dict[str, tuple[tuple[int, ...], Summary]] = {}

    def forget(self) -> None:
        """Add everything up anew."""
        self._parts.clear()

    def summary(self) -> Summary:
        """Everything."""
        parts = self._part("parts", self._by_split, "seconds", "left_out", "split", "speaker")
        lengths = self._part("lengths", self._lengths, "seconds", "left_out")
        flags = self._part("flags", self._flags, "computed", "left_out")
        drafts = self._part("drafts", self._drafts, "computed", "left_out")
        return replace(
            parts,
            recordings=self._conn.execute("SELECT count(*) FROM recordings").fetchone()[0],
            lengths=lengths.lengths,
            flags=flags.flags,
            checked=flags.checked,
            left_out=int(self._columns.left_out.sum()),
            drafts=drafts.drafts,
        )

    def _part(self, name: str, add_up: Callable[[], Summary], *columns: str) -> Summary:
        stamp = self._columns.stamp(*columns)
        kept = self._parts.get(name)
        if kept is None or kept[0] != stamp:
            self._parts[name] = kept = stamp, add_up()
        return kept[1]

    def _by_split(self) -> Summary:
        by_split: dict[str, SplitSummary] = {name: SplitSummary() for name in ("train", "dev", "test")}
        splits_of: dict[int, set[str]] = {}
        count, seconds, without = 0, 0.0, SplitSummary()
        for split, speaker, written, n, total in self._conn.execute(
            f"SELECT split, speaker_id, {TRANSCRIBED} AS written, count(*), sum(seconds) FROM utterances u"
            " WHERE left_out = 0 GROUP BY split, speaker_id, written"
        ):
            count, seconds = count + n, seconds + total
            if speaker is not None:
                splits_of.setdefault(speaker, set()).update({split if written else ""} - {""})
            if not written:
                without = SplitSummary(without.utterances + n, without.seconds + total)
                continue
            so_far = by_split.get(split, SplitSummary())
            by_split[split] = SplitSummary(so_far.utterances + n, so_far.seconds + total)
        shared = sum(len(splits) > 1 for splits in splits_of.values())
        return Summary(
            utterances=count,
            speakers=len(splits_of),
            seconds=seconds,
            by_split=by_split,
            untranscribed=without,
            shared_speakers=shared,
        )

    def _lengths(self) -> Summary:
        """The lengths of all that count, by id."""
        columns = self._columns
        there = columns.mask(columns.order("key"))
        return Summary(lengths=columns.seconds[there & ~columns.left_out])

    def _drafts(self) -> Summary:
        found = self._conn.execute(
            "SELECT count(*) FROM utterances u INDEXED BY utterances_facts CROSS JOIN readings r"
            f" ON r.utterance_id = u.id WHERE u.left_out = 0 AND NOT {TRANSCRIBED} AND r.text != u.refused"
            " AND tells(r.text)"
        )
        return Summary(drafts=found.fetchone()[0])

    def _flags(self) -> Summary:
        columns, one = self._columns, self._conn.execute
        out = columns.left_out
        flags: dict[str, int] = {}
        flagged = np.zeros(len(out), np.bool_)
        for (kind,) in one("SELECT DISTINCT kind FROM flags ORDER BY kind").fetchall():
            mask = columns.mask(columns.ints("SELECT utterance_id AS n FROM flags WHERE kind = ?", (kind,))) & ~out
            flags[kind] = int(mask.sum())
            flagged |= mask
        flags = {kind: count for kind, count in flags.items() if count} | {"any": int(flagged.sum())}
        checked = one("SELECT count(*) FROM checked").fetchone()[0]
        checked -= one(
            "SELECT count(*) FROM utterances u JOIN checked c ON c.utterance_id = u.id WHERE u.left_out = 1"
        ).fetchone()[0]
        return Summary(flags=flags, checked=checked)
