"""Low-rank adapters (LoRA, Hu et al. 2021): the layers stand still, small matrices beside them learn, and are added to
them when the model is written. Studies of speech differ on how much this costs; it is offered, never chosen unasked.

What is added is what peft adds to the same layers for the same matrices, bit for bit, without dropout of its own. Two
things are otherwise than usual there: adapters stand beside the layers that follow the attention, beside the attention
itself only where a person says so; and layers that stand still are in evaluation mode, so that nothing of theirs is
dropped while the adapters learn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.errors import ConfigError
from core.families.adapted_layers import is_adapted
from core.strategies.kind import Setting, Stage, Strategy, Values
from core.training.setting_ranges import Limit
from core.wording import say

if TYPE_CHECKING:
    from core.families.kind import Family
    from core.families.plan import TransferPlan

RANK = Setting(
    "adapter_rank",
    8,
    Limit("whole", 1, 1024),
    say("Width of the adapters: how much they can learn, and their size."),
)
SCALE = Setting("adapter_scale", 2.0, Limit("number", 0, 1000, above=True), say("How strongly adapters act."))
LAYERS = Setting(
    "adapter_layers",
    "feed_forward",
    Limit("word", choices=("feed_forward", "attention", "both")),
    say("Beside which layers adapters stand: what follows the attention, the attention, or both."),
)

TIMES = 10.0
"""They learn at so many times the rate at which all layers do. From the starter on the sample, 1.2 h heard, one seed:
at its 2e-3 they come to 77.1% WER on the dev set, at 6e-3 to 67.1%, at 2e-2 to 61.6%; more was not tried
(`vizinho sweep DIR start rates --vary learning_rate=2e-3,6e-3,2e-2 --set strategy=low_rank --hours 1.2`)."""


def _stages(_groups: int, _values: Values) -> tuple[Stage, ...]:
    return (Stage(1.0, frozenset({0}), say("The output letters and the adapters learn")),)


def _adds(plan: TransferPlan, values: Values, _network: str) -> int:
    named = ((tensor.name.removesuffix(".weight"), tensor.shape) for tensor in plan.tensors)
    sides = sum(sum(shape) for name, shape in named if len(shape) == 2 and is_adapted(name, values[LAYERS.name]))
    return int(values[RANK.name]) * sides


def _planned(plan: TransferPlan, family: Family, values: Values) -> TransferPlan:
    """As it is. Raises `ConfigError` for adapters beside attention that asks no layers."""
    if family.attends_whole and values[LAYERS.name] != LAYERS.default:
        raise ConfigError(
            say("The attention of {title} can have no adapters.", title=family.title),
            say("Choose adapter_layers=feed_forward."),
        )
    return plan


def _parts(values: Values) -> tuple[str, ...]:
    return (say("Adapters, rank {rank}", rank=values[RANK.name]),)


LOW_RANK = Strategy(
    "low_rank",
    say("Low-rank adapters"),
    say("The layers stay as they are; the output letters and small adapters beside the layers learn."),
    _stages,
    settings=(RANK, SCALE, LAYERS),
    module="core.strategies.low_rank.change",
    planned=_planned,
    adds=_adds,
    times=TIMES,
    parts=_parts,
    spares=True,
)
