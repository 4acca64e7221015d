"""The one door through which importers open files that people wrote: regular files of a bounded size, never a pipe or
device that gives no end."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO

from core.wording import say

LARGEST_LIST = 1 << 30
"""Tables and lists of a large corpus are read whole up to this; what is larger is no list."""
LARGEST_FILE = 64 << 20
"""A single file of marks or of markup."""
KINDS = (
    (stat.S_ISDIR, say("it is a folder, no file")),
    (stat.S_ISFIFO, say("it is a pipe, no file")),
    (stat.S_ISSOCK, say("it is a socket, no file")),
    (stat.S_ISCHR, say("it is a device, no file")),
    (stat.S_ISBLK, say("it is a device, no file")),
)


def open_file(path: Path) -> BinaryIO:
    """The file, to read. Raises `OSError`, for everything that is no regular file too, whose `strerror` says why."""
    _refuse_others(path.stat().st_mode, path)
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
    file = os.fdopen(os.open(path, flags), "rb")
    try:
        _refuse_others(os.fstat(file.fileno()).st_mode, path)
    except OSError:
        file.close()
        raise
    return file


def read_bytes(path: Path, most: int = LARGEST_LIST) -> bytes:
    """All of a file. Raises `OSError`, also where it holds more than `most` bytes."""
    with open_file(path) as file:
        size = os.fstat(file.fileno()).st_size
        raw = b"" if size > most else file.read(most + 1)
    if size > most or len(raw) > most:
        raise OSError(errno.EFBIG, say("it is larger than {size}", size=_size(most)), str(path))
    return raw


def read_start(path: Path, count: int) -> bytes:
    """The first `count` bytes. Raises `OSError`."""
    with open_file(path) as file:
        return file.read(count)


def _refuse_others(mode: int, path: Path) -> None:
    if stat.S_ISREG(mode):
        return
    why = next((words for is_kind, words in KINDS if is_kind(mode)), say("it is no file"))
    raise OSError(errno.EINVAL, why, str(path))


def _size(count: int) -> str:
    return f"{count >> 20:,} MB" if count >= 1 << 20 else f"{count >> 10:,} kB"
