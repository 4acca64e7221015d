"""What the frames of an MP3 say against its first one: whether libsndfile may believe it. Bytes only.

libsndfile takes a file's length from its first frame or guesses it: of files joined end to end it reads the first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO, Literal

BIT_RATES: dict[int, dict[int, Sequence[int]]] = {
    3: {3: range(32, 449, 32), 2: (32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384),
        1: (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)},
    2: {3: (32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256),
        2: (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
        1: (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)},
}  # fmt: skip
"""Kilobits a second by MPEG version (3 is 1, 2 is 2 and 2.5) and layer (3 is I, 1 is III)."""
RATES = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}
NOTES = (b"Xing", b"Info")
VBRI_AT = 36
SLACK_FRAMES = 4
"""A note may be wrong by so many frames in files that are whole."""
LONGEST_TAG = 1 << 16
TAIL_BYTES = 1024
"""Less behind the last frame is no other part."""


@dataclass(frozen=True)
class Frames:
    """`way`: "plain" for libsndfile, "decoded" where it would guess wrong, "joined" of the bytes [first, last) of
    `parts`."""

    way: Literal["plain", "decoded", "joined"] = "plain"
    parts: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class _Frame:
    bytes: int
    kilobits: int
    rate: int


def look(file: BinaryIO, size: int) -> Frames:
    """How an MP3 is to be read."""
    begin = _first_frame(file, 0)
    if begin is None:
        return Frames("decoded") if _adts(file) else Frames()
    file.seek(begin)
    first = file.read(2048)
    if first[VBRI_AT : VBRI_AT + 4] == b"VBRI":  # a note that libsndfile does not know
        return Frames("decoded")
    if (note := _noted(first)) is not None:
        frames, length = note
        return Frames() if begin + length >= size - TAIL_BYTES else _against_note(file, size, begin, frames)
    file.seek(begin)
    return Frames("decoded") if _varies(file.read(min(size, 1 << 24))) else Frames()


def _first_frame(file: BinaryIO, at: int) -> int | None:
    """Where the first frame behind `at` begins, tags passed over."""
    file.seek(at)
    raw = file.read(10)
    if raw[:3] == b"ID3" and len(raw) == 10:
        at += 10 + sum((byte & 0x7F) << shift for byte, shift in zip(raw[6:10], (21, 14, 7, 0), strict=True))
    file.seek(at)
    some = file.read(LONGEST_TAG)
    for i in range(len(some) - 4):
        if some[i] == 0xFF and (frame := _frame(some[i : i + 4])):
            after = some[i + frame.bytes : i + frame.bytes + 4]
            if len(after) < 4 or _frame(after) or after[:3] in (b"TAG", b"ID3", b"APE"):
                return at + i
    return None


def _noted(first: bytes) -> tuple[int, int] | None:
    """(frames that follow the first, bytes of all or 0) by the first one's own note."""
    at = next((first.find(note, 0, 64) for note in NOTES if first.find(note, 0, 64) >= 0), -1)
    if at < 0 or len(first) < at + 16 or not first[at + 7] & 1:
        return None
    length = int.from_bytes(first[at + 12 : at + 16], "big") if first[at + 7] & 2 else 0
    return int.from_bytes(first[at + 8 : at + 12], "big"), length


def _against_note(file: BinaryIO, size: int, begin: int, count: int) -> Frames:
    """The parts of a file of which each begins with a note; more frames than the note says are another part."""
    parts: list[tuple[int, int]] = []
    start = begin
    while True:
        end = _after(file, start, count + 1)
        following = _first_frame(file, end) if end is not None and size - end > TAIL_BYTES else None
        if following is None or _after(file, following, SLACK_FRAMES) is None:
            break
        parts.append((start, following))
        start = following
        file.seek(start)
        note = _noted(file.read(2048))
        if note is None:  # no more notes: what is left is one part
            break
        count = note[0]
    parts.append((start, size))
    return Frames("joined", tuple(parts)) if len(parts) > 1 else Frames()


def _after(file: BinaryIO, at: int, count: int) -> int | None:
    """Where the frame after `count` frames from `at` on would begin; None where there are fewer."""
    raw, base = b"", at
    for _ in range(count):
        if at + 4 > base + len(raw):
            file.seek(at)
            raw, base = file.read(1 << 20), at
        frame = _frame(raw[at - base : at - base + 4])
        if frame is None:
            return None
        at += frame.bytes
    return at


def _varies(raw: bytes) -> bool:
    """Whether the frames of an MP3 have several bit rates, or several rates."""
    at = 0
    kinds: set[tuple[int, int]] = set()
    while len(kinds) < 2 and (frame := _frame(raw[at : at + 4])):
        kinds.add((frame.kilobits, frame.rate))
        at += frame.bytes
    return len(kinds) > 1


def _adts(file: BinaryIO) -> bool:
    """Whether frames of AAC lie one behind another."""
    file.seek(0)
    some = file.read(1 << 16)
    at = 0
    for _ in range(3):
        head = some[at : at + 6]
        if len(head) < 6 or head[0] != 0xFF or head[1] & 0xF6 != 0xF0:
            return False
        at += max(7, (head[3] & 3) << 11 | head[4] << 3 | head[5] >> 5)
    return True


def _frame(head: bytes) -> _Frame | None:
    """An MPEG audio frame by its four bytes."""
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE0 != 0xE0:
        return None
    version, layer = head[1] >> 3 & 3, head[1] >> 1 & 3
    rate_at, bits_at, padding = head[2] >> 2 & 3, head[2] >> 4, head[2] >> 1 & 1
    if version == 1 or layer == 0 or rate_at == 3 or bits_at in (0, 15):
        return None
    kilobits = BIT_RATES[3 if version == 3 else 2][layer][bits_at - 1]
    rate = RATES[version][rate_at]
    if layer == 3:
        return _Frame((12_000 * kilobits // rate + padding) * 4, kilobits, rate)
    each = 144_000 if layer == 2 or version == 3 else 72_000
    return _Frame(each * kilobits // rate + padding, kilobits, rate)
