"""The lines that a child reads of its parent, one after the other, and whether the next one waits already: so that it
may do something else until then. A leaf.
"""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Callable, Iterator

Waiting = Callable[[float], bool]
"""Whether something waits to be read, or comes within so many seconds."""
AT_ONCE = 1 << 16


def nothing_waits(_patience_s: float) -> bool:
    """Of whoever is never kept from what it does."""
    return False


class Lines:
    """The lines in UTF-8 that come through an open file, by its descriptor, with their ends. A thread of its own reads
    them, which nobody waits for in the end: nothing else may read from there."""

    def __init__(self, descriptor: int) -> None:
        self._found: deque[str] = deque()
        self._ended = False
        self._changed = threading.Condition()
        threading.Thread(target=self._read, args=(descriptor,), name="lines", daemon=True).start()

    def __iter__(self) -> Iterator[str]:
        while self._awaited(None):
            with self._changed:
                if not self._found:
                    return
                line = self._found.popleft()
            yield line

    def waiting(self, patience_s: float) -> bool:
        """Whether a line waits, or comes within so many seconds; also where no more come."""
        return self._awaited(patience_s)

    def _awaited(self, patience_s: float | None) -> bool:
        with self._changed:
            return self._changed.wait_for(lambda: bool(self._found) or self._ended, patience_s)

    def _read(self, descriptor: int) -> None:
        part = b""
        while data := _data(descriptor):
            *whole, part = (part + data).split(b"\n")
            self._tell([line.decode("utf-8", "replace") + "\n" for line in whole])
        self._tell([part.decode("utf-8", "replace")] if part else [], ended=True)

    def _tell(self, lines: list[str], *, ended: bool = False) -> None:
        with self._changed:
            self._found += lines
            self._ended = self._ended or ended
            self._changed.notify_all()


def _data(descriptor: int) -> bytes:
    """What comes next; nothing where it was closed, or taken away."""
    try:
        return os.read(descriptor, AT_ONCE)
    except OSError:
        return b""
