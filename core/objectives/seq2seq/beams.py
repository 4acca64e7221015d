"""The likeliest texts of a decoder, several of them: a beam of beginnings, each going on with its likeliest tokens.

A text's score is the sum of the logarithms of its tokens' probabilities, its end included.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn

from core.objectives.seq2seq.prompt import Prompt
from core.objectives.seq2seq.written import WritingFamily

SIZE = 5
"""Beginnings that are followed up, and texts that are found: as many as Whisper's own beam."""


@dataclass(frozen=True)
class Beam:
    """The tokens of a text without its end, and the logarithm of its probability."""

    tokens: tuple[int, ...]
    score: float


@torch.inference_mode()
def likeliest(
    family: WritingFamily,
    model: nn.Module,
    states: Tensor,
    told: Sequence[int],
    prompt: Prompt,
    most: int,
    size: int = SIZE,
) -> list[Beam]:
    """(1, T, H) states of one stretch, and the tokens that it is told before -> its likeliest texts of `most` tokens at
    most, the best first."""
    never, first = prompt.never(model), prompt.never_first(model)
    alive: list[Beam] = [Beam((), 0.0)]
    done: list[Beam] = []
    tokens = torch.tensor([list(told)], device=states.device)
    cache: Any = None
    for number in range(most):
        hidden, cache = family.decode(model, states.expand(len(alive), -1, -1), tokens, cache, keep=True)
        logits = family.written(model, hidden[:, -1]).float()
        logits[:, never] = -torch.inf
        if number == 0:
            logits[:, first] = -torch.inf
        logs = logits.log_softmax(-1) + torch.tensor([[one.score] for one in alive], device=logits.device)
        ends = logs[:, prompt.end].tolist()
        done += [Beam(one.tokens, score) for one, score in zip(alive, ends, strict=True) if score > -torch.inf]
        done = sorted(done, key=lambda one: -one.score)[:size]
        logs[:, prompt.end] = -torch.inf
        best = logs.flatten().topk(min(size, logs.numel()))
        kept: list[tuple[int, Beam]] = []
        for score, place in zip(best.values.tolist(), best.indices.tolist(), strict=True):
            row, token = divmod(place, logs.shape[1])
            if score > -torch.inf:
                kept.append((row, Beam((*alive[row].tokens, token), score)))
        if not kept or (len(done) == size and done[-1].score >= kept[0][1].score):
            break
        alive = [beam for _, beam in kept]
        cache.reorder_cache(torch.tensor([row for row, _ in kept], device=states.device))
        tokens = torch.tensor([[beam.tokens[-1]] for beam in alive], device=states.device)
    return done or alive
