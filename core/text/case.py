"""Small letters as a language writes them, and one form for texts that are compared. A leaf.

Capitals differ from language to language: the Turkish İ and ı, the Greek Σ with its two small forms, the German ẞ, the
Georgian capitals of headlines. Nothing here takes letters apart as `str.casefold` does (ß stays one letter).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection

DOTTED = frozenset(("tr", "az", "tt", "crh", "kk-latn", "gag"))
"""Languages in which i and ı are two letters, each with its capital."""
DOT = "\u0307"


def composed(text: str) -> str:
    """The one form in which written text is stored and compared: Unicode NFC."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def lower(text: str, language: str = "", *, sigma: bool = False) -> str:
    """Small letters, composed. `sigma` writes the ς at a word's end as σ."""
    if language in DOTTED:
        text = text.replace("I" + DOT, "i").replace("İ", "i").replace("I", "ı")
    text = unicodedata.normalize("NFC", text.lower().replace("i" + DOT, "i"))
    return text.replace("ς", "σ") if sigma else text


def upper(text: str, language: str = "") -> str:
    """Capitals, composed."""
    if language in DOTTED:
        text = text.replace("i", "İ")
    return unicodedata.normalize("NFC", text.upper())


def lower_but(text: str, kept: Collection[str], language: str = "", *, sigma: bool = False) -> str:
    """The same, except for the capitals in `kept`: they are letters of their own."""
    if not any(letter in text for letter in kept):
        return lower(text, language, sigma=sigma)
    out, start, at = [], 0, 0
    longest = sorted(kept, key=len, reverse=True)
    while at < len(text):
        found = next((letter for letter in longest if text.startswith(letter, at)), "")
        if found:
            out += [lower(text[start:at], language, sigma=sigma), found]
            at += len(found)
            start = at
        else:
            at += 1
    return "".join([*out, lower(text[start:], language, sigma=sigma)])


def is_capital(letter: str) -> bool:
    """Whether making it small gives another letter."""
    return letter.lower() != letter


def has_capital(letter: str) -> bool:
    """Whether there is one other letter that is its capital, as a list of capitals would write it: not ß, which has
    SS; not ა, whose capital is for headlines alone."""
    capital = letter.upper()
    return capital != letter and len(capital) == len(letter) and not "\u1c90" <= capital[:1] <= "\u1cbf"
