"""Marks that stand on recordings by times of their own, and the utterances that they overlap: SQL for searches and
rules.

An utterance is found by a mark that shares some time with it, as ELAN's search for overlaps finds it. What has no times
of its own lies where the mark lies that it explains; parts below one mark that have none say one text together, all
else stands for itself. What is asked starts with the marks: a project without any answers at once.
"""

from __future__ import annotations

from collections.abc import Sequence

from core.project.tiers.neighbours import How

ABOVE = (
    " LEFT JOIN annotations p ON p.id = a.parent_id LEFT JOIN annotations g ON g.id = p.parent_id"
    " LEFT JOIN annotations h ON h.id = g.parent_id LEFT JOIN annotations i ON i.id = h.parent_id"
)
"""What an annotation `a` explains, up to four above: few tiers are deeper, and joins are the quickest."""


def _further(column: str) -> str:
    """What the next above `i` that has times holds, however far it is; NULL where there is none above."""
    return (
        "CASE WHEN i.parent_id NOT NULL THEN (WITH RECURSIVE up(id, start, until, parent) AS ("
        'SELECT id, start, "end", parent_id FROM annotations WHERE id = i.parent_id UNION'
        ' SELECT x.id, x.start, x."end", x.parent_id FROM up JOIN annotations x ON x.id = up.parent'
        f" WHERE up.start IS NULL) SELECT {column} FROM up WHERE start NOT NULL) END"
    )


def way_to(name: str) -> str:
    """By what those above the annotation `name` are in order: places and ids from the topmost down, in one text; NULL
    where there are none."""
    return (
        f"CASE WHEN {name}.parent_id NOT NULL THEN (WITH RECURSIVE up(parent, way) AS ("
        f"SELECT {name}.parent_id, '' UNION SELECT x.parent_id, printf('%010d %010d ', x.place, x.id) || up.way"
        " FROM up JOIN annotations x ON x.id = up.parent) SELECT way FROM up WHERE parent IS NULL) END"
    )


def joined(column: str) -> str:
    """What the parts of one say together, as `Mark.text` joins them: those that say nothing leave no gap."""
    return f"coalesce(group_concat(nullif({column}, ''), ' '), '')"


HOST = (
    "CASE WHEN a.start NOT NULL THEN a.id WHEN p.start NOT NULL THEN p.id WHEN g.start NOT NULL THEN g.id"
    f" WHEN h.start NOT NULL THEN h.id WHEN i.start NOT NULL THEN i.id ELSE {_further('id')} END"
)
"""The mark by whose times an annotation lies: itself, or the next above that has some."""
START = f"coalesce(a.start, p.start, g.start, h.start, i.start, {_further('start')})"
END = f'coalesce(a."end", p."end", g."end", h."end", i."end", {_further("until")})'
IN_ORDER = f"{way_to('i')}, i.place, i.id, h.place, h.id, g.place, g.id, p.place, p.id, a.place, a.id"
STANDING = "a.utterance_id IS NULL"

_EACH = (
    f"SELECT a.recording_id, {START} AS start, max({END}, {START} + 1) AS until, {HOST} AS host FROM {{source}}{ABOVE}"
    f" WHERE {{narrowed}} AND {STANDING} AND {{test}}"
)
"""A point holds its frame."""
_JOINED = (
    "SELECT recording_id, start, until, host FROM (SELECT a.recording_id, a.tier_id, a.text, a.bare,"
    f" {START} AS start, max({END}, {START} + 1) AS until, {HOST} AS host"
    f" FROM {{source}}{ABOVE} WHERE {{narrowed}} AND {STANDING} ORDER BY host, a.tier_id, {IN_ORDER})"
    " GROUP BY host, tier_id HAVING {test}"
)
_SPANNING = (
    "SELECT s.recording_id, json_extract(j.value, '$[0]') AS start, json_extract(j.value, '$[1]') AS until,"
    " json_extract(j.value, '$[2]') AS host"
    " FROM (SELECT recording_id, spanning(start, until, rate, host, {column}, ?, ?) AS hits"
    f" FROM (SELECT a.recording_id, a.tier_id, a.text, a.bare, {START} AS start, max({END}, {START} + 1) AS until,"
    f" {HOST} AS host, (SELECT rate FROM recordings WHERE id = a.recording_id) AS rate FROM {{source}}{ABOVE}"
    f" WHERE {{narrowed}} AND {STANDING} ORDER BY a.recording_id, a.tier_id, host, {IN_ORDER})"
    " GROUP BY recording_id, tier_id) s, json_each(s.hits) j"
)
"""Where a phrase goes over several marks that follow one another: from the first one's start to the last one's end."""
_ON_RECORDINGS_FOUND = (
    "a.recording_id IN (SELECT a.recording_id FROM {source} WHERE found_annotations MATCH ?{narrowed})"
)
_OF = "a.tier_id = (SELECT id FROM tiers WHERE name = ?)"
_INDEXED = "found_annotations f CROSS JOIN annotations a ON a.id = f.rowid"
_ALL = "annotations a INDEXED BY annotations_standing"
_HOSTS_FOUND = (
    f"{HOST} IN (SELECT {HOST} FROM {_INDEXED}{ABOVE} WHERE found_annotations MATCH ? AND {STANDING}{{narrowed}})"
)

_OVERLAPPED = (
    "SELECT n FROM (SELECT n, start, max(until) OVER (PARTITION BY recording_id ORDER BY at, n IS NULL"
    " ROWS UNBOUNDED PRECEDING) AS reach FROM (WITH m AS MATERIALIZED ({marks})"
    " SELECT recording_id, start AS at, NULL AS start, until, NULL AS n FROM m UNION ALL"
    ' SELECT recording_id, "end", start, NULL, id FROM utterances WHERE recording_id IN (SELECT recording_id FROM m)))'
    " WHERE n NOT NULL AND reach > start"
)
"""Utterances behind whose start a mark reaches that begins before their end: one way through both, however many of
them overlap."""
_ALONE = (
    "SELECT count(*) FROM (SELECT n, start, max(until) OVER (PARTITION BY recording_id ORDER BY at, n NOT NULL"
    " ROWS UNBOUNDED PRECEDING) AS reach FROM (WITH m AS MATERIALIZED ({marks})"
    " SELECT recording_id, until AS at, start, NULL AS until, 1 AS n FROM m UNION ALL"
    ' SELECT recording_id, start, NULL, "end", NULL FROM utterances'
    " WHERE left_out = 0 AND recording_id IN (SELECT recording_id FROM m)))"
    " WHERE n NOT NULL AND coalesce(reach, -1) <= start"
)
"""Marks that no utterance that counts overlaps: the same way through, the other way round."""

OVER_BY_TEXT = (
    f"WITH m AS MATERIALIZED (SELECT a.recording_id, {START} AS start, max({END}, {START} + 1) AS until,"
    f" a.text_order AS at FROM {_ALL}{ABOVE} WHERE {_OF} AND {STANDING} AND a.bare != ''),"
    ' longest AS MATERIALIZED (SELECT recording_id, max("end" - start) AS frames FROM utterances'
    " WHERE recording_id IN (SELECT recording_id FROM m) GROUP BY recording_id)"
    " SELECT u.id AS n FROM m JOIN longest l ON l.recording_id = m.recording_id"
    " CROSS JOIN utterances u INDEXED BY utterances_by_recording ON u.recording_id = m.recording_id"
    ' AND u.start < m.until AND u.start >= m.start - l.frames AND u."end" > m.start ORDER BY m.at, u.id'
)
"""Utterances by the first mark of a tier that overlaps them; one comes again for each that does."""


def sql_marks(
    name: str, test: str, values: Sequence[str], match: str = "", *, parts: bool = False
) -> tuple[str, list[str]]:
    """A SELECT of (recording_id, start, until, host) of the marks on a tier, or on any for "", of which a test over
    `a.text` and `a.bare` holds; with `parts` over all that `joined` gives of one. `match` asks the search index
    first; of several parts it narrows which are looked at."""
    of, names = (_OF, [name]) if name else ("", [])
    if not parts:
        asked, more = ("found_annotations MATCH ?", [match]) if match else ("", [])
        narrowed = " AND ".join(filter(None, (asked, of))) or "1"
        sql = _EACH.format(source=_INDEXED if match else _ALL, narrowed=narrowed, test=test)
        return sql, [*more, *names, *values]
    narrowed, more = of or "1", list(names)
    if match:
        narrowed += f" AND {_HOSTS_FOUND.format(narrowed=f' AND {of}' if of else '')}"
        more += [match, *names]
    return _JOINED.format(source=_ALL, narrowed=narrowed, test=test), [*more, *values]


def sql_spanning(name: str, how: How, sought: str, match: str = "") -> tuple[str, list[str]]:
    """A SELECT as that of `sql_marks`, of where a phrase goes over several marks of a tier, or of any for "". `match`
    asks the index on which recordings a part of it is."""
    of, names = (_OF, [name]) if name else ("", [])
    found = _ON_RECORDINGS_FOUND.format(source=_INDEXED, narrowed=f" AND {of}" if of else "") if match else ""
    narrowed = " AND ".join(filter(None, (of, found))) or "1"
    sql = _SPANNING.format(source=_ALL, narrowed=narrowed, column="bare" if how == "bare" else "text")
    return sql, [how, sought, *names, *([match, *names] if match else [])]


def overlapped(marks: str) -> str:
    """A SELECT of ids `n` of the utterances that some of these marks overlap."""
    return _OVERLAPPED.format(marks=marks)


def alone(marks: str) -> str:
    """A SELECT of how many of these marks no utterance overlaps that counts."""
    return _ALONE.format(marks=marks)
