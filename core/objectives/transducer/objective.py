"""`Transducer`: the loss over all ways to write a text (`lattice`), and the texts that are written (`generation`)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.utils.checkpoint import checkpoint

from core.datasets.batches import Batch
from core.decoding.transcript import Word
from core.decoding.windows import SENTENCE, Window
from core.families import FamilyModule
from core.lm.text_reading import Reader, TextReading, refused
from core.objectives.kind import SaidWord, Stretch, WordFrames
from core.objectives.transducer import TRANSDUCER, lattice
from core.objectives.transducer.generation import Token, TransducerFamily, written
from core.objectives.transducer.lattice import Arcs
from core.text.vocabulary import Vocabulary
from core.wording import say

KEPT = 1 << 22
"""Lattices with more logits than this are computed again for the gradient, in the place of being kept."""


def make(family: FamilyModule, vocabulary: Vocabulary, language: str) -> Transducer:  # noqa: ARG001 - not told it
    """See `ObjectiveKind.load`."""
    return Transducer(cast("TransducerFamily", family), vocabulary)


@dataclass(frozen=True)
class Heard:
    """What was written of a stretch of `frames` output frames; `states` (T, H) of those that were heard, from `first`
    on; None where nothing was."""

    frames: int
    tokens: tuple[Token, ...] = ()
    states: Tensor | None = None
    first: int = 0


@dataclass(frozen=True)
class Part:
    """What was heard in a window: its own stretch is [start, end) of the frames of `heard`. `paused` says that it was
    cut in a pause behind it."""

    heard: Heard
    start: int
    end: int
    paused: bool

    @property
    def own(self) -> tuple[Token, ...]:
        return tuple(t for t in self.heard.tokens if self.start <= t.start < self.end)

    @property
    def states(self) -> Tensor | None:
        """(T, H) of its own frames that were heard."""
        first, states = self.heard.first, self.heard.states
        return None if states is None else states[max(0, self.start - first) : max(0, self.end - first)]


class Transducer:
    """See `Objective`."""

    lengths = SENTENCE
    invents = False
    trims = True

    def __init__(self, family: TransducerFamily, vocabulary: Vocabulary) -> None:
        self.family, self.vocabulary = family, vocabulary

    def asked(self, model: nn.Module) -> None:
        """It writes what it hears, in whatever language."""

    def read_with(self, reading: TextReading, reader: Reader) -> tuple[str, ...]:  # noqa: ARG002 - it cannot be
        if reading:
            raise refused(TRANSDUCER.title)
        return ()

    @property
    def rereading(self) -> None:
        """The sound alone is heard."""
        return None

    def begin(self, model: nn.Module, windows: str, labels: Sequence[Sequence[int]]) -> None:
        """It learns and hears from sound of any length alike."""

    def taught(self, model: nn.Module, step: int) -> None:
        """It hears as before."""

    def labels(self, text: str) -> list[int]:
        return self.vocabulary.encode(text)

    def misfit(self, model: nn.Module, labels: Sequence[int], frames: int) -> str:
        most = self.family.most_tokens(model) * frames
        if len(labels) >= most:
            return say(
                "Its text has {count} tokens, and the model writes at most {most}.", count=len(labels), most=most - 1
            )
        durations = self.family.durations(model)
        rest_by = [by for by in durations if by] or [1]
        needed = lattice.frames_needed(len(labels), rest_by, durations or (0,))
        return (
            say("Its text needs {needed} frames, and its sound gives {frames}.", needed=needed, frames=frames)
            if needed > frames
            else ""
        )

    def forward(self, model: nn.Module, batch: Batch) -> tuple[Arcs, Tensor]:
        heard, lengths = self.family.encode(model, batch.features, batch.mask)
        read, _ = self.family.read(model, nn.functional.pad(batch.labels, (1, 0)))
        found = []
        for row, (frames, count) in enumerate(zip(lengths.tolist(), batch.label_counts.tolist(), strict=True)):
            found.append(self._arcs(model, heard[row, :frames], read[row, : count + 1], batch.labels[row, :count]))
        return lattice.together(found), lengths

    def _arcs(self, model: nn.Module, heard: Tensor, read: Tensor, labels: Tensor) -> Arcs:
        """The lattice of one utterance, none of it padding: (T, H), (U + 1, H) and (U,)."""
        tokens, durations = len(self.vocabulary.tokens), self.family.durations(model)

        def joined(heard: Tensor, read: Tensor) -> Arcs:
            logits = self.family.join(model, heard[None, :, None], read[None, None])
            return lattice.arcs_of(logits, labels[None], tokens, durations)

        if torch.is_grad_enabled() and len(heard) * len(read) * tokens > KEPT:
            again: Arcs = checkpoint(joined, heard, read, use_reentrant=False)
            return again
        return joined(heard, read)

    def loss(self, outputs: tuple[Arcs, Tensor], batch: Batch) -> Tensor:
        arcs, lengths = outputs
        device = arcs.rest.device
        return -lattice.log_likelihoods(arcs, lengths.to(device), batch.label_counts.to(device)).sum()

    def count(self, batch: Batch) -> int:
        return int(batch.label_counts.sum())

    def hear(
        self,
        model: nn.Module,
        features: Tensor,
        mask: Tensor,
        stretches: Sequence[Stretch],
        *,
        quick: bool = False,  # noqa: ARG002 - it hears no more than the sound
    ) -> list[Heard]:
        states, lengths = self.family.encode(model, features, mask)
        counts = lengths.tolist()
        texts = written(self.family, model, states, counts, len(self.vocabulary.tokens))
        found = []
        for row, (stretch, tokens) in enumerate(zip(stretches, texts, strict=True)):
            first, own = stretch.first, states[row, : counts[row]].float().cpu()
            moved = tuple(Token(t.number, t.start + first, t.end + first, t.sure) for t in tokens)
            found.append(Heard(max(stretch.frames, first + len(own)), moved, own, first))
        return found

    def silence(self, frames: int) -> Heard:
        return Heard(frames)

    def written(self, heard: Heard) -> list[int]:
        return [token.number for token in heard.tokens]

    def caught(self, heard: Heard) -> str:  # noqa: ARG002 - it goes on with the sound: nothing comes again and again
        return ""

    def certainty(self, heard: Heard) -> float | None:
        return sum(t.sure for t in heard.tokens) / len(heard.tokens) if heard.tokens else None

    def part(self, heard: Heard, window: Window, frame_samples: int) -> Part:
        first = (window.start - window.heard_from) // frame_samples
        length = (window.end - window.start) // frame_samples
        last = heard.frames if window.heard_to == window.end else min(heard.frames, first + length)
        return Part(heard, first, last, window.paused)

    def text(self, parts: Sequence[Part]) -> str:
        found = (self.vocabulary.decode(t.number for t in tokens) for tokens in self._stretches(parts))
        return " ".join(" ".join(found).split())

    def words(
        self,
        parts: Sequence[Part],
        frame_s: float,
        *,
        readings: bool = True,  # noqa: ARG002 - it has none
    ) -> list[Word]:
        return [
            Word(
                self._spelt(word),
                round(word[0].start * frame_s, 3),
                round(word[-1].end * frame_s, 3),
                round(min(t.sure for t in word), 4),
            )
            for tokens in self._stretches(parts)
            for word in self._by_word(tokens)
        ]

    def settle(self, parts: Sequence[Part], frame_s: float) -> None:
        """Its words are found as it hears."""

    def confidences(self, parts: Sequence[Part]) -> NDArray[np.float64]:
        return np.array([token.sure for part in parts for token in part.own], float)

    def spoken(self, heard: Heard, first: int) -> list[WordFrames]:
        tokens = [t for t in heard.tokens if t.start >= first]
        return [WordFrames(self._spelt(word), word[0].start, word[-1].end) for word in self._by_word(tokens)]

    @torch.inference_mode()
    def unlikely(self, model: nn.Module, parts: Sequence[Part], labels: Sequence[int]) -> float:
        states = [part.states for part in parts if part.states is not None]
        heard = torch.cat(states) if states else torch.zeros(0, 0)
        if not len(heard):
            return float("inf") if labels else 0.0
        device = next(model.parameters()).device
        wanted = torch.tensor(list(labels), dtype=torch.int64, device=device)
        read, _ = self.family.read(model, nn.functional.pad(wanted, (1, 0))[None])
        arcs = self._arcs(model, heard.to(device), read[0], wanted)
        counts = torch.tensor([len(heard)], device=device), torch.tensor([len(wanted)], device=device)
        found = -float(lattice.log_likelihoods(arcs, *counts))
        return found if found < -lattice.NEVER / 2 else float("inf")

    def _spelt(self, word: Sequence[Token]) -> str:
        return self.vocabulary.decode(t.number for t in word).strip()

    def _by_word(self, tokens: Sequence[Token]) -> list[list[Token]]:
        """The tokens of each word, without spaces and special ones."""
        words: list[list[Token]] = [[]]
        parting = frozenset(self.vocabulary.parting)
        for token in tokens:
            if token.number in parting:
                words.append([])
            if self._spelt([token]):
                words[-1].append(token)
        return [word for word in words if word]

    def _stretches(self, parts: Sequence[Part]) -> list[list[Token]]:
        """The tokens of windows between which no word goes on, with frames counted from the first window's."""
        found: list[list[Token]] = []
        at = 0
        for i, part in enumerate(parts):
            if i == 0 or self._parted(parts[i - 1], part):
                found.append([])
            moved = at - part.start
            found[-1] += [Token(t.number, t.start + moved, t.end + moved, t.sure) for t in part.own]
            at += part.end - part.start
        return found

    def _parted(self, one: Part, following: Part) -> bool:
        """Whether the last word of a window ends with it: it was cut in a pause, or what was heard across the cut has
        a space there, or a piece that begins a word."""
        if one.paused:
            return True
        parting = frozenset(self.vocabulary.parting)
        behind = [t.number for t in one.heard.tokens if t.start >= one.end][:1]
        ahead = [t.number for t in following.heard.tokens if t.start < following.start][-1:]
        edges = [t.number for t in (*one.own[-1:], *following.own[:1])]
        if self.vocabulary.parts_between:
            return any(number in parting for number in (*behind, *ahead, *edges))
        return any(number in parting for number in (*behind, *edges[len(one.own[-1:]) :]))

    def read_along(self, model: nn.Module, heard: Heard, words: Sequence[str]) -> list[SaidWord] | None:
        """It writes on when it is sure enough, so its frames do not tell when a given word is said."""
