"""Does a text look like the language of its corpus? Letter trigrams, each text judged by all the others.

Quiet rather than quick to suspect: nothing is said of small corpora or short texts.
"""

from __future__ import annotations

import math
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Self

import numpy as np

from core.text.case import composed

SMOOTHING = 4.0
LEAST_TEXTS = 60
LEAST_LETTERS = 2000
LEAST_GRAMS = 18
"""Texts of fewer trigrams are not judged."""
OWN_BY_FAR = 0.25
"""Bits a letter by which another language has to fit better than the corpus's own."""
LEAST_SPREAD = 0.25

Spread = tuple[float, float]


def grams_of(text: str) -> list[str]:
    """The trigrams of a text's letters and marks in lower case; one space before, between and after its words."""
    folded = composed(text).casefold()
    letters = "".join(c if c.isalpha() or unicodedata.category(c)[0] == "M" else " " for c in folded)
    joined = f" {' '.join(letters.split())} "
    return [joined[i : i + 3] for i in range(len(joined) - 2)]


@dataclass(frozen=True)
class Trigrams:
    """Counts of three letters, of the two before the last, and the shares of single letters."""

    three: dict[str, int]
    two: dict[str, int]
    one: dict[str, float]

    @classmethod
    def of(cls, grams: Iterable[str]) -> Self:
        three = Counter(grams)
        two: Counter[str] = Counter()
        last: Counter[str] = Counter()
        for gram, count in three.items():
            two[gram[:2]] += count
            last[gram[2]] += count
        total = sum(last.values()) or 1
        return cls(dict(three), dict(two), {c: n / total for c, n in last.items()})

    def bits(self, grams: Sequence[str], own: bool) -> float:
        """Bits a letter that the counts need for a text; `own` says that it is among what was counted."""
        mine3 = Counter(grams) if own else Counter[str]()
        mine2 = Counter(g[:2] for g in grams) if own else Counter[str]()
        total = 0.0
        for gram in grams:
            seen = max(0, self.three.get(gram, 0) - mine3[gram])
            before = max(0, self.two.get(gram[:2], 0) - mine2[gram[:2]])
            guess = self.one.get(gram[2], 0.0) * 0.95 + 0.0005
            total -= math.log2((seen + SMOOTHING * guess) / (before + SMOOTHING))
        return total / max(len(grams), 1)


@dataclass(frozen=True)
class Languages:
    """The corpus's own trigrams and what is usual there; `neighbour` those of the source language, if known.

    `bits` is median and spread of the bits a letter over the corpus, `lead` that of how much better the neighbour
    fits (less than 0: worse).
    """

    own: Trigrams
    neighbour: Trigrams | None
    bits: Spread
    lead: Spread

    @classmethod
    def of(cls, texts: Sequence[str], lexicon: Iterable[str] = ()) -> Self | None:
        """What is usual in these texts; None when they are too few to know. `lexicon` is words of the source."""
        grams = [grams_of(text) for text in texts]
        judged = [each for each in grams if len(each) >= LEAST_GRAMS]
        if len(judged) < LEAST_TEXTS or sum(map(len, grams)) < LEAST_LETTERS:
            return None
        own = Trigrams.of(gram for each in grams for gram in each)
        words = list(lexicon)
        neighbour = Trigrams.of(gram for word in words for gram in grams_of(word)) if words else None
        bits = [own.bits(each, own=True) for each in judged]
        lead = (
            [b - neighbour.bits(each, own=False) for b, each in zip(bits, judged)] if neighbour is not None else [0.0]
        )
        return cls(own, neighbour, _spread(bits), _spread(lead))

    def score(self, text: str) -> float:
        """How far a text of this corpus stands out as foreign, in spreads; 0 for what is short or fits."""
        grams = grams_of(text)
        if len(grams) < LEAST_GRAMS:
            return 0.0
        bits = self.own.bits(grams, own=True)
        far = (bits - self.bits[0]) / self.bits[1]
        if self.neighbour is not None:
            lead = bits - self.neighbour.bits(grams, own=False)
            if lead > OWN_BY_FAR:
                far = max(far, (lead - self.lead[0]) / self.lead[1])
        return max(0.0, round(far, 2))

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> Self:
        neighbour = Trigrams(**values["neighbour"]) if values["neighbour"] else None
        bits, lead = values["bits"], values["lead"]
        return cls(Trigrams(**values["own"]), neighbour, (bits[0], bits[1]), (lead[0], lead[1]))


def _spread(values: Sequence[float]) -> Spread:
    """Median and robust standard deviation."""
    array = np.asarray(values)
    middle = float(np.median(array))
    return round(middle, 4), round(max(1.4826 * float(np.median(np.abs(array - middle))), LEAST_SPREAD), 4)
