"""`WordFigures`: what the table and the bars of words show of an analysis. Made by the worker that works the analysis
out, since there may be ten thousand words; knows no widget.
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
    """`lines` are the analysis's words, and of each (N,): how often it was said and wrong, the share that is right by
    this model and by the other (NaN without one), how often it stands in training (-1 where that is not known).
    `instead` is what was written most for a word that is wrong."""

    lines: tuple[WordLine, ...]
    said: Floats
    wrong: Floats
    right: Floats
    other: Floats
    trained: Floats
    instead: Mapping[str, Sequence[Mixup]]
    bands: tuple[BandRate, ...]

    @classmethod
    def of(cls, analysis: Analysis) -> WordFigures:
        lines = analysis.words
        said, right = np.array([line.said for line in lines], float), np.array([line.right for line in lines], float)
        other = np.array([np.nan if line.other_share is None else line.other_share for line in lines], float)
        trained = np.array([-1 if line.trained is None else line.trained for line in lines], float)
        instead: defaultdict[str, list[Mixup]] = defaultdict(list)
        for one in analysis.mixups:
            if one.said and len(instead[one.said]) < SHOWN_INSTEAD:
                instead[one.said].append(one)
        most = np.maximum(said, 1)
        return cls(lines, said, said - right, right / most, other, trained, dict(instead), bands_of(lines))
