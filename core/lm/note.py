"""What is known of a model of text (note.json): what it counts and of which texts, and the weights at which recognisers
read with it."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal, Self, get_args

from core.errors import TextError
from core.lm.sequences import Unit
from core.wording import say

Kind = Literal["counted", "neural", "ready"]
"""What a model of text is: n-grams counted from sentences, a network taught here, or one that others taught."""
Shape = Literal["lstm", "transformer"]
NoteUnit = Unit | Literal["piece"]
"""What a model foresees; pieces of words only networks do."""
KINDS: tuple[Kind, ...] = get_args(Kind)
SHAPES: tuple[Shape, ...] = get_args(Shape)
NOTE_UNITS: tuple[NoteUnit, ...] = ("word", "letter", "piece")


@dataclass(frozen=True)
class Weights:
    """How much a reading hears to a model of text: the logarithm of the sound's probability, plus `lm` times that of
    the text's, plus `insertion` for each word (or letter, where letters are counted), plus `unknown` for each word that
    the model does not know. Where the likeliest texts are weighed again by a second model, `rescore` times the
    logarithm of its probability is added, and `rescore_insertion` for each word. Natural logarithms."""

    lm: float = 0.5
    insertion: float = 0.5
    unknown: float = -6.0
    rescore: float = 0.0
    rescore_insertion: float = 0.0

    @property
    def first(self) -> Weights:
        """Those of the first search alone."""
        return replace(self, rescore=0.0, rescore_insertion=0.0)


@dataclass(frozen=True)
class Tried:
    """The rates on dev at some weights."""

    weights: Weights
    wer: float
    cer: float


@dataclass(frozen=True)
class Tuned:
    """The weights that were best for a recogniser, called `model`, among those `tried` on so many utterances of dev;
    `without` are the rates of its own text, found with so many `hot_words` where some are always given. Where no weight
    was better, `lm` is 0 and its own text is taken; the same for `rescore`, and where it is `unsure`: the best was
    better, but `chance` (how likely the best of so many is better by so much where none is) is too large on so little.
    `after` is the name of the model of text whose likeliest texts were weighed again, "" for none."""

    model: str
    weights: Weights
    without: Tried
    tried: tuple[Tried, ...]
    utterances: int
    at: float = 0.0
    after: str = ""
    hot_words: int = 0
    chance: float = 0.0
    unsure: bool = False

    @property
    def helps(self) -> bool:
        return self.weights.lm > 0 or self.weights.rescore > 0

    @property
    def best(self) -> Tried:
        """What came of the weights that were chosen."""
        return next((one for one in self.tried if one.weights == self.weights), self.without)

    @property
    def lowest(self) -> Tried:
        """What came of the best weights of the model that was tuned, chosen or not."""
        again = [one for one in self.tried if one.weights.rescore] or self.tried
        return min(again, key=lambda one: (one.wer, one.cer), default=self.without)


@dataclass(frozen=True)
class Neural:
    """What is known of a network that was taught here: its size, how many words it read in all, repetitions counted,
    and how well it foresees `held_out` sentences that it never learnt from: `bits` a letter, and `perplexity` of its
    own units. `source` is the model it was taught from, "" where it began from scratch; of its units, `carried` began
    as the source's own and `started` as the mean of some of the source's. `run` made it."""

    shape: Shape = "lstm"
    parameters: int = 0
    words_read: int = 0
    held_out: int = 0
    bits: float = 0.0
    perplexity: float = 0.0
    source: str = ""
    carried: int = 0
    started: int = 0
    run: str = ""


@dataclass(frozen=True)
class Note:
    """`kind` says what it is; of a network, `neural` has the rest, and `units` and `vocabulary` are pieces or letters.
    `ngrams` counts those of each length; `usual_discounts` are the lengths whose discounts could not be told from
    the counts. `made_of` says in words which texts, `licence` under which terms they stand, `rules` are the clean-up
    rules that they went through (see `Normaliser.to_json`). `size` of the file in bytes; `tuned` by the print of the
    recogniser."""

    name: str
    unit: NoteUnit = "word"
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
    kind: Kind = "counted"
    neural: Neural | None = None
    tuning_lost: bool = False
    """Weights were noted that cannot be read: they are dropped, and the next that are found are kept."""

    def to_json(self) -> dict[str, Any]:
        """What is kept of it."""
        values = dataclasses.asdict(self)
        values.pop("tuning_lost")
        return values

    def with_tuned(self, print_: str, tuned: Tuned) -> Note:
        """With what is best for a recogniser, in the place of what was."""
        return replace(self, tuned={**self.tuned, print_: tuned})

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> Self:
        """Fields that a newer version added are passed over; without a kind it was counted. Raises `ValueError` or
        `TypeError` for what is none."""
        known = {f.name for f in dataclasses.fields(cls)}
        kept = {name: value for name, value in values.items() if name in known}
        for name in ("ngrams", "pruned", "usual_discounts", "made_of", "rules"):
            kept[name] = tuple(kept.get(name, ()))
        kept["tuned"], kept["tuning_lost"] = _readable(kept.get("tuned", {}))
        if kept.get("unit") not in NOTE_UNITS or kept.get("kind", "counted") not in KINDS:
            raise ValueError("unit or kind")
        if (neural := kept.get("neural")) is not None:
            kept["neural"] = Neural(**{f.name: neural[f.name] for f in dataclasses.fields(Neural) if f.name in neural})
            if kept["neural"].shape not in SHAPES:
                raise ValueError("shape")
        return cls(**kept)


def _readable(noted: object) -> tuple[dict[str, Tuned], bool]:
    """(the weights that can be read, whether there are others): a model is good without any."""
    found: dict[str, Tuned] = {}
    lost = not isinstance(noted, Mapping)
    for print_, one in noted.items() if isinstance(noted, Mapping) else ():
        try:
            found[str(print_)] = tuned_of(one)
        except (ValueError, TypeError, KeyError, AttributeError):
            lost = True
    return found, lost


def tuned_of(values: Mapping[str, Any]) -> Tuned:
    """What `dataclasses.asdict` made of one."""
    return Tuned(
        str(values["model"]),
        Weights(**values["weights"]),
        _tried(values["without"]),
        tuple(_tried(one) for one in values["tried"]),
        int(values["utterances"]),
        float(values.get("at", 0.0)),
        str(values.get("after", "")),
        int(values.get("hot_words", 0)),
        float(values.get("chance", 0.0)),
        bool(values.get("unsure", False)),
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
