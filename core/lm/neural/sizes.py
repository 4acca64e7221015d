"""How large a network of text is, and how much of it is left out by chance while it learns. Torch-free."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from core.errors import ConfigError
from core.lm.note import SHAPES, Shape
from core.training.setting_ranges import Limit, check_value
from core.wording import say

LIMITS: Mapping[str, Limit] = {
    "shape": Limit("word", choices=SHAPES),
    "width": Limit("whole", 8, 4096),
    "hidden": Limit("whole", 8, 8192),
    "layers": Limit("whole", 1, 48),
    "heads": Limit("whole", 1, 64),
    "dropout": Limit("number", 0, 3),
}


@dataclass(frozen=True)
class Sizes:
    """`width` of what stands for each unit, `hidden` of the layers inside (of a transformer, of what lies between the
    two halves of a layer). `dropout` times the usual shares of each kind is left out by chance: see the shapes."""

    shape: Shape = "lstm"
    width: int = 128
    hidden: int = 256
    layers: int = 2
    heads: int = 4
    dropout: float = 0.2

    def __post_init__(self) -> None:
        for field in dataclasses.fields(self):
            check_value(field.name, LIMITS[field.name], getattr(self, field.name))
        if self.shape == "transformer" and (self.width % self.heads or (self.width // self.heads) % 2):
            raise ConfigError(
                say("A width of {width} cannot be shared by {heads} heads.", width=self.width, heads=self.heads),
                say("Choose a width that is an even multiple of the heads, such as 128 for 4."),
            )

    def to_json(self) -> dict[str, Any]:
        return dataclasses.asdict(self)

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> Self:
        """What is not known is passed over. Raises `ConfigError`, `TypeError`."""
        return cls(**{field.name: values[field.name] for field in dataclasses.fields(cls) if field.name in values})


USUAL: Mapping[Shape, Sizes] = {
    "lstm": Sizes("lstm"),
    "transformer": Sizes("transformer", 128, 512, 3),
}
"""Some hundred thousand parameters each: taught on a processor in minutes."""
