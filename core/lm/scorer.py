"""How likely a model of text finds whole sentences, whatever it is: counted, a network taught here, or a ready one."""

from __future__ import annotations

import importlib
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from core.errors import TextError
from core.lm.note import Kind
from core.lm.store import TextModel
from core.text.vocabulary import Vocabulary
from core.wording import say


@dataclass(frozen=True)
class SentenceScore:
    """How likely a sentence is, its end included: `log_probability` is a natural logarithm. It has so many `units`
    (words, letters or pieces, without its end), of which `unknown` are none of the model's; `letters` count the spaces
    between words, too, and are the same for every model."""

    log_probability: float
    units: int
    letters: int
    unknown: int = 0


class Scorer(Protocol):
    """A model of text that is ready to be asked. Sentences come as the recogniser reads them, cleaned up."""

    @property
    def exact(self) -> bool:
        """Whether the probabilities of all sentences sum to 1. What is asked for each word with its neighbours on both
        sides known is no such probability: it ranks sentences, and says nothing in bits a letter."""

    def scores(self, sentences: Sequence[str]) -> list[SentenceScore]:
        """One score for each sentence, in their order. A sentence without a word scores its end alone."""


MODULES: dict[Kind, str] = {
    "counted": "core.lm.counted_scorer",
    "neural": "core.lm.neural.scoring",
    "ready": "core.lm.ready.scoring",
}
"""Modules that have `scorer(model, alphabet)`; those of networks load torch."""


def scorer_of(model: TextModel, alphabet: Vocabulary | None = None) -> Scorer:
    """Load a model to ask it; `alphabet` says what one letter is to a counted model of letters. Raises `TextError`."""
    made: Scorer = importlib.import_module(MODULES[model.kind]).scorer(model, alphabet)
    return made


def letters_in(sentence: str) -> int:
    """How many letters a sentence has, one for each space between words."""
    return len(" ".join(sentence.split()))


@dataclass(frozen=True)
class Measured:
    """How well a model foresees a text: `perplexity` of its units and the sentences' ends; `bits` a letter, which
    compare models of different units on the same text where neither has unknown units: that one is unknown is cheaper
    said than which it is. None for what is no probability (see `Scorer.exact`)."""

    perplexity: float | None
    bits: float | None
    sentences: int
    units: int
    letters: int
    unknown: int

    @property
    def unknown_rate(self) -> float:
        return self.unknown / max(self.units, 1)


def measure(scorer: Scorer, sentences: Sequence[str]) -> Measured:
    """Over all sentences that have a word. Raises `TextError` where none has."""
    worded = [sentence for sentence in sentences if sentence.split()]
    if not worded:
        raise TextError(
            say("There is not one word in these texts: nothing can be measured."), say("Choose another text.")
        )
    scores = scorer.scores(worded)
    log = math.fsum(score.log_probability for score in scores)
    units, letters, unknown = (
        sum(getattr(score, name) for score in scores) for name in ("units", "letters", "unknown")
    )
    perplexity = math.exp(min(-log / (units + len(scores)), 700.0)) if scorer.exact else None
    bits = -log / math.log(2) / letters if scorer.exact else None
    return Measured(perplexity, bits, len(scores), units, letters, unknown)
