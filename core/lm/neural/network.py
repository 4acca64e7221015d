"""A network of text of any shape, and how much it is surprised."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, cast

import torch
from torch import Tensor, nn
from torch.nn import functional

from core.lm.neural.lstm import TextLstm
from core.lm.neural.sizes import Sizes
from core.lm.neural.transformer import TextTransformer
from core.lm.neural.units import EDGE
from core.lm.note import Shape

SHAPES: dict[Shape, type[TextLstm | TextTransformer]] = {"lstm": TextLstm, "transformer": TextTransformer}
IGNORED = -100
WINDOW = 512
"""Of a longer sentence each unit is foreseen from half as many before it, at least."""
Window = tuple[list[int], list[int]]


class TextNetwork(Protocol):
    """What every shape has. `embedding` and `bias` have a row for each unit."""

    embedding: nn.Embedding
    bias: nn.Parameter

    def groups(self) -> tuple[tuple[str, ...], ...]:
        """The names of its parts from the output to the input, each a group that begins to learn at once."""


def build(sizes: Sizes, tokens: int) -> nn.Module:
    """A network for so many units, its weights by chance from torch's state."""
    return SHAPES[sizes.shape](sizes, tokens)


def groups(network: nn.Module) -> tuple[tuple[str, ...], ...]:
    """See `TextNetwork.groups`."""
    return cast("TextNetwork", network).groups()


def windows(sentence: Sequence[int]) -> list[Window]:
    """A sentence of numbers without edges as what is read and what comes next, of equal lengths. One that is longer
    than `WINDOW` comes in several, each of which begins half a window before what is counted in it."""
    read, comes = [EDGE, *sentence], [*sentence, EDGE]
    half = WINDOW // 2
    starts = range(half, len(read) - half, half)
    rest = ((read[at : at + WINDOW], [IGNORED] * half + comes[at + half : at + WINDOW]) for at in starts)
    return [(read[:WINDOW], comes[:WINDOW]), *rest]


def padded(together: Sequence[Window], device: torch.device) -> tuple[Tensor, Tensor]:
    """Windows as what is read, (B, T), and what comes next, (B, T): `IGNORED` behind ends and where nothing counts."""
    longest = max(len(read) for read, _ in together)
    read = torch.full((len(together), longest), EDGE, dtype=torch.long)
    comes = torch.full((len(together), longest), IGNORED, dtype=torch.long)
    for row, (own, after) in enumerate(together):
        read[row, : len(own)] = torch.tensor(own)
        comes[row, : len(after)] = torch.tensor(after)
    return read.to(device), comes.to(device)


def surprise(network: nn.Module, read: Tensor, comes: Tensor) -> Tensor:
    """How much each unit surprises, (B, T): natural logarithms without their sign; 0 where nothing comes."""
    logits = network(read)
    flat = functional.cross_entropy(
        logits.float().flatten(0, 1), comes.flatten(), ignore_index=IGNORED, reduction="none"
    )
    return flat.view(comes.shape)
