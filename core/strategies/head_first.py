"""At first only the output layer learns, so that fresh rows do no harm to the layers below (wav2vec 2.0's recipe)."""

from __future__ import annotations

from core.strategies.kind import Setting, Stage, Strategy, Values, every_layer
from core.training.setting_ranges import Limit
from core.wording import say

SHARE = Setting(
    "head_first_share", 0.1, Limit("number", 0, 1), say("The share of the run in which only the output learns.")
)


def _stages(groups: int, values: Values) -> tuple[Stage, ...]:
    first = Stage(values[SHARE.name], frozenset({0}), say("Only the output letters learn"))
    return (first, *every_layer(groups, values))


HEAD_FIRST = Strategy(
    "head_first",
    say("Output letters first"),
    say("At first only the output letters learn, then all layers."),
    _stages,
    settings=(SHARE,),
    spares=True,
)
