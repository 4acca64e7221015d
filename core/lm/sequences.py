"""Sentences as numbers: which units a model of text counts (words or letters), and the sequence of them. Nothing is
cleaned here: sentences come as the recogniser reads them.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from core.errors import TextError
from core.text.vocabulary import Vocabulary
from core.wording import say

Unit = Literal["word", "letter"]
UNITS: tuple[Unit, ...] = ("word", "letter")

UNKNOWN, BEGIN, END = "<unk>", "<s>", "</s>"
SPECIAL = (UNKNOWN, BEGIN, END)
"""Symbols 0, 1 and 2 of every model: any unit that is not known, and the edges of sentences."""
SPACE = "|"
"""How a space between words is written where letters are counted, for spaces part the units in files."""

Symbols = NDArray[np.int32]
Divide = Callable[[str], Sequence[str]]


@dataclass(frozen=True)
class Sequences:
    """Sentences one after another, (T,) int32: each begins with `BEGIN` (1) and ends with `END` (2). `symbols` are the
    units by their numbers. `letters` counts the letters of the sentences, with the spaces between words."""

    ids: Symbols
    symbols: tuple[str, ...]
    sentences: int
    units: int
    letters: int


def divider(unit: Unit, alphabet: Vocabulary | None = None) -> Divide:
    """What divides a sentence into units; `alphabet` says what is one letter, where some are written with several
    signs. A unit that would be taken for an edge of a sentence is left out."""
    if unit == "word":
        return _words
    letters = alphabet.units if alphabet is not None else list

    def divide(sentence: str) -> list[str]:
        return [SPACE if letter == " " else letter for letter in letters(" ".join(_words(sentence)))]

    return divide


def _words(sentence: str) -> list[str]:
    words = sentence.replace("\0", " ").split()
    return words if "<" not in sentence else [word for word in words if word not in SPECIAL]


def gather(sentences: Iterable[str], divide: Divide, most: int = 0) -> Sequences:
    """Number the units of sentences, in the order of their letters. With `most`, only so many different ones are kept,
    the most frequent; the others count as unknown. Sentences without a unit are passed over.

    Raises `TextError` where no unit is left.
    """
    first: dict[str, int] = {}
    found = array("i")
    count = letters = 0
    for sentence in sentences:
        units = divide(sentence)
        if not units:
            continue
        count += 1
        letters += sum(map(len, units)) + (len(units) - 1 if divide is _words else 0)
        found.append(-1)
        found.extend([first.setdefault(unit, len(first)) for unit in units])
        found.append(-2)
    if not first:
        raise TextError(
            say("There is not one word in these texts: nothing can be counted."),
            say("Bring texts, or assign transcribed utterances to train."),
        )
    raw = np.frombuffer(found, np.int32)
    symbols, renumbered = _numbered(tuple(first), raw, most)
    ids = np.where(raw == -1, 1, 2).astype(np.int32)
    inner = raw >= 0
    ids[inner] = renumbered[raw[inner]]
    return Sequences(ids, (*SPECIAL, *symbols), count, int(inner.sum()), letters)


def _numbered(units: tuple[str, ...], raw: Symbols, most: int) -> tuple[list[str], Symbols]:
    """The units that are kept, in order, and the number of each unit by the number that it had."""
    kept: Sequence[int] = range(len(units))
    if most and most < len(units):
        times = np.bincount(raw[raw >= 0], minlength=len(units))
        kept = sorted(kept, key=lambda i: (-int(times[i]), units[i]))[:most]
    ordered = sorted(kept, key=lambda i: units[i])
    numbers = np.zeros(len(units), np.int32)
    numbers[ordered] = np.arange(len(SPECIAL), len(SPECIAL) + len(ordered), dtype=np.int32)
    return [units[i] for i in ordered], numbers


def numbered(sentences: Iterable[str], divide: Divide, symbols: Sequence[str]) -> tuple[Sequences, Counter[str]]:
    """Sentences in the symbols of a model that is there already, and how often each unit came that it does not know.

    Raises `TextError` where there is no unit at all.
    """
    index = {symbol: i for i, symbol in enumerate(symbols)}
    unknown: Counter[str] = Counter()
    found = array("i")
    count = units = letters = 0
    for sentence in sentences:
        own = divide(sentence)
        if not own:
            continue
        count, units = count + 1, units + len(own)
        letters += sum(map(len, own)) + (len(own) - 1 if divide is _words else 0)
        numbers = [index.get(unit, 0) for unit in own]
        unknown.update(unit for unit, number in zip(own, numbers) if number == 0)
        found.append(1)
        found.extend(numbers)
        found.append(2)
    if not count:
        raise TextError(
            say("There is not one word in these texts: nothing can be measured."), say("Choose another text.")
        )
    return Sequences(np.frombuffer(found, np.int32), tuple(symbols), count, units, letters), unknown
