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
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path, PurePosixPath

from core import quantities, writing
from core.errors import RunError
from core.runs import room
from core.wording import say

MARKER = ".vizinho-place"
CONTENTS, FOLDERS, RUNS = "contents", "folders", "runs"
NAME = re.compile(r"[0-9a-f]{64}(\.[a-z0-9]{1,8})?")
SUFFIX = re.compile(r"\.[a-z0-9]{1,8}")
SUM = re.compile(r"[0-9a-f]{32}")
BEGUN = ".new-"
"""How the names of folders begin that are being made."""
NEW = re.compile(r"\.new-[0-9a-f]{32}(\.tmp)?")
KEPT = re.compile(rf"{NAME.pattern}((\.[0-9a-f]{{8}})?\.part)?")
"""Names that we give, of such folders and of contents that came, whole or in part."""
AT_ONCE = 16
"""So many files are written through to the disk at the same time."""
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
        return mark_of(self.root)

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
                found[name] = _size(_part(path))
        return found

    def put(self, name: str, at: int, size: int, data: bytes) -> int:
        """Take bytes of a content from `at` on; how many are there now. The last ones make it whole, if its sum is
        right. Others may send the same at the same time: what is there already is never cut. Raises `RunError`: then
        what came before stays, but for a wrong sum."""
        path = self.path(name)
        part = _part(path)
        with self.told(say("what is sent")):
            if path.is_file():
                return size
            path.parent.mkdir(exist_ok=True)
            try:
                if (there := _grown(part, at, data)) < max(at, size):
                    return there
                if _sum(part) != name[:64]:
                    part.unlink()
                    raise _damaged(name)
                writing.move(part, path, lasting=True)
            except FileNotFoundError:  # somebody else who sends the same made it whole, or found it damaged
                return size if path.is_file() else 0
        return size

    def put_all(self, contents: Iterable[tuple[str, bytes]]) -> None:
        """Take several whole contents. The disk is made to hold them all at the same time: one after another, a corpus
        of short stretches would be waited for longer than it is sent. Raises `RunError`; then what was right is kept.
        """
        came: dict[Path, Path] = {}
        wrong = ""
        with self.told(say("what is sent")):
            for name, data in contents:
                path = self.path(name)
                if path.is_file():
                    continue
                if hashlib.sha256(data).hexdigest() != name[:64]:
                    wrong = name
                    continue
                path.parent.mkdir(exist_ok=True)
                came[path] = path.with_name(f"{path.name}.{uuid.uuid4().hex[:8]}.part")
                came[path].write_bytes(data)
            with ThreadPoolExecutor(AT_ONCE) as pool:
                list(pool.map(writing.to_disk, came.values()))
                for path, part in came.items():
                    writing.move(part, path)
                list(pool.map(writing.to_disk, {path.parent for path in came}))
        if wrong:
            raise _damaged(wrong)

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
            try:
                with self.told(say("a folder of what was sent")), self.made(folder) as new:
                    self.fill(new, files)
            except RunError:
                if not folder.is_dir():  # else somebody else made it meanwhile, of the same
                    raise
        return folder

    @contextmanager
    def made(self, folder: Path) -> Iterator[Path]:
        """A folder to fill that gets its name at the end, unless somebody else was first: then theirs stays. Raises
        `OSError`."""
        beside = folder.with_name(f"{BEGUN}{uuid.uuid4().hex}")
        with writing.replaced_folder(beside, lasting=True) as new:
            yield new
        try:
            writing.move(beside, folder, lasting=True)
        except OSError:
            shutil.rmtree(beside, ignore_errors=True)
            if not folder.is_dir():
                raise

    def fill(self, folder: Path, files: Mapping[str, str]) -> None:
        """Copy contents into a folder, by the paths in it. Raises `OSError`, `RunError`."""
        for inside, name in files.items():
            target = folder / relative(inside)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(self.path(name), target)

    def is_inside(self, name: str) -> bool:
        """Whether what has this name in the place's folder lies there: nothing is removed where a link leads to."""
        return not (self.root / name).is_symlink()

    def drop(self, names: Iterator[str] | list[str] | set[str]) -> None:
        """Remove contents that nothing needs."""
        for name in names if self.is_inside(CONTENTS) else ():
            path = self.path(name)
            with suppress(OSError):
                if not path.parent.is_symlink():
                    path.unlink()

    def sweep(self, contents: set[str], folders: set[str]) -> int:
        """Remove all of ours that is not among these, and what was cut, unless it came within a day: somebody may be
        sending what it belongs to. How many bytes that freed. Raises `RunError`."""
        freed, before = 0, time.time() - RECENT_S
        with self.told(say("what is removed")):
            for path in (self.root / CONTENTS).glob("*/*") if self.is_inside(CONTENTS) else ():
                ours = KEPT.fullmatch(path.name) and not path.is_symlink() and not path.parent.is_symlink()
                if ours and path.is_file() and path.name not in contents and path.lstat().st_mtime < before:
                    freed += path.stat().st_size
                    path.unlink()
            for name, needless in ((FOLDERS, SUM), (RUNS, NEW)):
                for folder in (self.root / name).iterdir() if self.is_inside(name) else ():
                    ours = (needless.fullmatch(folder.name) or NEW.fullmatch(folder.name)) and not folder.is_symlink()
                    if ours and folder.is_dir() and folder.name not in folders and folder.lstat().st_mtime < before:
                        freed += sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file())
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


def mark_of(root: Path) -> str:
    """The mark of the folder of a place; "" where it has none."""
    try:
        return str(json.loads((root / MARKER).read_text(encoding="utf-8"))["place"])
    except (OSError, ValueError, KeyError, TypeError):
        return ""


def relative(inside: str) -> Path:
    """A path in a folder. Raises `RunError` for one that leads out of it."""
    path = PurePosixPath(inside)
    if not inside or path.is_absolute() or ".." in path.parts or "\\" in inside or "\0" in inside:
        raise RunError(say("“{path}” leads out of its folder.", path=inside), say("Update Vizinho there and here."))
    return Path(*path.parts)


def _damaged(name: str) -> RunError:
    return RunError(
        say("What arrived of {name} is not what was sent: its checksum is another.", name=name[:12]),
        say("Try again. If it happens again, the disk there or the connection damages files."),
    )


def folder_key(files: Mapping[str, str]) -> str:
    """Under what a folder lies that is made of these contents, by the paths in it."""
    return hashlib.sha256(json.dumps(files, sort_keys=True).encode()).hexdigest()[:32]


def program_version() -> str:
    """The version of Vizinho; "" where it is not installed."""
    try:
        return version("vizinho")
    except PackageNotFoundError:
        return ""


def suffix_of(path: Path) -> str:
    """The ending that a file keeps as a content; "" for one that means nothing."""
    suffix = path.suffix.lower()
    return suffix if SUFFIX.fullmatch(suffix) else ""


def _part(path: Path) -> Path:
    return path.with_name(f"{path.name}.part")


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def _grown(part: Path, at: int, data: bytes) -> int:
    """Add to a file what it has not of the bytes from `at` on, where it has all before; how many it has then. Raises
    `OSError`, among it `FileNotFoundError` where there is none and these are not the first."""
    if at == 0:
        part.touch()
    with part.open("r+b") as file:
        there = file.seek(0, os.SEEK_END)
        if at <= there < at + len(data):
            file.write(data[there - at :])
            return at + len(data)
    return there


def _sum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
