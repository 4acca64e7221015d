"""`Report`: what a model wrote of a set of utterances, word by word, and what it was asked with. Torch-free values.

Everything that is shown of an evaluation is worked out from this, and nothing of it needs the model again. Times are
seconds from the beginning of the utterance, rates are fractions.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.decoding.transcript import Word
from core.errors import WorkbenchError
from core.evaluation.score import Counts, Score
from core.text.unspaced import unspaced
from core.wording import from_json, say, to_json


@dataclass(frozen=True)
class Item:
    """One utterance: `said` is the reference as the model's rules read it, `written` the hypothesis, `words` those of
    the hypothesis with their times and confidence (none where the model cannot tell). `confidences` has a byte for each
    output frame or step, 255 where it was sure. `noise_db` is how far the noise lies under the speech, where it was
    measured."""

    id: int
    key: str
    speaker: str
    said: str
    written: str
    seconds: float
    counts: Counts
    words: Sequence[Word] = ()
    split: str = ""
    gender: str = ""
    tags: tuple[str, ...] = ()
    noise_db: float | None = None
    confidences: bytes = b""

    def to_json(self) -> dict[str, Any]:
        """Counts as a list, and of each word text, times and confidence: thousands are read at once."""
        return self.__dict__ | {
            "counts": list(self.counts.__dict__.values()),
            "words": words_to_json(self.words),
            "confidences": base64.b64encode(self.confidences).decode("ascii"),
        }

    @classmethod
    def of_values(cls, values: dict[str, Any]) -> Item:
        """Of all its values by name, in their order: quicker than `Item(**values)`."""
        item = object.__new__(cls)
        item.__dict__.update(values)
        return item

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> Item:
        values["counts"] = Counts(*values["counts"])
        values["words"] = words_of_json(values["words"])
        values["tags"] = tuple(values["tags"])
        values["confidences"] = base64.b64decode(values["confidences"])
        return cls(**values)


def words_to_json(words: Iterable[Word]) -> list[tuple[str, float, float, float]]:
    """Text, times and confidence of each."""
    return [(word.text, word.start_s, word.end_s, word.confidence) for word in words]


def words_of_json(values: Iterable[tuple[str, float, float, float]]) -> tuple[Word, ...]:
    """The inverse of `words_to_json`."""
    return tuple(Word(*word) for word in values)


@dataclass(frozen=True, eq=False)
class Columns:
    """What is asked of all utterances of a report at once, in its order: their keys, their speakers, and (N, 6) the
    figures of their `Counts`."""

    keys: tuple[str, ...]
    speakers: tuple[str, ...]
    figures: NDArray[np.int64]

    @classmethod
    def of(cls, items: Sequence[Item]) -> Columns:
        figures = np.array([list(item.counts.__dict__.values()) for item in items], np.int64).reshape(-1, 6)
        return cls(tuple(item.key for item in items), tuple(item.speaker for item in items), figures)

    @cached_property
    def places(self) -> dict[str, int]:
        """Where the utterance of a key is."""
        return dict(zip(self.keys, range(len(self.keys)), strict=True))

    @property
    def words(self) -> NDArray[np.int64]:
        """(N,) how many words each reference has."""
        return self.figures[:, 0]

    @property
    def errors(self) -> NDArray[np.int64]:
        """(N,) how many words of each are wrong."""
        return np.asarray(self.figures[:, 1:4].sum(axis=1))

    @property
    def letters(self) -> NDArray[np.int64]:
        """(N,) how many letters each reference has."""
        return self.figures[:, 4]

    def rates(self, *, by_letters: bool = False) -> NDArray[np.float64]:
        """(N,) the error rate of each, of words or of letters."""
        if by_letters:
            return self.figures[:, 5] / np.maximum(self.letters, 1)
        return self.errors / np.maximum(self.words, 1)


@dataclass(frozen=True)
class Asked:
    """What was evaluated: the checkpoint `model` (a whole path) called `name`, equal to any with the same
    `model_print`; `run` is the key of its run, "" for none. `chosen` are the utterances in words, `split` and `filter`
    the names of what chose them, "" for none (and for both in reports of earlier versions). `set_print` is equal for
    equal utterances with equal texts, and two reports can be compared where it is; `sound_print` is equal for equal
    utterances whatever their texts say, "" in reports of earlier versions. `reading` tells which models of text and
    hot words it was read with, "" for the sound alone."""

    model: str
    name: str
    model_print: str
    chosen: str
    set_print: str
    run: str = ""
    project: str = ""
    language: str = ""
    reading: str = ""
    device: str = ""
    read_with: str = ""
    """The models of text by name, as people call them; `reading` is equal for equal ones."""
    sound_print: str = ""
    split: str = ""
    filter: str = ""


LOOKS_LOST = say("How often the test set was looked at is not known: what counts it cannot be read.")


@dataclass(frozen=True)
class Report:
    """`looks` counts how often the set was looked at with any model, this time included; where utterances of test are
    in it, how often any of those were; 0 where nobody knows. `when` is Unix time, `seconds` what hearing took,
    `not_transcribed` and `problems` (key and reason) what could not be heard or scored."""

    asked: Asked
    items: Sequence[Item]
    when: float
    seconds: float
    looks: int = 0
    not_transcribed: tuple[str, ...] = ()
    problems: tuple[tuple[str, str], ...] = ()
    caught: Mapping[str, int] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()
    """What people should know about the models of text it was read with."""
    wrote_in: Mapping[str, Any] | None = None
    """The language that the model was asked to write in, as `AskedLanguage.to_json` has it; None of one without a
    choice."""
    not_kept: WorkbenchError | None = None
    """Why the disk did not take it."""

    @cached_property
    def columns(self) -> Columns:
        """Of items that are not made yet, without making them (see `core.evaluation.unmade`)."""
        own = getattr(self.items, "columns", None)
        return own if isinstance(own, Columns) else Columns.of(self.items)

    @cached_property
    def score(self) -> Score:
        return Score(tuple(item.counts for item in self.items))

    @cached_property
    def of_test(self) -> bool:
        """Whether any utterance of a test split is among them, whatever chose them."""
        return any(item.split == "test" for item in self.items)

    @cached_property
    def unspaced(self) -> bool:
        """Whether what was said is written without spaces between words: then letters are what counts."""
        return unspaced(item.said for item in self.items)

    def lead(self, item: Item) -> float:
        """The rate of an utterance that decides."""
        return item.counts.cer if self.unspaced else item.counts.wer

    @cached_property
    def audio_s(self) -> float:
        return sum(item.seconds for item in self.items)

    @cached_property
    def by_key(self) -> Mapping[str, Item]:
        if isinstance(self.items, tuple):
            return {item.key: item for item in self.items}
        return _ByKey(self.items, self.columns.places)

    def lines(self) -> Iterator[str]:
        """As JSON lines: the head, then an item each."""
        head = {name: value for name, value in self.__dict__.items() if name in _HEAD} | {"asked": asdict(self.asked)}
        head["problems"] = [(key, to_json(why)) for key, why in self.problems]
        head["remarks"] = [to_json(remark) for remark in self.remarks]
        figures = {"utterances": len(self.items), "wer": self.score.wer, "cer": self.score.cer}
        yield json.dumps(head | figures, ensure_ascii=False)
        for item in self.items:
            yield json.dumps(item.to_json(), ensure_ascii=False)

    @classmethod
    def of_lines(cls, lines: Iterable[str]) -> Report:
        """The inverse of `lines`. Raises `ValueError`, `KeyError` or `TypeError` for what is none."""
        rest = iter(lines)
        head = json.loads(next(rest))
        return cls.of_head(head, tuple(Item.from_json(json.loads(line)) for line in rest))

    @classmethod
    def of_head(cls, head: dict[str, Any], items: tuple[Item, ...]) -> Report:
        """Of the first of its lines, and what the others hold. Raises the same."""
        if len(items) != head.get("utterances", len(items)):
            raise ValueError(f"{head['utterances']} utterances were written, {len(items)} are there")
        return cls(
            Asked(**head["asked"]),
            items,
            head["when"],
            head["seconds"],
            head["looks"],
            tuple(head["not_transcribed"]),
            tuple((key, from_json(why)) for key, why in head["problems"]),
            head["caught"],
            tuple(map(from_json, head.get("remarks", ()))),
            head.get("wrote_in"),
        )


def named_by_reading(report: Report) -> Report:
    """With what it was read with in its name: a model may be compared with itself reading otherwise."""
    asked = report.asked
    if not asked.reading:
        return report
    words = asked.read_with or say("hot words")
    return replace(report, asked=replace(asked, name=say("{name} with {models}", name=asked.name, models=words)))


class _ByKey(Mapping[str, Item]):
    """Items by their keys, each made when it is asked for."""

    def __init__(self, items: Sequence[Item], places: Mapping[str, int]) -> None:
        self._items, self._places = items, places

    def __getitem__(self, key: str) -> Item:
        return self._items[self._places[key]]

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def __contains__(self, key: object) -> bool:
        return key in self._places


_HEAD = {"when", "seconds", "looks", "not_transcribed", "problems", "caught", "remarks", "wrote_in"}
