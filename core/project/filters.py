"""Filters built from rules: a `Condition` is one rule, a `Filter` several under a name. Pure; SQL comes out.

`FIELDS` is the one list of what can be asked; the window's rule builder and the command line are made from it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import regex

from core.errors import ProjectError

Kind = Literal["number", "text", "choice", "flag", "tag", "yes"]
Value = str | float | int


@dataclass(frozen=True)
class Field:
    """Something that can be asked of an utterance: its title, its kind of value, and the SQL that gives the value."""

    key: str
    title: str
    kind: Kind
    sql: str
    unit: str = ""


FIELDS: dict[str, Field] = {
    field.key: field
    for field in (
        Field("text", "Transcript", "text", "u.text"),
        Field("key", "Utterance", "text", "u.key"),
        Field("speaker", "Speaker", "choice", "coalesce((SELECT name FROM speakers WHERE id = u.speaker_id), '')"),
        Field("split", "Split", "choice", "u.split"),
        Field("recording", "Recording", "text", "(SELECT name FROM recordings WHERE id = u.recording_id)"),
        Field("length", "Length", "number", "u.seconds", "s"),
        Field("pace", "Letters a second", "number", "u.pace"),
        Field("flag", "Flag", "flag", ""),
        Field("tag", "Tag", "tag", "u.tags"),
    )
}

OPERATORS: dict[Kind, tuple[str, ...]] = {
    "number": ("over", "under"),
    "text": ("contains", "lacks", "matches", "is", "empty"),
    "choice": ("is", "is_not"),
    "flag": ("has", "lacks"),
    "tag": ("has", "lacks"),
    "yes": ("is", "is_not"),
}


@dataclass(frozen=True)
class Condition:
    """One rule: the value of `field` stands to `value` as `op` says."""

    field: str
    op: str
    value: Value = ""


@dataclass(frozen=True)
class Filter:
    """Rules under a name. `id` 0 is one that is not saved."""

    name: str
    conditions: tuple[Condition, ...]
    any_of: bool = False
    id: int = 0

    def to_json(self) -> str:
        rules = [[c.field, c.op, c.value] for c in self.conditions]
        return json.dumps({"any_of": self.any_of, "rules": rules}, ensure_ascii=False)

    @classmethod
    def from_json(cls, name: str, text: str, id: int = 0) -> Filter:
        """Rules that this version does not know are left away."""
        values = json.loads(text)
        rules = [Condition(*rule) for rule in values.get("rules", []) if rule[0] in FIELDS]
        return cls(name, tuple(rules), bool(values.get("any_of")), id)


def sql_of(condition: Condition) -> tuple[str, list[Value]]:
    """A condition as SQL over `utterances u` and its values. Raises `ProjectError` for one that makes no sense."""
    field = FIELDS.get(condition.field)
    if field is None or condition.op not in OPERATORS[field.kind]:
        raise ProjectError(f"The rule “{condition.field} {condition.op}” is not known.", "Choose another rule.")
    value = condition.value
    if field.kind == "flag":
        kind = "" if value in ("", "any") else " WHERE kind = ?"
        sql = f"u.id IN (SELECT utterance_id FROM flags{kind})"
        return (sql if condition.op == "has" else f"NOT {sql}"), [value] if kind else []
    if field.kind == "tag":
        sql = f"instr({field.sql}, ?) > 0"
        return (sql if condition.op == "has" else f"NOT {sql}"), [f"|{value}|"]
    like = f"%{escaped(str(value))}%"
    by_op: dict[str, tuple[str, list[Value]]] = {
        "over": (f"{field.sql} > ?", [value]),
        "under": (f"{field.sql} < ?", [value]),
        "is": (f"{field.sql} = ?", [value]),
        "is_not": (f"{field.sql} != ?", [value]),
        "contains": (f"{field.sql} LIKE ? ESCAPE '\\'", [like]),
        "lacks": (f"{field.sql} NOT LIKE ? ESCAPE '\\'", [like]),
        "matches": (f"{field.sql} REGEXP ?", [value]),
        "empty": (f"trim({field.sql}) = ''", []),
    }
    return by_op[condition.op]


def escaped(text: str) -> str:
    """Text in which LIKE's own signs mean themselves (with ESCAPE '\\')."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def compiled(pattern: str) -> regex.Pattern[str]:
    """A regular expression over any script, no case. Raises `ProjectError` saying where it is wrong."""
    try:
        return _compiled(pattern)
    except regex.error as error:
        raise ProjectError(
            f"“{pattern}” is not a regular expression: {error}.", "Correct it, or search for plain text."
        ) from error


@lru_cache(maxsize=64)
def _compiled(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern, regex.IGNORECASE | regex.VERSION1)


def regexp(pattern: str, text: str | None) -> bool:
    """SQL's `text REGEXP pattern`."""
    return text is not None and _compiled(pattern).search(text) is not None
