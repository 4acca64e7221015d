"""Codes that people type for symbols of the IPA, and what they become: X-SAMPA, and Praat's backslash with two signs.

`to_ipa` and `from_ipa` turn whole texts; `typed` what has just been typed before a caret. All read the same table.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product

from core.errors import ConfigError
from core.input.symbols import symbols
from core.wording import Said, say

SCHEMES: Mapping[str, Said] = {"xsampa": say("X-SAMPA"), "praat": say("Praat’s codes")}
LOOKED_AT = 16
"""Signs before a caret that a code may change: no symbol with its code is longer."""
DEEPEST = 4
"""Symbols that one code can take in: |\\|\\ is typed as four."""


@dataclass(frozen=True)
class _Table:
    """`by_code` are symbols, `by_symbol` their codes, canonical first; keys are in NFD, as marks are typed."""

    by_code: dict[str, str]
    by_symbol: dict[str, tuple[str, ...]]
    longest_code: int
    longest_symbol: int


@cache
def _table(scheme: str) -> _Table:
    if scheme not in SCHEMES:
        raise ConfigError(say("There are no codes called {scheme}.", scheme=scheme), say("Write xsampa or praat."))
    by_code: dict[str, str] = {}
    by_symbol: dict[str, tuple[str, ...]] = {}
    for symbol in symbols():
        codes = symbol.xsampa if scheme == "xsampa" else symbol.praat
        if codes:
            text = unicodedata.normalize("NFD", symbol.text)
            by_symbol[text] = codes
            by_code |= dict.fromkeys(codes, text)
    return _Table(by_code, by_symbol, max(map(len, by_code)), max(map(len, by_symbol)))


def to_ipa(text: str, scheme: str) -> str:
    """A text in codes as IPA, in NFC; what is no code stays. Raises `ConfigError` for an unknown scheme."""
    table = _table(scheme)
    return unicodedata.normalize("NFC", "".join(_parts(text, table.by_code, table.longest_code)))


def from_ipa(text: str, scheme: str) -> str:
    """A text in IPA as codes; what has none stays. Raises `ConfigError` for an unknown scheme."""
    table = _table(scheme)
    first = {symbol: codes[0] for symbol, codes in table.by_symbol.items()}
    return "".join(_parts(unicodedata.normalize("NFD", text), first, table.longest_symbol))


def _parts(text: str, table: Mapping[str, str], longest: int) -> list[str]:
    """What becomes of a text from its beginning on, the longest key first."""
    found, at = [], 0
    while at < len(text):
        size = next((n for n in range(min(longest, len(text) - at), 0, -1) if text[at : at + n] in table), 0)
        found.append(table[text[at : at + size]] if size else text[at])
        at += size or 1
    return found


def typed(before: str, scheme: str) -> tuple[int, str] | None:
    """What the sign that was typed last makes of what is before the caret: so many signs go, and this comes in their
    place; None where nothing changes. A code may take in symbols that its beginning has made: O becomes ɔ, and with a
    backslash ʘ."""
    tail = before[-LOOKED_AT:]
    table = _table(scheme)
    if scheme == "praat":
        if table.by_code.get(tail[-3:]) is None:
            return None
        return _change(tail, tail[:-3] + table.by_code[tail[-3:]])
    last = tail[-1:]
    tokens = _tokens(unicodedata.normalize("NFD", tail[:-1]), table)
    for count in range(min(DEEPEST, len(tokens)), -1, -1):
        taken = tokens[len(tokens) - count :]
        for raws in product(*(table.by_symbol.get(one, (one,)) for one in taken)):
            made = table.by_code.get("".join(raws) + last)
            if made is not None:
                return _change(tail, "".join(tokens[: len(tokens) - count]) + made)
    return None


def _tokens(text: str, table: _Table) -> list[str]:
    """The symbols of a text, and what is none sign by sign."""
    found, at = [], 0
    while at < len(text):
        size = min(table.longest_symbol, len(text) - at)
        while size > 1 and text[at : at + size] not in table.by_symbol:
            size -= 1
        found.append(text[at : at + size])
        at += size
    return found


def _change(tail: str, made: str) -> tuple[int, str] | None:
    made = unicodedata.normalize("NFC", made)
    same = next((n for n, (a, b) in enumerate(zip(tail, made, strict=False)) if a != b), min(len(tail), len(made)))
    return None if made == tail else (len(tail) - same, made[same:])
