"""`Spool`: bytes that were made to learn their sum and are sent soon after, in one temporary file that nobody else sees
and that goes with the spool. What finds no room in it is made again.
"""

from __future__ import annotations

import shutil
import tempfile
import weakref
from contextlib import suppress

MOST_BYTES = 2 << 30
SPARE_TIMES = 4
"""No more than this part of what is free is taken."""


class Spool:
    """Parts by name. Nothing of it raises: a disk that is full only holds no more."""

    def __init__(self, most: int = MOST_BYTES) -> None:
        self._parts: dict[str, tuple[int, int]] = {}
        self._end = 0
        self._most = 0
        with suppress(OSError):
            self._file = tempfile.TemporaryFile(prefix="vizinho-spool-")  # noqa: SIM115 - it goes with the spool
            weakref.finalize(self, self._file.close)
            self._most = min(most, shutil.disk_usage(tempfile.gettempdir()).free // SPARE_TIMES)

    def put(self, name: str, data: bytes) -> None:
        if self._end + len(data) > self._most or name in self._parts:
            return
        try:
            self._file.seek(self._end)
            self._file.write(data)
            self._file.flush()
        except OSError:
            self._most = 0
            return
        self._parts[name] = self._end, len(data)
        self._end += len(data)

    def get(self, name: str) -> bytes | None:
        """A part, None where it found no room."""
        if name not in self._parts:
            return None
        at, size = self._parts[name]
        with suppress(OSError):
            self._file.seek(at)
            data = self._file.read(size)
            return data if len(data) == size else None
        return None
