"""A toy of a sequence-to-sequence objective: a text token by token, until its end. No times of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from core.datasets.batches import Batch
from core.decoding.transcript import Word
from core.decoding.windows import Window
from core.families import SAMPLE_RATE
from core.objectives.kind import Stretch, WordFrames
from core.text.vocabulary import Vocabulary
from tests.second_objective import END, family


@dataclass(frozen=True)
class Heard:
    """The tokens of a stretch with how sure each is, and the encoder's states (T, H); None in silence."""

    frames: int
    tokens: tuple[int, ...] = ()
    sure: tuple[float, ...] = ()
    states: Tensor | None = None


@dataclass(frozen=True)
class Part:
    heard: Heard
    start_s: float
    end_s: float


def make(module: Any, vocabulary: Vocabulary) -> Seq2Seq:
    return Seq2Seq(vocabulary)


class Seq2Seq:
    """See `Objective`."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary

    def labels(self, text: str) -> list[int]:
        return [*self.vocabulary.encode(text), END]

    def misfit(self, model: Any, labels: Sequence[int], frames: int) -> str:
        most = model.config.max_target_positions
        return f"Its text has {len(labels)} tokens, and the model writes at most {most}." if len(labels) > most else ""

    def forward(self, model: nn.Module, batch: Batch) -> Tensor:
        begun = functional.pad(batch.labels[:, :-1], (1, 0), value=END)
        return family.decode(model, family.encode(model, batch.features), begun)

    def loss(self, outputs: Tensor, batch: Batch) -> Tensor:
        each = functional.cross_entropy(outputs.float().transpose(1, 2), batch.labels, reduction="none")
        counts = batch.label_counts.to(each.device)
        return (each * (torch.arange(each.shape[1], device=each.device)[None] < counts[:, None])).sum()

    def count(self, batch: Batch) -> int:
        return int(batch.label_counts.sum())

    def hear(self, model: Any, features: Tensor, mask: Tensor, stretches: Sequence[Stretch]) -> list[Heard]:
        states = family.encode(model, features)
        tokens = torch.full((len(states), 1), END, device=states.device)
        sure: list[Tensor] = []
        for _ in range(model.config.max_target_positions - 1):
            best = family.decode(model, states, tokens)[:, -1].float().softmax(-1).max(-1)
            sure.append(best.values)
            tokens = torch.cat((tokens, best.indices[:, None]), 1)
            if (tokens[:, 1:] == END).any(1).all():
                break
        found = []
        for row, stretch in enumerate(stretches):
            written = tokens[row, 1:].tolist()
            written = written[: written.index(END)] if END in written else written
            chances = tuple(float(s[row]) for s in sure[: len(written)])
            found.append(Heard(stretch.frames, tuple(written), chances, states[row].cpu()))
        return found

    def silence(self, frames: int) -> Heard:
        return Heard(frames)

    def written(self, heard: Heard) -> list[int]:
        return list(heard.tokens)

    def certainty(self, heard: Heard) -> float | None:
        return sum(heard.sure) / len(heard.sure) if heard.sure else None

    def part(self, heard: Heard, window: Window, frame_samples: int) -> Part:
        return Part(heard, window.start / SAMPLE_RATE, window.end / SAMPLE_RATE)

    def text(self, parts: Sequence[Part]) -> str:
        return " ".join(" ".join(self.vocabulary.decode(part.heard.tokens) for part in parts).split())

    def words(self, parts: Sequence[Part], frame_s: float) -> list[Word]:
        return [
            Word(text, part.start_s, part.end_s, round(self.certainty(part.heard) or 0.0, 4))
            for part in parts
            for text in self.text([part]).split()
        ]

    def spoken(self, heard: Heard, first: int) -> list[WordFrames]:
        texts = self.vocabulary.decode(heard.tokens).split()
        step = max(1, heard.frames - first) / max(1, len(texts))
        return [WordFrames(t, first + int(i * step), first + int((i + 1) * step)) for i, t in enumerate(texts)]

    @torch.inference_mode()
    def unlikely(self, model: Any, parts: Sequence[Part], labels: Sequence[int]) -> float:
        if len(parts) != 1 or parts[0].heard.states is None:
            return float("inf")
        device = next(model.parameters()).device
        begun = torch.tensor([[END, *labels[:-1]]], device=device)
        logits = family.decode(model, parts[0].heard.states[None].to(device), begun)
        return float(functional.cross_entropy(logits[0].float(), torch.tensor(labels, device=device), reduction="sum"))
