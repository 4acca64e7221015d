"""`RescoredSearch`: the likeliest texts of another search, weighed once more by a model of text that judges whole
sentences: a network taught here or a ready one, or counts of another unit.

The texts stay those of the first search; their scores, and with them their order, how sure words are and what else they
may be, are what both say.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NamedTuple, Protocol

from core.decoding.beam import BeamPath, Search, texts_of
from core.decoding.ctc import LogProbs
from core.decoding.joining import Part
from core.decoding.nbest import together
from core.lm.note import Weights
from core.lm.scorer import Scorer

REMEMBERED = 100_000
"""Texts whose scores are kept: the same come again while weights are tried, and in short utterances."""


class Candidate(NamedTuple):
    """A text that sound may be, and the logarithm of its probability by what found it."""

    text: str
    score: float


class Judge:
    """What a model of text adds to the scores of texts. It is asked once for each text."""

    def __init__(self, scorer: Scorer) -> None:
        self._scorer = scorer
        self._known: dict[str, float] = {}

    def added(self, texts: Sequence[str], weights: Weights) -> list[float]:
        """For each text its share of the score, see `Weights`."""
        new = list(dict.fromkeys(text for text in texts if text not in self._known))
        if len(self._known) + len(new) > REMEMBERED:
            self._known, new = {}, list(dict.fromkeys(texts))
        scores = self._scorer.scores(new) if new else []
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
    judge: Judge | None
    """What weighs the likeliest texts again; None where nothing does."""

    def weigh(self, weights: Weights) -> None:
        """From now on find texts with other weights."""

    def candidates(self, parts: Sequence[Any]) -> list[list[Candidate]]:
        """The likeliest texts of each stretch of windows that follow one another, the best first, before they are
        weighed again."""


class RescoredSearch:
    """See `Search`. Not for several threads at once."""

    def __init__(self, search: Search, judge: Judge, weights: Weights) -> None:
        self.vocabulary, self.of_words = search.vocabulary, search.of_words
        self.search, self.judge, self._weights = search, judge, weights

    def weigh(self, weights: Weights) -> None:
        if weights.first != self._weights.first:
            self.search.weigh(weights)
        self._weights = weights

    def __call__(self, log_probs: LogProbs) -> list[BeamPath]:
        return self.again(self.search(log_probs))

    def again(self, paths: Sequence[BeamPath]) -> list[BeamPath]:
        """Texts weighed again, the best first."""
        if not self._weights.rescore:
            return list(paths)
        added = self.judge.added(texts_of(paths, self.vocabulary), self._weights)
        weighed = [replace(path, score=path.score + more) for path, more in zip(paths, added, strict=True)]
        return sorted(weighed, key=lambda path: -path.score)


class FrameRereading:
    """See `Rereading`, for a search over frames."""

    def __init__(self, search: Search) -> None:
        again = search if isinstance(search, RescoredSearch) else None
        self.of_words, self._search = search.of_words, search
        self._first: Search = again.search if again is not None else search
        self.judge = again.judge if again is not None else None

    def weigh(self, weights: Weights) -> None:
        self._search.weigh(weights)

    def candidates(self, parts: Sequence[Part]) -> list[list[Candidate]]:
        found = []
        for one in together(parts, self._search.vocabulary):
            paths = self._first(one.frames)
            texts = texts_of(paths, self._search.vocabulary)
            found.append([Candidate(text, path.score) for text, path in zip(texts, paths, strict=True)])
        return found
