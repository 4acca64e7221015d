"""Low-rank adapters (LoRA, Hu et al. 2021): the layers stand still, small matrices beside them learn, and are added to
them when the model is written. Studies of speech differ on how much this costs; it is offered, never chosen unasked.

What is added is what peft 0.21 adds to the same layers for the same matrices, bit for bit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.strategies.kind import Setting, Stage, Strategy, Values
from core.training.setting_ranges import Limit
from core.wording import say

if TYPE_CHECKING:
    from core.families.plan import TransferPlan

RANK = Setting(
    "adapter_rank",
    8,
    Limit("whole", 1, 1024),
    say("Width of the adapters: how much they can learn, and their size."),
)
SCALE = Setting("adapter_scale", 2.0, Limit("number", 0, 1000, above=True), say("How strongly adapters act."))


TIMES = 10.0
"""They learn at so many times the rate at which all layers do. From the starter on the sample, 1.2 h heard, one seed:
at its 2e-3 they come to 77.1% WER on the dev set, at 6e-3 to 67.1%, at 2e-2 to 61.6%; more was not tried
(`vizinho sweep DIR start rates --vary learning_rate=2e-3,6e-3,2e-2 --set strategy=low_rank --hours 1.2`)."""


def _stages(_groups: int, _values: Values) -> tuple[Stage, ...]:
    return (Stage(1.0, frozenset({0}), say("The output letters and the adapters learn")),)


def _adds(plan: TransferPlan, values: Values, _network: str) -> int:
    """As if every matrix had an adapter: some have none."""
    sides = sum(sum(tensor.shape) for tensor in plan.tensors if len(tensor.shape) == 2)
    return int(values[RANK.name]) * sides


def _parts(values: Values) -> tuple[str, ...]:
    return (say("Adapters, rank {rank}", rank=values[RANK.name]),)


LOW_RANK = Strategy(
    "low_rank",
    say("Low-rank adapters"),
    say("The layers stay as they are; the output letters and small adapters beside the layers learn."),
    _stages,
    settings=(RANK, SCALE),
    module="core.strategies.low_rank.change",
    adds=_adds,
    times=TIMES,
    parts=_parts,
    spares=True,
)
