"""Drafts: what a model proposes where nothing is transcribed, and how sure it is of each word.

They stand in the table `readings`, apart from what people wrote: they count in no split, and nothing is taught by them
unless somebody asks for that. `core.project.hypotheses` has a model write them.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.decoding.sureness import Sureness
from core.decoding.transcript import Word
from core.project.filters import UNTRANSCRIBED, Condition
from core.project.queries import Query, Reader

SURE, UNSURE = 0.85, 0.60
"""A word from here on is shown as it is; below that it is shaded, and below the second it is marked as well."""
HAS_DRAFT = Condition("has_draft", "is")
PART = 500
TEMPERATURE = "temperature "
"""In the table `reference`, before a model's print: by which temperature its drafts are as sure as they are."""


@dataclass(frozen=True)
class Draft:
    """The draft of the utterance `id`: `text` as the model called `model` wrote it, its `words` with seconds from the
    utterance's beginning and confidence. `sure` is their mean confidence, 0..1. Drafts that were read without that have
    no words and None."""

    id: int
    key: str
    text: str
    model: str
    model_print: str
    sure: float | None
    words: tuple[Word, ...]

    @property
    def unsure_words(self) -> int:
        """Words that are shaded."""
        return sum(word.confidence < SURE for word in self.words)

    @property
    def expected_errors(self) -> float | None:
        """How many of its words are wrong, as far as the model can tell."""
        return sum(1 - word.confidence for word in self.words) if self.words else None


@dataclass(frozen=True)
class DraftFigures:
    """How much is there: utterances that are not transcribed, those of them with a draft and their seconds of sound,
    the models that wrote them with how many, the words whose confidence is known and those that are shaded."""

    untranscribed: int
    drafts: int
    seconds: float
    models: tuple[tuple[str, int], ...]
    words: int
    unsure_words: int

    @property
    def without(self) -> int:
        """Utterances that are not transcribed and have no draft."""
        return self.untranscribed - self.drafts


def joined_words(words: Sequence[Word]) -> str:
    """Words as the database keeps them: text, start and end in ms, confidence in thousandths; "" for none."""
    if not words:
        return ""
    kept = [[w.text, round(1000 * w.start_s), round(1000 * w.end_s), round(1000 * w.confidence)] for w in words]
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))


def split_words(joined: str) -> tuple[Word, ...]:
    """The inverse of `joined_words`."""
    kept = json.loads(joined) if joined else []
    return tuple(Word(text, start / 1000, end / 1000, sure / 1000) for text, start, end, sure in kept)


def mean_confidence(words: Sequence[Word]) -> float | None:
    """How sure a text is on average; None without words."""
    return round(sum(word.confidence for word in words) / len(words), 4) if words else None


def put_right(conn: sqlite3.Connection, model_print: str, temperature: float) -> int:
    """Let the drafts of a model be as sure as its newest temperature says (see `core.decoding.sureness`), without
    hearing anything again; returns how many were put right. All drafts of one model have one temperature."""
    name = TEMPERATURE + model_print
    before = conn.execute("SELECT value FROM reference WHERE name = ?", (name,)).fetchone()
    conn.execute("INSERT OR REPLACE INTO reference (name, value) VALUES (?, ?)", (name, repr(temperature)))
    if before is None or float(before[0]) == temperature:
        return 0
    change = Sureness(temperature / float(before[0]))
    rows = conn.execute(
        "SELECT utterance_id, words FROM readings WHERE model_print = ? AND words != ''", (model_print,)
    )
    found = [(int(id), change.words_of(split_words(words))) for id, words in rows.fetchall()]
    conn.executemany(
        "UPDATE readings SET words = ?, sure = ? WHERE utterance_id = ?",
        [(joined_words(words), mean_confidence(words), id) for id, words in found],
    )
    return len(found)


def as_sure_as_before(reader: Reader, model_print: str, temperature: float) -> int:
    """How many drafts of a model are as sure as another temperature said."""
    kept = reader.query_one("SELECT value FROM reference WHERE name = ?", (TEMPERATURE + model_print,))
    if kept is None or float(kept) == temperature:
        return 0
    return int(
        reader.query_one("SELECT COUNT(*) FROM readings WHERE model_print = ? AND words != ''", (model_print,)) or 0
    )


def drafts_of(reader: Reader, at_least: float = 0.0) -> list[Draft]:
    """All drafts of utterances that count, by id; with `at_least`, those whose mean confidence (0..1) is known and no
    lower."""
    ids = sorted(reader.ids(Query(conditions=(HAS_DRAFT,))).tolist())
    found = each_draft(reader, ids)
    return [draft for draft in found if not at_least or (draft.sure is not None and draft.sure >= at_least)]


def each_draft(reader: Reader, ids: Sequence[int]) -> Iterator[Draft]:
    """What was read and not refused of these utterances, in their order, also where something is transcribed."""
    for first in range(0, len(ids), PART):
        part = [int(id) for id in ids[first : first + PART]]
        rows = reader.query_all(
            "SELECT u.id, u.key, r.text, r.model, r.model_print, r.sure, r.words FROM readings r"
            " JOIN utterances u ON u.id = r.utterance_id WHERE r.text != u.refused AND r.utterance_id IN"
            " (SELECT value FROM json_each(?))",
            (json.dumps(part),),
        )
        known = {int(row[0]): row for row in rows}
        for id in part:
            if id in known:
                row = known[id]
                words = split_words(row["words"])
                yield Draft(id, row["key"], row["text"], row["model"], row["model_print"], row["sure"], words)


def draft_of(reader: Reader, id: int) -> Draft | None:
    """What was read in one utterance, and not refused."""
    return next(each_draft(reader, [id]), None)


def draft_figures(reader: Reader) -> DraftFigures:
    """What there is of drafts."""
    drafts = drafts_of(reader)
    models: dict[str, int] = {}
    for draft in drafts:
        models[draft.model] = models.get(draft.model, 0) + 1
    return DraftFigures(
        reader.count(Query(conditions=(UNTRANSCRIBED,))),
        len(drafts),
        reader.seconds(Query(conditions=(HAS_DRAFT,))),
        tuple(sorted(models.items(), key=lambda one: -one[1])),
        sum(len(draft.words) for draft in drafts),
        sum(draft.unsure_words for draft in drafts),
    )
