"""What can be asked of utterances by what stands beside them: SQL for searches and rules, and the order of a tier.

A tier is named by "tier:NAME" in rules, searches and orders; "tiers" means any of them. Of an utterance a tier says
what stands beside it, and what stands on the recording at its time (see `overlapping`). Rules begin with what is on the
tier, so that a project of a million utterances without tiers answers at once; the search index narrows where it can.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from core.project.pattern_index import asked_of_parts
from core.project.tiers.neighbours import How
from core.project.tiers.overlapping import alone, joined, overlapped, sql_marks, sql_spanning, way_to
from core.text.fold import accents_aside, folded

TIER = "tier:"
ANY = "tiers"
EVERYTHING = "everything"
"""Where a search looks in transcripts, keys and all tiers."""
TRIGRAM = 3
"""Characters from which the search index helps; fewer are looked for in each row."""
NEGATED = {"lacks": "contains", "differs": "matches", "is_not": "is", "empty": "filled"}
"""Operators that hold where another does not, also where nothing stands on the tier."""

_OF = "tier_id = (SELECT id FROM tiers WHERE name = ?)"
"""With a plus before it, SQLite goes through annotations by their utterances, as they about lie in the file: by the
index of texts each of a million would be looked up somewhere else."""
_JOINED = (
    "SELECT utterance_id AS n FROM (SELECT a.utterance_id, a.tier_id, a.text, a.bare FROM annotations a"
    " LEFT JOIN annotations p ON p.id = a.parent_id LEFT JOIN annotations g ON g.id = p.parent_id"
    " WHERE a.utterance_id IS NOT NULL{narrowed}"
    f" ORDER BY a.utterance_id, a.tier_id, {way_to('g')}, g.place, g.id, p.place, p.id, a.place, a.id)"
    " GROUP BY utterance_id, tier_id HAVING {test}"
)
"""Utterances by what one tier says beside them: its parts in their order, joined by spaces."""
_INDEXED = (
    "SELECT a.utterance_id AS n FROM found_annotations f CROSS JOIN annotations a ON a.id = f.rowid"
    " WHERE found_annotations MATCH ? AND a.utterance_id IS NOT NULL{narrowed}"
)
"""By the search index: it has to be asked first, and once."""
_EACH = "SELECT a.utterance_id AS n FROM annotations a WHERE a.utterance_id IS NOT NULL{narrowed}"

DOUBTFUL = "u.id IN (SELECT utterance_id FROM annotations WHERE doubtful AND utterance_id IS NOT NULL)"
"""Whether what explains a word is to be looked at, since the word has changed."""

BY_TEXT = (
    "SELECT id AS n FROM annotations INDEXED BY annotations_by_text"
    " WHERE tier_id = (SELECT id FROM tiers WHERE name = ?) ORDER BY text_order, id"
)
"""What stands on a tier, by its text."""
SAYS_NOTHING = (
    "SELECT id AS n FROM annotations INDEXED BY annotations_by_text"
    " WHERE tier_id = (SELECT id FROM tiers WHERE name = ?) AND text_order = '' AND bare = ''"
)
STANDS_BESIDE = (
    "SELECT id AS n, utterance_id AS v FROM annotations INDEXED BY annotations_by_utterance"
    " WHERE utterance_id IS NOT NULL AND tier_id = (SELECT id FROM tiers WHERE name = ?)"
)
"""The utterances of annotations. Both indexes hold all that is asked: a million rows in the order of their texts would
have to be looked up all over the file."""


def is_tier(key: str) -> bool:
    """Whether a field or an order is a tier."""
    return key.startswith(TIER) and len(key) > len(TIER)


def name_of(key: str) -> str:
    """The tier's name."""
    return key.removeprefix(TIER)


def sql_found(search: str, within: str, *, accents: bool = False, pattern: bool = False) -> tuple[str, list[str]]:
    """A SELECT of ids `n` of utterances of which a tier, or with `EVERYTHING` any, says a text, and its values.
    With `pattern` the text is a regular expression; case does not count, accents only with `accents`."""
    beside, values = _found_beside(search, within, accents=accents, pattern=pattern)
    marks, more = _marks_found(search, within, accents=accents, pattern=pattern)
    return f"SELECT n FROM ({beside}) UNION ALL SELECT n FROM ({overlapped(marks)})", [*values, *more]


def sql_hosts(search: str, within: str, *, accents: bool = False) -> tuple[str, list[str]]:
    """A SELECT of the marks by whose times something on a tier lies that holds a text, and its values."""
    marks, values = _marks_found(search, within, accents=accents, pattern=False)
    return f"SELECT host FROM ({marks})", values


def sql_alone(search: str, within: str, *, accents: bool = False, pattern: bool = False) -> tuple[str, list[str]]:
    """A SELECT of how many marks hold a text, as `sql_found` finds them, that lie in no utterance."""
    marks, values = _marks_found(search, within, accents=accents, pattern=pattern)
    return alone(marks), values


def _either(one: tuple[str, list[str]], other: tuple[str, list[str]]) -> tuple[str, list[str]]:
    return f"{one[0]} UNION ALL {other[0]}", [*one[1], *other[1]]


def _test(search: str, accents: bool) -> tuple[str, How, str]:
    """How a text is looked for: a test over the column that is named next, and its value."""
    bare = folded(search)
    exact = accents or not bare
    return ("says({}, ?)", "text", search.lower()) if exact else ("instr({}, ?)", "bare", bare)


def _marks_found(search: str, within: str, *, accents: bool, pattern: bool) -> tuple[str, list[str]]:
    """The marks that hold a text, as `sql_found` looks for it."""
    name = name_of(within) if is_tier(within) else ""
    if pattern:
        return sql_marks(name, f"{joined('text')} REGEXP ?", [search], asked_of_parts(search), parts=True)
    test, column, value = _test(search, accents)
    match = _match(folded(search))
    if any(c.isspace() for c in search):
        within_one = sql_marks(name, test.format(joined(column)), [value], match, parts=True)
        return _either(within_one, sql_spanning(name, column, value, match))
    return sql_marks(name, test.format(f"a.{column}"), [value], match)


def _found_beside(search: str, within: str, *, accents: bool, pattern: bool) -> tuple[str, list[str]]:
    """Utterances beside which a text stands."""
    if pattern:
        return _joined(within, f"{joined('text')} REGEXP ?", [search], asked_of_parts(search))
    bare = folded(search)
    test, column, value = _test(search, accents)
    if any(c.isspace() for c in search):
        return _joined(within, test.format(joined(column)), [value], _match(bare))
    of, names = _narrowed(within)
    if not _longest(bare):
        return f"{_EACH.format(narrowed=of)} AND {test.format(f'a.{column}')}", [*names, value]
    found = _INDEXED.format(narrowed=of)
    if column == "text":
        return f"{found} AND {test.format(f'a.{column}')}", [_quoted(bare), *names, value]
    return found, [_quoted(bare), *names]


def _joined(within: str, test: str, values: Sequence[str], match: str) -> tuple[str, list[str]]:
    """Utterances by the whole of what a tier says, looked for where the index finds a part of it, if it is asked."""
    of, names = _narrowed(within)
    some = f" AND a.utterance_id IN ({_INDEXED.format(narrowed=of)})" if match else ""
    sql = _JOINED.format(narrowed=of + some, test=test)
    return sql, [*names, *([match, *names] if match else []), *values]


def _narrowed(within: str) -> tuple[str, list[str]]:
    return (f" AND +a.{_OF}", [name_of(within)]) if is_tier(within) else ("", [])


def _longest(bare: str) -> str:
    """The longest piece between spaces that the index can find; "" for none."""
    longest = max(bare.split(), key=len, default="")
    return longest if len(longest) >= TRIGRAM else ""


def _match(bare: str) -> str:
    """What the index is asked of a folded text that may go over several parts; "" for nothing."""
    return _quoted(longest) if (longest := _longest(bare)) else ""


def _quoted(bare: str) -> str:
    return '"' + bare.replace('"', '""') + '"'


def sql_beside(key: str, op: str, value: str) -> tuple[str, list[str]]:
    """A rule about a tier, or any: SQL over `utterances u` and its values. The parts of an utterance on a tier are
    joined by spaces; of any tier "is" and "matches" take each by itself. Of several marks that overlap an utterance one
    is enough; a phrase may go over several that follow one another."""
    if op in NEGATED:
        sql, values = sql_beside(key, NEGATED[op], value)
        return f"NOT {sql}", values
    name = name_of(key) if is_tier(key) else ""
    each = op == "filled" or (key == ANY and op in ("is", "matches"))
    said = "a.text" if each else joined("text")
    test, more = {
        "contains": (f"{said} REGEXP ?", [regex.escape(value, special_only=True)]),
        "sounds": (f"{said} REGEXP ?", [accents_aside(value)]),
        "matches": (f"{said} REGEXP ?", [value]),
        "is": (f"{said} = ?", [value]),
        "filled": (f"trim({said}) != ''", []),
    }[op]
    if op == "matches":
        match = asked_of_parts(value)
    else:
        match = _match(folded(value)) if op in ("contains", "sounds", "is") and not each else ""
    if each:
        of, names = _narrowed(key)
        found = _INDEXED if match else _EACH
        beside = f"{found.format(narrowed=of)} AND {test}"
        values = [*([match] if match else []), *names, *more]
    else:
        beside, values = _joined(key, test, more, match)
    marks, others = sql_marks(name, test, more, match, parts=not each)
    if op in ("contains", "sounds") and any(c.isspace() for c in value):
        marks, others = _either((marks, others), sql_spanning(name, "pattern", more[0], match))
    return f"(u.id IN ({beside}) OR u.id IN ({overlapped(marks)}))", [*values, *others]
