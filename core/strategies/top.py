"""Only the output layer and the layer group next to it learn: in MMS the adapters of a language, its own recipe;
in Whisper the decoder."""

from __future__ import annotations

from core.strategies.kind import Stage, Strategy, Values
from core.wording import say


def _stages(groups: int, _values: Values) -> tuple[Stage, ...]:
    return (Stage(1.0, frozenset(range(min(2, groups))), say("The output letters and the layers next to them learn")),)


TOP = Strategy(
    "top",
    say("Output letters and what is next to them"),
    say("Only the output letters and the group of layers next to them learn: in MMS the adapters of the language."),
    _stages,
    spares=True,
)
