"""Numbers as they are written, and the words they are read as. Slow to load (num2words), so only when asked. A leaf."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal

from core.errors import TextError
from core.wording import say

Text = Callable[[str], str]

LONGEST = 15
"""Digits of a number that is still read as one."""
HOUR: dict[str, tuple[str, str]] = {
    "pt": ("horas", "e"),
    "gl": ("horas", "e"),
    "es": ("horas", "y"),
    "ca": ("hores", "i"),
    "it": ("ore", "e"),
}
"""The word after a full hour, and what joins hour and minutes, where times are written 14h30."""
ORDINALS: dict[str, str] = {
    "pt": r"\.?([ºª])(?!\w)",
    "es": r"\.?([ºª])(?!\w)",
    "it": r"\.?([ºª])(?!\w)",
    "ca": r"(r|n|t|è|a)(?!\w)",
    "fr": r"(er|re|e|ème)(?!\w)",
    "en": r"(st|nd|rd|th)(?!\w)",
}
FEMININE = {"pt": "ª", "es": "ª", "it": "ª"}
POINT_DECIMAL = {"en", "he", "ja", "ko", "th", "zh"}
"""Languages that part decimals by a point; the others take a comma."""

DIGIT = re.compile(r"\d")
NUMBER = re.compile(r"\d{1,3}(?:[ \u00a0\u202f.,'’]\d{3})+(?![\d])(?:[.,]\d{1,2}(?!\d))?|\d+(?:[.,:]\d+)*")


def plain_code(language: str) -> str:
    """The language without its region: pt-BR -> pt."""
    return language.replace("_", "-").partition("-")[0]


def converter(language: str) -> str:
    """The name under which num2words knows a language. Raises `TextError` where it does not."""
    import num2words

    for name in (
        language.replace("-", "_"),
        plain_code(language),
        {"kk": "kz", "nb": "no"}.get(language),
    ):
        if name and name in num2words.CONVERTER_CLASSES:
            return str(name)
    from core.languages import language_name

    raise TextError(
        say(
            "Numbers cannot be written as words in {language_name}.",
            language_name=language_name(language) or "a language that is not known",
        ),
        say("Give your own words for each number."),
    )


def writer(language: str, own: Mapping[str, str]) -> Text:
    """Writes each number of a text as words. Raises `TextError` for a language without numbers and words of one's own;
    what it returns raises it for a number that cannot be read."""
    try:
        name = converter(language)
    except TextError:
        if not own:
            raise
        name = ""
    base = plain_code(language)
    ordinal = re.compile(f"(?:{NUMBER.pattern})(?:{ORDINALS[base]})") if base in ORDINALS else None
    time = re.compile(r"(?<![\d.,:])(\d{1,2})\s?h\s?(\d{2})?(?![\w])") if base in HOUR else None
    given = re.compile("|".join(re.escape(k) for k in sorted(own, key=len, reverse=True))) if own else None

    def work(text: str) -> str:
        if not DIGIT.search(text):
            return text
        if given is not None:
            text = _each(given, text, lambda m: own[m[0]], whole=True)
        if time is not None:
            text = _each(time, text, lambda m: _time(m, base, name))
        if ordinal is not None:
            text = _each(ordinal, text, lambda m: _ordinal(m, base, name))
        return _each(NUMBER, text, lambda m: read(m[0], name, base))

    return work


def _each(pattern: re.Pattern[str], text: str, words: Callable[[re.Match[str]], str], *, whole: bool = False) -> str:
    """Put words for each match, parted from letters beside them. `whole`: not within a longer number."""
    parts: list[str] = []
    end = 0
    for match in pattern.finditer(text):
        before, after = text[: match.start()][-1:], text[match.end() : match.end() + 1]
        if whole and (before.isdigit() or after.isdigit()):
            continue
        said = words(match)
        parts += [text[end : match.start()], " " if before.isalnum() else "", said, " " if after.isalnum() else ""]
        end = match.end()
    return "".join([*parts, text[end:]])


def read(written: str, name: str, base: str) -> str:
    """A number in words. Raises `TextError` for one that is no number, or too long for one."""
    value = value_of(written, base)
    if not name or value is None or len(str(value)) > LONGEST + 1:
        raise TextError(
            say("“{written}” cannot be read as a number.", written=written), say("Give your own words for it.")
        )
    return _said(value, name)


def value_of(written: str, base: str) -> int | Decimal | None:
    """The value of a number as the language writes it, None for what is none: 1.250,5 in Portuguese is 1250.5."""
    plain = re.sub(r"[ \u00a0\u202f'’]", "", written)
    point, group = (".", ",") if base in POINT_DECIMAL else (",", ".")
    whole, _, rest = plain.partition(point)
    if group in whole:
        if not re.fullmatch(rf"\d{{1,3}}(?:{re.escape(group)}\d{{3}})+", whole):
            return None
        whole = whole.replace(group, "")
    if not whole.isdecimal() or (rest and not rest.isdecimal()):
        return None
    digits = "".join(str(int(c)) for c in whole)
    return Decimal(f"{digits}.{''.join(str(int(c)) for c in rest)}") if rest else int(digits)


def _said(value: int | Decimal, name: str, to: str = "cardinal") -> str:
    import num2words

    try:
        return " ".join(str(num2words.num2words(value, lang=name, to=to)).replace(" ,", ",").split())
    except (NotImplementedError, OverflowError, ValueError, TypeError, KeyError, IndexError, AttributeError) as error:
        raise TextError(
            say("“{value}” cannot be written as words.", value=value), say("Give your own words for it."), str(error)
        ) from error


def _time(match: re.Match[str], base: str, name: str) -> str:
    hour, minutes = int(match[1]), int(match[2] or 0)
    if not name or hour > 24 or minutes > 59:
        raise TextError(say("“{match}” cannot be read as a time.", match=match[0]), say("Give your own words for it."))
    full, joined = HOUR[base]
    return f"{_said(hour, name)} {joined} {_said(minutes, name)}" if minutes else f"{_said(hour, name)} {full}"


def _ordinal(match: re.Match[str], base: str, name: str) -> str:
    number = NUMBER.match(match[0])
    value = value_of(number[0], base) if number else None
    if not name or not isinstance(value, int) or value < 1:
        raise TextError(
            say("“{match}” cannot be read as a number.", match=match[0]), say("Give your own words for it.")
        )
    said = _said(value, name, "ordinal")
    if match[0].endswith(FEMININE.get(base, "\0")):
        said = " ".join(word[:-1] + "a" if word.endswith("o") else word for word in said.split())
    return said


def numbers_in(text: str, language: str) -> list[tuple[str, str]]:
    """Each number of a text as written, and how it would be read; "" where it cannot be: for a person to look at."""
    base = plain_code(language)
    try:
        name = converter(language)
    except TextError:
        name = ""
    found = []
    for match in NUMBER.finditer(text):
        try:
            found.append((match[0], read(match[0], name, base)))
        except TextError:
            found.append((match[0], ""))
    return found
