"""What the first bytes of a sound file claim, held against what the file can hold. Bytes only; nothing is decoded.

Recorders that lose power leave WAVs whose header says nothing, or too little; programs that write to a pipe claim
the largest number there is. `look` finds out how such a file is to be read.
"""

from __future__ import annotations

import io
import os
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Literal

from core import audio_mp3, audio_ogg
from core.wording import say

EXTRA_S = 0.5
"""Bytes behind the promised end of a WAV are taken for sound from this length on, if they are no chunk."""
LEAST_SHARE = 0.01
UNKNOWN_SIZES = frozenset((0, 0xFFFFFFFF, 0x7FFFFFFF, 0xFFFFFFFFFFFFFFFF, 0x7FFFFFFFFFFFFFFF))
CHUNKS = frozenset((b"fmt ", b"data", b"fact", b"LIST", b"bext", b"cue ", b"smpl", b"id3 ", b"ID3 ", b"JUNK", b"PEAK"))
CLOCKED = (b"\x1a\x45\xdf\xa3", b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", b"FLV\x01")
"""How Matroska and WebM, ASF (WMA, WMV) and Flash begin: libsndfile knows none of them."""
NEVER_FINISHED = say("has a header that was never finished; all of its sound was found.")


@dataclass(frozen=True)
class Header:
    """How to read a file. `way`: "plain" by libsndfile, "mended" by it with `header` in front of the bytes [first,
    last), "decoded" by PyAV, "joined" of the bytes of `parts`, each by libsndfile. `remark` says what is wrong with
    the file."""

    way: Literal["plain", "mended", "decoded", "joined"] = "plain"
    remark: str = ""
    header: bytes = b""
    first: int = 0
    last: int = 0
    parts: tuple[tuple[int, int], ...] = ()


PLAIN = Header()


def look(path: Path) -> Header:
    """How a file is best read. Raises `OSError`."""
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        start = file.read(64)
        if start[:4] in (b"RIFF", b"RF64", b"BW64") and start[8:12] == b"WAVE":
            parts = _wavs(file, size)
            return Header("joined", parts=parts) if len(parts) > 1 else _wav(file, size)
        if start[:4] == b"FORM" and start[8:11] == b"AIF":
            promised = int.from_bytes(start[4:8], "big") + 8
            return Header(remark=cut_off(size / promised)) if promised > size + 1 else PLAIN
        if start[:4] == b"fLaC" and len(start) > 26:
            return PLAIN if int.from_bytes(start[18:26], "big") & 0xFFFFFFFFF else Header("decoded")
        if start[4:8] == b"ftyp" or start.startswith(CLOCKED) or (start[:4] == b"RIFF" and start[8:12] == b"AVI "):
            return Header("decoded")
        if start[:4] == b"OggS":
            pages = audio_ogg.look(file, size)
            if len(pages.links) > 1:
                return Header("joined", parts=pages.links)
            return Header("decoded") if pages.gaps else PLAIN
        if start[:3] == b"ID3" or (start[:1] == b"\xff" and len(start) > 1 and start[1] & 0xE0 == 0xE0):
            frames = audio_mp3.look(file, size)
            return Header(frames.way, parts=frames.parts)
    return PLAIN


def cut_off(share: float) -> str:
    """What to say of a file of which only a part is there; far too little of it tells of a wrong promise."""
    if share < LEAST_SHARE:
        return say("has a header that promises far too much; all of its sound was found.")
    return say("was cut off: only {share:.0%} of what it promises is there.", share=share)


def why_unreadable(path: Path) -> str:
    """The true reason why no decoder knows a file, as far as its bytes tell it; "" when they do not."""
    try:
        with path.open("rb") as file:
            start = file.read(4096)
    except OSError:
        return ""
    if start.startswith(b"version https://git-lfs"):
        return "is only a note where the sound lies (Git LFS); its content was never downloaded."
    if start[4:8] in (b"ftyp", b"mdat", b"wide", b"free") and not _has_index(path):
        return say("lacks its index, as a recording does that broke off; nothing in it can be read.")
    if not start.strip(b"\0"):
        return say("holds nothing but noughts, as copies do that broke off.")
    if b"<html" in start[:512].lower():
        return say("is a web page, not a sound; the download went wrong.")
    return ""


def _has_index(path: Path) -> bool:
    """Whether an MP4 holds a "moov" atom at its top."""
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        at = 0
        while at + 8 <= size:
            file.seek(at)
            length, name = struct.unpack(">I4s", file.read(8))
            if name == b"moov":
                return True
            if length == 1:
                length = int.from_bytes(file.read(8), "big")
            if length < 8:
                return False
            at += length
    return False


def _wavs(file: BinaryIO, size: int) -> tuple[tuple[int, int], ...]:
    """The bytes [first, last) of WAVs that were joined end to end."""
    begins, at = [0], 0
    while at + 12 <= size:
        file.seek(at)
        name, length, kind = struct.unpack("<4sI4s", file.read(12))
        if name != b"RIFF" or kind != b"WAVE":
            break
        if at:
            begins.append(at)
        at += 8 + length + (length & 1)
    return tuple(zip(begins, [*begins[1:], size], strict=True))


def _wav(file: BinaryIO, size: int) -> Header:
    """Chunks up to the sound, and how much of it there is. A chunk of odd length may lack its last, empty byte."""
    at, form, wide, unpadded = 12, b"", 0, False
    while at + 8 <= size:
        file.seek(at)
        name, length = struct.unpack("<4sI", file.read(8))
        if name == b"data":
            promised = wide if length == 0xFFFFFFFF and wide else length
            found = _wav_data(file, size, at + 8, promised, form)
            if not unpadded or found.way != "plain" or len(form) < 16:
                return found
            last = min(size, at + 8 + promised)
            return Header("mended", "", _wav_header(form, last - at - 8), at + 8, last)
        if name == b"ds64" and length >= 24:
            wide = struct.unpack("<Q", file.read(24)[8:16])[0]
        elif name == b"fmt ":
            form = file.read(min(length, 4096))
        elif not _is_chunk_name(name):
            return PLAIN
        at += 8 + length
        if length & 1:
            file.seek(at)
            bare, padded = file.read(4), file.read(1)
            if bare[:1] != b"\0" and _is_chunk_name(bare) and not _is_chunk_name(bare[1:] + padded):
                unpadded = True
            elif bare in CHUNKS and bare[1:] + padded not in CHUNKS:
                unpadded = True
            else:
                at += 1
    return PLAIN


def _wav_data(file: BinaryIO, size: int, first: int, promised: int, form: bytes) -> Header:
    """What the sound's chunk promises, against the rest of the file."""
    rest = size - first
    if len(form) < 16 or rest <= 0 or promised == rest:
        return PLAIN
    second = max(1, struct.unpack("<I", form[8:12])[0])
    if promised in UNKNOWN_SIZES:
        if promised == 0 and _chunks_follow(file, size, first):
            return PLAIN
        return Header("mended", NEVER_FINISHED, _wav_header(form, rest), first, size)
    if promised > rest:
        if promised - rest < 8:  # writers differ in how they count a last odd byte
            return PLAIN
        return Header("mended", cut_off(rest / promised), _wav_header(form, rest), first, size)
    end = first + promised + (promised & 1)
    if size - end >= EXTRA_S * second and not _chunks_follow(file, size, end):
        return Header("mended", NEVER_FINISHED, _wav_header(form, rest), first, size)
    return PLAIN


def _chunks_follow(file: BinaryIO, size: int, at: int) -> bool:
    """Whether nothing but whole chunks lies behind `at`."""
    while at + 8 <= size:
        file.seek(at)
        name, length = struct.unpack("<4sI", file.read(8))
        if not _is_chunk_name(name) or at + 8 + length > size + 1:
            return False
        at += 8 + length + (length & 1)
    return True


def _is_chunk_name(name: bytes) -> bool:
    return all(32 <= c < 127 for c in name) and name[:1].strip() != b""


def _wav_header(form: bytes, length: int) -> bytes:
    """A header that tells the truth of `length` bytes of sound."""
    form += b"\0" * (len(form) & 1)
    chunk = b"fmt " + struct.pack("<I", len(form)) + form
    if length + len(chunk) + 20 <= 0xFFFFFFFF:
        return b"RIFF" + struct.pack("<I", 12 + len(chunk) + length) + b"WAVE" + chunk + b"data" + _u32(length)
    wide = b"ds64" + struct.pack("<IQQQI", 28, 48 + len(chunk) + length, length, 0, 0)
    return b"RF64" + _u32(0xFFFFFFFF) + b"WAVE" + wide + chunk + b"data" + _u32(0xFFFFFFFF)


def _u32(value: int) -> bytes:
    return struct.pack("<I", value)


class Mended(io.RawIOBase):
    """A file as libsndfile should see it: a true header, then the bytes [first, last) of the file."""

    def __init__(self, path: Path, header: Header) -> None:
        self._file = path.open("rb")
        self._header = header
        self._at = 0
        self._size = len(header.header) + header.last - header.first

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = 0) -> int:
        self._at = max(0, offset + (0, self._at, self._size)[whence])
        return self._at

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        head = self._header.header
        count = max(0, min(len(buffer), self._size - self._at))
        part = head[self._at : self._at + count]
        if len(part) < count:
            self._file.seek(self._header.first + max(0, self._at - len(head)))
            part += self._file.read(count - len(part))
        buffer[: len(part)] = part
        self._at += len(part)
        return len(part)

    def close(self) -> None:
        if not self.closed:
            self._file.close()
        super().close()
