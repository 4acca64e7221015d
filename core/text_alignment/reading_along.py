"""A last look with the text in hand: the model is told what is said in a stretch, and tells when each word is (forced
alignment). Times become as exact as the model can, and sentences that it passed over while listening freely are found.

Only stretches between sentences that are surely placed are read along: a text that is not said there would take its
neighbours' sound.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from core.decoding.transcript import Word
from core.progress import Progress, quiet
from core.text_alignment.matching import PlacedWord
from core.text_alignment.placing import PAD_S, Laid, Placement

Along = Callable[[float, float, Sequence[str]], Sequence[Word | None] | None]
"""Says when words are said between two seconds of a recording, in seconds of it; None where the model cannot tell."""
LONGEST_S = 24.0
"""What models of whole windows hear at once."""
APART_S = 3.0
"""Sentences further apart are read along each for itself."""
FURTHEST_S = 1.0
"""A word that was heard is not moved further than this: then it is another word."""
AS_SURE = 0.6
"""A sentence that was not heard is taken to be said where its words are this share as sure as its neighbours'."""


@dataclass(frozen=True)
class _Chunk:
    """Placements [first, last) that are read along together; those in [own_first, own_last) take their times."""

    first: int
    last: int
    own_first: int
    own_last: int


def read_along(laid: Laid, along: Along, progress: Progress = quiet) -> Laid:
    """The same text with times that the model gives to its words when it knows them. Raises what `along` does."""
    placements = list(laid.placements)
    chunks = [*_doubtful(placements), *_sure(placements)]
    for number, chunk in enumerate(chunks):
        progress(number, len(chunks))
        some = placements[chunk.first : chunk.last]
        words = [word.text for one in some for word in one.words]
        found = along(*_bounds(placements, chunk), words)
        if found is None:
            continue
        parts = _parted(found, some)
        sures = [_sureness(part) for part in parts]
        known = [sure for sure, own in zip(sures, some, strict=True) if own.state == "placed" and sure is not None]
        usual = median(known) if known else 0.0
        for place in range(chunk.own_first, chunk.own_last):
            one, part, sure = placements[place], parts[place - chunk.first], sures[place - chunk.first]
            if one.state == "placed":
                placements[place] = _moved(one, part)
            elif sure is not None and sure >= AS_SURE * usual > 0:
                placements[place] = replace(_moved(one, part), state="placed", sure=sure)
    progress(len(chunks), len(chunks))
    return replace(laid, placements=tuple(placements))


def _doubtful(placements: Sequence[Placement]) -> Iterator[_Chunk]:
    """Sentences that are not placed, with a placed neighbour on each side."""
    sure = [number for number, one in enumerate(placements) if one.state == "placed"]
    for left, right in pairwise(sure):
        if right - left > 1 and placements[right].end_s - placements[left].start_s <= LONGEST_S:
            yield _Chunk(left, right + 1, left + 1, right)


def _sure(placements: Sequence[Placement]) -> Iterator[_Chunk]:
    """Sentences that are placed, as many together as are heard at once; each but the outermost of a run is read along
    with a neighbour on both sides."""
    for first, last in _runs(placements):
        start = first
        while True:
            end = start + 1
            while end < last and placements[end].end_s - placements[start].start_s <= LONGEST_S:
                end += 1
            if placements[end - 1].end_s - placements[start].start_s <= LONGEST_S:
                own_first = start if start == first else min(start + 1, end - 1)
                own_last = end if end == last else max(end - 1, own_first + 1)
                yield _Chunk(start, end, own_first, own_last)
                following = end if end == last else max(own_last - 1, start + 1)
            else:
                following = end  # one sentence that is longer than that
            if following >= last:
                break
            start = following


def _runs(placements: Sequence[Placement]) -> Iterator[tuple[int, int]]:
    """Sentences [first, last) that are placed, follow one another in the text and closely in the sound."""
    first = 0
    for place, one in enumerate(placements):
        if one.state != "placed":
            if first < place:
                yield first, place
            first = place + 1
        elif first < place and one.start_s - placements[place - 1].end_s > APART_S:
            yield first, place
            first = place
    if first < len(placements):
        yield first, len(placements)


def _bounds(placements: Sequence[Placement], chunk: _Chunk) -> tuple[float, float]:
    """A chunk's sound, with a little before and after it that is nobody else's."""
    start, end = placements[chunk.first].start_s, placements[chunk.last - 1].end_s
    before = max((one.end_s for one in placements[: chunk.first] if one.state != "not_heard"), default=0.0)
    after = min((one.start_s for one in placements[chunk.last :] if one.state != "not_heard"), default=end + PAD_S)
    return max(start - PAD_S, min(start, (before + start) / 2), 0.0), min(end + PAD_S, max(end, (end + after) / 2))


def _parted(found: Sequence[Word | None], some: Sequence[Placement]) -> list[Sequence[Word | None]]:
    parts, at = [], 0
    for one in some:
        parts.append(found[at : at + len(one.words)])
        at += len(one.words)
    return parts


def _sureness(words: Sequence[Word | None]) -> float | None:
    """How sure a sentence's words are on average, by letters."""
    told = [word for word in words if word is not None]
    letters = sum(len(word.text) for word in told)
    return sum(word.confidence * len(word.text) for word in told) / letters if letters else None


def _moved(one: Placement, words: Sequence[Word | None]) -> Placement:
    """With the times of words that were told, where they are near what was heard."""
    placed = tuple(_word(old, new) for old, new in zip(one.words, words, strict=True))
    told = [word for word in placed if word.start_s is not None and word.end_s is not None]
    if not told:
        return one
    return replace(one, words=placed, start_s=told[0].start_s or 0.0, end_s=told[-1].end_s or 0.0)


def _word(old: PlacedWord, new: Word | None) -> PlacedWord:
    if new is None or (old.start_s is not None and abs(new.start_s - old.start_s) > FURTHEST_S):
        return old
    return PlacedWord(old.text, new.start_s, max(new.end_s, new.start_s), old.agrees)
