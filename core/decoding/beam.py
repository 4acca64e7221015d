"""What a beam search gives and is told: the likeliest paths of tokens, each with its score. `lexicon_search` and
`token_search` do the work, with flashlight's decoders; `greedy` in `core.decoding.ctc` is the search without a beam.

A path's score is the logarithm of the probability of its text: of all paths in the sound that write it, and of what a
model of text and hot words say of it (see `Weights`). Its tokens are the likeliest of those paths.
"""

from __future__ import annotations

import math
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from core.decoding import ctc
from core.decoding.ctc import LogProbs
from core.errors import TextError
from core.lm.note import Weights
from core.text.vocabulary import Vocabulary
from core.wording import say

NEVER = -1e4
"""Log probability of a token that cannot be in a frame; finite, for sums of it are compared."""
NATURAL = math.log(10)
"""Files of n-grams hold logarithms to the base of 10."""
STDERR = 2


@dataclass(frozen=True)
class Beam:
    """How much is followed up: so many beginnings after each frame, none of them less likely than the best by more than
    `gap` (in natural logarithms), each going on with one of so many tokens."""

    size: int = 50
    tokens: int = 20
    gap: float = 30.0


@dataclass(frozen=True)
class BeamPath:
    """`tokens` (T,) are those of each frame."""

    tokens: NDArray[np.int64]
    score: float


class Search(Protocol):
    """Finds the likeliest texts of frames."""

    vocabulary: Vocabulary
    of_words: bool
    """Whether its model of text counts words; else letters, or none is there."""

    def __call__(self, log_probs: LogProbs) -> list[BeamPath]:
        """(T, V) float32 -> the likeliest paths, the best first; at least one, and each writes another text."""

    def weigh(self, weights: Weights) -> None:
        """From now on search with other weights."""


def prepared(log_probs: LogProbs, vocabulary: Vocabulary) -> LogProbs:
    """Frames in which no special token is written but the blank, laid out for a library in C++."""
    special = [i for i, token in enumerate(vocabulary.tokens) if i and token.startswith("<") and token.endswith(">")]
    rows = np.array(log_probs, np.float32, order="C")
    rows[:, special] = NEVER
    return rows


def paths_of(decoder: Any, rows: LogProbs, frames: int, most: int) -> list[BeamPath]:
    """What a decoder of flashlight finds in rows; the first `frames` of them are sound."""
    found = decoder.decode(rows.ctypes.data, len(rows), rows.shape[1])
    return [BeamPath(np.array(one.tokens[1 : frames + 1], np.int64), float(one.score)) for one in found[:most]]


def texts_of(paths: Sequence[BeamPath], vocabulary: Vocabulary) -> list[str]:
    return [ctc.collapse(path.tokens, vocabulary) for path in paths]


def distinct(paths: Sequence[BeamPath], vocabulary: Vocabulary) -> list[BeamPath]:
    """One path for each text, with the probabilities of all that write it: the same words may come in other pieces, or
    with more spaces."""
    found: dict[str, BeamPath] = {}
    for path, text in zip(paths, texts_of(paths, vocabulary), strict=True):
        best = found.get(text)
        found[text] = path if best is None else replace(best, score=float(np.logaddexp(best.score, path.score)))
    return sorted(found.values(), key=lambda path: -path.score)


def kenlm(arpa: Path, entries: Sequence[str]) -> Any:
    """A model of n-grams in memory, in which `entries` have the numbers of their places; those that it does not know
    are its unknown word. Raises `TextError`."""
    from flashlight.lib.text.decoder.kenlm import KenLM
    from flashlight.lib.text.dictionary import Dictionary

    try:
        with _quiet():
            return KenLM(str(arpa), Dictionary(list(entries)))
    except (RuntimeError, MemoryError) as error:
        raise TextError(
            say("The text model {name} cannot be loaded.", name=arpa.parent.name), say("Make it again."), str(error)
        ) from error


@contextmanager
def _quiet() -> Iterator[None]:
    """KenLM draws how far it is on the standard error, past Python."""
    kept = os.dup(STDERR)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, STDERR)
        yield
    finally:
        os.dup2(kept, STDERR)
        os.close(kept)
        os.close(nowhere)
