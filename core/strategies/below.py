"""All learns but the output layer and the layer group next to it: of a model that writes, its encoder only."""

from __future__ import annotations

from core.strategies.kind import Stage, Strategy, Values
from core.wording import say


def _stages(groups: int, _values: Values) -> tuple[Stage, ...]:
    learning = frozenset(range(min(2, groups - 1), groups))
    return (Stage(1.0, learning, say("The layers learn, but for those next to the output letters")),)


BELOW = Strategy(
    "below",
    say("All but the output letters and what is next to them"),
    say(
        "The output letters and the group of layers next to them stay as they are: in Whisper only the encoder learns."
    ),
    _stages,
    spares=True,
)
