"""The upper layers of the encoder begin afresh, as DeepSpeech's `--drop_source_layers` has it: they know most of the
source language. Which way does better depends on the source: it is offered, never chosen unasked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from core.errors import ConfigError
from core.strategies.encoder_stack import stack_of
from core.strategies.kind import Setting, Strategy, Values, every_layer
from core.training.setting_ranges import Limit
from core.wording import say

if TYPE_CHECKING:
    from core.families.kind import Family
    from core.families.plan import TransferPlan

FRESH = Setting(
    "fresh_layers",
    2,
    Limit("whole", 0, 1000),
    say("How many of the encoder's upper layers begin with random numbers."),
)


def _planned(plan: TransferPlan, family: Family, values: Values) -> TransferPlan:
    """The tensors of the upper layers are not the source's."""
    stack, fresh = stack_of(plan, family), values[FRESH.name]
    if fresh > stack.count:
        raise ConfigError(
            say("{fresh} layers cannot begin afresh: the encoder has {count}.", fresh=fresh, count=stack.count),
            say("Choose fresh_layers up to {count}.", count=stack.count),
        )
    if not plan.source:
        return plan
    why = say("one of the {fresh} upper layers of {count}", fresh=fresh, count=stack.count)
    first = stack.count - fresh
    return replace(
        plan,
        tensors=tuple(
            replace(t, action="fresh", reason=why) if stack.layer(t.name) >= first else t for t in plan.tensors
        ),
    )


DROP_LAYERS = Strategy(
    "drop_layers",
    say("Upper layers afresh"),
    say("The upper layers begin with random numbers; then all layers learn."),
    every_layer,
    settings=(FRESH,),
    planned=_planned,
)
