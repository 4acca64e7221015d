"""What is asked of a project's utterances: a `Query`, and the pieces of SQL that find what it wants."""

from __future__ import annotations

import json
from dataclasses import dataclass

from core.project.filters import Condition, Value, indexed, spelt, sql_of
from core.project.pattern_index import pattern_sql
from core.project.tiers.asking import EVERYTHING, TRIGRAM, sql_found
from core.text.case import composed
from core.text.fold import folded
from core.transcripts import SPLIT, TRANSCRIBED


@dataclass(frozen=True)
class Query:
    """Which utterances, in which order.

    `search` finds a part of a transcript or key, in any script and case; accents count only with `accents`. `within`
    is where it is looked for: "" for transcripts and keys, "tier:NAME", or `EVERYTHING`. `flag` is a kind of flag, or
    "any".
    `left_out` True gives those that were left out instead of those that count. Lengths are seconds:
    `longer` <= length < `shorter`. `split` "none" is those without a split; what is not
    transcribed is in none. `speaker` is a name. `conditions` must
    all hold, or one of them with `any_of`. `sort` is one of `SORTS`, "flag:KIND", or `GIVEN`: as the condition of
    these utterances names them. `regex` takes `search` as a regular expression.
    """

    search: str = ""
    flag: str = ""
    split: str = ""
    sort: str = "key"
    descending: bool = False
    left_out: bool = False
    shorter: float | None = None
    longer: float | None = None
    speaker: str = ""
    conditions: tuple[Condition, ...] = ()
    any_of: bool = False
    regex: bool = False
    accents: bool = False
    within: str = ""


GIVEN = "given"


def given_ids(query: Query) -> list[int]:
    """The utterances that a query names, in their order; none where it asks by rules alone."""
    return next((json.loads(str(rule.value)) for rule in query.conditions if rule.field == "ids"), [])


@dataclass(frozen=True)
class SqlPart:
    """One narrowing of a query: a SELECT of ids called `n`. A `slow` one looks at rows `u` and ends in its WHERE, so
    that it can be asked about the utterances only that are still wanted."""

    select: str
    values: tuple[Value, ...] = ()
    slow: bool = False


ROWS = "SELECT u.id AS n FROM utterances u WHERE "


def _searching(search: str, accents: bool) -> SqlPart:
    """A part of a transcript or key, by the index where it is long enough."""
    bare = folded(search)
    if len(bare) >= TRIGRAM and not accents:
        return SqlPart("SELECT rowid AS n FROM found WHERE found MATCH ?", (indexed(search),))
    if len(bare) >= TRIGRAM:
        sql, likes = spelt(search)
        among = f"found f JOIN utterances u ON u.id = f.rowid WHERE found MATCH ? AND ({sql})"
        return SqlPart(f"SELECT u.id AS n FROM {among}", (indexed(search), *likes))
    if accents or not bare:
        sql, likes = spelt(search)
        return SqlPart(f"{ROWS}({sql})", tuple(likes), slow=True)
    sql, likes = spelt(search, "key")
    return SqlPart(f"{ROWS}(instr(u.bare, ?) OR {sql})", (bare, *likes), slow=True)


def _search_of(query: Query, search: str) -> SqlPart:
    """What a query looks for, where it looks for it."""
    if query.regex:
        sql, asked = pattern_sql(search)
        spoken = SqlPart(f"{ROWS}{sql}", tuple(asked), slow=True)
    else:
        spoken = _searching(search, query.accents)
    if not query.within:
        return spoken
    found, values = sql_found(search, query.within, accents=query.accents, pattern=query.regex)
    if query.within != EVERYTHING:
        return SqlPart(found, tuple(values))
    return SqlPart(f"SELECT n FROM ({spoken.select}) UNION ALL SELECT n FROM ({found})", (*spoken.values, *values))


def parts_of(query: Query) -> list[SqlPart]:
    """Everything that a query wants beside `left_out`, the quick ones first. All must hold."""
    parts: list[SqlPart] = []
    rows = ROWS
    search = composed(query.search if query.regex else query.search.strip())
    searching = _search_of(query, search) if search else None
    if searching is not None and not searching.slow:
        parts.append(searching)
    if query.flag:
        kind = "" if query.flag == "any" else " WHERE kind = ?"
        parts.append(SqlPart(f"SELECT utterance_id AS n FROM flags{kind}", (query.flag,) if kind else ()))
    facts, values = facts_of(query)
    if facts:
        parts.append(SqlPart(rows + "u.left_out = ? AND " + " AND ".join(facts), (int(query.left_out), *values)))
    if searching is not None and searching.slow:
        parts.append(searching)
    found = [sql_of(condition) for condition in query.conditions]
    if query.any_of and found:
        both = " OR ".join(f"({sql})" for sql, _ in found)
        parts.append(SqlPart(f"{rows}({both})", tuple(value for _, more in found for value in more), slow=True))
    else:
        parts += [SqlPart(f"{rows}({sql})", tuple(more), slow=True) for sql, more in found]
    return parts


def facts_of(query: Query) -> tuple[list[str], list[Value]]:
    """What one index answers."""
    parts: list[str] = []
    values: list[Value] = []
    if query.split:
        parts.append(f"{SPLIT} = ''" if query.split == "none" else f"u.split = ? AND {TRANSCRIBED}")
        values += [] if query.split == "none" else [query.split]
    if query.speaker:
        parts.append("u.speaker_id IN (SELECT id FROM speakers WHERE name = ?)")
        values.append(query.speaker)
    if query.longer is not None:
        parts.append("u.seconds >= ?")
        values.append(query.longer)
    if query.shorter is not None:
        parts.append("u.seconds < ?")
        values.append(query.shorter)
    return parts, values
