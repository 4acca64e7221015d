"""A smaller, faster model from the encoder's lower layers: the upper ones, which know most of the source language, are
left out before the first step."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from core.errors import ConfigError
from core.strategies.encoder_stack import stack_of
from core.strategies.kind import Change as Unchanged
from core.strategies.kind import Setting, Strategy, Values, every_layer
from core.training.setting_ranges import Limit
from core.wording import say

if TYPE_CHECKING:
    from torch import nn

    from core.families.kind import Family, FamilyModule
    from core.families.plan import TransferPlan

KEPT = Setting(
    "kept_layers",
    0,
    Limit("whole", 0, 1000),
    say("How many of the encoder's layers the model keeps, from the lowest on; 0 for all but dropped_layers."),
)
DROPPED = Setting(
    "dropped_layers",
    2,
    Limit("whole", 0, 1000),
    say("How many of the encoder's upper layers are left out of the model, where kept_layers is 0."),
)
LAYER_COUNTS = ("encoder_layers", "encoder_num_hidden_layers", "num_hidden_layers")
"""How settings of transformers' models call the count of an encoder's layers."""


def _left(count: int, values: Values) -> int:
    """How many of so many layers stay."""
    return int(values[KEPT.name]) or count - int(values[DROPPED.name])


def _planned(plan: TransferPlan, family: Family, values: Values) -> TransferPlan:
    """Without the tensors of the upper layers."""
    stack = stack_of(plan, family)
    count, kept = stack.count, _left(stack.count, values)
    if kept > count:
        raise ConfigError(
            say("{kept} layers cannot be kept: the encoder has {count}.", kept=kept, count=count),
            say("Choose kept_layers up to {count}.", count=count),
        )
    if kept <= 0:
        raise ConfigError(
            say("{dropped} layers cannot be dropped: the encoder has {count}.", dropped=count - kept, count=count),
            say("Choose dropped_layers below {count}.", count=max(count, 1)),
        )
    why = say("one of the {dropped} upper layers of {count}", dropped=count - kept, count=count)
    upper = [tensor for tensor in plan.tensors if stack.layer(tensor.name) >= kept]
    return replace(
        plan,
        tensors=tuple(tensor for tensor in plan.tensors if stack.layer(tensor.name) < kept),
        dropped=tuple(replace(tensor, action="dropped", reason=why) for tensor in upper),
    )


class Change(Unchanged):
    """See `core.strategies.kind.Change`. The shorter encoder is the model's own: its config says how many layers."""

    def apply(self, model: nn.Module, family: FamilyModule) -> None:  # noqa: ARG002 - as others
        from core.families import family_with

        settings: Any = model.config
        kind = family_with(settings.to_dict())
        if kind is None:
            return
        stack = kind.stack
        name = next(n for n, _ in model.named_modules() if n == stack or n.endswith(f".{stack}"))
        above, _, last = name.rpartition(".")
        layers: Any = model.get_submodule(name)
        kept = _left(len(layers), self.values)
        setattr(model.get_submodule(above), last, layers[:kept])
        settings = getattr(settings, "encoder_config", settings)
        for key in LAYER_COUNTS:
            if hasattr(settings, key):
                setattr(settings, key, kept)
                break


KEEP_LAYERS = Strategy(
    "keep_layers",
    say("Fewer layers"),
    say("The upper layers are left out before the first step: a smaller model, in which all layers learn."),
    every_layer,
    settings=(KEPT, DROPPED),
    module="core.strategies.keep_layers",
    planned=_planned,
)
