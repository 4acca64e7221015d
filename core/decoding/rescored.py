"""`RescoredSearch`: the likeliest texts of another search, weighed once more by a model of text that judges whole
sentences: a network taught here or a ready one, or counts of another unit.

The texts stay those of the first search; their scores, and with them their order, how sure words are and what else they
may be, are what both say.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from core.decoding.beam import BeamPath, Search, texts_of
from core.decoding.ctc import LogProbs
from core.decoding.joining import Part
from core.decoding.nbest import together
from core.decoding.rereading import Candidate, Judge
from core.lm.note import Weights


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
    """See `Rereading`, for a search over frames. `weighed` is told of other weights: what was found with those before
    does not stand."""

    hears = False

    def __init__(self, search: Search, weighed: Callable[[], None]) -> None:
        self._weighed = weighed
        again = search if isinstance(search, RescoredSearch) else None
        self.of_words, self._search = search.of_words, search
        self._first: Search = again.search if again is not None else search
        self.judge = again.judge if again is not None else None

    def weigh(self, weights: Weights) -> None:
        self._search.weigh(weights)
        self._weighed()

    def candidates(self, parts: Sequence[Part]) -> list[list[Candidate]]:
        found = []
        for one in together(parts, self._search.vocabulary):
            paths = self._first(one.frames)
            texts = texts_of(paths, self._search.vocabulary)
            found.append([Candidate(text, path.score) for text, path in zip(texts, paths, strict=True)])
        return found
