"""Networks of text as scorers. Loads torch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import nn

from core.lm.neural import folder
from core.lm.neural.network import Window, padded, surprise, windows
from core.lm.neural.units import NOT_KNOWN, encode
from core.lm.scorer import SentenceScore, letters_in
from core.lm.store import TextModel
from core.text.vocabulary import Vocabulary

AT_ONCE = 1 << 22
"""So many numbers at the output at most: sentences times their length times the vocabulary."""


@dataclass(frozen=True)
class NeuralScorer:
    """Asks a network. Of all ways to cut a sentence into pieces one is taken, so that the probabilities of all
    sentences sum to 1 at most."""

    network: nn.Module
    vocabulary: Vocabulary
    exact: bool = True

    def scores(self, sentences: Sequence[str]) -> list[SentenceScore]:
        """See `Scorer`."""
        numbers = [encode(self.vocabulary, sentence) for sentence in sentences]
        logs = log_probabilities(self.network, numbers, len(self.vocabulary.tokens))
        return [
            SentenceScore(log, len(own), letters_in(sentence), own.count(NOT_KNOWN))
            for sentence, own, log in zip(sentences, numbers, logs, strict=True)
        ]


def scorer(model: TextModel, alphabet: Vocabulary | None = None) -> NeuralScorer:  # noqa: ARG001 - it has its own
    """Raises `TextError`."""
    model.check()
    found = folder.read(model.folder)
    return NeuralScorer(found.network, found.vocabulary)


def log_probabilities(network: nn.Module, sentences: Sequence[Sequence[int]], tokens: int) -> list[float]:
    """The natural logarithm of each sentence's probability, its end included; sentences are numbers without edges. The
    network is left as it was."""
    device = next(network.parameters()).device
    found = [0.0] * len(sentences)
    parts = [(number, window) for number, sentence in enumerate(sentences) for window in windows(sentence)]
    learning = network.training
    network.eval()
    with torch.inference_mode():
        for batch in _batches(parts, tokens):
            read, comes = padded([window for _, window in batch], device)
            surprised = surprise(network, read, comes).double().sum(1).cpu().tolist()
            for (number, _), one in zip(batch, surprised, strict=True):
                found[number] -= one
    network.train(learning)
    return found


def _batches(parts: Sequence[tuple[int, Window]], tokens: int) -> Iterator[list[tuple[int, Window]]]:
    """Windows of like lengths together."""
    batch: list[tuple[int, Window]] = []
    for part in sorted(parts, key=lambda part: len(part[1][0])):
        if batch and (len(batch) + 1) * len(part[1][0]) * tokens > AT_ONCE:
            yield batch
            batch = []
        batch.append(part)
    if batch:
        yield batch
