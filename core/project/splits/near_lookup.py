"""Finding, for any text, one of some known ones that is the same or nearly so: by the same rule as `near_duplicates`.

Two texts that differ in at most k letters share one of the k + 1 pieces of either (Li, Deng and Feng 2011,
"Pass-Join"), so that a text is compared with the few known ones only that hold a piece of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from rapidfuzz.distance import Levenshtein

from core.project.splits.near_duplicates import MOST_COMPARED, edits_allowed, pieces

Shelf = dict[str, list[int]]
"""Numbers of known texts by one of their pieces."""


class NearLookup:
    """Known texts, as `near_duplicates.letters_of` gives them; those without letters are like no other."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self._same: dict[str, int] = {}
        self._shelves: dict[int, list[Shelf]] = {}
        for number, text in enumerate(texts):
            if text and text not in self._same:
                self._same[text] = number
                self._shelve(number, text)
        self._probes = lru_cache(maxsize=None)(self._made_probes)

    def _shelve(self, number: int, text: str) -> None:
        places = pieces(len(text))
        shelves = self._shelves.setdefault(len(text), [defaultdict(list) for _ in places])
        for shelf, (start, end) in zip(shelves, places, strict=True):
            shelf[text[start:end]].append(number)

    def same(self, text: str) -> int:
        """The number of the known text that has just these letters; -1 for none."""
        return self._same.get(text, -1)

    def near(self, text: str) -> int:
        """The number of a known text that differs in few letters, or in none; -1 for none."""
        found = self.same(text)
        if found >= 0 or not edits_allowed(len(text)):
            return found
        seen: set[int] = set()
        for number, allowed in islice(self._sharing(text), MOST_COMPARED):
            if number not in seen:
                seen.add(number)
                if Levenshtein.distance(self._texts[number], text, score_cutoff=allowed) <= allowed:
                    return number
        return -1

    def _sharing(self, text: str) -> Iterator[tuple[int, int]]:
        for shelf, start, end, allowed in self._probes(len(text)):
            for number in shelf.get(text[start:end], ()):
                yield number, allowed

    def _made_probes(self, length: int) -> list[tuple[Shelf, int, int, int]]:
        """Where to look for a text of `length` letters: (shelf, start, end, edits allowed).

        A piece moves no further than the edits before it allow, nor those behind it; where the known text has just one
        piece more than edits, one piece stands that has no more edits before it than pieces.
        """
        out = []
        for known, shelves in self._shelves.items():
            allowed, more = edits_allowed(min(known, length)), length - known
            if not allowed or abs(more) > allowed:
                continue
            exact = len(shelves) == allowed + 1
            for part, (shelf, (start, end)) in enumerate(zip(shelves, pieces(known), strict=True)):
                for shift in range(-allowed, allowed + 1):
                    before, behind = abs(shift), abs(more - shift)
                    fits = before <= part and behind <= allowed - part if exact else before + behind <= allowed
                    if fits and start + shift >= 0 and end + shift <= length:
                        out.append((shelf, start + shift, end + shift, allowed))
        return out
