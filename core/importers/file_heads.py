"""How a file begins, read once: what formats that share an ending are told apart by. Only ordinary files are read."""

from __future__ import annotations

import stat
from functools import lru_cache
from pathlib import Path

from core.importers.file_opening import open_file
from core.importers.texts import decode

HEAD_BYTES = 1 << 12
KEPT = 1 << 15


def head_of(path: Path) -> str:
    """The first letters of an ordinary file; "" for anything else and for what cannot be read."""
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            return ""
        return _head(path, about.st_mtime_ns, about.st_size)
    except OSError:
        return ""


@lru_cache(maxsize=KEPT)
def _head(path: Path, _changed: int, _size: int) -> str:
    with open_file(path) as file:
        raw = file.read(HEAD_BYTES)
    text = decode(raw)[0]
    return text.rpartition("\n")[0] if len(raw) == HEAD_BYTES and "\n" in text else text
