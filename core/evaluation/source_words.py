"""Words by which a project's word vectors tell its source's language from its own: they join the source's habits (see
`SourceHabits.with_words`) wherever these are counted or marked."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from core.lm.neighbours import Lexicon
from core.lm.vector_store import opened, stored
from core.project.queries import Reader


def source_words(project: Path, lexicon: Lexicon | None = None) -> frozenset[str]:
    """The words of the source's language that the project's own does not have; none where one of the two has no
    vectors. Large vectors take seconds to read, once: not for a thread that draws. `lexicon` are the vectors where they
    were read already. Raises `TextError`."""
    with Reader(project) as reader:
        languages = reader.meta.source_language, reader.meta.language
    if lexicon is not None:
        return lexicon.own_words(*languages)
    return _kept(tuple((one.folder, one.note.at) for one in stored(project)), *languages)


@lru_cache(maxsize=1)
def _kept(every: tuple[tuple[Path, float], ...], source: str, own: str) -> frozenset[str]:
    return Lexicon([opened(folder) for folder, _ in every]).own_words(source, own)
