"""Which files are films, which of them goes with a sound, and whether a file is the same film as before."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from core.errors import SoundError
from core.wording import say

FILMS = frozenset((".mp4", ".mov", ".webm", ".mkv", ".3gp", ".avi", ".mpg", ".mpeg", ".m4v", ".mts", ".wmv", ".asf"))
"""Endings of files that may hold pictures."""
PRINTED_BYTES = 1 << 20
"""So much of a film's beginning and end is its print, for films are large."""


def is_film(path: Path | str) -> bool:
    """By the ending of its name."""
    return Path(path).suffix.lower() in FILMS


class FilmsBeside:
    """Films by the sounds that they lie beside, under the same name; each folder is listed once."""

    def __init__(self) -> None:
        self._folders: dict[Path, dict[str, list[str]]] = {}

    def of(self, sound: Path) -> Path | None:
        """None where there is none, or more than one, or the sound is that of a film itself."""
        if is_film(sound):
            return None
        alike = self._films(sound.parent).get(sound.stem.casefold(), [])
        return sound.with_name(alike[0]) if len(alike) == 1 else None

    def _films(self, folder: Path) -> dict[str, list[str]]:
        if folder not in self._folders:
            films = self._folders[folder] = {}
            try:
                with os.scandir(folder) as inside:
                    for name in sorted(one.name for one in inside if is_film(one.name) and one.is_file()):
                        films.setdefault(Path(name).stem.casefold(), []).append(name)
            except OSError:
                pass
        return self._folders[folder]


def print_of(path: Path) -> str:
    """What tells this film from others: its size, and a hash of its beginning and end. Raises `SoundError`."""
    try:
        with path.open("rb") as file:
            size = file.seek(0, os.SEEK_END)
            hashed = hashlib.sha256()
            for start in (0, max(0, size - PRINTED_BYTES)):
                file.seek(start)
                hashed.update(file.read(PRINTED_BYTES))
    except OSError as error:
        raise SoundError(
            say("The video {name} cannot be read.", name=path.name),
            say("Check that it is there and may be read."),
            str(error),
        ) from error
    return f"{size}-{hashed.hexdigest()[:32]}"
