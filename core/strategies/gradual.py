"""Gradual unfreezing with discriminative rates (ULMFiT, Howard & Ruder 2018): from the output down one layer group
after another begins to learn, each at a lower rate than the one above it, along a slanted triangle.

Without unfreezing (`unfreezing_share` 0) the rates alone are left: all layers learn from the first step, the lower the
slower.
"""

from __future__ import annotations

from core.strategies.kind import Setting, Stage, Strategy, Values, every_layer
from core.training.setting_ranges import Limit
from core.wording import say

SHARE = Setting(
    "unfreezing_share",
    0.3,
    Limit("number", 0, 1),
    say(
        "The share of the run after which all layers learn: until then one group of layers after another begins, from "
        "the output down. 0: all learn from the first step, at the rates of their groups."
    ),
)
DIVISOR = Setting(
    "rate_divisor",
    2.6,
    Limit("number", 1, 100),
    say("Each group of layers learns at the rate of the one above it, divided by this; 1 for one rate for all."),
)


def _stages(groups: int, values: Values) -> tuple[Stage, ...]:
    """With G groups the k-th below the output begins after k / (G - 1) of the share."""
    share = values[SHARE.name]
    if not share:
        return every_layer(groups, values)
    begun = (
        Stage(
            share * count / (groups - 1),
            frozenset(range(count)),
            say("{count} of {groups} groups of layers learn", count=count, groups=groups),
        )
        for count in range(1, groups)
    )
    return (*begun, *every_layer(groups, values))


def _rates(groups: int, values: Values) -> tuple[float, ...]:
    return tuple(values[DIVISOR.name] ** -group for group in range(groups))


GRADUAL = Strategy(
    "gradual",
    say("Layers group by group"),
    say("The output letters learn first, then group by group the layers below, each slower than the one above it."),
    _stages,
    settings=(SHARE, DIVISOR),
    rates=_rates,
    asks={"schedule": "triangle"},
    spares=True,
)
