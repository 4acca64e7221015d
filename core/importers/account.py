"""The account of an import: every file with what became of it, and every second of sound. Plain values."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal

from core import quantities
from core.wording import joined

Use = Literal["sound", "text", "list", ""]
"""Used as sound, as text, as a list that says something about either; "" for what was not used."""


@dataclass(frozen=True, slots=True)
class FileUse:
    """A file, by its name below what was imported, and what it was used as. `why` says why it was not, `hint` what can
    be done; `ending` groups it with its like, `count` is how many utterances came from it."""

    name: str
    use: Use
    why: str = ""
    hint: str = ""
    count: int = 0
    ending: str = ""


@dataclass(frozen=True)
class PartCount:
    """A format that was recognised in an import, in how many files, with how many utterances."""

    key: str
    title: str
    files: int
    utterances: int

    @property
    def words(self) -> str:
        return joined((self.title, quantities.files(self.files), quantities.utterances(self.utterances)), " · ")


@dataclass(frozen=True)
class TierUse:
    """A tier beside the transcript in an import: how many of its annotations came along and how many did not, with the
    reasons."""

    name: str
    taken: int
    left: int = 0
    why: str = ""


@dataclass(frozen=True)
class FileGroup:
    """Files of one ending that were used alike, or not used for the same reason."""

    ending: str
    use: Use
    why: str
    hint: str
    names: tuple[str, ...]


@dataclass(frozen=True)
class Account:
    """Every file at and below what was imported. `sound_s` is how many seconds the sounds that were used have,
    `covered_s` how many of them utterances cover; None where no sound was looked at, as in a preview."""

    files: tuple[FileUse, ...] = ()
    sound_s: float | None = None
    covered_s: float | None = None

    @property
    def used(self) -> list[FileUse]:
        return [file for file in self.files if file.use]

    @property
    def unused(self) -> list[FileUse]:
        return [file for file in self.files if not file.use]

    @property
    def left_s(self) -> float:
        """Seconds of sound that no utterance covers: between marks, or kept out."""
        return max(0.0, (self.sound_s or 0.0) - (self.covered_s or 0.0))

    def groups(self) -> list[FileGroup]:
        """All files in groups: the used ones first, then the largest. Reasons that differ by a name or number only are
        one reason."""
        found: defaultdict[tuple[str, Use, str], list[FileUse]] = defaultdict(list)
        for file in self.files:
            found[file.ending or ending_of(file.name), file.use, _in_general(file.why)].append(file)
        groups = []
        for (ending, use, why), files in found.items():
            alike = {file.hint for file in files}
            told = files[0].why if len({file.why for file in files}) == 1 else why
            names = tuple(file.name for file in files)
            groups.append(FileGroup(ending, use, told, alike.pop() if len(alike) == 1 else "", names))
        order = ("sound", "text", "list", "")
        return sorted(groups, key=lambda group: (order.index(group.use), -len(group.names), group.ending))


NO_ACCOUNT = Account()


def _in_general(why: str) -> str:
    """A reason without the names and numbers in it."""
    bare = re.sub(r"\s*\([^()]*\)", "", re.sub("“[^”]*”", "“…”", why))
    return re.sub(r"\d[\d,.]*", "…", bare.partition(": ")[0]).rstrip(".") + "." if why else ""


def ending_of(name: str) -> str:
    """The ending by which a file is named in an account: ".wav", or its whole name where it has none."""
    path = PurePosixPath(name)
    return path.suffix.lower() or path.name
