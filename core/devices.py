"""Which device computes."""

from __future__ import annotations

import torch

from core.errors import ConfigError


def pick_device(wanted: str) -> torch.device:
    """The device asked for; "auto" takes CUDA, then MPS, then the CPU. Raises `ConfigError` if it is not there."""
    there = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available(), "cpu": True}
    if wanted == "auto":
        return torch.device(next(kind for kind, present in there.items() if present))
    if not there.get(wanted, False):
        names = ", ".join(kind for kind, present in there.items() if present)
        raise ConfigError(f"This computer has no “{wanted}” device.", f"Choose auto, or one of: {names}.")
    return torch.device(wanted)
