"""What a look through the transcripts finds: letters in use, what is new, what does not fit and how to mend it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from core.project.alphabet.analysis import Analysis, analyse
from core.project.alphabet.fixes import Fix, fixes
from core.project.alphabet.letter_comparison import LetterComparison, compare, source_of
from core.project.meta import Meta
from core.project.queries import Reader
from core.sources.catalogue import Source, sources
from core.text.normaliser import Normaliser


@dataclass(frozen=True)
class Findings:
    """Everything the page shows. `rules` is the draft that it is about. A `source` that writes with pieces of words has
    no letters to compare with: `comparison` is then of the target alone."""

    meta: Meta
    rules: Normaliser
    analysis: Analysis
    comparison: LetterComparison
    source: Source | None
    sources: tuple[Source, ...]
    fixes: Mapping[int, Fix] = field(default_factory=dict)

    @property
    def fixable(self) -> int:
        """Listed misfits that have a suggestion."""
        return sum(fix.kind not in ("none", "sign") for fix in self.fixes.values())


def look(
    folder: Path,
    rules: Normaliser | None,
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> Findings:
    """Read everything once. Raises `Cancelled`."""
    with Reader(folder) as reader:
        meta = reader.meta
        draft = rules if rules is not None else meta.normaliser.offering(meta.language, meta.alphabet)
        analysis = analyse(reader, draft, progress=progress, cancelled=cancelled)
        found = tuple(sources(folder))
        source = source_of(meta, found)
        letters = source.letters if source is not None and not source.pieces else None
        comparison = compare(meta, letters, analysis)
        mended = fixes(analysis, meta.normaliser, draft, meta.alphabet, meta.language, cancelled)
    return Findings(meta, draft, analysis, comparison, source, found, mended)
