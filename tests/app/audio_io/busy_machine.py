"""A machine that is too busy for sound: made on purpose, and borne with where it happens by itself."""

from __future__ import annotations

import ctypes
from collections.abc import Callable

import pytest

ALIKE = 0.95
TRIES = 4


def stall(seconds: float) -> None:
    """Let nothing of this process's Python run meanwhile, on any thread: no callback of PortAudio is answered."""
    ctypes.PyDLL(None).usleep(round(seconds * 1_000_000))


def hears(attempt: Callable[[int], tuple[float, int]]) -> None:
    """Hold that what is heard is what was played. `attempt(number)` gives how alike they are, and how often the program
    itself said that sound was lost. It is repeated only where that was said: silence about lost sound is a fault."""
    for number in range(TRIES):
        alike, lost = attempt(number)
        if alike >= ALIKE:
            return
        assert lost, f"what was heard is not what was played ({alike:.3f} alike), and nobody says that sound was lost"
    pytest.fail(f"sound was lost {TRIES} times, one after the other")
