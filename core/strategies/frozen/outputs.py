"""What an encoder has made of sounds, kept on disk by what it was given: computed once, read back ever after.

A record is written before its index entry, and read back against a checksum: after a crash or a power cut, what is not
whole is computed again, to the same values. A full disk only means that nothing more is kept.
"""

from __future__ import annotations

import contextlib
import hashlib
import shutil
import zlib
from io import BufferedRandom
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.datasets.features import SPARE_BYTES

Outputs = NDArray[np.float16]

FILES = ("outputs.f16", "outputs.index")
KEY_BYTES = 16
RECORD = np.dtype([("key", f"V{KEY_BYTES}"), ("at", "<i8"), ("rows", "<i4"), ("width", "<i4"), ("sum", "<u4")])


class Place(NamedTuple):
    """Where outputs lie: from byte `at` on, (rows, width)."""

    at: int
    rows: int
    width: int
    checksum: int


def key_of(given: NDArray[np.float32], how: int) -> bytes:
    """The key of features (F, D) that are heard in one of several ways, by what they are."""
    found = hashlib.blake2b(given.tobytes(), digest_size=KEY_BYTES)
    found.update(how.to_bytes(8, "little"))
    return found.digest()


def key_of_item(index: int, copy: int, how: int) -> bytes:
    """The key of a copy of an utterance, by its number in the run, that is heard in one of several ways."""
    return hashlib.blake2b(f"{index} {copy} {how}".encode(), digest_size=KEY_BYTES).digest()


class KeptOutputs:
    """Outputs (T, H) float16 by their keys. For one thread."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._places: dict[bytes, Place] = {}
        self._records = 0
        self._files: tuple[BufferedRandom, BufferedRandom] | None = None
        self._closed = False

    def get(self, key: bytes) -> Outputs | None:
        """None where nothing whole is kept."""
        files = self._opened()
        place = self._places.get(key)
        if place is None or files is None:
            return None
        content = _read(files[0], place.at, 2 * place.rows * place.width)
        if zlib.crc32(content) != place.checksum:
            return None
        return np.frombuffer(content, np.float16).reshape(place.rows, place.width)

    def put(self, key: bytes, outputs: Outputs) -> None:
        """Keep outputs, if the disk takes them."""
        files = self._opened()
        content = np.ascontiguousarray(outputs).tobytes()
        if files is None or shutil.disk_usage(self._folder).free < SPARE_BYTES + len(content):
            return
        file, index = files
        try:
            at = file.seek(0, 2)
            place = Place(at, len(outputs), outputs.shape[1], zlib.crc32(content))
            file.write(content)
            file.flush()
            index.seek(self._records * RECORD.itemsize)
            index.write(np.array([(key, *place)], RECORD).tobytes())
            index.flush()
        except OSError:
            self.close()
            return
        self._places[key] = place
        self._records += 1

    def close(self) -> None:
        """Go on without keeping anything, or reading it."""
        self._closed = True
        if self._files is not None:
            for file in self._files:
                with contextlib.suppress(OSError):  # what a full disk did not take
                    file.close()
            self._files = None

    def _opened(self) -> tuple[BufferedRandom, BufferedRandom] | None:
        """The files, opened when they are first asked for; None when they are closed."""
        if self._files is None and not self._closed:
            self._folder.mkdir(parents=True, exist_ok=True)
            for name in FILES:
                (self._folder / name).touch()
            file, index = ((self._folder / name).open("r+b") for name in FILES)
            self._files = (file, index)
            held = index.read()
            for record in np.frombuffer(held[: len(held) // RECORD.itemsize * RECORD.itemsize], RECORD):
                place = Place(*(int(record[name]) for name in ("at", "rows", "width", "sum")))
                self._places[record["key"].tobytes()] = place
                self._records += 1
        return self._files


def _read(file: BufferedRandom, at: int, count: int) -> bytes:
    file.seek(at)
    return file.read(count)
