"""What an encoder has made of sounds, kept on disk by what it was given: computed once, read back ever after.

A record is written before its index entry, and read back against a checksum: after a crash or a power cut, what is not
whole is computed again, to the same values. A full disk only means that nothing more is kept, which is told once. The
processes of a run read what others of them have kept.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import zlib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from core import quantities
from core.datasets.features import SPARE_BYTES, read_at, write_at
from core.wording import say

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


class Records:
    """The outputs in a folder by their keys, open to be read; where `own`, to be written too, and made if need be.
    Raises `OSError`."""

    def __init__(self, folder: Path, *, own: bool) -> None:
        flags = (os.O_RDWR | os.O_CREAT if own else os.O_RDONLY) | getattr(os, "O_BINARY", 0)
        self._count = 0
        self._places: dict[bytes, Place] = {}
        self._index = os.open(folder / FILES[1], flags, 0o644)
        try:
            self._file = os.open(folder / FILES[0], flags, 0o644)
        except OSError:
            os.close(self._index)
            raise
        self.catch_up()

    def catch_up(self) -> None:
        """Read what was written to the index since."""
        begun = self._count * RECORD.itemsize
        held = read_at(self._index, max(0, os.fstat(self._index).st_size - begun), begun)
        for record in np.frombuffer(held[: len(held) // RECORD.itemsize * RECORD.itemsize], RECORD):
            place = Place(*(int(record[name]) for name in ("at", "rows", "width", "sum")))
            self._places[record["key"].tobytes()] = place
            self._count += 1

    def get(self, key: bytes) -> Outputs | None:
        """None where nothing whole is kept."""
        place = self._places.get(key)
        if place is None:
            return None
        content = read_at(self._file, 2 * place.rows * place.width, place.at)
        if zlib.crc32(content) != place.checksum:
            return None
        return np.frombuffer(content, np.float16).reshape(place.rows, place.width)

    def put(self, key: bytes, outputs: Outputs, content: bytes) -> None:
        """Keep outputs, which are these bytes. Raises `OSError`: then they are not kept."""
        place = Place(os.fstat(self._file).st_size, len(outputs), outputs.shape[1], zlib.crc32(content))
        write_at(self._file, content, place.at)
        write_at(self._index, np.array([(key, *place)], RECORD).tobytes(), self._count * RECORD.itemsize)
        self._places[key] = place
        self._count += 1

    def close(self) -> None:
        for descriptor in (self._file, self._index):
            os.close(descriptor)


def nobody() -> Iterable[Path]:
    """Where others keep theirs, where there are none."""
    return ()


class KeptOutputs:
    """Outputs (T, H) float16 by their keys, in a folder of their own, and in those `beside` it that others write to.
    What could not be kept is told to `remark` once. For one thread."""

    def __init__(
        self,
        folder: Path,
        beside: Callable[[], Iterable[Path]] = nobody,
        remark: Callable[[str], object] = lambda _words: None,
    ) -> None:
        self._folder, self._beside, self._remark = folder, beside, remark
        self._own: Records | None = None
        self._others: dict[Path, Records] = {}
        self._closed = self._full = self._told = False

    def get(self, key: bytes) -> Outputs | None:
        """None where nothing whole is kept."""
        own = self._opened()
        found = own.get(key) if own is not None else None
        return found if found is not None or self._closed else self._of_others(key)

    def put(self, key: bytes, outputs: Outputs) -> None:
        """Keep outputs, if the disk takes them."""
        own, content = self._opened(), np.ascontiguousarray(outputs).tobytes()
        if own is None or self._full:
            return
        free = shutil.disk_usage(self._folder).free
        if free < SPARE_BYTES + len(content):
            self._tell(
                say(
                    "What the encoder makes of each sound is not kept from here on: the disk of {folder} has {free} "
                    "free, and {spare} of that are left to others. It hears these sounds again each time, which takes "
                    "longer and comes to the same.",
                    folder=self._folder,
                    free=quantities.size(free),
                    spare=quantities.size(SPARE_BYTES),
                )
            )
            return
        try:
            own.put(key, outputs, content)
        except OSError as error:
            self._refused(error)

    def close(self) -> None:
        """Go on without keeping anything, or reading it."""
        self._closed = True
        for records in (*self._others.values(), *([self._own] if self._own is not None else [])):
            records.close()
        self._own, self._others = None, {}

    def _opened(self) -> Records | None:
        """Its own, opened when they are first asked for; None when they are closed, or cannot be."""
        if self._own is None and not self._closed and not self._full:
            try:
                self._folder.mkdir(parents=True, exist_ok=True)
                self._own = Records(self._folder, own=True)
            except OSError as error:
                self._refused(error)
        return self._own

    def _of_others(self, key: bytes) -> Outputs | None:
        """What another process has kept meanwhile, of the same values."""
        for folder in self._beside():
            if folder == self._folder:
                continue
            try:
                if folder not in self._others:
                    self._others[folder] = Records(folder, own=False)
                self._others[folder].catch_up()
                found = self._others[folder].get(key)
            except OSError:  # it has not begun, or its disk is away: then it is computed here
                continue
            if found is not None:
                return found
        return None

    def _refused(self, error: OSError) -> None:
        self._full = True
        self._tell(
            say(
                "What the encoder makes of each sound is not kept from here on: {folder} cannot be written to "
                "({error}). It hears these sounds again each time, which takes longer and comes to the same.",
                folder=self._folder,
                error=error.strerror or str(error),
            )
        )

    def _tell(self, words: str) -> None:
        if not self._told:
            self._told = True
            self._remark(words)
