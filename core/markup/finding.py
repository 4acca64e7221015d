"""Where markup of each kind stands in a text, and what it means. What is none is never touched."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html.entities import html5
from typing import Any

from core.markup import mojibake, praat_signs


@dataclass(frozen=True)
class MarkupPlace:
    """A stretch of a text that is markup: what is left of it when its signs go (`bare`), what it means (`meaning`),
    and what it is called as a tag."""

    start: int
    end: int
    bare: str = ""
    meaning: str = ""
    tag: str = ""


_INTERESTING = re.compile(
    r"[<>\[\](){}&\\_\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|[Â-ô][^\x00-\x7f]"
)
_HIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]+")
_PARTING = frozenset("\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029")
_ENTITY = re.compile(r"&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));")
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")
_NAMES = (
    "b|i|u|s|em|strong|font|span|p|div|c|v|lang|ruby|rt|sub|sup|small|big|tt|a|mark|strike|del|ins|h[1-6]|ul|ol|li|q|"
    "cite|code|pre|table|tr|td|th|body|html|speak|voice|prosody|emphasis|say-as|phoneme|ts"
)
_LAYOUT = re.compile(
    rf"</?(?:{_NAMES})(?:[.\s/][^<>]*)?>|<br\s*/?>|<!--[^<>]{{0,500}}-->|<!\[CDATA\[|\]\]>|<(?:\d+:)?\d+:\d+[.,]\d+>|\{{\\[^{{}}]*\}}"
    r"|(?<!\S)>{2,3}(?!>)",
    re.IGNORECASE | re.DOTALL,
)
_BREAK = re.compile(r"<(?:br|p|div|li)\b|</(?:p|div|li)\b|>>", re.IGNORECASE)
_WORD = r"[^\W_]"
_EVENT = re.compile(
    r"\[\[?([^\[\]]{0,40})\]\]?|\{\{?([^{}]{0,40})\}\}?|</?([^\W\d_][^<>=\"]{0,39})>|\(\(([^()]{0,40})\)\)"
)
_CODE = re.compile(r"(?<![\w'’@./\\-])[^\W\d_]{1,12}_\d{1,6}(?![\w@/\\-])")
_INSIDE = re.compile(
    rf"(?<={_WORD})\(([^\W\d_]{{1,12}})\)|\(([^\W\d_]{{1,12}})\)(?={_WORD})"
    rf"|(?<={_WORD})\[([^\W\d_]{{1,3}})\]|\[([^\W\d_]{{1,3}})\](?={_WORD})"
    rf"|(?<={_WORD})\{{([^\W\d_]{{1,3}})\}}|\{{([^\W\d_]{{1,3}})\}}(?={_WORD})"
)
_ASIDE = re.compile(r"\(([^()]*)\)|\[([^\[\]]+)\]|\{([^{}]+)\}")
_PHONETIC = re.compile(r"\[[^\[\]]+\]")
"""All of a text in brackets, as phoneticians write."""
MOST_WORDS = 3
TEXT_KEYS = ("text", "transcription", "transcript", "sentence", "value")


def is_phonetic(c: str) -> bool:
    """Whether it is a letter or sign of the phonetic alphabet that hardly any spelling has."""
    return "\u0250" <= c <= "\u02ff" or "\u0300" <= c <= "\u036f" or "\u1d00" <= c <= "\u1dff"


def may_hold(text: str) -> bool:
    """Whether it is worth looking closer."""
    return _INTERESTING.search(text) is not None


def _mojibake(text: str) -> Iterator[MarkupPlace]:
    """All of a text, if it holds any: what is misread is judged by what stands around it."""
    better = mojibake.mended(text)
    if better != text:
        yield MarkupPlace(0, len(text), text, better)


def _json(text: str) -> Iterator[MarkupPlace]:
    bare = text.strip()
    if bare[:1] + bare[-1:] not in ("[]", "{}") or '"' not in bare:
        return
    try:
        meaning = _said(json.loads(bare))
    except (ValueError, RecursionError):
        return
    if meaning is not None:
        yield MarkupPlace(0, len(text), text, meaning)


def _said(value: Any, depth: int = 0) -> str | None:
    """The text inside a list or object of texts; None where there is something else in it."""
    if isinstance(value, str):
        return value if depth else None
    if isinstance(value, list) and depth < 4:
        parts = [_said(one, depth + 1) for one in value]
        return None if None in parts or not parts else " ".join(part for part in parts if part)
    if isinstance(value, dict) and depth < 4:
        found = next((value[key] for key in TEXT_KEYS if key in value), None)
        return _said(found, depth + 1) if found is not None else None
    return None


def _escapes(text: str) -> Iterator[MarkupPlace]:
    for found in _ENTITY.finditer(text):
        meaning = _entity(found)
        if meaning:
            yield MarkupPlace(*found.span(), found[0], meaning)
    for found in _ESCAPE.finditer(text):
        code = int(found[1], 16)
        if not 0xD800 <= code < 0xE000:
            yield MarkupPlace(*found.span(), found[0], chr(code))


def _entity(found: re.Match[str]) -> str:
    if found[3]:
        return html5.get(f"{found[3]};", "")
    code = int(found[1]) if found[1] else int(found[2], 16)
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""


def _praat(text: str) -> Iterator[MarkupPlace]:
    for start, end in praat_signs.spelt(text):
        yield MarkupPlace(start, end, text[start:end], praat_signs.decoded(text[start:end]))


def _hidden(text: str) -> Iterator[MarkupPlace]:
    for found in _HIDDEN.finditer(text):
        yield MarkupPlace(*found.span(), " " if _PARTING & set(found[0]) else "")


def _layout(text: str) -> Iterator[MarkupPlace]:
    for found in _LAYOUT.finditer(text):
        yield MarkupPlace(*found.span(), " " if _BREAK.match(found[0]) else "")


def _events(text: str) -> Iterator[MarkupPlace]:
    if _PHONETIC.fullmatch(text.strip()) and any(is_phonetic(c) for c in text):
        return
    inside = {place.start for place in _inside(text)}
    for found in _EVENT.finditer(text):
        words = next(part for part in found.groups() if part is not None)
        if found.start() not in inside and len(words.split()) <= MOST_WORDS and not _LAYOUT.match(found[0]):
            yield MarkupPlace(*found.span(), f" {words} ", tag="" if found[0].startswith("</") else _tag(words))


def _tag(words: str) -> str:
    """An event as a tag, without what parts tags; "" where there is no letter in it."""
    bare = " ".join(re.sub(r"[|,;/\\]+", " ", words).split()).strip("-_.:!?*=~ ")
    return bare if any(c.isalpha() for c in bare) else ""


def _codes(text: str) -> Iterator[MarkupPlace]:
    """All of a text that is nothing but such labels."""
    found = _CODE.search(text)
    if found is not None and _only_codes(text):
        yield MarkupPlace(0, len(text), text, tag=found[0])


def _only_codes(text: str) -> bool:
    return not any(c.isalnum() for c in _CODE.sub("", text))


def _labels(text: str) -> Iterator[MarkupPlace]:
    if not _only_codes(text):
        for found in _CODE.finditer(text):
            yield MarkupPlace(*found.span(), found[0], tag=found[0])


def _inside(text: str) -> Iterator[MarkupPlace]:
    for found in _INSIDE.finditer(text):
        yield MarkupPlace(*found.span(), next(part for part in found.groups() if part is not None))


def _asides(text: str) -> Iterator[MarkupPlace]:
    others = {place.start for find in (_inside, _events) for place in find(text)}
    for found in _ASIDE.finditer(text):
        if found.start() not in others:
            yield MarkupPlace(*found.span(), next(part for part in found.groups() if part is not None))


FINDERS: dict[str, Callable[[str], Iterator[MarkupPlace]]] = {
    "mojibake": _mojibake,
    "json": _json,
    "escapes": _escapes,
    "hidden": _hidden,
    "layout": _layout,
    "praat": _praat,
    "events": _events,
    "codes": _codes,
    "labels": _labels,
    "inside": _inside,
    "asides": _asides,
}
"""By kind, in the order of `KINDS`."""
NEEDED = {
    "json": '"',
    "escapes": "&\\",
    "layout": "<>{",
    "praat": "\\",
    "events": "[{<(",
    "codes": "_",
    "labels": "_",
    "inside": "([{",
    "asides": "([{",
}
"""Signs without which a text holds nothing of a kind."""


def places(key: str, text: str) -> list[MarkupPlace]:
    """Where markup of a kind stands, in order and apart: of places within each other only the outer one."""
    needed = NEEDED.get(key)
    if needed is not None and not any(sign in text for sign in needed):
        return []
    out: list[MarkupPlace] = []
    for place in sorted(FINDERS[key](text), key=lambda one: (one.start, -one.end)):
        if not out or place.start >= out[-1].end:
            out.append(place)
    return out
