"""`TokenSearch`: a beam over tokens, any of which may follow any other (see `token_beam`).

For models of text that foresee letters, counted or LSTMs; for models of words where a recogniser writes with pieces of
words, which are put together and looked up as each word ends; and for hot words alone.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np

from core.decoding.beam import NARROW, NATURAL, Beam, BeamPath, distinct, kenlm, prepared
from core.decoding.ctc import LogProbs
from core.decoding.token_beam import Place, followed
from core.decoding.word_prices import WordPrices, ahead_of
from core.lm.hot_words import HotWord
from core.lm.neural.steps import LetterSteps
from core.lm.note import Weights
from core.lm.sequences import SPACE
from core.lm.store import TextModel
from core.text.vocabulary import Vocabulary


class TokenSearch:
    """See `Search`. Not for several threads at once. Without a `model`, hot words alone are heeded.

    `lost` are the letters of the vocabulary that the model has not seen; for a model of words those that cannot be
    written. Raises `TextError` for a model that cannot be loaded.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        model: TextModel | None,
        weights: Weights,
        hot_words: Sequence[HotWord] = (),
        beam: Beam | None = None,
    ) -> None:
        self.vocabulary, self.lost = vocabulary, 0
        self._bonus = {word.text: word.weight for word in hot_words if vocabulary.knows(word.text)}
        self.of_words = model is not None and model.note.unit == "word"
        self._words: dict[str, int] = {}
        self._ahead: dict[str, float] = {}
        self._base: Any = None
        self._letters: Any = None
        if model is not None and self.of_words:
            every = model.units()
            known = [word for word in every if vocabulary.knows(word)]
            self.lost = len(every) - len(known)
            self._words = {word: i for i, word in enumerate(known)}
            self._base = kenlm(model.ngrams, [*known, "not known"])  # no word of a model has a space
            self._ahead = ahead_of(self._base, known)
        elif model is not None and model.kind != "counted":
            self._letters = network = LetterSteps(model, vocabulary.tokens)
            self.lost = network.lost
        elif model is not None:
            seen = set(model.units())
            entries = [SPACE if sign == " " else sign for sign in vocabulary.tokens]
            self.lost = sum(letter not in seen for letter in vocabulary.letters)
            self._letters = kenlm(model.ngrams, entries)
        plain = not self._bonus and self._base is None and not isinstance(self._letters, LetterSteps)
        self._beam = beam or (Beam() if plain else NARROW)
        self.weigh(weights)

    def weigh(self, weights: Weights) -> None:
        words = WordPrices(self.vocabulary, weights, self._bonus, self._base, self._words, self._ahead)
        self._prices = _Prices(words, self._letters)

    def __call__(self, log_probs: LogProbs) -> list[BeamPath]:
        if not len(log_probs):
            return [BeamPath(np.zeros(0, np.int64), 0.0)]
        rows = prepared(log_probs, self.vocabulary)
        return distinct(followed(rows, self._prices, self._beam), self.vocabulary)


class _Prices:
    """See `Prices`: of `letters`, token by token, where they are given, and of `words` as they end."""

    def __init__(self, words: WordPrices, letters: Any) -> None:
        self._words, self._letters = words, letters
        self._base = letters if letters is not None else words.base
        self._network = letters if isinstance(letters, LetterSteps) else None
        self._factor = words.weights.lm * NATURAL
        self._insertion = words.weights.insertion if letters is not None else 0.0
        self._parting = frozenset(words.vocabulary.parting)
        self.free = self._parting if words.any else frozenset()
        self.most = words.most + max(0.0, self._insertion) if self._factor >= 0 else math.inf

    def start(self) -> Place:
        return Place(self._base.start(False) if self._base is not None else None)

    def look(self, places: Sequence[Place]) -> None:
        if self._network is not None:
            self._network.look(place.state for place in places)

    def following(self, place: Place, token: int) -> Place:
        state, tokens, earned = place.state, place.tokens, -place.promised
        if self._words.any:
            if token in self._parting:
                state, own = self._words.ended(state, tokens)
                earned += own
                tokens = () if self._words.vocabulary.parts_between else (token,)
            else:
                tokens = (*tokens, token)
        if self._letters is not None:
            state, log = self._letters.score(state, token)
            earned += self._factor * log + self._insertion
        promised = self._words.promised(tokens)
        found = place.following[token] = Place(state, tokens, promised, earned + promised)
        return found

    def end(self, place: Place) -> float:
        state, earned = self._words.ended(place.state, place.tokens)
        if self._base is not None:
            earned += self._factor * self._base.finish(state)[1]
        return earned - place.promised
