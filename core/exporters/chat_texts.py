"""What CHAT can write: texts without what it would read as codes, the names of lines, and letters that stand for
people."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

from core.importers.chat import UNIDENTIFIED
from core.importers.chat_words import plain
from core.wording import say

NOBODY = "UNI"
PART = "Participant"
"""What people are of whom nothing else is known."""
SIGNS = re.compile(r"[\[\]<>()&@^+_:‡„$#~*\x00-\x1f]")
"""What CHAT reads as a code."""
EMPTY = "0 ."
CODED = say("CHAT reads some signs and words as codes: they were left out of texts.")
ONE_LINE = say("CHAT has one line for a tier: parts and what explains them were joined.")
NO_PLACE = say("What stands on a recording by itself has no place in CHAT.")
COMMAS = say("CHAT has no commas or underscores in names: they became spaces.")


def sayable(text: str) -> str:
    """A text without what CHAT would read as a code: what is read again is this."""
    flat = " ".join(text.split())
    if _same(flat):
        return flat
    kept = re.sub(r"\s+([?!]+)(?=\s|$)", r"\1", " ".join(filter(None, map(_word, flat.split()))))
    kept = kept if _same(kept) else " ".join(SIGNS.sub("", flat).split())
    while not _same(kept) and (read := plain(ended(kept))[0]) != kept:
        kept = read  # signs that stood apart, or at the end
    return kept


def _word(word: str) -> str:
    """A word without its codes; of one that is a code itself only what it asks or calls."""
    bare = word if _same(word) else SIGNS.sub("", word)
    return bare if _same(bare) else "".join(sign for sign in bare[-1:] if sign in "?!")


def _same(text: str) -> bool:
    return plain(ended(text)) == (text, ())


def ended(text: str) -> str:
    """A line with the sign that has to end it."""
    if not text:
        return EMPTY
    return f"{text[:-1].rstrip()} {text[-1]}" if text[-1] in "?!" and text[:-1].strip() else f"{text} ."


def line_name(name: str, taken: Iterable[str]) -> str:
    """A name of a dependent line: itself where it is one, else with the x of those that CHAT does not know."""
    found = name if re.fullmatch("%[a-z]{3,12}", name) else f"%x{letters_of(name).lower()[:10] or 'tier'}"
    free, letter = found, "a"
    while free in set(taken):
        free, letter = f"{found}{letter}", chr(ord(letter) + 1)
    return free


def codes_of(speakers: Iterable[str], said: dict[str, None]) -> Mapping[str, tuple[str, str]]:
    """By speaker: the letters that stand for him, and his name with his part."""
    found: dict[str, tuple[str, str]] = {}
    for speaker in speakers:
        if speaker:
            code = free_code(speaker, {one for one, _ in found.values()})
            found[speaker] = code, f"{name_of(speaker, said)} {PART}"
        else:
            found[speaker] = NOBODY, UNIDENTIFIED
    return found


def name_of(speaker: str, said: dict[str, None]) -> str:
    """A name as one word."""
    name = re.sub(r"[,\s]+", "_", speaker).strip("_") or speaker
    if name.replace("_", " ") != speaker:
        said[COMMAS] = None
    return name


def free_code(speaker: str, taken: Iterable[str]) -> str:
    """Three letters for somebody that stand for nobody yet."""
    stem, number = letters_of(speaker).upper()[:3].ljust(3, "X"), 1
    code, others = stem, {*taken, NOBODY}
    while code in others:
        number += 1
        code = f"{stem[: max(1, 3 - len(str(number)))]}{number}"
    return code


def letters_of(text: str) -> str:
    """A text without what is no plain letter."""
    return re.sub("[^A-Za-z]", "", unicodedata.normalize("NFD", text))


def language_of(code: str) -> str:
    """A language as CHAT has it: three letters."""
    return re.sub("[^a-z]", "", code.casefold()[:3]) or "und"


def quoted(name: str) -> str:
    """The name of a file that holds other signs than letters."""
    return '"' + name.replace('"', "'") + '"'
