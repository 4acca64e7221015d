"""`WordFigures`: what the table and the bars of words show of an analysis. Made by whoever works the analysis out,
since there may be ten thousand words. Torch-free.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.evaluation.analysis import Analysis, Mixup, WordLine
from core.evaluation.words import BandRate, bands_of

SHOWN_INSTEAD = 4

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class WordFigures:
    """`lines` are the analysis's words, `places` where each of them stands, and of each (N,): how often it was said and
    wrong, the share that is right by this model and by the other (NaN without one), how often it stands in training
    (-1 where that is not known). `most_instead` are the places in `mixups`, the analysis's, of what was written most
    for a word that is wrong."""

    lines: tuple[WordLine, ...]
    places: Mapping[str, int]
    said: Floats
    wrong: Floats
    right: Floats
    other: Floats
    trained: Floats
    mixups: tuple[Mixup, ...]
    most_instead: Mapping[str, tuple[int, ...]]
    bands: tuple[BandRate, ...]

    @classmethod
    def of(cls, analysis: Analysis) -> WordFigures:
        lines = analysis.words
        said, right = np.array([line.said for line in lines], float), np.array([line.right for line in lines], float)
        other = np.array([np.nan if line.other_share is None else line.other_share for line in lines], float)
        trained = np.array([-1 if line.trained is None else line.trained for line in lines], float)
        instead: defaultdict[str, list[int]] = defaultdict(list)
        for place, one in enumerate(analysis.mixups):
            if one.said and len(instead[one.said]) < SHOWN_INSTEAD:
                instead[one.said].append(place)
        return cls(
            lines,
            {line.word: place for place, line in enumerate(lines)},
            said,
            said - right,
            right / np.maximum(said, 1),
            other,
            trained,
            analysis.mixups,
            {word: tuple(places) for word, places in instead.items()},
            bands_of(lines),
        )

    def line(self, word: str) -> WordLine | None:
        """What is known of a word."""
        place = self.places.get(word)
        return self.lines[place] if place is not None else None

    def instead(self, word: str) -> Sequence[Mixup]:
        """What was written for a word, the most frequent first."""
        return [self.mixups[place] for place in self.most_instead.get(word, ())]
