"""Rules in words: names of fields and operators, and a rule as a phrase."""

from __future__ import annotations

from app.formatting import utterances
from app.i18n import tr
from core.project.filters import FIELDS, WITHOUT_VALUE, Condition, Field, Filter, field_of
from core.project.flags import KINDS
from core.project.tiers.asking import is_tier
from core.wording import say

_IS, _IS_NOT = say("{field} is {value}"), say("{field} is not {value}")
_PHRASES: dict[tuple[str, str], str] = {
    ("number", "over"): say("{field} over {value}"),
    ("number", "under"): say("{field} under {value}"),
    ("number", "from"): say("{field} at least {value}"),
    ("number", "to"): say("{field} at most {value}"),
    ("number", "missing"): say("{field} not measured"),
    ("text", "contains"): say("{field} contains {value}"),
    ("text", "lacks"): say("{field} does not contain {value}"),
    ("text", "sounds"): say("{field} contains, accents aside {value}"),
    ("text", "matches"): say("{field} matches the pattern {value}"),
    ("text", "differs"): say("{field} does not match the pattern {value}"),
    ("text", "is"): say("{field} is exactly {value}"),
    ("text", "is_not"): _IS_NOT,
    ("text", "empty"): say("{field} is empty"),
    ("text", "filled"): say("{field} is not empty"),
    ("choice", "is"): _IS,
    ("choice", "is_not"): _IS_NOT,
    ("flag", "has"): _IS,
    ("flag", "lacks"): _IS_NOT,
    ("tag", "has"): _IS,
    ("tag", "lacks"): _IS_NOT,
}
"""A rule whole, by the kind of its field and its operator."""


def operator_words(field: Field) -> dict[str, str]:
    """What stands between a field and its value, by operator."""
    words = {
        "number": {
            "over": tr("over"), "under": tr("under"), "from": tr("at least"), "to": tr("at most"),
            "missing": tr("not measured"),
        },
        "text": {
            "contains": tr("contains"), "lacks": tr("does not contain"), "sounds": tr("contains, accents aside"),
            "matches": tr("matches the pattern"), "differs": tr("does not match the pattern"), "is": tr("is exactly"),
            "is_not": tr("is not"), "empty": tr("is empty"), "filled": tr("is not empty"),
        },
        "choice": {"is": tr("is"), "is_not": tr("is not")},
        "flag": {"has": tr("is"), "lacks": tr("is not")},
        "tag": {"has": tr("is"), "lacks": tr("is not")},
        "yes": {"is": tr("yes"), "is_not": tr("no")},
    }  # fmt: skip
    return words.get(field.kind, {"is": tr("is")})


def field_title(field: Field) -> str:
    """What a field is called: tiers by their own names, all else in the window's language."""
    return field.title if is_tier(field.key) else tr(field.title)


def takes_value(field: Field, op: str) -> bool:
    """Whether something is to be typed or chosen."""
    return field.kind != "yes" and op not in WITHOUT_VALUE


def value_words(field: Field, value: str | float) -> str:
    """A value as people read it."""
    if field.kind == "number":
        return tr("{value:g} {unit}", value=float(value), unit=field.unit).rstrip()
    if field.kind == "flag":
        return tr("any") if value in ("", "any") else tr(KINDS[str(value)].title) if value in KINDS else str(value)
    if field.kind == "tag":
        return str(value) or tr("any")
    if field.key == "split" and not value:
        return tr("none")
    if field.key == "speaker" and not value:
        return tr("nobody named")
    return tr("“{text}”", text=value) if field.kind == "text" else str(value)


def condition_words(condition: Condition) -> str:
    """A rule as a phrase: "Length over 5 s"."""
    field = field_of(condition.field) or FIELDS[condition.field]
    if field.kind == "group":
        inner = Filter.from_json("", str(condition.value)).conditions
        return filter_words(inner, any_of=True)
    if field.kind == "ids":
        return utterances(str(condition.value).count(",") + 1)
    title = field_title(field)
    if field.kind == "yes":
        return title if condition.op == "is" else tr("not: {title}", title=title)
    value = value_words(field, condition.value) if takes_value(field, condition.op) else ""
    return tr(_PHRASES[field.kind, condition.op], field=title, value=value)


def filter_words(conditions: tuple[Condition, ...], any_of: bool) -> str:
    """Several rules as one phrase."""
    *before, phrase = [condition_words(each) for each in conditions] or [""]
    for rule in reversed(before):
        if any_of:
            phrase = tr("{rule} or {rules}", rule=rule, rules=phrase)
        else:
            phrase = tr("{rule} and {rules}", rule=rule, rules=phrase)
    return phrase
