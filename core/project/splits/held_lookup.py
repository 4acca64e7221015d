"""Finding, for any text, one of some known ones that it holds whole, or that holds it whole: by the same rule as
`near_duplicates`, both ways.

Whatever stands in a text has one of its own first `STEP` windows of `WINDOW` letters at a place that `STEP` divides:
only such windows are looked up.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice

import numpy as np

from core.project.splits.near_duplicates import LEAST_HELD, MOST_COMPARED

STEP = 4
WINDOW = LEAST_HELD - STEP + 1
BETWEEN = "\n"
"""Stands in no text's letters."""


class HeldLookup:
    """Known texts, as `near_duplicates.letters_of` gives them."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._beginnings: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
        for number, text in enumerate(texts):
            if len(text) >= LEAST_HELD:
                self._beginnings[text[:LEAST_HELD]].append((text, number))
        starts = range(STEP)
        self._first = frozenset(begun[at : at + WINDOW] for begun in self._beginnings for at in starts)
        self._within = _Windows(texts)

    def holds(self, text: str) -> int:
        """The number of a known text that stands whole in a longer one; -1 for none."""
        first = self._first
        for at in range(0, len(text) - WINDOW + 1, STEP):
            if text[at : at + WINDOW] in first:
                for start in range(max(0, at - STEP + 1), at + 1):
                    for known, number in self._beginnings.get(text[start : start + LEAST_HELD], ()):
                        if len(known) < len(text) and text.startswith(known, start):
                            return number
        return -1

    def stands_in(self, text: str) -> int:
        """The number of a longer known text in which one stands whole; -1 for none."""
        return self._within.longer(text) if len(text) >= LEAST_HELD else -1


class _Windows:
    """The windows of texts at every `STEP`th letter. All texts stand one behind another, so that a window is its place;
    those with the same letters are a chain, from the last to the first."""

    def __init__(self, texts: Sequence[str]) -> None:
        long = [number for number, text in enumerate(texts) if len(text) > LEAST_HELD]
        parts = [texts[number] + BETWEEN * (STEP - len(texts[number]) % STEP) for number in long]
        self._texts, self._all, self._numbers = texts, "".join(parts), np.array(long, np.int64)
        self._ends = np.cumsum([len(part) for part in parts], dtype=np.int64)
        self._last: dict[int, int] = {}
        self._earlier, self._length = array("q"), array("q")
        for at in range(0, len(self._all), STEP):
            letters = hash(self._all[at : at + WINDOW])
            before = self._last.get(letters, -1)
            self._earlier.append(before)
            self._length.append(self._length[before] + 1 if before >= 0 else 1)
            self._last[letters] = at // STEP

    def longer(self, text: str) -> int:
        for shift in range(STEP):
            for start in islice(self._places(text, shift), MOST_COMPARED):
                if start >= 0 and self._all.startswith(text, start):
                    number = int(self._numbers[np.searchsorted(self._ends, start, side="right")])
                    if len(self._texts[number]) > len(text):
                        return number
        return -1

    def _places(self, text: str, shift: int) -> Iterator[int]:
        """Where a text might begin whose letter `shift` stands at a place that `STEP` divides: by the rarest of its
        windows, all of which must be there."""
        rarest, place, fewest = -1, 0, 0
        for at in range(shift, len(text) - WINDOW + 1, STEP):
            last = self._last.get(hash(text[at : at + WINDOW]), -1)
            if last < 0:
                return
            if rarest < 0 or self._length[last] < fewest:
                rarest, place, fewest = last, at, self._length[last]
        while rarest >= 0:
            yield rarest * STEP - place
            rarest = self._earlier[rarest]
