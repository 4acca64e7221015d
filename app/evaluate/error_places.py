"""Where in its sound an utterance was written wrongly: found from the words' times when somebody wants to hear it."""

from __future__ import annotations

from core.evaluation.alignment import AlignedWord, around, edits, letters_of, taken
from core.evaluation.report import Item

Span = tuple[float, float]


def of_letter(item: Item, said: str, written: str, before: str, after: str) -> Span | None:
    """The word in which a letter was mixed up, by the letters around it: seconds of the utterance, None where the
    model tells no times."""
    letters = letters_of(item.said)
    for edit in edits(letters, letters_of(item.written)):
        if (edit.said.strip(), edit.written.strip()) != (said, written):
            continue
        if around(letters, edit.at, edit.kind != "extra") == (before, after):
            return _span_of_said(taken(item).words, "".join(letters[: edit.at]).count(" "))
    return None


def _span_of_said(words: tuple[AlignedWord, ...], wanted: int) -> Span | None:
    """Where the reference's word of that number stands."""
    number = -1
    found: AlignedWord | None = None
    for word in words:
        number += bool(word.said)
        if word.said and number == wanted:
            found = word
            break
    if found is None or found.start_s is None or found.end_s is None:
        return None
    return found.start_s, found.end_s
