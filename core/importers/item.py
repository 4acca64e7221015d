"""What importers give: items and problems. An importer only says what belongs together; `bringing` brings it in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from core.errors import ImportFailed
from core.project.records import Problem, Split, Voices


@dataclass(frozen=True)
class Item:
    """A sound and what is said in it. `where` names the file or row it came from, for messages.

    [start, end) are frames of the sound's own rate; all of it without them. `speaker_key` is a speaker's id in the
    source where that is not fit to be a name: such speakers are called "Speaker 1", "Speaker 2"...
    """

    where: str
    sound: Path
    text: str
    speaker: str = ""
    split: Split = ""
    key: str = ""
    start: int = 0
    end: int | None = None
    speaker_key: str = ""


Found = Item | Problem


@dataclass(frozen=True)
class Options:
    """What can be chosen for an import. Columns are names, or numbers from 1; "" finds them by itself.

    `speaker` "folder" takes the sound's folder as the speaker. `copy` copies the sound into the project.
    """

    sound: str = ""
    text: str = ""
    speaker: str = ""
    split: str = ""
    delimiter: str = ""
    header: bool | None = None
    channel: int | None = None
    copy: bool = False
    voices: Voices = "people"

    @classmethod
    def of(cls, values: Mapping[str, Any] | Options | None) -> Options:
        """Raises `ImportFailed` for an option that does not exist."""
        if isinstance(values, Options):
            return values
        try:
            return cls(**(values or {}))
        except TypeError as error:
            raise ImportFailed("An import option is not known.", "See the options in the help.", str(error)) from error


@dataclass(frozen=True)
class Importer:
    """A format: how to recognise it, what it finds, and (tables) which columns there are and were chosen."""

    key: str
    title: str
    summary: str
    recognises: Callable[[Path], bool]
    find: Callable[[Path, Options], Iterator[Found]]
    columns: Callable[[Path, Options], tuple[list[str], dict[str, str]]] = field(
        default=lambda _path, _options: ([], {})
    )


@dataclass(frozen=True)
class Preview:
    """The first items as they would be imported, the columns of a table, what was chosen, and what does not fit."""

    format: str
    rows: list[Item]
    columns: list[str]
    chosen: dict[str, str]
    problems: list[Problem]
    total: int


@dataclass(frozen=True)
class ImportReport:
    """What came of an import. `seconds` is the length of the sound added, `known` what was there already."""

    format: str
    added: int
    recordings: int
    seconds: float
    problems: list[Problem]
    known: int = 0
    checked: bool = True


SPLITS: dict[str, Split] = {
    "train": "train",
    "training": "train",
    "dev": "dev",
    "valid": "dev",
    "validation": "dev",
    "val": "dev",
    "development": "dev",
    "test": "test",
    "testing": "test",
    "eval": "test",
}


def split_named(name: str) -> Split:
    """A split by any of its usual names; none for others."""
    return SPLITS.get(name.strip().casefold(), "")
