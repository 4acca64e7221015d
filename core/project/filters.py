"""Filters built from rules: a `Condition` is one rule, a `Filter` several under a name. SQL comes out.

`FIELDS` is the one list of what can be asked; the window's rule builder and the command line are made from it.
Keeping filters in the project is `saved_filters`' work.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

import regex

from core.errors import ProjectError
from core.project.flags import KINDS
from core.project.note_rules import JOINED, NOTE, NOTED, RECORDING_NOTE
from core.project.pattern_index import pattern_sql
from core.project.tiers.asking import ANY, DOUBTFUL, NEGATED, TRIGRAM, is_tier, name_of, sql_beside
from core.text.case import composed
from core.text.fold import accents_aside, folded
from core.transcripts import SPLIT, TRANSCRIBED
from core.wording import say

Kind = Literal["number", "text", "choice", "flag", "tag", "yes", "group", "ids"]
Value = str | float | int


@dataclass(frozen=True)
class Field:
    """Something that can be asked of an utterance: its title, its kind of value, and the SQL that gives the value.

    `group` is under which heading it is offered ("" for fields that only the program itself asks).
    """

    key: str
    title: str
    kind: Kind
    sql: str
    unit: str = ""
    group: str = "Utterance"


def _measure(column: str) -> str:
    return f"(SELECT {column} FROM measures WHERE utterance_id = u.id)"


def _recording(sql: str) -> str:
    return f"(SELECT {sql} FROM recordings WHERE id = u.recording_id)"


def _speaker(column: str) -> str:
    return f"coalesce((SELECT {column} FROM speakers WHERE id = u.speaker_id), '')"


DRAFT = (
    "(u.pace = 0 AND EXISTS (SELECT 1 FROM readings WHERE utterance_id = u.id AND text != u.refused AND tells(text)))"
)
"""Whether a model proposes a text where nothing is transcribed."""
READING = "coalesce((SELECT text FROM readings WHERE utterance_id = u.id AND text != u.refused), '')"
FROM_DRAFT = "(u.pace > 0 AND u.id IN (SELECT utterance_id FROM corrections WHERE draft != ''))"
EDITED = (
    "u.id IN (SELECT row_id FROM changes JOIN steps ON steps.id = step_id WHERE tbl = 'utterances' AND NOT undone"
    " AND before IS NOT NULL AND after IS NOT NULL AND (json_extract(before, '$.text') != json_extract(after, '$.text')"
    " OR json_extract(before, '$.start') != json_extract(after, '$.start')"
    " OR json_extract(before, '$.end') != json_extract(after, '$.end')))"
)


def _session(column: str) -> str:
    return (
        f"coalesce((SELECT {column} FROM sessions WHERE id ="
        " (SELECT session_id FROM recordings WHERE id = u.recording_id)), '')"
    )


CONSENT = (
    "coalesce((SELECT CASE min(CASE s.consent WHEN 'refused' THEN 0 WHEN 'limited' THEN 2 ELSE 3 END,"
    " min(CASE coalesce(nullif(p.consent, ''), s.consent)"
    " WHEN 'refused' THEN 0 WHEN '' THEN 1 WHEN 'limited' THEN 2 ELSE 3 END))"
    " WHEN 0 THEN 'refused' WHEN 2 THEN 'limited' WHEN 3 THEN 'given' ELSE '' END"
    " FROM sessions s LEFT JOIN participants p ON p.session_id = s.id"
    " WHERE s.id = (SELECT session_id FROM recordings WHERE id = u.recording_id)), '')"
)
"""What `core.project.sessions.reading.consent_of` says of an utterance's session."""

TIERS = say("Tiers")

FIELDS: dict[str, Field] = {
    field.key: field
    for field in (
        Field("text", say("Transcript"), "text", "u.text"),
        Field("key", say("Utterance"), "text", "u.key"),
        Field("either", say("Transcript or utterance"), "text", "u.text || char(10) || u.key"),
        Field("length", say("Length"), "number", "u.seconds", "s"),
        Field("pace", say("Letters a second"), "number", "nullif(u.pace, 0)"),
        Field("transcribed", say("Transcribed"), "yes", f"({TRANSCRIBED})"),
        Field("split", say("Split"), "choice", SPLIT),
        Field("assigned", say("Split, transcribed or not"), "choice", "u.split", group=""),
        Field("by_hand", say("Split set by hand"), "yes", "u.by_hand"),
        Field("tag", say("Tag"), "tag", "u.tags"),
        Field("edited", say("Edited"), "yes", EDITED),
        Field("left_out", say("Left out"), "yes", "u.left_out"),
        Field("speaker", say("Speaker"), "choice", _speaker("name"), group="Speaker"),
        Field("age", say("Age"), "text", _speaker("age"), group="Speaker"),
        Field("gender", say("Gender"), "text", _speaker("gender"), group="Speaker"),
        Field("place", say("Place"), "text", _speaker("place"), group="Speaker"),
        Field("recording", say("Recording"), "text", _recording("name"), group="Recording"),
        Field(
            "recording_length",
            say("Length of the recording"),
            "number",
            _recording("1.0 * frames / rate"),
            "s",
            say("Recording"),
        ),
        Field("session", say("Session"), "text", _session("name"), group=say("Session")),
        Field("session_date", say("Date"), "text", _session("date"), group=say("Session")),
        Field("session_place", say("Place"), "text", _session("place"), group=say("Session")),
        Field("genre", say("Genre"), "text", _session("genre"), group=say("Session")),
        Field("consent", say("Consent"), "text", CONSENT, group=say("Session")),
        Field("licence", say("Licence"), "text", _session("licence"), group=say("Session")),
        Field("peak", say("Peak"), "number", _measure("peak_db"), "dB", say("Sound")),
        Field("level", say("Level"), "number", _measure("level_db"), "dB", say("Sound")),
        Field("noise", say("Noise"), "number", _measure("noise_db"), "dB", say("Sound")),
        Field("snr", say("Speech over noise (SNR)"), "number", _measure("snr_db"), "dB", say("Sound")),
        Field("band", say("Highest frequency"), "number", _measure("band_hz"), "Hz", say("Sound")),
        Field("flag", say("Flag"), "flag", "", group="Checks"),
        *(
            Field(
                f"flag:{kind.key}",
                kind.title,
                "number",
                f"(SELECT value FROM flags WHERE utterance_id = u.id AND kind = '{kind.key}')",
                kind.unit,
                say("Value of a flag"),
            )
            for kind in KINDS.values()
            if kind.unit
        ),
        Field(
            "disagreement",
            say("Disagreement"),
            "number",
            "(SELECT 100.0 * cer FROM readings WHERE utterance_id = u.id AND text != u.refused)",
            "%",
            say("Checks"),
        ),
        Field(
            "reading",
            say("What the model read"),
            "text",
            READING,
            group="Checks",
        ),
        Field("has_draft", say("Has a draft"), "yes", DRAFT, group=say("Drafts")),
        Field("draft", say("Draft"), "text", f"CASE WHEN {DRAFT} THEN {READING} ELSE '' END", group=say("Drafts")),
        Field(
            "draft_sure",
            say("How sure the draft is"),
            "number",
            f"CASE WHEN {DRAFT} THEN (SELECT 100.0 * sure FROM readings WHERE utterance_id = u.id) END",
            "%",
            say("Drafts"),
        ),
        Field("from_draft", say("Text made from a draft"), "yes", FROM_DRAFT, group=say("Drafts")),
        Field("note", say("Note"), "text", NOTE, group=say("Notes")),
        Field("recording_note", say("Note on the recording"), "text", RECORDING_NOTE, group=say("Notes")),
        Field(ANY, say("Any tier"), "text", "", group=TIERS),
        Field("to_look_at", say("Cells to look at"), "yes", DOUBTFUL, group=TIERS),
        Field("any_of", say("Any of several rules"), "group", "", group=""),
        Field("ids", say("These utterances"), "ids", "", group=""),
        Field("of_recording", say("Of this recording"), "choice", "u.recording_id", group=""),
    )
}


def field_of(key: str) -> Field | None:
    """What can be asked under a key: one of `FIELDS`, or a tier of a project by its name; None for all else."""
    return Field(key, name_of(key), "text", "", group=TIERS) if is_tier(key) else FIELDS.get(key)


OPERATORS: dict[Kind, tuple[str, ...]] = {
    "number": ("over", "under", "from", "to", "missing"),
    "text": ("contains", "lacks", "sounds", "matches", "differs", "is", "is_not", "empty", "filled"),
    "choice": ("is", "is_not"),
    "flag": ("has", "lacks"),
    "tag": ("has", "lacks"),
    "yes": ("is", "is_not"),
    "group": ("is",),
    "ids": ("is",),
}
"""What can be said of a kind of field. "sounds" is contains without heed of accents; "matches" and "differs" take
regular expressions; "from" and "to" include their value."""

INDEXED = ("text", "key", "either")
WITHOUT_VALUE = frozenset({"empty", "filled", "missing"})


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
        return _to_json(self.conditions, self.any_of)

    @classmethod
    def from_json(cls, name: str, text: str, id: int = 0) -> Filter:
        """Rules that this version does not know are left away."""
        values = json.loads(text)
        rules = [Condition(*rule) for rule in values.get("rules", []) if _known(rule)]
        return cls(name, tuple(rules), bool(values.get("any_of")), id)

    @property
    def as_conditions(self) -> tuple[Condition, ...]:
        """Conditions that must all hold, whatever `any_of` says: for joining with others."""
        if not self.any_of or len(self.conditions) < 2:
            return self.conditions
        return (any_of(self.conditions),)


def _known(rule: Sequence[object]) -> bool:
    field = field_of(str(rule[0]))
    return field is not None and rule[1] in OPERATORS[field.kind]


def _to_json(conditions: Iterable[Condition], any_of: bool) -> str:
    rules = [[c.field, c.op, c.value] for c in conditions]
    return json.dumps({"any_of": any_of, "rules": rules}, ensure_ascii=False)


UNTRANSCRIBED = Condition("transcribed", "is_not")
"""The rule of the filter "Not transcribed"."""


def any_of(conditions: Iterable[Condition]) -> Condition:
    """One condition that holds when any of these does."""
    return Condition("any_of", "is", _to_json(conditions, True))


def these(ids: Iterable[int]) -> Condition:
    """Exactly these utterances."""
    return Condition("ids", "is", json.dumps([int(id) for id in ids], separators=(",", ":")))


def asks_left_out(conditions: Iterable[Condition]) -> bool:
    """Whether conditions speak of left-out utterances themselves, so that those must not be hidden beforehand."""
    return any(c.field == "left_out" or (c.field == "any_of" and '"left_out"' in str(c.value)) for c in conditions)


def sql_of(condition: Condition) -> tuple[str, list[Value]]:
    """A condition as SQL over `utterances u` and its values. Raises `ProjectError` for one that makes no sense."""
    field = field_of(condition.field)
    if field is None or condition.op not in OPERATORS[field.kind]:
        raise ProjectError(
            say("The rule “{field} {op}” is not known.", field=condition.field, op=condition.op),
            say("Choose another rule."),
        )
    value, has = condition.value, condition.op == "has"
    match field.kind:
        case "flag":
            kind = "" if value in ("", "any") else " WHERE kind = ?"
            sql = f"u.id IN (SELECT utterance_id FROM flags{kind})"
            return (sql if has else f"NOT {sql}"), [value] if kind else []
        case "tag":
            sql = f"instr({field.sql}, ?) > 0" if value else f"{field.sql} != ''"
            return (sql if has else f"NOT ({sql})"), [f"|{value}|"] if value else []
        case "yes":
            return (field.sql if condition.op == "is" else f"NOT {field.sql}"), []
        case "ids":
            return "u.id IN (SELECT value FROM json_each(?))", [value]
        case "group":
            inner = Filter.from_json("", str(value)).conditions
            found = [sql_of(each) for each in inner]
            return " OR ".join(f"({sql})" for sql, _ in found) or "1", [v for _, more in found for v in more]
        case "number":
            return _number(field, condition)
    return _text(field, condition.op, composed(str(value)))


def _number(field: Field, condition: Condition) -> tuple[str, list[Value]]:
    if condition.op == "missing":
        return f"{field.sql} IS NULL", []
    try:
        value = float(condition.value)
    except ValueError as error:
        raise ProjectError(
            say("“{value}” is not a number.", value=condition.value), say("Give {title} a number.", title=field.title)
        ) from error
    sign = {"over": ">", "under": "<", "from": ">=", "to": "<="}[condition.op]
    return f"{field.sql} {sign} ?", [value]


def _text(field: Field, op: str, value: str) -> tuple[str, list[Value]]:
    if field.key == ANY or is_tier(field.key):
        if op in ("matches", "differs"):
            compiled(value)
        sql, more = sql_beside(field.key, op, value)
        return sql, list(more)
    if field.key in NOTED:
        return _noted(field, op, value)
    if op == "sounds" and field.key in INDEXED and len(folded(value)) >= TRIGRAM:
        return "u.id IN (SELECT rowid FROM found WHERE found MATCH ?)", [indexed(value, field.key)]
    if op in ("contains", "lacks"):
        if field.key in INDEXED and len(folded(value)) >= TRIGRAM:
            like, likes = spelt(value, field.key)
            sql = f"u.id IN (SELECT rowid FROM found WHERE found MATCH ?) AND ({like})"
            values: list[Value] = [indexed(value, field.key), *likes]
        else:
            sql, values = f"{field.sql} REGEXP ?", [regex.escape(value, special_only=True)]
        return (sql if op == "contains" else f"NOT ({sql})"), list(values)
    if op in ("matches", "differs"):
        compiled(value)
        test, asked = pattern_sql(value) if field.key == "text" else (f"{field.sql} REGEXP ?", [value])
        return (test if op == "matches" else f"NOT ({test})"), list(asked)
    return {
        "sounds": (f"{field.sql} REGEXP ?", [accents_aside(value)]),
        "is": (f"{field.sql} = ?", [value]),
        "is_not": (f"{field.sql} != ?", [value]),
        "empty": (f"trim({field.sql}) = ''", []),
        "filled": (f"trim({field.sql}) != ''", []),
    }[op]  # type: ignore[return-value]


def _noted(field: Field, op: str, value: str) -> tuple[str, list[Value]]:
    """A rule about notes: of those that there are, where what is asked does not hold of no note."""
    asked, joined = NEGATED.get(op, op), replace(field, key="", sql=JOINED)
    of_none = not value if asked in ("contains", "is") else asked == "matches" and compiled(value).search("")
    if of_none:
        return _text(replace(field, key=""), op, value)
    sql, values = _text(joined, asked, value)
    return f"{'NOT ' if op in NEGATED else ''}({NOTED[field.key].format(test=sql)})", values


def indexed(text: str, column: str = "either") -> str:
    """What the search index is asked for: a part of the transcript without accents, or of the key, in any case."""
    quoted = {key: '"' + part.replace('"', '""') + '"' for key, part in (("text", folded(text)), ("key", text))}
    parts = [f"{key} : {quoted[key]}" for key in quoted if column in (key, "either")]
    return " OR ".join(f"({part})" for part in parts) if len(parts) > 1 else parts[0]


def spelt(text: str, column: str = "either") -> tuple[str, list[Value]]:
    """SQL over `utterances u` for a part of a transcript or key with its very accents, in any case."""
    columns = [name for name in ("text", "key") if column in (name, "either")]
    if len(text) >= TRIGRAM and not text.isascii():
        return " OR ".join(f"says(u.{name}, ?)" for name in columns), [text.lower()] * len(columns)
    forms = list(dict.fromkeys((text.lower(), text.upper(), text.capitalize())))
    likes = [escaped(form) for form in forms if not form.isascii()] or [escaped(text)]
    like = "LIKE ?" if likes == [text] else "LIKE ? ESCAPE '\\'"  # which takes a quarter longer
    sql = " OR ".join(f"u.{name} {like}" for _ in likes for name in columns)
    return sql, [f"%{part}%" for part in likes for _ in columns]


def says(text: str, part: str) -> bool:
    """SQL's `says(text, part)`: whether a text holds a part that is written in small letters, in any case."""
    return part in text.lower()


def escaped(text: str) -> str:
    """Text in which LIKE's own signs mean themselves (with ESCAPE '\\')."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def compiled(pattern: str) -> regex.Pattern[str]:
    """A regular expression over any script, no case. Raises `ProjectError` saying where it is wrong."""
    try:
        return _compiled(pattern)
    except regex.error as error:
        raise ProjectError(
            say("“{pattern}” is not a regular expression: {error}.", pattern=pattern, error=error),
            say("Correct it, or search for plain text."),
        ) from error


@lru_cache(maxsize=64)
def _compiled(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern, regex.IGNORECASE | regex.VERSION1)


def regexp(pattern: str, text: str | None) -> bool:
    """SQL's `text REGEXP pattern`."""
    return text is not None and _compiled(pattern).search(text) is not None
