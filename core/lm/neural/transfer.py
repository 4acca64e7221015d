"""What a network of text takes from one of another language: all layers, and of the rows that stand for units those of
the same piece or letter; others begin as the mean of what they are made of or sound like (see
`unit_origins`), or as the mean of all, as ULMFiT has it (Howard & Ruder 2018)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import torch
from torch import Tensor, nn

from core.families import tensors
from core.families.plan import LetterPlan
from core.lm.neural.network import TextNetwork
from core.text.vocabulary import Vocabulary

BY_UNIT = ("embedding.weight", "bias")


def begin(network: nn.Module, source: nn.Module, plans: Sequence[LetterPlan], tokens: Vocabulary) -> None:
    """Give a network the weights of a source of the same sizes whose units are `tokens`, its own rows as planned."""
    taken = tensors.own(source)
    rows = {name: _rows(taken[name], plans, tokens) for name in BY_UNIT}
    tensors.put(network, {**taken, **rows})


def _rows(tensor: Tensor, plans: Sequence[LetterPlan], tokens: Vocabulary) -> Tensor:
    """(V, ...) rows of the target from (S, ...) of the source."""
    mean = tensor.mean(0)
    found = []
    for one in plans:
        if not one.sources:
            found.append(mean)
            continue
        own = tensor[torch.tensor([tokens.index[token] for token in one.sources])]
        shares = torch.tensor(one.weights or (1.0,) * len(one.sources), dtype=tensor.dtype)
        found.append(torch.tensordot(shares / shares.sum(), own, dims=1))
    return torch.stack(found)


def unit_rows(network: nn.Module) -> Tensor:
    """The rows that stand for units, (V, width)."""
    return cast("TextNetwork", network).embedding.weight
