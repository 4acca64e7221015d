"""`Ctc`: the loss over all paths that spell a text, and the texts of the best ones. `core.decoding` reads paths."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, cast

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from core.datasets.batches import Batch
from core.decoding import align, ctc, joining, nbest
from core.decoding.beam import Search
from core.decoding.ctc import LogProbs
from core.decoding.joining import Part
from core.decoding.read_with_text import chosen
from core.decoding.rescored import FrameRereading
from core.decoding.transcript import Word
from core.decoding.windows import SENTENCE, Window
from core.families import FamilyModule
from core.lm.text_reading import Reader, TextReading
from core.objectives.ctc import frames_needed
from core.objectives.kind import SaidWord, Stretch, WordFrames
from core.text.vocabulary import Vocabulary
from core.wording import say

NOTHING = -30.0
"""Log probability of all tokens but the blank in a frame that was not heard."""


class FrameFamily(FamilyModule, Protocol):
    """A family whose models give a distribution over the tokens in each output frame."""

    nemo_frames: bool
    """Whether its features are the log-mel frames of NVIDIA's NeMo, which other programs make as well."""

    def forward(self, model: nn.Module, features: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """(B, F, D) float padded with 0 and (B, F) bool -> logits (B, T, V) and lengths (B,) in output frames."""

    def features_of(self, model: nn.Module, samples: Tensor, counts: Tensor) -> tuple[Tensor, Tensor]:
        """(B, N) samples, 0 behind the (B,) counts of each -> the same as `features`, (B, F, D) padded with 0 and
        (B, F) bool, by operations that a graph can hold."""


def make(family: FamilyModule, vocabulary: Vocabulary, language: str) -> Ctc:  # noqa: ARG001 - not told it
    """See `ObjectiveKind.load`."""
    return Ctc(cast("FrameFamily", family), vocabulary)


class Ctc:
    """See `Objective`. Heard is (T, V) float32 log probabilities with the blank at 0."""

    lengths = SENTENCE
    invents = False
    trims = True

    def __init__(self, family: FrameFamily, vocabulary: Vocabulary) -> None:
        self.family, self.vocabulary = family, vocabulary
        self._search: Search | None = None
        self._settled: dict[bytes, list[Word]] = {}

    def asked(self, model: nn.Module) -> None:
        """It writes what it hears, in whatever language."""

    def read_with(self, reading: TextReading, reader: Reader) -> tuple[str, ...]:
        found = chosen(reading, reader)
        self._search = found.search
        self._settled.clear()
        return found.remarks

    @property
    def rereading(self) -> FrameRereading | None:
        return FrameRereading(self._search, self._settled.clear) if self._search is not None else None

    def begin(self, model: nn.Module, windows: str, labels: Sequence[Sequence[int]]) -> None:
        """It learns and hears from sound of any length alike."""

    def taught(self, model: nn.Module, step: int) -> None:
        """It hears as before."""

    def caught(self, heard: LogProbs) -> str:  # noqa: ARG002 - it writes frame by frame: nothing comes again and again
        return ""

    def labels(self, text: str) -> list[int]:
        return self.vocabulary.encode(text)

    def misfit(self, model: nn.Module, labels: Sequence[int], frames: int) -> str:  # noqa: ARG002 - of any model
        needed = frames_needed(labels)
        return (
            say("Its text needs {needed} frames, and its sound gives {frames}.", needed=needed, frames=frames)
            if needed > frames
            else ""
        )

    def forward(self, model: nn.Module, batch: Batch) -> tuple[Tensor, Tensor]:
        return self.family.forward(model, batch.features, batch.mask)

    def loss(self, outputs: tuple[Tensor, Tensor], batch: Batch) -> Tensor:
        """`zero_infinity` is a belt only: text that cannot fit its frames is kept out before training."""
        logits, lengths = outputs
        if logits.device.type == "mps":
            logits = logits.cpu()  # Apple's GPUs have no CTC loss
        return functional.ctc_loss(
            logits.float().log_softmax(-1).transpose(0, 1),
            batch.labels.to(logits.device),
            lengths.to(torch.int64),
            batch.label_counts,
            blank=0,
            reduction="sum",
            zero_infinity=True,
        )

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
    ) -> list[LogProbs]:
        logits, lengths = self.family.forward(model, features, mask)
        logs = logits.float().log_softmax(-1).cpu().numpy()
        found = []
        for row, stretch in enumerate(stretches):
            own = logs[row, : int(lengths[row])]
            frames = self.silence(max(stretch.frames, stretch.first + len(own)))
            frames[stretch.first : stretch.first + len(own)] = own
            found.append(frames)
        return found

    def silence(self, frames: int) -> LogProbs:
        found = np.full((frames, len(self.vocabulary.tokens)), NOTHING, np.float32)
        found[:, 0] = 0.0
        return found

    def written(self, heard: LogProbs) -> list[int]:
        best = ctc.greedy(heard)
        return [int(token) for token in best[best != 0]]

    def certainty(self, heard: LogProbs) -> float | None:
        letters = ctc.greedy(heard) != 0
        return float(ctc.certainty(heard)[letters].mean()) if letters.any() else None

    def part(self, heard: LogProbs, window: Window, frame_samples: int) -> Part:
        return joining.part_of(heard, window, frame_samples)

    def text(self, parts: Sequence[Part]) -> str:
        return nbest.text_of(parts, self._search) if self._search else joining.text_of(parts, self.vocabulary)

    def words(self, parts: Sequence[Part], frame_s: float, *, readings: bool = True) -> list[Word]:
        if self._search:
            return nbest.words_of(parts, self._search, frame_s, self._settled)
        return [
            word
            for first, frames in joining.stretches(parts, self.vocabulary)
            for word in ctc.words(frames, self.vocabulary, frame_s, offset_s=first * frame_s, readings=readings)
        ]

    def settle(self, parts: Sequence[Part], frame_s: float) -> None:
        if self._search:
            nbest.settle(parts, self._search, frame_s, self._settled)

    def confidences(self, parts: Sequence[Part]) -> NDArray[np.float64]:
        return np.concatenate([np.zeros(0), *(ctc.certainty(part.own) for part in parts)])

    def spoken(self, heard: LogProbs, first: int) -> list[WordFrames]:
        best = ctc.greedy(heard)
        best[:first] = 0
        return [
            WordFrames(self.vocabulary.decode(span.token for span in word), word[0].start, word[-1].end)
            for word in ctc.word_spans(best, self.vocabulary)
        ]

    def unlikely(self, model: nn.Module, parts: Sequence[Part], labels: Sequence[int]) -> float:  # noqa: ARG002 - known
        logs = np.concatenate([part.own for part in parts])
        if not len(logs):
            return float("inf") if labels else 0.0
        if not labels:
            return float(-logs[:, 0].sum())
        loss = functional.ctc_loss(
            torch.from_numpy(np.ascontiguousarray(logs))[:, None],
            torch.tensor([list(labels)], dtype=torch.int64),
            torch.tensor([len(logs)]),
            torch.tensor([len(labels)]),
            blank=0,
            reduction="sum",
        )
        return float(loss)

    def read_along(self, model: nn.Module, heard: LogProbs, words: Sequence[str]) -> list[SaidWord] | None:  # noqa: ARG002
        path = align.forced_path(heard, self.vocabulary.encode(" ".join(words)))
        found = ctc.word_spans(path, self.vocabulary)
        if len(found) != len(words):
            return None
        return [
            SaidWord(
                word[0].start,
                word[-1].end,
                float(np.mean([np.exp(heard[span.start : span.end, span.token].max()) for span in word])),
            )
            for word in found
        ]
