"""A machine that is too busy for sound: made on purpose, and borne with where it happens by itself."""

from __future__ import annotations

import ctypes
import threading
import time
from collections.abc import Callable
from typing import Self

import pytest

ALIKE = 0.95
TRIES = 4
LATE_S = 0.15
"""Where a thread that sleeps for a moment wakes so much later, the sound server may have been held up as well: what it
loses then, nobody is told of."""


class Lateness:
    """How much too late a thread of this process woke at the worst while this is entered, in `worst_s`."""

    worst_s = 0.0

    def __enter__(self) -> Self:
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._ended.is_set():
            before = time.monotonic()
            time.sleep(0.01)
            self.worst_s = max(self.worst_s, time.monotonic() - before - 0.01)


def stall(seconds: float) -> None:
    """Let nothing of this process's Python run meanwhile, on any thread: no callback of PortAudio is answered."""
    ctypes.PyDLL(None).usleep(round(seconds * 1_000_000))


def hears(attempt: Callable[[int], tuple[float, int]]) -> None:
    """Hold that what is heard is what was played. `attempt(number)` gives how alike they are, and how often the program
    itself said that sound was lost. It is repeated only where that was said, or where the machine was so busy that the
    sound server can have lost some: else silence about lost sound is a fault."""
    for number in range(TRIES):
        with Lateness() as late:
            alike, lost = attempt(number)
        if alike >= ALIKE:
            return
        assert lost or late.worst_s > LATE_S, (
            f"what was heard is not what was played ({alike:.3f} alike), and nobody says that sound was lost;"
            f" the machine was {late.worst_s:.3f} s late at the worst"
        )
    pytest.fail(f"sound was lost {TRIES} times, one after the other")
