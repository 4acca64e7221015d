"""An LSTM that foresees text, held back as AWD-LSTM is (Merity et al. 2018): connections between one moment and the
next are left out by chance (weight drop), and what is left out of a sentence is the same at each of its units
(variational dropout). What it foresees with are the rows that it reads with."""

from __future__ import annotations

from itertools import pairwise

import torch
from torch import Tensor, nn
from torch.nn import functional

from core.lm.neural.sizes import Sizes

EMBEDDING, INPUT, WEIGHTS, HIDDEN, OUTPUT = 0.1, 0.4, 0.5, 0.25, 0.4
"""Shares that are left out: whole units of the vocabulary, parts of what stands for them, connections over time, parts
of what goes from layer to layer and to the output."""


class Layer(nn.Module):
    """One layer; (B, T, inner) to (B, T, outer)."""

    def __init__(self, inner: int, outer: int, drop: float) -> None:
        super().__init__()
        self.outer, self.drop = outer, drop
        self.weight_ih = nn.Parameter(torch.empty(4 * outer, inner))
        self.weight_hh = nn.Parameter(torch.empty(4 * outer, outer))
        self.bias_ih = nn.Parameter(torch.empty(4 * outer))
        self.bias_hh = nn.Parameter(torch.empty(4 * outer))
        for parameter in self.parameters():
            nn.init.uniform_(parameter, -(outer**-0.5), outer**-0.5)
        with torch.no_grad():
            self.bias_ih[outer : 2 * outer] += 1.0  # at first it forgets little

    def forward(self, x: Tensor) -> Tensor:
        kept = functional.dropout(self.weight_hh, self.drop, self.training)
        begin = x.new_zeros(1, x.shape[0], self.outer)
        weights = [self.weight_ih, kept, self.bias_ih, self.bias_hh]
        found: Tensor = torch.lstm(x, (begin, begin), weights, True, 1, 0.0, self.training, False, True)[0]
        return found


class TextLstm(nn.Module):
    """(B, T) numbers of units to (B, T, V) logits of what comes next."""

    def __init__(self, sizes: Sizes, tokens: int) -> None:
        super().__init__()
        self.share = sizes.dropout
        self.embedding = nn.Embedding(tokens, sizes.width)
        nn.init.uniform_(self.embedding.weight, -0.1, 0.1)
        widths = [sizes.width, *[sizes.hidden] * (sizes.layers - 1), sizes.width]
        self.layers = nn.ModuleList(
            Layer(inner, outer, min(WEIGHTS * sizes.dropout, 0.9)) for inner, outer in pairwise(widths)
        )
        self.bias = nn.Parameter(torch.zeros(tokens))

    def forward(self, ids: Tensor) -> Tensor:
        x = functional.embedding(ids, self._rows())
        x = self._held(x * x.shape[-1] ** 0.5, INPUT)
        for number, layer in enumerate(self.layers):
            x = self._held(layer(x), HIDDEN if number + 1 < len(self.layers) else OUTPUT)
        return functional.linear(x, self.embedding.weight, self.bias)

    def groups(self) -> tuple[tuple[str, ...], ...]:
        """The names of its parts from the output to the input. What it reads with is its output."""
        layers = tuple((f"layers.{number}",) for number in reversed(range(len(self.layers))))
        return (("embedding", "bias"), *layers)

    def _rows(self) -> Tensor:
        weight = self.embedding.weight
        if not self.training or not self.share:
            return weight
        return weight * functional.dropout(weight.new_ones(len(weight), 1), min(EMBEDDING * self.share, 0.9))

    def _held(self, x: Tensor, share: float) -> Tensor:
        return locked(x, min(share * self.share, 0.9)) if self.training and self.share else x


def locked(x: Tensor, share: float) -> Tensor:
    """Without a share of the numbers of each sentence of (B, T, width): the same ones at all its units."""
    return x * functional.dropout(x.new_ones(x.shape[0], 1, x.shape[2]), share)
