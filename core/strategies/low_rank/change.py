"""Adapters beside the linear layers that a family names: added to their outputs while learning, to their weights after.

They hook onto the layers instead of replacing them, so that the family's tensors keep their names.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.utils.hooks import RemovableHandle

from core.errors import ConfigError
from core.families import FamilyModule
from core.strategies.kind import OWN, Values
from core.strategies.kind import Change as Unchanged
from core.wording import say

DOT = "/"
"""Parts a layer's name among the adapters: torch takes no dots there."""


class Adapter(nn.Module):
    """(…, in) -> (…, out) through `rank` values; it begins as nothing."""

    def __init__(self, layer: nn.Linear, rank: int, scale: float) -> None:
        super().__init__()
        self.down = nn.Parameter(torch.empty(rank, layer.in_features))
        self.up = nn.Parameter(torch.zeros(layer.out_features, rank))
        self.scale = scale
        nn.init.kaiming_uniform_(self.down, a=5**0.5)

    def beside(self, _layer: nn.Module, heard: tuple[Any, ...], output: Tensor) -> Tensor:
        """A hook: the layer's output with the adapter's."""
        return output + self.scale * functional.linear(functional.linear(heard[0], self.down), self.up)

    def weight(self) -> Tensor:
        """What it does, as a change of the layer's weight (out, in)."""
        return self.scale * (self.up @ self.down)


class Change(Unchanged):
    """See `core.strategies.kind.Change`."""

    def __init__(self, values: Values) -> None:
        super().__init__(values)
        self._hooks: list[RemovableHandle] = []

    def apply(self, model: nn.Module, family: FamilyModule) -> None:
        found = nn.ModuleDict()
        for name in family.adapted(model, self.values["adapter_layers"]):
            layer = model.get_submodule(name)
            if not isinstance(layer, nn.Linear):
                raise ConfigError(
                    say("{name} is no linear layer: it can have no adapter.", name=name),
                    say("Choose another strategy."),
                )
            adapter = Adapter(layer, self.values["adapter_rank"], self.values["adapter_scale"])
            self._hooks.append(layer.register_forward_hook(adapter.beside))
            found[name.replace(".", DOT)] = adapter
        model.add_module(OWN, found)

    @torch.no_grad()
    def finish(self, model: nn.Module, family: FamilyModule) -> None:  # noqa: ARG002 - as others
        adapters = model.get_submodule(OWN)
        for name, adapter in adapters.named_children():
            layer = model.get_submodule(name.replace(DOT, "."))
            layer.weight += adapter.weight()  # type: ignore[operator]
        for hook in self._hooks:
            hook.remove()
        delattr(model, OWN)
