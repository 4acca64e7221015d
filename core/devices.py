"""Which device computes."""

from __future__ import annotations

import torch

from core.errors import ConfigError
from core.wording import say


def pick_device(wanted: str) -> torch.device:
    """The device asked for; "auto" takes CUDA, then MPS, then the CPU. Raises `ConfigError` if it is not there."""
    there = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available(), "cpu": True}
    if wanted == "auto":
        return torch.device(next(kind for kind, present in there.items() if present))
    if not there.get(wanted, False):
        names = ", ".join(kind for kind, present in there.items() if present)
        raise ConfigError(
            say("This computer has no “{wanted}” device.", wanted=wanted),
            say("Choose auto, or one of: {names}.", names=names),
        )
    return torch.device(wanted)
