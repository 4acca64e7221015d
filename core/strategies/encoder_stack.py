"""The encoder's layers in a plan, told apart by the numbers in their tensors' names: for strategies that begin some of
them afresh, or leave some out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.families.kind import Family
    from core.families.plan import TransferPlan


@dataclass(frozen=True)
class EncoderStack:
    """`number` is the layer of each tensor that is in one, from 0 at the input; `count` says how many there are."""

    number: dict[str, int]
    count: int

    def layer(self, tensor: str) -> int:
        """The number of a tensor's layer; -1 for one that is in none of the encoder's."""
        return self.number.get(tensor, -1)


def stack_of(plan: TransferPlan, family: Family) -> EncoderStack:
    layer = re.compile(rf"(?:^|\.){re.escape(family.stack)}\.(\d+)\.")
    number = {tensor.name: int(found[1]) for tensor in plan.tensors if (found := layer.search(tensor.name))}
    return EncoderStack(number, max(number.values(), default=-1) + 1)
