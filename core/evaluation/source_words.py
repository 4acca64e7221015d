"""Words by which a project's word vectors tell its source's language from its own: they join the source's habits (see
`SourceHabits.with_words`) wherever these are counted or marked."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from core.lm.neighbours import Lexicon
from core.lm.vector_store import opened, stored
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
        rows = reader.query_all("SELECT DISTINCT text FROM utterances WHERE left_out = 0 AND pace > 0")
        words -= _among(words, [str(row[0]) for row in rows], meta.normaliser)
        texts = tuple(
            (text, json.dumps(corrections(reader, text))) for text in brought(reader) if text.language == meta.language
        )
    return words - _in_texts(project, texts, json.dumps(meta.normaliser.active.to_json()), words)


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
