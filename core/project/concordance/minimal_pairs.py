"""Words that differ in one letter alone: what a phonologist looks for to tell which sounds a language tells apart.

They are pairs of spellings: whether they sound as they are written is for the listener.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from core.text.case import composed
from core.text.vocabulary import clusters

LONGEST = 40
"""Words with more letters are passed over: they are no words."""


@dataclass(frozen=True)
class MinimalPair:
    """Two words that have the same letters but one: `letters` stand at `place` (from 0), "" for one that is not there
    at all. `times` is how often each is said."""

    one: str
    other: str
    letters: tuple[str, str]
    place: int
    times: tuple[int, int]


@dataclass(frozen=True)
class Contrast:
    """Two letters that tell words apart, with all pairs that show it, the best attested first."""

    letters: tuple[str, str]
    pairs: tuple[MinimalPair, ...]


def minimal_pairs(
    times: Mapping[str, int], several: Collection[str] = (), *, at_least: int = 1, dropped: bool = False
) -> list[MinimalPair]:
    """All pairs among words that are said `at_least` so often, the best attested first: by the rarer of the two.

    `several` are letters that are written with several signs, such as "lh"; with `dropped` also words of which one has
    a letter more than the other.
    """
    split = _splitter(several)
    written = [word for word, count in times.items() if count >= at_least and not any(map(str.isdecimal, word))]
    words = {word: split(word) for word in written}
    words = {word: letters for word, letters in words.items() if 0 < len(letters) <= LONGEST}
    found = list(_changed(words, times))
    if dropped:
        found += _dropped(words, times)
    return sorted(found, key=lambda pair: (-min(pair.times), -max(pair.times), pair.one, pair.other))


def contrasts(pairs: Iterable[MinimalPair]) -> list[Contrast]:
    """The pairs by the two letters in which they differ, those with most pairs first."""
    groups: defaultdict[tuple[str, str], list[MinimalPair]] = defaultdict(list)
    for pair in pairs:
        groups[pair.letters].append(pair)
    found = [Contrast(letters, tuple(some)) for letters, some in groups.items()]
    return sorted(found, key=lambda contrast: (-len(contrast.pairs), contrast.letters))


def _splitter(several: Collection[str]) -> Callable[[str], tuple[str, ...]]:
    """Takes a word apart into letters: the longest of `several` that fit, else what a person sees as one."""
    signs = sorted({one for one in map(composed, several) if len(clusters(one)) > 1}, key=lambda one: (-len(one), one))
    if not signs:
        return lambda word: tuple(clusters(word))
    parting = re.compile(f"({'|'.join(map(re.escape, signs))})")

    def split(word: str) -> tuple[str, ...]:
        letters: list[str] = []
        for number, part in enumerate(parting.split(word)):
            letters += [part] if number % 2 else clusters(part) if part else []
        return tuple(letters)

    return split


def _changed(words: Mapping[str, tuple[str, ...]], times: Mapping[str, int]) -> Iterable[MinimalPair]:
    """Words with another letter in one place."""
    frames: defaultdict[tuple[tuple[str, ...], tuple[str, ...]], list[str]] = defaultdict(list)
    for word, letters in words.items():
        for place in range(len(letters)):
            frames[letters[:place], letters[place + 1 :]].append(word)
    for (before, _), some in frames.items():
        place = len(before)
        for one, other in combinations(sorted(some), 2):
            yield _pair(one, other, words[one][place], words[other][place], place, times)


def _dropped(words: Mapping[str, tuple[str, ...]], times: Mapping[str, int]) -> Iterable[MinimalPair]:
    """Words that are others without one letter; of a doubled letter either may be the one."""
    by_letters = {letters: word for word, letters in words.items()}
    for word, letters in words.items():
        known: set[str] = set()
        for place in range(len(letters)):
            other = by_letters.get((*letters[:place], *letters[place + 1 :]))
            if other is not None and other not in known:
                known.add(other)
                yield _pair(other, word, "", letters[place], place, times)


def _pair(one: str, other: str, first: str, second: str, place: int, times: Mapping[str, int]) -> MinimalPair:
    if second < first:
        one, other, first, second = other, one, second, first
    return MinimalPair(one, other, (first, second), place, (times[one], times[other]))
