"""Utterances from pause to pause, whatever a writer made of sentences: a paragraph's words are cut where nobody speaks
for a while."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from core.text_alignment.matching import PlacedWord
from core.text_alignment.paragraphs import Sentence
from core.text_alignment.placing import Laid, Placement, State, padded

LEAST_S = 0.35
"""Shorter silences are those before a t or a p."""
SHORTEST_S = 0.7
"""What is shorter stays with what comes before it."""


def between_pauses(laid: Laid, seconds: float, least_s: float = LEAST_S) -> Laid:
    """A text that was laid sentence by sentence, cut at its pauses of `least_s` and more instead, each paragraph and
    speaker by itself. Sentences that were not heard stay as they are."""
    found: list[Placement] = []
    for (_, _, heard), some in groupby(laid.placements, key=_together):
        placements = list(some)
        found += _cut(placements, least_s) if heard else placements
    return padded(Laid(tuple(found), laid.without_text), seconds)


def _together(one: Placement) -> tuple[int, str, bool]:
    return one.sentence.paragraph, one.sentence.speaker, one.state != "not_heard"


def _cut(placements: Sequence[Placement], least_s: float) -> Iterator[Placement]:
    """Words in order, each with the sentence that it is of."""
    words = [(word, one) for one in placements for word in one.words]
    some: list[tuple[PlacedWord, Placement]] = []
    for at, (word, one) in enumerate(words):
        before = [w for w, _ in some if w.end_s is not None]
        apart = bool(before) and word.start_s is not None and word.start_s - (before[-1].end_s or 0.0) >= least_s
        if apart and _long(before) and _long([w for w, _ in words[at:] if w.end_s is not None]):
            yield _whole(some)
            some = []
        some.append((word, one))
    if some:
        yield _whole(some)


def _long(words: Sequence[PlacedWord]) -> bool:
    return bool(words) and (words[-1].end_s or 0.0) - (words[0].start_s or 0.0) >= SHORTEST_S


def _whole(some: Sequence[tuple[PlacedWord, Placement]]) -> Placement:
    words = tuple(word for word, _ in some)
    of = list(dict.fromkeys(id(one) for _, one in some))
    parents = [next(one for _, one in some if id(one) == number) for number in of]
    first = parents[0].sentence
    sentence = Sentence(" ".join(word.text for word in words), first.speaker, first.line, first.paragraph)
    told = [word for word in words if word.start_s is not None and word.end_s is not None]
    state: State = "placed" if told and all(one.state == "placed" for one in parents) else "uncertain"
    start = told[0].start_s if told else parents[0].start_s
    end = told[-1].end_s if told else parents[-1].end_s
    letters = sum(len(word.text) for word in words)
    sure = sum(word.agrees * len(word.text) for word in words) / letters if letters else 0.0
    return Placement(sentence, state, start or 0.0, max(end or 0.0, start or 0.0), sure, words)
