"""Characters that look like others, or like nothing: finding the ones that crept in, and putting them right. A leaf."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache

Text = Callable[[str], str]

INVISIBLE = "\u00ad\u200b\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff\u061c" + "".join(
    map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x2070)))
)
JOINERS = "\u200c\u200d"
TATWEEL = "\u0640"
UNSEEN = INVISIBLE + JOINERS + TATWEEL
SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"

_PAIRS: dict[str, tuple[str, str]] = {
    "Cyrillic": ("аеорсухіјѕһԁԛԝӏАВЕКМНОРСТУХІЈЅҺԌѴ", "aeopcyxijshdqwlABEKMHOPCTYXIJSHGV"),
    "Greek": ("οανρτυικΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "oavptuikABEZHIKMNOPTYX"),
}
"""Letters of another script, and the Latin ones they are taken for."""

TO_LATIN: dict[str, str] = {a: b for own, latin in _PAIRS.values() for a, b in zip(own, latin, strict=True)}
FROM_LATIN: dict[str, dict[str, str]] = {
    script: {b: a for a, b in zip(own, latin, strict=True)} for script, (own, latin) in _PAIRS.items()
}


@lru_cache(maxsize=8192)
def script(c: str) -> str:
    """ "Latin", "Greek", "Cyrillic", "Arabic"... of a letter, by its Unicode name; "" for anything else."""
    if not c.isalpha():
        return ""
    name = unicodedata.name(c, "")
    first = name.split(" ")[0].capitalize()
    return {"Fullwidth": "Latin"}.get(first, first)


def _is_form(c: str) -> bool:
    """A ligature, Arabic presentation form or full-width character: one that stands for plain letters."""
    return "\ufb00" <= c <= "\ufdff" or "\ufe70" <= c <= "\ufefc" or "\uff01" <= c <= "\uff5e" or c in "ĳŉǆǉǌ"


def is_like_another(c: str) -> bool:
    """Whether it is taken for a Latin letter, or stands for plain letters."""
    return c in TO_LATIN or _is_form(c)


class _Forms(dict[int, str]):
    def __missing__(self, code: int) -> str:
        c = chr(code)
        self[code] = unicodedata.normalize("NFKC", c) if _is_form(c) else c
        return self[code]


def look_alikes(scripts: bool, forms: bool, letters: Sequence[str] = ()) -> Text:
    """Words of mixed scripts put into the script of most of their letters; ligatures and forms taken apart. Those of
    the alphabet's `letters` stay as they are."""
    own = frozenset("".join(letters))
    plain = _Forms({ord(c): c for c in own})

    def work(text: str) -> str:
        if text.isascii():
            return text
        if forms:
            text = text.translate(plain)
        if scripts and any(c > "\u036f" and c in TO_LATIN for c in text):
            text = "\n".join(" ".join(_unmixed(word, own) for word in line.split(" ")) for line in text.split("\n"))
        return text

    return work


def mixed(word: str) -> bool:
    """Whether letters of Latin, Greek and Cyrillic stand together in a word."""
    return len({script(c) for c in word} & {"Latin", "Greek", "Cyrillic"}) > 1


def _unmixed(word: str, own: frozenset[str] = frozenset()) -> str:
    if word.isascii() or not mixed(word):
        return word
    counts: dict[str, int] = {}
    for c in word:
        if (name := script(c)) and c not in TO_LATIN and c not in _SHARED:
            counts[name] = counts.get(name, 0) + 1
    if not counts:
        for c in word:
            if name := script(c):
                counts[name] = counts.get(name, 0) + 1
    main = max(counts, key=lambda name: (counts[name], name == "Latin"))
    if main == "Latin":
        return "".join(c if c in own else TO_LATIN.get(c, c) for c in word)
    back = FROM_LATIN.get(main, {})
    return "".join(back.get(TO_LATIN.get(c, c), c) if script(c) != main and c not in own else c for c in word)


_SHARED = frozenset(TO_LATIN.values())
"""Latin letters that others are taken for: they tell nothing about which script a word is in."""


def hidden(tatweel: bool) -> Text:
    """Invisible characters go; spaces of all kinds become plain ones. Joiners stay beside scripts that need them."""
    table = dict.fromkeys(map(ord, INVISIBLE + (TATWEEL if tatweel else "")), "")
    table |= {ord(c): " " for c in SPACES}

    def work(text: str) -> str:
        if text.isascii():
            return text
        text = text.translate(table)
        return _without_joiners(text) if any(j in text for j in JOINERS) else text

    return work


PLAIN_SCRIPTS = {"Latin", "Greek", "Cyrillic", "Armenian", "Georgian", ""}


def _without_joiners(text: str) -> str:
    """Joiners only between letters of scripts that are not joined by themselves go."""
    kept = []
    for i, c in enumerate(text):
        if c in JOINERS:
            around = {_script_beside(text, i, -1), _script_beside(text, i, 1)}
            if around <= PLAIN_SCRIPTS:
                continue
        kept.append(c)
    return "".join(kept)


def _script_beside(text: str, at: int, by: int) -> str:
    """The script of the nearest letter of the same word, past marks and joiners."""
    at += by
    while 0 <= at < len(text) and (text[at] in JOINERS or unicodedata.category(text[at])[0] == "M"):
        at += by
    return script(text[at]) if 0 <= at < len(text) else ""
