"""The lines of large lists, packed with gzip or not: within bounds of memory, time and growth."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO

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


def lines(path: Path) -> Iterator[str | Problem]:
    """Its lines; one without end comes in pieces. A packed file that is damaged or grows without end stops with a
    problem. Raises `OSError` when it cannot be opened."""
    with open_file(path) as plain:
        if not is_packed(path):
            yield from _lines(plain)
            return
        most = max(SMALL_BYTES, MOST_GROWTH * path.stat().st_size)
        with gzip.GzipFile(fileobj=plain) as file:
            try:
                yield from _lines(file, most)
            except _GrowsTooFar:
                why = say(
                    "grows to more than {most_growth} times its size when it is unpacked.", most_growth=MOST_GROWTH
                )
                yield Problem(path.name, why, say("Unpack it yourself, and look at what is in it."), path)
            except (EOFError, OSError, zlib.error) as error:
                why = say("is cut off or damaged as an archive; what stands before was read.")
                yield Problem(path.name, why, say("Copy it again."), path, str(error))


class _GrowsTooFar(Exception):
    """More came out of an archive than a list can be."""


def _lines(file: IO[bytes] | gzip.GzipFile, most: int = 0) -> Iterator[str]:
    size = 0
    while raw := file.readline(LONGEST_LINE_BYTES):
        size += len(raw)
        if most and size > most:
            raise _GrowsTooFar
        yield decode(raw)[0]
