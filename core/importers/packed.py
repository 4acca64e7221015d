"""The lines of large lists, packed with gzip or not: within bounds of memory, time and growth."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from core.importers.file_opening import open_file
from core.importers.texts import decode
from core.project.records import Problem
from core.wording import say

LONGEST_LINE_BYTES = 1 << 20
MOST_GROWTH = 300
"""A list of the densest text grows by less than this when it is unpacked."""
SMALL_BYTES = 64 << 20
HEAD_BYTES = 1 << 16


def is_packed(path: Path) -> bool:
    return path.suffix.lower() == ".gz"


def bare_name(path: Path) -> str:
    """ "cuts" of cuts.jsonl and of cuts.jsonl.gz."""
    return (path.with_suffix("") if is_packed(path) else path).stem


def head(path: Path) -> str:
    """The beginning of a list, "" where it cannot be unpacked. Raises `OSError`."""
    with open_file(path) as file:
        if not is_packed(path):
            return decode(file.read(HEAD_BYTES))[0]
        raw = file.read(HEAD_BYTES)
    try:
        return decode(zlib.decompressobj(wbits=31).decompress(raw, HEAD_BYTES))[0]
    except zlib.error:
        return ""


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """A list to read, unpacked as it is read: what comes out of an archive is damaged (`DAMAGES`) where it breaks off,
    or grows to more than a list can be. Raises `OSError`."""
    with open_file(path) as plain:
        if not is_packed(path):
            yield plain
            return
        with _Unpacked(plain, max(SMALL_BYTES, MOST_GROWTH * path.stat().st_size)) as file:
            yield cast("BinaryIO", file)


def damaged(error: Exception) -> tuple[str, str]:
    """What to say of one of `DAMAGES`: (what is wrong, the way out)."""
    if isinstance(error, GrowsTooFar):
        why = say("grows to more than {most_growth} times its size when it is unpacked.", most_growth=MOST_GROWTH)
        return why, say("Unpack it yourself, and look at what is in it.")
    return say("is cut off or damaged as an archive; what stands before was read."), say("Copy it again.")


def lines(path: Path) -> Iterator[str | Problem]:
    """Its lines; one without end comes in pieces. A packed file that is damaged or grows without end stops with a
    problem. Raises `OSError` when it cannot be opened."""
    with opened(path) as file:
        try:
            while raw := file.readline(LONGEST_LINE_BYTES):
                yield decode(raw)[0]
        except DAMAGES as error:
            yield Problem(path.name, *damaged(error), path, str(error))


class GrowsTooFar(Exception):
    """More came out of an archive than a list can be."""


DAMAGES = (EOFError, gzip.BadGzipFile, zlib.error, GrowsTooFar)


class _Unpacked(gzip.GzipFile):
    """An archive that gives no more than `most` bytes."""

    def __init__(self, plain: BinaryIO, most: int) -> None:
        super().__init__(fileobj=plain)
        self._left = most

    def readline(self, size: int | None = -1) -> bytes:
        return self._counted(super().readline(-1 if size is None else size))

    def read(self, size: int | None = -1) -> bytes:
        return self._counted(super().read(-1 if size is None else size))

    def read1(self, size: int = -1) -> bytes:
        return self._counted(super().read1(size))

    def _counted(self, raw: bytes) -> bytes:
        self._left -= len(raw)
        if self._left < 0:
            raise GrowsTooFar
        return raw
