"""Giving memory back to the system: lists of a million utterances come and go, and what they took should go too."""

from __future__ import annotations

import ctypes
import sys

M_TRIM_THRESHOLD, M_MMAP_THRESHOLD, M_ARENA_MAX = -1, -3, -8
LARGE = 1 << 19
"""Blocks from this size on are the system's again as soon as they are free."""


def keep_blocks_apart() -> None:
    """Large blocks are taken from the system one by one, and threads share what is small. GNU's allocator otherwise
    keeps hundreds of MiB that nobody uses; others do without being told."""
    allocator = _gnu()
    if allocator is not None:
        for name, value in ((M_MMAP_THRESHOLD, LARGE), (M_TRIM_THRESHOLD, 4 * LARGE), (M_ARENA_MAX, 2)):
            allocator.mallopt(name, value)


def give_back() -> None:
    """Hand free memory back now."""
    allocator = _gnu()
    if allocator is not None:
        allocator.malloc_trim(0)


def _gnu() -> ctypes.CDLL | None:
    """The C library, where it has GNU's allocator."""
    if not sys.platform.startswith("linux"):
        return None
    library = ctypes.CDLL(None)
    return library if hasattr(library, "malloc_trim") and hasattr(library, "mallopt") else None
