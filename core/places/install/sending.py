"""Files that go to a place before Vizinho is there: by content, only what is not there, from where it was cut on."""

from __future__ import annotations

import hashlib
import json
import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from core import quantities
from core.errors import RunError
from core.places.install import scripts, shell
from core.places.place import Place
from core.progress import Stop, never
from core.wording import say

BLOCK = 1 << 18
ARRIVED_S = 300.0
"""A large file's sum is looked at there in this time, on a slow disk."""
FULL = ("no space left", "quota exceeded", "file too large", "filesize limit")

Told = Callable[[str, float], object]
"""What is done, in words, and how much of it; -1 where nobody knows."""


@dataclass(frozen=True)
class File:
    """A file to send: the path that it gets in the place's folder, and a file here or its bytes."""

    path: str
    source: Path | bytes
    size: int
    sum: str

    @classmethod
    def of(cls, path: str, source: Path | bytes, known_sum: str = "") -> File:
        """Raises `RunError` where a file cannot be read."""
        if isinstance(source, bytes):
            return cls(path, source, len(source), known_sum or hashlib.sha256(source).hexdigest())
        try:
            with source.open("rb") as file:
                return cls(path, source, source.stat().st_size, hashlib.file_digest(file, "sha256").hexdigest())
        except OSError as error:
            raise RunError(
                say("{name} cannot be read.", name=source), say("Look at its disk, then try again."), str(error)
            ) from error

    def parts(self, at: int) -> Iterator[bytes]:
        """Its bytes from there on."""
        if isinstance(self.source, bytes):
            yield self.source[at:]
            return
        with self.source.open("rb") as file:
            file.seek(at)
            while part := file.read(BLOCK):
                yield part


def send(place: Place, files: Sequence[File], told: Told, stop: Stop = never) -> int:
    """Have all of these in the place's folder; how many bytes were sent. Raises `NotReached`, `Cancelled`, and
    `RunError` where they are refused there."""
    absent = missing(place, files, stop)
    total = sum(file.size - at for file, at in absent)
    words = say("Sending {size} to {place}", size=quantities.size(total), place=place.name)
    sent = 0

    def counted() -> Iterator[bytes]:
        nonlocal sent
        for file, at in absent:
            for part in file.parts(at):
                yield part
                sent += len(part)
                told(words, sent / max(1, total))

    asked = [place.folder, json.dumps({"place": uuid.uuid4().hex})]
    for file, at in absent:
        asked += [file.path, file.sum, str(at), str(file.size)]
    if absent:
        ran = shell.run(place, scripts.TAKE, asked, counted(), stop=stop, silent_s=ARRIVED_S)
        if ran.code:
            raise refused(place, ran)
    return sent


def missing(place: Place, files: Sequence[File], stop: Stop = never) -> list[tuple[File, int]]:
    """Those that are not there, each with how many of its bytes are."""
    asked = [word for file in files for word in (file.sum, file.path)]
    ran = shell.run(place, scripts.HAVE, [place.folder, *asked], stop=stop)
    there, parts = set(), {}
    for line in ran.lines:
        word, _, rest = line.partition(" ")
        if word == "there":
            there.add(rest)
        elif word == "part":
            count, _, path = rest.strip().partition(" ")
            parts[path] = int(count) if count.isdigit() else 0
    return [(f, min(parts.get(f.path, 0), f.size)) for f in files if f.path not in there]


def refused(place: Place, ran: shell.Ran) -> RunError:
    """Why a script there could not write, in words."""
    words = "\n".join([*ran.lines[-20:], ran.words]).strip()
    if ran.code == scripts.NOT_OURS:
        return RunError(
            say("The folder {folder} there holds something else already.", folder=place.folder),
            say("Give the place a folder of its own."),
        )
    if ran.code == scripts.BUSY:
        return busy()
    if ran.code == scripts.DAMAGED:
        return RunError(
            say("What arrived there is not what was sent: its checksum is another."),
            say("Try again. If it happens again, the disk there or the connection damages files."),
            words,
        )
    if is_full(words):
        return RunError(
            say("The disk there is full, or its quota is used up."),
            say(
                "Free some space there (vizinho places tidy {place}), or give the place a folder on a larger disk. "
                "Then install again: what is there already is kept.",
                place=place.name,
            ),
            words,
        )
    return RunError(
        say("The folder {folder} there cannot be written.", folder=place.folder),
        say("Look at it, and at who may write in it."),
        words,
    )


def busy() -> RunError:
    return RunError(
        say("Somebody installs Vizinho in this place just now."),
        say("Wait until that is done, then install again: what is there already is taken."),
    )


def is_full(words: str) -> bool:
    """Whether words of a program there are about a full disk."""
    return any(sign in words.lower() for sign in FULL)
