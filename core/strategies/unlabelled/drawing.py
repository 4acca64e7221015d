"""What is hidden of a sound, and which wrong stretches stand beside the right one, by transformers' own functions.

Each utterance is drawn for by itself, from a seed of its own: to the same whoever is beside it in a batch, in however
many parts that is taken, and when a run goes on.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt
from transformers.models.wav2vec2 import modeling_wav2vec2

_OURS: Any = modeling_wav2vec2
"""Its functions for this begin with an underscore, and are what its examples of pre-training call."""

Hidden = npt.NDArray[np.bool_]
KNOWN = 4096
"""So many utterances' are remembered: those of a step and of what is read ahead of it."""


@dataclass(frozen=True)
class Drawing:
    """`share` of the frames is hidden in stretches of `length`; beside the right one stand so many `wrong` ones."""

    share: float
    length: int
    wrong: int

    def fits(self, frames: int) -> bool:
        """Whether something of so many frames can be hidden, and something is left."""
        return frames > self.length

    def hidden(self, frames: int, seed: str) -> Hidden:
        """(T,) which frames are hidden: one stretch at least. Not to be written to: it is drawn once, though counted
        and learnt from apart."""
        return _hidden(self.share, self.length, frames, seed)

    def picks(self, hidden: Hidden, seed: str) -> npt.NDArray[np.int64]:
        """(T, wrong) for each hidden frame other hidden ones of the same sound, by their numbers."""
        with _seeded(f"wrong {seed}"):
            found = _OURS._sample_negative_indices((1, len(hidden)), self.wrong, hidden[None])[0]  # noqa: SLF001
        return np.asarray(found, np.int64)

    def all_hidden(self, frames: Sequence[int], seeds: Sequence[str]) -> Hidden:
        """(B, T) of several sounds, False behind the end of each."""
        found = np.zeros((len(frames), max(frames)), np.bool_)
        for row, (count, seed) in enumerate(zip(frames, seeds, strict=True)):
            found[row, :count] = self.hidden(count, seed)
        return found

    def all_picks(self, hidden: Hidden, frames: Sequence[int], seeds: Sequence[str]) -> npt.NDArray[np.int64]:
        """(B, T, wrong) of several sounds, as numbers of frames of all of them, one sound after another."""
        found = np.zeros((*hidden.shape, self.wrong), np.int64)
        for row, (count, seed) in enumerate(zip(frames, seeds, strict=True)):
            found[row, :count] = self.picks(hidden[row, :count], seed) + row * hidden.shape[1]
        return found


@lru_cache(maxsize=KNOWN)
def _hidden(share: float, length: int, frames: int, seed: str) -> Hidden:
    with _seeded(f"hidden {seed}"):
        found: Hidden = _OURS._compute_mask_indices((1, frames), share, length, min_masks=1)[0]  # noqa: SLF001
    found.flags.writeable = False
    return found


@contextmanager
def _seeded(words: str) -> Iterator[None]:
    """Inside, numpy's own random numbers follow from the words; behind it they go on as if nothing had been."""
    before = np.random.get_state()  # noqa: NPY002 - transformers draws from these
    np.random.seed(zlib.crc32(words.encode()))  # noqa: NPY002
    try:
        yield
    finally:
        np.random.set_state(before)  # noqa: NPY002
