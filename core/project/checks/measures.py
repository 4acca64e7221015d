"""The tables of what was measured: and how far a hypothesis is from a transcript. Computed, never journaled."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import fields
from operator import attrgetter

from rapidfuzz.distance import Levenshtein

from core.project.checks.sound_checks import Sound
from core.project.checks.text_checks import Text
from core.text.case import composed
from core.text.normaliser import Normaliser
from core.transcripts import transcribed

SOUND_COLUMNS = tuple(f.name for f in fields(Sound))
TEXT_COLUMNS = tuple(f.name for f in fields(Text))
SOUND_VALUES, TEXT_VALUES = attrgetter(*SOUND_COLUMNS), attrgetter(*TEXT_COLUMNS)
"""What a `Sound` and a `Text` hold, in order; much quicker than `astuple`."""


def write_sounds(conn: sqlite3.Connection, sounds: Iterable[tuple[int, Sound]], sound_print: str) -> None:
    """Keep what sounds measure."""
    marks = ", ".join("?" * (len(SOUND_COLUMNS) + 2))
    conn.executemany(
        f"INSERT OR REPLACE INTO measures (utterance_id, sound_print, {', '.join(SOUND_COLUMNS)}) VALUES ({marks})",
        [(id, sound_print, *SOUND_VALUES(sound)) for id, sound in sounds],
    )


def write_texts(conn: sqlite3.Connection, texts: Iterable[tuple[int, Text]]) -> None:
    """Keep what texts measure."""
    marks = ", ".join("?" * (len(TEXT_COLUMNS) + 1))
    conn.executemany(
        f"INSERT OR REPLACE INTO texts (utterance_id, {', '.join(TEXT_COLUMNS)}) VALUES ({marks})",
        [(id, *TEXT_VALUES(text)) for id, text in texts],
    )


def disagreement(normaliser: Normaliser, reference: str, hypothesis: str) -> float | None:
    """The share of letters that differ, of the longer text's, both as the project reads them: 0 to 1. None where
    nothing is transcribed: there is nothing to disagree with. `reference` is the transcript as stored.
    """
    one, other = composed(normaliser(composed(reference))), composed(normaliser(composed(hypothesis)))
    if not (transcribed(reference) and transcribed(one)):
        return None
    return round(Levenshtein.distance(one, other) / max(len(one), len(other)), 4)


def count_again(conn: sqlite3.Connection, normaliser: Normaliser, texts: Sequence[tuple[int, str]]) -> None:
    """Letter error rates after texts were edited: the model is not asked, so its score is not known any more."""
    for id, text in texts:
        found = conn.execute("SELECT text, cer FROM readings WHERE utterance_id = ?", (id,)).fetchone()
        if found is not None:
            new = disagreement(normaliser, text, found[0])
            if new != found[1]:
                conn.execute("UPDATE readings SET cer = ?, score = NULL WHERE utterance_id = ?", (new, id))
