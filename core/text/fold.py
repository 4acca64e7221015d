"""Texts as they are searched: without case and, unless they are asked for, without accents. A leaf.

Accents are marks above and below letters and the pointing of Arabic and Hebrew. Vowel signs and tone marks of Indic and
South-East Asian scripts are letters here, and so are letters of other scripts that only look alike.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from core.text.case import composed
from core.text.sign_counts import counted

if TYPE_CHECKING:
    import regex

FORMS = "\u0130\u0131\u03c2"
"""İ, ı and ς: letters that are found by i and σ."""


@lru_cache(maxsize=1024)
def is_accent(c: str) -> bool:
    """Whether it is a mark that a search may pass over."""
    place = unicodedata.combining(c)
    return 10 <= place <= 36 or place >= 200


class _Bare(dict[int, str]):
    """Each character of a decomposed text, small and without its accents."""

    def __missing__(self, code: int) -> str:
        c = chr(code)
        self[code] = {"ı": "i", "ς": "σ"}.get(c, "" if is_accent(c) else c)
        return self[code]


_BARE = _Bare()
_BETWEEN = "\0"
MANY_ACCENTS = 24
"""Different accents in a text from which on it is gone through letter by letter."""


def folded(text: str) -> str:
    """What the search index holds of a text: small letters without accents: "AÇÃO" -> "acao"."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", text.lower()).translate(_BARE))


def folded_many(texts: Sequence[str]) -> list[str]:
    """`folded` of each text, quicker than one by one: of thousands."""
    whole = _BETWEEN.join(texts)
    if whole.isascii():
        parts = whole.lower().split(_BETWEEN)
    else:
        parts = unicodedata.normalize("NFC", _bare(unicodedata.normalize("NFD", whole.lower()))).split(_BETWEEN)
    return parts if len(parts) == len(texts) else [*map(folded, texts)]


def _bare(text: str) -> str:
    """A decomposed text without accents, which are few different ones: each is taken out by itself."""
    changed = {sign: _BARE[ord(sign)] for sign in counted(text) if _BARE[ord(sign)] != sign}
    if len(changed) > MANY_ACCENTS:
        return text.translate(_BARE)
    for sign, bare in changed.items():
        text = text.replace(sign, bare)
    return text


def accents_aside(text: str) -> str:
    """A regular expression that finds `text` in any case, whatever accents its letters wear."""
    import regex  # slow to load, and not needed to fold

    out = []
    for letter in folded(text):
        capital = letter.upper() if len(letter.upper()) == 1 else ""
        forms = "".join(dict.fromkeys(letter + capital + _dressed().get(letter, "")))
        out.append(f"[{regex.escape(forms)}]{_MARKS}*+" if letter.isalpha() else regex.escape(letter))
    return f"(?-i:{''.join(out)})" if out else "(?!)"


_MARKS = r"[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u064b-\u0655\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]"


@cache
def _dressed() -> Mapping[str, str]:
    """Letters with accents by their bare letter: "a" -> "àáâãäå..."."""
    found: dict[str, list[str]] = defaultdict(list)
    for c in (*FORMS, *map(chr, (*range(0xC0, 0x900), *range(0x1E00, 0x2000), *range(0x2C00, 0x2E00)))):
        bare = folded(c)
        if len(bare) == 1 and bare != c and c.isalpha():
            found[bare].append(c)
    return {letter: "".join(more) for letter, more in found.items()}


@lru_cache(maxsize=1024)
def odd_mark(c: str) -> bool:
    """Whether it is a mark that a search passes over with the letter before it, though `folded` keeps it."""
    import regex

    return not is_accent(c) and regex.fullmatch(_MARKS, c) is not None


def exact_finder(search: str) -> regex.Pattern[str]:
    """A regular expression for a text with its very accents, in any case."""
    return _finder(search, True)


@lru_cache(maxsize=16)
def _finder(search: str, accents: bool) -> regex.Pattern[str]:
    import regex

    pattern = regex.escape(composed(search), literal_spaces=True) if accents else accents_aside(search)
    return regex.compile(pattern, regex.IGNORECASE | regex.VERSION1)


def hits(text: str, search: str, *, accents: bool = False) -> list[tuple[int, int]]:
    """Where `search` stands in a text, in characters; with `accents` only where it has the same ones."""
    if not search.strip():
        return []
    return [match.span() for match in _finder(search.strip(), accents).finditer(text) if match.end() > match.start()]
