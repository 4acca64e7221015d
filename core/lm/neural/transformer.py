"""A small causal transformer that foresees text: norms before each half of a layer, positions by rotation (Su et al.
2021), so that sentences may be of any length. What it foresees with are the rows that it reads with."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from core.lm.neural.sizes import Sizes

DROP = 0.2
"""The share of what each half of a layer adds, and of what stands for units, that is left out."""
BASE = 10_000.0


class Block(nn.Module):
    """One layer; (B, T, width) to the same."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        width = sizes.width
        self.heads, self.drop = sizes.heads, min(DROP * sizes.dropout, 0.9)
        self.norm_attention, self.norm_inner = nn.LayerNorm(width), nn.LayerNorm(width)
        self.queries_keys_values = nn.Linear(width, 3 * width)
        self.attended = nn.Linear(width, width)
        self.wider, self.narrower = nn.Linear(width, sizes.hidden), nn.Linear(sizes.hidden, width)

    def forward(self, x: Tensor, turns: tuple[Tensor, Tensor]) -> Tensor:
        batch, length, width = x.shape
        three = self.queries_keys_values(self.norm_attention(x)).view(batch, length, 3, self.heads, -1)
        queries, keys, values = three.permute(2, 0, 3, 1, 4)  # each (B, heads, T, width / heads)
        seen = functional.scaled_dot_product_attention(
            turned(queries, turns), turned(keys, turns), values, is_causal=True
        )
        seen = self.attended(seen.transpose(1, 2).reshape(batch, length, width))
        x = x + functional.dropout(seen, self.drop, self.training)
        inner = self.narrower(functional.gelu(self.wider(self.norm_inner(x))))
        return x + functional.dropout(inner, self.drop, self.training)


class TextTransformer(nn.Module):
    """(B, T) numbers of units to (B, T, V) logits of what comes next."""

    def __init__(self, sizes: Sizes, tokens: int) -> None:
        super().__init__()
        self.drop = min(DROP * sizes.dropout, 0.9)
        self.each = sizes.width // sizes.heads
        self.embedding = nn.Embedding(tokens, sizes.width)
        self.layers = nn.ModuleList(Block(sizes) for _ in range(sizes.layers))
        self.norm = nn.LayerNorm(sizes.width)
        self.bias = nn.Parameter(torch.zeros(tokens))
        for name, parameter in self.named_parameters():
            if parameter.dim() > 1:
                ends = name.endswith(("attended.weight", "narrower.weight"))
                nn.init.normal_(parameter, std=0.02 / (2 * sizes.layers) ** 0.5 if ends else 0.02)

    def forward(self, ids: Tensor) -> Tensor:
        x = self.embedding(ids)
        x = functional.dropout(x * x.shape[-1] ** 0.5, self.drop, self.training)
        turns = angles(ids.shape[1], self.each, x)
        for layer in self.layers:
            x = layer(x, turns)
        return functional.linear(self.norm(x), self.embedding.weight, self.bias)

    def groups(self) -> tuple[tuple[str, ...], ...]:
        """The names of its parts from the output to the input. What it reads with is its output."""
        layers = tuple((f"layers.{number}",) for number in reversed(range(len(self.layers))))
        return (("embedding", "bias", "norm"), *layers)


def angles(length: int, width: int, like: Tensor) -> tuple[Tensor, Tensor]:
    """Cosines and sines of how far each of `width` / 2 pairs of numbers is turned at each place, (T, width / 2)."""
    pace = BASE ** (-torch.arange(0, width, 2, device=like.device, dtype=torch.float32) / width)
    found = torch.arange(length, device=like.device, dtype=torch.float32)[:, None] * pace
    return found.cos().to(like.dtype), found.sin().to(like.dtype)


def turned(x: Tensor, turns: tuple[Tensor, Tensor]) -> Tensor:
    """Pairs of numbers turned by the angles of their places."""
    cos, sin = turns
    first, second = x.chunk(2, dim=-1)
    return torch.cat([first * cos - second * sin, second * cos + first * sin], dim=-1)
