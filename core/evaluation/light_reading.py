"""Reading the lines of a kept report without what nobody looks at yet: the words of each utterance, with their times,
are most of what is in it, and are made when somebody asks for them. Torch-free.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator, Sequence
from typing import Any, overload

from core.decoding.transcript import Word
from core.evaluation.report import Item, Report, words_of_json
from core.evaluation.score import Counts

WORDS, AFTER = '"words": [', '], "split": '
"""What a line has before the words of an utterance, and after them. Within a text, quotes would wear a backslash."""
NAMES = tuple(Item.__dataclass_fields__)


class UnmadeWords(Sequence[Word]):
    """Equal to a tuple of equal words; of words that are damaged there are none. `raw` is the JSON that they are made
    of."""

    __slots__ = ("_made", "raw")

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self._made: tuple[Word, ...] | None = None

    @property
    def made(self) -> tuple[Word, ...]:
        if self._made is None:
            try:
                self._made = words_of_json(json.loads(self.raw))
            except (ValueError, TypeError):
                self._made = ()
        return self._made

    def __reduce__(self) -> tuple[Any, ...]:
        return UnmadeWords, (self.raw,)

    def __len__(self) -> int:
        return len(self.made)

    @overload
    def __getitem__(self, place: int) -> Word: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Word, ...]: ...
    def __getitem__(self, place: int | slice) -> Word | tuple[Word, ...]:
        return self.made[place]

    def __iter__(self) -> Iterator[Word]:
        return iter(self.made)

    def __eq__(self, other: object) -> bool:
        return self.made == (other.made if isinstance(other, UnmadeWords) else other)

    def __hash__(self) -> int:
        return hash(self.made)

    def __repr__(self) -> str:
        return repr(self.made)


def report_of(text: str) -> Report:
    """The report of its lines, as `Report.of_lines` reads it, and raising what that does."""
    lines = text.split("\n")
    if not lines[-1]:  # after the last one's end
        lines.pop()
    try:
        return Report.of_head(json.loads(lines[0]), _items(lines[1:]))
    except (ValueError, LookupError, TypeError):  # not as we write them, or damaged: read line by line, it is known
        return Report.of_lines(lines)


def _items(lines: Sequence[str]) -> tuple[Item, ...]:
    parts, raws = [], []
    for line in lines:
        begin, end = line.index(WORDS) + len(WORDS) - 1, line.rindex(AFTER) + 1
        parts.append(f"{line[:begin]}0{line[end:]}")
        raws.append(line[begin:end])
    every = json.loads(f"[{','.join(parts)}]")
    return tuple(_item(values, raw) for values, raw in zip(every, raws, strict=True))


def _item(values: dict[str, Any], raw: str) -> Item:
    values["counts"] = Counts(*values["counts"])
    values["words"] = UnmadeWords(raw)
    values["tags"] = tuple(values["tags"])
    values["confidences"] = base64.b64decode(values["confidences"])
    return Item.of_values(values) if tuple(values) == NAMES else Item(**values)


def confidences(every: Sequence[Sequence[Word]]) -> list[list[float]]:
    """How sure the model was of each word, of many utterances: quicker than making the words."""
    unmade = {place: one.raw for place, one in enumerate(every) if isinstance(one, UnmadeWords)}
    try:
        made = [[word[3] for word in words] for words in json.loads(f"[{','.join(unmade.values())}]")]
        known = dict(zip(unmade, made, strict=True))
    except (ValueError, TypeError, IndexError):
        known = {}
    return [
        known[place] if place in known else [word.confidence for word in words] for place, words in enumerate(every)
    ]
