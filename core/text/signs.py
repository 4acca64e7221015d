"""Signs by their role in words, not by their class: which are letters, which are punctuation. A leaf.

A sign between letters belongs to the word: it stays unless a person, or the table of a language, has decided
otherwise. Commas, full stops, dashes and quotation marks are punctuation wherever they stand, unless named.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

Text = Callable[[str], str]

APOSTROPHES = "'’ʼ‘`´"
"""What is typed for one and the same apostrophe."""
OTHER_APOSTROPHES = "ʻꞌʹ′ʽ＇՚"
"""Letters with the look of an apostrophe: what is typed may stand for one of them, where the alphabet says so."""
ALL_APOSTROPHES = APOSTROPHES + OTHER_APOSTROPHES
_LIKENESS = {
    "'": "'’ʼʻꞌ‘′ʹ`´",
    "’": "’ʼ'ꞌʻ‘′ʹ´`",
    "ʼ": "ʼ’'ꞌʻ",
    "‘": "‘ʻʽ'’ʼ`",
    "`": "`ʻ‘'’ʼ",
    "´": "´ʹ′'’ʼ",
    "ʻ": "ʻ‘'’ʼ",
    "ꞌ": "ꞌ'’ʼ",
    "ʹ": "ʹ′'´’ʼ",
    "′": "′ʹ'´’ʼ",
}
"""By apostrophe, the ones it may stand for, likeliest first."""
MODIFIERS = r"\u02C2-\u02DF\u02E5-\u02FF\uA700-\uA721\uA789\uA78A"
"""Tone letters, and colons and hooks made to be letters: symbols by their class alone."""
SHIELD = 0x100000
"""Private characters that stand for letters of the alphabet while a rule is at work."""
HIDDEN = 0xF0000
"""Private characters that stand for signs that stay."""
WORD = rf"[\p{{L}}\p{{M}}{MODIFIERS}\U00100000-\U0010FFFD]"
"""A part of a word, as a pattern of the `regex` module."""
DASHES = "—–―‒−⸺⸻"
_STOPS = rf"[\p{{Terminal_Punctuation}}\p{{Quotation_Mark}}{DASHES}…‥¿¡--[!:?'’‘‛`´]]"
"""Punctuation even between letters: a comma without a space after it parts words."""


@lru_cache(maxsize=4096)
def is_sign(c: str) -> bool:
    """Whether Unicode counts it as punctuation or a symbol, and it is no tone letter or the like."""
    return unicodedata.category(c)[0] in "PS" and not is_modifier(c)


def is_modifier(c: str) -> bool:
    """Whether it is a letter in all but its class: a tone letter, a modifier colon."""
    return "\u02c2" <= c <= "\u02df" or "\u02e5" <= c <= "\u02ff" or "\ua700" <= c <= "\ua721" or c in "\ua789\ua78a"


@lru_cache(maxsize=4096)
def is_stop(c: str) -> bool:
    """Whether it is punctuation wherever it stands: a comma, a full stop, a dash, a quotation mark."""
    import regex

    return regex.fullmatch(_STOPS, c, regex.VERSION1) is not None


def has_sign(letter: str) -> bool:
    """Whether a letter of an alphabet is or holds what Unicode calls punctuation or a symbol: "'", "c'h", "!", "˥"."""
    return any(unicodedata.category(c)[0] in "PS" for c in letter)


class _Marks(dict[int, str]):
    """Each character's replacement, looked up once."""

    def __init__(self, keep: str, modifiers: bool) -> None:
        super().__init__({ord(c): c for c in keep + "\n"})
        self._modifiers = modifiers

    def __missing__(self, code: int) -> str:
        c = chr(code)
        sign = unicodedata.category(c)[0] in "PS" and not (self._modifiers and is_modifier(c))
        self[code] = " " if sign else c
        return self[code]


def punctuation(
    *,
    keep: str = "",
    inside: str = "",
    before: str = "",
    remove: str = "",
    join: str = "",
    between: bool = False,
    letters: Sequence[str] = (),
) -> Text:
    """What turns punctuation into spaces.

    `keep` stays everywhere, `inside` between letters, `before` before a letter, other `letters` of the alphabet
    wherever they touch a word. With `between` every sign between letters stays but those in `remove` (they become a
    space), in `join` (they go) and plain stops; tone letters stay, too.
    """
    import regex

    marks = _Marks(keep, between)
    shield = _shield(letters, before, inside)
    joined = regex.compile(rf"(?<={WORD})[{regex.escape(join)}](?={WORD})") if join else None
    kept = _kept(inside, before, remove + join, between)
    if shield is None and joined is None and kept is None:
        return lambda text: text.translate(marks)
    back = regex.compile(r"[\U000F0000-\U000FFFFD]")

    def work(text: str) -> str:
        if shield is not None:
            text = shield[0](text)
        if joined is not None:
            text = joined.sub("", text)
        if kept is not None:
            text = kept.sub(_hide, text)
        text = text.translate(marks)
        if kept is not None:
            text = back.sub(lambda m: chr(ord(m[0]) - HIDDEN), text)
        return shield[1](text) if shield is not None else text

    return work


def _hide(match: Any) -> str:
    return chr(HIDDEN + ord(match[0]))


def _kept(inside: str, before: str, out: str, between: bool) -> Any:
    """The pattern of signs that stay; None where none does."""
    import regex

    named = regex.escape(inside) if inside else ""
    parts = []
    if between:
        dropped = f"--[{regex.escape(out, literal_spaces=True)}]" if out else ""
        rest = rf"[[\p{{P}}\p{{S}}&&[\u0000-\uFFFD]]--{_STOPS}{dropped}]"
        signs = rf"(?:{rest}|[{named}])" if named else rest
        parts.append(rf"(?<={WORD}){signs}(?={WORD})")
    elif named:
        parts.append(rf"(?<={WORD})[{named}](?={WORD})")
    if before:
        parts.append(rf"[{regex.escape(before)}](?={WORD})")
    return regex.compile("|".join(parts), regex.VERSION1) if parts else None


def _shield(letters: Sequence[str], before: str, inside: str) -> tuple[Text, Text] | None:
    """What hides letters of the alphabet from a rule, and what brings them back. A click is one only before a letter,
    a dot between syllables only between letters; other letters are wherever they touch a word."""
    import regex

    signed = sorted(filter(has_sign, letters), key=len, reverse=True)
    if not signed:
        return None
    touching = rf"{WORD[:-1]}\p{{N}}]"
    parts = []
    for letter in signed:
        text = regex.escape(letter)
        if any(not is_sign(c) for c in letter):
            parts.append(text)
        elif letter in before:
            parts.append(f"{text}(?={touching})")
        elif letter in inside:
            parts.append(f"(?<={touching}){text}(?={touching})")
        else:
            parts.append(f"(?<={touching}){text}|{text}(?={touching})")
    return _swaps(regex.compile("|".join(parts)), signed)


def shielded(work: Text, letters: Sequence[str]) -> Text:
    """A rule that leaves these letters as they are."""
    import regex

    if not letters:
        return work
    ordered = sorted(letters, key=len, reverse=True)
    hide, show = _swaps(regex.compile("|".join(map(regex.escape, ordered))), ordered)
    return lambda text: show(work(hide(text)))


def shielded_digits(work: Text) -> Text:
    """A rule that leaves digits alone that touch a letter: where the alphabet has digits they are tones or sounds."""
    import regex

    digits = [str(i) for i in range(10)]
    hide, show = _swaps(regex.compile(rf"(?<={WORD})\d|\d(?=\d*{WORD})"), digits)
    return lambda text: show(work(hide(text)))


def _swaps(pattern: Any, letters: Sequence[str]) -> tuple[Text, Text]:
    codes = {letter: chr(SHIELD + i) for i, letter in enumerate(letters)}
    back = str.maketrans({v: k for k, v in codes.items()})
    return (lambda text: pattern.sub(lambda m: codes.get(m[0], m[0]), text)), (lambda text: text.translate(back))


def one_apostrophe(to: str, letters: Sequence[str]) -> Text:
    """Every typed apostrophe becomes the likeliest of those in the alphabet's `letters`; `to` where it has none.
    Single quotation marks around words become double ones, which are punctuation."""
    import regex

    there = [c for c in ALL_APOSTROPHES if any(c in letter for letter in letters)]
    pairs = dict.fromkeys(APOSTROPHES, to)
    if there:
        pairs = {c: next((x for x in _LIKENESS[c] if x in there), there[0]) for c in APOSTROPHES}
    signs = [sign for sign in pairs if sign not in there]
    table = str.maketrans({sign: pairs[sign] for sign in signs})
    quoted = regex.compile(rf"(?<!{WORD})‘([^‘’\n]*(?:(?<={WORD})’(?={WORD})[^‘’\n]*)*)’(?!{WORD})")
    quotes = "‘" not in there and pairs["‘"] not in OTHER_APOSTROPHES

    def work(text: str) -> str:
        if quotes and "‘" in text:
            text = quoted.sub(r"“\1”", text)
        return text.translate(table) if any(sign in text for sign in signs) else text

    return work
