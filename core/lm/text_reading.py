"""`TextReading`: with which model of text and which hot words sound is read. What children are told of it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Self

from core.errors import ConfigError, TextError
from core.lm.hot_words import HotWord
from core.lm.note import Tuned, Weights
from core.lm.store import TextModel, opened
from core.text.vocabulary import Vocabulary
from core.wording import Said, from_json, say, to_json

TUNE = say("`vizinho lm DIR tune {name} --model RUN` finds better ones.", name="NAME")
TUNE_AGAIN = say(
    "`vizinho lm DIR tune {first} --rescore {name} --model RUN` finds a better one.", first="NAME", name="OTHER"
)


def tells_to_tune(remark: str) -> bool:
    """Whether a remark tells how better weights are found on the command line: the window has another way."""
    return isinstance(remark, Said) and remark.others in (TUNE.others, TUNE_AGAIN.others)


@dataclass(frozen=True)
class TextReading:
    """`model` is the folder of a model of text, None for none; `rescorer` that of one by which the likeliest texts are
    weighed again. Without `weights`, those are taken that are best for the recogniser, or the usual ones where nobody
    looked for them."""

    model: Path | None = None
    hot_words: tuple[HotWord, ...] = ()
    weights: Weights | None = None
    rescorer: Path | None = None
    remarks: tuple[str, ...] = ()
    """What was found out about its models already, for people: it stands before what the recogniser says of them."""

    def __bool__(self) -> bool:
        """Whether there is anything to read with: else a reading is what the sound says."""
        return bool(self.models) or bool(self.hot_words)

    @property
    def models(self) -> list[Path]:
        """The folders of its models of text."""
        return [folder for folder in (self.model, self.rescorer) if folder is not None]

    def to_json(self) -> dict[str, Any]:
        folders = {"model": self.model, "rescorer": self.rescorer}
        told = {"remarks": [to_json(remark) for remark in self.remarks]}
        return asdict(self) | {name: str(path) if path is not None else None for name, path in folders.items()} | told

    @classmethod
    def from_json(cls, values: Mapping[str, Any] | None) -> Self:
        """Nothing to read with for None."""
        values = values or {}
        model, again, weights = values.get("model"), values.get("rescorer"), values.get("weights")
        return cls(
            Path(model) if model else None,
            tuple(HotWord(str(word["text"]), float(word["weight"])) for word in values.get("hot_words", ())),
            Weights(**weights) if weights else None,
            Path(again) if again else None,
            tuple(from_json(remark) for remark in values.get("remarks", ())),
        )

    def write(self, path: Path) -> Path:
        """Lay it down for a child; many hot words are too long for its arguments."""
        path.write_text(json.dumps(self.to_json()), encoding="utf-8")
        return path

    @classmethod
    def read(cls, path: Path | None) -> Self:
        """What was laid down; nothing to read with for None."""
        return cls.from_json(json.loads(path.read_text(encoding="utf-8")) if path is not None else None)

    @property
    def print(self) -> str:
        """Equal for equal readings; "" where there is nothing to read with. A model that was made or tuned anew is
        another."""
        if not self:
            return ""
        state = hashlib.sha256(json.dumps(replace(self, remarks=()).to_json(), sort_keys=True).encode())
        for folder in self.models:
            try:
                state.update((folder / "note.json").read_bytes())
            except OSError:
                state.update(b"gone")  # whoever reads with it says so
        return state.hexdigest()[:16]


@dataclass(frozen=True)
class Reader:
    """The recogniser that is to read, in facts: its `print`, by which weights are kept for it, the code of its
    language and its clean-up rules."""

    vocabulary: Vocabulary
    print: str
    language: str
    rules: Sequence[Mapping[str, Any]]


def models_of(reading: TextReading, *, letters: bool = True) -> tuple[TextModel | None, TextModel | None]:
    """The model that is searched with, and the one that weighs its texts again. Where only one is given that cannot be
    searched with, it weighs what the sound alone says: a network of another shape than LSTMs of letters, or any for a
    recogniser that does not write with `letters`. Raises `TextError`."""
    first = opened(reading.model) if reading.model is not None else None
    again = opened(reading.rescorer) if reading.rescorer is not None else None
    if first is None or first.kind == "counted" or (first.by_letters and letters):
        return first, again
    if again is not None:
        raise TextError(
            say("The text model {name} weighs whole texts: it cannot be searched with here.", name=first.name),
            say("Let it weigh again what another one finds, which was counted or is an LSTM of letters."),
        )
    return None, first


def tuned_key(print_: str, reading: TextReading, first: TextModel | None) -> str:
    """By which a model keeps the weights of a reading: the recogniser's print, where it is the second model the first
    one as it was made, and the hot words that are always given."""
    key = print_
    if reading.rescorer is not None:
        key += f" after {first.name} {first.note.at:.0f}" if first is not None else " after the sound"
    if reading.hot_words:
        words = json.dumps(sorted((word.text, word.weight) for word in reading.hot_words))
        key += f" with {hashlib.sha256(words.encode()).hexdigest()[:8]}"
    return key


def tuned_for(model: TextModel, print_: str, reading: TextReading, first: TextModel | None) -> Tuned | None:
    """The weights that were found best for a reading: with its very hot words, else without any. A model that can only
    weigh what the sound says does that whether it was named as the first model or as the second."""
    ways = [reading, replace(reading, hot_words=())]
    if first is None and not model.can_search:
        ways += [replace(way, rescorer=model.folder if way.rescorer is None else None) for way in ways]
    return next((found for way in ways if (found := model.note.tuned.get(tuned_key(print_, way, first)))), None)


def refused(title: str) -> ConfigError:
    """For recognisers that are not read frame by frame: no search of ours finds their texts."""
    return ConfigError(
        say("A recogniser of the kind {title} cannot be read with a text model or hot words.", title=title),
        say("Choose one with CTC, or read without them."),
    )
