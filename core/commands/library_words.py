"""What libraries in C write to the terminal by themselves, such as a decoder of MP3 about each damaged frame: kept
apart from what a command says.
"""

from __future__ import annotations

import io
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager

MOST_BYTES = 20_000
STDERR = 2


def nothing() -> str:
    return ""


@contextmanager
def libraries_apart() -> Iterator[Callable[[], str]]:
    """Within it, what is written past `sys.stderr` goes to a file; gives what returns the beginning of that."""
    shown = sys.stderr
    try:
        real = shown.fileno() == STDERR
    except (OSError, ValueError, AttributeError, io.UnsupportedOperation):
        real = False
    if not real:
        yield nothing
        return
    shown.flush()
    kept = os.dup(STDERR)
    with tempfile.TemporaryFile() as file:

        def said() -> str:
            length = min(os.fstat(file.fileno()).st_size, MOST_BYTES)
            at = os.lseek(file.fileno(), 0, os.SEEK_CUR)  # shared with what is still being written
            os.lseek(file.fileno(), 0, os.SEEK_SET)
            begun = os.read(file.fileno(), length)
            os.lseek(file.fileno(), at, os.SEEK_SET)
            return begun.decode("utf-8", "replace")

        os.dup2(file.fileno(), STDERR)
        sys.stderr = os.fdopen(kept, "w", encoding=shown.encoding, errors=shown.errors, buffering=1, closefd=False)
        try:
            yield said
        finally:
            sys.stderr.flush()
            sys.stderr = shown
            os.dup2(kept, STDERR)
            os.close(kept)
