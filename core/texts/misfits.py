"""Sentences of texts that do not fit the alphabet, with the same fixes as transcripts have: rules and letters are the
project's, a correction stands in a sentence's place. Nothing is changed until a person takes a fix.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from core.progress import Progress, Stop, never, quiet
from core.project.alphabet.analysis import Misfit, Page, analyse_pages
from core.project.alphabet.fixes import Fix, fixes, take_rules_and_letters
from core.project.brought_texts import at_places, brought, contents, correct, pages
from core.project.queries import Reader
from core.project.records import BroughtText, Changes
from core.project.store import Project
from core.text.normaliser import Normaliser
from core.text.vocabulary import Vocabulary
from core.texts.figures import Verdicts
from core.texts.usable import Verdict
from core.wording import Said

PAGE = 512


@dataclass(frozen=True)
class TextMisfit:
    """A sentence that the alphabet cannot spell: its text and place, the letters it lacks, and what can be done."""

    text: BroughtText
    place: int
    sentence: str
    odd: tuple[str, ...]
    fix: Fix


@dataclass(frozen=True)
class TextMisfits:
    """What does not fit of some texts; `count` are all, of which the first are listed. `odd` counts sentences by the
    letters they lack. `draft` are the rules that fixes of the kind "rule" name."""

    misfits: tuple[TextMisfit, ...] = ()
    count: int = 0
    odd: Mapping[str, int] = field(default_factory=dict)
    draft: Normaliser = field(default_factory=lambda: Normaliser(()))


class _Numbers:
    """One number for each sentence of several texts."""

    def __init__(self, texts: Sequence[BroughtText], sizes: Sequence[int]) -> None:
        self._texts = texts
        self.firsts = [1]
        for size in sizes:
            self.firsts.append(self.firsts[-1] + size)

    def of(self, number: int) -> tuple[BroughtText, int]:
        at = bisect_right(self.firsts, number) - 1
        return self._texts[at], number - self.firsts[at]


def misfits(
    reader: Reader,
    texts: Sequence[BroughtText] | None = None,
    progress: Progress = quiet,
    cancelled: Stop = never,
    verdicts: Mapping[int, Verdicts] | None = None,
) -> TextMisfits:
    """Look through texts of the project's language, None for all of them; with `verdicts` by text, only at sentences
    that are known not to fit. Raises `Cancelled`."""
    meta = reader.meta
    chosen = [one for one in brought(reader) if one.language == meta.language and (texts is None or one in texts)]
    held = contents(reader)
    numbers = _Numbers(chosen, [held[one.content_id].sentences for one in chosen])
    total = numbers.firsts[-1] - 1
    draft = meta.normaliser.offering(meta.language, meta.alphabet)
    letters = Vocabulary.of_letters(meta.alphabet)
    read = _pages(reader, chosen, numbers)
    if verdicts is not None:
        places = {id: np.flatnonzero(found == Verdict.MISFIT) for id, found in verdicts.items()}
        total = sum(map(len, places.values()))
        read = _known(reader, chosen, numbers, places)
    found = analyse_pages(meta, draft, letters, read, total, progress, cancelled)
    mended = fixes(found, meta.normaliser, draft, meta.alphabet, meta.language, cancelled)
    listed = tuple(_misfit(one, numbers, mended) for one in found.misfits)
    return TextMisfits(listed, found.misfit_count, found.odd, draft)


def _pages(reader: Reader, texts: Sequence[BroughtText], numbers: _Numbers) -> Iterator[Page]:
    for text, first in zip(texts, numbers.firsts, strict=False):
        for page in pages(reader, text, PAGE):
            yield [(one.text, 1, str(first + one.place)) for one in page]


def _known(
    reader: Reader, texts: Sequence[BroughtText], numbers: _Numbers, places: Mapping[int, NDArray[np.intp]]
) -> Iterator[Page]:
    """The sentences at some places of each text."""
    for text, first in zip(texts, numbers.firsts, strict=False):
        wanted = places.get(text.id, np.zeros(0, np.intp))
        for begin in range(0, len(wanted), PAGE):
            page = at_places(reader, text, wanted[begin : begin + PAGE].tolist())
            yield [(one.text, 1, str(first + one.place)) for one in page]


def _misfit(one: Misfit, numbers: _Numbers, mended: Mapping[int, Fix]) -> TextMisfit:
    text, place = numbers.of(one.utterance)
    return TextMisfit(text, place, one.text, one.odd, mended[one.utterance])


def take(project: Project, label: Said, taken: Sequence[TextMisfit], draft: Normaliser) -> Changes:
    """Take the fixes of some sentences as one step."""
    by_text: dict[BroughtText, dict[int, str | None]] = {}
    for one in taken:
        if one.fix.kind == "text":
            by_text.setdefault(one.text, {})[one.place] = one.fix.text
    with project.step(label) as step:
        for text, corrected in by_text.items():
            correct(project, text, corrected, label)
        take_rules_and_letters(project, label, [one.fix for one in taken], draft)
    return step.changes
