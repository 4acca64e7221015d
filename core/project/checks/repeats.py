"""Flags of what comes more than once: equal texts, equal sounds. One changed utterance concerns only its equals."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from core.project.checks.corpus_statistics import CorpusStatistics
from core.project.checks.limits import Limits
from core.project.flags import kept_text
from core.wording import say

if TYPE_CHECKING:
    from core.project.queries import Reader

REPEATS: dict[str, tuple[str, str]] = {"same_text": ("texts", "hash"), "same_sound": ("measures", "sound_hash")}
"""Flags that come from equal hashes: the table and column of the hash."""
LARGE = 200
"""Of more equals than this only those that were asked for are told; their number is not counted further."""


def hashes_of(conn: sqlite3.Connection, kind: str, ids: Sequence[int]) -> list[Any]:
    """The hashes of utterances that have one."""
    table, column = REPEATS[kind]
    rows = conn.execute(
        f"SELECT DISTINCT {column} FROM {table} WHERE utterance_id IN (SELECT value FROM json_each(?))"
        f" AND {column} IS NOT NULL AND {column} != ''",
        (json.dumps([int(id) for id in ids]),),
    )
    return [row[0] for row in rows]


def count_repeats(reader: Reader, kind: str, limits: Limits, statistics: CorpusStatistics) -> int:
    """How many utterances would be flagged; writes nothing."""
    table, column = REPEATS[kind]
    of_text = kind == "same_text"
    if of_text and statistics.repeats:
        return 0
    least, letters = (limits.same_text_times, "AND h.letters >= ?") if of_text else (2, "AND ?")
    found = reader.query_one(
        f"SELECT coalesce(sum(n), 0) FROM (SELECT count(*) AS n FROM {table} h JOIN utterances u"
        f" ON u.id = h.utterance_id AND u.left_out = 0 WHERE h.{column} IS NOT NULL AND h.{column} != '' {letters}"
        f" GROUP BY h.{column} HAVING count(*) >= ?)",
        (limits.same_text_letters if of_text else 1, least),
    )
    return int(found)


def tell_repeats(
    conn: sqlite3.Connection,
    kind: str,
    hashes: Sequence[Any],
    limits: Limits,
    statistics: CorpusStatistics,
    only: Sequence[int] | None = None,
) -> set[int]:
    """Write the flags of utterances that share a text or sound; of many equals those among `only`, if given.

    Returns the utterances that were looked at.
    """
    table, column = REPEATS[kind]
    if kind == "same_text" and statistics.repeats:
        conn.execute("DELETE FROM flags WHERE kind = ?", (kind,))
        return set()
    touched: set[int] = set()
    single: list[Any] = []
    for one in hashes:
        if one == "":  # of silence: it is equal to nothing
            continue
        members = conn.execute(
            f"SELECT u.id, u.key FROM {table} h CROSS JOIN utterances u ON u.id = h.utterance_id AND u.left_out = 0"
            f" WHERE h.{column} = ? ORDER BY h.utterance_id LIMIT {LARGE + 1}",
            (one,),
        ).fetchall()
        touched.update(int(row[0]) for row in members)
        if len(members) < 2 or not _wanted(conn, kind, one, len(members), limits):
            single.append(one)
        else:
            _tell_group(conn, kind, one, [(int(row[0]), str(row[1])) for row in members], only)
    conn.execute(
        f"DELETE FROM flags WHERE kind = ? AND utterance_id IN (SELECT utterance_id FROM {table}"
        f" WHERE {column} IN (SELECT value FROM json_each(?)))",
        (kind, json.dumps(single)),
    )
    return touched


def _wanted(conn: sqlite3.Connection, kind: str, one: Any, times: int, limits: Limits) -> bool:
    if kind == "same_sound":
        return True
    letters = conn.execute("SELECT letters FROM texts WHERE hash = ? LIMIT 1", (one,)).fetchone()[0]
    return bool(letters >= limits.same_text_letters and times >= min(limits.same_text_times, LARGE))


def _tell_group(
    conn: sqlite3.Connection, kind: str, one: Any, members: Sequence[tuple[int, str]], only: Sequence[int] | None
) -> None:
    table, column = REPEATS[kind]
    times = len(members)
    equal = f"(SELECT utterance_id FROM {table} WHERE {column} = ?)"
    if times <= LARGE:
        conn.execute(f"DELETE FROM flags WHERE kind = ? AND utterance_id IN {equal}", (kind, one))
        told = [(id, kind, times, _others(times, members, id)) for id, _ in members]
    else:
        here = json.dumps([id for id, _ in members] if only is None else [int(id) for id in only])
        rows = conn.execute(
            "SELECT u.id, u.left_out FROM utterances u WHERE u.id IN (SELECT value FROM json_each(?))"
            f" AND u.id IN {equal}",
            (here, one),
        ).fetchall()
        conn.executemany("DELETE FROM flags WHERE utterance_id = ? AND kind = ?", [(row[0], kind) for row in rows])
        told = [(int(row[0]), kind, times, _others(times, members, int(row[0]))) for row in rows if not row[1]]
        if only is None:
            conn.execute(
                f"DELETE FROM flags WHERE kind = ? AND utterance_id IN {equal}"
                " AND utterance_id IN (SELECT id FROM utterances WHERE left_out = 1)",
                (kind, one),
            )
    conn.executemany(
        "INSERT OR REPLACE INTO flags (utterance_id, kind, value, text, blocks) VALUES (?, ?, ?, ?, 0)", told
    )


def _others(times: int, members: Sequence[tuple[int, str]], id: int) -> str:
    """ "3 times: also clip-2, clip-7", for the utterance `id`, as the database keeps it."""
    others = [key for other, key in members[:4] if other != id][:3]
    if times > LARGE:
        return kept_text(say("more than {large:,} times: also {others}", large=LARGE, others=others))
    more = times - 1 - len(others)
    if more > 0:
        said = say("{times:,} times: also {others} and {more:,} more", times=times, others=others, more=more)
    else:
        said = say("{times:,} times: also {others}", times=times, others=others)
    return kept_text(said)
