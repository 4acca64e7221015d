"""Texts that people see: English, and remembering how they were made, so that the window can say them in another
language. `say("The file {name} cannot be read.", name=...)` is a `str` that carries its pattern (which is its id) and
its values; `say_n` chooses by a count. It knows no language but English, and no window.

Patterns are written out, never put together: a value may be a number ("{count:,}", "{share:.1%}"), a name, a path, a
list, or another text of `say`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import Any, Self

Value = Any
"""What a pattern may name: a number, a text (also one of `say`), or several of them."""


class Listed(tuple[Value, ...]):
    """Several values in a row: "a, b, c"."""

    __slots__ = ()

    def __str__(self) -> str:
        return ", ".join(str(value) for value in self)

    def __format__(self, spec: str) -> str:
        return str(self)


class Said(str):  # noqa: SLOT000 - it carries more than its letters
    """An English text that knows its pattern and values. Two are equal when their English is.

    `others` is the pattern, by which a translation is found; `one` stands for it where `number` is one, and is empty
    where nothing is counted. `about` tells two meanings of one pattern apart.
    """

    others: str
    one: str
    number: int | None
    about: str
    values: Mapping[str, Value]

    def __new__(
        cls, others: str, values: Mapping[str, Value], one: str = "", count: int | None = None, about: str = ""
    ) -> Self:
        text = one if count == 1 else others
        if values:
            text = text.format(**values)
        if count is not None:
            text = text.replace("%n", f"{count:,}")
        said = super().__new__(cls, text)
        said.others, said.one, said.number, said.about, said.values = others, one, count, about, values
        return said

    def of(self, **values: object) -> Said:
        """The same text with other values in some of its places."""
        return Said(self.others, {**self.values, **_values(values)}, self.one, self.number, self.about)

    def __reduce__(self) -> tuple[Any, ...]:
        return Said, (self.others, dict(self.values), self.one, self.number, self.about)


def _value(value: object) -> Value:
    if isinstance(value, str | int | float | Listed):
        return value
    if isinstance(value, PurePath):
        return str(value)
    if isinstance(value, Sequence | set | frozenset):
        return Listed(_value(one) for one in value)
    return str(value)


def _values(values: Mapping[str, object]) -> dict[str, Value]:
    return {name: _value(value) for name, value in values.items()}


def say(pattern: str, /, *, about: str = "", **values: object) -> Said:
    """A text with its values in the places "{name}" of the pattern, which is a literal and a whole sentence or label.

    Without values the pattern is taken as it stands, braces and all.
    """
    return Said(pattern, _values(values), about=about)


def say_n(one: str, others: str, count: int, /, *, about: str = "", **values: object) -> Said:
    """A text about a count: `one` where it is one, else `others`; "%n" stands for the number."""
    return Said(others, _values(values), one, count, about)


def say_all(values: Sequence[object]) -> str:
    """ "a", "a and b", "a, b and c": things in a row, as the reader's language joins them; "" for none."""
    return _in_a_row(values, say("{several} and {last}", about="list"))


def say_any(values: Sequence[object]) -> str:
    """ "a", "a or b", "a, b or c": one of several things."""
    return _in_a_row(values, say("{several} or {last}", about="list"))


def _in_a_row(values: Sequence[object], pattern: Said) -> str:
    *several, last = [_value(value) for value in values] or [""]
    if several:
        return Said(pattern.others, {"several": Listed(several), "last": last}, about=pattern.about)
    return last if isinstance(last, str) else str(last)


def joined(parts: Sequence[str], between: str) -> Said:
    """Several texts in a row, each of which can be worded by itself: "33 letters · 4.7 million parameters"."""
    named = {f"part{number}": part for number, part in enumerate(parts)}
    return Said(between.join(f"{{{name}}}" for name in named), named)


def to_json(text: str) -> Any:
    """What JSON can carry of a text and `from_json` makes into it again: a plain text stays one."""
    if not isinstance(text, Said):
        return text
    kept: dict[str, Any] = {"say": text.others}
    if text.values:
        kept["values"] = {name: _to_json(value) for name, value in text.values.items()}
    if text.number is not None:
        kept |= {"one": text.one, "count": text.number}
    if text.about:
        kept["about"] = text.about
    return kept


def _to_json(value: Value) -> Any:
    if isinstance(value, str):
        return to_json(value)
    return [_to_json(one) for one in value] if isinstance(value, Listed) else value


def from_json(kept: Any) -> str:
    """The text that `to_json` wrote; what it did not write becomes a plain text, or an empty one."""
    if not isinstance(kept, dict) or not isinstance(kept.get("say"), str):
        return kept if isinstance(kept, str) else ""
    values = kept.get("values")
    count = kept.get("count")
    named = {str(name): _from_json(value) for name, value in values.items()} if isinstance(values, dict) else {}
    counted = count if isinstance(count, int) else None
    try:
        return Said(kept["say"], named, str(kept.get("one", "")), counted, str(kept.get("about", "")))
    except (KeyError, IndexError, ValueError):
        return str(kept["say"])


def _from_json(value: Any) -> Value:
    if isinstance(value, list):
        return Listed(_from_json(one) for one in value)
    if isinstance(value, dict):
        return from_json(value)
    return value if isinstance(value, str | int | float) else str(value)


def counted(count: int, noun: str, nouns: str = "") -> str:
    """ "one file", "7,642 files"; `nouns` where more than one is not `noun` + "s"."""
    return f"one {noun}" if count == 1 else f"{count:,} {nouns or noun + 's'}"
