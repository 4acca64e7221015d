"""The short ways on a processor mean what PyTorch's own mean: values, gradients, and what dropout leaves."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import torch
from torch import Tensor, nn

from core.training.cpu_kernels import FastCpuKernels

NEAR = {torch.float32: (1e-5, 1e-5), torch.bfloat16: (2e-2, 2e-2)}
"""How near values and gradients come, relative and absolute; what is depthwise is more exact than PyTorch's own."""


class Attention(nn.Module):
    """As conformers call it: with an additive mask."""

    def __init__(self) -> None:
        super().__init__()
        self.mask = nn.Parameter(torch.randn(2, 4, 20, 20))

    def forward(self, x: Tensor) -> Tensor:
        return nn.functional.scaled_dot_product_attention(x, x, x, attn_mask=self.mask.to(x.dtype), dropout_p=1e-9)


MODULES: dict[str, tuple[Callable[[], nn.Module], tuple[int, ...]]] = {
    "one channel": (lambda: nn.Conv2d(1, 8, 3, stride=2, padding=1), (3, 1, 30, 16)),
    "depthwise, two axes": (lambda: nn.Conv2d(8, 8, 3, stride=2, padding=1, groups=8), (3, 8, 30, 16)),
    "single frames": (lambda: nn.Conv1d(12, 20, 1), (3, 12, 30)),
    "single frames without a bias": (lambda: nn.Conv1d(12, 20, 1, bias=False), (3, 12, 30)),
    "every other frame": (lambda: nn.Conv1d(12, 20, 1, stride=2), (3, 12, 30)),
    "padded frames": (lambda: nn.Conv1d(12, 20, 1, padding=1), (3, 12, 30)),
    "of one without batch": (lambda: nn.Conv1d(12, 20, 1), (12, 30)),
    "depthwise, one axis": (lambda: nn.Conv1d(12, 12, 9, padding=4, groups=12), (3, 12, 30)),
    "one group each": (lambda: nn.Conv1d(12, 12, 1, groups=12), (3, 12, 30)),
    "some frames": (lambda: nn.Conv1d(12, 20, 3, padding="same"), (3, 12, 30)),
}


def outcome(module: nn.Module, x: Tensor, dtype: torch.dtype) -> list[Tensor]:
    """What a module gives, and the gradients of its input and its weights."""
    x = x.clone().requires_grad_()
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=dtype == torch.bfloat16):
        y = module(x)
    weighted = y.float() * torch.linspace(-1, 1, y.numel()).view(y.shape)
    return [y.detach().float(), *torch.autograd.grad(weighted.sum(), [x, *module.parameters()])]


@pytest.mark.parametrize("dtype", NEAR, ids=["float32", "bfloat16"])
@pytest.mark.parametrize("name", MODULES)
def test_a_short_way_gives_the_same_values_and_gradients(name: str, dtype: torch.dtype) -> None:
    torch.manual_seed(0)
    make, shape = MODULES[name]
    module, x = make(), torch.randn(shape)
    plain = outcome(module, x, dtype)
    with FastCpuKernels():
        short = outcome(module, x, dtype)
    relative, absolute = NEAR[dtype]
    for own, theirs in zip(short, plain, strict=True):
        assert own.shape == theirs.shape
        largest = float(theirs.abs().max())
        torch.testing.assert_close(own, theirs, rtol=relative, atol=absolute * max(1.0, largest))


def test_attention_with_a_mask_and_hardly_any_dropout_is_that_of_pytorch() -> None:
    torch.manual_seed(0)
    module, x = Attention(), torch.randn(2, 4, 20, 16)
    plain = outcome(module, x, torch.float32)
    with FastCpuKernels():
        short = outcome(module, x, torch.float32)
    for own, theirs in zip(short, plain, strict=True):
        torch.testing.assert_close(own, theirs, rtol=1e-3, atol=1e-3)


@pytest.mark.parametrize("p", [0.1, 0.5])
def test_dropout_leaves_its_share_and_keeps_the_mean(p: float) -> None:
    torch.manual_seed(0)
    x = torch.ones(400_000)
    with FastCpuKernels():
        y = nn.functional.dropout(x, p)
        assert torch.equal(nn.functional.dropout(x, p, training=False), x)
    dropped = float((y == 0).float().mean())
    assert abs(dropped - p) < 0.005
    assert abs(float(y.mean()) - 1) < 0.005


def test_from_one_channel_on_the_channels_are_next_to_each_other_in_memory() -> None:
    with FastCpuKernels(), torch.autocast("cpu", dtype=torch.bfloat16):
        y = nn.Conv2d(1, 8, 3)(torch.randn(2, 1, 12, 10))
    assert y.is_contiguous(memory_format=torch.channels_last)
