"""What stands behind the end of an utterance in a batch does not change what is heard of it.

transformers hands networks of this kind a mask for attention alone: their convolutions see what other layers wrote into
the padding, and the first one of many was trained to be normalised over the time of one utterance. Here both see each
utterance as if it were alone, so that a batch of many is the same as batches of one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import partial
from typing import Any, cast

import torch
from torch import Tensor, nn

LEAKING = re.compile(r"(^|\.)(encoder\.pos_conv_embed\.(layers\.\d+\.)?conv|conv_module\.depthwise_conv)$")
ADAPTER = re.compile(r"(^|\.)adapter\.layers\.(\d+)\.(conv|residual_conv|self_attn_conv)$")


@dataclass
class Ends:
    """Of the batch that goes through the network: how many frames each utterance has, (B,) each.

    `first` of the first convolution, `levels` of the encoder and then of each layer of its adapter. `squeezed` is how
    many frames an encoder takes as one; `aside` is what it heard before those at the end were left out.
    """

    first: Tensor = field(default_factory=lambda: torch.zeros(0))
    levels: list[Tensor] = field(default_factory=list)
    squeezed: int = 1
    aside: Tensor | None = None

    @property
    def whole(self) -> Tensor:
        """Frames of the encoder that are taken together with others."""
        return self.levels[0] - self.levels[0] % self.squeezed


def within(frames: Tensor, count: int) -> Tensor:
    """(B,) -> (B, count) bool, whether a frame is one of its utterance's."""
    return torch.arange(count, device=frames.device)[None] < frames[:, None]


class GroupNormOfUtterance(nn.GroupNorm):
    """A norm of each group of channels over the time of its own utterance."""

    ends: Ends

    def forward(self, input: Tensor) -> Tensor:  # noqa: A002 - as torch calls it
        inside = within(self.ends.first.to(input.device), input.shape[-1])[:, None, None]
        values = input.float().unflatten(1, (self.num_groups, -1))
        count = inside.sum(-1, keepdim=True) * values.shape[2]
        mean = (values * inside).sum((2, 3), keepdim=True) / count
        centred = values - mean
        variance = (centred.square() * inside).sum((2, 3), keepdim=True) / count
        normed = (centred / (variance + self.eps).sqrt()).flatten(1, 2)
        found: Tensor = (normed * self.weight[:, None] + self.bias[:, None]).to(input.dtype)
        return found


def keep_apart(norm: nn.GroupNorm, ends: Ends) -> None:
    """Have a norm over time take each utterance by itself."""
    norm.__class__ = GroupNormOfUtterance
    cast("GroupNormOfUtterance", norm).ends = ends


def mind_the_ends(model: nn.Module) -> Ends:
    """Have a network keep its utterances apart. What is returned is to be told of each batch."""
    ends = Ends(squeezed=int(getattr(model.config, "squeeze_factor", 1)))
    for name, module in model.named_modules():
        if isinstance(module, nn.GroupNorm) and module.num_groups == module.num_channels:
            keep_apart(module, ends)
        elif LEAKING.search(name) and any(cast("nn.Conv1d", module).padding):
            module.register_forward_pre_hook(partial(_nothing_behind, ends, 0))
        elif found := ADAPTER.search(name):
            module.register_forward_pre_hook(partial(_nothing_behind, ends, int(found[2])))
    if ends.squeezed > 1:
        encoder = cast("nn.Module", model.base_model).get_submodule("encoder")
        encoder.register_forward_pre_hook(partial(_whole_alone, ends), with_kwargs=True)
        encoder.get_submodule("pos_conv_embed").register_forward_pre_hook(partial(_all_of_it, ends))
    return ends


def _nothing_behind(ends: Ends, level: int, _module: nn.Module, args: tuple[Any, ...]) -> tuple[Any, ...]:
    """(B, C, T) with zeros behind the ends."""
    values: Tensor = args[0]
    return (values * within(ends.levels[level].to(values.device), values.shape[-1])[:, None], *args[1:])


def _whole_alone(
    ends: Ends, _module: nn.Module, args: tuple[Any, ...], kwargs: dict[str, Any]
) -> tuple[tuple[Any, ...], dict[str, Any]]:
    """Frames that are too few to be taken together are nothing to the encoder, as if nothing followed them."""
    if kwargs.get("attention_mask") is None:
        return args, kwargs
    values: Tensor = args[0]
    frames = ends.levels[0].to(values.device)
    ends.aside = (values * within(frames, values.shape[1])[..., None]).transpose(1, 2)
    mask = within(ends.whole.to(values.device), values.shape[1])
    return (values.clone(), *args[1:]), {**kwargs, "attention_mask": mask}


def _all_of_it(ends: Ends, _module: nn.Module, args: tuple[Any, ...]) -> tuple[Any, ...]:
    """Where something stands is told from all frames."""
    aside, ends.aside = ends.aside, None
    return args if aside is None else (aside, *args[1:])
