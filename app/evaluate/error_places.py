"""Where in its sound an utterance was written wrongly, found when somebody wants to hear it, and which of its errors is
the one that a filter asks for. Knows no widget.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.evaluate.table.error_line import Habit, LineError, heard_at
from app.evaluate.table_filter import TableFilter
from core.evaluation.alignment import AlignedWord, Edit, Split, around, blocks_of, edits, letters_of, taken
from core.evaluation.error_kinds import borders, only
from core.evaluation.report import Item

NONE = -1
Span = tuple[float, float]
WHOLE: Span = (0.0, -1.0)
"""All of an utterance, as players take it."""


def of_letter(
    item: Item, said: str, written: str, before: str = "", after: str = "", *, split: Split = letters_of
) -> Span | None:
    """The word in which a letter was mixed up, the first one or that with these letters around it: seconds of the
    utterance. None where it has no such mix-up. `split` takes texts apart as the matrix does."""
    letters = split(item.said)
    for edit in _letter_edits(item, said, written, split):
        if not (before or after) or around(letters, edit.at, edit.kind != "extra") == (before, after):
            words = taken(item).words
            return heard_at(item, words, _word_of(item, words, edit, split))[:2]
    return None


def of_mixup(item: Item, said: str, written: str) -> Span | None:
    """Where a word was written for another, or is extra, the first time; None where it was not."""
    words = taken(item).words
    for number, word in enumerate(words):
        if word.kind != "same" and (word.said, word.written) == (said, written):
            return heard_at(item, words, number)[:2]
    return None


def first_error(
    item: Item, errors: Sequence[LineError], wanted: TableFilter, is_habit: Habit, split: Split = letters_of
) -> int:
    """The number of the first of an utterance's errors that a filter asks for: 0 where any will do, `NONE` where a word
    is looked for that is right in it."""
    found = _wanted(item, wanted, is_habit, split)
    return next((number for number, error in enumerate(errors) if error.word in found), NONE if wanted.word else 0)


def _wanted(item: Item, wanted: TableFilter, is_habit: Habit, split: Split) -> list[AlignedWord]:
    """The words that a filter's part is about, or else its kind."""
    words = [word for word in taken(item).words if word.kind != "same"]
    if wanted.mixup is not None:
        return [word for word in words if (word.said, word.written) == wanted.mixup]
    if wanted.cell is not None:
        whole = taken(item).words
        return [whole[_word_of(item, whole, edit, split)] for edit in _letter_edits(item, *wanted.cell, split)]
    if wanted.word:
        return [word for word in words if word.said == wanted.word]
    match wanted.error or wanted.kind:
        case "substituted":
            return [word for word in words if word.kind == "wrong"]
        case "left_out" | "extra" as kind:
            return [word for word in words if word.kind == kind]
        case "accents" | "capitals" as kind:
            return [word for word in words if word.kind == "wrong" and only(word.said, word.written) == kind]
        case "joined" | "divided" as kind:
            return _at_borders(item, words, kind)
        case "habits":
            return [word for word in words if word.written and is_habit(word.written)]
        case _:
            return []


def _at_borders(item: Item, words: Sequence[AlignedWord], wanted: str) -> list[AlignedWord]:
    """The words that were joined, or that one was divided into."""
    places = {
        first + step
        for block in blocks_of(taken(item).edits)
        for kind, _, written, first in borders(block)
        if kind == wanted
        for step in range(len(written))
    }
    return [word for word in words if word.place in places]


def _letter_edits(item: Item, said: str, written: str, split: Split) -> Iterator[Edit]:
    for edit in edits(split(item.said), split(item.written)):
        if (edit.said.strip(), edit.written.strip()) == (said, written):
            yield edit


def _word_of(item: Item, words: Sequence[AlignedWord], edit: Edit, split: Split) -> int:
    """The number of the aligned word that a letter's error stands in: a wrong one before one that is right."""
    said = "".join(split(item.said)[: edit.at]).count(" ")
    written = "".join(split(item.written)[: edit.place]).count(" ")
    number, by_said, by_written = -1, [], []
    for place, word in enumerate(words):
        number += bool(word.said)
        if word.said and number == said:
            by_said.append(place)
        if word.place == written:
            by_written.append(place)
    order = [*by_written, *by_said] if edit.kind == "extra" else [*by_said, *by_written]
    return next((place for place in order if words[place].kind != "same"), order[0] if order else 0)
