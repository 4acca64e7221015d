"""Rules in words: names of fields and operators, and a rule as a phrase."""

from __future__ import annotations

from app.formatting import utterances
from app.i18n import tr
from core.project.filters import FIELDS, WITHOUT_VALUE, Condition, Field, Filter
from core.project.flags import KINDS


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


def takes_value(field: Field, op: str) -> bool:
    """Whether something is to be typed or chosen."""
    return field.kind != "yes" and op not in WITHOUT_VALUE


def value_words(field: Field, value: str | float) -> str:
    """A value as people read it."""
    if field.kind == "number":
        return f"{float(value):g} {field.unit}".rstrip().replace("-", "−")
    if field.kind == "flag":
        return tr("any") if value in ("", "any") else tr(KINDS[str(value)].title) if value in KINDS else str(value)
    if field.kind == "tag":
        return str(value) or tr("any")
    if field.key == "split" and not value:
        return tr("none")
    if field.key == "speaker" and not value:
        return tr("nobody named")
    return f"“{value}”" if field.kind == "text" else str(value)


def condition_words(condition: Condition) -> str:
    """A rule as a phrase: "Length over 5 s"."""
    field = FIELDS[condition.field]
    if field.kind == "group":
        inner = Filter.from_json("", str(condition.value)).conditions
        return tr(" or ").join(condition_words(each) for each in inner)
    if field.kind == "ids":
        return utterances(str(condition.value).count(",") + 1)
    words = operator_words(field)[condition.op]
    title = tr(field.title)
    if field.kind == "yes":
        return title if condition.op == "is" else tr("not: {title}", title=title)
    value = value_words(field, condition.value) if takes_value(field, condition.op) else ""
    return f"{title} {words} {value}".rstrip()


def filter_words(conditions: tuple[Condition, ...], any_of: bool) -> str:
    """Several rules as one phrase."""
    return (tr(" or ") if any_of else tr(" and ")).join(condition_words(each) for each in conditions)
