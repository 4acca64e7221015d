"""Noise from a folder that a person names: read once, a part of each file. What cannot be read is named."""

from __future__ import annotations

import os
import zlib
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from core import audio
from core.audio import Samples
from core.augment.kind import RATE
from core.augment.noise import Noises
from core.datasets.answering import answered
from core.errors import Cancelled, SoundError
from core.progress import Stop, never
from core.wording import say

ENOUGH_S = 600.0
"""So much noise is held ready for a run."""
EACH_S = 30.0
"""So much of one file, from its beginning."""
MOST_FILES = 2000
MOST_NAMES = 200_000
"""So many files of a folder are looked at by their names: it may be a whole disk."""


@dataclass(frozen=True)
class Read:
    """What was read, and of which files nothing could be: (name, reason)."""

    noises: Noises
    unreadable: tuple[tuple[str, str], ...]


def files_in(place: str) -> list[Path]:
    """The files of sound in a folder and those below it, in an order that spreads over all of them and is the same
    wherever the folder lies. Raises `SoundError` where there are none."""
    folder = Path(place)
    if not place:
        raise SoundError(
            say("Noise of files is switched on, and no folder is named."),
            say("Choose a folder with files of sound (noise_folder), or set file_noise to 0."),
        )
    if not folder.is_dir():
        raise SoundError(
            say("The folder of noise is not there: {folder}.", folder=folder),
            say("Choose a folder with files of sound (noise_folder), or set file_noise to 0."),
        )
    found: list[Path] = []
    looked = 0
    for where, _, names in os.walk(folder):
        found += [Path(where) / name for name in names if Path(name).suffix.lower() in audio.SUFFIXES]
        looked += len(names)
        if looked >= MOST_NAMES:
            break
    if not found:
        raise SoundError(
            say("The folder of noise {folder} holds no sound.", folder=folder),
            say("Choose a folder with files of sound (noise_folder), or set file_noise to 0."),
        )
    places = [(path.relative_to(folder).as_posix(), path) for path in found]
    return [path for _, path in sorted(places, key=lambda one: (zlib.crc32(one[0].encode()), one[0]))][:MOST_FILES]


def read(place: str, cancelled: Stop = never) -> Read:
    """The noise of a folder. Raises `SoundError` where there is none, or none of it can be read, and `Cancelled`."""
    found: list[Samples] = []
    unreadable: list[tuple[str, str]] = []
    for path in files_in(place):
        if cancelled():
            raise Cancelled
        name = path.relative_to(place).as_posix()
        try:
            found.append(answered(partial(_begin_of, path), path))
        except SoundError as error:
            unreadable.append((name, error.message))
        if sum(map(len, found)) >= ENOUGH_S * RATE:
            break
    noises = Noises.of(found)
    if noises.empty:
        raise SoundError(
            say("None of the files in the folder of noise {folder} holds sound that can be read.", folder=place),
            unreadable[0][1] if unreadable else say("They are silent. Choose another folder."),
        )
    return Read(noises, tuple(unreadable))


def _begin_of(path: Path) -> Samples:
    rate = audio.probe(path).rate
    return audio.load(path, 0, int(EACH_S * rate), rate=RATE)
