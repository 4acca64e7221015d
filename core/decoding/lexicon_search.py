"""`LexiconSearch`: a beam over the words of a model of text, letter by letter, with flashlight's lexicon decoder.

Words that the model does not know can be written at a price: those that the sound alone suggests in a stretch join the
lexicon while it is read. For vocabularies with a token between words.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import numpy as np

from core.decoding.beam import NATURAL, NEVER, Beam, BeamPath, Rows, kenlm, paths_of, prepared, texts_of
from core.decoding.ctc import LogProbs
from core.decoding.token_beam import Unpriced, followed
from core.lm.hot_words import HotWord
from core.lm.note import Weights
from core.lm.store import TextModel
from core.text.vocabulary import Vocabulary

MOST_NEW = 200
"""Words that may join the lexicon for one stretch."""


class LexiconSearch:
    """See `Search`. Not for several threads at once.

    `lost` are the words of the model that cannot be written with the vocabulary. Raises `TextError` for a model that
    cannot be loaded.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        model: TextModel,
        weights: Weights,
        hot_words: Sequence[HotWord] = (),
        beam: Beam = Beam(),  # noqa: B008 - a frozen value
    ) -> None:
        self.vocabulary, self._beam, self.of_words = vocabulary, beam, True
        self._space = vocabulary.parting[0]
        every = model.units()
        known = [word for word in every if vocabulary.knows(word)]
        self.lost = len(every) - len(known)
        self._bonus = {word.text: word.weight for word in hot_words if vocabulary.knows(word.text)}
        self._words = {word: i for i, word in enumerate(dict.fromkeys([*known, *self._bonus]))}
        self._first_new = len(self._words)
        entries = [*self._words, *(f"new {i}" for i in range(MOST_NEW))]  # no word of a model has a space
        self._base = kenlm(model.ngrams, entries)
        self.weigh(weights)

    def weigh(self, weights: Weights) -> None:
        from flashlight.lib.text.decoder import (
            CriterionType,
            LexiconDecoder,
            LexiconDecoderOptions,
            SmearingMode,
            Trie,
        )

        self._unknown = weights.unknown
        extra = [self._bonus.get(word, 0.0) for word in self._words] + [weights.unknown] * MOST_NEW
        self._lm = _priced(self._base, weights.lm * NATURAL, extra)
        self._trie = Trie(len(self.vocabulary.tokens), self._space)
        anywhere = self._lm.start(True)
        for word, label in self._words.items():
            self._trie.insert(self._spelt(word), label, self._lm.score(anywhere, label)[1])
        self._trie.smear(SmearingMode.MAX)
        self._new_score = self._lm.score(anywhere, self._first_new)[1]
        options = LexiconDecoderOptions(
            beam_size=self._beam.size,
            beam_size_token=min(self._beam.tokens, len(self.vocabulary.tokens)),
            beam_threshold=self._beam.gap,
            lm_weight=1.0,
            word_score=weights.insertion,
            unk_score=-math.inf,
            sil_score=0.0,
            log_add=True,
            criterion_type=CriterionType.CTC,
        )
        none: list[float] = []
        self._decoder = LexiconDecoder(options, self._trie, self._lm, self._space, 0, self._first_new, none, False)

    def __call__(self, log_probs: LogProbs) -> list[BeamPath]:
        if not len(log_probs):
            return [BeamPath(np.zeros(0, np.int64), 0.0)]
        rows = prepared(log_probs, self.vocabulary)
        with self._with_new(self._suggested(rows)):
            return paths_of(self._decoder, self._ended(rows), self._beam.size)

    def _ended(self, rows: Rows) -> Rows:
        """With a frame behind them that is a space: words end there, whether or not the sound says so."""
        last = np.full((1, rows.logs.shape[1]), NEVER, np.float32)
        last[0, self._space] = 0.0
        return rows.followed_by(last)

    def _suggested(self, rows: Rows) -> list[str]:
        """Words that the lexicon lacks, of the likeliest texts of the sound alone."""
        if self._unknown <= NEVER:
            return []
        texts = texts_of(followed(rows, Unpriced(), self._beam), self.vocabulary)
        words = dict.fromkeys(word for text in texts for word in text.split())
        return [word for word in words if word not in self._words and self.vocabulary.knows(word)][:MOST_NEW]

    def _spelt(self, word: str) -> list[int]:
        return [*self.vocabulary.encode(word), self._space]

    @contextmanager
    def _with_new(self, words: Sequence[str]) -> Iterator[None]:
        """The lexicon with these words as well, and after that as it was."""
        grown: list[tuple[Any, int]] = []
        try:
            for label, word in enumerate(words, self._first_new):
                grown.append(self._grow(self._spelt(word), label))
            yield
        finally:
            for node, token in reversed(grown):
                rest = dict(node.children)
                rest.pop(token, None)
                node.children = rest

    def _grow(self, spelt: list[int], label: int) -> tuple[Any, int]:
        """Insert a word; returns the node at which its own branch begins, and the branch's token there."""
        shared = next(n for n in range(len(spelt)) if self._trie.search(spelt[: n + 1]) is None)
        self._trie.insert(spelt, label, self._new_score)
        for length in range(shared + 1, len(spelt) + 1):
            self._trie.search(spelt[:length]).max_score = self._new_score
        return self._trie.search(spelt[:shared]), spelt[shared]


def _priced(base: Any, factor: float, extra: list[float]) -> Any:
    """A model of text whose logarithms are weighed, with something added for each word."""
    from flashlight.lib.text.decoder import LM

    class Priced(LM):  # type: ignore[misc]
        def __init__(self) -> None:
            LM.__init__(self)

        def start(self, start_with_nothing: bool) -> Any:
            return base.start(start_with_nothing)

        def score(self, state: Any, usr_token_idx: int) -> tuple[Any, float]:
            following, log = base.score(state, usr_token_idx)
            return following, factor * log + extra[usr_token_idx]

        def finish(self, state: Any) -> tuple[Any, float]:
            following, log = base.finish(state)
            return following, factor * log

    return Priced()
