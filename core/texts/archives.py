"""The parts of documents that are archives (DOCX, ODT, EPUB): read in memory, within bounds, and nothing unpacked."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from core.importers import xml_reading
from core.importers.file_opening import open_file
from core.importers.xml_reading import XmlReader
from core.texts.passages import Noted, Unreadable
from core.wording import say

LARGEST_PART = 128 << 20
"""Bytes of one part once it is unpacked."""
LARGEST_LIST = 16 << 20
"""Bytes of an archive's table of contents."""
_END, _END_BYTES = b"PK\x05\x06", 1 << 16
_OLD = b"\xd0\xcf\x11\xe0"
LOCKED = say("Open it with the program that made it, and save it without a password.")
WITH_PASSWORD, BROKEN = say("is locked with a password."), say("is damaged or cut off.")
DAMAGED = say("Take another copy, or save it again with the program that made it.")


class Archive:
    """An open archive. Raises `Unreadable` for what is damaged, locked or grows too large."""

    def __init__(self, file: zipfile.ZipFile) -> None:
        self._file = file
        self._names = frozenset(file.namelist())

    def has(self, part: str) -> bool:
        return part in self._names

    def read(self, part: str) -> bytes:
        """One part, unpacked."""
        if part not in self._names:
            raise Unreadable(say("has no part {part}.", part=part), DAMAGED)
        try:
            with self._file.open(part) as inside:
                raw = inside.read(LARGEST_PART + 1)
        except RuntimeError as error:
            raise Unreadable(WITH_PASSWORD, LOCKED, str(error)) from error
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as error:
            raise Unreadable(BROKEN, DAMAGED, str(error)) from error
        if len(raw) > LARGEST_PART:
            reason = say("grows to more than {size:,} MB when it is unpacked.", size=LARGEST_PART >> 20)
            raise Unreadable(reason, say("Save its text as plain text, and bring that."))
        return raw

    def xml(self, part: str, make: type[XmlReader], root: str, noted: Noted) -> XmlReader:
        """What a reader takes from one part; what is wrong with it is noted."""
        reader, problems = xml_reading.taken(self.read(part), make, root)
        if reader is None:
            reason = say("is damaged: its part {part} {reason}", part=part, reason=problems[0].reason)
            raise Unreadable(reason, problems[0].hint, problems[0].detail)
        for problem in problems:
            noted.problem(problem.where, problem.reason, problem.hint, came=True, detail=problem.detail)
        return reader


@contextmanager
def opened(path: Path) -> Iterator[Archive]:
    """A document's archive. Raises `OSError` and `Unreadable`."""
    with open_file(path) as file:
        _look(file)
        try:
            with zipfile.ZipFile(file) as inside:
                yield Archive(inside)
        except zipfile.BadZipFile as error:
            raise Unreadable(BROKEN, DAMAGED, str(error)) from error


def _look(file: BinaryIO) -> None:
    """Refuse what is no archive, and one whose list alone would fill the memory."""
    if file.read(4).startswith(_OLD):
        raise Unreadable(say("is locked with a password, or of an old format."), LOCKED)
    size = file.seek(0, 2)
    file.seek(max(0, size - _END_BYTES - 22))
    end = file.read()
    at = end.rfind(_END)
    if at >= 0 and len(end) - at >= 22 and struct.unpack_from("<I", end, at + 12)[0] > LARGEST_LIST:
        raise Unreadable(
            say("has far too many parts for a document."),
            say("Save its text as plain text, and bring that."),
        )
    file.seek(0)
