"""What is kept in a place's folder by content: files by their SHA-256 and ending, and folders made of such files.

.vizinho-place      the folder is ours: nothing is ever written or removed in one without it
contents/ab/abcd... whole files; beside them `.part` files, which go on where they were cut
folders/SUM/        checkpoints and the like, made of contents
runs/NAME/          see `runs_there`

It runs in the place itself. Errors of the disk are told as `RunError`s.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import time
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath

from core import quantities, writing
from core.errors import RunError
from core.runs import room
from core.wording import say

MARKER = ".vizinho-place"
CONTENTS, FOLDERS, RUNS = "contents", "folders", "runs"
NAME = re.compile(r"[0-9a-f]{64}(\.[a-z0-9]{1,8})?")
SUM = re.compile(r"[0-9a-f]{32}")
RECENT_S = 24 * 3600.0


class Contents:
    """The folder of a place. Raises `RunError` where it is not ours, or cannot be written."""

    def __init__(self, folder: Path) -> None:
        self.root = Path(os.path.realpath(folder.expanduser()))
        with self.told(say("the place's folder")):
            if not (self.root / MARKER).is_file():
                if self.root.is_dir() and any(self.root.iterdir()):
                    raise RunError(
                        say("The folder {folder} there holds something else already.", folder=self.root),
                        say("Give the place a folder of its own."),
                    )
                self.root.mkdir(parents=True, exist_ok=True)
                writing.write_text(self.root / MARKER, json.dumps({"place": uuid.uuid4().hex}), lasting=True)
            for name in (CONTENTS, FOLDERS, RUNS):
                (self.root / name).mkdir(exist_ok=True)

    def mark(self) -> str:
        """What tells this folder from all others, wherever it is moved."""
        try:
            return str(json.loads((self.root / MARKER).read_text(encoding="utf-8"))["place"])
        except (OSError, ValueError, KeyError, TypeError):
            return ""

    def path(self, name: str) -> Path:
        """Where a content lies, or would. Raises `RunError` for what is no name of one."""
        if not NAME.fullmatch(name):
            raise RunError(
                say("“{name}” is not the name of a content.", name=name), say("Update Vizinho there and here.")
            )
        return self.root / CONTENTS / name[:2] / name

    def missing(self, names: list[str]) -> dict[str, int]:
        """Those that are not there, and how many bytes of each have come already."""
        found: dict[str, int] = {}
        for name in names:
            path = self.path(name)
            if not path.is_file():
                part = _part(path)
                found[name] = part.stat().st_size if part.is_file() else 0
        return found

    def put(self, name: str, at: int, size: int, data: bytes) -> int:
        """Take bytes of a content from `at` on; how many are there now. The last ones make it whole, if its sum is
        right. Raises `RunError`: then what came before stays, but for a wrong sum."""
        path = self.path(name)
        part = _part(path)
        if path.is_file():
            return size
        with self.told(say("what is sent")):
            path.parent.mkdir(exist_ok=True)
            there = part.stat().st_size if part.is_file() else 0
            if at > there:
                return there
            with part.open("r+b" if part.is_file() else "wb") as file:
                file.seek(at)
                file.truncate()
                file.write(data)
            if at + len(data) < size:
                return at + len(data)
            if _sum(part) != name[:64]:
                part.unlink()
                raise RunError(
                    say("What arrived of {name} is not what was sent: its checksum is another.", name=name[:12]),
                    say("Try again. If it happens again, the disk there or the connection damages files."),
                )
            writing.move(part, path, lasting=True)
        return size

    def has_folder(self, key: str) -> bool:
        """Whether a folder made of contents is there."""
        return bool(SUM.fullmatch(key)) and (self.root / FOLDERS / key).is_dir()

    def folder(self, key: str, files: Mapping[str, str]) -> Path:
        """Make a folder of contents, by the paths in it; one that is there stays. Raises `RunError`."""
        if not SUM.fullmatch(key):
            raise RunError(
                say("“{name}” is not the name of a folder.", name=key), say("Update Vizinho there and here.")
            )
        folder = self.root / FOLDERS / key
        if not folder.is_dir():
            with self.told(say("a folder of what was sent")), writing.replaced_folder(folder, lasting=True) as new:
                self.fill(new, files)
        return folder

    def fill(self, folder: Path, files: Mapping[str, str]) -> None:
        """Copy contents into a folder, by the paths in it. Raises `OSError`, `RunError`."""
        for inside, name in files.items():
            target = folder / relative(inside)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(self.path(name), target)

    def drop(self, names: Iterator[str] | list[str] | set[str]) -> None:
        """Remove contents that nothing needs."""
        for name in names:
            with suppress(OSError):
                self.path(name).unlink()

    def sweep(self, contents: set[str], folders: set[str]) -> int:
        """Remove all that is not among these, and what was cut, unless it came within a day: somebody may be sending
        what it belongs to. How many bytes that freed. Raises `RunError`."""
        freed, before = 0, time.time() - RECENT_S
        with self.told(say("what is removed")):
            for path in (self.root / CONTENTS).glob("*/*"):
                if path.is_file() and path.name not in contents and path.lstat().st_mtime < before:
                    freed += path.stat().st_size
                    path.unlink()
            for folder in (self.root / FOLDERS).iterdir():
                if folder.is_dir() and folder.name not in folders and folder.lstat().st_mtime < before:
                    freed += sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
                    shutil.rmtree(folder)
        return freed

    @contextmanager
    def told(self, what: str) -> Iterator[None]:
        """Inside, an error of the disk becomes a `RunError` of this place."""
        try:
            yield
        except OSError as error:
            if room.is_full(error):
                raise RunError(
                    say(
                        "The disk of the place is full, or its quota is used up: {what} could not be written.",
                        what=what,
                    ),
                    say(
                        "Free some space in {folder} there ({megabytes} are free on its disk): vizinho places tidy "
                        "NAME. Then resume.",
                        folder=self.root,
                        megabytes=quantities.size(room.free(self.root)),
                    ),
                    str(error),
                ) from error
            raise RunError(
                say("The system there refused a file: {error}", error=error),
                say("Look at the folder {folder} there, and at who may write in it.", folder=self.root),
                str(error),
            ) from error


def relative(inside: str) -> Path:
    """A path in a folder. Raises `RunError` for one that leads out of it."""
    path = PurePosixPath(inside)
    if not inside or path.is_absolute() or ".." in path.parts or "\\" in inside or "\0" in inside:
        raise RunError(say("“{path}” leads out of its folder.", path=inside), say("Update Vizinho there and here."))
    return Path(*path.parts)


def _part(path: Path) -> Path:
    return path.with_name(f"{path.name}.part")


def _sum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
