"""`TokenSearch`: a beam over tokens, any of which may follow any other, with flashlight's lexicon-free decoder.

For models of text that foresee letters, counted or LSTMs; for models of words where a recogniser writes with pieces of
words, which are put together and looked up as each word ends; and for hot words alone.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from core.decoding.beam import NARROW, NATURAL, Beam, BeamPath, distinct, kenlm, paths_of, prepared
from core.decoding.ctc import LogProbs
from core.lm.hot_words import HotWord
from core.lm.neural.steps import LetterSteps
from core.lm.note import Weights
from core.lm.sequences import SPACE
from core.lm.store import TextModel
from core.text.vocabulary import Vocabulary

REMEMBERED = 200_000
"""Beginnings of words whose promises are kept: the same come again and again."""


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
        self.vocabulary, self._beam, self.lost = vocabulary, beam, 0
        self._bonus = {word.text: word.weight for word in hot_words if vocabulary.knows(word.text)}
        self.of_words = model is not None and model.note.unit == "word"
        self._words: dict[str, int] = {}
        self._ahead: dict[str, float] = {}
        self._base: Any = None
        self._letters: Any = None
        self._counted = model is not None and model.kind == "counted"
        if model is not None and self.of_words:
            every = model.units()
            known = [word for word in every if vocabulary.knows(word)]
            self.lost = len(every) - len(known)
            self._words = {word: i for i, word in enumerate(known)}
            self._base = kenlm(model.ngrams, [*known, "not known"])  # no word of a model has a space
            self._ahead = _ahead(self._base, known)
        elif model is not None and model.kind != "counted":
            self._letters = network = LetterSteps(model, vocabulary.tokens)
            self.lost = network.lost
        elif model is not None:
            seen = set(model.units())
            entries = [SPACE if sign == " " else sign for sign in vocabulary.tokens]
            self.lost = sum(entry not in seen for entry in entries[1:])
            self._letters = kenlm(model.ngrams, entries)
        self.weigh(weights)

    def weigh(self, weights: Weights) -> None:
        from flashlight.lib.text.decoder import CriterionType, LexiconFreeDecoder, LexiconFreeDecoderOptions, ZeroLM

        if self._letters is not None and self._counted and not self._bonus and not weights.insertion:
            self._lm, factor, usual = self._letters, weights.lm * NATURAL, Beam()
        elif self._letters is None and self._base is None and not self._bonus:
            self._lm, factor, usual = ZeroLM(), 0.0, Beam()
        else:
            words = _Words(self.vocabulary, weights, self._bonus, self._base, self._words, self._ahead)
            self._lm, factor, usual = _spelling(words, self._letters), 1.0, NARROW
        beam = self._beam or usual
        self._most = beam.size
        options = LexiconFreeDecoderOptions(
            beam_size=beam.size,
            beam_size_token=min(beam.tokens, len(self.vocabulary.tokens)),
            beam_threshold=beam.gap,
            lm_weight=factor,
            sil_score=0.0,
            log_add=True,
            criterion_type=CriterionType.CTC,
        )
        none: list[float] = []
        # what flashlight takes for silence is where a text begins: a space there would cost nothing
        self._decoder = LexiconFreeDecoder(options, self._lm, 0, 0, none)

    def __call__(self, log_probs: LogProbs) -> list[BeamPath]:
        if not len(log_probs):
            return [BeamPath(np.zeros(0, np.int64), 0.0)]
        rows = prepared(log_probs, self.vocabulary)
        return distinct(paths_of(self._decoder, rows, self._most), self.vocabulary)


def _ahead(base: Any, words: Sequence[str]) -> dict[str, float]:
    """For every beginning of words how likely the likeliest of them is by itself, as log10; "" stands for a word that
    is not known."""
    anywhere = base.start(True)
    found = {"": float(base.score(anywhere, len(words))[1])}
    for number, word in enumerate(words):
        log = float(base.score(anywhere, number)[1])
        for length in range(1, len(word) + 1):
            if log > found.get(word[:length], -math.inf):
                found[word[:length]] = log
    return found


@dataclass
class _Words:
    """What words cost as they end; and while they are written, what is foreseen of that: a share of a hot word's bonus
    with each letter, and how likely the likeliest word is that begins so. It is taken back where the word ends, so that
    the sum stays what words cost: without it, a beginning that has not ended yet would look better than it is."""

    vocabulary: Vocabulary
    weights: Weights
    bonus: dict[str, float]
    base: Any = None
    numbers: dict[str, int] = field(default_factory=dict)
    ahead: dict[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._known: dict[tuple[int, ...], float] = {}
        self._shares: dict[str, float] = {}
        for word, weight in self.bonus.items():
            for length in range(1, len(word) + 1):
                share = weight * length / len(word)
                if share > self._shares.get(word[:length], 0.0):
                    self._shares[word[:length]] = share
        self._hot_beginnings = {word[:length] for word in self.bonus for length in range(1, len(word) + 1)}

    def text(self, tokens: tuple[int, ...]) -> str:
        return self.vocabulary.decode(tokens).strip()

    def promised(self, tokens: tuple[int, ...]) -> float:
        """What is foreseen of a word that begins so."""
        if not tokens or not (self._shares or self.ahead):
            return 0.0
        found = self._known.get(tokens)
        if found is None:
            text = self.text(tokens)
            found = self._shares.get(text, 0.0) + (self._foreseen(text) if self.ahead and text else 0.0)
            if len(self._known) < REMEMBERED:
                self._known[tokens] = found
        return found

    def _foreseen(self, text: str) -> float:
        factor, unknown = self.weights.lm * NATURAL, self.ahead[""]
        best = factor * unknown + (0.0 if text in self._hot_beginnings else self.weights.unknown)
        if text in self.ahead:
            best = max(best, factor * self.ahead[text])
        return best + self.weights.insertion

    def ended(self, state: Any, tokens: tuple[int, ...]) -> tuple[Any, float]:
        """The state after a word, and what it costs or earns."""
        word = self.text(tokens)
        if not word:
            return state, 0.0
        earned = self.bonus.get(word, 0.0)
        if self.base is None:
            return state, earned
        number = self.numbers.get(word)
        unknown = len(self.numbers)
        state, log = self.base.score(state, unknown if number is None else number)
        price = self.weights.unknown if number is None and word not in self.bonus else 0.0
        return state, self.weights.lm * NATURAL * log + self.weights.insertion + price + earned


@dataclass
class _Place:
    """Where a beginning of a text stands: state after its last whole word (or letter), tokens of the word since, what
    of it was `promised`, and what followed already."""

    state: Any
    tokens: tuple[int, ...] = ()
    promised: float = 0.0
    following: dict[int, tuple[Any, float]] = field(default_factory=dict)


def _spelling(words: _Words, letters: Any = None) -> Any:
    """A model of text over tokens: of `letters`, token by token, where it is given, and of `words` as they end."""
    from flashlight.lib.text.decoder import LM, LMState

    vocabulary, weights = words.vocabulary, words.weights
    parting, between = frozenset(vocabulary.parting), vocabulary.parts_between
    base = letters if letters is not None else words.base
    factor = weights.lm * NATURAL

    class Spelling(LM):  # type: ignore[misc]
        def __init__(self) -> None:
            LM.__init__(self)
            self._places: dict[Any, _Place] = {}

        def start(self, start_with_nothing: bool) -> Any:
            state = LMState()
            self._places = {state: _Place(base.start(start_with_nothing) if base is not None else None)}
            return state

        def score(self, state: Any, usr_token_idx: int) -> tuple[Any, float]:
            place = self._places[state]
            found = place.following.get(usr_token_idx)
            if found is None:
                found = place.following[usr_token_idx] = self._went_on(state, place, usr_token_idx)
            return found

        def _went_on(self, state: Any, place: _Place, token: int) -> tuple[Any, float]:
            inner, tokens, earned = place.state, place.tokens, -place.promised
            if token in parting:
                inner, own = words.ended(inner, tokens)
                earned += own
                tokens = () if between else (token,)
            else:
                tokens = (*tokens, token)
            if letters is not None:
                inner, log = letters.score(inner, token)
                earned += factor * log + weights.insertion
            following, promised = state.child(token), words.promised(tokens)
            self._places[following] = _Place(inner, tokens, promised)
            return following, earned + promised

        def finish(self, state: Any) -> tuple[Any, float]:
            place = self._places[state]
            inner, earned = words.ended(place.state, place.tokens)
            earned -= place.promised
            if base is not None:
                earned += factor * base.finish(inner)[1]
            return state.child(-1), earned

    return Spelling()
