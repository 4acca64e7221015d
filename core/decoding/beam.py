"""What a beam search gives and is told: the likeliest paths of tokens, each with its score. `lexicon_search`
(flashlight's decoder) and `token_search` do the work; `greedy` in `core.decoding.ctc` is the search without a beam.

A path's score is the logarithm of the probability of its text: of all paths in the sound that write it, and of what a
model of text and hot words say of it (see `Weights`). Its tokens are the likeliest of those paths.
"""

from __future__ import annotations

import math
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from core.decoding import ctc
from core.decoding.ctc import LogProbs
from core.errors import TextError
from core.lm.arpa import searchable
from core.lm.ngrams import Ngrams
from core.lm.note import Weights
from core.text.vocabulary import Vocabulary
from core.wording import say

NEVER = -1e4
"""Log probability of a token that cannot be in a frame; finite, for sums of it are compared."""
SURE = math.log(0.999)
"""From this on a frame surely says nothing."""
NATURAL = math.log(10)
"""Files of n-grams hold logarithms to the base of 10."""
STDERR = 2


@dataclass(frozen=True)
class Beam:
    """How much is followed up: so many beginnings after each frame, none of them less likely than the best by more than
    `gap` (in natural logarithms), each going on with one of so many tokens."""

    size: int = 25
    tokens: int = 8
    gap: float = 12.0


NARROW = Beam(20, 6, 10.0)
"""Where prices take longer to look up: those of networks, and of words that are put together of tokens."""


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


@dataclass(frozen=True)
class Rows:
    """Frames laid out for a library in C++, (R, V) float32: those in which surely nothing is said, one after another,
    are one row. `widths` (R,) are how many frames each row stands for."""

    logs: LogProbs
    widths: NDArray[np.int64]

    def path(self, tokens: Sequence[int], score: float) -> BeamPath:
        """A path of rows as one of frames."""
        return BeamPath(np.repeat(np.array(tokens, np.int64), self.widths), score)

    def followed_by(self, row: LogProbs) -> Rows:
        """With another row (1, V) behind them, which stands for no frame."""
        return Rows(np.concatenate((self.logs, row)), np.append(self.widths, 0))


def prepared(log_probs: LogProbs, vocabulary: Vocabulary) -> Rows:
    """(T, V) frames for a search: no special token is written but the blank, and long silence is short."""
    nothing = log_probs[:, 0] > SURE
    first = np.flatnonzero(~(nothing & np.roll(nothing, 1)) | (np.arange(len(nothing)) == 0))
    widths = np.diff(np.append(first, len(nothing)))
    special = [i for i, token in enumerate(vocabulary.tokens) if i and token.startswith("<") and token.endswith(">")]
    rows = np.array(log_probs[first], np.float32, order="C")
    rows[:, special] = NEVER
    several = widths > 1
    rows[several] = NEVER
    rows[several, 0] = np.add.reduceat(log_probs[:, 0], first)[several]
    return Rows(rows, widths)


def paths_of(decoder: Any, rows: Rows, most: int) -> list[BeamPath]:
    """What a decoder of flashlight finds in rows."""
    count = len(rows.logs)
    found = decoder.decode(rows.logs.ctypes.data, count, rows.logs.shape[1])
    return [rows.path(one.tokens[1 : count + 1], float(one.score)) for one in found[:most]]


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
    are its unknown word, as likely as its rarest where it has no price for that. Raises `TextError`."""
    from flashlight.lib.text.decoder.kenlm import KenLM
    from flashlight.lib.text.dictionary import Dictionary

    try:
        with searchable(arpa) as file, _quiet():
            found = KenLM(str(file), Dictionary([*entries, "no unit of any model"]))  # none has a space
        anywhere = found.start(True)
        unknown = float(found.score(anywhere, len(entries))[1])
        if unknown > Ngrams.NEVER:
            return found
        others = [float(found.score(anywhere, number)[1]) for number in range(len(entries))]
        rarest = min((log for log in others if log > Ngrams.NEVER), default=0.0)
        return _Priced(found, {i: rarest - unknown for i, log in enumerate(others) if log <= Ngrams.NEVER})
    except (RuntimeError, MemoryError, OSError) as error:
        raise TextError(
            say("The text model {name} cannot be loaded.", name=arpa.parent.name), say("Make it again."), str(error)
        ) from error


@dataclass(frozen=True)
class _Priced:
    """A model of n-grams, with what is added for some entries."""

    base: Any
    more: Mapping[int, float]

    def start(self, start_with_nothing: bool) -> Any:
        return self.base.start(start_with_nothing)

    def score(self, state: Any, number: int) -> tuple[Any, float]:
        following, log = self.base.score(state, number)
        return following, float(log) + self.more.get(number, 0.0)

    def finish(self, state: Any) -> tuple[Any, float]:
        following, log = self.base.finish(state)
        return following, float(log)


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
