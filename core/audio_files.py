"""Sound files as files: written, copied, hashed, and said plainly when they are not there."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray

from core import writing
from core.errors import Cancelled, SoundError
from core.wording import say


def write(path: str | Path, x: NDArray[np.float32], rate: int, *, format: str | None = None) -> None:
    """Write mono float32 samples in the format of the name's ending (wav, flac, ogg, opus), or `format`.

    Samples beyond [-1, 1] are kept in a WAV of floating point; the others cannot hold them and are written softer.
    Written beside and renamed: a reader finds the whole file or none. Raises `SoundError`.
    """
    target = Path(path)
    kind = (format or target.suffix.lstrip(".")).lower()
    known = {"wav": ("WAV", "PCM_16"), "flac": ("FLAC", "PCM_16"), "ogg": ("OGG", "OPUS"), "opus": ("OGG", "OPUS")}
    if kind not in known:
        raise SoundError(say("Sound cannot be written as “{kind}”.", kind=kind), say("Choose WAV, FLAC or Opus."))
    container, subtype = known[kind]
    peak = float(np.abs(x).max(initial=0.0))
    if peak > 1 and kind == "wav":
        subtype = "FLOAT"
    elif peak > 1:
        x = x / np.float32(peak)
    try:
        with writing.beside(target) as part:
            soundfile.write(str(part), x, rate, format=container, subtype=subtype)
    except (soundfile.LibsndfileError, OSError, ValueError) as error:
        raise SoundError(
            say("{name} could not be written.", name=target.name), say("Check the disk and the folder."), str(error)
        ) from error


def copy(source: str | Path, target: str | Path) -> None:
    """Copy a file beside its target and rename it; its folder is made. Raises `SoundError`."""
    goal = Path(target)
    try:
        goal.parent.mkdir(parents=True, exist_ok=True)
        with writing.beside(goal) as part:
            shutil.copyfile(source, part)
    except OSError as error:
        name = Path(source).name
        raise SoundError(
            say("{name} could not be copied.", name=name), say("Check that it is there and the disk."), str(error)
        ) from error


def digest(path: str | Path, cancelled: Callable[[], bool] = lambda: False) -> str:
    """SHA-256 of the file, as hex. Raises `SoundError` when it cannot be read, and `Cancelled`."""
    must_be_file(path)  # a pipe or a device would never end
    state = hashlib.sha256()
    try:
        with Path(path).open("rb", buffering=0) as file:
            while block := file.read(1 << 20):
                if cancelled():
                    raise Cancelled
                state.update(block)
    except OSError as error:
        raise SoundError(
            say("{name} cannot be read.", name=Path(path).name), say("Check its permissions."), str(error)
        ) from error
    return state.hexdigest()


def _is_file(path: str | Path) -> bool:
    try:
        return Path(path).is_file()
    except (OSError, ValueError):  # a name too long, or with a nought in it
        return False


def must_be_file(path: str | Path) -> None:
    """Say plainly what is wrong with a path before any decoder does."""
    name = Path(path).name
    if not _is_file(path):
        raise SoundError(
            say("{name} is not there.", name=name), say("Check where the file is, or connect its drive."), str(path)
        )
    if not os.access(path, os.R_OK):
        raise SoundError(say("{name} may not be read.", name=name), say("Change its permissions."), str(path))
    if Path(path).stat().st_size == 0:
        raise SoundError(say("{name} is empty.", name=name), say("Copy or record it again."), str(path))
