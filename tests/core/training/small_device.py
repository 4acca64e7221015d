"""A device whose memory refuses what is too large: an allocator's answer, not a mock of the loop.

python -m tests.core.training.small_device RUN BYTES STEP      the training child on it, from a step on
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import torch
from torch.utils._python_dispatch import TorchDispatchMode

from core.training.train_device import TrainDevice
from core.training.train_step import TrainStep

Patch = Callable[[Any, str, Any], object]


class SmallMemory(TorchDispatchMode):
    """Refuses every tensor of more than `limit` bytes, as CUDA words it; `largest` is the largest that was made."""

    def __init__(self, limit: int = sys.maxsize) -> None:
        super().__init__()
        self.limit, self.largest, self.refused, self.short = limit, 0, 0, True

    def __torch_dispatch__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        made = func(*args, **(kwargs or {}))
        for tensor in made if isinstance(made, tuple | list) else (made,):
            if isinstance(tensor, torch.Tensor):
                size = tensor.numel() * tensor.element_size()
                self.largest = max(self.largest, size)
                if self.short and size > self.limit:
                    self.refused += 1
                    raise torch.OutOfMemoryError(f"CUDA out of memory. Tried to allocate {size} bytes.")
        return made


def put_in(memory: SmallMemory, patch: Patch, from_step: int = -1) -> None:
    """Let passes that are learnt from run in that memory; from a step on, or also in the dry run (-1)."""
    learning, step_of = TrainDevice.learning, TrainStep.step
    memory.short = from_step < 0

    @contextlib.contextmanager
    def within(place: TrainDevice) -> Iterator[None]:
        with learning(place), memory:
            yield

    def step(self: TrainStep, batches: Any, number: int, *others: Any) -> float:
        memory.short = number >= from_step
        return step_of(self, batches, number, *others)

    patch(TrainDevice, "learning", within)
    patch(TrainStep, "step", step)


if __name__ == "__main__":
    from core.training.__main__ import main

    folder, size, first = sys.argv[1:]
    put_in(SmallMemory(int(size)), setattr, int(first))
    sys.exit(main([str(Path(folder))]))
