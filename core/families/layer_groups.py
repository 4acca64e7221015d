"""Which layer group each tensor of a family is in, by its name alone. Torch-free: `FamilyModule.groups` says the same
of the modules of a model."""

from __future__ import annotations

import re
from collections.abc import Iterable

from core.families.kind import THIRDS, Family

ENCODER = "encoder"
UPPER = frozenset({"layer_norm", "LayerNorm", "out_norm", "rel_embeddings", "upsample"})
"""Of an encoder, beside its layers: what goes with the upper ones."""
MIDDLE = "out_mid"
"""What reads in the middle of an encoder what was written so far."""
ABOVE = "encoder_projector"


def third_bounds(count: int) -> tuple[int, int]:
    """Of so many layers, the first of the middle and of the upper ones."""
    return count // 3, count - count // 3


def group_numbers(kind: Family, names: Iterable[str]) -> dict[str, int]:
    """The number of the layer group of each tensor, of all tensors of a model of the family."""
    every = tuple(names)
    layer = re.compile(rf"(?:^|\.){re.escape(kind.stack)}\.(\d+)\.")
    numbers = {name: int(found[1]) for name in every if (found := layer.search(name))}
    bounds = third_bounds(max(numbers.values(), default=-1) + 1)
    return {name: _group(kind, name, numbers.get(name), bounds) for name in every}


def _group(kind: Family, name: str, layer: int | None, bounds: tuple[int, int]) -> int:
    upper = len(kind.groups) - len(THIRDS) + 1
    parts = name.split(".")
    if name.startswith(f"{kind.head}."):
        return 0
    if any(part in name for part in kind.apart):
        return 1
    if upper > 1 and "decoder" in parts:
        return 1
    if name.startswith(tuple(f"{row}." for row in kind.rows)):
        return 0
    if layer is not None:
        return upper + sum(layer < bound for bound in bounds)
    beside = parts[len(parts) - parts[::-1].index(ENCODER)] if ENCODER in parts else ""
    if beside in UPPER or parts[0] == ABOVE:
        return upper
    return upper + 1 if beside == MIDDLE else len(kind.groups) - 1
