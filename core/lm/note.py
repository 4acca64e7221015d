"""What is known of a model of text (note.json): what it counts and of which texts, and the weights at which recognisers
read with it."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Self

from core.errors import TextError
from core.lm.sequences import UNITS, Unit
from core.wording import say


@dataclass(frozen=True)
class Weights:
    """How much a reading hears to a model of text: the logarithm of the sound's probability, plus `lm` times that of
    the text's, plus `insertion` for each word (or letter, where letters are counted), plus `unknown` for each word that
    the model does not know. Natural logarithms."""

    lm: float = 0.5
    insertion: float = 0.5
    unknown: float = -6.0


@dataclass(frozen=True)
class Tried:
    """The rates on dev at some weights."""

    weights: Weights
    wer: float
    cer: float


@dataclass(frozen=True)
class Tuned:
    """The weights that were best for a recogniser, called `model`, among those `tried` on so many utterances of dev;
    `without` are the rates of its own text. Where no weight was better, `lm` is 0 and its own text is taken."""

    model: str
    weights: Weights
    without: Tried
    tried: tuple[Tried, ...]
    utterances: int
    at: float = 0.0

    @property
    def helps(self) -> bool:
        return self.weights.lm > 0

    @property
    def best(self) -> Tried:
        """What came of the weights that were chosen."""
        return next((one for one in self.tried if one.weights == self.weights), self.without)


@dataclass(frozen=True)
class Note:
    """`ngrams` counts those of each length; `usual_discounts` are the lengths whose discounts could not be told from
    the counts. `made_of` says in words which texts, `licence` under which terms they stand, `rules` are the clean-up
    rules that they went through (see `Normaliser.to_json`). `size` of the file in bytes; `tuned` by the print of the
    recogniser."""

    name: str
    unit: Unit = "word"
    order: int = 0
    sentences: int = 0
    units: int = 0
    vocabulary: int = 0
    ngrams: tuple[int, ...] = ()
    pruned: tuple[int, ...] = ()
    usual_discounts: tuple[int, ...] = ()
    made_of: tuple[str, ...] = ()
    licence: str = ""
    language: str = ""
    rules: tuple[Mapping[str, Any], ...] = ()
    at: float = 0.0
    size: int = 0
    tuned: Mapping[str, Tuned] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        return dataclasses.asdict(self)

    def with_tuned(self, print_: str, tuned: Tuned) -> Note:
        """With what is best for a recogniser, in the place of what was."""
        return replace(self, tuned={**self.tuned, print_: tuned})

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> Self:
        """Fields that a newer version added are passed over. Raises `ValueError` or `TypeError` for what is none."""
        known = {f.name for f in dataclasses.fields(cls)}
        kept = {name: value for name, value in values.items() if name in known}
        for name in ("ngrams", "pruned", "usual_discounts", "made_of", "rules"):
            kept[name] = tuple(kept.get(name, ()))
        kept["tuned"] = {print_: tuned_of(one) for print_, one in dict(kept.get("tuned", {})).items()}
        if kept.get("unit") not in UNITS:
            raise ValueError("unit")
        return cls(**kept)


def tuned_of(values: Mapping[str, Any]) -> Tuned:
    """What `dataclasses.asdict` made of one."""
    return Tuned(
        str(values["model"]),
        Weights(**values["weights"]),
        _tried(values["without"]),
        tuple(_tried(one) for one in values["tried"]),
        int(values["utterances"]),
        float(values.get("at", 0.0)),
    )


def _tried(values: Mapping[str, Any]) -> Tried:
    return Tried(Weights(**values["weights"]), float(values["wer"]), float(values["cer"]))


def read_note(path: Path) -> Note:
    """Raises `TextError` for a note that is missing or damaged."""
    try:
        return Note.from_json(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise TextError(
            say("The text model {name} cannot be read.", name=path.parent.name),
            say("Make it again."),
            str(error),
        ) from error
