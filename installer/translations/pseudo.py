"""A language nobody speaks: English with accents, in brackets, 40% longer. What is not marked for translation stays
plain, and what has too little room is cut."""

from __future__ import annotations

import re

from installer.translations.sources import Found
from installer.translations.ts_file import Catalogue, Entry

LANGUAGE = "en_XA"
LEFT, RIGHT = "⟦", "⟧"
ACCENTS = str.maketrans("aceinosuyzACEINOSUYZ", "áçéíñöšúýžÁÇÉÍÑÖŠÚÝŽ")
KEPT = re.compile(r"\{[^{}]*\}|%n|</?[a-z][^<>]*>|\t.*|&[a-z]+;")
LONGER = 0.4


def _accented(text: str) -> str:
    """A text with accents, but for the places of values, tags and keys."""
    parts, at = [], 0
    for match in KEPT.finditer(text):
        parts += [text[at : match.start()].translate(ACCENTS), match.group()]
        at = match.end()
    return "".join([*parts, text[at:].translate(ACCENTS)])


def pseudo(text: str) -> str:
    """ "Open…" -> "⟦Öpéñ~~…⟧"-like: the promise of dots and spaces at the ends stays."""
    inner = text.strip()
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    inner, tab, keys = inner.partition("\t")
    dots = "…" if inner.endswith("…") else ""
    bare = KEPT.sub("", inner)
    more = "·" * max(1, round(LONGER * len(bare)) - 2)
    fill = " ".join(more[i : i + 6] for i in range(0, len(more), 6))
    return f"{before}{LEFT}{_accented(inner.removesuffix('…'))} {fill}{RIGHT}{dots}{tab}{keys}{after}"


def catalogue(found: Found) -> Catalogue:
    """The whole program in the pseudo-language."""
    made = Catalogue(LANGUAGE)
    for key, message in found.messages.items():
        forms = [pseudo(message.one), pseudo(key.text)] if message.one else [pseudo(key.text)]
        made.entries[key] = Entry(message, forms)
    return made
