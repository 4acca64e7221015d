"""Where the words of a text are, by where the decoder looked when it wrote them: dynamic time warping over its
attention, as Whisper's own word times are made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from core.objectives.seq2seq.written import Written
from core.text.vocabulary import Vocabulary

SMOOTH = 7
"""Frames of the median that takes single glances away."""


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


def words_of(written: Written, vocabulary: Vocabulary) -> list[WordSpan]:
    """The words of a text with their frames."""
    groups = grouped(written.tokens, vocabulary)
    frames = written.looks.shape[1]
    if not groups:
        return []
    starts = [*path(written.looks).tolist(), frames] if frames else [0] * (len(written.looks) + 1)
    found: list[WordSpan] = []
    for first, last in groups:
        text = vocabulary.decode(written.tokens[first:last]).strip()
        start = max(starts[first], found[-1].end if found else 0)
        if text:
            found.append(WordSpan(text, start, max(start + 1, starts[last]), written.logs[first:last]))
    return found


def grouped(tokens: Sequence[int], vocabulary: Vocabulary) -> list[tuple[int, int]]:
    """The tokens [first, last) of each word."""
    parting = frozenset(vocabulary.parting)
    edges = [i for i, token in enumerate(tokens) if i == 0 or token in parting]
    return list(zip(edges, [*edges[1:], len(tokens)], strict=True))
