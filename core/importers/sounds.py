"""Finding sound files by what a table or a text calls them: any case, either Unicode form, with or without ending."""

from __future__ import annotations

import os
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from core.audio import SUFFIXES
from core.storable import storable
from core.video.files import FILMS

PLACES = ("", "wavs", "wav", "clips", "audio", "sound", "sounds", "recordings")

GUESSED = (".wav", ".flac", ".mp3", ".ogg", ".opus")
"""Endings that a name without one may have."""
LIKED = (".wav", ".flac", ".aiff", ".aif", ".w64", ".caf", ".au", ".opus", ".ogg", ".mp3", ".m4a")


def plain(name: str) -> str:
    """A name as it is compared: one Unicode form, no case."""
    return unicodedata.normalize("NFC", name).casefold()


def walk(folder: Path) -> Iterator[Path]:
    """All files under a folder in a steady order, hidden ones left out; links to folders are not followed."""
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and not is_pieces(name, files))
        for name in sorted(files):
            if not name.startswith("."):
                yield Path(root, name)


def is_pieces(folder: str, files: Iterable[str]) -> bool:
    """Whether a folder is where Audacity keeps the sound of a project beside it, cut into pieces."""
    return folder.endswith("_data") and f"{folder[:-5]}.aup" in files


def shown_path(name: str) -> str:
    """A path as it can be shown and kept: bytes in it that are no text stand as a sign."""
    return storable(name)


def placed(path: str | Path) -> Path:
    """A path from the root, so that two ways to name a file are one."""
    given = Path(path)
    return given.resolve() if ".." in given.parts else given.absolute()


def is_file(path: Path) -> bool:
    """Whether a file is there, whatever stands in its name."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def is_folder(path: Path) -> bool:
    """Whether a folder is there, and can be looked into as far as that."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def inside(folder: Path) -> list[Path]:
    """What lies in a folder, in a steady order; nothing where it may not be looked into."""
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []


def is_sound(path: Path) -> bool:
    return path.suffix.lower() in SUFFIXES


def sound_first(path: Path) -> tuple[int, str]:
    """Sorts sounds of the same name: the least compressed comes first, films last."""
    suffix = path.suffix.lower()
    return (LIKED.index(suffix) if suffix in LIKED else len(LIKED) + (suffix in FILMS), suffix)


class Folders:
    """Which files lie in folders, each folder listed once: to ask after a missing file costs next to nothing."""

    def __init__(self) -> None:
        self._names: dict[str, frozenset[str]] = {}

    def has(self, path: str) -> bool:
        """Whether a file is there, by its path with slashes."""
        folder, _, name = path.rpartition("/")
        names = self._names.get(folder)
        if names is None:
            try:
                with os.scandir(folder or "/") as inside:
                    names = frozenset(one.name for one in inside)
            except (OSError, ValueError):
                names = frozenset()
            self._names[folder] = names
        return name in names and is_file(Path(path))


class SoundIndex:
    """The sound files below a folder, looked up by loosely written names."""

    def __init__(self, base: Path) -> None:
        self._base = base
        self._folders = Folders()
        self._listed = False
        self._by_path: dict[str, Path] = {}
        self._by_stem: dict[str, list[Path]] = defaultdict(list)

    def find(self, name: str) -> Path | None:
        """The file that `name` means; None when there is none, or several could be meant."""
        name = name.strip().replace("\\", "/")
        if not name:
            return None
        base = self._base.as_posix()
        sound = PurePosixPath(name).suffix.lower() in SUFFIXES
        for place in PLACES:
            path = name if name.startswith("/") else f"{base}/{place}/{name}" if place else f"{base}/{name}"
            for suffix in (("",) if sound else ()) + GUESSED:
                if self._folders.has(path + suffix):
                    return Path(path + suffix)
        self._list()
        wanted = plain(str(PurePosixPath(name)))
        for key in (f"{place}/{wanted}".lstrip("/") for place in PLACES):
            if key in self._by_path:
                return self._by_path[key]
        file = PurePosixPath(wanted)
        for stem in (file.name, file.stem if file.suffix in SUFFIXES else file.name):
            alike = self._by_stem.get(stem, [])
            if len(alike) == 1:
                return alike[0]
        return None

    def _list(self) -> None:
        if self._listed:
            return
        self._listed = True
        for path in walk(self._base):
            if is_sound(path):
                relative = plain(path.relative_to(self._base).as_posix())
                self._by_path[relative] = path
                self._by_path.setdefault(relative[: -len(path.suffix)], path)
                self._by_stem[plain(path.stem)].append(path)
                self._by_stem[plain(path.name)].append(path)
