"""What texts come to, as values: figures of each and of all of a language, what becomes of every sentence, and where
those stand in dev or test that leak. Nothing is looked up here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, cast

import numpy as np
from numpy.typing import NDArray

from core.texts.held_out import HeldOutSentence
from core.texts.usable import Verdict

Verdicts = NDArray[np.uint8]
"""(N,) a `Verdict` for each sentence of a text, by place."""
Numbers = NDArray[np.int64]
_BETWEEN = "\x1f"


@dataclass(frozen=True)
class Leaks:
    """Which sentence of dev or test each sentence that leaks gives away, packed: there may be a million.

    `texts` and `places` (L,) name the sentences that leak, in the order of `texts` and then `places`; `held` (L,) is
    which of those held out each gives away. `words` are these as UTF-8, one after the other up to `ends` (H,).
    """

    texts: Numbers
    places: Numbers
    held: Numbers
    ends: Numbers
    words: NDArray[np.uint8]

    @staticmethod
    def of(found: Mapping[tuple[int, int], HeldOutSentence]) -> Leaks:
        """What was found, by text and place."""
        numbers: dict[HeldOutSentence, int] = {}
        rows = [(text, place, numbers.setdefault(one, len(numbers))) for (text, place), one in sorted(found.items())]
        texts, places, held = np.array(rows, np.int64).reshape(-1, 3).T
        packed = [_BETWEEN.join((one.split, one.key, one.text)).encode("utf-8", "surrogatepass") for one in numbers]
        ends = np.cumsum([len(one) for one in packed]).astype(np.int64)
        return Leaks(texts, places, held, ends, np.frombuffer(b"".join(packed), np.uint8))

    def at(self, text: int, place: int) -> HeldOutSentence | None:
        """What a sentence gives away; None for nothing."""
        first, end = np.searchsorted(self.texts, (text, text + 1))
        row = first + np.searchsorted(self.places[first:end], place)
        if row >= end or self.places[row] != place:
            return None
        number = int(self.held[row])
        begin = int(self.ends[number - 1]) if number else 0
        packed = self.words[begin : int(self.ends[number])].tobytes().decode("utf-8", "surrogatepass")
        split, key, words = packed.split(_BETWEEN, 2)
        return HeldOutSentence(key, cast("Literal['dev', 'test']", split), words)


@dataclass(frozen=True)
class TextFigures:
    """One text: its sentences by what becomes of them, how often sentences came again in the file, the running words of
    those that are kept, how many different ones, and how many of these no transcript of the train set has."""

    sentences: int
    repeats: int
    counts: Mapping[Verdict, int]
    words: int
    distinct: int
    new_words: int

    def to_json(self) -> dict[str, Any]:
        return {**vars(self), "counts": {verdict.name: count for verdict, count in self.counts.items()}}

    @staticmethod
    def from_json(kept: Mapping[str, Any]) -> TextFigures:
        """The inverse of `to_json`. Raises `KeyError` and `TypeError` for what it did not write."""
        counts = {Verdict[name]: int(count) for name, count in kept["counts"].items()}
        return TextFigures(**{**kept, "counts": counts})

    @property
    def kept(self) -> int:
        return self.counts.get(Verdict.KEPT, 0)

    @property
    def leaking(self) -> int:
        """Sentences that stand in dev or test, or nearly."""
        return self.counts.get(Verdict.SAME, 0) + self.counts.get(Verdict.NEAR, 0)

    @property
    def fit(self) -> float | None:
        """The share of what is left after clean-up that the alphabet can spell, 0..1."""
        left = self.sentences - self.counts.get(Verdict.EMPTY, 0)
        return 1 - self.counts.get(Verdict.MISFIT, 0) / left if left else None


@dataclass(frozen=True)
class Material:
    """All texts of a language. `dev_words` are the running words of dev; `dev_known` how many of these the transcripts
    of the train set have, `dev_covered` how many these and the texts. `curve` is (sentences kept, words covered)."""

    language: str
    figures: Mapping[int, TextFigures] = field(default_factory=dict)
    verdicts: Mapping[int, Verdicts] = field(default_factory=dict)
    leaks: Leaks = field(default_factory=lambda: Leaks.of({}))
    total: TextFigures = TextFigures(0, 0, {}, 0, 0, 0)
    dev_words: int = 0
    dev_known: int = 0
    dev_covered: int = 0
    curve: tuple[tuple[int, int], ...] = ()

    def coverage(self, covered: int) -> float | None:
        """A count of dev's words as a share of them, None where there is no dev."""
        return covered / self.dev_words if self.dev_words else None


def counted(verdicts: Verdicts) -> dict[Verdict, int]:
    """How many sentences have each verdict that there is."""
    counts = np.bincount(verdicts, minlength=len(Verdict)).tolist()
    return {verdict: counts[verdict] for verdict in Verdict if counts[verdict]}
