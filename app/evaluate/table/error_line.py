"""What was said and written of an utterance as one line: its pieces, and of each error which pieces show it and where
it is heard. Pure functions of an item.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.i18n import tr
from app.widgets.diff import DiffPiece
from core.evaluation.alignment import AlignedWord, aligned
from core.evaluation.report import Item

Habit = Callable[[str], bool]
LEAST_S = 0.6
"""What is played of a gap, or of a word that is shorter than anybody can hear."""


@dataclass(frozen=True)
class LineError:
    """An error and the pieces that show it, from `first` to `last`. It is heard from `start_s` to `end_s`; `guessed`
    where the model tells no times: then letters are taken to be equally long."""

    word: AlignedWord
    first: int
    last: int
    start_s: float
    end_s: float
    guessed: bool


@dataclass(frozen=True)
class ErrorLine:
    """`spoken` is the same for a screen reader: "written naranjas, Spanish habit; said laranjas"."""

    pieces: tuple[DiffPiece, ...]
    errors: tuple[LineError, ...]
    spoken: str


def error_line(item: Item, is_habit: Habit, source: str = "") -> ErrorLine:
    """The line of an utterance; `source` names the language whose habits are told."""
    words = aligned(item)
    pieces: list[DiffPiece] = []
    errors: list[LineError] = []
    said: list[str] = []
    for number, word in enumerate(words):
        first = len(pieces)
        pieces += _pieces(word, is_habit)
        said.append(spoken_word(word, is_habit, source))
        if word.kind != "same":
            errors.append(LineError(word, first, len(pieces) - 1, *heard_at(item, words, number)))
    return ErrorLine(tuple(pieces), tuple(errors), ", ".join(said))


def _pieces(word: AlignedWord, is_habit: Habit) -> list[DiffPiece]:
    if word.kind == "same":
        return [DiffPiece(word.said, "same")]
    if word.kind == "left_out":
        return [DiffPiece(word.said, "left_out")]
    written = DiffPiece(word.written, "habit" if is_habit(word.written) else "wrong")
    return [written, DiffPiece(word.said, "reference")] if word.kind == "wrong" else [written]


def spoken_word(word: AlignedWord, is_habit: Habit, source: str) -> str:
    """A word of the line for a screen reader."""
    if word.kind == "same":
        return word.said
    if word.kind == "left_out":
        return tr("left out {word}", word=word.said)
    written = tr("written {word}", word=word.written)
    if is_habit(word.written):
        written = (
            tr("written {word}, {source} habit", word=word.written, source=source)
            if source
            else tr("written {word}, habit", word=word.written)
        )
    if word.kind == "wrong":
        return tr("{written}; said {word}", written=written, word=word.said)
    return tr("{written}, not said", written=written)


def heard_at(item: Item, words: tuple[AlignedWord, ...], number: int) -> tuple[float, float, bool]:
    """Where a word of an utterance is heard, in seconds of it, and whether that is a guess."""
    word = words[number]
    start, end, guessed = word.start_s, word.end_s, False
    if start is None or end is None:
        before = sum(len(one.said) + 1 for one in words[:number] if one.said)
        letters = max(1, sum(len(one.said) + 1 for one in words if one.said))
        start = item.seconds * before / letters
        end = item.seconds * (before + len(word.said) + 1) / letters
        guessed = True
    short = max(0.0, LEAST_S - (end - start))
    start, end = max(0.0, start - short / 2), end + short / 2
    return start, max(start, min(item.seconds, end) if item.seconds else end), guessed


def place_of_word(item: Item, word: str) -> tuple[float, float]:
    """From when to when, in seconds of the utterance, a word of the reference is heard: where it is wrong, if it is
    anywhere, else where it was said first. All of it, as (0, -1), where the word was not said."""
    words = aligned(item)
    places = [place for place, one in enumerate(words) if one.said == word]
    if not places:
        return 0.0, -1.0
    start, end, _ = heard_at(item, words, next((at for at in places if words[at].kind != "same"), places[0]))
    return start, end
