"""What words cost and earn while they are written token by token: hot words, and the words of a counted model."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from core.decoding.beam import NATURAL
from core.lm.note import Weights
from core.text.vocabulary import Vocabulary

REMEMBERED = 200_000
"""Beginnings of words whose promises are kept: the same come again and again."""


def ahead_of(base: Any, words: Sequence[str]) -> dict[str, float]:
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
class WordPrices:
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

    @property
    def any(self) -> bool:
        """Whether words cost or earn anything."""
        return bool(self.bonus) or self.base is not None

    @property
    def most(self) -> float:
        """No token within a word earns more: as a word goes on it becomes less likely, or hot."""
        hot = max(0.0, *self.bonus.values()) if self.bonus else 0.0
        return hot if self.base is None else hot + max(0.0, self.weights.insertion) + max(0.0, self.weights.unknown)

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
