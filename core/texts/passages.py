"""What readers of texts give, and what they are told: passages, choices, and notes on a file. Knows no format."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Literal

from core.importers.texts import Decoded
from core.progress import Stop, never
from core.project.records import Problem
from core.text.encodings import label
from core.wording import say

CHECK = say("Check the accents, or name the encoding.")
Lines = Literal["auto", "each", "joined"]
"""What a line of a plain text is: found out, a piece of its own, or a part of a paragraph."""
Unit = Literal["line", "row", "paragraph", "mark", "article", "page"]
"""What the places of a format are counted in."""
MOST_LISTED = 1000
"""Problems of one file that are kept; more are counted."""


class Unreadable(Exception):
    """A file of which nothing can be read: what is wrong with it, without its name, and the way out."""

    def __init__(self, reason: str, hint: str, detail: str = "") -> None:
        super().__init__(reason)
        self.reason, self.hint, self.detail = reason, hint, detail


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of running text as it stands in a file, at `line` (from 1, in the format's own unit). With `ends` nothing
    behind it belongs to its last sentence."""

    text: str
    line: int
    ends: bool = True


@dataclass(frozen=True)
class Part:
    """Something of a file that can be chosen: a column, a tier, the lines behind a marker. `value` is what
    `TextOptions.part` names it by, `taken` whether it is taken unasked, `example` the beginning of what it holds."""

    value: str
    title: str
    taken: bool
    example: str = ""


@dataclass(frozen=True)
class TextOptions:
    """How a text is read. `encoding` is a codec's name, "" for the one that is recognised; `part` names parts of the
    file, joined by ";", "" for those that most likely hold its text; `most` sentences are taken, 0 for all."""

    encoding: str = ""
    lines: Lines = "auto"
    part: str = ""
    most: int = 0

    def to_json(self) -> str:
        """What the project keeps of it: only what was chosen."""
        return json.dumps({k: v for k, v in asdict(self).items() if v != getattr(TextOptions(), k)}, ensure_ascii=False)

    @staticmethod
    def from_json(kept: str) -> TextOptions:
        """The inverse of `to_json`; of what it did not write, nothing is taken."""
        try:
            values = json.loads(kept or "{}")
        except ValueError:
            return TextOptions()
        known = {k: v for k, v in values.items() if k in TextOptions.__dataclass_fields__}
        return TextOptions(**known)


AS_IT_IS = TextOptions()
"""Nothing was chosen: everything is found out."""


@dataclass
class Noted:
    """What a reader noticed of one file: its encoding, and what was kept out or mended."""

    name: str
    letters: str = ""
    """Letters that the text most likely holds, by which an encoding is recognised."""
    cancelled: Stop = never
    encoding: str = ""
    problems: list[Problem] = field(default_factory=list)
    unlisted: int = 0
    done_bytes: int = 0
    """How far into the file the reader is, where it knows."""

    def told(self, found: Decoded) -> str:
        """The text of a file that was read whole, with what had to be guessed or mended noted."""
        self.encoding = label(found.codec)
        if found.remark:
            self.problem("", found.remark, CHECK, came=True)
        return found.text

    def problem(self, where: str, reason: str, hint: str = "", *, came: bool = False, detail: str = "") -> None:
        """Something was kept out, or (`came`) mended. `where` is a place in the file, "" for all of it."""
        if len(self.problems) >= MOST_LISTED:
            self.unlisted += 1
            return
        place = say("{name}, {where}", name=self.name, where=where) if where else self.name
        self.problems.append(Problem(place, reason, hint, detail=detail, came=came))


Read = Callable[[Path, TextOptions, Noted], Iterator[Passage]]
"""Reads a file: passages in its order. Raises `OSError`, and `Unreadable` for what is no such text."""


@dataclass(frozen=True)
class TextFormat:
    """A kind of file that holds text. `suffixes` are the endings of its names, "" for none; `fits` tells it from others
    with the same ending; `parts` are what can be chosen in a file."""

    key: str
    title: str
    summary: str
    suffixes: frozenset[str]
    read: Read
    unit: Unit = "line"
    fits: Callable[[Path], bool] = lambda _: True
    parts: Callable[[Path, TextOptions], list[Part]] = lambda _path, _options: []

    def recognises(self, path: Path) -> bool:
        """Whether a file is of this kind, by its name and, where names do not tell, its beginning."""
        name = path.name.casefold()
        ends = any(name.endswith(suffix) if suffix else "." not in name for suffix in self.suffixes)
        return ends and self.fits(path)


_PLACES: dict[Unit, Callable[[int], str]] = {
    "line": lambda n: say("line {number:,}", number=n),
    "row": lambda n: say("row {number:,}", number=n),
    "paragraph": lambda n: say("paragraph {number:,}", number=n),
    "mark": lambda n: say("mark {number:,}", number=n),
    "article": lambda n: say("article {number:,}", number=n),
    "page": lambda n: say("page {number:,}", number=n),
}


def place_of(unit: Unit, number: int) -> str:
    """A place in a file: "line 7"."""
    return _PLACES[unit](number)
