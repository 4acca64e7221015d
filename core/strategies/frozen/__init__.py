"""The encoder stands still, and what it makes of the sound is computed once: then the output letters, and the decoder
where there is one, learn from that at many times the speed. Facts, and what keeping it takes; the work is in `change`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from core.errors import ConfigError
from core.strategies.kind import Stage, Strategy, Values, every_layer
from core.wording import say

if TYPE_CHECKING:
    from core.families.kind import Family
    from core.families.plan import TransferPlan

UNVARIED = {"copies": 1, "speeds": (1.0,), "noise": False, "freq_masks": 0, "time_masks": 0}
"""Each sound is heard once, as it is. More copies are as many times the work and the room; what masks hide would be
another sound each time."""


def _stages(groups: int, values: Values) -> tuple[Stage, ...]:
    title = say("Only what writes learns, from what the encoder heard once")
    return tuple(replace(stage, title=title) for stage in every_layer(groups, values))


def _planned(plan: TransferPlan, family: Family, _values: Values) -> TransferPlan:
    """As it is. Raises `ConfigError` for a family whose encoder reads what is written."""
    if family.reads_back:
        raise ConfigError(
            say(
                "The encoder of {title} cannot stand still: in its middle it reads what it writes, and hears otherwise"
                " with each step.",
                title=family.title,
            ),
            say("Choose another strategy."),
        )
    return plan


FROZEN = Strategy(
    "frozen",
    say("Encoder heard once"),
    say(
        "The encoder stays as it is, and what it makes of each sound is computed once; the output letters, and the "
        "decoder of a model that has one, learn from that at many times the speed."
    ),
    _stages,
    asks=UNVARIED,
    module="core.strategies.frozen.change",
    planned=_planned,
    still=True,
    spares=True,
)
