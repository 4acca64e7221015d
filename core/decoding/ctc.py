"""From a CTC model's frames to words: best path, word times, confidence, other readings. Arrays only, no model.

`log_probs` is (T, V) float32, log probabilities with the blank at 0; times are frames times `frame_s`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from core.decoding import align
from core.decoding.transcript import Word
from core.text.vocabulary import Vocabulary

LogProbs = NDArray[np.float32]

PIECE_FRAMES = 400
"""Longest stretch that is aligned at once: alignment takes frames times letters."""
UNSURE = 0.8
"""Words less sure than this get other readings."""
BEAM, LIKELY = 8, 0.02
READINGS = 3


@dataclass(frozen=True)
class Span:
    """One emitted token and its frames [start, end)."""

    token: int
    start: int
    end: int


def greedy(log_probs: LogProbs) -> NDArray[np.int64]:
    """The likeliest token of each frame, (T,): the path that `collapse` reads."""
    return np.asarray(log_probs.argmax(-1), np.int64)


def collapse(path: Sequence[int] | NDArray[np.int64], vocabulary: Vocabulary) -> str:
    """Text of a path: repeats merged, blanks dropped, outer spaces trimmed."""
    return " ".join(vocabulary.decode(span.token for span in spans(path)).split())


def spans(path: Sequence[int] | NDArray[np.int64]) -> list[Span]:
    """The tokens a path emits, repeats merged, blanks left out."""
    array = np.asarray(path)
    if not len(array):
        return []
    edges = np.flatnonzero(np.diff(array)) + 1
    starts, ends = [0, *edges.tolist()], [*edges.tolist(), len(array)]
    return [Span(int(array[s]), s, e) for s, e in zip(starts, ends) if array[s] != 0]


def word_spans(path: NDArray[np.int64], vocabulary: Vocabulary) -> list[list[Span]]:
    """The spans of each word, without spaces and special tokens."""
    words: list[list[Span]] = [[]]
    parting = frozenset(vocabulary.parting)
    for span in spans(path):
        if span.token in parting:
            words.append([])
        if vocabulary.decode([span.token]).strip():
            words[-1].append(span)
    return [word for word in words if word]


def certainty(log_probs: LogProbs) -> NDArray[np.float64]:
    """How sure each frame is, (T,) in 0..1: e to the minus entropy, scaled so that an even spread is 0.

    Entropy tells right from wrong better than the highest probability does (Laptev and Ginsburg 2022).
    """
    p = np.exp(log_probs.astype(np.float64))
    entropy = -(p * np.where(p > 0, log_probs, 0)).sum(-1)
    even = 1 / log_probs.shape[-1]
    return np.asarray(np.clip((np.exp(-entropy) - even) / (1 - even), 0, 1))


def words(
    log_probs: LogProbs, vocabulary: Vocabulary, frame_s: float, *, offset_s: float = 0.0, readings: bool = False
) -> list[Word]:
    """The best path's words with times, confidence and, with `readings`, what else an unsure word may be."""
    best = greedy(log_probs)
    path = aligned(log_probs, best, vocabulary) if align.available() else best
    found = word_spans(path, vocabulary)
    sure = certainty(log_probs)
    result = []
    for word in found:
        confidence = word_confidence(sure, word)
        others: tuple[tuple[str, float], ...] = ()
        text = vocabulary.decode(span.token for span in word)
        if readings and confidence < UNSURE:
            stretch = log_probs[word[0].start : word[-1].end]
            others = tuple((t, p) for t, p in alternatives(stretch, vocabulary) if t != text)[:READINGS]
        start, end = offset_s + word[0].start * frame_s, offset_s + word[-1].end * frame_s
        result.append(Word(text, round(start, 3), round(end, 3), round(confidence, 4), others))
    return result


def word_confidence(sure: NDArray[np.float64], word: Sequence[Span]) -> float:
    """A word is as sure as its least sure letter; a letter as its surest frame."""
    return float(min(sure[span.start : span.end].max() for span in word))


def aligned(log_probs: LogProbs, best: NDArray[np.int64], vocabulary: Vocabulary) -> NDArray[np.int64]:
    """The forced alignment of the best path's own text, piece by piece, cut in the gaps between words."""
    path = np.zeros(len(best), np.int64)
    for start, end in _pieces(best, vocabulary):
        ids = [span.token for span in spans(best[start:end])]
        path[start:end] = align.forced_path(log_probs[start:end], ids)
    return path


def _pieces(best: NDArray[np.int64], vocabulary: Vocabulary) -> list[tuple[int, int]]:
    found = word_spans(best, vocabulary)
    cuts = [0]
    for word, following in pairwise(found):
        if following[-1].end - cuts[-1] > PIECE_FRAMES and word[-1].end > cuts[-1]:
            cuts.append(_gap(best, word[-1].end, following[0].start))
    return [(a, b) for a, b in zip(cuts, [*cuts[1:], len(best)]) if b > a]


def _gap(best: NDArray[np.int64], start: int, end: int) -> int:
    """A frame in [start, end] where cutting does not part a run of equal tokens."""
    middle = (start + end) // 2
    for frame in sorted(range(start, end + 1), key=lambda f: abs(f - middle)):
        if best[frame] != best[frame - 1] or best[frame] == 0:
            return frame
    return end


def alternatives(log_probs: LogProbs, vocabulary: Vocabulary) -> list[tuple[str, float]]:
    """What a short stretch of one word may spell, likeliest first, as shares of all that was followed up.

    CTC prefix beam search (Hannun et al. 2014) without a language model.
    """
    probs = np.exp(log_probs.astype(np.float64))
    probs[:, [i for i, t in enumerate(vocabulary.tokens) if i and not vocabulary.decode([i]).strip()]] = 0
    parting = frozenset(vocabulary.parting)
    beam: dict[tuple[int, ...], tuple[float, float]] = {(): (1.0, 0.0)}
    for frame in probs:
        frame = frame / max(frame.max(), 1e-30)
        likely = [int(t) for t in np.flatnonzero(frame > LIKELY) if t]
        grown: dict[tuple[int, ...], tuple[float, float]] = {}
        for prefix, (blank, letter) in beam.items():
            _add(grown, prefix, (blank + letter) * frame[0], 0.0)
            if prefix:
                _add(grown, prefix, 0.0, letter * frame[prefix[-1]])
            for token in likely:
                if prefix and token in parting:
                    continue
                same = bool(prefix) and prefix[-1] == token
                _add(grown, (*prefix, token), 0.0, (blank if same else blank + letter) * frame[token])
        beam = dict(sorted(grown.items(), key=lambda item: -sum(item[1]))[:BEAM])
    total = sum(sum(p) for p in beam.values()) or 1.0
    found: dict[str, float] = {}
    for prefix, p in beam.items():
        text = vocabulary.decode(prefix)  # several segmentations may spell the same
        found[text] = found.get(text, 0.0) + sum(p) / total
    ranked = sorted(found.items(), key=lambda item: -item[1])
    return [(text, round(float(share), 4)) for text, share in ranked if text and share >= LIKELY]


def _add(
    beam: dict[tuple[int, ...], tuple[float, float]], prefix: tuple[int, ...], blank: float, letter: float
) -> None:
    a, b = beam.get(prefix, (0.0, 0.0))
    beam[prefix] = (a + blank, b + letter)
