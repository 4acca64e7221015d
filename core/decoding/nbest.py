"""From the likeliest paths of a search to words: times from the best path, and from all of them how sure each word is
and what else it may be. Arrays only.

A word is as sure as the share of the paths that have it at this place, each by its probability.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.decoding import align, ctc
from core.decoding.beam import NEVER, BeamPath, Search
from core.decoding.ctc import LIKELY, READINGS, UNSURE, LogProbs
from core.decoding.joining import Part, stretches
from core.decoding.transcript import Word
from core.text.vocabulary import Vocabulary

TOGETHER = 750
"""Frames of stretches that are searched together, so that words across a pause are judged by one another."""
KEPT = 400
"""So many searches are kept, of more than an hour of sound."""
JUDGES = 20
"""Paths by which it is judged how sure a word is."""


@dataclass(frozen=True)
class Stretch:
    """`frames` (R, V) of stretches that are searched together, with one that is a space between every two. `edges`
    (R + 1,) are where each begins and the last ends, in frames of the whole sound."""

    frames: LogProbs
    edges: NDArray[np.int64]

    @property
    def print(self) -> bytes:
        """Equal for equal sound at the same place."""
        return hashlib.blake2b(self.edges.tobytes() + self.frames.tobytes()).digest()


@dataclass(frozen=True)
class _Said:
    """A word of a path and its frames [start, end)."""

    text: str
    start: int
    end: int


def text_of(parts: Sequence[Part], search: Search) -> str:
    """The likeliest text of windows that follow one another."""
    found = (
        ctc.collapse(search(one.frames)[0].tokens, search.vocabulary) for one in together(parts, search.vocabulary)
    )
    return " ".join(" ".join(found).split())


def words_of(
    parts: Sequence[Part], search: Search, frame_s: float, settled: Mapping[bytes, list[Word]] | None = None
) -> list[Word]:
    """The words of windows that follow one another, with times, confidence and other readings. Those of stretches that
    are `settled` are known."""
    found: list[Word] = []
    for one in together(parts, search.vocabulary):
        known = settled.get(one.print) if settled else None
        found += words(search(one.frames), one, search.vocabulary, frame_s) if known is None else known
    return found


def settle(parts: Sequence[Part], search: Search, frame_s: float, settled: dict[bytes, list[Word]]) -> None:
    """Search what windows that will follow these do not change: all that is searched together but the last."""
    for one in together(parts, search.vocabulary)[:-1]:
        if one.print not in settled:
            while len(settled) >= KEPT:  # of takes that were given up
                settled.pop(next(iter(settled)))
            settled[one.print] = words(search(one.frames), one, search.vocabulary, frame_s)


def together(parts: Sequence[Part], vocabulary: Vocabulary) -> list[Stretch]:
    """What is searched together: stretches between which no word goes on, joined where the vocabulary has a token to
    part them."""
    parted = vocabulary.parts_between and bool(vocabulary.parting)
    groups: list[list[tuple[int, LogProbs]]] = []
    for first, frames in stretches(parts, vocabulary):
        if groups and parted and sum(len(f) for _, f in groups[-1]) + len(frames) <= TOGETHER:
            groups[-1].append((first, frames))
        else:
            groups.append([(first, frames)])
    return [_joined(group, vocabulary) for group in groups]


def _joined(group: Sequence[tuple[int, LogProbs]], vocabulary: Vocabulary) -> Stretch:
    rows: list[LogProbs] = []
    edges: list[NDArray[np.int64]] = []
    for first, frames in group:
        if rows:
            rows.append(_space(vocabulary))
            edges.append(np.array([first]))
        rows.append(frames)
        edges.append(np.arange(first, first + len(frames)))
    last, frames = group[-1]
    return Stretch(np.concatenate(rows), np.concatenate([*edges, np.array([last + len(frames)])]))


def _space(vocabulary: Vocabulary) -> LogProbs:
    row = np.full((1, len(vocabulary.tokens)), NEVER, np.float32)
    row[0, vocabulary.parting[0]] = 0.0
    return row


def words(paths: Sequence[BeamPath], stretch: Stretch, vocabulary: Vocabulary, frame_s: float) -> list[Word]:
    """The best path's words. Their times are those of the alignment of its text, where torchaudio is there."""
    paths = paths[:JUDGES]
    best = paths[0].tokens
    path = ctc.aligned(stretch.frames, best, vocabulary) if align.available() else best
    said = [_said(path.tokens, vocabulary) for path in paths]
    shares = _shares(paths)
    found = []
    for word, place in zip(_said(path, vocabulary), said[0], strict=True):
        others: dict[str, float] = {}
        for own, share in zip(said, shares, strict=True):
            if text := " ".join(one.text for one in own if _same_place(one, place)):
                others[text] = others.get(text, 0.0) + share
        confidence = min(1.0, others.pop(word.text, 0.0))
        start, end = (float(stretch.edges[at]) * frame_s for at in (word.start, word.end))
        ranked = sorted(others.items(), key=lambda item: -item[1]) if confidence < UNSURE else []
        readings = tuple((text, round(share, 4)) for text, share in ranked if share >= LIKELY)[:READINGS]
        found.append(Word(word.text, round(start, 3), round(end, 3), round(confidence, 4), readings))
    return found


def _said(path: NDArray[np.int64], vocabulary: Vocabulary) -> list[_Said]:
    return [
        _Said(vocabulary.decode(span.token for span in word), word[0].start, word[-1].end)
        for word in ctc.word_spans(path, vocabulary)
    ]


def _same_place(one: _Said, place: _Said) -> bool:
    """Whether the middle of one of two words lies in the other."""
    middle, other = one.start + one.end, place.start + place.end
    return 2 * place.start <= middle < 2 * place.end or 2 * one.start <= other < 2 * one.end


def _shares(paths: Sequence[BeamPath]) -> list[float]:
    scores = np.array([path.score for path in paths])
    likely = np.exp(scores - scores.max())
    return [float(share) for share in likely / likely.sum()]
