"""How likely a text is of all ways to write it: the sum over the paths through a transducer's lattice. Arrays only.

A node (t, u) is reached when u labels are written and frame t is looked at. Writing the next label or nothing (the
blank) goes on by a duration; a path ends with a blank that goes on to just behind the last frame.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import torch
from torch import Tensor
from torch.nn import functional

NEVER = -1e30
"""Log probability of what cannot be: finite, so that no gradient is lost."""


class Arcs(NamedTuple):
    """Log probabilities of what may be done at the nodes of B lattices, in float32: `rest` (B, T, U + 1, R) of the
    blank and `write` (B, T, U, W) of the next label, each with R or W durations in frames."""

    rest: Tensor
    write: Tensor
    rest_by: tuple[int, ...]
    write_by: tuple[int, ...]


def arcs_of(logits: Tensor, labels: Tensor, tokens: int, durations: Sequence[int]) -> Arcs:
    """(B, T, U + 1, V + D) logits of V tokens, the blank first, and of D durations, and (B, U) labels -> arcs.

    Without durations the blank goes on by one frame, and a label by none (RNN-T). With them, the blank goes on by at
    least one.
    """
    logits = logits.float()
    total = logits[..., :tokens].logsumexp(-1)
    rest = logits[..., 0] - total
    index = labels[:, None, :, None].expand(-1, logits.shape[1], -1, 1)
    write = logits[:, :, :-1].gather(-1, index)[..., 0] - total[:, :, :-1]
    if not durations:
        return Arcs(rest[..., None], write[..., None], (1,), (0,))
    by = logits[..., tokens:].log_softmax(-1)
    going = [i for i, frames in enumerate(durations) if frames > 0]
    return Arcs(
        rest[..., None] + by[..., going],
        write[..., None] + by[:, :, :-1],
        tuple(durations[i] for i in going),
        tuple(durations),
    )


def together(arcs: Sequence[Arcs]) -> Arcs:
    """Lattices of different sizes as one batch."""
    frames, labels = (max(a.rest.shape[1] for a in arcs), max(a.write.shape[2] for a in arcs))

    def padded(x: Tensor, width: int) -> Tensor:
        return functional.pad(x, (0, 0, 0, width - x.shape[2], 0, frames - x.shape[1]), value=NEVER)

    rest = torch.cat([padded(a.rest, labels + 1) for a in arcs])
    write = torch.cat([padded(a.write, labels) for a in arcs])
    return Arcs(rest, write, arcs[0].rest_by, arcs[0].write_by)


def log_likelihoods(arcs: Arcs, frames: Tensor, labels: Tensor) -> Tensor:
    """log p of each lattice's text, (B,), from (B,) counts of frames and of labels; about `NEVER` where it cannot be.

    Nodes with the same t + u do not depend on one another: they are computed together.
    """
    batch, length, width = arcs.rest.shape[:3]
    count = length + width - 1
    rest = [_skewed(weights, count) for weights in arcs.rest.unbind(-1)]
    write = [_skewed(functional.pad(weights, (0, 1), value=NEVER), count) for weights in arcs.write.unbind(-1)]
    resting, writing = [w.unbind(1) for w in rest], [w.unbind(1) for w in write]
    nowhere = arcs.rest.new_full((batch, width), NEVER)
    begin = nowhere.clone()
    begin[:, 0] = 0.0
    reached = [begin]
    for n in range(1, count):
        ways = [reached[n - by] + resting[i][n - by] for i, by in enumerate(arcs.rest_by) if by <= n]
        for i, by in enumerate(arcs.write_by):
            if (came := n - by - 1) >= 0:
                ways.append(functional.pad((reached[came] + writing[i][came])[:, :-1], (1, 0), value=NEVER))
        reached.append(torch.stack(ways).logsumexp(0) if ways else nowhere)
    nodes = torch.stack(reached, 1)  # (B, count, U + 1)
    every = torch.arange(batch, device=nodes.device)
    ends = []
    for i, by in enumerate(arcs.rest_by):
        last = frames - by
        at = (last + labels).clamp(min=0)
        found = nodes[every, at, labels] + rest[i][every, at, labels]
        ends.append(torch.where(last >= 0, found, nowhere[:, 0]))
    return torch.stack(ends).logsumexp(0)


def _skewed(weights: Tensor, count: int) -> Tensor:
    """(B, T, U) by frame and label -> (B, count, U) by their sum and label."""
    length, width = weights.shape[1:]
    label = torch.arange(width, device=weights.device)
    frame = torch.arange(count, device=weights.device)[:, None] - label
    there = (frame >= 0) & (frame < length)
    found = weights[:, frame.clamp(0, length - 1), label.expand(count, width)]
    return torch.where(there, found, weights.new_full((), NEVER))


def frames_needed(labels: int, rest_by: Sequence[int], write_by: Sequence[int]) -> int:
    """The fewest frames in which so many labels can be written."""
    return labels * min(write_by) + min(rest_by)
