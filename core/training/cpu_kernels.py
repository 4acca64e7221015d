"""Faster ways on a CPU through operations that PyTorch does slowly there, with the same meaning.

Measured on one thread, bfloat16, the starter's size: drawing dropout masks bit by bit took a fifth of a step, the
backward pass of one depthwise convolution in bfloat16 a seventh (six times slower than in float32); what follows a
convolution of one channel in another order of memory than its gradient a twentieth.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional
from torch.overrides import TorchFunctionMode

LEVELS = 256


class FastCpuKernels(TorchFunctionMode):
    """While it is entered, dropout, attention with dropout and depthwise convolutions on the CPU take the short way."""

    def __torch_function__(
        self, func: Any, types: Iterable[type], args: tuple[Any, ...] = (), kwargs: dict[str, Any] | None = None
    ) -> Any:
        fast: Callable[..., Any] | None = SHORT_WAYS.get(func)
        if fast is not None:
            return fast(*args, **(kwargs or {}))
        return func(*args, **(kwargs or {}))


def dropout(x: Tensor, p: float = 0.5, training: bool = True, inplace: bool = False) -> Tensor:
    """`torch.nn.functional.dropout` with p rounded to 1/256, one random byte an element."""
    threshold = round(p * LEVELS)
    if not training or threshold <= 0 or x.device.type != "cpu":
        return functional.dropout(x, p, training, inplace)
    if threshold >= LEVELS:
        return x * 0
    count = x.numel()
    drawn = torch.empty((count + 7) // 8, dtype=torch.int64).random_(-(2**63), None)
    kept = (drawn.view(torch.uint8)[:count] >= threshold).view(x.shape)
    return x * kept.to(x.dtype).mul_(LEVELS / (LEVELS - threshold))


def attention(
    query: Tensor,
    key: Tensor,
    value: Tensor,
    attn_mask: Tensor | None = None,
    dropout_p: float = 0.0,
    is_causal: bool = False,
    scale: float | None = None,
    enable_gqa: bool = False,
) -> Tensor:
    """`scaled_dot_product_attention`; with dropout and an additive mask it is computed plainly, (B, H, T, D)."""
    plain = dropout_p > 0 and attn_mask is not None and attn_mask.is_floating_point() and query.device.type == "cpu"
    if not plain or is_causal or enable_gqa or query.dim() != 4 or attn_mask is None:
        return functional.scaled_dot_product_attention(
            query, key, value, attn_mask, dropout_p, is_causal, scale=scale, enable_gqa=enable_gqa
        )
    batch, heads, rows, width = query.shape
    factor = 1 / math.sqrt(width) if scale is None else scale
    mask = attn_mask.expand(batch, heads, rows, key.shape[2]).reshape(batch * heads, rows, key.shape[2])
    scores = torch.baddbmm(mask, query.flatten(0, 1), key.flatten(0, 1).transpose(1, 2), alpha=factor)
    weights = dropout(scores.softmax(-1).to(value.dtype), dropout_p)
    return torch.bmm(weights, value.flatten(0, 1)).view(batch, heads, rows, value.shape[3])


def conv1d(
    x: Tensor,
    weight: Tensor,
    bias: Tensor | None = None,
    stride: Any = 1,
    padding: Any = 0,
    dilation: Any = 1,
    groups: int = 1,
) -> Tensor:
    """`torch.conv1d` of (B, C, T); depthwise it is float32 where the rest is bfloat16."""
    if _half(x) and groups == x.shape[1] > 1:
        with torch.autocast("cpu", enabled=False):
            return torch.conv1d(x.float(), weight, bias, stride, padding, dilation, groups)
    return torch.conv1d(x, weight, bias, stride, padding, dilation, groups)


def conv2d(
    x: Tensor,
    weight: Tensor,
    bias: Tensor | None = None,
    stride: Any = 1,
    padding: Any = 0,
    dilation: Any = 1,
    groups: int = 1,
) -> Tensor:
    """`torch.conv2d` of (B, C, T, F); where the rest is bfloat16, depthwise it is float32, and from one channel on the
    last axis in memory is that of the channels, as it is in what other convolutions and their gradients give."""
    if _half(x) and x.dim() == 4:
        if groups == x.shape[1] > 1:
            with torch.autocast("cpu", enabled=False):
                x = x.float().contiguous(memory_format=torch.channels_last)
                return torch.conv2d(x, weight, bias, stride, padding, dilation, groups)
        if x.shape[1] == 1:
            y = torch.conv2d(x, weight, bias, stride, padding, dilation, groups)
            return y.contiguous(memory_format=torch.channels_last)
    return torch.conv2d(x, weight, bias, stride, padding, dilation, groups)


def _half(x: Tensor) -> bool:
    """Whether it is computed in bfloat16 on a processor."""
    return x.device.type == "cpu" and torch.is_autocast_enabled("cpu")


SHORT_WAYS: dict[Any, Callable[..., Any]] = {
    functional.dropout: dropout,
    functional.scaled_dot_product_attention: attention,
    torch.conv1d: conv1d,
    torch.conv2d: conv2d,
}
