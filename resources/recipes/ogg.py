"""Ogg Opus files that come out the same each time: libsndfile draws a stream's serial number at random."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path

import numpy as np
import soundfile

PAGE_HEADER = 27
POLYNOMIAL = 0x04C11DB7


@cache
def _table() -> list[int]:
    table = []
    for byte in range(256):
        value = byte << 24
        for _ in range(8):
            value = (value << 1) ^ (POLYNOMIAL if value & 0x80000000 else 0)
        table.append(value & 0xFFFFFFFF)
    return table


def checksum(page: bytes) -> int:
    """The checksum of an Ogg page whose own checksum field is zero (RFC 3533)."""
    table, value = _table(), 0
    for byte in page:
        value = ((value << 8) & 0xFFFFFFFF) ^ table[(value >> 24) ^ byte]
    return value


def with_serial(stream: bytes, serial: int) -> bytes:
    """The same Ogg stream under another serial number."""
    pages = []
    at = 0
    while at < len(stream):
        segments = stream[at + 26]
        end = at + PAGE_HEADER + segments + sum(stream[at + PAGE_HEADER : at + PAGE_HEADER + segments])
        page = bytearray(stream[at:end])
        page[14:18] = serial.to_bytes(4, "little")
        page[22:26] = bytes(4)
        page[22:26] = checksum(bytes(page)).to_bytes(4, "little")
        pages.append(bytes(page))
        at = end
    return b"".join(pages)


def write_opus(path: Path, samples: np.ndarray, rate: int, serial: int) -> None:
    """Write (T,) samples as Ogg Opus; equal samples and serial give equal bytes with the same libsndfile."""
    out = io.BytesIO()
    soundfile.write(out, samples, rate, format="OGG", subtype="OPUS")
    path.write_bytes(with_serial(out.getvalue(), serial))
