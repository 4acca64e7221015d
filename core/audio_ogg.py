"""What the pages of an Ogg file say: where streams follow one another, and whether sound is missing between them.

libsndfile reads the first stream and nothing after it, and leaves gaps out. Bytes only; nothing is decoded.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import BinaryIO

FIRST = 2
MOST_FRAMES = 8192
"""No packet of Vorbis or Opus decodes to more frames."""
NO_POSITION = 0xFFFFFFFFFFFFFFFF
MOST_LINKS = 1000


@dataclass(frozen=True)
class OggPages:
    """`links` are the bytes [first, last) of streams that follow one another; `gaps` says that frames are missing."""

    links: tuple[tuple[int, int], ...] = ()
    gaps: bool = False


def look(file: BinaryIO, size: int) -> OggPages:
    """Walk over the pages; what is no page ends the walk. Several streams at once are not for this reader."""
    begins: list[int] = []
    gaps = before_was_first = False
    at = position = number = 0
    while (page := _page(file, at)) is not None:
        length, kind, granule, sequence, packets = page
        if kind & FIRST:
            if before_was_first or len(begins) >= MOST_LINKS:
                return OggPages()
            begins.append(at)
            position = 0
        elif granule != NO_POSITION and packets:
            gaps = gaps or granule - position > packets * MOST_FRAMES or sequence > number + 1
            position = max(position, granule)
        before_was_first, number = bool(kind & FIRST), sequence
        at += length
    ends = [*begins[1:], size][: len(begins)]  # of a damaged file, not even one begin may be left
    return OggPages(tuple(zip(begins, ends, strict=True)), gaps)


def _page(file: BinaryIO, at: int) -> tuple[int, int, int, int, int] | None:
    """(bytes, kind, position at its end, number, packets that end in it) of the page at `at`."""
    file.seek(at)
    head = file.read(27 + 255)
    if len(head) < 27 or head[:4] != b"OggS":
        return None
    kind, granule, _, sequence, _, count = struct.unpack("<BQIIIB", head[5:27])
    segments = head[27 : 27 + count]
    return 27 + count + sum(segments), kind, granule, sequence, sum(1 for each in segments if each < 255)
