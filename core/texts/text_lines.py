"""The lines of text files of any size and encoding, read in pieces: two passes, one to see what the bytes are."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, TypeVar

from core.errors import Cancelled
from core.importers import packed
from core.importers.texts import BOM, DAMAGED, read_as
from core.text.encodings import SAMPLE_BYTES, UNICODE, guessed, label, named, wide_encoding
from core.texts.passages import CHECK, Noted, Unreadable
from core.wording import say, say_n

T = TypeVar("T", str, bytes)

PIECE = 1 << 20
"""A line is given in pieces of at most so many bytes."""
LOOK_EVERY = 4096
NO_TEXT = 0.1
"""A file with more than this share of control bytes in its beginning is no text."""
_CONTROL = bytes([*range(9), *range(14, 27), *range(28, 32)])


LONGEST_ROW = 16 << 20
"""Letters of a line that has to be held whole."""


@dataclass
class Survey:
    """What the bytes of a file are. `strays` lines are not in UTF-8 though others are, the first at `first_stray`."""

    codec: str
    legacy: str = ""
    strays: int = 0
    first_stray: int = 0
    damaged: int = 0
    noughts: int = 0
    first_nought: int = 0
    line_feeds: bool = True


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or a piece of a long one; `ends` with the last of it."""

    number: int
    text: str
    ends: bool


def lines(path: Path, encoding: str, noted: Noted) -> Iterator[Line]:
    """The lines of a file, with what had to be guessed or mended noted. Raises `OSError`, `Cancelled`, and
    `Unreadable` where it is no text."""
    found = survey(path, encoding, noted)
    noted.encoding = label(found.codec)
    _say(found, noted)
    wide = found.codec.startswith(("utf-16", "utf-32"))
    for count, line in enumerate(_wide(path, found, noted) if wide else _narrow(path, found, noted)):
        if count % LOOK_EVERY == 0 and noted.cancelled():
            raise Cancelled
        noted.done_bytes += len(line.text)
        yield line


def rows(path: Path, encoding: str, noted: Noted) -> Iterator[tuple[int, str]]:
    """(number, line), each whole; one that is too long to be a row of anything is noted and left out. Raises what
    `lines` does."""
    held: list[str] = []
    size = 0
    for line in lines(path, encoding, noted):
        size += len(line.text)
        if size <= LONGEST_ROW:
            held.append(line.text)
        if line.ends:
            if size <= LONGEST_ROW:
                yield line.number, "".join(held)
            else:
                _too_long(line.number, noted)
            held, size = [], 0
    if size > LONGEST_ROW:
        _too_long(line.number, noted)
    elif held:
        yield line.number, "".join(held)


def _too_long(number: int, noted: Noted) -> None:
    reason = say("is longer than {most:,} letters, as no row of a list is.", most=LONGEST_ROW)
    noted.problem(_line(number), reason, say("Bring it as plain text, or cut it."))


def survey(path: Path, encoding: str, noted: Noted) -> Survey:
    """Goes once through the bytes of a file, unless they say at once what they are."""
    with packed.opened(path) as file:
        head = _head(file)
        wide = named(encoding) if encoding else wide_encoding(head)
        if wide.startswith(("utf-16", "utf-32")):
            return Survey(wide)
        if len(head.translate(None, _CONTROL)) < (1 - NO_TEXT) * len(head):
            raise Unreadable(
                say("is no text: it is full of bytes that no text holds."),
                say("Open it with the program that made it, and save it as plain text."),
            )
    with packed.opened(path) as file:
        return _gone_through(file, wide, noted)


def _head(file: BinaryIO) -> bytes:
    try:
        return file.read(PIECE // 16)
    except packed.DAMAGES:
        return b""  # said where it is read


def _gone_through(file: BinaryIO, codec: str, noted: Noted) -> Survey:
    found, sample, proper, number = Survey(codec or "utf-8"), bytearray(), 0, 1
    feeds = 0
    for count, (raw, ends) in enumerate(_pieces(file)):
        if count % LOOK_EVERY == 0 and noted.cancelled():
            raise Cancelled
        if many := raw.count(b"\0"):
            found.noughts += many
            found.first_nought = found.first_nought or number
        if not raw.isascii() and not codec:
            try:
                raw.decode()
                proper += 1
            except UnicodeDecodeError:
                found.strays += 1
                found.first_stray = found.first_stray or number
                if len(sample) < SAMPLE_BYTES:
                    sample += raw
        feeds += ends
        number += ends
    found.line_feeds = feeds > 0
    if codec:
        found.legacy, found.strays = codec, 0
    elif found.strays:
        found.legacy = guessed(bytes(sample[:SAMPLE_BYTES]), noted.letters)
        if not proper:
            found.codec, found.strays = found.legacy, 0
    return found


def _pieces(file: BinaryIO, noted: Noted | None = None) -> Iterator[tuple[bytes, bool]]:
    """(bytes, whether a line ends behind them): lines, long ones in pieces that end with a space where there is one.
    An archive that is damaged ends where it is, which is noted."""
    kept = b""
    while raw := _line_of(file.readline, b"", noted):
        raw = kept + raw if kept else raw
        kept = b""
        if raw.endswith(b"\n"):
            yield raw[:-1], True
            continue
        head, space, tail = raw.rpartition(b" ")
        if space and len(raw) >= PIECE and len(head) > len(raw) // 2:
            kept = tail
            yield head + space, False
        else:
            yield raw, False
    if kept:
        yield kept, False


def _line_of(readline: Callable[[int], T], nothing: T, noted: Noted | None) -> T:
    """The next line or piece of one, nothing at the end."""
    try:
        return readline(PIECE)
    except packed.DAMAGES as error:
        if noted is not None:
            noted.problem("", *packed.damaged(error), came=True, detail=str(error))
        return nothing


def _narrow(path: Path, found: Survey, noted: Noted) -> Iterator[Line]:
    """Lines of an encoding in which a line end is a byte."""
    number, inside = 1, False
    with packed.opened(path) as file:
        for raw, ends in _pieces(file, noted):
            text = _decoded(raw, found)
            if number == 1 and not inside:
                text = text.lstrip(BOM)
            if "\0" in text:
                text = text.replace("\0", "")
            parts = [text.removesuffix("\r")] if found.line_feeds else text.split("\r")
            for part in parts[:-1]:
                yield Line(number, part, True)
                number += 1
            yield Line(number, parts[-1], ends)
            inside = not ends
            number += ends


def _decoded(raw: bytes, found: Survey) -> str:
    """One line by the file's encoding, or by the other one of a file that mixes two."""
    if raw.isascii():
        return raw.decode("ascii")
    if found.codec != "utf-8":
        return raw.decode(found.codec, "replace")
    try:
        return raw.decode()
    except UnicodeDecodeError:
        text = raw.decode("utf-8", "replace")
    good = sum(c > "\x7f" and c != DAMAGED for c in text)
    return text if good or not found.legacy else raw.decode(found.legacy, "replace")


def _wide(path: Path, found: Survey, noted: Noted) -> Iterator[Line]:
    number, kept = 1, ""
    with packed.opened(path) as file, io.TextIOWrapper(file, found.codec, "replace") as text:
        while piece := _line_of(text.readline, "", noted):
            piece, kept = kept + piece, ""
            if ends := piece.endswith("\n"):
                piece = piece[:-1]
            elif len(piece) >= PIECE and " " in piece[len(piece) // 2 :]:
                piece, space, kept = piece.rpartition(" ")
                piece += space
            if "\0" in piece:
                noted.problem("", say("holds noughts; they were left out."), came=True)
                piece = piece.replace("\0", "")
            yield Line(number, piece.lstrip(BOM), ends)
            number += ends
        if kept:
            yield Line(number, kept, False)


def _say(found: Survey, noted: Noted) -> None:
    """Note what is not as it should be."""
    if found.noughts:
        reason = say_n(
            "holds a nought byte; it was left out.", "holds %n nought bytes; they were left out.", found.noughts
        )
        noted.problem(_line(found.first_nought), reason, say("Look whether its end is missing."), came=True)
    if found.strays:
        reason = say(
            "mixes encodings: {count:,} of its lines are not in UTF-8; they were read as {legacy}.",
            count=found.strays,
            legacy=label(found.legacy),
        )
        noted.problem(
            _line(found.first_stray), reason, say("Check the accents there, or name the encoding."), came=True
        )
    elif found.codec not in UNICODE:
        noted.problem("", read_as(found.codec), CHECK, came=True)


def _line(number: int) -> str:
    return say("line {number:,}", number=number)
