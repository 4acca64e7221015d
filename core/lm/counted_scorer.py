"""Counted models as scorers, and which units they do not know."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from core.lm.ngrams import Ngrams, Perplexity
from core.lm.scorer import SentenceScore, letters_in
from core.lm.sequences import BEGIN, SPECIAL, Divide, Sequences, divider, numbered
from core.lm.store import TextModel
from core.text.vocabulary import Vocabulary


@dataclass(frozen=True)
class CountedScorer:
    """Asks n-grams."""

    ngrams: Ngrams
    divide: Divide
    exact: bool = True

    def scores(self, sentences: Sequence[str]) -> list[SentenceScore]:
        """See `Scorer`."""
        worded = [sentence for sentence in sentences if self.divide(sentence)]
        found = iter(self._worded(worded) if worded else ())
        return [next(found) if self.divide(sentence) else self._nothing(sentence) for sentence in sentences]

    def _worded(self, sentences: Sequence[str]) -> list[SentenceScore]:
        sequences, _ = numbered(sentences, self.divide, self.ngrams.symbols)
        begins = np.flatnonzero(sequences.ids == SPECIAL.index(BEGIN))
        logs = np.add.reduceat(self.ngrams.logs(sequences), begins) * math.log(10)
        unknown = np.add.reduceat((sequences.ids == 0).astype(np.int64), begins)
        counts = np.diff(np.append(begins, len(sequences.ids))) - 2
        return [
            SentenceScore(float(log), int(count), letters_in(sentence), int(lacking))
            for sentence, log, count, lacking in zip(sentences, logs, counts, unknown, strict=True)
        ]

    def _nothing(self, sentence: str) -> SentenceScore:
        """A sentence that ends where it begins."""
        edges = Sequences(np.array([1, 2], np.int32), self.ngrams.symbols, 1, 0, 0)
        return SentenceScore(float(self.ngrams.logs(edges)[1]) * math.log(10), 0, letters_in(sentence))


def scorer(model: TextModel, alphabet: Vocabulary | None) -> CountedScorer:
    """Raises `TextError`."""
    return CountedScorer(model.read(), _divider(model, alphabet))


def perplexity(
    model: TextModel, sentences: Iterable[str], alphabet: Vocabulary | None
) -> tuple[Perplexity, list[tuple[str, int]]]:
    """How well a counted model foresees sentences, and the units that it does not know, the most frequent first.
    Raises `TextError`."""
    ngrams = model.read()
    sequences, unknown = numbered(sentences, _divider(model, alphabet), ngrams.symbols)
    return ngrams.perplexity(sequences), unknown.most_common()


def _divider(model: TextModel, alphabet: Vocabulary | None) -> Divide:
    return divider("letter" if model.note.unit == "letter" else "word", alphabet)
