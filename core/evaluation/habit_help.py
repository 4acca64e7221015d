"""What a project holds against a habit of the source: the utterances outside dev and test in which the word, or the
letter, stands as it should be written. Those of train are what a model learns it from; those in no split would help.
Torch-free.
"""

from __future__ import annotations

from dataclasses import dataclass

from core.evaluation.analysis import Analysis, LetterCell
from core.evaluation.habits import HabitCounts
from core.progress import Stop, never
from core.project.queries import Query, Reader
from core.project.records import UtteranceRow
from core.transcripts import transcribed

LOOKED_AT = 20_000
"""Utterances that are looked at, at most."""
SHOWN = 200
"""Of train, and of no split, so many are named at most."""


@dataclass(frozen=True)
class Elsewhere:
    """`train` and `spare` (in no split) are utterances that have it, those with most of it first; `trained` and
    `spared` count all of them. `more`: there were too many to look at."""

    train: tuple[UtteranceRow, ...]
    spare: tuple[UtteranceRow, ...]
    trained: int
    spared: int
    more: bool = False


def habit_counts(found: Analysis) -> HabitCounts:
    """The source's habits among the wrong words of a report: those that its views show."""
    habits = [one for one in found.mixups if one.habit]
    words = tuple((one.said, one.written, one.count) for one in habits)
    alike = {(one.said, one.written): one.alike for one in habits if one.alike is not None}
    return HabitCounts(words, found.kinds.substituted + found.kinds.extra, alike)


def letter_habits(found: Analysis) -> list[LetterCell]:
    """Letters written as the source would, the most frequent first."""
    return sorted((cell for cell in found.letters.cells.values() if cell.habit), key=lambda cell: -cell.count)


def elsewhere(reader: Reader, sought: str, *, letter: bool = False, cancelled: Stop = never) -> Elsewhere:
    """Where a word as models read it (or a `letter`) stands in what is transcribed."""
    found: dict[str, list[tuple[int, UtteranceRow]]] = {"train": [], "none": []}
    rules, more = reader.normaliser, False
    for split, rows in found.items():
        ids = reader.ids(Query(search=sought, accents=True, split=split))
        more = more or len(ids) > LOOKED_AT
        for row in reader.rows(ids[:LOOKED_AT]):
            if cancelled():
                return Elsewhere((), (), 0, 0)
            text = rules(row.text) if transcribed(row.text) else ""
            count = text.count(sought) if letter else text.split().count(sought)
            if count:
                rows.append((count, row))
    train, spare = (sorted(rows, key=lambda pair: -pair[0]) for rows in found.values())
    return Elsewhere(
        tuple(row for _, row in train[:SHOWN]), tuple(row for _, row in spare[:SHOWN]), len(train), len(spare), more
    )
