"""`TextConfig`: everything that decides a run that teaches a text model. Torch-free."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar, Literal, get_args

from core import writing
from core.errors import ConfigError
from core.lm.neural.sizes import Sizes
from core.lm.neural.units import NetworkUnit
from core.relative_paths import found, kept
from core.training.setting_ranges import TEXT, Limit, check_value
from core.wording import say

KIND = "text"
"""What config.json of such a run calls its `kind`; those of recognisers have none."""
Way = Literal["full", "gradual"]
Device = Literal["auto", "cpu", "cuda", "mps"]

LIMITS: Mapping[str, Limit] = {
    "name": TEXT,
    "makes": TEXT,
    "unit": Limit("word", choices=get_args(NetworkUnit)),
    "source": Limit("word", place=True),
    "source_name": TEXT,
    "language": TEXT,
    "words": Limit("whole", 1, 100_000_000_000),
    "batch_units": Limit("whole", 16, 10_000_000),
    "learning_rate": Limit("number", 0, 1, above=True),
    "weight_decay": Limit("number", 0, 1),
    "clip_norm": Limit("number", 0, 1_000_000, above=True),
    "strategy": Limit("word", choices=get_args(Way)),
    "unfreezing_share": Limit("number", 0, 1),
    "rate_divisor": Limit("number", 1, 100),
    "checks": Limit("whole", 1, 10_000),
    "patience": Limit("whole", 0, 10_000),
    "device": Limit("word", choices=get_args(Device)),
    "threads": Limit("whole", 0, 1024),
    "seed": Limit("whole", 0, 1 << 31),
}


@dataclass(frozen=True)
class TextConfig:
    """The settings of a run that teaches a text model, `makes`, as `name`.

    It reads `words` in all, in batches of about `batch_units`. `source` is the folder of the model that it begins as,
    "" from scratch; with the strategy "gradual" its layers begin to learn one after another from the output down, until
    `unfreezing_share` of all words, each at the rate of the one above it divided by `rate_divisor`. It is checked
    `checks` times on sentences that were held out, and ends after `patience` checks without a better one, where that is
    not 0. `made_of`, `licence` and `rules` are for the note of what it makes; `replace`: in the place of another one.
    """

    name: str = "Text model"
    makes: str = "text"
    sizes: Sizes = field(default_factory=Sizes)
    unit: NetworkUnit = "letter"
    source: str = ""
    source_name: str = ""
    language: str = ""
    words: int = 100_000
    batch_units: int = 512
    learning_rate: float = 1e-2
    weight_decay: float = 1e-2
    clip_norm: float = 1.0
    strategy: Way = "full"
    unfreezing_share: float = 0.3
    rate_divisor: float = 2.6
    checks: int = 12
    patience: int = 0
    device: Device = "auto"
    threads: int = 0
    seed: int = 0
    made_of: tuple[str, ...] = ()
    licence: str = ""
    rules: tuple[Mapping[str, Any], ...] = ()
    replace: bool = False

    NESTED: ClassVar[tuple[str, ...]] = ("sizes", "made_of", "rules")

    def __post_init__(self) -> None:
        for name, limit in LIMITS.items():
            check_value(name, limit, getattr(self, name))

    @property
    def group_settings(self) -> dict[str, Any]:
        """What its strategy is told."""
        if self.strategy == "full":
            return {}
        return {"unfreezing_share": self.unfreezing_share, "rate_divisor": self.rate_divisor}

    def to_json(self) -> dict[str, Any]:
        return {"kind": KIND, **dataclasses.asdict(self)}

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> TextConfig:
        """Raises `ConfigError` for a setting that this version does not know or that has the wrong form."""
        own = {name: value for name, value in values.items() if name not in ("kind", INSIDE)}
        unknown = sorted(set(own) - {f.name for f in dataclasses.fields(cls)})
        if unknown:
            raise ConfigError(
                say("Settings not known: {unknown}.", unknown=unknown), say("Remove them or update Vizinho.")
            )
        try:
            own["sizes"] = Sizes.from_json(own.get("sizes", {}))
            own |= {name: tuple(own.get(name, ())) for name in ("made_of", "rules")}
            return cls(**own)
        except (TypeError, AttributeError) as error:
            raise ConfigError(
                say("A setting has the wrong form."), say("Compare it with a new run's settings."), str(error)
            ) from error

    @classmethod
    def read(cls, path: Path) -> TextConfig:
        """The settings in a file. Raises `ConfigError`, which names it."""
        try:
            values = json.loads(path.read_text(encoding="utf-8"))
            if not is_text(values):
                raise ConfigError(say("These are no settings of a text model."), say("Create the run again."))
            return cls.from_json(placed(values, path.parent))
        except ConfigError as error:
            raise ConfigError(
                say("{path}: {message}", path=path, message=error.message), error.hint, error.detail
            ) from error
        except (OSError, ValueError) as error:
            raise ConfigError(
                say("The settings {path} cannot be read.", path=path), say("Create the run again."), str(error)
            ) from error

    def write(self, path: Path) -> None:
        """Write them for the first time: what a run was made with never changes. Raises `OSError`."""
        values = self.to_json() | ({INSIDE: here} if (here := kept(self.source, path.parent)) else {})
        writing.write_text(path, json.dumps(values, indent=1, ensure_ascii=False) + "\n", lasting=True)


INSIDE = "source_inside"
"""Beside the settings, the source's folder from the run's own, where both lie in one project."""


def is_text(values: object) -> bool:
    """Whether the settings of a run, as its config.json has them, are those of a text model."""
    return isinstance(values, dict) and values.get("kind") == KIND


def placed(values: dict[str, Any], run: Path) -> dict[str, Any]:
    """The settings of the run in a folder, as its config.json has them, with its source where that is now."""
    values["source"] = found(str(values.get("source", "")), str(values.pop(INSIDE, "")), run)
    return values
