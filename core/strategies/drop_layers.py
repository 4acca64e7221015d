"""The upper layers of the encoder are dropped before learning, or begin afresh: they know most of the source language.

Left out they make a smaller, faster model; begun afresh they are what DeepSpeech's `drop_source_layers` does. Which
does better depends on the source: it is offered, never chosen unasked.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from core.errors import ConfigError
from core.strategies.kind import Change as Unchanged
from core.strategies.kind import Setting, Strategy, Values, every_layer
from core.training.setting_ranges import Limit
from core.wording import say

if TYPE_CHECKING:
    from torch import nn

    from core.families.kind import Family, FamilyModule
    from core.families.plan import TensorPlan, TransferPlan

DROPPED = Setting(
    "dropped_layers",
    2,
    Limit("whole", 0, 1000),
    say("How many of the encoder's upper layers are left out of the model."),
)
FRESH = Setting(
    "fresh_layers",
    0,
    Limit("whole", 0, 1000),
    say("How many of the upper layers that stay begin with random numbers."),
)
LAYER_COUNTS = ("encoder_layers", "encoder_num_hidden_layers", "num_hidden_layers")
"""How settings of transformers' models call the count of an encoder's layers."""


def _planned(plan: TransferPlan, family: Family, values: Values) -> TransferPlan:
    """Without the tensors of the upper layers; those of layers that begin afresh are not the source's."""
    layer = re.compile(rf"(?:^|\.){re.escape(family.stack)}\.(\d+)\.")
    number = {tensor.name: int(found[1]) for tensor in plan.tensors if (found := layer.search(tensor.name))}
    count = max(number.values(), default=-1) + 1
    dropped, fresh = values[DROPPED.name], values[FRESH.name]
    if dropped >= count:
        raise ConfigError(
            say("{dropped} layers cannot be dropped: the encoder has {count}.", dropped=dropped, count=count),
            say("Choose dropped_layers below {count}.", count=max(count, 1)),
        )
    kept = count - dropped
    if fresh > kept:
        raise ConfigError(
            say("{fresh} layers cannot begin afresh: {kept} stay.", fresh=fresh, kept=kept),
            say("Choose fresh_layers up to {kept}.", kept=kept),
        )
    left_out = say("one of the {dropped} upper layers of {count}", dropped=dropped, count=count)
    afresh = say("one of the {fresh} upper layers that stay", fresh=fresh)

    def told(tensor: TensorPlan) -> TensorPlan:
        if number.get(tensor.name, -1) < kept - fresh or not plan.source:
            return tensor
        return replace(tensor, action="fresh", reason=afresh)

    return replace(
        plan,
        tensors=tuple(told(t) for t in plan.tensors if number.get(t.name, -1) < kept),
        dropped=tuple(
            replace(t, action="dropped", reason=left_out) for t in plan.tensors if number.get(t.name, -1) >= kept
        ),
    )


class Change(Unchanged):
    """See `core.strategies.kind.Change`. The shorter encoder is the model's own: its config says how many layers."""

    def apply(self, model: nn.Module, family: FamilyModule) -> None:  # noqa: ARG002 - as others
        from core.families import family_with

        settings: Any = model.config
        kind = family_with(settings.to_dict())
        if kind is None or not self.values[DROPPED.name]:
            return
        stack = kind.stack
        name = next(n for n, _ in model.named_modules() if n == stack or n.endswith(f".{stack}"))
        above, _, last = name.rpartition(".")
        layers: Any = model.get_submodule(name)
        kept = len(layers) - self.values[DROPPED.name]
        setattr(model.get_submodule(above), last, layers[:kept])
        settings = getattr(settings, "encoder_config", settings)
        for key in LAYER_COUNTS:
            if hasattr(settings, key):
                setattr(settings, key, kept)
                break


DROP_LAYERS = Strategy(
    "drop_layers",
    say("Fewer layers"),
    say("The upper layers are dropped, or begin afresh, before the first step; then all layers learn."),
    every_layer,
    settings=(DROPPED, FRESH),
    module="core.strategies.drop_layers",
    planned=_planned,
)
