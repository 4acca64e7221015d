"""Sound that cannot be read piece by piece, decoded as a whole into temporary files: by which decoder, and how it is
kept.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core import audio_av, audio_headers, audio_joined
from core.audio_av import Decoding, Planes
from core.errors import SoundError
from core.wording import say


@dataclass(frozen=True)
class Whole:
    """A decoded sound on disk: (T, channels) int16, or float32 where it is louder than full scale; and what is wrong
    with it."""

    samples: NDArray[np.int16] | NDArray[np.float32]
    rate: int
    format: str
    remark: str
    channels: int = 1
    hint: str = ""


@lru_cache(maxsize=4)
def whole(path: str, version: tuple[int, int], why: str) -> Whole:
    """The last files decoded, kept because utterances of a long interview are read one after another.

    They lie in temporary files that end with the process: an hour costs disk, not memory. `version` (time and size)
    makes a file that was replaced a different one. Raises `SoundError`.
    """
    del version
    try:
        samples, known = _on_disk(path, why, np.int16)
        if known.peak > 1:
            samples, known = _on_disk(path, why, np.float32)
    except OSError as error:
        name = Path(path).name
        raise SoundError(
            say("{name} could not be decoded.", name=name), say("Free space for temporary files."), str(error)
        ) from error
    return Whole(samples, known.rate, known.format, known.remark, known.channels, known.hint)


def _planes(path: str, why: str, known: Decoding) -> Iterator[Planes]:
    """By PyAV; of files joined end to end each part by itself, if all of them can be read so."""
    parts = audio_headers.look(Path(path)).parts
    if parts and audio_joined.readable(Path(path), parts):
        return audio_joined.planes(Path(path), parts, known)
    return audio_av.planes(path, why, known)


def _on_disk(path: str, why: str, kind: type[np.int16 | np.float32]) -> tuple[NDArray[Any], Decoding]:
    """All of a sound in a temporary file. Raises `OSError`, `SoundError`."""
    known = Decoding()
    with tempfile.TemporaryFile() as file:
        for part in _planes(path, why, known):
            file.write(np.ascontiguousarray(to_int16(part) if kind is np.int16 else part).data)
        file.flush()
        shape = (known.frames, known.channels)
        return (np.memmap(file, kind, "r", shape=shape) if known.frames else np.zeros((0, 1), kind)), known


def to_int16(x: Planes) -> NDArray[np.int16]:
    """Float in [-1, 1] -> int16, clipped."""
    out: NDArray[np.int16] = np.clip(x * np.float32(32768), -32768, 32767).astype(np.int16)
    return out
