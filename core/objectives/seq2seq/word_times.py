"""Where the words of a text are, by where the decoder looked when it wrote them: dynamic time warping over its
attention, as Whisper's own word times are made. A pause belongs to no word: one that was given sound on both sides of
it is behind it, and what was said before it is the end of the word before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from core.objectives.seq2seq.written import Written
from core.text.vocabulary import Vocabulary
from core.vad import runs

SMOOTH = 7
"""Frames of the median that takes single glances away."""
LEAST_SAID = 3
"""Frames behind a pause at least: fewer are the beginning of the next word."""


@dataclass(frozen=True)
class WordSpan:
    """A word, its output frames [start, end) and the log probabilities of its tokens."""

    text: str
    start: int
    end: int
    logs: tuple[float, ...]


def sharpened(looks: Tensor) -> NDArray[np.float32]:
    """Attention (heads, U, T) -> (U, T): each frame against the other tokens, smoothed, the heads' mean."""
    if looks.shape[-1] == 0 or looks.shape[1] == 0:
        return np.zeros(looks.shape[1:], np.float32)
    spread, middle = torch.std_mean(looks, dim=1, keepdim=True, unbiased=False)
    found = (looks - middle) / spread.clamp(min=1e-9)
    side = SMOOTH // 2
    if found.shape[-1] > side:
        padded = torch.nn.functional.pad(found, (side, side), mode="reflect")
        found = padded.unfold(-1, SMOOTH, 1).median(-1).values
    return np.asarray(found.mean(0).cpu().numpy(), np.float32)


def path(gain: NDArray[np.float32]) -> NDArray[np.int64]:
    """The frame at which each row of (U, T) begins on the best way through it, which never goes back: (U,)."""
    rows, frames = gain.shape
    total = np.full((rows + 1, frames + 1), -np.inf)
    total[0, 0] = 0.0
    step = np.zeros((rows + 1, frames + 1), np.int8)
    for i in range(1, rows + 1):
        above, here, own = total[i - 1].tolist(), [-np.inf] * (frames + 1), gain[i - 1].tolist()
        for j in range(1, frames + 1):
            ways = (above[j - 1], above[j], here[j - 1])
            best = max(range(3), key=ways.__getitem__)
            here[j] = ways[best] + own[j - 1]
            step[i, j] = best
        total[i] = here
    starts = np.zeros(rows, np.int64)
    i, j = rows, frames
    while i > 0 and j > 0:
        starts[i - 1] = j - 1
        way = step[i, j]
        i, j = i - (way != 2), j - (way != 1)
    return starts


def words_of(written: Written, vocabulary: Vocabulary, pauses: NDArray[np.bool_] | None = None) -> list[WordSpan]:
    """The words of a text with their frames; `pauses` (T,) are those in which nothing is said."""
    groups = grouped(written.tokens, vocabulary)
    frames = written.looks.shape[1]
    if not groups:
        return []
    starts = [*path(written.looks).tolist(), frames] if frames else [0] * (len(written.looks) + 1)
    found: list[WordSpan] = []
    for first, last in groups:
        text = vocabulary.decode(written.tokens[first:last]).strip()
        start = max(starts[first], found[-1].end if found else 0)
        if not text:
            continue
        end = max(start + 1, starts[last])
        before, start, end = beside_pauses(start, end, pauses)
        if found and found[-1].end == starts[first]:
            found[-1] = replace(found[-1], end=before)
        found.append(WordSpan(text, start, end, written.logs[first:last]))
    return found


def beside_pauses(start: int, end: int, pauses: NDArray[np.bool_] | None) -> tuple[int, int, int]:
    """Where the word before ends, and where the one that was given the frames [start, end) starts and ends."""
    if pauses is None or not pauses[start:end].any():
        return start, start, end
    said = [(start + a, start + b) for a, b in runs(~pauses[start:end])]
    if not said:
        return start, start, end
    own = next((one for one in reversed(said) if one[1] - one[0] >= LEAST_SAID), said[0])
    before = said[0][1] if own != said[0] and said[0][0] == start else start
    return before, *own


def grouped(tokens: Sequence[int], vocabulary: Vocabulary) -> list[tuple[int, int]]:
    """The tokens [first, last) of each word; there may be none."""
    parting = frozenset(vocabulary.parting)
    edges = [i for i, token in enumerate(tokens) if i == 0 or token in parting]
    return list(pairwise([*edges, len(tokens)]))
