"""How the frames of windows that follow one another become one text: whether a word goes on across a cut. Arrays only.

A pause at which the program cut parts words, whatever the model writes there: it seldom writes a space at the edge of
what it hears. A cut in running speech parts words where the windows on both sides, which hear beyond it, have a space,
or a piece that begins a word.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.decoding import ctc
from core.decoding.ctc import LogProbs
from core.decoding.windows import Window
from core.text.vocabulary import Vocabulary

PARTED = 0.5
"""From this probability of a space (or of a piece that begins a word) between two letters on, they belong to two
words."""


@dataclass(frozen=True)
class Part:
    """What was heard in a window: the frames of its own stretch, and those of the sound `before` and `after` it.
    `paused` says that it was cut in a pause behind it."""

    own: LogProbs
    before: LogProbs
    after: LogProbs
    paused: bool


def part_of(logs: LogProbs, window: Window, step: int) -> Part:
    """The part of a window by all frames of what was heard for it; `step` are the samples of a frame."""
    first = (window.start - window.heard_from) // step
    last = len(logs) if window.heard_to == window.end else min(len(logs), first + (window.end - window.start) // step)
    return Part(logs[first:last], logs[:first], logs[last:], window.paused)


def stretches(parts: Sequence[Part], vocabulary: Vocabulary) -> list[tuple[int, LogProbs]]:
    """(first frame, frames) of stretches of windows between which no word goes on."""
    found: list[tuple[int, list[LogProbs]]] = []
    at = 0
    for i, part in enumerate(parts):
        if i == 0 or parted(parts[i - 1], part, vocabulary):
            found.append((at, []))
        found[-1][1].append(part.own)
        at += len(part.own)
    return [(first, np.concatenate(frames)) for first, frames in found]


def text_of(parts: Sequence[Part], vocabulary: Vocabulary) -> str:
    """The bare text of windows that follow one another."""
    found = (ctc.collapse(ctc.greedy(frames), vocabulary) for _, frames in stretches(parts, vocabulary))
    return " ".join(" ".join(found).split())


def parted(one: Part, following: Part, vocabulary: Vocabulary) -> bool:
    """Whether the last word of a window ends with it."""
    if one.paused:
        return True
    spaces = list(vocabulary.parting)
    last, first = _letters(one.own, vocabulary), _letters(following.own, vocabulary)
    if not spaces or not last or not first:
        return False
    # frames between the last letter on this side of the cut and the first on the other, as each window heard them;
    # a piece that begins a word is itself the first
    own, other = len(one.own) - last[-1] - 1, first[0] + (not vocabulary.parts_between)
    views = [
        np.concatenate((one.own[len(one.own) - own :], one.after[:other])),
        np.concatenate((following.before[max(0, len(following.before) - own) :], following.own[:other])),
    ]
    sure = [float(np.exp(view[:, spaces]).sum(-1).max()) for view in views if len(view)]
    return bool(sure) and sum(sure) / len(sure) >= PARTED


def _letters(frames: LogProbs, vocabulary: Vocabulary) -> list[int]:
    """Frames whose likeliest token is a letter."""
    best = ctc.greedy(frames) if len(frames) else np.zeros(0, np.int64)
    return [i for i, token in enumerate(best.tolist()) if token and vocabulary.decode([token]).strip()]
