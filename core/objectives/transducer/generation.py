"""What a transducer writes, greedily: tokens with the frames they are said in, as transformers' `generate` does it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol

import torch
from torch import Tensor, nn

from core.families import FamilyModule


class Token(NamedTuple):
    """A token, its output frames [start, end), and how sure it is."""

    number: int
    start: int
    end: int
    sure: float


class TransducerFamily(FamilyModule, Protocol):
    """A family whose models hear frames, read what was written before, and say by both what comes next.

    H values of a frame or of what was written; V tokens, D durations.
    """

    def encode(self, model: nn.Module, features: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """(B, F, D) float padded with 0 and (B, F) bool -> (B, T, H) and lengths (B,) in output frames."""

    def read(self, model: nn.Module, tokens: Tensor, before: Any = None) -> tuple[Tensor, Any]:
        """(B, U) tokens that were written, and the state in which earlier ones left it -> (B, U, H) and its state."""

    def join(self, model: nn.Module, heard: Tensor, read: Tensor) -> Tensor:
        """(..., H) of frames and of what was read -> (..., V + D) logits of tokens and of durations."""

    def durations(self, model: nn.Module) -> tuple[int, ...]:
        """Frames that a token may go on by; none where only the blank goes on."""

    def most_tokens(self, model: nn.Module) -> int:
        """The most tokens that are written in a frame, on average over an utterance."""


@dataclass
class _Writing:
    """One utterance as far as it is written: `at` is the frame looked at, `last` the token read last."""

    frames: int
    steps_left: int
    at: int = 0
    last: int = 0
    here: int = 0
    tokens: list[Token] = field(default_factory=list)

    @property
    def going(self) -> bool:
        return self.at < self.frames and self.steps_left > 0


def written(
    family: TransducerFamily, model: nn.Module, heard: Tensor, lengths: Sequence[int], tokens: int
) -> list[list[Token]]:
    """The tokens of (B, T, H) frames with these lengths, of a model of so many tokens."""
    durations, most = family.durations(model), family.most_tokens(model)
    rows = [_Writing(length, most * length - 1) for length in lengths]
    start = torch.zeros((len(rows), 1), dtype=torch.int64, device=heard.device)
    read, state = family.read(model, start)
    going = [i for i, row in enumerate(rows) if row.going]
    while going:
        frames = heard[going, [rows[i].at for i in going]]
        logits = family.join(model, frames, read[going, 0]).float()
        sure, best = logits[:, :tokens].softmax(-1).max(-1)
        by = logits[:, tokens:].argmax(-1).tolist() if durations else [0] * len(going)
        wrote = []
        for i, token, chance, index in zip(going, best.tolist(), sure.tolist(), by, strict=True):
            _go_on(rows[i], token, chance, durations[index] if durations else 0, 0 if durations else most)
            wrote += [i] if token else []
        if wrote:
            read, state = _read_on(family, model, rows, wrote, read, state)
        going = [i for i in going if rows[i].going]
    return [row.tokens for row in rows]


def _go_on(row: _Writing, token: int, chance: float, by: int, most: int) -> None:
    """One token more, the blank among them. With `most`, a frame has at most so many, and then is left."""
    row.steps_left -= 1
    if not token:
        row.at += max(1, by)
        row.here = 0
        return
    row.tokens.append(Token(token, row.at, min(row.frames, row.at + max(1, by)), chance))
    row.last, row.here = token, row.here + 1
    row.at += by
    if most and row.here >= most:
        row.at += 1
        row.here = 0


def _read_on(
    family: TransducerFamily, model: nn.Module, rows: Sequence[_Writing], wrote: list[int], read: Tensor, state: Any
) -> tuple[Tensor, Any]:
    """Read the tokens of those that wrote one; what others have read stays. A state is tensors (layers, B, H)."""
    last = torch.tensor([[rows[i].last] for i in wrote], device=read.device)
    found, after = family.read(model, last, tuple(part[:, wrote] for part in state))
    read, state = read.clone(), tuple(part.clone() for part in state)
    read[wrote] = found
    for part, new in zip(state, after, strict=True):
        part[:, wrote] = new
    return read, state
