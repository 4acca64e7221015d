"""Which sentences are the same, or nearly: the groups that must not be parted between train, dev and test.

Exact but for `MOST_COMPARED`: two texts of lengths near each other that differ in at most k letters share one of k + 1
pieces (Li, Deng and Feng 2011, "Pass-Join"), so that few pairs have to be compared letter by letter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice

import numpy as np
import regex
from numpy.typing import NDArray
from rapidfuzz.distance import Levenshtein

from core.errors import Cancelled
from core.progress import never

SHARE = 0.1
"""Two sentences are nearly the same when fewer than this share of the shorter one's letters differ."""
LEAST_HELD = 16
"""A sentence that stands whole within a longer one gives it away when it has so many letters: shorter ones are said by
everybody."""
LOOK_EVERY = 2000
MOST_COMPARED = 1000
"""So many others a sentence is compared with: more share a piece only with sentences made by a pattern, "turn on light
12 in the kitchen", and comparing all of those takes time by the square of their number."""

Shelf = dict[str, dict[int, list[int]]]
"""Texts of one length by one of their pieces, and then by the set they were in when they came."""

_NO_LETTERS = regex.compile(r"[^\p{L}\p{M}\p{N}\p{Co}\u02c2-\u02ff\ua700-\ua721]+")
"""What `core.transcripts.count_letters` does not count."""


class Sets:
    """Disjoint sets of the numbers 0..n-1 that can be joined."""

    def __init__(self, n: int) -> None:
        self._up = list(range(n))

    def find(self, i: int) -> int:
        up = self._up
        while up[i] != i:
            up[i] = up[up[i]]
            i = up[i]
        return i

    def join(self, a: int, b: int) -> None:
        a, b = self.find(a), self.find(b)
        if a != b:
            self._up[max(a, b)] = min(a, b)

    def roots(self) -> NDArray[np.int64]:
        """The smallest member of each number's set."""
        return np.fromiter((self.find(i) for i in range(len(self._up))), np.int64, len(self._up))


def letters_of(text: str, normalised: Callable[[str], str]) -> str:
    """What is compared: the letters, marks and digits of a cleaned-up text, without case."""
    return str(_NO_LETTERS.sub("", normalised(text).casefold()))


def edits_allowed(letters: int) -> int:
    """How many letters may differ in a sentence of so many: always fewer than `SHARE` of them."""
    return max(0, -(-letters * 10 // 100) - 1)


def alike(
    texts: Sequence[str], near: bool = True, cancelled: Callable[[], bool] = never, *, held: bool = True
) -> NDArray[np.int64]:
    """Groups of texts (as `letters_of` gives them) that are the same or nearly so: (N,) int64, one number a group.
    With `near`, also those of which one holds the other whole, unless `held` is off.

    Texts without letters are like no other. Groups are numbered by their first text in code order, whatever the order
    given. Raises `Cancelled`.
    """
    words = sorted(set(texts))
    number = {word: i for i, word in enumerate(words)}
    sets = Sets(len(words))
    if near:
        _join_near(words, sets, cancelled)
    if near and held:
        _join_held(words, sets, cancelled)
    roots = sets.roots()
    groups = np.fromiter((roots[number[text]] for text in texts), np.int64, len(texts))
    silent = np.flatnonzero(np.fromiter((not text for text in texts), bool, len(texts)))
    groups[silent] = len(words) + np.arange(len(silent))
    return groups


def _join_near(words: Sequence[str], sets: Sets, cancelled: Callable[[], bool]) -> None:
    """Join all words that are nearly the same, directly or by others between them.

    Texts of a shelf are kept by the set they were in: one that is in the same set as a word already need not be
    compared with it, which saves nearly all comparisons where thousands are alike.
    """
    pieces_of: dict[int, list[Shelf]] = {}
    by_length = sorted((i for i in range(len(words)) if edits_allowed(len(words[i]))), key=lambda i: len(words[i]))
    length, probes, distance, find = 0, [], Levenshtein.distance, sets.find
    for count, i in enumerate(by_length):
        if count % LOOK_EVERY == 0 and cancelled():
            raise Cancelled
        word = words[i]
        if len(word) != length:
            length = len(word)
            pieces_of[length] = [{} for _ in range(edits_allowed(length) + 1)]
            probes = _probes(length, pieces_of)
        seen = {i}
        for j, allowed in islice(_near(word, i, probes, sets), MOST_COMPARED):
            if j not in seen:
                seen.add(j)
                if distance(words[j], word, score_cutoff=allowed) <= allowed:
                    sets.join(i, j)
        for shelf, (start, end) in zip(pieces_of[length], pieces(length), strict=True):
            shelf.setdefault(word[start:end], {}).setdefault(find(i), []).append(i)


def _join_held(words: Sequence[str], sets: Sets, cancelled: Callable[[], bool]) -> None:
    """Join words with those that they hold whole."""
    held: dict[str, list[int]] = {}
    for i, word in enumerate(words):
        if len(word) >= LEAST_HELD:
            held.setdefault(word[:LEAST_HELD], []).append(i)
    for count, word in enumerate(words):
        if count % LOOK_EVERY == 0 and cancelled():
            raise Cancelled
        for start in range(len(word) - LEAST_HELD + 1):
            for i in held.get(word[start : start + LEAST_HELD], ()):
                if len(words[i]) < len(word) and word.startswith(words[i], start):
                    sets.join(count, i)


def _near(word: str, i: int, probes: Sequence[tuple[Shelf, int, int, int]], sets: Sets) -> Iterator[tuple[int, int]]:
    """(text that shares a piece with `word`, edits allowed); `i` itself for others of the set it is in already."""
    find = sets.find
    for shelf, start, end, allowed in probes:
        sharing = shelf.get(word[start:end], {})
        for old in [root for root in sharing if find(root) != root]:  # sets that were joined since
            sharing.setdefault(find(old), []).extend(sharing.pop(old))
        for root, others in sharing.items():
            for j in others:
                if find(root) == find(i):
                    yield i, allowed
                    break
                yield j, allowed


def pieces(length: int) -> list[tuple[int, int]]:
    """Start and end of the pieces of a text, as even as can be, one more than it may have edits."""
    parts = edits_allowed(length) + 1
    ends = [length * (part + 1) // parts for part in range(parts)]
    return list(zip([0, *ends[:-1]], ends, strict=True))


def _probes(length: int, pieces_of: Mapping[int, list[Shelf]]) -> list[tuple[Shelf, int, int, int]]:
    """Where to look for texts that one of `length` letters may be near: (shelf, start, end, edits allowed).

    A piece of the shorter text cannot have moved further than the edits before it, or those behind it, allow.
    """
    out = []
    for shorter in range(length - edits_allowed(length), length + 1):
        allowed, more = edits_allowed(shorter), length - shorter
        if shorter not in pieces_of or allowed < more:
            continue
        for part, (start, end) in enumerate(pieces(shorter)):
            behind = allowed - part
            first = max(start - part, start + more - behind, 0)
            last = min(start + part, start + more + behind, length - (end - start))
            shelf = pieces_of[shorter][part]
            out += [(shelf, at, at + end - start, allowed) for at in range(first, last + 1)]
    return out
