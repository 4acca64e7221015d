"""The tensors of a model by their names, each once: one that is tied to another, as Whisper's output rows are to those
by which it reads tokens, has no name of its own."""

from __future__ import annotations

from collections.abc import Mapping

from torch import Tensor, nn


def own(model: nn.Module) -> dict[str, Tensor]:
    """Without those that are tied to one before them; detached, but not copied."""
    seen: set[int] = set()
    found = {}
    for name, tensor in model.state_dict(keep_vars=True).items():
        if id(tensor) not in seen:
            seen.add(id(tensor))
            found[name] = tensor.detach()
    return found


def put(model: nn.Module, tensors: Mapping[str, Tensor]) -> None:
    """Load what `own` gave. Raises `RuntimeError` for tensors that are missing, left over or of another shape."""
    names: dict[int, str] = {}
    every = {}
    for name, tensor in model.state_dict(keep_vars=True).items():
        first = names.setdefault(id(tensor), name)
        if first in tensors:
            every[name] = tensors[first]
    model.load_state_dict({**tensors, **every})
