"""What else the words of a text may be, by the other texts of a beam, laid against it word by word. Values only.

A word is as sure as the share of the texts that have it in its place, each by its probability.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from core.decoding.ctc import LIKELY, READINGS, UNSURE


def shared_out(words: Sequence[str], texts: Sequence[str], shares: Sequence[float]) -> list[Mapping[str, float]]:
    """For each word what the texts have in its place, and the share of the texts that have it; what they have more
    than the words is nobody's, and a word that they lack has nothing in its place."""
    found: list[defaultdict[str, float]] = [defaultdict(float) for _ in words]
    for text, share in zip(texts, shares, strict=True):
        for number, own in _beside(words, text.split()):
            found[number][own] += share
    return list(found)


def readings(word: str, places: Mapping[str, float]) -> tuple[float, tuple[tuple[str, float], ...]]:
    """(share of the texts that have the word, other readings where it is unsure, the likeliest first)."""
    sure = min(1.0, places.get(word, 0.0))
    others = sorted(((text, share) for text, share in places.items() if text != word), key=lambda one: -one[1])
    likely = [(text, round(share, 4)) for text, share in others if share >= LIKELY] if sure < UNSURE else []
    return sure, tuple(likely[:READINGS])


def _beside(words: Sequence[str], other: Sequence[str]) -> Iterator[tuple[int, str]]:
    """(number of a word, what stands in its place in another text)."""
    for tag, first, last, begin, end in SequenceMatcher(None, words, other, autojunk=False).get_opcodes():
        if tag == "equal":
            yield from zip(range(first, last), other[begin:end], strict=True)
        elif tag == "replace":
            count = last - first
            own = list(other[begin:end])
            rest = [*own[: count - 1], " ".join(own[count - 1 :])]
            yield from ((number, text) for number, text in zip(range(first, last), rest) if text)
