"""Where what was searched for stands in a transcript or on a tier: spans for painting. Knows no widget."""

from __future__ import annotations

from functools import lru_cache

from app.widgets.marked_text import utf16
from core.project.filters import compiled
from core.project.queries import Query
from core.project.tiers.asking import EVERYTHING
from core.text.fold import hits

Spans = tuple[tuple[int, int], ...]


class FoundMarks:
    """The hits of a query in texts, in Qt's positions; answers are kept for the texts seen last."""

    def __init__(self, query: Query) -> None:
        self._query = query
        self.of = lru_cache(maxsize=1024)(self._of)

    @property
    def everywhere(self) -> bool:
        """Whether something is looked for in transcripts and on all tiers."""
        return self._query.within == EVERYTHING and bool(self._query.search.strip())

    def on(self, place: str, text: str) -> Spans:
        """The hits in what stands in a place, "" for the transcript or "tier:NAME"; none where it is not looked in."""
        return self.of(text) if self._query.within in (place, EVERYTHING) else ()

    def _of(self, text: str) -> Spans:
        query = self._query
        if not query.search.strip():
            return ()
        if query.regex:
            found = [match.span() for match in compiled(query.search).finditer(text) if match.end() > match.start()]
        else:
            found = hits(text, query.search, accents=query.accents)
        if text.isascii() or max(text) < "\U00010000":
            return tuple(found)
        return tuple((utf16(text[:start]), utf16(text[:end])) for start, end in found)
