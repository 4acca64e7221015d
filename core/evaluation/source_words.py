"""What a project's word vectors tell of its source's language and its own: the words that are the source's alone, which
join its habits (see `SourceHabits.with_words`) wherever these are counted or marked, and how like habits are used."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from core.errors import TextError, WorkbenchError
from core.lm.neighbours import Lexicon
from core.lm.vector_store import opened, stored, unreadable
from core.project.brought_texts import brought, corrections, pages
from core.project.queries import Reader
from core.project.records import BroughtText
from core.text.normaliser import Normaliser

AT_ONCE = 256
"""Sentences that are cleaned up together: few enough that nobody is held up."""


def source_words(project: Path) -> frozenset[str]:
    """The words of the source's language that neither the vectors of the project's own have nor any of its transcripts
    and texts: vectors leave out what comes too seldom. None where one of the two has no vectors. Large vectors, and a
    million sentences, take seconds to read, once: not for a thread that draws. Raises `TextError`."""
    every = tuple((one.folder, one.note.at) for one in stored(project))
    if not every:
        return frozenset()
    with Reader(project) as reader:
        meta = reader.meta
        words = _by_vectors(every, meta.source_language, meta.language)
        if not words:
            return words
        words -= _among(words, _transcripts(reader), meta.normaliser)
        texts = _own_texts(reader, meta.language)
    return words - _in_texts(project, texts, json.dumps(meta.normaliser.active.to_json()), words)


def facts_of_words(project: Path, reader: Reader) -> object:
    """What `source_words` and `Likeness` go by, beside what the project is: equal where what they find is."""
    every = [(str(one.folder), one.note.at) for one in stored(project)]
    unread = [str(error) for error in unreadable(project)]
    if not every:
        return unread
    said = hashlib.sha256("\n".join(sorted(_transcripts(reader))).encode()).hexdigest()
    return every, unread, said, _own_texts(reader, reader.meta.language)


def _transcripts(reader: Reader) -> list[str]:
    rows = reader.query_all("SELECT DISTINCT text FROM utterances WHERE left_out = 0 AND pace > 0")
    return [str(row[0]) for row in rows]


def _own_texts(reader: Reader, language: str) -> tuple[tuple[BroughtText, str], ...]:
    """The texts of a language, each with what was corrected in it."""
    return tuple((text, json.dumps(corrections(reader, text))) for text in brought(reader) if text.language == language)


@dataclass(frozen=True)
class Likeness:
    """How like words of the source's language those of the project's own are used, by the vectors of both: `every` one
    of them, and when it was made."""

    every: tuple[tuple[Path, float], ...]
    source: str
    own: str

    @classmethod
    def of(cls, project: Path) -> Likeness | None:
        """None where the project has no vectors, or cannot be read."""
        every = tuple((one.folder, one.note.at) for one in stored(project))
        if not every:
            return None
        try:
            with Reader(project) as reader:
                return cls(every, reader.meta.source_language, reader.meta.language)
        except WorkbenchError:
            return None

    def alike(self, pairs: tuple[tuple[str, str], ...]) -> Mapping[tuple[str, str], float]:
        """The cosine by pairs (said, written), of those that the vectors know; nothing where these cannot be read."""
        try:
            return _alike(self, pairs)
        except TextError:
            return {}


@lru_cache(maxsize=4)
def _alike(by: Likeness, pairs: tuple[tuple[str, str], ...]) -> Mapping[tuple[str, str], float]:
    lexicon = Lexicon([opened(folder) for folder, _ in by.every])
    found = {(said, written): lexicon.alike(written, by.source, said, by.own) for said, written in pairs}
    return {pair: value for pair, value in found.items() if value is not None}


@lru_cache(maxsize=1)
def _by_vectors(every: tuple[tuple[Path, float], ...], source: str, own: str) -> frozenset[str]:
    return Lexicon([opened(folder) for folder, _ in every]).own_words(source, own)


@lru_cache(maxsize=1)
def _in_texts(
    project: Path, texts: tuple[tuple[BroughtText, str], ...], rules: str, words: frozenset[str]
) -> frozenset[str]:
    """Those of `words` that stand in texts, as they were corrected."""
    clean = Normaliser.from_json(json.loads(rules))
    with Reader(project) as reader:
        return frozenset().union(
            *(_among(words, [one.text for one in page], clean) for text, _ in texts for page in pages(reader, text))
        )


def _among(words: frozenset[str], sentences: Sequence[str], rules: Normaliser) -> frozenset[str]:
    """Those of `words` that stand in sentences, once these are cleaned up."""
    found: set[str] = set()
    for first in range(0, len(sentences), AT_ONCE):
        cleaned = rules.many(sentences[first : first + AT_ONCE])
        found.update(words.intersection(" ".join(cleaned).split()))
    return frozenset(found)
