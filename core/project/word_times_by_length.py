"""Which words of a transcript belong to which piece of its sound: by time, or by the times a model gave words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from core.transcripts import count_letters

ENDS = (".", ",", ";", ":", "?", "!", "…", "—", "–", "؟", "،", "؛", "。", "，", "।")
NEAR = 0.12
"""How far a sentence end may lie from where time alone would part the words, as a share of all letters."""


@dataclass(frozen=True)
class TimedWord:
    """A word and when it is spoken, in seconds from the utterance's start."""

    text: str
    start_s: float
    end_s: float


def by_time(text: str, spoken: Sequence[float]) -> list[str]:
    """Part the words so that each piece's share of the letters is its share of the speech (any unit).

    Where a comma or a full stop is near, the words are parted there: people pause at them. Every piece gets a word
    as long as there are enough of them; all words stay, in order.
    """
    words = text.split()
    ends = _ends_of(words)
    whole = sum(spoken) or 1.0
    parts: list[str] = []
    first, heard = 0, 0.0
    for number, share in enumerate(spoken[:-1], 1):
        heard += share
        least = min(first + 1, len(words))
        most = max(least, len(words) - (len(spoken) - number))
        cut = _best(words, ends, heard / whole, least, min(most, len(words)))
        parts.append(" ".join(words[first:cut]))
        first = cut
    return [*parts, " ".join(words[first:])] if spoken else []


def _ends_of(words: Sequence[str]) -> list[float]:
    """The share of all letters that is written up to the end of each word; 0 before the first."""
    sizes = [count_letters(word) + 1 for word in words]
    whole = sum(sizes) or 1
    ends = [0.0]
    for size in sizes:
        ends.append(ends[-1] + size / whole)
    return ends


def _best(words: Sequence[str], ends: Sequence[float], wanted: float, least: int, most: int) -> int:
    """After how many words to part them, between `least` and `most`."""
    places = range(least, most + 1)
    nearest = min(places, key=lambda n: abs(ends[n] - wanted))
    stops = [n for n in places if 0 < n < len(words) and words[n - 1].endswith(ENDS) and abs(ends[n] - wanted) <= NEAR]
    return min(stops, key=lambda n: abs(ends[n] - wanted)) if stops else nearest


def by_words(text: str, timed: Sequence[TimedWord], cuts_s: Sequence[float]) -> list[str]:
    """Part the words at `cuts_s` by when a model heard them. What it heard need not be what is written: words that
    agree take its times, the others stand between their neighbours."""
    words = text.split()
    heard = [word.text.casefold() for word in timed]
    middles: list[float | None] = [None] * len(words)
    matcher = SequenceMatcher(None, [_bare(word) for word in words], heard, autojunk=False)
    for a, b, size in matcher.get_matching_blocks():
        for i in range(size):
            middles[a + i] = (timed[b + i].start_s + timed[b + i].end_s) / 2
    known = _filled(middles, timed)
    bounds = [*cuts_s, float("inf")]
    parts: list[list[str]] = [[] for _ in bounds]
    piece = 0
    for word, at in zip(words, known, strict=True):
        while at >= bounds[piece]:
            piece += 1
        parts[piece].append(word)
    return [" ".join(part) for part in parts]


def span_of(text: str, spoken: Sequence[tuple[float, float]], first: int, last: int) -> tuple[float, float]:
    """About when the characters [first, last) of a text are said, if its letters are spread evenly over the speech."""
    before = count_letters(text[:first])
    until = before + count_letters(text[first:last])
    whole = until + count_letters(text[last:]) or 1
    total = sum(end - start for start, end in spoken)
    shares = before / whole, until / whole
    return _at(spoken, shares[0] * total, after=True), _at(spoken, shares[1] * total, after=False)


def _at(spoken: Sequence[tuple[float, float]], heard: float, *, after: bool) -> float:
    """When so much speech has been heard; at a pause, before or `after` it."""
    for start, end in spoken:
        if heard < end - start or (not after and heard <= end - start):
            return start + heard
        heard -= end - start
    return spoken[-1][1] if spoken else 0.0


def agree(text: str, timed: Sequence[TimedWord]) -> bool:
    """Whether what a model heard is near enough to what is written to take its times: half of the words."""
    words, heard = [_bare(word) for word in text.split()], [word.text.casefold() for word in timed]
    matcher = SequenceMatcher(None, words, heard, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks()) * 2 >= max(1, len(words))


def _bare(word: str) -> str:
    return "".join(c for c in word.casefold() if c.isalnum() or c in "'’") or word.casefold()


def _filled(middles: Sequence[float | None], timed: Sequence[TimedWord]) -> list[float]:
    """Times for all words, in order: those without one are spread between their neighbours."""
    end = timed[-1].end_s if timed else 0.0
    known = [(-1, 0.0), *((i, at) for i, at in enumerate(middles) if at is not None), (len(middles), end)]
    filled: list[float] = []
    for (i, left), (j, right) in pairwise(known):
        if i >= 0:
            filled.append(max(left, filled[-1] if filled else left))
        gap = j - i
        filled += [left + (right - left) * step / gap for step in range(1, gap)]
    return filled
