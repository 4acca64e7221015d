"""Where the words of a transcript stand. A leaf.

A word is letters and digits with their marks; apostrophes, hyphens and middle dots inside belong to it. In scripts that
are written without spaces (see `core.text.unspaced`) each letter stands for itself: nobody can tell words there.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from core.text.fold import odd_mark
from core.text.unspaced import without_spaces

if TYPE_CHECKING:
    import regex

Span = tuple[int, int]
"""Characters [from, to) of a text."""
Kinds = NDArray[np.uint8]
JOINERS = "’'ʼ‑·-"
_LETTERS = r"\p{L}\p{M}\p{N}"
_WORD = rf"[\p{{L}}\p{{N}}](?:[{_LETTERS}]|[{JOINERS}](?=[\p{{L}}\p{{N}}]))*"
LETTER, MARK, JOINER, ALONE, ODD, KNOWN = 1, 2, 4, 8, 16, 128
"""Kinds of signs: letters and digits, marks, what joins letters, letters of scripts without spaces, marks that
`odd_mark` tells of."""


@cache
def _patterns() -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    import regex  # slow to load, and not needed before somebody searches

    return regex.compile(_WORD), regex.compile(r"\X")


def word_spans(text: str) -> list[Span]:
    """The words of a text in order, without what stands between them."""
    word, letter = _patterns()
    found: list[Span] = []
    for match in word.finditer(text):
        start, end = match.span()
        if not text[start:end].isascii() and without_spaces(match[0]):
            found += [(start + part.start(), start + part.end()) for part in letter.finditer(match[0])]
        else:
            found.append((start, end))
    return found


@cache
def _table() -> Kinds:
    """The kind of each sign that was met so far, by its code."""
    return np.zeros(0x110000, np.uint8)


def _kind(sign: str) -> int:
    match unicodedata.category(sign)[0]:
        case "L":
            kind = LETTER | (ALONE if without_spaces(sign) else 0)
        case "N":
            kind = LETTER
        case "M":
            kind = MARK | (ODD if odd_mark(sign) else 0)
        case _:
            kind = 0
    return kind | (JOINER if sign in JOINERS else 0) | KNOWN


def kinds_of(codes: NDArray[np.uint32]) -> Kinds:
    """What kind of sign each of these codes is, (N,)."""
    table = _table()
    kinds: Kinds = table[codes]
    if not kinds.all():
        for code in np.unique(codes[kinds == 0]).tolist():
            table[code] = _kind(chr(code))
        kinds = table[codes]
    return kinds


def inside_words(kinds: Kinds) -> NDArray[np.bool_]:
    """Which signs of a text belong to words, (N,), as `word_spans` has it where no letter is `ALONE`: words are the
    stretches that hold together."""
    inside: NDArray[np.bool_] = (kinds & LETTER) != 0
    marks = np.flatnonzero(kinds & MARK)
    if len(marks):
        others = np.arange(len(kinds))
        others[marks] = 0
        before = np.maximum.accumulate(others)[marks]
        letters = inside.copy()
        inside[marks] = letters[before] & ((kinds[before] & MARK) == 0)
    joins = np.flatnonzero((kinds & (JOINER | LETTER)) == JOINER)
    joins = joins[(joins > 0) & (joins < len(kinds) - 1)]
    inside[joins] = inside[joins - 1] & ((kinds[joins + 1] & LETTER) != 0)
    return inside
