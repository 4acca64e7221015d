"""Words that a reading should prefer, each with a weight: names, places, terms that few texts hold."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from core.errors import TextError
from core.text.case import composed, lower
from core.text.signs import APOSTROPHES
from core.text.unspaced import without_spaces
from core.wording import say

USUAL_WEIGHT = 3.0
"""A word is taken for e to this power times as likely, where nobody said how much."""
MOST_WEIGHT = 30.0
MOST_WORDS = 5000
LOOSE = 10.0
"""A whole number that nothing but a space parts from its word is a weight up to this: "covid 19" are two words."""
_NUMBER = r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)"
_SAID = re.compile(rf"(.*\S)(?:\s*\t\s*|\s+[:=]\s*|[:=]\s+|(?<!\d)[:=])({_NUMBER})")
_LOOSE = re.compile(rf"(.*\S)\s+({_NUMBER})")


@dataclass(frozen=True)
class HotWord:
    """A word and what is added to the logarithm of its probability; below 0 for words to avoid."""

    text: str
    weight: float = USUAL_WEIGHT

    def __str__(self) -> str:
        """As it was understood: "covid (3)"."""
        return f"{self.text} ({self.weight:g})"


class Bonus:
    """What texts earn by the hot words in them, whatever their capitals, their apostrophes and the signs at their ends.
    Words of scripts without spaces count wherever they stand."""

    def __init__(self, words: Iterable[HotWord], language: str = "") -> None:
        self._language = language
        self._parted: dict[str, float] = {}
        self._anywhere: dict[str, float] = {}
        for word in words:
            found = self._anywhere if without_spaces(word.text) else self._parted
            found[_bare(self._plain(word.text))] = word.weight

    def __bool__(self) -> bool:
        return bool(self._parted or self._anywhere)

    def of(self, text: str) -> float:
        if not self:
            return 0.0
        plain = self._plain(text)
        earned = sum(self._parted.get(_bare(word), 0.0) for word in plain.split()) if self._parted else 0.0
        return earned + sum(weight * plain.count(word) for word, weight in self._anywhere.items())

    def _plain(self, text: str) -> str:
        return lower(text, self._language, sigma=True).translate(_ONE_APOSTROPHE)


_ONE_APOSTROPHE = dict.fromkeys(map(ord, APOSTROPHES), "'")


def _bare(word: str) -> str:
    """A word without the signs at its ends; what is nothing else stays."""
    first, end = 0, len(word)
    while first < end and unicodedata.category(word[first])[0] not in "LMN":
        first += 1
    while end > first and unicodedata.category(word[end - 1])[0] not in "LMN":
        end -= 1
    return word[first:end] or word


def read_hot_words(path: Path) -> tuple[HotWord, ...]:
    """Those of a file, one a line (see `hot_words`). Raises `TextError` naming the file and the line."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise TextError(
            say("The hot words {path} cannot be read.", path=path),
            say("Give a text file in UTF-8, a word on each line."),
            str(error),
        ) from error
    return hot_words(text.splitlines(), path.name)


def hot_words(lines: Iterable[str], where: str) -> tuple[HotWord, ...]:
    """A word, or several in a row, on each line; a number behind a tab, a colon or "=" is their weight, and so is one
    behind a space that is no whole number above `LOOSE`. Lines that are empty or begin with # are passed over. Each
    word counts once, as it was said last. Raises `TextError`."""
    found: dict[str, float] = {}
    for number, line in enumerate(lines, 1):
        text, weight = _parted(composed(line.replace("\0", " ")).strip())
        words = text.split()
        if not words or words[0].startswith("#"):
            continue
        if weight is not None and not abs(weight) <= MOST_WEIGHT:
            raise TextError(
                say(
                    "{where}, line {number}: the weight {weight} is too large.",
                    where=where,
                    number=number,
                    weight=weight,
                ),
                say("Give a number from {least} to {most}.", least=-MOST_WEIGHT, most=MOST_WEIGHT),
            )
        found |= dict.fromkeys(words, USUAL_WEIGHT if weight is None else weight)
        if len(found) > MOST_WORDS:
            raise TextError(
                say("{where} has more than {most:,} hot words.", where=where, most=MOST_WORDS),
                say("Make a text model of them instead."),
            )
    return tuple(HotWord(word, weight) for word, weight in found.items())


def _parted(line: str) -> tuple[str, float | None]:
    """The words of a line and their weight, None where it says none."""
    if found := _SAID.fullmatch(line):
        return found[1], float(found[2])
    found = _LOOSE.fullmatch(line)
    if found is None or (found[2].isdecimal() and float(found[2]) > LOOSE):
        return line, None
    return found[1], float(found[2])
