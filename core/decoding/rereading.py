"""Weighing texts once more by a model of text that judges whole sentences (`Judge`), and what an objective shows
of how it finds texts to those who try many weights (`Rereading`). Of any objective: nothing here knows of frames.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, Protocol

from core.lm.note import Weights
from core.lm.scorer import Scorer

REMEMBERED = 100_000
"""Texts whose scores are kept: the same come again while weights are tried, and in short utterances."""


class Candidate(NamedTuple):
    """A text that sound may be, and the logarithm of its probability by what found it."""

    text: str
    score: float


class Judge:
    """What a model of text adds to the scores of texts. It is asked once for each text, as `clean` spells it."""

    def __init__(self, scorer: Scorer, clean: Callable[[str], str] = str) -> None:
        self.scorer, self._clean = scorer, clean
        self._known: dict[str, float] = {}

    def added(self, texts: Sequence[str], weights: Weights) -> list[float]:
        """For each text its share of the score, see `Weights`."""
        new = list(dict.fromkeys(text for text in texts if text not in self._known))
        if len(self._known) + len(new) > REMEMBERED:
            self._known, new = {}, list(dict.fromkeys(texts))
        scores = self.scorer.scores([self._clean(text) for text in new]) if new else []
        self._known |= {text: score.log_probability for text, score in zip(new, scores, strict=True)}
        return [weights.rescore * self._known[text] + weights.rescore_insertion * len(text.split()) for text in texts]

    def best(self, candidates: Sequence[Candidate], weights: Weights) -> str:
        """The text that is likeliest once all are weighed again; the first of equal ones."""
        if not weights.rescore:
            return candidates[0].text
        added = self.added([one.text for one in candidates], weights)
        return max(zip(candidates, added, strict=True), key=lambda pair: pair[0].score + pair[1])[0].text


class Rereading(Protocol):
    """Finding texts with a model of text, taken apart for those who try many weights."""

    of_words: bool
    """Whether the first model of text counts words; else letters, or none is there."""
    hears: bool
    """Whether it is at work while sound is heard: what was heard with it is not what is heard without."""
    judge: Judge | None
    """What weighs the likeliest texts again; None where nothing does."""

    def weigh(self, weights: Weights) -> None:
        """From now on find texts with other weights."""

    def candidates(self, parts: Sequence[Any]) -> list[list[Candidate]]:
        """The likeliest texts of each stretch of windows that follow one another, the best first, before they are
        weighed again."""
