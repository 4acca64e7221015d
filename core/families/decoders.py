"""Decoders of transformers' that look at an encoder's states through `encoder_attn`: what families of such share."""

from __future__ import annotations

from typing import Any, cast

from torch import Tensor, nn


def _net(model: nn.Module) -> Any:
    return model


def decode(
    model: nn.Module, states: Tensor, tokens: Tensor, cache: Any = None, *, keep: bool = False
) -> tuple[Tensor, Any]:
    """See `WritingFamily.decode`. States that are zeros are behind what is heard, and not looked at."""
    found = _net(model).model.decoder(
        input_ids=tokens,
        encoder_hidden_states=states,
        encoder_attention_mask=states.ne(0).any(-1),
        past_key_values=cache,
        use_cache=keep,
    )
    return found.last_hidden_state, found.past_key_values


def written(model: nn.Module, hidden: Tensor) -> Tensor:
    """See `WritingFamily.written`."""
    return cast("Tensor", _net(model).proj_out(hidden))


def upper_half(model: nn.Module, heads: int) -> list[tuple[nn.Module, list[int]]]:
    """`WritingFamily.looking` of a decoder with so many heads: all those of the upper half of its layers."""
    layers = _net(model).model.decoder.layers
    return [(layer.encoder_attn, list(range(heads))) for layer in layers[len(layers) // 2 :]]
