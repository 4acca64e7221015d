"""`World`: this process as one of several of a run that a launcher such as torchrun has started, perhaps on several
computers. Torch-free. Those that the first process of a run starts itself are `core.training.team`'s."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class World:
    """Number `rank` of `size` processes; on its computer it is number `local` of `here`. That is number `node` of
    `nodes` computers; the first one is known to this one as `first`."""

    rank: int
    size: int
    local: int = 0
    here: int = 1
    node: int = 0
    nodes: int = 1
    first: str = "127.0.0.1"


def world(environment: Mapping[str, str] | None = None) -> World | None:
    """What the launcher says of this process, in the names of torchrun; None where it was started alone."""
    told = os.environ if environment is None else environment
    size = _number(told, 1, "WORLD_SIZE")
    if size < 2 or "RANK" not in told or "MASTER_ADDR" not in told:
        return None
    here = max(1, _number(told, 1, "LOCAL_WORLD_SIZE"))
    return World(
        rank=_number(told, 0, "RANK"),
        size=size,
        local=_number(told, 0, "LOCAL_RANK"),
        here=here,
        node=_number(told, 0, "GROUP_RANK", "NODE_RANK"),
        nodes=_number(told, max(1, size // here), "GROUP_WORLD_SIZE"),
        first=told["MASTER_ADDR"],
    )


def _number(told: Mapping[str, str], usual: int, *names: str) -> int:
    return next((int(told[name]) for name in names if told.get(name, "").isdigit()), usual)
